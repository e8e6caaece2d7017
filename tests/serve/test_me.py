"""My data: out and in as a file, other work beside it, and gone when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samkit.examples import example
from samkit.workbook import from_json, to_json
from tests.serve.asking import begin, post, save

if TYPE_CHECKING:
    import httpx

    from tests.running import Running


def test_the_work_comes_out_as_a_file_and_goes_in_unchanged_beside_what_was_there(
    visitor: httpx.Client, server: Running
) -> None:
    begin(visitor)
    save(server, visitor.cookies["samkit"], "challenge/c1/what", "Fra før")
    noted = to_json(example().workbook("da"))
    page = post(visitor, "da/me", "da/me/import", files={"file": ("samkit.json", noted)}).text
    assert "Filen er læst ind" in page
    assert "Fra før" in page
    exported = post(visitor, "da/me", "da/me/export")
    assert exported.headers["Content-Disposition"] == 'attachment; filename="samkit.json"'
    assert from_json(exported.content) == example().workbook("da")


@pytest.mark.parametrize(
    ("lang", "content", "said"),
    [
        ("da", b"nonsense", "Filen er ikke en samkit-fil"),
        ("en", b'{"samkit": 99}', "later samkit"),
        ("da", b"\xff\xfe\x00", "Filen er ikke en samkit-fil"),
        ("en", b"", "Choose a file first"),
        ("da", b"[" * 100_000, "Filen er ikke en samkit-fil"),
    ],
)
def test_a_file_that_does_not_fit_changes_nothing_and_says_why(
    visitor: httpx.Client, server: Running, lang: str, content: bytes, said: str
) -> None:
    begin(visitor)
    token = visitor.cookies["samkit"]
    save(server, token, "challenge/c1/what", "Stadig her")
    answer = post(visitor, f"{lang}/me", f"{lang}/me/import", files={"file": ("x.json", content)})
    assert answer.status_code == 400
    assert said in answer.text.replace("&#39;", "'")
    assert visitor.cookies["samkit"] == token
    assert "Stadig her" in visitor.get("da/challenge").text


def test_everything_is_deleted_at_once_and_a_receipt_says_how_much(visitor: httpx.Client, server: Running) -> None:
    begin(visitor)
    token = visitor.cookies["samkit"]
    save(server, token, "challenge/c1/what", "Skal slettes helt")
    save(server, token, "self_check//q1", "3", number=2)
    answer = post(visitor, "da/me", "da/me/delete")
    assert "Udfordringer: 1. Svar i selvtjekket: 1." in answer.text
    assert "samkit" not in visitor.cookies
    files = [path for path in server.data.iterdir() if path.name.startswith("samkit.sqlite")]
    assert files
    assert not any(b"Skal slettes helt" in path.read_bytes() for path in files)


def test_a_page_about_nothing_says_so(visitor: httpx.Client) -> None:
    assert "Du har ikke skrevet noget endnu" in visitor.get("da/me").text
    assert "Udfordringer: 0. Svar i selvtjekket: 0." in post(visitor, "da/me", "da/me/delete").text


def test_a_place_in_the_list_that_is_not_there_is_refused_in_words(visitor: httpx.Client) -> None:
    for place in ("7", "-1", "x", "9" * 40):
        answer = post(visitor, "da/me", "da/me/switch", work=place)
        assert answer.status_code == 400
        assert 'role="alert"' in answer.text


def test_what_people_wrote_is_escaped_wherever_it_is_shown(visitor: httpx.Client, server: Running) -> None:
    hostile = '</script><img src=x onerror="alert(1)">'
    begin(visitor)
    for number, field in enumerate(("what", "who", "vision", "feel"), 1):
        save(server, visitor.cookies["samkit"], f"challenge/c1/{field}", hostile, number)
    noted = to_json(example().workbook("da"))
    pages = [visitor.get(f"da/{page}").text for page in ("challenge", "self_check", "", "me")]
    pages.append(post(visitor, "da/me", "da/me/import", files={"file": ("x.json", noted)}).text)
    assert not any("<img" in page for page in pages)
    assert "&lt;img" in pages[-1]
