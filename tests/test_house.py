"""The house: what every module holds to, read from the source itself."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "samkit").rglob("*.py"))
WORKBOOK = sorted((ROOT / "samkit" / "workbook").glob("*.py"))
MODULE_LINES = 220
FUNCTION_LINES = 26

Documented = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    """Give a module's path as a reader of the house knows it."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """Read a module's source."""
    return ast.parse(path.read_text("utf-8"), named(path))


def imported(path: Path) -> Iterator[str]:
    """Give the first name of everything a module imports, wherever in it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0] if not node.level else "samkit"


def docstring_lines(node: Documented) -> int:
    """Count the lines a docstring takes."""
    if ast.get_docstring(node) is None:
        return 0
    return (node.body[0].end_lineno or 0) - node.body[0].lineno + 1


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Give every function of a module with its number of lines, its docstring left out."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1 - docstring_lines(node)


def test_the_house_has_modules_to_look_at() -> None:
    assert {"samkit/errors.py", "samkit/measures/bands.py", "samkit/workbook/workbook.py"} <= set(map(named, MODULES))
    assert "json" in set(imported(ROOT / "samkit/workbook/workbook.py"))
    assert "band" in dict(functions(ROOT / "samkit/measures/bands.py"))


@pytest.mark.parametrize("path", WORKBOOK, ids=named)
def test_the_workbook_imports_nothing_but_the_standard_library_and_samkit(path: Path) -> None:
    assert set(imported(path)) - sys.stdlib_module_names <= {"samkit"}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_opens_with_one_sentence(path: Path) -> None:
    opening = (ast.get_docstring(tree(path)) or "").split("\n\n")[0]
    assert opening.endswith((".", "?")), "a module opens with a sentence that says what is in it"
    assert "\n" not in opening, "the sentence stands on one line"
    assert not re.search(r"[.?!] [A-ZÆØÅ`]", opening), "one sentence, not two"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < MODULE_LINES


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_function_can_be_seen_at_once(path: Path) -> None:
    # A migration writes its tables out in full, one after another.
    assert path.parent.name == "versions" or {n: lines for n, lines in functions(path) if lines >= FUNCTION_LINES} == {}
