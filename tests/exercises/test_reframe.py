"""The shared problem: what quotes do to our view, the words that came in, and who recognises it."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.reframe import EXERCISE
from samkit.exercises.reframe.content import WORDS
from samkit.exercises.reframe.wording import ENDINGS, STOP
from samkit.widgets import Page, Picture
from samkit.widgets.reading import as_html
from samkit.workbook import (
    KINDS,
    SENSES,
    Challenge,
    Partner,
    Quote,
    Reframe,
    Sense,
    Workbook,
    from_json,
    limits,
    to_json,
)

LANGS = ("da", "en")
TODAY = dt.date(2026, 11, 16)
OWN = "For mange børn er utrygge i skolen."
SAID = "De store løber så stærkt i skolegården."
NEW = "Børnene er utrygge i skolegården, fordi de store løber."


def book(
    *quotes: Quote,
    own: str = OWN,
    senses: tuple[str, ...] = (),
    partners: tuple[Partner, ...] = (),
    **fields: str,
) -> Workbook:
    noted = {one.id: Sense(sense) for one, sense in zip(quotes, senses, strict=False)}
    workbook = Workbook((Challenge("c1", own, quotes=quotes, senses=noted),), "c1").with_partners(partners)
    for name, value in fields.items():
        workbook = EXERCISE.enter(workbook, "c1", f"reframe.{name}", value)
    return workbook


def quote(at: int = 1, kind: str = "users", what: str = SAID, role: str = "forælder") -> Quote:
    return Quote(f"q{at}", what, role, kind)


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang, TODAY))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_has_fields_and_says_where_to_write_what_is_missing(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert page["reframe.statement"].value == ""
    assert page["inside"].text == WORDS.no_inside(lang)
    assert page["no_quotes"].text == WORDS.no_quotes(lang)
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page.results() == {}
    assert not any(isinstance(one, Picture) for one in page)
    assert not any(one.step for one in page.sections), "one step alone is none"


def test_our_own_problem_is_read_from_the_challenge_and_asked_nowhere() -> None:
    page = shown(book(quote(), own="Utrygge {børn}"))
    assert page["inside"].text == "Sådan ser I problemet indefra: »Utrygge {børn}«"
    assert page["old"].text == "Før skrev I: »Utrygge {børn}«"
    assert "reframe.what" not in names(book())


def test_each_quote_is_asked_about_with_its_role_and_cannot_be_taken_out() -> None:
    page = shown(book(quote(1), quote(2, role=""), Quote("q3", "", "lærer"), senses=("opens",)))
    assert page["sense"].rows == ("q1", "q2")
    assert page["sense"].fixed
    assert page["sense.q1"].title == "»De store løber så stærkt i skolegården.« – forælder"
    assert page["sense.q2"].title.endswith("« – uden rolle")
    assert [page[f"sense.{one}"].values["sense"] for one in ("q1", "q2")] == ["opens", ""]
    assert [option.value for option in page["sense"].columns[0].options] == list(SENSES)
    assert [one.name for one in page.sections if one.step] == ["senses", "anew"]


def test_the_help_says_we_with_co_players_in_it() -> None:
    many = tuple(Partner(f"p{at}", f"Nr. {at}") for at in range(5))
    assert (
        "»vi«, så medspillerne er med i det: Nr. 0, Nr. 1, Nr. 2 og 2 til."
        in shown(book(partners=many))["reframe.statement"].help
    )
    assert shown(book())["reframe.statement"].help == WORDS.statement_help_open.da


def test_what_went_out_and_came_in_stands_side_by_side_and_is_counted() -> None:
    page = shown(book(statement="For mange børn er bange."))
    both = page["compared"]
    assert [(one.text, one.change) for one in both.before] == [
        ("For mange børn er", ""),
        ("utrygge i skolen.", "removed"),
    ]
    assert [(one.text, one.change) for one in both.after] == [("For mange børn er", ""), ("bange.", "added")]
    assert page["wording"].text == "Ord, der stod der i forvejen: 4. Nye ord: 1. Ord, der er gået ud: 3."


def test_without_a_problem_of_our_own_nothing_is_compared_and_the_rest_works() -> None:
    workbook = book(quote(), own="", senses=("opens",), statement=NEW)
    assert not {"compared", "wording", "old"} & names(workbook)
    assert shown(workbook)["borrowed"].values["borrowed"] == "skolegården, store og løber"
    assert {"sides", "senses", "borrowed"} <= names(workbook)


def test_words_that_came_from_a_quote_are_named_with_the_rule() -> None:
    page = shown(book(quote(), statement=NEW))
    assert page["borrowed"].text == "Nye ord, som står i et citat: skolegården, store og løber."
    assert page["borrowed"].rule == WORDS.borrowed_rule.da
    assert "own_theme" not in names(book(quote(), statement=NEW))


def test_a_problem_without_a_word_from_a_quote_is_warned_about() -> None:
    page = shown(book(quote(), statement="Vi mangler en strategi for utrygge børn."))
    assert page["own_theme"].tone == "alarm"
    assert page["own_theme"].text == WORDS.own_theme.da
    assert page["borrowed"].values["borrowed"] == "ingen"
    little = shown(book(quote(), statement="De er så utrygge."))
    assert little["own_theme"], "little words don't count"


def test_the_same_problem_in_other_letters_is_warned_about_with_or_without_quotes() -> None:
    for quotes in ((), (quote(),)):
        page = shown(book(*quotes, statement=f" {OWN.upper()} "))
        assert page["own_theme"].text == WORDS.same.da
    assert "own_theme" not in names(book(statement=NEW)), "without quotes there is nothing to compare with"
    assert "own_theme" not in names(book(quote()))


def test_the_warning_is_the_same_in_both_languages_of_the_page() -> None:
    english = book(
        quote(what="The big ones run fast."), own="Children are unsafe.", statement="The ones who are big run."
    )
    assert {shown(english, lang)["borrowed"].values["borrowed"].split()[0] for lang in LANGS} == {"big"}


def test_little_words_and_endings_stand_once_in_either_language() -> None:
    for name in ("stop", "endings"):
        for lang in LANGS:
            listed = WORDS.compare[name](lang).split()
            assert sorted(set(listed)) == sorted(listed)
    assert {"og", "the"} <= STOP
    assert {"erne", "ing"} <= ENDINGS
    assert not {word for word in STOP if len(word) > 9}


def test_the_quotes_are_counted_by_what_they_do() -> None:
    page = shown(book(*map(quote, range(5)), senses=("opens", "opens", "confirms", "changes")))
    assert page["senses"].text == "Citater: 5. Bekræfter: 1. Ændrer: 1. Modsiger: 0. Åbner en mulighed: 2."
    assert page["unmarked"].text == "Citater, der mangler et svar: 1."
    assert page["limits"].text == WORDS.limits.da
    assert "senses" in names(book(quote(), senses=("opens",)))
    assert "unmarked" not in names(book(quote(), senses=("opens",)))


def test_before_any_quote_is_looked_at_nothing_is_said_of_them() -> None:
    workbook = book(quote())
    assert not {"senses", "calm", "sides", "limits"} & names(workbook)
    assert shown(workbook)["unmarked"]


@pytest.mark.parametrize("sense", SENSES)
def test_when_nothing_contradicts_or_opens_the_page_says_so_and_what_changes_it(sense: str) -> None:
    workbook = book(quote(1), quote(2), senses=("confirms", sense))
    assert ("calm" in names(workbook)) is (sense in {"confirms", "changes"})
    calm = shown(book(quote(), senses=("changes",)))["calm"]
    assert (calm.text, calm.rule) == (WORDS.calm.da, WORDS.calm_rule.da)


def test_kinds_on_the_list_without_a_quote_are_named_once_there_are_quotes() -> None:
    listed = (Partner("p1", "Biblioteket", kind="culture"), Partner("p2", "A", kind="users"))
    page = shown(book(quote(), partners=listed))
    assert page["unheard"].text == "Ikke hørt endnu: kultur."
    assert page["unheard"].rule == WORDS.unheard_rule.da
    assert "unheard" not in names(book(partners=listed))
    assert "unheard" not in names(book(quote(), partners=listed[1:]))


def test_quotes_from_our_own_side_alone_are_an_alarm() -> None:
    assert shown(book(quote(kind="employees")))["inside_only"].tone == "alarm"
    assert "inside_only" not in names(book(quote(kind="employees"), quote(2)))
    assert "inside_only" not in names(book(quote(kind="employees"), quote(2, kind="")))


def test_the_picture_has_what_disturbs_first_and_from_where_it_is_seen() -> None:
    quotes = (quote(1), quote(2, "employees", "»Ja.«"), quote(3, "", role=""), quote(4))
    page = shown(book(*quotes, senses=("confirms", "contradicts", "opens")), "en")
    assert page["sides"].data == [
        ["contradicts", "inside", "forælder"],
        ["opens", "unknown", "without a role"],
        ["confirms", "outside", "forælder"],
    ]
    assert page["sides"].rows[0] == ("Ja.", "forælder", "From inside", "Contradicts")
    assert page["sides"].columns == ("Quote", "Role", "Seen from", "Does to the view")
    assert json.loads(json.dumps(page["sides"].data)) == page["sides"].data


@pytest.mark.parametrize("kind", KINDS)
def test_our_own_are_employees_politicians_and_other_public_bodies(kind: str) -> None:
    ((_, side, _),) = shown(book(quote(kind=kind), senses=("opens",)))["sides"].data
    assert (side == "inside") is (kind in {"employees", "politicians", "public"})


@pytest.mark.parametrize(
    ("answer", "date", "told"),
    [
        ("", "", {"ask_them"}),
        ("", "2026-12-01", {"ask_them"}),
        ("yes", "2026-11-16", set()),
        ("yes", "", {"undated"}),
        ("yes", "2026-11-17", {"ahead"}),
        ("partly", "2026-11-10", {"not_yet"}),
        ("no", "", {"undated", "not_yet"}),
    ],
)
def test_the_page_says_what_is_left_before_those_quoted_recognise_it(answer: str, date: str, told: set[str]) -> None:
    workbook = book(statement=NEW, recognised=answer, recognised_date=date)
    assert names(workbook) & {"ask_them", "undated", "ahead", "not_yet"} == told
    assert not names(book(recognised=answer, recognised_date=date)) & {"ask_them", "undated", "ahead", "not_yet"}


def test_who_hears_the_quotes_and_when_is_noted_and_read() -> None:
    workbook = book(hears="Ledergruppen", hears_date="2026-12-01", question="Hvordan kan vi …?")
    assert EXERCISE.read(workbook, "c1", "reframe.hears") == "Ledergruppen"
    assert shown(workbook)["reframe.hears_date"].value == "2026-12-01"
    assert shown(workbook)["reframe.question"].value == "Hvordan kan vi …?"
    assert from_json(to_json(workbook)) == workbook


def test_what_a_quote_does_is_noted_and_taken_back_and_goes_with_the_quote() -> None:
    workbook = EXERCISE.enter(book(quote(), quote(2)), "c1", "sense.q2.sense", "opens")
    assert EXERCISE.read(workbook, "c1", "sense.q2.sense") == "opens"
    assert EXERCISE.read(workbook, "c1", "sense.q1.sense") == ""
    assert EXERCISE.enter(workbook, "c1", "sense.q2.sense", "").challenge("c1").senses == {}
    gone = workbook.with_challenge(Challenge("c1", OWN, quotes=(quote(),), senses=workbook.challenge("c1").senses))
    assert shown(gone)["sense"].rows == ("q1",)
    assert "senses" not in names(gone)


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("sense.gone.sense", "opens", "unknown_row"),
        ("sense.q1.sense", "helps", "not_offered"),
        ("sense.q1.else", "opens", "unknown_field"),
        ("sense.q1", "remove", "unknown_field"),
        ("reframe.recognised", "maybe", "not_offered"),
        ("reframe.recognised_date", "i går", "not_date"),
        ("reframe.hears_date", "2026-13-01", "not_date"),
        ("reframe.statement", "x" * (limits.LONG + 1), "too_long"),
        ("reframe.what", "x", "unknown_field"),
        ("quote.q1.what", "x", "unknown_field"),
        ("action.other", "x", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused_by_name(field: str, value: str, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        EXERCISE.enter(book(quote()), "c1", field, value)
    assert refused.value.key == key


def test_any_script_and_any_signs_are_shown_as_they_were_typed() -> None:
    odd = "🙂 {0} <script> {borrowed}"
    workbook = book(quote(what=f"الصباح صعب {odd}", role="{x}"), senses=("opens",), statement=f"الصباح صعب لنا {odd}")
    page = shown(workbook)
    assert page["borrowed"].values["borrowed"] == "الصباح, صعب, 0, script og borrowed"
    assert page["sense.q1"].title == f"»الصباح صعب {odd}« – {{x}}"
    assert " ".join(one.text for one in page["compared"].after) == f"الصباح صعب لنا {odd}"
    assert "<script" not in as_html(page, "da")


def test_two_hundred_quotes_fit_on_the_page() -> None:
    workbook = book(*(quote(at) for at in range(limits.QUOTES)), senses=("opens",) * limits.QUOTES, statement=NEW)
    assert shown(workbook)["senses"].values["opens"] == "200"
    assert len(shown(workbook)["sides"].rows) == 200


def test_it_is_done_once_it_is_recognised_heard_and_decided() -> None:
    assert EXERCISE.progress(book()).key == "not_begun"
    assert EXERCISE.progress(book(quote(), senses=("opens",))).done == 1
    workbook = book(quote(), senses=("opens",), statement=NEW, question="x", recognised="no", hears="x")
    assert (EXERCISE.progress(workbook).done, EXERCISE.progress(workbook).key) == (5, "begun")
    done = EXERCISE.enter(workbook, "c1", "action.what", "x")
    assert EXERCISE.progress(done).key == "done"
    assert done.challenge("c1").actions["reframe"].what == "x"
    assert EXERCISE.progress(book(senses=())).done == 0
    assert done.challenge("c1").reframe == Reframe(NEW, "x", "no", "", "x")


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_moved_from_the_school_to_the_mornings_in_the_playground(lang: str) -> None:
    told = example()
    workbook = told.workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, told.today))
    found = page.results()
    assert {"da": "skolegården", "en": "playground"}[lang] in found["borrowed"]
    assert [found[one] for one in SENSES] == ["1", "1", "1", "3"]
    assert {"not_yet", "action.whole", "unheard"} <= {one.name for one in page}
    assert not {"own_theme", "calm", "inside_only", "unmarked"} & {one.name for one in page}
