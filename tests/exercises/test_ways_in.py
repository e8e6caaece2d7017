"""Ways to take part: who is in on what, and what is missing before it is co-creation."""

import json

import pytest

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.ways_in import EXERCISE
from samkit.exercises.ways_in.content import WORDS
from samkit.exercises.ways_in.result import side
from samkit.measures import FINDINGS
from samkit.widgets import Page
from samkit.workbook import FORMS, KINDS, PHASES, PROMISES, TIMES, Partner, Workbook, from_json, to_json

LANGS = ("da", "en")
PARENTS = Partner("p1", "Forældrene", kind="users")
SCOUTS = Partner("p2", "Spejderne", kind="association")
STAFF = Partner("p3", "Lærerne", kind="employees")
SOMEBODY = Partner("p4", "Kroen")
ALL = (PARENTS, SCOUTS, STAFF, SOMEBODY)


def noted(fields: dict[str, str], partners: tuple[Partner, ...] = ALL) -> Workbook:
    workbook = Workbook().with_partners(partners)
    for field, value in fields.items():
        workbook = EXERCISE.enter(workbook, "c1", f"way.{field}", value)
    return workbook


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang))


def found(fields: dict[str, str], partners: tuple[Partner, ...] = ALL) -> list[str]:
    names = [one.name for one in shown(noted(fields, partners))]
    return [name.removeprefix("finding.") for name in names if name.startswith("finding.")]


def whole(name: str, phases: str = "define design realise") -> dict[str, str]:
    """Give a way in with nothing missing."""
    return {
        f"{name}.phases": phases,
        f"{name}.forms": "meeting walk",
        f"{name}.times": "daytime evening",
        f"{name}.promise": "collaborate",
    }


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_has_a_field_and_leads_to_the_list_of_co_players(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert page["no_partners"].text == WORDS.no_partners(lang)
    assert page["action.what"].value == ""
    assert page.results() == {}


@pytest.mark.parametrize("lang", LANGS)
def test_with_co_players_each_has_a_row_and_the_page_says_what_will_fill_the_picture(lang: str) -> None:
    page = shown(noted({}, (*ALL, Partner("p5"))), lang)
    assert page["way"].fixed
    assert page["way"].rows == ("p1", "p2", "p3", "p4"), "one of whom nothing is noted has no row"
    assert page["way.p1"].title == "Forældrene"
    assert set(page["way.p1"].values.values()) == {""}
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page.results() == {}


def test_every_key_has_its_words() -> None:
    for keys, said in (
        (PHASES, WORDS.phase),
        (PHASES, WORDS.head),
        (FORMS, WORDS.form),
        (TIMES, WORDS.time),
        (PROMISES, WORDS.promises),
        (FINDINGS, WORDS.finding),
    ):
        assert list(said) == list(keys)


def test_values_are_the_same_in_both_languages() -> None:
    danish, english = (shown(noted({}), lang)["way"].columns for lang in LANGS)
    assert [one.name for one in danish] == ["phases", "forms", "times", "barrier", "promise"]
    for one, other in zip(danish, english, strict=True):
        options = [[option.value for option in getattr(column, "options", ())] for column in (one, other)]
        assert options[0] == options[1]


def test_nobody_from_outside_defining_is_an_alarm_and_comes_first() -> None:
    page = shown(noted({**whole("p3"), **whole("p2", "realise")}))
    names = [one.name for one in page]
    assert page["finding.no_outside_define"].tone == "alarm"
    assert names.index("finding.no_outside_define") < names.index("taking")
    assert page["finding.no_outside_define"].text == (
        "Ingen udefra er med til at sige, hvad problemet er. Så er det en høring eller inddragelse, ikke samskabelse. "
        "Det ændrer sig, når én udefra er med til det. Lige nu er det kun egne folk: Lærerne. "
        "Spørg først: Forældrene."
    )


def test_the_alarm_goes_when_one_from_outside_defines() -> None:
    assert "no_outside_define" in found({"p3.phases": "define"})
    assert "no_outside_define" not in found({"p3.phases": "define", "p2.phases": "define"})


def test_without_citizens_or_users_the_alarm_names_others_from_outside_and_without_any_where_to_find_one() -> None:
    others = shown(noted({"p3.phases": "define"}, (SCOUTS, STAFF)))["finding.no_outside_define"].text
    assert others.endswith("Spørg først: Spejderne.")
    none = shown(noted({"p3.phases": "define"}, (STAFF,)))["finding.no_outside_define"].text
    assert none.endswith("Find først en udefra i øvelsen Medspillere.")


def test_nobody_at_all_defining_is_said_once() -> None:
    assert found({"p2.phases": "realise", "p2.forms": "visit walk"})[:2] == ["no_outside_define", "nobody.design"]
    assert "nobody.define" not in found({"p2.phases": "realise"})


def test_a_kind_that_is_not_noted_is_asked_for() -> None:
    page = shown(noted({"p4.phases": "define"}))
    assert page["finding.outside_unknown"].text.startswith("Er Kroen udefra?")
    assert page["finding.outside_unknown"].tone == "note"


def test_each_finding_names_whom_it_is_about_and_one_thing_to_do() -> None:
    page = shown(noted({"p1.phases": "define", "p1.promise": "inform", "p2.phases": "realise", "p2.barrier": "Vejen"}))
    said = {name: page[name].text for name in (one.name for one in page) if name.startswith("finding.")}
    assert said == {
        "finding.nobody.design": "Ingen er med til at finde på løsningen. Find en, der har lyst.",
        "finding.promise_too_small": (
            "Tidligt med, men kun lovet besked eller svar: Forældrene. Giv et løfte, der passer til det, de gør."
        ),
        "finding.barrier_alone": (
            "Noget står i vejen, og der er højst én måde at være med på: Spejderne. "
            "Find en måde mere, som går uden om det."
        ),
        "finding.no_promise": "Er med uden et løfte: Spejderne. Sig, hvad deres ord kommer til at betyde.",
        "finding.not_yet": "Ikke med endnu: Lærerne og Kroen. Spørg, hvad de kunne have lyst til.",
    }


def test_one_form_and_one_time_are_named() -> None:
    same = {"forms": "meeting", "times": "daytime", "phases": "define"}
    page = shown(noted({f"{name}.{field}": value for name in ("p1", "p2") for field, value in same.items()}))
    assert page["finding.one_form"].text.startswith("Der er kun én måde at være med på: møde.")
    assert page["finding.one_time"].text.startswith("Man kan kun være med om dagen.")


def test_nothing_missing_is_no_mark_but_something_to_ask() -> None:
    page = shown(noted({field: value for one in ALL for field, value in whole(one.id).items()}))
    assert page["fine"].text == WORDS.fine.da
    assert "fine" not in [one.name for one in shown(noted(whole("p1")))]


def test_the_result_counts_those_from_outside_in_each_phase_and_says_who_they_are() -> None:
    page = shown(noted({"p1.phases": "define realise", "p2.phases": "realise", "p3.phases": "design"}))
    assert page["count"].values == {"outside_define": "1", "outside_design": "0", "outside_realise": "2"}
    assert page["count"].rule == WORDS.rule.da


def test_own_people_are_employees_politicians_and_other_public_bodies() -> None:
    sides = {kind: side(Partner("p", kind=kind)) for kind in KINDS}
    assert {kind for kind, one in sides.items() if one == "own"} == {"employees", "politicians", "public"}
    assert side(Partner("p")) == "unknown"


def test_many_names_are_counted_rather_than_listed() -> None:
    many = tuple(Partner(f"n{at}", f"Nr. {at}", kind="users") for at in range(40))
    page = shown(noted({"n39.phases": "define"}, many))
    assert page["finding.not_yet"].text.startswith("Ikke med endnu: Nr. 0, Nr. 1, Nr. 2 og 36 til.")
    assert len(page["taking"].rows) == 40, "the table has them all"
    assert page["taking"].data["more"] == 10
    assert page["taking"].data["who"][-1] == ["Nr. 39", "outside", ["define"]], "who takes part is drawn"


def test_the_table_says_who_takes_part_in_what_those_from_outside_first() -> None:
    page = shown(noted({"p3.phases": "define", "p1.phases": "realise"}), "en")
    assert page["taking"].rows[0] == ("Forældrene", "From outside", "–", "–", "takes part")
    assert page["taking"].rows[2] == ("Lærerne", "Own people", "takes part", "–", "–")
    assert page["taking"].data["missing"] == ["define", "design"]
    assert json.loads(json.dumps(page["taking"].data)) == page["taking"].data


def test_a_way_of_a_co_player_who_is_gone_disturbs_nobody() -> None:
    workbook = noted({"p1.phases": "define", "p2.phases": "realise"})
    left = workbook.with_partners((SCOUTS, STAFF))
    assert shown(left)["count"].values["outside_define"] == "0"
    assert left.with_partners(ALL).challenge("c1").ways["p1"].phases == ("define",)


def test_what_is_noted_stands_in_its_field_and_survives_a_file() -> None:
    workbook = noted({"p1.phases": "realise define", "p1.barrier": " Bussen\nkører {ikke} ", "p1.promise": "involve"})
    assert EXERCISE.read(workbook, "c1", "way.p1.phases") == "define realise"
    assert EXERCISE.read(workbook, "c1", "way.p1.barrier") == "Bussen\nkører {ikke}"
    assert EXERCISE.read(workbook, "c1", "way.p9.barrier") == ""
    assert shown(workbook)["way.p1"].values["promise"] == "involve"
    assert from_json(to_json(workbook)) == workbook


def test_names_with_braces_stay_as_typed() -> None:
    page = shown(noted({"p1.phases": "define"}, (Partner("p1", "{0} {names}", kind="users"),)))
    assert "{0} {names}" in page["finding.no_promise"].text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("way.p1.phases", "think"),
        ("way.p1.phases", "define define"),
        ("way.p1.forms", 3),
        ("way.p1.promise", "maybe"),
        ("way.p1.barrier", "x" * 2001),
        ("way.p1.other", "x"),
        ("way.p1", "remove"),
        ("way.p9.phases", "define"),
        ("way", "x"),
        ("partner.p1.name", "x"),
        ("action.other", "x"),
    ],
)
def test_what_can_not_be_noted_is_refused(field: str, value: object) -> None:
    with pytest.raises(Rejected):
        EXERCISE.enter(Workbook().with_partners(ALL), "c1", field, value)


def test_it_is_done_when_three_take_part_and_something_is_decided() -> None:
    assert EXERCISE.progress(Workbook()).key == "not_begun"
    workbook = noted({"p1.phases": "define", "p2.phases": "realise"})
    assert (EXERCISE.progress(workbook).done, EXERCISE.progress(workbook).total) == (2, 4)
    workbook = EXERCISE.enter(workbook, "c1", "action.what", "Spørg forældrene")
    workbook = EXERCISE.enter(workbook, "c1", "way.p3.phases", "design")
    assert EXERCISE.progress(workbook).key == "done"
    assert EXERCISE.read(workbook, "c1", "action.what") == "Spørg forældrene"


def test_with_two_co_players_two_are_enough() -> None:
    workbook = noted({"p1.phases": "define", "p2.phases": "realise"}, (PARENTS, SCOUTS))
    assert EXERCISE.progress(EXERCISE.enter(workbook, "c1", "action.what", "x")).key == "done"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_is_alarmed_because_the_outings_were_chosen_before_anyone_asked(lang: str) -> None:
    workbook = example().workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, example().today))
    assert page["finding.no_outside_define"].tone == "alarm"
    assert page["count"].values == {"outside_define": "0", "outside_design": "1", "outside_realise": "6"}
    assert workbook.self_check.answers["q6"] == 1, "the self-check says the same"
    assert workbook.challenge().ways["birkelund"].phases == ("design", "realise"), "the bench was a resident's idea"
    assert page["action.passed"], "the outings have long begun"
