"""`samkit lab`: a copy of the pages that never loses what a person changed, and a JupyterLab that keeps to itself."""

from __future__ import annotations

import json
import os
import pty
import shutil
import socket
import stat
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any

import psutil
import pytest

from samkit.errors import SetupError
from samkit.serve import notebooks
from samkit.serve.delivery import deliver
from tests.labs import COMMAND, environment, free, running

PAGE = "1-self_check.ipynb"


def never(name: str) -> bool:
    pytest.fail(f"{name} was asked about")


def no(_: str) -> bool:
    return False


def yes(_: str) -> bool:
    return True


def edit(page: Path, **changes: Any) -> None:
    """Change the last cell of a page."""
    notebook = json.loads(page.read_text("utf-8"))
    notebook["cells"][-1].update(changes)
    page.write_text(json.dumps(notebook), "utf-8")


def last(page: Path) -> dict[str, Any]:
    """Give the last cell of a page."""
    read: dict[str, Any] = json.loads(page.read_text("utf-8"))["cells"][-1]
    return read


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Give a participant's copy, as brought by this samkit."""
    deliver("da", tmp_path / "mine", never)
    return tmp_path / "mine"


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """Give the pages of a later samkit, where one is another."""
    shutil.copytree(notebooks(), tmp_path / "later")
    edit(tmp_path / "later" / "da" / PAGE, source=["'later'"])
    return tmp_path / "later"


def test_every_page_is_brought_and_only_its_owner_may_enter(mine: Path) -> None:
    for page in (notebooks() / "da").glob("*.ipynb"):
        assert (mine / page.name).read_bytes() == page.read_bytes()
    assert stat.S_IMODE(mine.stat().st_mode) == 0o700


def test_a_page_that_was_only_run_is_replaced_by_the_newer_one(mine: Path, later: Path) -> None:
    edit(mine / PAGE, outputs=[{"output_type": "stream", "name": "stdout", "text": "run"}], execution_count=7)
    assert deliver("da", mine, never, later) == []
    assert last(mine / PAGE)["source"] == ["'later'"]


def test_a_page_that_was_only_run_is_as_new_the_next_time(mine: Path) -> None:
    edit(mine / PAGE, outputs=[])
    deliver("da", mine, never)
    assert last(mine / PAGE)["outputs"]


def test_a_changed_page_stays_and_the_newer_one_lies_beside_it_once(mine: Path, later: Path) -> None:
    edit(mine / PAGE, source="my own")
    assert deliver("da", mine, never) == [], "there is nothing newer yet"
    assert deliver("da", mine, no, later) == [(PAGE, "1-self_check (ny).ipynb")]
    assert last(mine / PAGE)["source"] == "my own"
    assert last(mine / "1-self_check (ny).ipynb")["source"] == ["'later'"]
    assert deliver("da", mine, never, later) == []


def test_a_new_page_that_was_changed_in_its_turn_stays_as_well(mine: Path, later: Path) -> None:
    edit(mine / PAGE, source="my own")
    deliver("da", mine, no, later)
    edit(mine / "1-self_check (ny).ipynb", source="mine as well")
    edit(later / "da" / PAGE, source="'latest'")
    assert deliver("da", mine, no, later) == [(PAGE, "1-self_check (ny 2).ipynb")]
    kept = [last(mine / f"1-self_check{name}.ipynb")["source"] for name in ("", " (ny)", " (ny 2)")]
    assert kept == ["my own", "mine as well", "'latest'"]


def test_a_changed_page_gives_way_when_its_owner_says_so(mine: Path, later: Path) -> None:
    edit(mine / PAGE, source="my own")
    assert deliver("da", mine, yes, later) == []
    assert last(mine / PAGE)["source"] == ["'later'"]


@pytest.mark.parametrize("record", [None, "{", "[]", '{"1-self_check.ipynb": 7}'])
def test_without_a_record_of_what_was_brought_nothing_is_lost(mine: Path, record: str | None) -> None:
    (mine / ".samkit-delivered.json").unlink()
    if record is not None:
        (mine / ".samkit-delivered.json").write_text(record)
    edit(mine / PAGE, source="my own")
    (mine / "1.ipynb").write_text("not a notebook")
    assert dict(deliver("da", mine, no)) == {"1.ipynb": "1 (ny).ipynb", PAGE: "1-self_check (ny).ipynb"}
    assert last(mine / PAGE)["source"] == "my own"
    assert (mine / "1.ipynb").read_text() == "not a notebook"


def test_a_page_that_was_thrown_away_comes_back(mine: Path) -> None:
    (mine / PAGE).unlink()
    deliver("da", mine, never)
    assert (mine / PAGE).is_file()


@pytest.mark.parametrize("folder", ["/proc/samkit", "/dev/null/samkit"])
def test_a_folder_that_cannot_be_written_is_told(folder: str) -> None:
    with pytest.raises(SetupError) as refused:
        deliver("da", Path(folder), never)
    assert refused.value.key == "notebooks_unwritable"


@pytest.mark.parametrize(
    ("words", "data", "said"),
    [
        (("--lang", "xx"), "", "samkit speaks Danish (da) and English (en)"),
        ((), "/proc/samkit", "can’t be put in /proc/samkit"),
        ((), "/dev/null/samkit", "can’t be put in /dev/null/samkit"),
    ],
)
def test_what_keeps_it_from_starting_is_one_sentence(
    words: tuple[str, ...], data: str, said: str, tmp_path: Path
) -> None:
    given = environment(tmp_path) | ({"SAMKIT_DATA": data} if data else {})
    run = subprocess.run([*COMMAND, *words], env=given, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 1
    assert said in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        words = [*COMMAND, "--no-browser", "--port", str(taken.getsockname()[1])]
        run = subprocess.run(words, env=environment(tmp_path), capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 1
    assert "choose another with --port" in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1


def test_on_a_terminal_it_asks_before_a_changed_page_gives_way(tmp_path: Path) -> None:
    mine = tmp_path / "samkit" / "notebooks" / "da"
    deliver("da", mine, never)
    edit(mine / PAGE, source="my own")
    (mine / ".samkit-delivered.json").unlink()
    outside, terminal = pty.openpty()
    words = [*COMMAND, "--no-browser", "--port", free()]
    process = subprocess.Popen(words, env=environment(tmp_path), stdin=terminal, stdout=terminal, stderr=terminal)
    os.close(terminal)
    told = ""
    while "ready" not in told:
        told += os.read(outside, 1024).decode()
        if told.endswith("n: "):
            os.write(outside, b"y\n")
            told += "\n"
    process.terminate()
    process.wait()
    os.close(outside)
    assert f"You have changed the page {PAGE}" in told
    assert last(mine / PAGE)["source"] != "my own"


def ask(address: str, token: str, data: bytes | None = None) -> Any:
    """Ask JupyterLab something, as soon as it answers."""
    request = urllib.request.Request(address, data, {"Authorization": f"token {token}"})  # noqa: S310 - our own address
    for _ in range(200):
        try:
            with urllib.request.urlopen(request) as answer:  # noqa: S310 - as above
                return json.loads(answer.read())
        except (ConnectionError, urllib.error.URLError):
            time.sleep(0.1)
    pytest.fail(f"{address} never answered")


def test_it_keeps_to_this_machine_to_its_own_folders_and_leaves_no_kernel(tmp_path: Path) -> None:
    users = tmp_path / ".jupyter" / "jupyter_server_config.json"
    users.parent.mkdir()
    users.write_text('{"ServerApp": {"ip": "0.0.0.0", "base_url": "/x"}}')
    with running(tmp_path) as (process, address, token):
        assert ask(f"{address}/lab/api/news", token) == {"news": []}
        assert ask(f"{address}/lab/api/update", token) == {"notification": None}
        ask(f"{address}/api/kernels", token, b'{"name": "python3"}')
        assert {one.laddr.ip for one in process.net_connections() if one.status == "LISTEN"} == {"127.0.0.1"}
        kernels = process.children(recursive=True)
        given = kernels[0].environ()
        assert given["SAMKIT_DATA"] == str(tmp_path / "samkit")
        assert given["SAMKIT_DB"] == f"sqlite:///{tmp_path}/samkit/samkit.sqlite"
        process.terminate()
        assert process.wait(20) == 0
    assert psutil.wait_procs(kernels, 10)[1] == []
    # Node, where there is one, makes a folder by itself.
    assert {path.name for path in tmp_path.iterdir()} - {".npm"} == {".jupyter", "samkit"}
    assert list(users.parent.iterdir()) == [users]
