"""What is left out of a start, so that nobody waits for what nobody uses."""

from __future__ import annotations

import subprocess
import sys

import pytest

SLOW = "rfc3987_syntax.syntax_helpers"


@pytest.mark.parametrize("module", ["samkit.serve.starting", "samkit.serve.lab", "samkit.charts.drawing"])
def test_no_start_waits_for_a_grammar_that_nothing_uses(module: str) -> None:
    code = f"import sys, {module}, jsonschema; sys.exit({SLOW!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
