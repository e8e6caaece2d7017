"""What is sent to a browser: built from the sources that stand here, asking nobody else for anything."""

import hashlib
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = ("samkit/widgets", "samkit/serve/page")
BUILT = [
    ROOT / "samkit" / name
    for name in (
        "widgets/static/form.js",
        "widgets/static/form.css",
        "serve/static/page.js",
        "serve/static/page.css",
        "serve/static/widgets.js",
        "serve/static/LICENSES.txt",
    )
]
# Names of things, or pages that an error message of a library points to; nothing is ever fetched from there.
NAMED = {"www.w3.org"}
POINTED_TO = {"evilmartians.com", "github.com", "www.w3ctech.com"}
LINES = 200


def sources() -> list[str]:
    inside = (path for folder in SOURCES for path in (ROOT / folder).iterdir() if path.suffix in {".js", ".css"})
    return sorted(["build.mjs", "package-lock.json", *(path.relative_to(ROOT).as_posix() for path in inside)])


def digest() -> str:
    found = hashlib.sha256()
    for path in sources():
        found.update(path.encode() + b"\n" + (ROOT / path).read_bytes() + b"\n")
    return found.hexdigest()


@pytest.mark.parametrize("path", BUILT, ids=lambda path: path.name)
def test_what_is_sent_was_built_from_these_sources(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]
    assert first == f"/* sha256 of the sources: {digest()} */", "run `npm ci && npm run build`"


def test_the_page_knows_the_address_of_the_other_script() -> None:
    mark = hashlib.sha256((ROOT / "samkit/serve/static/widgets.js").read_bytes()).hexdigest()[:8]
    assert f'"./widgets.{mark}.js"' in (ROOT / "samkit/serve/static/page.js").read_text("utf-8")


@pytest.mark.parametrize("path", BUILT[:5], ids=lambda path: path.name)
def test_no_other_host_is_asked(path: Path) -> None:
    hosts = set(re.findall(r"(?:https?:)?//([\w-]+(?:\.[\w-]+)+)", path.read_text("utf-8")))
    assert hosts <= NAMED | (POINTED_TO if path.name == "widgets.js" else set())


@pytest.mark.parametrize("name", ["widgets/static/form.js", "serve/static/page.js"])
def test_no_text_is_ever_run_and_no_markup_written(name: str) -> None:
    text = (ROOT / "samkit" / name).read_text("utf-8")
    assert not re.search(r"\beval\(|\bFunction\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write", text)


def test_the_first_visit_stays_small() -> None:
    assert (ROOT / "samkit/widgets/static/form.js").stat().st_size < 60_000
    assert (ROOT / "samkit/serve/static/page.js").stat().st_size < 150_000


def test_the_dark_colours_are_the_same_for_the_system_and_for_jupyterlab() -> None:
    text = (ROOT / "samkit/widgets/tokens.css").read_text("utf-8")
    system, jupyterlab = re.findall(r"\{([^{}]*color-scheme: dark;)", text)
    assert re.findall(r"(--[\w-]+): ([^;]+);", system) == re.findall(r"(--[\w-]+): ([^;]+);", jupyterlab)


def test_a_source_can_be_read_in_one_sitting() -> None:
    scripts = [ROOT / path for path in sources() if path.startswith("samkit/")]
    assert {path.name: n for path in scripts if (n := len(path.read_text("utf-8").splitlines())) >= LINES} == {}


def test_the_lock_names_no_address() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    assert all("integrity" in one and "resolved" not in one for at, one in lock["packages"].items() if at)
