"""The render process: one for a whole server, only what is allowed, and there again whatever happens to it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from samkit.charts import RENDERER, svg, wire
from samkit.charts.rendering import RenderProcess
from samkit.charts.studio import Shelf
from samkit.errors import RenderError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# A module of pictures in which things go wrong on request; it writes down each drawing in the file it is told.
TROUBLE = """
import os, time
import altair as alt, pandas as pd

def rows(data, lang):
    while data == "loop":
        pass
    if data == "die":
        os._exit(3)
    if data.startswith("private"):
        raise ValueError(data)
    with open(data, "a") as file:
        file.write(f"{os.getpid()}\\n")
    return pd.DataFrame({"x": [1]})

def picture(rows, lang, width):
    return alt.Chart(rows).mark_point().encode(x="x:Q").properties(width=width)

PICTURES = {"it": (rows, picture)}
"""
ASKS = "import sys; from samkit.charts import svg; print(svg('trouble', 'it', sys.argv[1], 'da', 'wide', '')[:5]); "
LOADED = "print({'pandas', 'altair', 'vl_convert', 'numpy'} & sys.modules.keys())"
# Whoever starts the tests in the background makes Ctrl-C be ignored, and that is inherited.
SERVER = """
import json, signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)
from samkit.charts.rendering import RenderProcess
process = RenderProcess(["trouble"])
process.start()
print(json.dumps([process.pid, process.environment]), flush=True)
time.sleep(600)
"""


def until(true: Callable[[], bool]) -> None:
    """Wait for something to become true; pytest's own limit ends what never does."""
    while not true():
        time.sleep(0.05)


def ended(pid: int) -> bool:
    """Say whether a process is gone; one that nobody has waited for yet is."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def place(renderer: RenderProcess) -> str:
    return renderer.environment[RENDERER].partition("@")[2]


def it(data: str, lang: str = "da") -> str:
    return svg("trouble", "it", data, lang, "wide", "")


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("modules")
    (folder / "trouble.py").write_text(TROUBLE, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(folder))
        patch.setattr("samkit.charts.PATIENCE", 100.0)  # a machine that runs all tests at once is slow
        yield folder


@pytest.fixture(scope="module")
def renderer(modules: Path) -> Iterator[RenderProcess]:  # noqa: ARG001 - the modules are what it draws from
    process = RenderProcess(["trouble"], seconds=3)
    process.start()
    yield process
    process.stop()


@pytest.fixture
def asked(renderer: RenderProcess, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """Give data that can be drawn, and have it drawn by the render process."""
    monkeypatch.setenv(RENDERER, renderer.environment[RENDERER])
    return str(tmp_path / "drawn")


def drawings(data: str) -> list[str]:
    return Path(data).read_text("utf-8").split()


def test_a_picture_is_the_same_wherever_it_is_drawn(
    asked: str, modules: Path, monkeypatch: pytest.MonkeyPatch, renderer: RenderProcess
) -> None:
    from_afar = it(asked)
    monkeypatch.delenv(RENDERER)
    monkeypatch.syspath_prepend(modules)
    assert it(asked) == from_afar
    assert drawings(asked) == [str(renderer.pid), str(os.getpid())]


def test_who_asks_loads_nothing_that_draws(asked: str) -> None:
    told = subprocess.run([sys.executable, "-c", ASKS + LOADED, asked], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["<svg", "set()"]


def test_the_same_picture_is_drawn_once_for_everybody(asked: str) -> None:
    found = list[str]()
    threads = [threading.Thread(target=lambda: found.append(it(asked))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    assert len(set(found)) == 1
    assert len(drawings(asked)) == 1
    assert it(asked, "en")
    assert len(drawings(asked)) == 2


def test_the_shelf_holds_only_so_much_and_lets_go_of_what_nobody_asks_for() -> None:
    shelf = Shelf(most=10)
    for key in ("a", "b", "a"):
        shelf.put(key, "12345")
    assert shelf.get("a")
    shelf.put("c", "12345")
    assert [shelf.get(key) for key in "abc"] == ["12345", "", "12345"]
    shelf.put("d", "too long for it")
    assert len(shelf) == shelf.size == 0


def test_only_the_owner_may_enter_the_folder_of_the_socket(renderer: RenderProcess) -> None:
    folder = Path(place(renderer)).parent
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("module", ["os", "samkit.exercises.self_check.chart", "", "trouble.it"])
def test_a_module_that_is_not_allowed_is_never_imported(module: str, asked: str) -> None:
    with pytest.raises(RenderError):
        svg(module, "it", asked, "da", "wide", "")


@pytest.mark.parametrize(
    "forged",
    [
        {"key": "guessed"},
        {"key": None},
        {"module": ["trouble"]},
        {"name": "rows"},
        {"lang": {}},
        {"width": 10**9},
        {"data": None},
    ],
)
def test_a_forged_question_gets_no_picture(forged: wire.Message, asked: str) -> None:
    key, _, where = os.environ[RENDERER].partition("@")
    question = {"key": key, "module": "trouble", "name": "it", "data": asked, "lang": "da", "width": "wide", **forged}
    with wire.connect(where, 60) as connection:
        wire.send(connection, question, wire.LONGEST_QUESTION)
        assert "svg" not in wire.receive(connection, wire.LONGEST_ANSWER)
    assert it(asked)


@pytest.mark.parametrize(
    "sent", [b"", b"\xff\xff\xff\xff", b"\0\0\0\2[]", b"\0\0\0\1{", b"\0\3\0\0" + b"[" * 0x30000, b"GET / HTTP/1.1\r\n"]
)
def test_noise_on_the_socket_disturbs_nobody(sent: bytes, asked: str, renderer: RenderProcess) -> None:
    before = renderer.pid
    with wire.connect(place(renderer), 60) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        with contextlib.suppress(ConnectionResetError):
            assert b"svg" not in connection.recv(100)
    assert it(asked)
    assert renderer.pid == before


def test_more_than_a_picture_needs_is_not_even_sent(asked: str) -> None:
    with pytest.raises(RenderError):
        it(asked + "x" * wire.LONGEST_QUESTION)
    with pytest.raises(RenderError):
        svg("trouble", "it", {1, 2}, "da", "wide", "")


def test_what_goes_wrong_in_one_drawing_is_the_end_of_that_drawing_only(asked: str, renderer: RenderProcess) -> None:
    before = renderer.pid
    with pytest.raises(RenderError) as refused:
        it("private: my own words")
    assert refused.value.key == "render"
    assert it(asked)
    assert renderer.pid == before


@pytest.mark.parametrize("trouble", ["loop", "die"])
def test_a_drawing_that_hangs_or_crashes_is_given_up_and_the_next_one_succeeds(
    trouble: str, asked: str, renderer: RenderProcess
) -> None:
    before = renderer.pid
    with pytest.raises(RenderError):
        it(trouble)
    assert it(asked)
    assert renderer.pid != before


def test_a_render_process_that_is_killed_is_started_again_and_nobody_is_turned_away(
    asked: str, renderer: RenderProcess
) -> None:
    before = renderer.pid
    os.kill(before, signal.SIGKILL)
    assert it(asked)
    assert drawings(asked) == [str(renderer.pid)] != [str(before)]


def test_who_waits_behind_a_drawing_that_hangs_is_drawn_for_by_the_next_process(
    asked: str, renderer: RenderProcess
) -> None:
    before, hanging, found = renderer.pid, threading.Event(), list[str]()

    def hang() -> None:
        key, _, where = os.environ[RENDERER].partition("@")
        question = {"key": key, "module": "trouble", "name": "it", "data": "loop", "lang": "da", "width": "wide"}
        with wire.connect(where, 100) as connection:
            wire.send(connection, question, wire.LONGEST_QUESTION)
            assert wire.receive(connection, wire.LONGEST_ANSWER) == wire.BEGUN
            hanging.set()
            connection.recv(1)

    threads = [threading.Thread(target=hang)]
    threads += [threading.Thread(target=lambda at=at: found.append(it(f"{asked}{at}"))) for at in range(3)]
    threads[0].start()
    hanging.wait()
    for thread in threads[1:]:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 3
    assert renderer.pid != before


@pytest.mark.usefixtures("modules")
def test_nothing_is_left_of_it_when_it_is_stopped() -> None:
    process = RenderProcess(["trouble"])
    process.start()
    pid, folder = process.pid, Path(place(process)).parent
    process.stop()
    assert ended(pid)
    assert not folder.exists()


@pytest.mark.usefixtures("modules")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_it_goes_with_its_server_however_that_ends(how: signal.Signals) -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    with server:
        assert server.stdout
        pid, environment = json.loads(server.stdout.readline())
        folder = Path(environment[RENDERER].partition("@")[2]).parent
        assert folder.is_dir()
        server.send_signal(how)
        server.wait(30)
        until(lambda: ended(pid) and not folder.exists())


@pytest.mark.usefixtures("modules")
def test_where_a_folder_can_hold_no_socket_it_listens_on_this_machine_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    deep = tmp_path / ("x" * 120)
    deep.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(deep))
    process = RenderProcess(["trouble"])
    process.start()
    try:
        assert place(process).startswith("127.0.0.1:")
        monkeypatch.setenv(RENDERER, process.environment[RENDERER])
        assert it(str(tmp_path / "drawn"))
        monkeypatch.setenv(RENDERER, f"guessed@{place(process)}")
        with pytest.raises(RenderError):
            it(str(tmp_path / "drawn"))
    finally:
        process.stop()
    with pytest.raises(RenderError):
        it(str(tmp_path / "drawn"))


def test_a_renderer_that_is_not_there_is_a_picture_that_can_not_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    for nowhere in ("k@/nowhere/socket", "k@127.0.0.1:1", "k", "k@nowhere:x"):
        monkeypatch.setenv(RENDERER, nowhere)
        with pytest.raises(RenderError):
            it("x")
