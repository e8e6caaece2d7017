"""The commands: a workbook there and back, and one sentence in the user's language when something is wrong."""

import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from samkit.cli import app
from samkit.examples import example
from samkit.exercises import ALL
from samkit.workbook import from_json, to_json

ROOT = Path(__file__).parent.parent


def samkit(data: Path, *words: str, lang: str = "da_DK.UTF-8") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SAMKIT_DATA": str(data), "SAMKIT_DB": "", "LC_ALL": lang, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", "from samkit.cli import main; main()", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_workbook_goes_there_and_back_unchanged(tmp_path: Path) -> None:
    there, back = tmp_path / "there.json", tmp_path / "back.json"
    there.write_text(to_json(example().workbook("da")), "utf-8")
    assert samkit(tmp_path / "data", "workbook", "import", str(there)).returncode == 0
    assert samkit(tmp_path / "data", "workbook", "export", str(back)).returncode == 0
    assert back.read_bytes() == there.read_bytes()


@pytest.mark.parametrize(
    ("text", "danish", "english"),
    [
        ("nonsense", "Filen er ikke en samkit-fil", "not a samkit file"),
        ('{"samkit": 99}', "nyere samkit", "later samkit"),
        ('{"samkit": 1, "chosen": 3}', "workbook.chosen", "workbook.chosen"),
    ],
)
def test_a_file_that_does_not_fit_changes_nothing_and_says_why(
    tmp_path: Path, text: str, danish: str, english: str
) -> None:
    good, bad, out = tmp_path / "good.json", tmp_path / "bad.json", tmp_path / "out.json"
    good.write_text(to_json(example().workbook("da")), "utf-8")
    samkit(tmp_path / "data", "workbook", "import", str(good))
    bad.write_text(text, "utf-8")
    for lang, said in (("da_DK.UTF-8", danish), ("en_GB.UTF-8", english)):
        run = samkit(tmp_path / "data", "workbook", "import", str(bad), lang=lang)
        assert run.returncode == 1
        assert said in run.stderr
        assert "Traceback" not in run.stderr
        assert len(run.stderr.strip().splitlines()) == 1
    samkit(tmp_path / "data", "workbook", "export", str(out))
    assert from_json(out.read_text("utf-8")) == example().workbook("da")


def test_a_file_that_is_not_there_and_a_folder_that_is_not_there_are_one_sentence(tmp_path: Path) -> None:
    for words in (("import", "none.json"), ("export", "no/such/folder.json")):
        run = samkit(tmp_path / "data", "workbook", words[0], str(tmp_path / words[1]))
        assert run.returncode == 1
        assert len(run.stderr.strip().splitlines()) == 1


def test_the_key_to_ones_own_work_is_for_its_owner_alone(tmp_path: Path) -> None:
    samkit(tmp_path / "data", "workbook", "export", str(tmp_path / "out.json"))
    assert stat.S_IMODE((tmp_path / "data" / "own-token").stat().st_mode) == 0o600


def test_every_command_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    commands = list(named(typer.main.get_command(app)))
    assert {"check", "doctor", "lab", "serve", "workbook export", "workbook import"} <= set(commands)
    for command in commands:
        assert f"| `samkit {command}" in readme, command


def test_every_option_of_serve_stands_in_the_readme() -> None:
    (row,) = re.findall(r"\| `samkit serve` \| .*`(--.*)` \|", (ROOT / "README.md").read_text("utf-8"))
    command = typer.main.get_command(app).commands["serve"]  # type: ignore[attr-defined]
    assert set(row.split()) == {option for one in command.params for option in one.opts} - {"--help"}


def test_every_picture_and_page_that_the_readme_names_is_there() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    named = re.findall(r'src="([^"]+)"', readme) + re.findall(r"\]\((?!https?:)([^)]+)\)", readme)
    assert len(named) >= 5
    assert [one for one in named if not (ROOT / one).is_file()] == []


def test_every_exercise_stands_in_the_readme_with_its_minutes() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for one in ALL:
        assert re.search(
            rf"^\| `{one.key}` \| \*{re.escape(one.title.da)}\*.* \| {one.minutes} \|$", readme, re.MULTILINE
        ), one.key


def named(command: Any, so_far: str = "") -> Iterator[str]:
    """Give every command in full: `workbook export`."""
    inner = getattr(command, "commands", {})
    for name, one in inner.items():
        yield from named(one, f"{so_far}{name} ")
    if not inner:
        yield so_far.strip()
