"""Leaves out what other libraries would load for nothing: importing this first makes every start a second quicker."""

import sys

# jsonschema, which altair, nbformat and the Jupyter server import, builds a grammar for addresses with letters beyond
# ASCII wherever it finds this package: 1.3 s. No schema of theirs asks for one; without it nothing else changes.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
