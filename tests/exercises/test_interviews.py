"""Interviews: the guide for those who are chosen, the quotes that come of it, and who has been heard."""

from __future__ import annotations

import base64
import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest

from samkit import files
from samkit.content import words
from samkit.course.desk import Desk
from samkit.course.sitting import Sitting
from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.interviews import EXERCISE
from samkit.exercises.interviews.content import WORDS
from samkit.exercises.interviews.lists import LISTS
from samkit.store import Store, new_token
from samkit.widgets import Page, Picture
from samkit.widgets.reading import as_html
from samkit.workbook import KINDS, Partner, Quote, Workbook, from_json, limits, to_json

if TYPE_CHECKING:
    from pathlib import Path

LANGS = ("da", "en")
TODAY = dt.date(2026, 11, 16)
PARENTS = Partner("p1", "Forældrene", kind="users")
NEWCOMERS = Partner("p2", "De nye forældre", kind="users")
LIBRARY = Partner("p3", "Biblioteket", kind="culture")


def quoted(*quotes: dict[str, str], partners: tuple[Partner, ...] = ()) -> Workbook:
    workbook = Workbook().with_partners(partners)
    for at, fields in enumerate(quotes, 1):
        for name, value in fields.items():
            workbook = EXERCISE.enter(workbook, "c1", f"quote.q{at}.{name}", value)
    return workbook


def said(kind: str = "users", what: str = "De store løber.", role: str = "forælder", date: str = "") -> dict[str, str]:
    return {"what": what, "role": role, "kind": kind, "date": date}


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang, TODAY))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


def guided(**fields: str) -> Workbook:
    workbook = Workbook().with_partners((PARENTS, LIBRARY))
    for name, value in fields.items():
        workbook = EXERCISE.enter(workbook, "c1", f"guide.{name}", value)
    return workbook


def headings(workbook: Workbook, lang: str = "da") -> list[str]:
    return [part.heading for part in shown(workbook, lang)["sheet"].parts]


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_has_fields_a_guide_and_says_what_will_fill_the_picture(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert page["guide.ask"].value == ""
    assert page["quote"].rows == ()
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page["about"].text == WORDS.no_about(lang)
    assert page.results() == {}
    assert not any(isinstance(one, Picture) for one in page)
    assert [one.name for one in page.sections if one.step] == ["guide", "quotes"]


def test_with_nobody_chosen_the_guide_is_for_citizens_and_users() -> None:
    assert headings(Workbook())[3:5] == ["Spørg borgere", "Spørg brugere og pårørende"]


def test_the_guide_asks_those_who_are_chosen_and_names_whom_on_the_list() -> None:
    workbook = guided(ask="culture company")
    assert headings(workbook)[3:5] == ["Spørg virksomheder", "Spørg kulturlivet"]
    company, culture = shown(workbook)["sheet"].parts[3:5]
    assert culture.said == ("Du kan spørge: Biblioteket.",)
    assert company.said == ()


def test_of_many_on_the_list_the_guide_names_a_few() -> None:
    many = tuple(Partner(f"p{at}", f"Nr. {at}", kind="users") for at in range(9))
    part = shown(Workbook().with_partners((*many, Partner("blank", kind="users"))))["sheet"].parts[4]
    assert part.said == ("Du kan spørge: Nr. 0, Nr. 1, Nr. 2, Nr. 3, Nr. 4 og 4 til.",)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_open_questions_and_room_for_notes(kind: str, lang: str) -> None:
    part = shown(guided(ask=kind), lang)["sheet"].parts[3]
    assert len(part.points) in {5, 6}
    assert len(set(part.points)) == len(part.points)
    assert part.lines >= 6
    closed = ("Er ", "Har ", "Kan ", "Vil ", "Synes ", "Is ", "Are ", "Do ", "Does ", "Have ", "Would ", "Can ")
    assert not [one for one in part.points if one.startswith(closed)], "a question that a yes answers"


def test_no_question_is_asked_of_two_kinds_in_the_same_words() -> None:
    asked = [text.da for one in WORDS.questions.values() for text in one.ask]
    assert len(set(asked)) == len(asked)
    assert tuple(WORDS.questions) == KINDS


@pytest.mark.parametrize("lang", LANGS)
def test_the_guide_has_the_words_on_consent_and_how_to_begin_and_end(lang: str) -> None:
    parts = {part.heading: part for part in shown(Workbook(), lang)["sheet"].parts}
    said_of = WORDS.sheet
    consent = parts[said_of.aloud(lang)].points
    assert len(consent) == 5
    assert consent[-1].count("☐") == 2, "may we quote you is a yes or a no"
    assert parts[said_of.open(lang)].points
    assert len(parts[said_of.end(lang)].points) == 4
    assert parts[said_of.at_once(lang)].lines


def test_the_guide_says_what_one_wants_to_understand_or_the_challenge_or_leaves_it_open() -> None:
    def purpose(workbook: Workbook) -> str:
        return str(shown(workbook)["sheet"].parts[0].said[0])

    assert purpose(Workbook()) == WORDS.sheet.purpose_open.da
    known = Workbook().with_challenge(Workbook().challenge("c1").noted("what", "Utrygge {børn}"))
    assert purpose(known) == "Det vil du forstå: Utrygge {børn}"
    assert shown(known)["about"].text == "Jeres udfordring: Utrygge {børn}"
    asked = EXERCISE.enter(known, "c1", "guide.about", "Hvad gør morgenen svær?")
    assert purpose(asked) == "Det vil du forstå: Hvad gør morgenen svær?"


def test_a_question_of_ones_own_stands_in_the_guide() -> None:
    assert "Dit eget spørgsmål" not in headings(guided())
    workbook = guided(own="Fortæl om den {første} morgen.")
    part = next(one for one in shown(workbook)["sheet"].parts if one.heading == "Dit eget spørgsmål")
    assert part.points == ("Fortæl om den {første} morgen.",)
    assert part.lines


def test_quotes_are_counted_with_the_rule_and_what_can_not_be_concluded() -> None:
    page = shown(quoted(said(), said(), said("employees", role="lærer"), partners=(PARENTS,)))
    assert page["count"].text == "Citater: 3. Slags, der er hørt: 2. Citater udefra: 2."
    assert page["count"].values == {"quotes": "3", "kinds": "2", "outside": "2"}
    assert page["count"].rule == WORDS.count_rule.da
    assert page["limits"].text == WORDS.limits.da


def test_who_on_the_list_is_not_heard_is_named_with_the_rule() -> None:
    page = shown(quoted(said(), partners=(PARENTS, LIBRARY, Partner("p9", kind="company"))))
    assert page["unheard"].text == (
        "Ingen citater endnu fra: virksomhed og kultur. På listen står en uden navn og Biblioteket."
    )
    assert page["unheard"].rule == WORDS.unheard_rule.da
    heard = quoted(said(), partners=(PARENTS,))
    assert shown(heard)["all_heard"].text == WORDS.all_heard.da
    assert "unheard" not in names(heard)


def test_one_quote_does_not_speak_for_several() -> None:
    page = shown(quoted(said(), partners=(PARENTS, NEWCOMERS)))
    assert page["several.users"].text == (
        "Ét citat taler ikke for alle. Der står flere af slagsen »brugere og pårørende« på listen: "
        "Forældrene og De nye forældre. Har du hørt dem alle?"
    )
    assert "several.users" not in names(quoted(said(), partners=(PARENTS, LIBRARY)))


def test_without_co_players_the_page_says_where_to_write_them() -> None:
    page = shown(quoted(said()))
    assert page["no_partners"].text == WORDS.no_partners.da
    assert shown(quoted(said(), partners=(Partner("p", "Kroen"),)))["no_partners"]
    assert "all_heard" not in names(quoted(said()))


def test_with_co_players_and_no_quote_everybody_is_a_question() -> None:
    page = shown(quoted(partners=(PARENTS, LIBRARY)))
    assert page["nobody"].text == WORDS.nobody.da
    assert page["heard"].data == [["users", 0, 1], ["culture", 0, 1]]
    assert page.results() == {}


def test_quotes_from_our_own_side_alone_are_an_alarm() -> None:
    inside = quoted(said("employees"), said("public"))
    assert shown(inside)["inside_only"].tone == "alarm"
    assert "inside_only" not in names(quoted(said("employees"), said("health")))
    assert "inside_only" not in names(quoted(said("employees"), said("")))


def test_a_quote_without_a_role_is_taken_counted_and_asked_about() -> None:
    workbook = quoted({"what": "Ingen {spurgte} os."})
    page = shown(workbook)
    assert page["roleless"].text.startswith("Hvem sagde »Ingen {spurgte} os«? Skriv en rolle")
    assert page["unplaced"].text == "Vælg slags ved »Ingen {spurgte} os«. Så kommer det med i billedet."
    assert not {"nothing", "heard"} & names(workbook), "a quote is there, and nothing can be drawn yet"
    both = shown(quoted({"what": "a"}, said()))
    assert (both["count"].values["quotes"], both["count"].values["outside"]) == ("2", "1")


def test_a_quote_without_words_is_asked_about_and_an_empty_row_is_not() -> None:
    assert shown(quoted({"role": "lærer"}))["wordless"].text.startswith("Citater uden ord: 1.")
    assert "wordless" not in names(quoted({"role": ""}))


def test_a_day_that_has_not_come_is_asked_about() -> None:
    assert shown(quoted(said(date="2026-11-17")))["ahead"].text == (
        "Datoen ved »De store løber« er ikke kommet endnu. Er den rigtig?"
    )
    assert "ahead" not in names(quoted(said(date="2026-11-16")))


def test_many_quotes_without_a_role_are_counted_rather_than_listed() -> None:
    page = shown(quoted(*[{"what": f"Nr. {at}"} for at in range(9)]))
    assert page["roleless"].text.startswith("Hvem sagde »Nr. 0«, »Nr. 1«, »Nr. 2« og 6 til?")


def test_the_picture_has_who_is_not_heard_first_and_the_same_as_a_table() -> None:
    page = shown(quoted(said(), said(), said("health"), partners=(PARENTS, LIBRARY)), "en")
    assert page["heard"].data == [["culture", 0, 1], ["health", 1, 0], ["users", 2, 1]]
    assert page["heard"].columns == ("Kind", "Quotes", "On the list")
    assert page["heard"].rows == (
        ("culture", "0", "1"),
        ("health and care", "1", "0"),
        ("users and relatives", "2", "1"),
    )
    assert json.loads(json.dumps(page["heard"].data)) == page["heard"].data


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("»De løber.«", "De løber."),
        ("“They\nrun.”", "They run."),
        ('"De løber."', "De løber."),
        ("»Ja«, sagde hun, »nej«", "»Ja«, sagde hun, »nej«"),
        ("‘", "‘"),
        ("»«", "»«"),
        ("🙂 صباح الخير", "🙂 صباح الخير"),
    ],
)
def test_marks_around_a_quote_are_not_shown_twice(written: str, given: str) -> None:
    assert Quote("q", written).said == given


def test_a_long_quote_is_called_by_its_first_words() -> None:
    assert Quote("q", "De store løber stærkt, når klokken ringer om morgenen i gården").brief == (
        "De store løber stærkt, når klokken ringer om…"
    )
    assert Quote("q", "x" * 90).brief == "x" * 50 + "…"
    assert Quote("q", "x" * 50).brief == "x" * 50


def test_a_quote_in_any_script_is_kept_as_it_was_typed() -> None:
    for what in ("الكبار يركضون بسرعة", "🙂🙂", "a\nb", "<b>&{0}"):
        workbook = quoted({"what": what})
        assert EXERCISE.read(workbook, "c1", "quote.q1.what") == what
        assert from_json(to_json(workbook)) == workbook
        assert shown(workbook)["quote.q1"].values["what"] == what


def test_what_is_noted_is_read_moved_and_taken_out() -> None:
    workbook = quoted(said(what="a"), said(what="b"))
    workbook = EXERCISE.enter(workbook, "c1", "guide.ask", "company users")
    assert EXERCISE.read(workbook, "c1", "guide.ask") == "users company"
    assert shown(workbook)["guide.ask"].value == "users company"
    assert EXERCISE.read(workbook, "c1", "quote.gone.what") == ""
    moved = EXERCISE.enter(workbook, "c1", "quote", "q2 q1")
    assert [one.what for one in moved.challenge("c1").quotes] == ["b", "a"]
    left = EXERCISE.enter(moved, "c1", "quote.q2", "remove")
    assert [one.what for one in left.challenge("c1").quotes] == ["a"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("guide.ask", "family"),
        ("guide.ask", "users users"),
        ("guide.about", "x" * (limits.LONG + 1)),
        ("guide.else", "x"),
        ("quote.q1.kind", "family"),
        ("quote.q1.what", "x" * (limits.LONG + 1)),
        ("quote.q1.date", "i går"),
        ("quote.q1.name", "x"),
        ("quote.<b>.what", "x"),
        ("quote", ""),
        ("sense.q1.sense", "opens"),
        ("action.other", "x"),
    ],
)
def test_what_can_not_be_noted_is_refused(field: str, value: object) -> None:
    with pytest.raises(Rejected):
        EXERCISE.enter(Workbook(), "c1", field, value)


def test_there_is_room_for_two_hundred_quotes_and_the_next_is_refused() -> None:
    workbook = quoted(*[{"what": "x"}] * limits.QUOTES)
    with pytest.raises(Rejected, match="too_many"):
        EXERCISE.enter(workbook, "c1", "quote.more.what", "x")
    assert shown(workbook)["quote"].most == limits.QUOTES == 200


def listed(lang: str) -> list[dict[str, str]]:
    """Write the example's quotes to a file and read them back."""
    listing = LISTS["quote"]
    rows = list(listing.current(example().workbook(lang)).values())
    table = files.read_table(files.as_csv(listing.columns, rows, lang))
    found = files.matched(table.header, listing.columns)
    assert not found.unknown
    return [files.values(row, found, listing.columns) for row in files.entries(table, found)]


@pytest.mark.parametrize("lang", LANGS)
def test_the_list_goes_to_a_file_and_comes_back_as_it_was(lang: str) -> None:
    assert listed(lang) == list(LISTS["quote"].current(example().workbook(lang)).values())


def read(*lines: str) -> list[dict[str, str]]:
    table = files.read_table("\n".join(lines).encode())
    found = files.matched(table.header, LISTS["quote"].columns)
    return [files.values(row, found, LISTS["quote"].columns) for row in files.entries(table, found)]


def test_other_headings_and_words_are_understood_and_a_missing_role_is_no_fault() -> None:
    (row,) = read("Udsagn;Hvem;Type;Dato", "De løber;;medarbejder;20-10-2026")
    assert row == {"what": "De løber", "role": "", "kind": "employees", "date": "2026-10-20"}
    assert read("Det første", "Det andet") == [{"what": "Det første"}, {"what": "Det andet"}]
    with pytest.raises(Rejected, match="word_unknown"):
        read("Citat;Slags", "De løber;familie")


def test_of_three_hundred_quotes_in_a_file_two_hundred_are_read_and_the_rest_have_their_reason(tmp_path: Path) -> None:
    store, token = Store(f"sqlite:///{tmp_path / 'samkit.sqlite'}"), new_token()
    desk = Desk(Sitting(store, token, EXERCISE, "da"))
    lines = ["Citat;Rolle", *(f"Nr. {at};" for at in range(300))]
    data = base64.b64encode("\n".join(lines).encode()).decode()
    (told,) = desk.handle(
        {"list": "quote", "type": "read", "what": "table", "key": "k", "parts": 1, "part": 0, "data": data}
    )
    store.close()
    assert told["go"] == "Læs 200 ind"
    assert told["refused"] == ["Linje 202 til 301: Der er ikke plads til flere end 200. Brug en af dem, du har."]


def test_it_is_begun_with_a_guide_and_done_with_three_quotes_and_a_decision() -> None:
    def progress(workbook: Workbook) -> tuple[int, str]:
        found = EXERCISE.progress(workbook)
        return found.done, found.key

    assert progress(Workbook()) == (0, "not_begun")
    assert progress(guided(ask="users")) == (1, "begun")
    assert progress(quoted({"role": "lærer"}))[0] == 0
    assert progress(quoted({"what": "a"})) == (2, "begun")
    workbook = quoted(*[{"what": "x"}] * 5)
    assert progress(workbook) == (4, "begun")
    done = EXERCISE.enter(workbook, "c1", "action.what", "Spørg biblioteket")
    assert progress(done) == (5, "done")
    assert done.challenge("c1").actions["interviews"].what == "Spørg biblioteket"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_has_not_heard_the_companies_and_the_library(lang: str) -> None:
    told = example()
    workbook = told.workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, told.today))
    unheard: Any = page.results()["unheard"]
    assert unheard == {"da": "virksomhed og kultur", "en": "company and culture"}[lang]
    assert page.results()["quotes"] == "6"
    assert {"several.users", "action.whole"} <= {one.name for one in page}
    assert not {"roleless", "unplaced", "wordless", "ahead"} & {one.name for one in page}
    assert words().kind["culture"](lang) in unheard


def test_the_sheet_and_the_quotes_are_escaped_where_they_are_read() -> None:
    workbook = EXERCISE.enter(quoted(said(what="<script>")), "c1", "guide.own", "<script>")
    html = as_html(shown(workbook), "da")
    assert "<script" not in html
    assert html.count("&lt;script&gt;") >= 2
