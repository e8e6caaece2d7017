"""The picture of an effect model: its boxes and lines, that all of it fits, and that no line lies on a box."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from samkit.charts import WIDTHS, svg
from samkit.charts.sheet import Mark, Piece, Said, Stroke
from samkit.content import LANGUAGES
from samkit.exercises.effect_model import EXERCISE
from samkit.exercises.effect_model.across import across
from samkit.exercises.effect_model.boxes import COLOUR, Spot, Tie
from samkit.exercises.effect_model.chart import picture, rows
from samkit.exercises.effect_model.down import down
from samkit.exercises.effect_model.exchange import reads
from samkit.exercises.effect_model.showing import picture as shown
from samkit.workbook import EffectModel
from tests.charts.looking import misplaced, unlike_the_page, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

GOLD = Path(__file__).parents[1] / "exercises" / "effect_models"
# The same one after the other as the file has them.
MODELS = {path.stem: reads(path.read_text("utf-8")) for path in sorted(GOLD.glob("*.json"))}
CASES = {name: model for name, model in MODELS.items() if any(one.what or one.stage for one in model.nodes)}
SIZES = [240, *WIDTHS.values(), 1000]

Rect = tuple[float, float, float, float]


def drawn(model: EffectModel, lang: str = "da", width: str = "wide") -> str:
    return svg(EXERCISE.charts, "model", shown(model, lang).data, lang, width, "x")


def pieces(model: EffectModel, width: int) -> list[Piece]:
    """Give what is put on the sheet, of a model that is drawn one by one."""
    data = shown(model, "da").data
    spots = [Spot(at, stage, what, odd) for at, (stage, what, odd) in enumerate(data["nodes"], 1)]
    ties = [Tie(*one) for one in data["arrows"]]
    return (across(spots, ties, width, "da") or down(spots, ties, width, "da"))[0]


def frames(sheet: list[Piece]) -> list[Rect]:
    """Give the boxes: four strokes each."""
    edges = [one for one in sheet if isinstance(one, Stroke) and one.colour == COLOUR]
    fours = [edges[at : at + 4] for at in range(0, len(edges), 4)]
    return [(top.x, top.y, top.x2, bottom.y) for top, bottom, *_ in fours]


def test_every_part_has_a_box_with_its_number_under_its_stage() -> None:
    said = words(drawn(MODELS["four_boxes"]))
    assert {"1. Tid fra to", "naboer", "2. Vi laver mad"} <= set(said)
    assert {"Det, I gør sammen", "Det, nogen mærker"} <= set(words(drawn(MODELS["four_boxes"], width="narrow")))
    assert len(frames(pieces(MODELS["four_boxes"], 680))) == 4


def test_stages_stand_beside_each_other_where_there_is_room_and_below_each_other_on_a_phone() -> None:
    wide, narrow = (frames(pieces(MODELS["four_boxes"], width)) for width in (680, 260))
    assert len({left for left, *_ in wide}) == 4
    assert len({left for left, *_ in narrow}) == 1
    assert [top for _, top, *_ in narrow] == sorted(top for _, top, *_ in narrow)


def test_an_empty_place_is_a_dashed_box_with_a_question_mark_and_the_unexpected_is_named() -> None:
    sheet = pieces(MODELS["half_filled"], 680)
    assert "1. ?" in {one.text for one in sheet if isinstance(one, Said)}
    edges = [one for one in sheet if isinstance(one, Stroke) and one.colour == COLOUR]
    assert [one.dashed for one in edges[::4]] == [True, True, False, False]
    assert words(drawn(MODELS["unintended"])).count("Uventet") == 2


def test_what_is_guessed_or_not_judged_is_dashed_and_what_is_known_is_whole() -> None:
    lines = [one for one in pieces(MODELS["branch"], 680) if isinstance(one, Stroke) and one.colour != COLOUR]
    assert sorted(one.dashed for one in lines) == [False, True, True]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_below_the_boxes_stands_what_the_lines_or_the_numbers_mean(lang: str) -> None:
    lines, numbers = ({"da": "Stiplet", "en": "Dashed"}[lang], {"da": "betyder", "en": "means"}[lang])
    for case, width, key, other in (
        ("branch", "narrow", lines, numbers),
        ("branch", "wide", lines, numbers),
        ("sixty", "narrow", numbers, lines),
        ("sixty", "wide", numbers, lines),
    ):
        said = " ".join(words(drawn(MODELS[case], lang, width)))
        assert key in said
        assert other not in said
    assert not {lines, numbers} & set(" ".join(words(drawn(MODELS["one_node"], lang))).split())


def test_where_there_is_no_line_the_number_says_how_sure_one_is() -> None:
    model = MODELS["sixty"]
    sure = tuple(replace(one, certainty=("guess", "measured", "")[at % 3]) for at, one in enumerate(model.arrows))
    said = " ".join(words(drawn(replace(model, arrows=sure), "da", "narrow")))
    assert "(gætter)" in said
    assert "(har målt)" in said


def test_of_two_arrows_between_the_same_two_the_surest_is_drawn() -> None:
    nodes, arrows = MODELS["branch"].nodes, MODELS["branch"].arrows
    twice = (*arrows, replace(arrows[0], id="again", certainty="measured"))
    assert shown(EffectModel(nodes, twice), "da").data["arrows"][0][2] == "measured"
    assert shown(EffectModel(nodes, twice[::-1]), "da").data["arrows"][0][2] == "measured"


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("case", [name for name in CASES if name != "three_hundred"])
def test_no_box_meets_another_and_no_line_goes_through_one(case: str, width: int) -> None:
    sheet = pieces(CASES[case], width)
    boxes = frames(sheet)
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    for line in (one for one in sheet if isinstance(one, Stroke) and one.colour != COLOUR):
        spots = [
            (line.x + (line.x2 - line.x) * share / 40, line.y + (line.y2 - line.y) * share / 40) for share in range(41)
        ]
        assert not [
            box for box in boxes for x, y in spots if box[0] + 1 < x < box[2] - 1 and box[1] + 1 < y < box[3] - 1
        ]
        assert all(0 <= x <= width and y >= 0 for x, y in spots)


@pytest.mark.parametrize("width", [260, 680])
def test_every_arrow_ends_in_a_head_or_is_named_in_its_box(width: int) -> None:
    for name in ("branch", "merge", "loop", "itself", "backwards", "full_chain"):
        heads = [one for one in pieces(CASES[name], width) if isinstance(one, Mark)]
        assert len(heads) == len(shown(CASES[name], "da").data["arrows"])
    texts = " ".join(one.text for one in pieces(CASES["sixty"], width) if isinstance(one, Said) and one.small)
    texts, _, _ = texts.partition("→ 4 betyder")
    assert texts.count("→") == len({one[0] for one in shown(CASES["sixty"], "da").data["arrows"]})


def test_a_very_large_model_is_counted_and_drawn_in_a_moment() -> None:
    begun = time.process_time()
    said = words(drawn(MODELS["three_hundred"], width="narrow"))
    assert time.process_time() - begun < 5
    assert said.count("60 led") == 5
    assert "→ Det, I gør sammen: 60" in said


def test_a_stage_or_a_certainty_that_there_is_not_can_not_be_drawn() -> None:
    with pytest.raises(ValueError, match="sure"):
        rows({"nodes": [["impact", "x", False]], "arrows": [[1, 1, "sure"]], "counts": []}, "da")
    with pytest.raises(ValueError, match="end"):
        rows({"nodes": [["end", "x", False]], "arrows": [], "counts": []}, "da")


def test_the_same_model_is_drawn_the_same_every_time() -> None:
    assert drawn(MODELS["sixty"]) == drawn(MODELS["sixty"])


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("case", CASES)
def test_the_chart_is_one_that_altair_would_pass(case: str, width: int) -> None:
    made = picture(rows(shown(CASES[case], "en").data, "en"), "en", width)
    assert made.to_dict(validate=case != "sixty")["width"] == width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("case", CASES)
def test_a_picture_takes_every_colour_from_the_page_and_no_text_is_small(case: str, width: str) -> None:
    assert unlike_the_page(drawn(CASES[case], width=width), WIDTHS[width]) == []


def test_no_text_leaves_the_picture_or_lies_on_another(browser: Browser) -> None:
    pictures = "".join(drawn(model, lang, width) for lang in LANGUAGES for model in CASES.values() for width in WIDTHS)
    assert misplaced(browser, pictures) == []
