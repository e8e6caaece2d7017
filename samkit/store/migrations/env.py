"""What Alembic runs: the steps, in the transaction that `samkit.store.upgrading` has begun."""

from alembic import context

from samkit.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
