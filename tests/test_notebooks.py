"""The notebooks: cells that are calls, twins in both languages, and a check that notices a wrong calculation."""

import ast
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from samkit.content import LANGUAGES
from samkit.exercises import ALL
from samkit.serve import notebooks
from samkit.serve.check import check

PAGES = sorted(path.relative_to(notebooks()).as_posix() for path in notebooks().rglob("*.ipynb"))
LONGEST = 3
COMPARED = 3


def cells(page: str) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads((notebooks() / page).read_text("utf-8"))["cells"]
    return read


def codes(page: str) -> list[dict[str, Any]]:
    return [cell for cell in cells(page) if cell["cell_type"] == "code"]


@pytest.mark.parametrize("page", PAGES)
def test_a_cell_is_a_call_of_at_most_three_lines(page: str) -> None:
    for cell in codes(page):
        source = "".join(cell["source"])
        lines = [line for line in source.splitlines() if line.strip()]
        assert len(lines) <= LONGEST
        logic = (
            ast.FunctionDef,
            ast.AsyncFunctionDef,
            ast.ClassDef,
            ast.Lambda,
            ast.If,
            ast.For,
            ast.While,
            ast.comprehension,
        )
        assert not any(isinstance(node, logic) for node in ast.walk(ast.parse(source)))


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("da/")])
def test_danish_and_english_pages_are_twins(page: str) -> None:
    twin = page.replace("da/", "en/")
    danish = [(cell["cell_type"], cell["metadata"]) for cell in cells(page)]
    assert danish == [(cell["cell_type"], cell["metadata"]) for cell in cells(twin)]
    sources = ["".join(cell["source"]).replace('"da"', '"en"') for cell in codes(page)]
    assert sources == ["".join(cell["source"]) for cell in codes(twin)]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", [one.key for one in ALL])
def test_every_exercise_has_a_page_with_three_compared_values_in_both_languages(lang: str, key: str) -> None:
    pages = [page for page in PAGES if page.startswith(f"{lang}/") and page.endswith(f"-{key}.ipynb")]
    assert len(pages) == 1
    compared = [cell for cell in codes(pages[0]) if "lab" in cell["metadata"].get("tags", []) and cell["outputs"]]
    assert len(compared) >= COMPARED
    assert codes(pages[0])[-len(compared) :] == compared


def test_the_check_passes_on_the_pages_and_fails_when_a_value_is_another(tmp_path: Path) -> None:
    shutil.copytree(notebooks() / "en", tmp_path / "en")
    page = tmp_path / "en" / "1-self_check.ipynb"
    assert check(tmp_path) == 0
    text = page.read_text("utf-8")
    assert text.count("('24', 'second', 'third')") == 1
    page.write_text(text.replace("('24', 'second', 'third')", "('24', 'second', 'fourth')"), "utf-8")
    assert check(tmp_path) != 0
