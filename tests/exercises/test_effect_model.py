"""The effect model: four boxes that unfold, what is missing and what a press mends, the story, and files both ways."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.effect_model import EXERCISE
from samkit.exercises.effect_model.content import WORDS
from samkit.exercises.effect_model.exchange import reads, writes
from samkit.exercises.effect_model.files import FILES
from samkit.exercises.effect_model.lists import LISTS
from samkit.exercises.effect_model.mending import MENDS, mend
from samkit.exercises.effect_model.naming import phrase, reason
from samkit.exercises.effect_model.telling import MOST, PAGE, lines, paper
from samkit.files import as_csv, matched, read_table
from samkit.files import values as read_row
from samkit.measures import FLAWS, lint
from samkit.widgets import Button, Handout, Outline, Records
from samkit.workbook import (
    BOXES,
    INTENDED,
    LINKS,
    STAGES,
    WHOSE,
    Arrow,
    EffectModel,
    Node,
    Workbook,
    from_json,
    limits,
    to_json,
)

if TYPE_CHECKING:
    from samkit.widgets import Page

LANGS = ("da", "en")
GOLD = Path(__file__).with_name("effect_models")
MODELS = sorted(path.stem for path in GOLD.glob("*.json"))
FULL = {"impact": "Trygge børn", "outcome": "Store tager imod", "activity": "En vagt", "resource": "Tid"}
WHY = {"outcome_impact": "a", "activity_outcome": "b", "resource_activity": "c"}


def note(workbook: Workbook, **fields: str) -> Workbook:
    for name, value in fields.items():
        workbook = EXERCISE.enter(workbook, "c1", name.replace("__", "."), value)
    return workbook


def boxes(what: dict[str, str], because: dict[str, str] | None = None) -> Workbook:
    workbook = Workbook()
    for name, value in what.items():
        workbook = EXERCISE.enter(workbook, "c1", f"node.{name}.what", value)
    for name, value in (because or {}).items():
        workbook = EXERCISE.enter(workbook, "c1", f"arrow.{name}.because", value)
    return workbook


def holding(model: EffectModel, **challenge: str) -> Workbook:
    about = Workbook().challenge("c1")
    return Workbook().with_challenge(replace(about, nodes=model.nodes, arrows=model.arrows, **challenge))  # type: ignore[arg-type] # texts


def model_of(workbook: Workbook) -> EffectModel:
    return workbook.challenge("c1").effect_model


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


def pressed(workbook: Workbook, name: str) -> Workbook:
    return EXERCISE.enter(workbook, "c1", name, shown(workbook)[name].value)


def gold(name: str) -> EffectModel:
    return reads((GOLD / f"{name}.json").read_text("utf-8"))


def text(sheet: Handout) -> str:
    """Write a sheet as it is read."""
    parts = ["\n".join([one.heading, *one.said, *(f"- {point}" for point in one.points)]) for one in sheet.parts]
    return "\n\n".join([sheet.title, *parts]) + "\n"


def told(name: str, lang: str) -> str:
    """Tell one of the approved models."""
    return text(paper(holding(gold(name)).challenge("c1"), lang))


# The boxes


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_asks_for_four_boxes_the_last_first_and_for_a_because_after_both_its_ends(lang: str) -> None:
    page = shown(Workbook(), lang)
    fields = [one.name for one in page if one.name.startswith(("node.", "arrow."))]
    assert fields == [
        "node.impact.what",
        "node.outcome.what",
        "arrow.outcome_impact.because",
        "node.activity.what",
        "arrow.activity_outcome.because",
        "node.resource.what",
        "arrow.resource_activity.because",
    ]
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page.results() == {}
    assert not {"model", "outline", "paper", "flaws", "node", "arrow"} & {one.name for one in page}


def test_the_boxes_are_nodes_of_the_model_and_their_arrows_are_there_from_the_first_word() -> None:
    workbook = boxes({"outcome": "Store tager imod"})
    assert [(one.id, one.stage, one.level) for one in model_of(workbook).nodes] == [
        ("impact", "impact", "citizen"),
        ("outcome", "outcome", ""),
        ("activity", "activity", ""),
        ("resource", "resource", ""),
    ]
    assert {(one.source, one.target) for one in model_of(workbook).arrows} == {
        ("resource", "activity"),
        ("activity", "outcome"),
        ("outcome", "impact"),
    }
    assert EXERCISE.read(workbook, "c1", "node.outcome.what") == "Store tager imod"
    assert EXERCISE.read(workbook, "c1", "node.impact.what") == ""
    assert from_json(to_json(workbook)) == workbook


def test_boxes_that_are_emptied_again_leave_nothing() -> None:
    assert model_of(note(boxes({"impact": "x"}), node__impact__what="")) == EffectModel()
    kept = note(boxes({"impact": "x"}), arrow__outcome_impact__because="y", node__impact__what="")
    assert model_of(kept).arrows[0].because == "y"


def test_the_next_empty_box_is_named_until_all_four_have_words() -> None:
    said = []
    for count in range(1, 5):
        page = shown(boxes(dict(list(FULL.items())[:count])))
        there = {one.name for one in page}
        said.append(page["next"].text if "next" in there else "")
        assert ("flaws" in there) is (count == 4)
    assert said == [
        "Det næste felt: Hvad gør folk anderledes?",
        "Det næste felt: Hvad gør I sammen?",
        "Det næste felt: Hvad bringer hver især med?",
        "",
    ]


def test_what_the_challenge_says_is_offered_and_taken_only_by_a_press() -> None:
    workbook = holding(EffectModel(), feel="Børn glæder sig.\nOg kender nogen.", what="Utrygge {børn}")
    page = shown(workbook)
    assert page["about"].text == "Jeres udfordring: Utrygge {børn}"
    assert page["feel.said"].text == "Du skrev, hvad folk skal mærke om et år: Børn glæder sig.\nOg kender nogen."
    assert page["node.impact.what"].value == ""
    taken = pressed(workbook, "feel")
    assert shown(taken)["node.impact.what"].value == "Børn glæder sig. Og kender nogen."
    assert "feel" not in names(taken)
    changed = EXERCISE.enter(note(taken, node__impact__what="Mit"), "c1", "feel", "yes")
    assert EXERCISE.read(changed, "c1", "node.impact.what") == "Mit", "a press elsewhere overwrites nothing"
    assert "feel.missing" in names(Workbook())


def test_what_is_too_long_for_the_box_is_shown_and_never_cut() -> None:
    workbook = holding(EffectModel(), feel="x" * 301)
    assert "feel.long" in names(workbook)
    assert "feel" not in names(workbook)
    assert model_of(EXERCISE.enter(workbook, "c1", "feel", "yes")) == EffectModel()


# It unfolds


def test_it_unfolds_with_all_that_was_written_and_folds_again() -> None:
    workbook = pressed(boxes(FULL, WHY), "unfolded")
    page = shown(workbook)
    assert page["node"].rows == ("impact", "outcome", "activity", "resource")
    assert page["node"].more == ("level", "stakeholder", "intended")
    assert page["arrow"].rows == ("outcome_impact", "activity_outcome", "resource_activity")
    assert page["arrow.outcome_impact"].values["because"] == "a"
    assert [one.value for one in page["arrow"].columns[0].options] == ["resource", "activity", "outcome", "impact"]
    assert [section.step for section in page.sections[:2]] == [True, True]
    folded = pressed(workbook, "unfolded")
    assert folded == replace(boxes(FULL, WHY))
    assert from_json(to_json(workbook)) == workbook


def test_an_empty_model_unfolds_to_four_places_and_folds_to_nothing() -> None:
    workbook = pressed(Workbook(), "unfolded")
    assert len(shown(workbook)["node"].rows) == 4
    assert model_of(pressed(workbook, "unfolded")) == EffectModel()


def test_what_a_box_says_from_the_first_opens_no_further_fields() -> None:
    workbook = pressed(boxes(FULL, WHY), "unfolded")
    assert shown(workbook)["node"].opens is False
    assert shown(note(workbook, node__n1__what="Mere"))["node"].opens is False
    for field, value in {"level": "employee", "stakeholder": "Naboer", "intended": "no"}.items():
        assert shown(note(workbook, **{f"node__impact__{field}": value}))["node"].opens is True


@pytest.mark.parametrize("lang", LANGS)
def test_the_ends_of_an_arrow_are_chosen_by_their_numbers_in_the_picture(lang: str) -> None:
    alike = "Forældre " * 20
    model = EffectModel(
        (Node("b", alike, "impact"), Node("a", alike, "activity"), Node("x"), Node("y", "", "outcome")),
        (Arrow("ab", "a", "b"),),
    )
    page = shown(holding(model, unfolded="yes"), lang)
    options = {one.value: one.label for one in page["arrow"].columns[0].options}
    assert list(options) == ["a", "y", "b", "x"]
    assert [options[one][:12] for one in "ab"] == ["1. Forældre ", "3. Forældre "]
    rows = {row[0]: row[1] for row in page["model"].rows}
    assert options["y"] == f"2. {rows['2']}"
    assert page["arrow"].columns[1].options == page["arrow"].columns[0].options


@pytest.mark.parametrize("lang", LANGS)
def test_an_arrow_without_a_because_says_so_and_a_press_leads_to_its_field(lang: str) -> None:
    workbook = pressed(boxes(FULL), "unfolded")
    for page in (shown(boxes(FULL), lang), shown(workbook, lang)):
        press = page["mend.no_because.outcome_impact"]
        assert press.leads == "arrow.outcome_impact.because"
        assert {"da": "fordi", "en": "because"}[lang] in press.label
    assert shown(workbook, lang)["arrow"].lacks == {"because": WORDS.lacks_because(lang)}
    assert "mend.no_because.outcome_impact" not in names(note(workbook, arrow__outcome_impact__because="x"))
    many = holding(gold("three_hundred"))
    assert "flaw.no_because" in names(many), "of so many arrows not all have their field on the page"
    assert not [one for one in names(many) if one.startswith("mend.no_because")]


def test_what_four_boxes_can_not_show_is_never_folded_away() -> None:
    workbook = note(pressed(boxes(FULL), "unfolded"), node__n1__what="Mere")
    assert "unfolded" not in names(workbook)
    assert shown(EXERCISE.enter(workbook, "c1", "unfolded", ""))["node"].rows[-1] == "n1"
    for change in ({"node__impact__stage": "outcome"}, {"arrow__outcome_impact__source": "resource"}):
        assert isinstance(shown(EXERCISE.enter(note(boxes(FULL), **change), "c1", "unfolded", ""))["node"], Records)


def test_a_box_that_was_taken_out_of_the_whole_model_stays_out() -> None:
    workbook = note(pressed(boxes(FULL), "unfolded"), node__impact="remove", node__outcome__what="Andet")
    assert "impact" not in {one.id for one in model_of(workbook).nodes}
    assert "flaw.gone" in names(workbook)
    back = EXERCISE.enter(workbook, "c1", "node.impact", json.dumps({"what": "x", "stage": "impact", "at": 0}))
    assert "flaw.gone" not in names(back)


def test_ten_parts_need_two_answers_each_and_one_press_for_their_arrows() -> None:
    workbook = pressed(boxes(FULL, WHY), "unfolded")
    for at in range(6):
        workbook = note(workbook, **{f"node__n{at}__what": f"Del {at}", f"node__n{at}__stage": STAGES[at % 5]})
    assert shown(workbook)["mend.orphan"].label == "Giv hvert af de 6 led en pil"
    tied = pressed(workbook, "mend.orphan")
    assert len(model_of(tied).nodes) == 10
    assert model_of(tied).arrows[: len(model_of(workbook).arrows)] == model_of(workbook).arrows
    assert "flaw.orphan" not in names(tied)
    assert "flaw.loop" not in names(tied)
    assert EXERCISE.enter(tied, "c1", "mend.orphan", "yes") == tied, "pressed twice is pressed once"


def test_one_part_without_an_arrow_has_one_press_and_parts_without_a_stage_are_left() -> None:
    assert "mend.orphan" not in names(holding(broken("orphan")))
    loose = EffectModel((*broken("orphan").nodes, Node("u", "Uden trin"), Node("v", "Også")))
    after = EXERCISE.enter(holding(loose), "c1", "mend.orphan", "yes")
    assert not {"u", "v"} & {end for one in model_of(after).arrows for end in (one.source, one.target)}
    assert len(model_of(after).arrows) == 2


def test_an_own_because_and_inner_quotation_marks_do_not_double_ours() -> None:
    for own in ("fordi de kan", "Fordi: de kan", "Fordi at de kan", "because of de kan", "de kan"):
        assert reason(own, 99) == "de kan"
    assert [reason(one, 99) for one in ("Fordi", "fordien er kort", "")] == ["Fordi", "fordien er kort", ""]
    assert phrase("Vi siger »kom« til alle.", "da") == "»Vi siger \u203akom\u2039 til alle«"
    assert phrase("We don\u2019t say \u2018come\u2019 to all", "en") == "\u2018We don\u2019t say “come” to all\u2019"


def test_of_very_many_arrows_those_of_one_part_are_shown_and_those_that_lack_an_end() -> None:
    workbook = note(holding(gold("three_hundred")), arrow__lost__because="x")
    page = shown(workbook)
    assert (page["unfolded"].value, page["arrow"].rows) == ("n0", ("a0", "lost"))
    chosen = shown(EXERCISE.enter(workbook, "c1", "unfolded", "n66"))
    assert chosen["arrow"].rows == ("a6", "a7", "a8", "a66", "lost")
    assert chosen["unfolded"].label == "Der er 241 pile. Vis kun dem til og fra:"
    star = gold("three_hundred")
    star = replace(star, arrows=tuple(replace(one, target="n0") for one in star.arrows))
    assert len(shown(holding(star))["arrow"].rows) == 60
    assert shown(holding(star))["arrows.more"].text == "Her står de første 60. Hent listen for at se dem alle."


# What is found, and what a press does


def broken(key: str) -> EffectModel:
    """Give a model with this flaw."""
    a, o, i = Node("a", "En vagt", "activity"), Node("o", "Store tager imod", "outcome"), Node("i", "Ro", "impact")
    fine = (Arrow("1", "a", "o", "x"), Arrow("2", "o", "i", "y"))
    models = {
        "no_citizen": EffectModel((a, o, i), fine),
        "gone": EffectModel((a, o), (*fine[:1], Arrow("9", "o", "away"))),
        "loop": EffectModel((a, o, i), (*fine, Arrow("9", "i", "a"))),
        "backwards": EffectModel((a, o), (Arrow("9", "o", "a", "z"),)),
        "skipped": EffectModel((a, i), (Arrow("9", "a", "i", "z"),)),
        "orphan": EffectModel((a, o, i), fine[:1]),
        "unstaged": EffectModel((a, o, Node("u", "Uden")), (*fine[:1], Arrow("9", "o", "u", "z"))),
        "activity": EffectModel((a, replace(o, what="Vi afholder møder")), fine[:1]),
        "no_because": EffectModel((a, o), (Arrow("1", "a", "o"),)),
        "no_indicator": EffectModel((a, o), fine[:1]),
        "no_unintended": EffectModel((a, o), fine[:1]),
    }
    return models[key]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("key", FLAWS)
def test_each_flaw_is_said_with_where_it_is_and_what_to_do(key: str, lang: str) -> None:
    page = shown(holding(broken(key)), lang)
    said = page[f"flaw.{key}"].text
    assert "{" not in said
    assert len(said.split(". ")) >= 2, "what is wrong, and what to do"
    assert page["flaws"].values["flaws"] == str(len(lint(broken(key))))
    assert page["flaws"].rule == WORDS.flaws_rule(lang)


@pytest.mark.parametrize("key", MENDS)
def test_a_press_mends_what_a_press_can_mend(key: str) -> None:
    workbook = holding(broken(key))
    button = next(one for one in shown(workbook) if one.name.startswith(f"mend.{key}"))
    assert isinstance(button, Button)
    after = pressed(workbook, button.name)
    assert model_of(after) != model_of(workbook)
    places = {"no_citizen": "level", "no_unintended": "intended"}
    if key not in places:
        assert button.name not in {f"mend.{one.key}.{one.where}" for one in lint(model_of(after))}
    assert from_json(to_json(after)) == after
    assert EXERCISE.enter(after, "c1", button.name, "yes") == after, "pressed twice is pressed once"


def test_nothing_that_somebody_wrote_is_lost_by_a_press() -> None:
    for key in MENDS:
        before = broken(key)
        done = mend(before, next(one for one in lint(before) if one.key == key))
        assert done is not None
        words = {one.what for one in before.nodes} | {one.because for one in before.arrows}
        assert words <= {one.what for one in done[2].nodes} | {one.because for one in done[2].arrows} | {""}


def test_an_arrow_that_lost_its_end_is_deleted_if_it_says_nothing_and_else_gets_a_place() -> None:
    silent = pressed(holding(broken("gone")), "mend.gone.9")
    assert [one.id for one in model_of(silent).arrows] == ["1"]
    told_ = holding(EffectModel((Node("o", "x", "outcome"),), (Arrow("9", "o", "away", "fordi"),)))
    assert "Lav en ny plads" in shown(told_)["mend.gone.9"].label
    given_back = model_of(pressed(told_, "mend.gone.9"))
    assert given_back.nodes[-1] == Node("away", stage="impact")
    assert given_back.arrows[0].because == "fordi"
    nothing = restored(Arrow("9", because="fordi"))
    assert [one.stage for one in nothing.nodes] == ["activity", "outcome"]
    assert [one.id for one in restored(Arrow("9", "x", "x", "fordi")).nodes] == ["x"]


def restored(arrow: Arrow) -> EffectModel:
    return model_of(EXERCISE.enter(holding(EffectModel((), (arrow,))), "c1", "mend.gone.9", "yes"))


def test_a_ring_of_arrows_that_say_why_is_explained_and_left_to_the_person() -> None:
    model = broken("loop")
    said = replace(model, arrows=tuple(replace(one, because="z") for one in model.arrows))
    assert "flaw.loop" in names(holding(said))
    assert not [name for name in names(holding(said)) if name.startswith("mend.loop")]


def test_an_empty_place_on_the_way_keeps_the_because_and_is_drawn() -> None:
    workbook = pressed(holding(broken("skipped")), "mend.skipped.9")
    model = model_of(workbook)
    place = model.nodes[-1]
    assert (place.what, place.stage) == ("", "outcome")
    assert [(one.source, one.target, one.because) for one in model.arrows] == [
        ("a", place.id, "z"),
        (place.id, "i", ""),
    ]
    assert ["outcome", "", False] in shown(workbook)["model"].data["nodes"]
    assert "en tom plads under »Det, folk gør anderledes«" in shown(workbook)["arrow.9"].title


def test_a_place_that_is_empty_is_not_made_twice() -> None:
    workbook = pressed(holding(broken("no_unintended")), "mend.no_unintended")
    assert "flaw.no_unintended" in names(workbook)
    assert "mend.no_unintended" not in names(workbook)
    again = EXERCISE.enter(workbook, "c1", "mend.no_unintended", "yes")
    assert again == workbook


def test_of_many_alike_three_are_named_and_the_rest_is_counted() -> None:
    model = EffectModel(tuple(Node(f"n{at}", f"Led {at}", "impact", "citizen") for at in range(9)))
    page = shown(holding(model))
    assert page["flaw.orphan"].text.startswith("Led uden en pil: »Led 0«; »Led 1«; »Led 2« og 6 til.")
    presses = [one for one in page if one.name.startswith("mend.orphan.")]
    assert len(presses) <= 3


def test_a_model_without_gaps_says_so_with_the_rule() -> None:
    model = EffectModel(
        (
            Node("a", "En vagt", "activity"),
            Node("o", "Store tager imod", "outcome", indicator="x"),
            Node("i", "Ro", "impact", "citizen", indicator="x"),
            Node("u", "Nogen bliver sure", "outcome", "citizen", indicator="x", intended="no"),
        ),
        (Arrow("1", "a", "o", "x"), Arrow("2", "o", "i", "x"), Arrow("3", "a", "u", "x")),
    )
    page = shown(holding(model))
    assert page["flaws"].text == "Ting at se på: 0. Efter reglerne er der ingen huller."
    assert not [one.name for one in page if one.name.startswith(("flaw.", "mend."))]


# What it amounts to


def test_the_arrow_to_test_first_comes_with_its_rule_and_what_would_change_it() -> None:
    workbook = note(
        boxes(FULL, WHY), arrow__outcome_impact__certainty="believe", arrow__resource_activity__certainty="guess"
    )
    page = shown(workbook)
    assert page["weakest"].text == "Prøv den her pil af først: fra »Tid« til »En vagt«."
    assert "Når du har spurgt eller målt" in page["weakest"].rule
    assert page.results() | {"flaws": ""} == {
        "weakest": "fra »Tid« til »En vagt«",
        "nodes": "4",
        "arrows": "3",
        "rated": "2",
        "unsure": "2",
        "flaws": "",
    }
    known = note(workbook, arrow__outcome_impact__certainty="seen", arrow__resource_activity__certainty="measured")
    assert shown(known)["weakest"].text.endswith("har du set eller målt: 2.")
    assert "weakest" not in names(boxes(FULL, WHY))
    assert shown(known)["limits"].text == WORDS.limits.da


def test_the_table_has_every_part_with_its_number_and_what_it_leads_to() -> None:
    workbook = note(boxes(FULL, WHY), arrow__resource_activity__certainty="guess")
    assert shown(workbook)["model"].rows == (
        ("1", "Tid", "Det, hver især bringer med", "", "", "2 (gætter), fordi: c"),
        ("2", "En vagt", "Det, I gør sammen", "", "", "3, fordi: b"),
        ("3", "Store tager imod", "Det, folk gør anderledes", "", "", "4, fordi: a"),
        ("4", "Trygge børn", "Det, nogen mærker", "En borger", "", ""),
    )
    assert json.loads(json.dumps(shown(workbook)["model"].data)) == shown(workbook)["model"].data


def test_the_list_begins_with_what_somebody_feels_and_says_why_below() -> None:
    outline: Outline = shown(boxes(FULL, WHY))["outline"]
    assert [(one.depth, one.text, one.aside) for one in outline.items] == [
        (0, "4. Trygge børn", ""),
        (1, "3. Store tager imod", "fordi: a"),
        (2, "2. En vagt", "fordi: b"),
        (3, "1. Tid", "fordi: c"),
    ]


def test_a_very_large_model_is_counted_stage_by_stage_and_listed_whole() -> None:
    page = shown(holding(gold("three_hundred")))
    assert page["model"].data["counts"] == [[stage, 60] for stage in STAGES]
    assert page["model"].data["nodes"] == []
    assert page["model"].caption.startswith("Modellen har 300 led.")
    assert len(page["model"].rows) == 300
    assert {one.text for one in page["outline"].items} >= {"300. Led nummer 300"}


# The story


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", MODELS)
def test_every_approved_model_is_told_as_it_was_approved(name: str, lang: str) -> None:
    assert told(name, lang) == (GOLD / f"{name}.{lang}.txt").read_text("utf-8")


def test_there_are_twenty_approved_models_and_more() -> None:
    assert len(MODELS) >= 20


anything = st.builds(
    EffectModel,
    st.lists(
        st.builds(
            Node,
            st.sampled_from("abcdef"),
            st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=30).map(lambda one: " ".join(one.split())),
            st.sampled_from((*STAGES, "")),
            st.sampled_from((*WHOSE, "")),
            indicator=st.sampled_from(("", "tegn.")),
            intended=st.sampled_from((*INTENDED, "")),
        ),
        max_size=6,
        unique_by=lambda one: one.id,
    ).map(tuple),
    st.lists(
        st.builds(
            Arrow,
            st.sampled_from("pqrst"),
            st.sampled_from("abcdefx"),
            st.sampled_from(("a", "b", "c", "x", "")),
            st.sampled_from(("", "fordi.")),
            certainty=st.sampled_from(("guess", "seen", "")),
        ),
        max_size=5,
        unique_by=lambda one: one.id,
    ).map(tuple),
)


@given(anything, st.sampled_from(LANGS))
def test_every_model_has_a_page_a_story_of_one_page_and_files(model: EffectModel, lang: str) -> None:
    workbook = holding(model)
    page = shown(workbook, lang)
    assert all(page.results().values())
    sheet = next((one for one in page if isinstance(one, Handout)), None)
    assert (sheet is None) == (not model.nodes)
    assert sheet is None or lines(sheet.parts) <= PAGE
    for one in page:
        if isinstance(one, Button) and one.name.startswith("mend.") and not one.leads:
            after = EXERCISE.enter(workbook, "c1", one.name, "yes")
            assert list(shown(after, lang))
            assert from_json(to_json(after)) == after
    assert reads(writes(model)) == model
    assert all(make(State(workbook, "c1", lang)) for make in FILES.values())


@pytest.mark.parametrize("lang", LANGS)
def test_the_story_has_room_for_three_of_a_stage_in_the_example(lang: str) -> None:
    parts = paper(example().workbook(lang).challenge(), lang).parts
    assert [len(one.points) for one in parts][1:6] == [2, 3, 1, 3, 3]


def test_one_more_is_told_and_not_counted() -> None:
    for number, last in ((MOST, "Ro 5"), (MOST + 1, "Ro 6"), (MOST + 2, "og 2 til")):
        nodes = tuple(Node(f"n{at}", f"Ro {at}", "impact") for at in range(number))
        assert paper(holding(EffectModel(nodes)).challenge("c1"), "da").parts[0].points[-1] == last


def test_of_a_large_model_the_story_is_still_one_page() -> None:
    for name in ("sixty", "three_hundred", "very_long"):
        sheet: Handout = shown(holding(gold(name)))["paper"]
        assert lines(sheet.parts) <= PAGE
    assert any("og " in point for part in shown(holding(gold("sixty")))["paper"].parts for point in part.points)
    assert MOST >= 5


# Files


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["node", "arrow"])
def test_a_list_goes_out_as_a_file_and_comes_back(name: str, lang: str) -> None:
    workbook = example().workbook(lang)
    listing = LISTS[name].of(workbook, lang)
    rows = listing.current(workbook)
    table = read_table(as_csv(listing.columns, rows.values(), lang))
    found = matched(table.header, listing.columns)
    assert [read_row(row, found, listing.columns) for row in table.rows] == list(rows.values())


def test_an_arrow_in_a_table_finds_its_ends_by_their_words_and_two_of_a_kind_by_their_number() -> None:
    workbook = holding(EffectModel((Node("a", "Mad"), Node("b", "Mad"), Node("c", "Ro", "impact"))))
    columns = LISTS["arrow"].of(workbook, "da").columns
    table = read_table(b"Fra;Til;Hvorfor;Hvor sikker er du?\nMad (2);ro;fordi;tror\n")
    found = matched(table.header, columns)
    assert read_row(table.rows[0], found, columns) == {
        "source": "b",
        "target": "c",
        "because": "fordi",
        "certainty": "believe",
    }
    with pytest.raises(Rejected, match="word_unknown"):
        read_row(replace(table.rows[0], cells=("Mad", "Ro", "", "")), found, columns)


def test_a_colleagues_table_of_parts_is_understood() -> None:
    table = read_table(b"Led;Type;Indikator;Niveau;Tilsigtet\nRo;Effekt;antal;borger;nej\n")
    columns = LISTS["node"].columns
    assert read_row(table.rows[0], matched(table.header, columns), columns) == {
        "what": "Ro",
        "stage": "impact",
        "indicator": "antal",
        "level": "citizen",
        "intended": "no",
    }


def test_a_whole_model_takes_the_place_of_what_stands_there_in_one_stroke() -> None:
    workbook = EXERCISE.enter(boxes(FULL, WHY), "c1", "node", writes(gold("full_chain")))
    assert model_of(workbook) == gold("full_chain")
    assert model_of(EXERCISE.enter(workbook, "c1", "node", writes(EffectModel()))) == EffectModel()


def test_a_model_as_a_file_is_the_whole_of_it_and_a_table_of_its_parts() -> None:
    state = State(holding(gold("full_chain")), "c1", "da")
    assert reads(FILES["json"](state)) == gold("full_chain")
    table = read_table(FILES["csv"](state))
    assert table.header == tuple(one.da for one in WORDS.columns)
    assert len(table.rows) == 5


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ("", "damaged"),
        ("{", "damaged"),
        ("[]", "damaged"),
        ("{}", "damaged"),
        ("[" * 100_000, "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        ('{"samkit": 4, "nodes": []}', "damaged"),
        ('{"samkit": "effect_model", "other": 1}', "damaged_at"),
        ('{"samkit": "effect_model", "nodes": 3}', "damaged_at"),
        ('{"samkit": "effect_model", "nodes": [{"id": "a"}, {"id": "a"}]}', "damaged_at"),
        ('{"samkit": "effect_model", "nodes": [{"id": "<b>"}]}', "damaged_at"),
        ('{"samkit": "effect_model", "nodes": [{"id": "a", "stage": "end"}]}', "damaged_at"),
        ('{"samkit": "effect_model", "nodes": [{"id": "a", "what": "' + "x" * 301 + '"}]}', "damaged_at"),
        ('{"samkit": "effect_model", "arrows": [{"id": "a", "source": "b c"}]}', "damaged_at"),
        ('{"samkit": "effect_model", "arrows": [{"id": "a", "certainty": "sure"}]}', "damaged_at"),
        (json.dumps({"samkit": "effect_model", "nodes": [{"id": f"n{at}"} for at in range(301)]}), "damaged_at"),
    ],
)
def test_what_is_no_model_is_refused_and_nothing_changes(data: str | bytes, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        reads(data)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("node.a.stage", "end", "not_offered"),
        ("node.a.what", "x" * (limits.BELIEF + 1), "too_long"),
        ("node.a.other", "x", "unknown_field"),
        ("node.<b>.what", "x", "forged"),
        ("node", "{", "damaged"),
        ("arrow.a.source", "b c", "forged"),
        ("arrow.a.because", 3, "not_text"),
        ("unfolded", "a b", "forged"),
        ("unfolded.more", "yes", "unknown_field"),
        ("feel.more", "yes", "unknown_field"),
        ("mend", "yes", "unknown_field"),
        ("mend.no_because.a", "yes", "unknown_field"),
        ("mend.gone.<b>", "yes", "forged"),
        ("other", "x", "unknown_field"),
        ("action.other", "x", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused(field: str, value: Any, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        EXERCISE.enter(boxes(FULL), "c1", field, value)
    assert refused.value.key == key


def test_there_is_room_for_so_many_and_a_press_goes_no_further() -> None:
    full = EffectModel(tuple(Node(f"n{at}", "x", "outcome") for at in range(limits.NODES)))
    with pytest.raises(Rejected, match="too_many"):
        EXERCISE.enter(holding(full), "c1", "node.more.what", "x")
    with pytest.raises(Rejected, match="too_many"):
        EXERCISE.enter(holding(full), "c1", "mend.no_unintended", "yes")


def test_it_is_begun_with_a_box_and_done_with_four_and_a_decision() -> None:
    assert EXERCISE.progress(Workbook()).key == "not_begun"
    assert EXERCISE.progress(boxes({"impact": "x"})) == EXERCISE.progress(boxes({"resource": "x"}))
    workbook = boxes(FULL)
    assert (EXERCISE.progress(workbook).done, EXERCISE.progress(workbook).total) == (4, 5)
    assert EXERCISE.progress(note(workbook, action__what="Spørg")).key == "done"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_adds_up_and_leaves_two_things_to_look_at(lang: str) -> None:
    workbook = example().workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, example().today))
    results = page.results()
    assert (results["nodes"], results["arrows"], results["rated"], results["unsure"]) == ("14", "12", "12", "3")
    assert results["flaws"] == "2"
    assert [one.name for one in page if one.name.startswith("flaw.")] == ["flaw.no_because", "flaw.no_indicator"]
    assert page["action.whole"]
    assert {*BOXES} <= {one.id for one in workbook.challenge().nodes}
    assert {*LINKS} & {one.id for one in workbook.challenge().arrows} == {"activity_outcome", "resource_activity"}
