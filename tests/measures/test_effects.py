"""The effect model looked at: every flaw by itself, loops, the weakest arrow, words of doing, layers, outlines."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import networkx as nx  # type: ignore[import-untyped] # its stubs are a package of their own
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import FLAWS, Flaw, layered, lint, outline, weakest
from samkit.measures.effects import BEFORE, DOING, begins_doing
from samkit.measures.layers import DEEPEST, numbers
from samkit.measures.loops import loops
from samkit.workbook import CERTAINTY, INTENDED, STAGES, WHOSE, Arrow, EffectModel, Node

ACT = Node("a", "En vagt ved porten", "activity")
OUT = Node("o", "Store tager imod de små", "outcome", indicator="antal")
IMP = Node("i", "Børn er trygge", "impact", "citizen", indicator="svar")
ODD = Node("u", "Store kommer for sent", "outcome", indicator="liste", intended="no")
A_O, O_I, A_U = Arrow("1", "a", "o", "x"), Arrow("2", "o", "i", "y"), Arrow("3", "a", "u", "z")
FINE = EffectModel((ACT, OUT, IMP, ODD), (A_O, O_I, A_U))

names = st.sampled_from("abcdefgh")
models = st.builds(
    EffectModel,
    st.lists(
        st.builds(
            Node,
            names,
            st.sampled_from(("", "x", "afholde y")),
            st.sampled_from((*STAGES, "")),
            st.sampled_from((*WHOSE, "")),
            indicator=st.sampled_from(("", "z")),
            intended=st.sampled_from((*INTENDED, "")),
        ),
        max_size=8,
        unique_by=lambda one: one.id,
    ).map(tuple),
    st.lists(
        st.builds(
            Arrow,
            st.sampled_from("pqrstuvw"),
            st.sampled_from("abcdefghz"),
            names,
            st.sampled_from(("", "b")),
            certainty=st.sampled_from((*CERTAINTY, "")),
        ),
        max_size=8,
        unique_by=lambda one: one.id,
    ).map(tuple),
)


def changed(**nodes: Node | None) -> EffectModel:
    """Give the model without flaws with some of its nodes another, or gone."""
    kept = tuple(node for one in FINE.nodes if (node := nodes.get(one.id, one)) is not None)
    return replace(FINE, nodes=kept)


def found(model: EffectModel) -> list[tuple[str, str]]:
    return [(one.key, one.where) for one in lint(model)]


def test_a_whole_model_has_no_flaws_and_an_empty_one_none() -> None:
    assert lint(FINE) == lint(EffectModel()) == ()


@pytest.mark.parametrize(
    ("model", "flaws"),
    [
        (changed(i=replace(IMP, level="society")), [("no_citizen", "")]),
        (changed(i=replace(IMP, level="")), [("no_citizen", "")]),
        (changed(u=None), [("gone", "3"), ("no_unintended", "")]),
        (replace(FINE, arrows=(*FINE.arrows, Arrow("4", "a", ""))), [("gone", "4")]),
        (replace(FINE, arrows=(*FINE.arrows, Arrow("4", because="x"))), [("gone", "4")]),
        (replace(FINE, arrows=(*FINE.arrows, Arrow("4"))), []),
        (replace(FINE, arrows=(A_O, O_I, A_U, Arrow("4", "i", "a", "x"))), [("loop", "a")]),
        (replace(FINE, arrows=(A_O, O_I, A_U, Arrow("4", "u", "u", "x"))), [("loop", "u")]),
        (replace(FINE, arrows=(A_O, O_I, replace(A_U, source="u", target="a"))), [("backwards", "3")]),
        (replace(FINE, arrows=(A_O, O_I, A_U, Arrow("4", "a", "i", "x"))), [("skipped", "4")]),
        (replace(FINE, arrows=(A_O, O_I)), [("orphan", "u")]),
        (changed(a=replace(ACT, stage="")), [("unstaged", "a")]),
        (changed(o=replace(OUT, what="Vi afholder møder")), [("activity", "o")]),
        (replace(FINE, arrows=(replace(A_O, because=""), O_I, A_U)), [("no_because", "1")]),
        (changed(o=replace(OUT, indicator="")), [("no_indicator", "o")]),
        (changed(i=replace(IMP, indicator="")), [("no_indicator", "i")]),
        (changed(u=replace(ODD, intended="yes")), [("no_unintended", "")]),
    ],
)
def test_each_flaw_is_found_where_it_is_and_no_other(model: EffectModel, flaws: list[tuple[str, str]]) -> None:
    assert found(model) == flaws


@pytest.mark.parametrize(
    ("source", "target", "passed"),
    [
        ("resource", "activity", ()),
        ("resource", "output", ("activity",)),
        ("resource", "outcome", ("activity",)),
        ("resource", "impact", ("activity", "outcome")),
        ("activity", "output", ()),
        ("activity", "outcome", ()),
        ("activity", "impact", ("outcome",)),
        ("output", "outcome", ()),
        ("output", "impact", ("outcome",)),
        ("outcome", "impact", ()),
        ("outcome", "outcome", ()),
        ("impact", "resource", ()),
    ],
)
def test_an_activity_and_an_outcome_may_not_be_passed_over_an_output_may(
    source: str, target: str, passed: tuple[str, ...]
) -> None:
    model = EffectModel((Node("a", "x", source), Node("b", "y", target)), (Arrow("1", "a", "b", "z"),))
    assert [one.about for one in lint(model) if one.key == "skipped"] == ([passed] if passed else [])


def test_a_single_node_is_no_orphan_and_one_that_leads_only_to_itself_is() -> None:
    assert found(EffectModel((ACT,))) == [("no_citizen", "")], "nor is it asked what else may come of it"
    alone = EffectModel((ACT, OUT), (Arrow("1", "a", "a", "x"),))
    assert [one for one in found(alone) if one[0] == "orphan"] == [("orphan", "a"), ("orphan", "o")]


def test_a_node_without_words_is_a_place_and_is_not_looked_at() -> None:
    model = EffectModel((ACT, Node("o", stage="outcome"), IMP), (Arrow("1", "a", "o"), Arrow("2", "o", "i")))
    assert found(model) == [("no_unintended", "")]
    assert lint(EffectModel((Node("o", stage="outcome"), Node("p")))) == ()


def test_only_an_effect_that_is_wanted_and_that_a_citizen_feels_counts_as_felt() -> None:
    assert ("no_citizen", "") in found(changed(i=replace(IMP, intended="no")))
    assert ("no_citizen", "") not in found(changed(i=replace(IMP, stage="outcome")))
    assert ("no_citizen", "") in found(changed(i=replace(IMP, stage="output")))


@pytest.mark.parametrize(
    ("text", "doing"),
    [
        ("Afholde fire møder", True),
        ("Vi holder møder", True),
        ("At udvikle en folder", True),
        ("Der afholdes kurser", True),
        ("we organise a workshop", True),
        ("To develop a leaflet", True),
        ("Udvikling af kurser", True),
        ("Børn holder i hånd", False),
        ("Forældre mødes", False),
        ("Children hold hands", False),
        ("Ro", False),
        ("", False),
        ("…", False),
        ("vi i at", False),
    ],
)
def test_what_we_do_ourselves_is_known_by_its_first_word(text: str, doing: object) -> None:
    assert begins_doing(text) is doing


def test_the_words_are_data_and_can_be_others() -> None:
    assert not DOING & BEFORE
    assert all(word == word.casefold() for word in DOING | BEFORE)
    model = changed(o=replace(OUT, what="Synge sange"))
    assert found(model) == []
    assert [(one.key, one.where) for one in lint(model, doing=["Synge"])] == [("activity", "o")]
    assert lint(changed(o=replace(OUT, what="Vi afholder møder")), doing=()) == ()


def test_a_loop_names_all_that_are_in_it() -> None:
    assert lint(replace(FINE, arrows=(*FINE.arrows, Arrow("4", "i", "a", "x")))) == (
        Flaw("loop", "a", ("a", "o", "i")),
    )


@given(st.lists(st.tuples(names, names), max_size=25))
def test_loops_are_those_that_networkx_finds(arrows: list[tuple[str, str]]) -> None:
    graph = nx.DiGraph(arrows)
    graph.add_nodes_from("abcdefgh")
    strong = nx.strongly_connected_components(graph)
    expected = {frozenset(one) for one in strong if len(one) > 1 or graph.has_edge(*[next(iter(one))] * 2)}
    rings = loops(tuple("abcdefgh"), arrows)
    assert {frozenset(one) for one in rings} == expected
    assert sorted(rings) == list(rings)
    assert all(list(one) == sorted(one) for one in rings)


@given(models)
def test_flaws_come_in_their_order_and_name_what_is_there(model: EffectModel) -> None:
    flaws = lint(model)
    keys = [FLAWS.index(one.key) for one in flaws]
    assert keys == sorted(keys)
    assert len(set(flaws)) == len(flaws)
    there = {"", *(one.id for one in model.nodes), *(one.id for one in model.arrows)}
    assert {one.where for one in flaws} <= there


@given(models, st.randoms(use_true_random=False))
def test_the_order_of_the_lists_changes_no_flaw(model: EffectModel, random: Any) -> None:
    other = EffectModel(*(tuple(random.sample(one, len(one))) for one in (model.nodes, model.arrows)))
    apart = {(one.key, one.where) for one in lint(model) if one.key != "loop"}
    assert apart == {(one.key, one.where) for one in lint(other) if one.key != "loop"}


def test_the_weakest_arrow_is_guessed_then_nearest_to_the_end_then_first() -> None:
    def first(*certainties: str) -> str:
        arrows = [replace(one, certainty=sure) for one, sure in zip(FINE.arrows, certainties, strict=True)]
        return getattr(weakest(replace(FINE, arrows=tuple(arrows))), "id", "")

    assert first("guess", "believe", "guess") == "1"
    assert first("believe", "believe", "guess") == "3"
    assert first("believe", "believe", "seen") == "2"
    assert first("seen", "measured", "") == ""
    assert weakest(EffectModel((ACT, Node("o", stage="outcome")), (replace(A_O, certainty="guess"),))) is None


def test_layers_stand_in_the_order_of_the_stages_and_near_what_they_are_tied_to() -> None:
    nodes = tuple(
        Node(name, "x", stage) for name, stage in zip("abcdef", ("impact",) * 3 + ("outcome",) * 3, strict=True)
    )
    arrows = (Arrow("1", "d", "c"), Arrow("2", "e", "a"), Arrow("3", "f", "b"))
    layers = layered(EffectModel((*nodes, Node("g", "y"), Node("h")), arrows))
    assert [one.stage for one in layers] == ["outcome", "impact", ""]
    assert [one.nodes for one in layers] == [("e", "f", "d"), ("a", "b", "c"), ("g",)], "no two arrows cross"
    assert numbers(layers) == {"e": 1, "f": 2, "d": 3, "a": 4, "b": 5, "c": 6, "g": 7}


@given(models)
def test_every_noted_node_stands_once_in_the_layers_and_has_its_own_line_in_the_outline(model: EffectModel) -> None:
    noted = sorted(one.id for one in model.nodes if one.what or one.stage)
    assert sorted(name for layer in layered(model) for name in layer.nodes) == noted
    assert layered(model) == layered(model)
    entries = outline(model)
    assert sorted({one.node for one in entries}) == noted
    deep = -1
    for one in entries:
        assert 0 <= one.depth <= min(deep + 1, DEEPEST)
        assert bool(one.arrow) == (one.depth > 0)
        deep = one.depth
    arrows = {one.id for one in model.arrows if one.source in noted and one.target in noted}
    assert {one.arrow for one in entries} - {""} <= arrows
    assert len([one for one in entries if one.arrow]) == len(arrows), "each arrow is told once"


def test_an_outline_goes_from_the_end_and_tells_each_once() -> None:
    told = [(one.node, one.depth, one.again) for one in outline(FINE)]
    assert told == [("i", 0, False), ("o", 1, False), ("a", 2, False), ("u", 0, False), ("a", 1, False)]
    diamond = EffectModel(
        (Node("r", "x", "resource"), ACT, OUT, ODD, IMP),
        (Arrow("0", "r", "a"), A_O, A_U, O_I, Arrow("5", "u", "i")),
    )
    assert [(one.node, one.again) for one in outline(diamond)][-1] == ("a", True)


def test_a_long_chain_goes_on_from_the_beginning_of_a_line() -> None:
    nodes = tuple(Node(f"n{at}", "x", "outcome") for at in range(300))
    arrows = tuple(Arrow(f"a{at}", f"n{at}", f"n{at + 1}", "y") for at in range(299))
    entries = outline(EffectModel(nodes, arrows))
    assert max(one.depth for one in entries) == DEEPEST
    assert {one.node for one in entries} == {one.id for one in nodes}


def test_three_hundred_nodes_are_looked_at_in_less_than_a_second() -> None:
    nodes = tuple(Node(f"n{at}", "x", STAGES[at % 5]) for at in range(300))
    arrows = tuple(Arrow(f"a{at}", f"n{at * 7 % 300}", f"n{at * 13 % 300}") for at in range(600))
    begun = time.process_time()
    model = EffectModel(nodes, arrows)
    assert lint(model)
    assert outline(model)
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    ("forged", "name", "value"),
    [
        (EffectModel((replace(ACT, stage="end"),)), "stage", "end"),
        (EffectModel((replace(ACT, level="dog"),)), "level", "dog"),
        (EffectModel((replace(ACT, intended="so"),)), "intended", "so"),
        (EffectModel((ACT, ACT)), "node", "a"),
        (EffectModel((Node(""),)), "node", ""),
        (EffectModel((), (A_O, A_O)), "arrow", "1"),
        (EffectModel((), (replace(A_O, certainty="sure"),)), "certainty", "sure"),
        (EffectModel(("a",)), "node", "a"),  # type: ignore[arg-type] # forged on purpose
        ("a", "effect_model", "a"),
    ],
)
@pytest.mark.parametrize("call", [lint, layered, outline, weakest])
def test_what_is_no_model_is_refused_by_name(call: Any, forged: Any, name: str, value: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        call(forged)
    assert refused.value.details == {"name": name, "value": value}
