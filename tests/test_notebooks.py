"""The notebooks: cells that are calls, twins in both languages, and a check that notices a wrong calculation."""

import ast
import json
import re
import shutil
from pathlib import Path
from typing import Any

import nbclient
import nbformat
import pytest

from samkit.content import LANGUAGES
from samkit.exercises import ALL
from samkit.serve import notebooks
from samkit.serve.check import check

PAGES = sorted(path.relative_to(notebooks()).as_posix() for path in notebooks().rglob("*.ipynb"))
EXERCISES = [page for page in PAGES if any(page.endswith(f"-{one.key}.ipynb") for one in ALL)]
START = 'data-commandlinker-command="notebook:run-all-cells"'
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


def tagged(page: str, tag: str) -> list[dict[str, Any]]:
    return [cell for cell in cells(page) if tag in cell["metadata"].get("tags", [])]


@pytest.mark.parametrize("page", EXERCISES)
def test_ones_own_exercise_comes_first_then_the_example_then_what_is_checked(page: str) -> None:
    key = page.split("-", 1)[1].removesuffix(".ipynb")
    course, own, example, *checked = codes(page)
    assert "".join(course["source"]).endswith(f'course = Course("{page[:2]}")')
    assert "".join(own["source"]) == f'course.exercise("{key}")'
    assert own["metadata"]["tags"] == ["exercise", "nbval-ignore-output"]
    assert "".join(example["source"]) == f'course.example("{key}")'
    assert all("lab" in cell["metadata"]["tags"] for cell in checked)
    assert all(cell["metadata"]["jupyter"]["source_hidden"] for cell in codes(page))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_with_an_exercise_has_one_start_button_and_another_has_none(page: str) -> None:
    buttons = [cell for cell in cells(page) if START in "".join(cell["source"])]
    assert buttons == tagged(page, "start")
    assert len(buttons) == (page in EXERCISES)
    assert all("lab" in cell["metadata"]["tags"] for cell in buttons), "an app starts by itself"


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_page_and_every_page_leads_on(page: str) -> None:
    text = "".join("".join(cell["source"]) for cell in cells(page) if cell["cell_type"] == "markdown")
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert links
    assert all((notebooks() / page).with_name(link).is_file() for link in links)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_welcome_leads_to_every_other_page(lang: str) -> None:
    text = (notebooks() / lang / "0-welcome.ipynb").read_text("utf-8")
    others = {path.name for path in (notebooks() / lang).glob("*.ipynb")} - {"0-welcome.ipynb"}
    assert set(re.findall(r"\]\(([^)]+)\)", text)) == others


@pytest.mark.parametrize(
    ("database", "line", "said"),
    [
        ("", 'Course("xx")', "samkit taler dansk (da) og engelsk (en), ikke »xx«."),
        ("", 'Course("da").exercise("nope")', "»nope« findes ikke. Se efter, om det er stavet rigtigt."),
        ("", 'Course("en").figures("nope")', "‘nope’ does not exist. Check the spelling."),
        ("sqlite:////dev/null/samkit.sqlite", 'Course("en").exercise("challenge")', "The server can’t save just now."),
    ],
)
def test_what_goes_wrong_in_a_cell_is_one_sentence_and_no_traceback(
    database: str, line: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMKIT_DATA", str(tmp_path))
    monkeypatch.setenv("SAMKIT_DB", database)
    source = f"from samkit import Course\n{line}"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])  # type: ignore[no-untyped-call]
    nbclient.NotebookClient(notebook, allow_errors=True).execute()
    (output,) = notebook.cells[0].outputs
    assert output.output_type == "error"
    assert len(output.traceback) == 1
    assert output.traceback[0].startswith(said)


def test_the_check_passes_on_the_pages_and_fails_when_a_value_is_another(tmp_path: Path) -> None:
    shutil.copytree(notebooks() / "en", tmp_path / "en")
    page = tmp_path / "en" / "1-self_check.ipynb"
    assert check(tmp_path) == 0
    text = page.read_text("utf-8")
    assert text.count("('24', 'second', 'third')") == 1
    for other in page.parent.iterdir():
        other.unlink()
    page.write_text(text.replace("('24', 'second', 'third')", "('24', 'second', 'fourth')"), "utf-8")
    assert check(tmp_path) != 0


def test_the_check_fails_when_a_cell_can_only_say_a_sentence(tmp_path: Path) -> None:
    page = tmp_path / "en" / "1-self_check.ipynb"
    page.parent.mkdir()
    text = (notebooks() / "en" / page.name).read_text("utf-8")
    page.write_text(text.replace('course.exercise(\\"self_check\\")', 'course.exercise(\\"nope\\")'), "utf-8")
    assert "nope" in page.read_text("utf-8")
    assert check(tmp_path) != 0
