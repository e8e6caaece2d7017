"""`samkit doctor`: a list that is right about what is ready, and says what to do about what is not."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from samkit.serve import checks, doctor
from samkit.serve.commands import WORDS
from samkit.settings import Settings
from samkit.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.serve.doctor import Finding

COMMAND = [sys.executable, "-c", "from samkit.cli import main; main()", "doctor"]


def samkit_doctor(data: object, lang: str = "en_GB.UTF-8", **more: str) -> subprocess.CompletedProcess[str]:
    given = {name: value for name, value in os.environ.items() if not name.startswith(("SAMKIT", "JUPYTER"))}
    given |= {"SAMKIT_DATA": str(data), "LC_ALL": lang, "PYTHONIOENCODING": "utf-8", **more}
    return subprocess.run(COMMAND, env=given, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def chosen(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data")


def found(finding: Finding) -> tuple[str, bool]:
    """Give what was found, once its line can be said in both languages."""
    assert all(finding.say(lang).startswith("✓ " if finding.ok else "! ") for lang in ("da", "en"))
    return finding.key, finding.ok


def test_on_a_machine_that_is_ready_it_says_so_and_ends_well(tmp_path: Path) -> None:
    run = samkit_doctor(tmp_path / "data")
    lines = run.stdout.splitlines()
    assert [line for line in lines if line.startswith("!")] == []
    assert lines[-1] == "Everything is ready."
    assert (run.returncode, run.stderr) == (0, "")
    assert len(lines) == len(checks.OF_THE_MACHINE) + len(checks.OF_THE_SETTINGS) + 2


@pytest.mark.parametrize(("lang", "said"), [("en_GB.UTF-8", "Points to be put right:"), ("C.UTF-8", "skal ordnes:")])
def test_what_must_be_done_is_said_in_the_terminals_language_and_the_list_goes_on(lang: str, said: str) -> None:
    run = samkit_doctor("/proc/samkit", lang, SAMKIT_PUBLIC_URL="http://samkit.example.org")
    assert run.returncode == 1
    assert said in run.stdout.splitlines()[-1]
    assert "http://samkit.example.org" in run.stdout
    assert run.stderr == ""


def test_a_terminal_without_the_marks_gets_the_words(tmp_path: Path) -> None:
    run = samkit_doctor(tmp_path / "data", PYTHONIOENCODING="latin-1")
    assert "Everything is ready." in run.stdout
    assert run.returncode == 0


def test_settings_that_cannot_be_read_are_told_and_what_hangs_on_them_waits(tmp_path: Path) -> None:
    (tmp_path / "samkit.toml").write_text("data = 7")
    run = samkit_doctor(tmp_path)
    assert run.returncode == 1
    assert "The setting" in run.stdout
    assert "database" not in run.stdout


@pytest.mark.parametrize("folder", ["/proc/samkit", "/dev/null/samkit"])
def test_a_data_folder_that_cannot_be_written(folder: str) -> None:
    assert found(checks.data(Settings(data=Path(folder)))) == ("data_broken", False)


def test_a_data_folder_that_is_not_there_is_made_and_left_empty(chosen: Settings) -> None:
    assert found(checks.data(chosen)) == ("data", True)
    assert list(chosen.data.iterdir()) == []
    assert found(checks.private(chosen)) == ("private", True)


@pytest.mark.parametrize("name", [".", "own-token", "samkit.sqlite"])
def test_what_others_can_read_is_told_with_what_closes_it(chosen: Settings, name: str) -> None:
    chosen.data.mkdir(mode=0o700)
    (chosen.data / "own-token").touch(0o600)
    (chosen.data / "samkit.sqlite").touch(0o600)
    (chosen.data / name).chmod(0o755)
    finding = checks.private(chosen)
    assert found(finding) == ("private_open", False)
    subprocess.run(finding.say("en").split(": ")[1], shell=True, check=True)  # noqa: S602 - what the user is told to type
    assert found(checks.private(chosen)) == ("private", True)


def test_a_database_that_works_holds_nothing_of_the_test(chosen: Settings) -> None:
    assert found(checks.database(chosen)) == ("database", True)
    with sqlite3.connect(chosen.data / "samkit.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM workbooks").fetchone() == (0,)


@pytest.mark.parametrize(
    ("database", "said"),
    [
        ("sqlite:////dev/null/samkit.sqlite", "Check that it is running"),
        ("postgresql+psycopg://nobody@127.0.0.1:1/none", "Check that it is running"),
        ("nonsense", "Check that it is running"),
        ("sqlite:///file:{path}?mode=ro&uri=true", "The database is read-only."),
    ],
)
def test_a_database_that_does_not_work(chosen: Settings, database: str, said: str) -> None:
    Store(chosen.database).close()
    path = chosen.data / "samkit.sqlite"
    finding = checks.database(replace(chosen, db=database.format(path=path)))
    assert found(finding) == ("database_broken", False)
    assert said in finding.say("en")


def test_a_database_of_a_later_samkit(chosen: Settings) -> None:
    Store(chosen.database).close()
    with sqlite3.connect(chosen.data / "samkit.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "Update samkit" in checks.database(chosen).say("en")


def test_room_on_the_disk(chosen: Settings) -> None:
    assert found(checks.disk(chosen, least=1)) == ("disk", True)
    assert found(checks.disk(chosen, least=10**12)) == ("disk_full", False)
    elsewhere = replace(chosen, db="postgresql+psycopg://nobody@127.0.0.1:1/none")
    assert found(checks.disk(elsewhere, least=1)) == ("disk", True)


def test_a_page_that_is_missing_or_broken(tmp_path: Path) -> None:
    assert found(checks.pages(tmp_path)) == ("notebooks_broken", False)
    (tmp_path / "da").mkdir()
    (tmp_path / "da" / "1.ipynb").write_text("not a notebook")
    assert found(checks.pages(tmp_path)) == ("notebooks_broken", False)
    assert found(checks.pages()) == ("notebooks", True)


def test_scripts_that_have_not_been_built(tmp_path: Path) -> None:
    assert found(checks.scripts((tmp_path / "page.js",))) == ("scripts_missing", False)


@pytest.mark.parametrize(("begins", "key"), [("python", "kernel"), ("/usr/bin/another", "kernel_other")])
def test_the_kernel_of_another_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begins: str, key: str) -> None:
    place = tmp_path / "kernels" / "python3"
    place.mkdir(parents=True)
    (place / "kernel.json").write_text(f'{{"argv": ["{begins}"], "display_name": "Python 3", "language": "python"}}')
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    assert found(checks.kernel()) == (key, key == "kernel")


class Samkit(BaseHTTPRequestHandler):
    """What a samkit answers about itself."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'{"status": "ok", "version": "1", "db": "ok", "kernels": {}}')

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def another_samkit() -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), Samkit)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def test_a_port_that_samkit_has_is_fine_and_one_that_another_has_is_not(another_samkit: int) -> None:
    assert found(checks.port(another_samkit)) == ("port_samkit", True)
    with socket.create_server(("127.0.0.1", 0), backlog=0) as other:
        number = other.getsockname()[1]
        assert found(checks.port(number)) == ("port_taken", False)
    assert found(checks.port(number)) == ("port", True)


@pytest.mark.parametrize(
    ("url", "key", "ok"),
    [
        ("", "url_none", True),
        ("https://samkit.example.org/course", "url", True),
        ("http://127.0.0.1:8866", "url", True),
        ("http://samkit.example.org", "url_plain", False),
        ("samkit.example.org", "url_wrong", False),
    ],
)
def test_what_others_send_must_not_be_readable_on_the_way(chosen: Settings, url: str, key: str, ok: bool) -> None:  # noqa: FBT001 - what is expected
    assert found(checks.url(replace(chosen, public_url=url))) == (key, ok)


def test_this_machine_draws_pictures_and_has_memory() -> None:
    assert found(checks.pictures()) == ("pictures", True)
    assert checks.memory().key in {"memory", "memory_low"}
    assert found(checks.python()) == ("python", True)


def test_a_check_that_fails_itself_does_not_end_the_list(monkeypatch: pytest.MonkeyPatch, chosen: Settings) -> None:
    def broken(_: Settings) -> Finding:
        raise ZeroDivisionError

    monkeypatch.setattr(checks, "OF_THE_MACHINE", ())
    monkeypatch.setattr(checks, "OF_THE_SETTINGS", (broken, checks.data))
    monkeypatch.setenv("SAMKIT_DATA", str(chosen.data))
    assert [one.key for one in doctor.examine()] == ["settings", "unknown", "data"]


def test_no_sentence_is_left_over() -> None:
    source = "".join(Path(module.__file__ or "").read_text("utf-8") for module in (checks, doctor))
    assert [key for key in WORDS.doctor if f'"{key}"' not in source] == []
