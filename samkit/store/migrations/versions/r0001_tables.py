"""The first tables: workbooks, their tokens, fields, writers and links."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _workbook(*, primary_key: bool = False) -> sa.Column[str]:
    home = sa.ForeignKey("workbooks.id", ondelete="CASCADE")
    return sa.Column("workbook_id", sa.String(32), home, primary_key=primary_key, nullable=False, index=not primary_key)


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "workbooks",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("schema", sa.Integer, nullable=False),
        sa.Column("revision", sa.BigInteger, nullable=False),
        sa.Column("own", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.Column("touched_at", sa.DateTime, nullable=False, index=True),
    )
    for name, moment in (("tokens", "created_at"), ("links", "expires_at")):
        op.create_table(
            name,
            sa.Column("hash", sa.String(64), primary_key=True),
            _workbook(),
            sa.Column(moment, sa.DateTime, nullable=False),
        )
    op.create_table(
        "fields",
        _workbook(primary_key=True),
        sa.Column("path", sa.String(200), primary_key=True),
        sa.Column("revision", sa.BigInteger, nullable=False),
        sa.Column("writer", sa.String(100), nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "writers",
        _workbook(primary_key=True),
        sa.Column("writer", sa.String(100), primary_key=True),
        sa.Column("last_number", sa.BigInteger, nullable=False),
    )


def downgrade() -> None:
    """Take every table away."""
    for name in ("links", "writers", "fields", "tokens", "workbooks"):
        op.drop_table(name)
