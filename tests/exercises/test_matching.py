"""Who can help whom: what is needed, who can give it and wants what, and what nobody has or nobody is asked for."""

import json

import pytest

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.matching import EXERCISE
from samkit.exercises.matching.content import WORDS
from samkit.exercises.matching.result import gain
from samkit.widgets import Page
from samkit.workbook import Partner, Workbook, from_json, limits, to_json

LANGS = ("da", "en")
LIBRARY = Partner("p1", "Biblioteket", ("knowledge", "places"), "Flere børn i huset.", "culture", "regular", 0.6)
CAFE = Partner("p2", "Caféen", ("places",), "", "company", "", None)
SCOUTS = Partner("p3", "Spejderne", ("time", "equipment"), "Nye spejdere", "association", "none", 2.5)


def needing(*needs: tuple[str, str], partners: tuple[Partner, ...] = ()) -> Workbook:
    workbook = Workbook().with_partners(partners)
    for at, (what, resource) in enumerate(needs, 1):
        workbook = EXERCISE.enter(workbook, "c1", f"need.n{at}.what", what)
        workbook = EXERCISE.enter(workbook, "c1", f"need.n{at}.resource", resource)
    return workbook


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_has_fields_and_says_what_to_write_first(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert page["need"].rows == ()
    assert page["action.what"].value == ""
    assert page["no_needs"].text == WORDS.no_needs(lang)
    assert page.results() == {}


def test_without_co_players_a_need_leads_to_the_list_of_them() -> None:
    page = shown(needing(("Et sted at mødes", "places")))
    assert page["no_partners"].text == WORDS.no_partners.da
    assert page.results() == {}
    assert shown(needing(("Et sted", "places"), partners=(Partner("p1", "Kroen"),)))["no_offers"]


def test_the_page_names_the_challenge_it_is_about_and_asks_it_nowhere() -> None:
    workbook = needing(("x", ""))
    workbook = workbook.with_challenge(workbook.challenge("c1").noted("what", "Utrygge {børn}"))
    assert shown(workbook)["about"].text == "Jeres udfordring: Utrygge {børn}"
    assert "about" not in names(needing(("x", "")))


def test_a_pair_says_what_is_given_what_is_wanted_and_the_contact_today() -> None:
    page = shown(needing(("Et sted at mødes", "places"), partners=(LIBRARY, CAFE)))
    assert page["pair.1"].text == "Biblioteket har måske det, I mangler: »Et sted at mødes«."
    assert page["pair.1"].values == {"helper_1": "Biblioteket", "need_1": "Et sted at mødes"}
    assert page["pair.1"].rule == (
        "Kan give: lokaler. Vil gerne have: Flere børn i huset. I dag: jævnlig kontakt. Kan også spørges: Caféen."
    )


def test_what_is_not_noted_about_a_helper_is_said() -> None:
    rule = shown(needing(("Et sted", "places"), partners=(CAFE,)))["pair.1"].rule
    assert rule == "Kan give: lokaler. Spørg, hvad de gerne vil have igen. Kontakten i dag er ikke skrevet ned."


def test_who_has_said_what_it_wants_has_contact_and_is_near_is_asked_first() -> None:
    assert [gain(one) for one in (LIBRARY, CAFE, SCOUTS)] == [3, 0, 2]
    assert gain(Partner("p", distance=5.0)) == 1
    assert gain(Partner("p", distance=5.1)) == 0
    page = shown(needing(("Et sted", "places"), partners=(CAFE, LIBRARY)))
    assert page["pair.1"].values["helper_1"] == "Biblioteket"
    assert "højst 5 km" in page["rule"].text


def test_what_nobody_has_becomes_a_question_and_who_is_not_asked_a_possibility() -> None:
    page = shown(needing(("Penge til bussen", "money"), ("Et sted", "places"), partners=(LIBRARY, SCOUTS)))
    assert page["ask.n1"].text == "Hvem kunne hjælpe med »Penge til bussen«? Ingen på listen kan bidrage med penge."
    assert page["possible.p3"].text == (
        "Ikke i spil endnu: Spejderne. Kan give: tid og udstyr. Vil gerne have: Nye spejdere. "
        "Hvad kunne I finde på sammen?"
    )
    assert (page["count"].values["met"], page["count"].values["needs"], page["count"].values["unused"]) == (
        "1",
        "2",
        "1",
    )


def test_a_possibility_without_a_wish_has_no_gap() -> None:
    page = shown(needing(("Penge", "money"), partners=(CAFE,)))
    assert page["possible.p2"].text == "Ikke i spil endnu: Caféen. Kan give: lokaler. Hvad kunne I finde på sammen?"


def test_many_possibilities_are_counted_rather_than_listed() -> None:
    many = tuple(Partner(f"p{at}", f"Nr. {at}", ("time",)) for at in range(20))
    page = shown(needing(("Penge", "money"), partners=many))
    assert sum(one.name.startswith("possible.") for one in page) == 3
    assert page["possible"].text == "Der er 17 til på listen, som ikke er i spil endnu."
    assert (len(page["match"].data["unused"]), page["match"].data["more"]) == (8, 12)
    assert len(page["match"].rows) == 21, "the table has them all"


def test_one_who_can_help_with_several_things_is_to_be_asked_for_one_first() -> None:
    page = shown(needing(("Et sted", "places"), ("Et råd", "knowledge"), partners=(LIBRARY,)))
    assert page["twice.p1"].text == "Biblioteket kan hjælpe med 2 ting. Begynd med at spørge om én."
    assert "twice.p1" not in names(needing(("Et sted", "places"), partners=(LIBRARY,)))


def test_a_need_without_a_kind_of_help_asks_for_it_and_is_not_counted() -> None:
    page = shown(needing(("Et sted", "places"), ("Et ja", ""), partners=(LIBRARY,)))
    assert page["unplaced"].text == "Vælg slags hjælp ved »Et ja«. Så kan du se, hvem der har det."
    assert page["count"].values["needs"] == "1"
    alone = shown(needing(("Et ja", ""), partners=(LIBRARY,)))
    assert alone.results() == {}
    assert alone["unplaced"]


def test_a_need_with_nothing_but_a_kind_of_help_is_called_by_it() -> None:
    assert shown(needing(("", "places"), partners=(LIBRARY,)), "en")["pair.1"].values["need_1"] == "places"


def test_co_players_of_whom_it_is_not_known_what_they_bring_are_named_and_not_counted() -> None:
    quiet = tuple(Partner(f"q{at}", f"Q{at}") for at in range(5))
    page = shown(needing(("Et sted", "places"), partners=(LIBRARY, *quiet, Partner("gone"))))
    assert page["silent"].text.startswith("Der står ikke, hvad Q0, Q1, Q2 og 2 til kan bidrage med.")
    assert page["count"].values["unused"] == "0"


def test_the_table_has_pairs_then_questions_then_who_is_not_asked() -> None:
    page = shown(needing(("Penge", "money"), ("Et sted", "places"), partners=(LIBRARY, SCOUTS)), "en")
    assert page["match"].columns == ("Need", "Kind of help", "Co-player")
    assert page["match"].rows == (
        ("Et sted", "places", "Biblioteket"),
        ("Penge", "money", "Who might?"),
        ("Not in play yet", "time and equipment", "Spejderne"),
    )
    assert json.loads(json.dumps(page["match"].data)) == page["match"].data


def test_what_is_typed_with_braces_stays_as_typed() -> None:
    odd = Partner("p1", "{0} & <b>", ("places",), "{wants}", distance=1.0)
    page = shown(needing(("{need} {}", "places"), ("{x}", "money"), partners=(odd,)))
    assert page["pair.1"].text == "{0} & <b> har måske det, I mangler: »{need} {}«."
    assert "Vil gerne have: {wants}." in page["pair.1"].rule
    assert "»{x}«" in page["ask.n2"].text


def test_a_need_is_noted_moved_and_taken_out_and_can_be_read() -> None:
    workbook = needing(("a", "time"), ("b", "money"))
    assert EXERCISE.read(workbook, "c1", "need.n2.resource") == "money"
    assert EXERCISE.read(workbook, "c1", "need.n9.what") == ""
    moved = EXERCISE.enter(workbook, "c1", "need", "n2 n1")
    assert [one.id for one in moved.challenge("c1").needs] == ["n2", "n1"]
    left = EXERCISE.enter(moved, "c1", "need.n2", "remove")
    assert [one.what for one in left.challenge("c1").needs] == ["a"]
    assert from_json(to_json(left)) == left


def test_needs_belong_to_one_challenge() -> None:
    workbook = EXERCISE.enter(needing(("a", "time")), "c2", "need.n1.what", "b")
    assert [one.what for one in workbook.challenge("c2").needs] == ["b"]
    assert [one.what for one in workbook.challenge("c1").needs] == ["a"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("need.n1.resource", "magic"),
        ("need.n1.what", "x" * (limits.SHORT + 1)),
        ("need.n1.what", 3),
        ("need.n1.other", "x"),
        ("need.<b>.what", "x"),
        ("need.n1", "x"),
        ("need", ""),
        ("partner.p1.name", "x"),
        ("action.other", "x"),
        ("action.date", "soon"),
    ],
)
def test_what_can_not_be_noted_is_refused(field: str, value: object) -> None:
    with pytest.raises(Rejected):
        EXERCISE.enter(Workbook(), "c1", field, value)


def test_there_is_room_for_so_many_needs_and_no_more() -> None:
    workbook = needing(*[("x", "")] * limits.NEEDS)
    with pytest.raises(Rejected, match="too_many"):
        EXERCISE.enter(workbook, "c1", "need.one_more.what", "x")


def test_it_is_begun_with_a_need_and_done_with_a_decision() -> None:
    workbook = needing(("Et sted", ""))
    assert EXERCISE.progress(workbook).key == "not_begun"
    workbook = EXERCISE.enter(workbook, "c1", "need.n1.resource", "places")
    assert EXERCISE.progress(workbook).key == "begun"
    workbook = EXERCISE.enter(workbook, "c1", "action.what", "Ring til biblioteket")
    assert EXERCISE.progress(workbook).key == "done"
    assert workbook.challenge("c1").actions["matching"].what == "Ring til biblioteket"
    assert EXERCISE.read(workbook, "c1", "action.what") == "Ring til biblioteket"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_finds_those_of_the_story_and_lacks_the_backing(lang: str) -> None:
    workbook = example().workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, example().today))
    ids = {one.name: one.id for one in workbook.partners}
    helpers = [ids[page.results()[f"helper_{at}"]] for at in range(1, 7)]
    assert helpers == ["parents", "restaurant", "library", "birkelund", "scouts", "carpenter"]
    assert page["ask.board"]
    assert {one.name for one in page if one.name.startswith("possible.")} == {"possible.newcomers", "possible.teachers"}
    assert page["action.passed"], "the outings have long begun"
