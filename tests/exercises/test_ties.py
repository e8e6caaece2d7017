"""Who knows whom: which pairs are asked about, what is kept of them, and what the page says about what is known."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from samkit.errors import Damaged, Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.ties import EXERCISE
from samkit.exercises.ties.content import WORDS
from samkit.exercises.ties.pairs import FIRST, first
from samkit.workbook import US, Challenge, Partner, Tie, Workbook, ends, from_json, limits, pair, to_json

if TYPE_CHECKING:
    from samkit.widgets import Page

LANGS = ("da", "en")
NAMES = ("Biblioteket", "Spejderne", "Kroen", "Birkelund", "Forældrene", "Holm", "Koret")


def book(*ties: str, people: int = 3) -> Workbook:
    """Give a workbook with ties written as `us p1 3`, or with their end and what is wanted, `p1 p2 0 ? 3`."""
    noted = {}
    for one in ties:
        first, second, *levels = one.split()
        noted[pair(first, second)] = Tie(*("" if level == "?" else level for level in levels))
    listed = tuple(Partner(f"p{at}", name) for at, name in enumerate(NAMES[:people], 1))
    return Workbook((Challenge("c1", ties=noted),), "c1", partners=listed)


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


def enter(workbook: Workbook, field: str, value: object) -> Workbook:
    return EXERCISE.enter(workbook, "c1", field, value)


@pytest.mark.parametrize("lang", LANGS)
def test_without_co_players_the_page_says_where_to_write_them_and_has_fields(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert page["no_partners"].text == WORDS.no_partners(lang)
    assert page["action.what"].value == ""
    assert page.results() == {}


def test_pairs_with_us_come_first_and_are_called_by_both_names() -> None:
    page = shown(book())
    assert page["tie"].rows == ("p1~us", "p2~us", "p3~us", "p1~p2", "p1~p3", "p2~p3")
    assert page["tie"].fixed
    assert [page[f"tie.{one}"].title for one in ("p1~us", "p2~p3")] == ["Os – Biblioteket", "Spejderne – Kroen"]
    assert shown(book(), "en")["tie.p1~us"].title == "Us – Biblioteket"
    assert [one.name for one in page["tie"].columns] == ["now", "theirs", "wanted"]
    assert page["tie"].more == ("theirs", "wanted")


def test_at_first_it_is_us_and_the_first_five_and_with_no_more_there_is_nothing_to_choose() -> None:
    page = shown(book(people=7))
    assert len(page["tie"].rows) == 15
    assert not any("p6" in one for one in page["tie"].rows)
    assert page["focus"].value == FIRST
    assert "focus" not in names(book(people=5))


def test_one_without_a_name_is_not_asked_about() -> None:
    workbook = book()
    nameless = replace(workbook, partners=(Partner("p0"), *workbook.partners))
    assert shown(nameless)["tie"].rows == shown(workbook)["tie"].rows


def test_one_can_answer_for_all_our_own_or_for_one_and_all_others() -> None:
    ours = enter(book(people=7), "focus", US)
    assert shown(ours)["tie"].rows == tuple(pair("us", f"p{at}") for at in range(1, 8))
    sixth = enter(ours, "focus", "p6")
    assert shown(sixth)["tie"].rows == ("p6~us", "p1~p6", "p2~p6", "p3~p6", "p4~p6", "p5~p6", "p6~p7")
    assert shown(sixth)["tie.p6~p7"].title == "Holm – Koret"
    assert EXERCISE.read(sixth, "c1", "focus") == "p6"
    assert from_json(to_json(sixth)) == sixth
    assert enter(sixth, "focus", FIRST) == book(people=7)


def test_when_the_one_chosen_is_gone_it_is_the_first_five_again_and_comes_back_with_undo() -> None:
    chosen = enter(book("p7 p1 3", people=7), "focus", "p7")
    gone = chosen.with_partners(chosen.partners[:6])
    assert len(shown(gone)["tie"].rows) == 15
    assert shown(gone)["focus"].value == FIRST
    assert gone.with_partners(chosen.partners) == chosen


@pytest.mark.parametrize("value", ["p9", "nobody at all", "<b>", 3, "p1 p2"])
def test_only_who_is_there_can_be_chosen(value: object) -> None:
    with pytest.raises(Rejected):
        enter(book(people=7), "focus", value)


def test_a_file_with_a_choice_that_could_not_have_been_made_is_damaged() -> None:
    with pytest.raises(Damaged):
        from_json('{"samkit": 3, "challenges": [{"id": "c1", "focus": "<b>"}]}')


def test_a_level_is_noted_read_and_taken_out_again() -> None:
    workbook = enter(book(), "tie.p1~us.now", "3")
    assert workbook.challenge("c1").ties == {"p1~us": Tie("3")}
    assert EXERCISE.read(workbook, "c1", "tie.p1~us.now") == "3"
    assert EXERCISE.read(workbook, "c1", "tie.p2~us.theirs") == ""
    assert shown(workbook)["tie.p1~us"].values == {"now": "3", "theirs": "", "wanted": ""}
    assert enter(workbook, "tie.p1~us.now", "") == book()


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("tie.p1~p9.now", "unknown_row"),
        ("tie.gone~us.now", "unknown_row"),
        ("tie.us~p1.now", "forged"),
        ("tie.p1.now", "forged"),
        ("tie.p1~us.level", "unknown_field"),
        ("tie.p1~us", "unknown_field"),
        ("tie", "forged"),
        ("focus.p1", "unknown_field"),
        ("other", "unknown_field"),
    ],
)
def test_a_pair_whose_ends_are_not_both_there_and_what_is_no_field_are_refused(field: str, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        enter(book(), field, "1")
    assert refused.value.key == key


def test_a_level_that_there_is_not_is_refused_and_nothing_is_lost() -> None:
    workbook = book("us p1 3")
    with pytest.raises(Rejected, match="not_offered"):
        enter(workbook, "tie.p1~us.now", "6")
    assert workbook.challenge("c1").ties == {"p1~us": Tie("3")}


def test_there_is_room_for_so_many_ties_and_no_more_but_one_can_be_changed_and_emptied() -> None:
    people = tuple(Partner(f"q{at}", f"Nr. {at}") for at in range(160))
    full = dict.fromkeys([pair(a.id, b.id) for a, b in combinations(people, 2)][: limits.TIES], Tie("1"))
    workbook = Workbook((Challenge("c1", ties=full),), "c1", partners=(*people, Partner("p1", "x")))
    with pytest.raises(Rejected, match="too_many"):
        enter(workbook, "tie.p1~us.now", "1")
    assert enter(workbook, "tie.p1~us.now", "") == workbook
    field = f"tie.{next(iter(full))}.now"
    assert len(enter(workbook, field, "2").challenge("c1").ties) == limits.TIES
    assert len(enter(workbook, field, "").challenge("c1").ties) == limits.TIES - 1


def test_before_the_first_answer_it_says_what_will_fill_the_picture() -> None:
    assert shown(book())["nothing"].text == WORDS.nothing.da
    assert shown(book("us p1 ? ? 3"))["nothing"], "a wish alone is nothing known"
    assert shown(book("us p1 ? 3"))["network"], "their end alone is"


def test_the_share_is_of_known_pairs_with_how_many_are_not_and_how_far_they_could_move_it() -> None:
    density = shown(book("us p1 3", "us p2 1"))["density"]
    assert density.text == "1 af 2 kendte par har forbindelse, 50 %. Par, du ikke ved noget om: 4."
    assert "En forbindelse er niveau 2 eller mere." in density.rule
    assert "alle 6 par, ville tallet ligge mellem 17 og 83 %" in density.rule


def test_a_network_of_one_and_one_of_zeros_are_said_without_a_tie() -> None:
    alone = shown(book("us p1 0", people=1))
    assert alone.results()["isolates"] == "Os og Biblioteket"
    assert alone["density"].text.startswith("0 af 1 kendte par har forbindelse, 0 %.")
    zeros = [f"{a} {b} 0" for a, b in combinations(("us", "p1", "p2", "p3"), 2)]
    page = shown(book(*zeros))
    assert page["density"].text.endswith("Par, du ikke ved noget om: 0.")
    assert page["nobody"].text == WORDS.why["nobody"].da
    assert not {"hub", "parts", "groups", "bridges", "broker"} & names(book(*zeros))


def test_all_through_us_is_an_alarm_with_its_rule_when_enough_of_the_others_is_known() -> None:
    star = shown(book("us p1 2", "us p2 3", "us p3 2", "p1 p2 0", "p2 p3 1"))
    assert (star["hub"].text, star["hub"].tone) == ("Alle kendte forbindelser går gennem jer.", "alarm")
    assert star.results()["parts"] == "3"
    assert star["parts"].rule.endswith("Par mellem delene, du kender: 2. Par, du ikke kender: 1.")
    splits = shown(book("us p1 2", "us p2 3", "us p3 2", "p1 p2 3", "p2 p3 1", "p1 p3 0"))
    assert splits["hub"].text == "I er den eneste bro mellem flere af jeres medspillere."
    assert splits.results()["parts"] == "2"


def test_where_too_little_is_known_it_is_only_perhaps() -> None:
    page = shown(book("us p1 2", "us p2 2", "us p3 2", "p1 p2 0"))
    assert page["hub"].tone == "note"
    assert page["hub"].text.startswith("Måske er I den eneste bro.")
    assert "hub" not in names(book("us p1 2", "us p2 2", "p1 p2 2"))


def test_the_two_who_are_to_meet_come_with_the_reason_and_the_rule() -> None:
    workbook = book("us p1 2", "us p2 2", "p1 p2 0 ? 3")
    listed = (
        replace(workbook.partners[0], brings=("places",), wants="Flere {børn}.\nI huset"),
        replace(workbook.partners[1], wants="Nye spejdere"),
        workbook.partners[2],
    )
    page = shown(replace(workbook, partners=listed))
    assert page["introduce"].text == "Lad de to møde hinanden først: Biblioteket – Spejderne."
    assert page["introduce"].rule == (
        "De er på 0 i dag, og du ønsker 3. I har forbindelse til dem begge. Biblioteket: kan give lokaler. "
        "Vil gerne have: Flere {børn}. I huset. Spejderne: vil gerne have: Nye spejdere."
    )
    assert page["introduce.rule"].text == WORDS.why["rule_wanted"].da


def test_without_a_wish_the_rule_is_another_and_says_how_to_change_it() -> None:
    page = shown(book("us p1 2", "us p2 2", "p1 p2 1"))
    assert page["introduce"].rule == "De er på 1 i dag. I har forbindelse til dem begge."
    assert page["introduce.rule"].text == WORDS.why["rule_near"].da


@pytest.mark.parametrize(
    ("ours", "said"),
    [
        ("us p1 2", "I har kun forbindelse til Biblioteket. Spørg, om de vil tage det første skridt."),
        ("us p1 0", "I har ikke selv forbindelse til dem. Find en, der har."),
    ],
)
def test_it_says_whom_of_the_two_we_know(ours: str, said: str) -> None:
    assert said in shown(book(ours, "p1 p2 0 ? 2"))["introduce"].rule


def test_a_difference_between_the_ends_is_where_to_talk_the_largest_first_and_many_are_counted() -> None:
    differing = ("us p1 3 2", "us p2 5 1", "us p3 2 3", "p1 p2 2 3")
    page = shown(book(*differing))
    assert page["apart.1"].text == "Tal om forskellen: Os – Spejderne. Du siger 5, de siger 1."
    assert page["apart.1"].rule == WORDS.apart_rule.da
    assert page["apart.2"].text == "Tal om forskellen: Os – Biblioteket. Du siger 3, de siger 2."
    assert page["apart"].text == "Flere par med forskel: 1. Se tabellen."
    assert "apart" not in names(book(*differing[:3]))


def test_who_stands_alone_and_who_is_not_answered_for_are_named_apart() -> None:
    page = shown(book("us p1 2", "p1 p2 1"))
    assert page["isolates"].text == "Har ingen kendt forbindelse: Spejderne."
    assert page["silent"].text == "Her har du ikke svaret endnu: Kroen."


def test_groups_single_ways_and_who_carries_most_are_said() -> None:
    page = shown(book("us p1 2", "p1 p2 2", "p3 p4 3", people=4))
    assert page["groups"].text == "De, der har forbindelse (2 eller mere), er i 2 grupper, som ikke hænger sammen."
    assert page.results()["bridges"] == "Biblioteket – Spejderne og Kroen – Birkelund"
    assert page.results()["broker"] == "Biblioteket"
    ours = book("us p1 2", "us p2 2", "us p3 2", "p1 p4 2", people=4)
    assert shown(ours).results()["broker"] == "Biblioteket", "besides us"
    assert not {"groups", "bridges", "broker"} & names(book("us p1 2", "us p2 2", "p1 p2 2"))


def test_the_table_has_every_known_pair_with_both_ends_what_counts_and_the_difference() -> None:
    page = shown(book("us p1 3 1 4", "p1 p2 ? 2", "us p2 0", "us p3 ? ? 2"))
    assert page["network"].rows == (
        ("Os – Biblioteket", "3", "1", "1 · Kender til hinanden", "2", "4"),
        ("Os – Spejderne", "0", "–", "0 · Ingen kontakt", "–", "–"),
        ("Biblioteket – Spejderne", "–", "2", "2 · Giver besked", "–", "–"),
    )
    assert len(page["network"].columns) == 6
    assert json.loads(json.dumps(page["network"].data)) == page["network"].data


def test_a_tie_to_one_who_was_taken_out_is_ignored_until_they_are_back() -> None:
    workbook = book("us p1 2", "us p3 5 1", "p1 p2 0")
    two = workbook.with_partners(workbook.partners[:2])
    assert len(shown(two)["network"].rows) == 2
    assert "apart.1" not in {one.name for one in shown(two)}
    assert shown(two.with_partners(workbook.partners))["network"].rows == shown(workbook)["network"].rows


@pytest.mark.parametrize("focus", ["", US, "p149"])
def test_150_co_players_with_2000_ties_are_drawn_with_no_more_rows_than_asked_for(focus: str) -> None:
    people = tuple(Partner(f"p{at}", f"Nr. {at}") for at in range(150))
    pairs = list(combinations((US, *(one.id for one in people)), 2))[::5][:2_000]
    ties = {pair(*two): Tie(str(at % 6), str(at % 5)) for at, two in enumerate(pairs)}
    page = shown(Workbook((Challenge("c1", ties=ties, focus=focus),), "c1", partners=people))
    assert len(page["tie"].rows) == (150 if focus else 15)
    assert len(page["network"].rows) == 2_000
    assert page["network"].caption == WORDS.caption_many.da
    assert (len(page["network"].data["counts"]), page["network"].data["more"]) == (20, 110), (
        "of those who have an answer"
    )
    assert page["network"].data["counts"][0][0] == "Os"


def test_what_is_typed_with_braces_stays_as_typed() -> None:
    workbook = book("us p1 3 2", "us p2 2", "p1 p2 0")
    odd = replace(workbook, partners=(Partner("p1", "{0} & <b>"), Partner("p2", "{apart_1} {}")))
    page = shown(odd)
    assert page["introduce"].text == "Lad de to møde hinanden først: {0} & <b> – {apart_1} {}."
    assert page["apart.1"].text == "Tal om forskellen: Os – {0} & <b>. Du siger 3, de siger 2."
    assert page["tie.p1~p2"].title == "{0} & <b> – {apart_1} {}"


def test_it_is_done_with_three_known_pairs_of_the_first_five_and_a_decision() -> None:
    workbook = book("us p6 2", "p6 p7 2", people=7)
    assert EXERCISE.progress(workbook).key == "not_begun"
    workbook = enter(enter(enter(workbook, "tie.p1~us.now", "0"), "tie.p1~p2.theirs", "2"), "tie.p2~us.now", "1")
    assert (EXERCISE.progress(workbook).done, EXERCISE.progress(workbook).total) == (3, 4)
    workbook = enter(workbook, "action.what", "Kaffe ved bænken")
    assert EXERCISE.progress(workbook).key == "done"
    assert EXERCISE.progress(book("us p1 1", people=1)).total == 2
    assert EXERCISE.progress(Workbook()).key == "not_begun"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_introduces_the_parents_who_have_no_contact_and_warns_of_the_school_in_the_middle(
    lang: str,
) -> None:
    workbook = example().workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, example().today))
    ids = {one.name: one.id for one in workbook.partners}
    found = page.results()
    assert [ids[found[f"introduce_{at}"]] for at in (1, 2)] == ["parents", "newcomers"]
    assert (found["tied"], found["known"], found["unknown"], found["parts"]) == ("10", "21", "15", "3")
    assert page["hub"].tone == "alarm"
    assert page["action.whole"]
    known = {US, *ids.values()}
    assert all(set(ends(name)) <= known for name in workbook.challenge().ties)


def test_citizens_and_users_are_among_the_first_whatever_their_place_on_the_list() -> None:
    them = tuple(Partner(f"p{at}", f"Nr. {at}", kind="association") for at in range(1, 7))
    them += (Partner("c", "Ældre", kind="citizens"), Partner("u", "Pårørende", kind="users"))
    asked = {one for two in first(Workbook(partners=them)) for one in two}
    assert asked == {US, "p1", "p2", "p3", "c", "u"}
