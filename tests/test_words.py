"""The words: both languages, every key a refusal needs, and language plain enough for a screen."""

import datetime as dt
import re
import string
import tomllib
from pathlib import Path

import pytest

import samkit
from samkit.content import Text, day, joined, listed, load, number, sentence, words
from samkit.course import Course
from samkit.errors import ContentError, Rejected, SamkitError, UnknownName
from samkit.exercises import ALL
from samkit.exercises.challenge.content import Words as ChallengeWords

PACKAGE = Path(samkit.__file__).parent
FILES = sorted(PACKAGE.rglob("*.toml"))
LIX_SCREEN = 35
FEWEST = 10


def texts(raw: object) -> list[dict[str, str]]:
    if isinstance(raw, dict):
        if set(raw) == {"da", "en"}:
            return [raw]
        return [text for value in raw.values() for text in texts(value)]
    return [text for value in raw for text in texts(value)] if isinstance(raw, list) else []


def places(text: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(text) if name]


def lix(text: str) -> float:
    told = re.findall(r"\w+", text)
    sentences = max(1, len(re.findall(r"[.!?:;](?:\s|$)", text)))
    return len(told) / sentences + 100 * sum(len(word) > 6 for word in told) / max(1, len(told))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name + "/" + path.name)
def test_both_languages_fill_the_same_places(path: Path) -> None:
    for text in texts(tomllib.loads(path.read_text("utf-8"))):
        danish, english = (set(places(text[lang])) for lang in ("da", "en"))
        assert danish == english, text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name + "/" + path.name)
def test_a_screens_danish_is_easy_to_read(path: Path) -> None:
    said = [text["da"] for text in texts(tomllib.loads(path.read_text("utf-8")))]
    assert lix(" . ".join(one.rstrip(".") for one in said)) <= LIX_SCREEN


def test_every_key_that_is_raised_has_a_sentence() -> None:
    source = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    raised = set(re.findall(r"raise \w+\(\s*\"(\w+)\"", source)) | set(
        re.findall(r"^    key = \"(\w+)\"", source, re.MULTILINE)
    )
    assert len(raised) > 20
    assert raised <= set(words().errors)


def test_a_refusal_is_said_in_the_users_language() -> None:
    error = Rejected("too_long", limit=2000, length=100_000)
    assert sentence(error, "da").startswith("Teksten er på 100000 tegn.")
    assert sentence(error, "en").startswith("The text has 100000 characters.")
    assert sentence(SamkitError("never heard of"), "da") == words().errors["unexpected"].da


def test_an_unknown_language_and_key_are_refused_by_name() -> None:
    for call in (lambda: Course("de"), lambda: Course("da").figures("nothing"), lambda: Course("da").example("x")):
        with pytest.raises(UnknownName):
            call()
    with pytest.raises(UnknownName):
        Text("a", "b")("sv")


def test_numbers_dates_and_lists_are_written_as_the_language_does() -> None:
    assert (number(1234.5, "da", 1), number(1234.5, "en", 1)) == ("1.234,5", "1,234.5")
    assert (number(-1.5, "da", 1), number(-1.5, "en", 1)) == ("\N{MINUS SIGN}1,5", "\N{MINUS SIGN}1.5")
    date = dt.date(2026, 11, 23)
    assert (day(date, "da"), day(date, "en")) == ("23. november 2026", "23 November 2026")
    assert (listed(["1", "2", "3"], "da"), listed(["1"], "en")) == ("1, 2 og 3", "1")


@pytest.mark.parametrize(
    "change",
    [("lead = ", "laed = "), (', en = "Yes"', ""), ('"Ja"', '""'), ("title", "extra = 1\ntitle")],
    ids=["misspelt", "one language", "empty", "too many"],
)
def test_a_content_file_with_a_fault_is_refused_with_its_place(tmp_path: Path, change: tuple[str, str]) -> None:
    text = (PACKAGE / "exercises" / "challenge" / "content.toml").read_text("utf-8")
    assert change[0] in text
    path = tmp_path / "content.toml"
    path.write_text(text.replace(change[0], change[1], 1), "utf-8")
    with pytest.raises(ContentError, match=r"content\.toml"):
        load(path, ChallengeWords)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_an_example_is_shown_with_everything_escaped(lang: str) -> None:
    for one in ALL:
        html = Course(lang).example(one.key)._repr_html_()
        assert "<script" not in html
        assert html.startswith("<details><summary>")
        assert html.count("<details>") == html.count("</details>") == 1


def test_a_name_that_reads_like_several_is_quoted_among_others_and_many_are_counted() -> None:
    assert joined(["Kroen", "Kultur, idræt og fritid"], "da") == "Kroen og »Kultur, idræt og fritid«"
    assert joined(["Leisure and sport", "The inn"], "en") == "‘Leisure and sport’ and The inn"
    assert joined(["Kultur, idræt og fritid"], "da") == "Kultur, idræt og fritid"
    assert joined(["a", "b", "c", "d", "e"], "da", 3) == "a, b, c og 2 til"
    assert joined(["a", "b", "c", "d"], "da", 3) == "a, b, c og d", "one more is as short as to count it"
    assert joined(["»Mad, vin og tid«", "b"], "da") == "»Mad, vin og tid« og b", "what is quoted stands as it is"
    assert joined(["a", "b", "c"], "en", 3) == "a, b and c"
