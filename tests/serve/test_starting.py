"""Starting the server: what stands in the way is one sentence in the user's language, with what to do."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import httpx
import pytest

from samkit import exercises
from samkit.serve import starting
from samkit.store import Change, Store, new_token
from tests.running import Running, free_port

if TYPE_CHECKING:
    from pathlib import Path


def started(data: Path, *options: str, lang: str = "da_DK.UTF-8", **environment: str) -> tuple[int, str]:
    """Start a server that can't start, and give its exit code and what it says."""
    command = [sys.executable, "-c", "from samkit.cli import main; main()", "serve", "--no-browser", *options]
    told = {**os.environ, "SAMKIT_DATA": str(data), "SAMKIT_DB": "", "LC_ALL": lang, **environment}
    done = subprocess.run(command, env=told, capture_output=True, text=True, check=False, timeout=60, cwd=data.parent)
    return done.returncode, done.stderr.strip()


@pytest.mark.parametrize(("lang", "said"), [("da_DK.UTF-8", "er optaget"), ("en_GB.UTF-8", "is taken")])
def test_a_port_in_use_is_named_and_no_other_is_taken(tmp_path: Path, lang: str, said: str) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        code, told = started(tmp_path / "data", "--port", str(port), lang=lang)
    assert code == 1
    assert said in told
    assert str(port) in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--ip", "203.0.113.1"), "kan ikke åbnes"),
        (("--public-url", "ftp://x"), "http:// eller https://"),
        (("--certfile", "missing.pem"), "Certifikatet missing.pem"),
        (("--db", "sqlite:////etc/hostname/samkit.sqlite"), "atabasen"),
        (("--db", "nonsense"), "atabasen"),
    ],
)
def test_an_option_that_can_not_be_is_one_sentence(tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    code, told = started(tmp_path / "data", "--port", str(free_port()), *options)
    assert code == 1
    assert said in told
    assert len(told.splitlines()) == 1


def test_settings_that_can_not_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "samkit.toml").write_text("retention = 3", "utf-8")
    code, told = started(tmp_path / "data")
    assert code == 1
    assert "samkit.toml: retention" in told


def test_a_server_under_another_base_serves_everything_there(tmp_path: Path) -> None:
    running = Running(tmp_path / "data", ("--base-url", "kursus"), base="/kursus/").start()
    try:
        with httpx.Client(base_url=running.url, follow_redirects=True, timeout=60) as visitor:
            page = visitor.get("da/challenge")
            assert page.status_code == 200
            assert 'data-base-url="/kursus/"' in page.text
            assert '"baseUrl": "/kursus/"' in page.text
            assert not [part for part in page.text.split('href="/')[1:] if not part.startswith("kursus/")]
            assert visitor.get("static/nothing.js").status_code == 404
            assert visitor.get("da/nothing").status_code == 404
    finally:
        running.stop()


def test_tls_gives_a_cookie_that_only_goes_by_tls(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subject = ["-subj", "/CN=localhost", "-days", "1", "-nodes"]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-keyout", str(key), "-out", str(certificate), *subject]
    subprocess.run(made, check=True, capture_output=True)
    running = Running(
        tmp_path / "data", ("--certfile", str(certificate), "--keyfile", str(key)), scheme="https"
    ).start()
    try:
        answer = httpx.get(f"{running.url}da/challenge", verify=False)  # noqa: S501 - the certificate is our own
        assert "Secure" in answer.headers["set-cookie"]
        assert "wss://" in answer.headers["Content-Security-Policy"]
    finally:
        running.stop()


def test_work_that_nobody_has_touched_for_long_is_gone_at_the_next_start(tmp_path: Path) -> None:
    data, token = tmp_path / "data", new_token()
    data.mkdir()
    long_ago = Store(f"sqlite:///{data / 'samkit.sqlite'}", clock=lambda: datetime(2020, 1, 1, tzinfo=UTC))
    long_ago.save(token, [Change("t", 1, "self_check//q1", "3", 0)], exercises.enter, exercises.read)
    long_ago.close()
    Running(data).start().stop()
    after = Store(f"sqlite:///{data / 'samkit.sqlite'}")
    assert after.open(token).revision == 0
    after.close()


def test_an_address_for_others_is_not_this_machines_inner_one() -> None:
    assert starting._host("127.0.0.1") == "127.0.0.1"  # noqa: SLF001 - how a link for a phone begins
    assert starting._host("::1") == "[::1]"  # noqa: SLF001
    assert starting._host("0.0.0.0") not in {"0.0.0.0", ""}  # noqa: SLF001, S104
