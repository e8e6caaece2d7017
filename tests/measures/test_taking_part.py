"""Taking part: who defines, designs and realises, and what is still missing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import FINDINGS, Finding, taking_part
from samkit.workbook import FORMS, KINDS, PHASES, PROMISES, TIMES, Partner, Way

LIST = (Partner("parents", kind="users"), Partner("staff", kind="employees"), Partner("inn", kind="company"))


def some(all_: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Draw some of the words, in their order."""
    return st.sets(st.sampled_from(all_)).map(lambda chosen: tuple(one for one in all_ if one in chosen))


noted = st.builds(
    Way,
    phases=some(PHASES),
    forms=some(FORMS[:2]),
    times=some(TIMES[:2]),
    barrier=st.sampled_from(("", "stairs")),
    promise=st.sampled_from((*PROMISES, "")),
)
lists = st.lists(st.tuples(st.sampled_from((*KINDS, "")), st.none() | noted), max_size=5)


def way(
    phases: str = "define", forms: str = "walk visit", times: str = "", barrier: str = "", promise: str = ""
) -> Way:
    """Give a way with words written with spaces between, and a promise that is great enough."""
    return Way(tuple(phases.split()), tuple(forms.split()), tuple(times.split()), barrier, promise or "collaborate")


def keys(ways: dict[str, Way], partners: tuple[Partner, ...] = LIST) -> list[str]:
    """Give the keys of what is found."""
    return [one.key for one in taking_part(ways, partners).findings]


def about(key: str, ways: dict[str, Way], partners: tuple[Partner, ...] = LIST) -> list[Finding]:
    """Give the findings with one key."""
    return [one for one in taking_part(ways, partners).findings if one.key == key]


def test_each_phase_names_those_who_take_part_in_the_order_of_the_list() -> None:
    found = taking_part({"inn": way("design realise"), "parents": way("define design")}, LIST)
    assert found.phases == {"define": ("parents",), "design": ("parents", "inn"), "realise": ("inn",)}


def test_nothing_noted_gives_no_finding() -> None:
    for ways in ({}, {"inn": Way()}):
        found = taking_part(ways, LIST)
        assert found.findings == ()
        assert found.phases == dict.fromkeys(PHASES, ())
    assert taking_part({}, ()).findings == ()


def test_everybody_in_everything_with_a_promise_and_two_ways_in_leaves_nothing_to_say() -> None:
    ways = {one.id: way(" ".join(PHASES), times="evening weekend") for one in LIST}
    assert keys(ways) == []


def test_without_anybody_from_outside_in_defining_it_is_no_co_creation() -> None:
    ways = {"staff": way("define"), "parents": way("design"), "inn": way("realise")}
    assert about("no_outside_define", ways) == [Finding("no_outside_define", ("staff",))]


@pytest.mark.parametrize("kind", KINDS)
def test_outside_is_everybody_but_employees_politicians_and_other_public_bodies(kind: str) -> None:
    inside = kind in {"employees", "politicians", "public"}
    found = about("no_outside_define", {"p": way("define")}, (Partner("p", kind=kind),))
    assert bool(found) == inside


def test_nobody_at_all_in_defining_is_not_co_creation_either_once_somebody_takes_part() -> None:
    assert keys({"inn": way("design realise")})[:2] == ["no_outside_define", "nobody"]


def test_while_nobody_takes_part_in_anything_it_is_not_called_a_hearing() -> None:
    assert keys({"inn": way("")}) == ["nobody", "nobody", "nobody", "not_yet"]


def test_with_a_kind_not_noted_it_can_not_be_known_whether_anybody_from_outside_defines() -> None:
    partners = (*LIST, Partner("new"))
    ways = {"staff": way("define"), "new": way("define")}
    assert about("outside_unknown", ways, partners) == [Finding("outside_unknown", ("new",))]
    assert about("no_outside_define", ways, partners) == []


def test_somebody_known_from_outside_settles_it_whatever_the_others_are() -> None:
    ways = {"parents": way("define"), "new": way("define")}
    assert not {"outside_unknown", "no_outside_define"} & set(keys(ways, (*LIST, Partner("new"))))


def test_a_phase_that_nobody_takes_part_in_is_named() -> None:
    assert about("nobody", {"inn": way("define")}) == [
        Finding("nobody", (), "design"),
        Finding("nobody", (), "realise"),
    ]


def test_one_form_for_all_is_one_way_in() -> None:
    ways = {"inn": way(forms="meeting"), "parents": way(forms="meeting")}
    assert about("one_form", ways) == [Finding("one_form", ("parents", "inn"), "meeting")]


@pytest.mark.parametrize(
    "ways",
    [
        {"inn": way(forms="meeting")},
        {"inn": way(forms="meeting"), "parents": way(forms="walk")},
        {"inn": way(forms="meeting"), "parents": way(forms="meeting walk")},
        {"inn": way(forms="meeting"), "parents": way(forms="")},
        {"inn": way(forms=""), "parents": way(forms="")},
        {"inn": way(forms="meeting"), "parents": way("", forms="meeting")},
    ],
)
def test_one_alone_or_two_ways_or_a_way_not_known_is_no_single_form(ways: dict[str, Way]) -> None:
    assert about("one_form", ways) == []


def test_daytime_for_all_is_one_time() -> None:
    ways = {"inn": way(times="daytime"), "parents": way(times="daytime")}
    assert about("one_time", ways) == [Finding("one_time", ("parents", "inn"), "daytime")]
    assert about("one_time", {**ways, "staff": way(times="daytime evening")}) == []


def test_a_barrier_with_one_way_in_blocks_the_only_way() -> None:
    ways = {
        "inn": way(forms="meeting", barrier="stairs"),
        "parents": way(forms="", barrier="Danish"),
        "staff": way(forms="meeting online", barrier="shifts"),
    }
    assert about("barrier_alone", ways) == [Finding("barrier_alone", ("parents", "inn"))]


def test_one_way_in_with_nothing_in_the_way_is_not_blocked() -> None:
    assert about("barrier_alone", {"inn": way(forms="meeting"), "parents": way(forms="")}) == []


def test_taking_part_without_a_promise_is_said() -> None:
    assert about("no_promise", {"inn": Way(("realise",)), "parents": Way(forms=("walk",))}) == [
        Finding("no_promise", ("inn",))
    ]


@pytest.mark.parametrize("promise", PROMISES)
@pytest.mark.parametrize("phase", PHASES)
def test_who_defines_or_designs_is_promised_more_than_to_be_told_or_asked(phase: str, promise: str) -> None:
    too_small = phase != "realise" and promise in {"inform", "consult"}
    expected = [Finding("promise_too_small", ("inn",))] if too_small else []
    assert about("promise_too_small", {"inn": way(phase, promise=promise)}) == expected


def test_who_is_on_the_list_and_in_no_phase_yet_is_named() -> None:
    assert about("not_yet", {"parents": way(), "inn": way("")}) == [Finding("not_yet", ("staff", "inn"))]


def test_the_gravest_comes_first() -> None:
    ways = {
        "staff": Way(("define",), ("meeting",), ("daytime",), "stairs", "inform"),
        "parents": Way(("design",), ("meeting",), ("daytime",)),
    }
    assert keys(ways) == [
        "no_outside_define",
        "nobody",
        "promise_too_small",
        "barrier_alone",
        "one_form",
        "one_time",
        "no_promise",
        "not_yet",
    ]


@given(lists)
def test_findings_stand_in_their_order_and_name_only_those_on_the_list(
    described: list[tuple[str, Way | None]],
) -> None:
    partners = tuple(Partner(f"p{n}", kind=kind) for n, (kind, _) in enumerate(described))
    ways = {f"p{n}": one for n, (_, one) in enumerate(described) if one is not None}
    found = taking_part(ways, partners)
    ranks = [FINDINGS.index(one.key) for one in found.findings]
    assert ranks == sorted(ranks)
    places = {one.id: at for at, one in enumerate(partners)}
    for one in found.findings:
        assert [places[who] for who in one.who] == sorted({places[who] for who in one.who})
    in_some = {who for all_ in found.phases.values() for who in all_}
    late = {who for one in found.findings if one.key == "not_yet" for who in one.who}
    assert not late & in_some
    if found.findings:
        assert late | in_some == set(places)


@given(lists)
def test_what_takes_part_in_what_does_not_hang_on_the_order_of_the_ways(
    described: list[tuple[str, Way | None]],
) -> None:
    partners = tuple(Partner(f"p{n}", kind=kind) for n, (kind, _) in enumerate(described))
    ways = {f"p{n}": one for n, (_, one) in enumerate(described) if one is not None}
    assert taking_part(ways, partners) == taking_part(dict(reversed(ways.items())), partners)


@pytest.mark.parametrize(
    ("ways", "name", "value"),
    [
        ({"gone": Way()}, "partner", "gone"),
        ({"inn": Way(phases=("decide",))}, "phases", "decide"),
        ({"inn": Way(phases=("define", "define"))}, "phases", "define"),
        ({"inn": Way(forms=("dance",))}, "forms", "dance"),
        ({"inn": Way(times=("noon",))}, "times", "noon"),
        ({"inn": Way(promise="much")}, "promise", "much"),
        ({"inn": Way(barrier=None)}, "barrier", None),  # type: ignore[arg-type] # forged on purpose
        ({"inn": None}, "way", None),
        ([("inn", Way())], "ways", [("inn", Way())]),
    ],
)
def test_a_way_that_can_not_be_read_is_refused_by_name(ways: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        taking_part(ways, LIST)
    assert refused.value.details == {"name": name, "value": value}


def test_a_kind_that_is_not_there_is_refused() -> None:
    with pytest.raises(OutOfRange) as refused:
        taking_part({}, (Partner("p", kind="family"),))
    assert refused.value.details == {"name": "kind", "value": "family"}
