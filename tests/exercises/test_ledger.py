"""What came of it: observations in a matrix, baselines that are locked, numbers after, and what no figure can show."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from samkit.content import today
from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.ledger import EXERCISE
from samkit.exercises.ledger.content import WORDS
from samkit.exercises.ledger.lists import LISTS
from samkit.workbook import (
    BASELINE,
    WHOSE,
    Challenge,
    Indicator,
    Node,
    Observation,
    Partner,
    Trial,
    Workbook,
    from_json,
    limits,
    to_json,
)

if TYPE_CHECKING:
    from samkit.widgets import Page

LANGS = ("da", "en")
SEEN = Observation("s1", "Han løber i forvejen", "De nye børn", "citizen", "positive", "yes")
BEFORE = (3.0, 4.0, 5.0, 4.0, 5.0, 6.0)
AFTER = (2.0, 2.0, 3.0, 2.0, 3.0, 3.0)
KEPT = Indicator("k", "Uro", "", "less", "yes", BEFORE, "2026-09-25", locked="2026-09-25")


def book(*them: Any, partners: tuple[Partner, ...] = (), **more: Any) -> Workbook:
    seen = tuple(one for one in them if isinstance(one, Observation))
    measured = tuple(one for one in them if isinstance(one, Indicator))
    return Workbook((Challenge("c1", observations=seen, indicators=measured, **more),), "c1", partners=partners)


def enter(workbook: Workbook, field: str, value: object) -> Workbook:
    return EXERCISE.enter(workbook, "c1", field, value)


def refused(workbook: Workbook, field: str, value: object) -> str:
    with pytest.raises(Rejected) as error:
        enter(workbook, field, value)
    return error.value.key


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


def indicators(workbook: Workbook) -> tuple[Indicator, ...]:
    return workbook.challenge("c1").indicators


def measuring(**fields: str) -> Workbook:
    whole = {"name": "Uro", "before": "3 4 5", "better": "less", "paired": "yes", **fields}
    workbook = Workbook()
    for name, value in whole.items():
        workbook = enter(workbook, f"indicator.i1.{name}", value)
    return workbook


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_begins_with_a_change_and_says_what_fills_the_pictures(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert (page["observation"].rows, page["observation"].waits, page["indicator"].waits) == ((), False, False)
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page["unmeasured"].text == WORDS.unmeasured(lang)
    assert not {"matrix", "outcomes", "blind", "after", "indicator.lock"} & {one.name for one in page}
    assert [(one.name, one.step) for one in page.sections] == [
        ("seen", True),
        ("measured", True),
        ("matrix", False),
        ("result", False),
        ("action", False),
    ]


def test_a_change_is_entered_field_by_field_and_comes_into_the_matrix_once_it_is_whole() -> None:
    workbook = Workbook()
    for name in ("what", "stakeholder", "level", "sign"):
        assert "matrix" not in names(workbook)
        workbook = enter(workbook, f"observation.s1.{name}", getattr(SEEN, name))
    assert shown(workbook)["matrix"].rows == (("De nye børn", "gode: 1", "?", "?", "?"),)
    assert EXERCISE.read(workbook, "c1", "observation.s1.level") == "citizen"
    assert EXERCISE.read(workbook, "c1", "observation.s2.level") == ""


def test_the_matrix_says_good_bad_and_not_intended_in_words_and_draws_the_counts() -> None:
    bad = replace(SEEN, id="s2", sign="negative", intended="no")
    page = shown(book(SEEN, bad, replace(bad, id="s3")))
    assert page["matrix"].rows[0][1] == "gode: 1, dårlige: 2, ikke meningen: 2"
    assert page["matrix"].data == {"rows": [["De nye børn", [1, 2, 0, 2], [], [], []]], "more": 0}
    results = page.results()
    assert [results[name] for name in ("noted", "positive", "negative", "unintended", "substantiated")] == list("31220")


def test_who_outside_confirms_is_counted_and_who_is_lacking_is_named() -> None:
    long = replace(SEEN, id="s3", what="Noget {langt}, som ingen orker at læse helt til ende, fordi det bliver ved")
    page = shown(book(replace(SEEN, substantiated="Biblioteket"), replace(SEEN, id="s2", what="Ro."), long))
    assert page.results()["substantiated"] == "1"
    assert "»Ro« og »Noget {langt}, som ingen orker at læse helt til …«." in page["unconfirmed"].text
    assert "unconfirmed" not in names(book(replace(SEEN, substantiated="Biblioteket")))


def test_the_first_gap_is_a_question_and_what_would_change_it_is_said() -> None:
    quiet = Partner("p1", "Forældre, der taler {lidt} dansk", kind="users")
    page = shown(book(SEEN, partners=(Partner("p2", "Kroen", kind="company"), quiet)))
    assert page.results()["blind"] == "Hvad har »Forældre, der taler {lidt} dansk« mærket?"
    assert page["blind"].text.startswith("Det har ingen svaret på endnu: Hvad har")
    assert "Når du skriver et svar ind, kommer det næste frem." in page["blind"].rule
    assert page["also"].text.startswith("Heller ikke på: Hvad er blevet dårligere, og for hvem? Hvad skete der,")
    assert [row[0] for row in page["matrix"].rows] == ["De nye børn", "Kroen", "Forældre, der taler {lidt} dansk"]
    assert "no_partners" in names(book(SEEN))
    assert "no_partners" not in {one.name for one in page}


def test_when_there_is_something_from_everywhere_it_says_so() -> None:
    them = [replace(SEEN, id=level, level=level, sign="negative", intended="no") for level in WHOSE]
    page = shown(book(*them))
    assert page["blind"].text == WORDS.whole("da")
    assert "blind" not in page.results()


def test_what_is_not_whole_is_named_and_what_has_no_words_is_counted() -> None:
    page = shown(book(replace(SEEN, level=""), Observation("s2", stakeholder="X"), Observation("s3")))
    assert "»Han løber i forvejen«" in page["unplaced"].text
    assert page["unworded"].text.startswith("Forandringer uden ord: 1.")


def test_many_stakeholders_stand_in_the_table_and_the_picture_counts_the_rest() -> None:
    page = shown(book(*(replace(SEEN, id=f"s{at}", stakeholder=f"Nr. {at}") for at in range(20))))
    assert (len(page["matrix"].rows), len(page["matrix"].data["rows"]), page["matrix"].data["more"]) == (20, 14, 6)


def test_names_that_are_known_from_elsewhere_are_offered_and_not_asked_for_again() -> None:
    workbook = book(partners=(Partner("p1", "Kroen"), Partner("p2")), nodes=(Node("n", "x", stakeholder="Børnene"),))
    (asked,) = (one for one in shown(workbook)["observation"].columns if one.name == "stakeholder")
    assert asked.offered == ("Kroen", "Børnene")


def test_what_the_trial_has_counted_is_shown_and_not_asked_for_again() -> None:
    trial = Trial(measure="Børn, der selv går ind", prediction=9.0, observed=8.5)
    assert "»Børn, der selv går ind«. I ventede 9 og så 8,5." in shown(book(trial=trial))["tried"].text
    assert "tried" not in names(book(trial=replace(trial, observed=None)))


def test_a_baseline_can_be_locked_as_soon_as_it_is_whole() -> None:
    for name in ("name", "before", "better", "paired"):
        assert "indicator.lock" not in names(enter(measuring(), f"indicator.i1.{name}", ""))
    page = shown(measuring())
    assert page["indicator.lock"].label == "Lås udgangspunktet"
    assert page["indicator.lock"].waits
    locked = enter(measuring(), "indicator.lock", "yes")
    assert indicators(locked)[0].locked == today().isoformat()
    assert enter(locked, "indicator.lock", "yes") == locked


def test_a_locked_baseline_is_never_changed_removed_or_put_in_another_order() -> None:
    workbook = book(KEPT, Indicator("i2", "Søvn"))
    for field in BASELINE:
        assert refused(workbook, f"indicator.k.{field}", "9") == "baseline_locked"
        assert refused(workbook, f"after.k.{field}", "9") == "unknown_field"
    assert refused(workbook, "indicator.k", "remove") == "baseline_locked"
    assert refused(workbook, "indicator.k", json.dumps({"name": "x"})) == "baseline_locked"
    assert refused(workbook, "indicator.k.locked", "") == "baseline_locked"
    assert refused(workbook, "indicator.i2.locked", "2026-01-01") == "forged"
    assert indicators(enter(workbook, "indicator", "i2 k")) == indicators(workbook)
    assert indicators(enter(workbook, "indicator.i2", "remove")) == (KEPT,)


def test_numbers_after_are_noted_beside_a_locked_baseline_and_nowhere_else() -> None:
    workbook = enter(book(KEPT, Indicator("i2", "Søvn")), "after.k.after", "2 2 - 2")
    assert indicators(workbook)[0].after == (2.0, 2.0, None, 2.0)
    assert EXERCISE.read(workbook, "c1", "after.k.after") == "2 2 - 2"
    assert EXERCISE.read(workbook, "c1", "after.k.before") == ""
    assert refused(workbook, "after.i2.after", "3") == "unknown_row"
    assert refused(workbook, "after.x.after", "3") == "unknown_row"
    page = shown(workbook)
    assert (page["after"].rows, page["after"].fixed, page["indicator"].rows) == (("k",), True, ("i2",))
    assert page["after.k"].title == "»Uro« · tal før: 3 4 5 4 5 6"
    assert page["locked"].text.startswith("Udgangspunktet blev låst den 25. september 2026.")


def test_the_numbers_before_stand_above_those_after_with_a_comma_and_only_as_many_as_there_is_room_for() -> None:
    others = replace(KEPT, before=(2.5, None), other_before=(1.5,))
    assert shown(book(others))["after.k"].title == "»Uro« · tal før: 2,5 - · de andre før: 1,5"
    assert shown(book(others), "en")["after.k"].title == "‘Uro’ · numbers before: 2.5 - · the others before: 1.5"
    assert shown(book(replace(KEPT, before=(1234.5,) * 500)))["after.k"].title.endswith("1234,5 … (500)")


def test_there_is_room_for_so_many_indicators_locked_ones_and_the_button_included() -> None:
    workbook = book(*(replace(KEPT, id=f"k{at}") for at in range(limits.INDICATORS - 1)), Indicator("i", "x"))
    assert shown(workbook)["indicator"].most == 1
    assert refused(workbook, "indicator.j.name", "y") == "too_many"
    assert refused(Workbook(), "indicator.x", "remove all") == "forged"


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (AFTER, "Uro: 4,5 før og 2,5 efter i gennemsnit. Forskel: \N{MINUS SIGN}2,0."),
        ((5.0, 6.0, 7.0, 6.0, 7.0, 9.0), "Det går tydeligt den anden vej, end I ønsker."),
        ((4.0, 3.0, 6.0, 5.0, 4.0, 7.0), "Det kan være tilfældigt."),
        ((4.0, 3.0, 5.0, 5.0, 4.0, 6.0), "Kun 4 har flyttet sig. Det er for få til at sige"),
        (tuple(one - 1 for one in BEFORE), "Alle har flyttet sig lige meget, så usikkerheden kan ikke regnes ud."),
        (BEFORE, "Ingen har flyttet sig, så usikkerheden kan ikke regnes ud."),
    ],
)
def test_a_change_is_told_with_its_uncertainty_and_what_it_amounts_to(after: tuple[float, ...], said: str) -> None:
    result = shown(book(replace(KEPT, after=after)))["change.k"]
    assert said in result.text
    assert "Personer: 6." in result.text
    assert bool(result.rule) == ("Usikkerhed: " in result.text) == ("low_k" in result.values)


def test_a_verdict_shows_the_rule_and_what_would_change_it_and_a_tiny_p_is_not_nothing() -> None:
    assert (
        "når mindst 6 har flyttet sig. Her giver den 0,031. Flere personer kan ændre det."
        in shown(book(replace(KEPT, after=AFTER)))["change.k"].rule
    )
    many = replace(KEPT, before=tuple(map(float, range(30))), after=tuple(one * 1.5 - 20 for one in range(30)))
    assert "Her giver den under 0,001." in shown(book(many))["change.k"].rule
    other = replace(KEPT, paired="no", after=AFTER[:5])
    assert "Wilcoxon" not in shown(book(other))["change.k"].rule
    assert "mindst 4 personer både før og efter" in shown(book(other))["change.k"].rule
    assert "Personer: 6 før og 5 andre efter." in shown(book(other))["change.k"].text
    assert "Alle tal er ens før" in shown(book(replace(other, before=(3.0, 3.0), after=(2.0, 2.0))))["change.k"].text


@pytest.mark.parametrize(
    ("paired", "many", "said"),
    [
        ("yes", 4, "4 personer er for få til at sige, om det er tilfældigt. Der skal mindst 6 til."),
        ("yes", 6, "Det går tydeligt den vej, I ønsker."),
        ("no", 3, "3 personer er for få til at sige, om det er tilfældigt. Der skal mindst 4 til hver gang."),
        ("no", 5, "Det går tydeligt den vej, I ønsker."),
    ],
)
def test_of_too_few_it_is_not_said_that_it_may_be_chance_but_how_many_it_takes(
    paired: str, many: int, said: str
) -> None:
    few = replace(KEPT, paired=paired, before=BEFORE[:many], after=AFTER[:many])
    assert shown(book(few))["change.k"].text.endswith(said)


def test_the_numbers_after_stand_with_those_before_and_not_among_what_is_shown_when_wanted() -> None:
    page = shown(Workbook())
    assert [one.name for one in page["indicator"].columns][:3] == ["name", "before", "after"]
    assert "after" not in page["indicator"].more


def test_others_are_set_beside_and_what_they_change_is_told() -> None:
    beside = replace(KEPT, after=AFTER, other_before=BEFORE, other_after=(3.0, 4.0, 5.0, 4.0, 6.0, 5.0))
    result = shown(book(beside))["difference.k"]
    assert "Hos dem er forskellen 0,0. Jeres forskel minus deres: \N{MINUS SIGN}2,0. Usikkerhed: " in result.text
    assert "Personer hos dem: 6. Det er tydeligt" in result.text
    assert "kan være tilfældigt" in shown(book(replace(beside, other_after=AFTER)))["difference.k"].text
    still = replace(KEPT, before=(3.0, 3.0), after=(2.0, 2.0), other_before=(3.0, 3.0), other_after=(3.0, 3.0))
    three = replace(beside, other_before=BEFORE[:3], other_after=(3.1, 4.2, 5.1))
    assert (
        "3 personer er for få til at sige, om I har flyttet jer anderledes. Der skal mindst 4 til"
        in shown(book(three))["difference.k"].text
    )
    assert "mindst 4 personer i hver gruppe" in shown(book(three))["difference.k"].rule
    flat = shown(book(still))["difference.k"]
    assert "Usikkerhed" not in flat.text
    assert (flat.rule, flat.values["difference_k"]) == ("", "\N{MINUS SIGN}1,0")


@pytest.mark.parametrize(
    ("more", "there", "absent"),
    [
        ({}, {"few", "alone", "regression", "who"}, {"missing", "group", "others", "late"}),
        ({"after": (*AFTER[:4], None, 3.0)}, {"missing"}, set()),
        ({"other_before": BEFORE, "other_after": AFTER}, {"group"}, {"alone"}),
        ({"paired": "no"}, {"others"}, set()),
        ({"after_date": "2026-09-24"}, {"late"}, set()),
        ({"after_date": "2026-09-26"}, set(), {"late"}),
        ({"before": BEFORE * 5, "after": (*AFTER, *AFTER, *AFTER, *AFTER, *AFTER)}, set(), {"few"}),
    ],
)
def test_every_figure_says_what_it_can_not_show(more: dict[str, Any], there: set[str], absent: set[str]) -> None:
    said = shown(book(replace(KEPT, **{"after": AFTER, **more})))["limits.k"].text
    found = {
        name for name, text in WORDS.limit.items() if text("da", n=6, number=1).split("6")[0].split(":")[0] in said
    }
    assert there <= found
    assert not absent & found


@pytest.mark.parametrize(
    ("noted", "name", "said"),
    [
        (KEPT, "waiting", "»Uro«"),
        (replace(KEPT, after=AFTER, paired=""), "unasked", "»Uro«"),
        (replace(KEPT, before=(3.0,), after=(4.0,)), "few", "mindst 2 personer"),
        (replace(KEPT, after=AFTER[:5]), "lengths.k", "»Uro«: 6 tal før og 5 tal efter."),
        (
            replace(KEPT, after=AFTER, other_before=(1.0, 2.0), other_after=(1.0,)),
            "lengths_other.k",
            "De andre ved »Uro«: 2 tal før og 1 tal efter.",
        ),
        (replace(KEPT, after=AFTER, other_before=(1.0, 2.0)), "other_open", "»Uro«"),
        (replace(KEPT, after=AFTER, after_date="2026-09-25"), "backwards", "»Uro«"),
        (Indicator("k", before=(1.0,)), "unnamed", "Målinger uden navn: 1."),
    ],
)
def test_what_is_lacking_is_said_and_what_to_do(noted: Indicator, name: str, said: str) -> None:
    assert said in shown(book(noted))[name].text


def test_nothing_is_said_of_others_before_there_is_a_change_of_our_own() -> None:
    assert "other_open" not in names(book(replace(KEPT, other_before=(1.0, 2.0))))


def test_different_lengths_or_one_person_give_means_and_no_change() -> None:
    for noted in (replace(KEPT, after=AFTER[:5]), replace(KEPT, before=(3.0,), after=(4.0,)), KEPT):
        page = shown(book(noted))
        assert page["outcomes"].rows[0][-2:] == ("–", "–")
        assert "change.k" not in {one.name for one in page}
        assert "ikke kan vise: Om noget har flyttet sig." in page["limits.k"].text


def test_the_table_has_every_group_with_its_means_intervals_and_numbers() -> None:
    beside = replace(KEPT, unit="dage", after=AFTER, other_before=(2.0,), other_after=())
    page = shown(book(beside))
    assert page["outcomes"].rows == (
        (
            "Uro (dage)",
            "hos jer",
            "4,5",
            "3,4 til 5,6",
            "6",
            "2,5",
            "1,9 til 3,1",
            "6",
            "\N{MINUS SIGN}2,0",
            "\N{MINUS SIGN}2,7 til \N{MINUS SIGN}1,3",
        ),
        ("Uro (dage)", "hos de andre", "2,0", "–", "1", "–", "–", "0", "–", "–"),
    )
    (drawn,) = page["outcomes"].data["indicators"]
    assert [(one[0], one[1], one[-1]) for one in drawn["means"]] == [
        ("us", "before", 6),
        ("us", "after", 6),
        ("them", "before", 1),
    ]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ((0.031, 0.045), "0,038"),
        ((1200.0, 1300.0), "1.250"),
        ((0.0, 0.0), "0,0"),
        ((12.0, 12.01, 12.01), "12,01"),
    ],
)
def test_means_are_written_with_two_digits_and_more_where_the_uncertainty_is_small(
    before: tuple[float, ...], said: str
) -> None:
    assert shown(book(replace(KEPT, before=before)))["outcomes"].rows[0][2] == said


def test_what_people_have_written_never_breaks_a_sentence() -> None:
    odd = replace(KEPT, name="{0} & <b> {what}", after=AFTER, other_before=BEFORE, other_after=AFTER)
    page = shown(book(odd, replace(SEEN, what="{x}", stakeholder="{y}")))
    assert page["change.k"].text.startswith("{0} & <b> {what}: 4,5 før")
    assert page["difference.k"].text.startswith("{0} & <b> {what}, sammenlignet med andre")
    assert "»{0} & <b> {what}«" in page["limits.k"].text


def test_everything_goes_into_a_file_and_comes_back() -> None:
    workbook = book(SEEN, replace(KEPT, after=(*AFTER[:5], None)))
    assert from_json(to_json(workbook)) == workbook


def test_it_is_begun_with_a_whole_change_and_done_with_a_decision() -> None:
    assert EXERCISE.progress(measuring()).key == "not_begun"
    assert EXERCISE.progress(book(replace(SEEN, sign=""))).key == "not_begun"
    begun = book(SEEN)
    assert EXERCISE.progress(begun).key == "begun"
    assert EXERCISE.progress(enter(begun, "action.what", "Spørg")).key == "done"


def test_the_lists_for_files_hold_what_the_workbook_does() -> None:
    workbook = book(SEEN, KEPT, Indicator("i2", "Søvn"))
    assert LISTS["observation"].current(workbook)["s1"]["sign"] == "positive"
    assert list(LISTS["indicator"].current(workbook)) == ["k", "i2"]
    assert list(LISTS["after"].current(workbook)) == ["k"]
    assert shown(workbook)["observation"].takes == ("table",)
    assert shown(workbook)["indicator"].takes == shown(workbook)["after"].takes == ("measured",)


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_begins_with_a_citizens_own_words_and_has_heard_nothing_from_some(lang: str) -> None:
    workbook = example().workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, example().today))
    story = workbook.challenge().observations[0].what
    assert all(one.strip() in example().story.text(lang) for one in story.split(".") if one.strip())
    quiet = next(one for one in workbook.partners if one.id == "newcomers")
    assert quiet.name in page.results()["blind"]
    results = page.results()
    assert (results["noted"], results["unintended"], results["n_unsafe"], results["other_n_unsafe"]) == (
        "7",
        "3",
        "12",
        "10",
    )
    assert page["action.whole"]
    assert EXERCISE.progress(workbook).key == "done"
