"""Lists of records in the workbook: co-players and needs, entered field by field, whole, moved and taken out."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import Damaged, Rejected
from samkit.workbook import Challenge, Partner, Voice, Way, Workbook, from_json, limits
from samkit.workbook.records import entered

NAMES = ("a", "b", "c", "d")


def listed(*names: str) -> tuple[Partner, ...]:
    return tuple(Partner(name, name=name.upper()) for name in names)


def enter(partners: tuple[Partner, ...], field: str, value: object, most: int = 9) -> tuple[Partner, ...]:
    return entered(partners, field, value, Partner, most)


def ids(partners: tuple[Partner, ...]) -> str:
    return "".join(one.id for one in partners)


def test_the_first_field_makes_the_record_and_the_next_ones_fill_it() -> None:
    partners = enter(enter((), "a.name", " Café  Æ "), "a.brings", "places time")
    assert partners == (Partner("a", name="Café Æ", brings=("time", "places")),)


def test_a_whole_record_takes_the_place_of_the_old_one_and_keeps_its_place() -> None:
    partners = enter(listed("a", "b"), "a", json.dumps({"name": "Ny", "distance": "1,5"}))
    assert partners == (Partner("a", name="Ny", distance=1.5), Partner("b", name="B"))


def test_what_is_taken_out_can_be_put_back_where_it_was() -> None:
    without = enter(listed("a", "b", "c"), "b", "remove")
    assert ids(without) == "ac"
    assert ids(enter(without, "b", json.dumps({"name": "B", "at": 1}))) == "abc"
    assert enter(without, "b", "remove") == without


@given(st.permutations(NAMES), st.lists(st.sampled_from((*NAMES, "x")), min_size=1, unique=True))
def test_an_order_changes_places_and_nothing_else_and_says_it_of_those_it_names(
    there: list[str], order: list[str]
) -> None:
    ordered = enter(listed(*there), "", " ".join(order))
    named = [one for one in order if one in there]
    assert list(ids(ordered)) == [*named, *(one for one in there if one not in named)]
    assert {one.name for one in ordered} == {one.upper() for one in there}


@given(st.integers(0, 9))
def test_a_record_that_is_put_in_has_the_place_it_is_given(place: int) -> None:
    partners = enter(listed(*NAMES), "new", json.dumps({"name": "N", "at": place}))
    assert [one.id for one in partners].index("new") == min(place, len(NAMES))


@pytest.mark.parametrize("value", ["", "[1]", "{", "x", "null", None, 3, "[" * 100_000])
def test_a_record_that_is_no_record_is_refused(value: object) -> None:
    with pytest.raises(Rejected, match="forged"):
        enter(listed("a"), "b", value)


@pytest.mark.parametrize("place", ["-1", "x", "", None, "1.5"])
def test_a_place_that_is_no_place_is_refused(place: object) -> None:
    with pytest.raises(Rejected, match="forged"):
        enter(listed("a"), "b", json.dumps({"at": place or ""}))


@pytest.mark.parametrize("order", ["", "a a", 3, None, ["a"]])
def test_an_order_that_is_none_is_refused(order: object) -> None:
    with pytest.raises(Rejected, match="forged"):
        enter(listed("a"), "", order)


@pytest.mark.parametrize("field", [".name", "a b.name", "æ/.name", "x" * 41])
def test_an_id_that_no_page_makes_is_refused(field: str) -> None:
    with pytest.raises(Rejected, match="forged"):
        enter((), field, "x")


def test_there_is_room_for_so_many_and_the_old_ones_can_still_be_changed() -> None:
    with pytest.raises(Rejected, match="too_many"):
        enter(listed("a", "b"), "c.name", "C", most=2)
    assert enter(listed("a", "b"), "b.name", "Ny", most=2)[1].name == "Ny"


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("name", "x" * 301, "too_long"),
        ("brings", "time time", "not_offered"),
        ("brings", "gold", "not_offered"),
        ("brings", ["time"], "not_offered"),
        ("kind", "x", "not_offered"),
        ("distance", "1.500", "not_number"),
        ("distance", "-1", "not_between"),
        ("distance", "nan", "not_number"),
        ("distance", "1001", "not_between"),
        ("distance", True, "not_number"),
        ("id", "x", "unknown_field"),
    ],
)
def test_a_value_that_a_field_cannot_hold_is_refused_by_name(field: str, value: object, key: str) -> None:
    with pytest.raises(Rejected, match=key):
        Partner("a").noted(field, value)


@pytest.mark.parametrize("name", ["التعاون بين المواطنين", "👩‍👩‍👧 Klub 🏳️‍🌈", "å" * 300])
def test_any_name_is_kept_as_it_is_written(name: str) -> None:
    assert Partner("a").noted("name", name).name == name


def test_what_is_noted_about_a_co_player_goes_with_it_and_comes_back_with_it() -> None:
    about = Challenge("c1", voices={"a": Voice("3"), "b": Voice("1")}, ways={"a": Way(("define",))})
    workbook = Workbook((about,), "c1", partners=listed("a", "b", "c"))
    without = workbook.with_partners(listed("b", "c"))
    assert without.with_partners(listed("a", "b", "c")) == workbook
    later = without.with_partners(listed("b"))
    assert later.challenge().voices == {"b": Voice("1")}
    assert later.challenge().ways == {}


@pytest.mark.parametrize(
    ("part", "place"),
    [
        ({"partners": [{"id": "a"}, {"id": "a"}]}, "partners"),
        ({"partners": [{"id": "a", "brings": ["places", "time"]}]}, "partners"),
        ({"partners": [{"id": "a", "distance": -1.0}]}, "partners"),
        ({"challenges": [{"id": "a", "voices": {"b": {"power": "4"}}}]}, "challenges.voices"),
        ({"challenges": [{"id": "a", "ways": {"b": {"phases": ["x"]}}}]}, "challenges.ways"),
        ({"challenges": [{"id": "a", "needs": [{"id": "n", "resource": "x"}]}]}, "challenges.needs"),
        ({"amplify": {"holds": {"p7": "yes"}}}, "amplify"),
        ({"amplify": {"stories": {"s1": {"conditions": ["a", "A"]}}}}, "amplify"),
        ({"path": "x"}, "path"),
    ],
)
def test_a_file_holds_only_records_that_could_have_been_entered(part: dict[str, object], place: str) -> None:
    with pytest.raises(Damaged) as refused:
        from_json(json.dumps({"samkit": 2, **part}))
    assert refused.value.details == {"place": place}


def test_a_file_from_the_first_version_is_still_read() -> None:
    assert from_json('{"samkit": 1, "challenges": [{"id": "a", "what": "x"}]}').challenge("a").what == "x"


def test_as_many_co_players_as_there_is_room_for_come_back() -> None:
    workbook = Workbook(partners=tuple(Partner(f"p{number}") for number in range(limits.PARTNERS)))
    assert from_json(json.dumps({"samkit": 2, "partners": [{"id": one.id} for one in workbook.partners]})) == workbook
