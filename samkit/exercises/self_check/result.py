"""What the answers amount to, in sentences: the band and its rule, a strength, an obstacle, and the picture's rows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from samkit.content import Text, day, listed, number, words
from samkit.exercises.self_check.content import GROUPS, WORDS
from samkit.measures import Profile, Standing, help_between, profile
from samkit.widgets import Control, Notice, Picture, Result
from samkit.workbook import FIRST, POINTS, QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samkit.exercise import State
    from samkit.workbook import SelfCheck, Snapshot


def result(state: State) -> tuple[Control, ...]:
    """Say what the answers give so far; without any, what will fill the picture."""
    answers, lang = state.workbook.self_check.answers, state.lang
    if not answers:
        return (Notice("empty", WORDS.empty(lang)),)
    found = profile(answers, GROUPS)
    counts = {"answered": str(len(answers)), "items": str(len(QUESTIONS))}
    controls: list[Control] = [_picture(found, state), Result("progress", WORDS.answered(lang), counts)]
    if set(answers) == set(FIRST):
        controls.append(Notice("first", WORDS.first_done(lang)))
    alike = set(answers.values())
    if alike in ({"unknown"}, {"not_relevant"}):
        text = WORDS.nothing_known if alike == {"unknown"} else WORDS.nothing_relevant
        controls.append(Notice("aside", text(lang)))
    return (*controls, *_band(found.total, lang), *_helping(found, lang))


def _picture(found: Profile, state: State) -> Picture:
    lang, earlier = state.lang, earlier_self(state.workbook.self_check)
    columns = tuple(text(lang) for text in WORDS.columns)
    rows = tuple(_row(advice, one, lang) for advice, one in found.advice.items())
    caption, date = WORDS.caption(lang), ""
    before: Mapping[int, Standing] = {}
    if earlier:
        date, before = day(dt.date.fromisoformat(earlier.date), lang), profile(earlier.answers, GROUPS).advice
        columns = (*columns, WORDS.before(lang, date=date))
        rows = tuple((*row, _figure(one.mean, lang)) for row, one in zip(rows, before.values(), strict=True))
        caption = f"{caption} {WORDS.caption_before(lang, date=date)}"
    standings = [_standing(advice, one, before.get(advice), lang) for advice, one in found.advice.items()]
    return Picture("profile", caption, columns, rows, data={"date": date, "advice": standings})


def earlier_self(noted: SelfCheck) -> Snapshot | None:
    """Give the latest earlier self that says something else than now; if none does, the latest of all."""
    moved = [one for one in noted.earlier if one.answers != noted.answers] or noted.earlier
    return moved[-1] if moved else None


def _standing(advice: int, one: Standing, before: Standing | None, lang: str) -> dict[str, object]:
    """Give one row of the picture: see `chart.py`."""
    figures = {"mean": one.mean, "low": one.low, "high": one.high, "before": before.mean if before else None}
    return {"advice": advice, **figures, "said": said(one, lang)}


def _row(advice: int, one: Standing, lang: str) -> tuple[str, ...]:
    done = words().form["of"](lang, done=one.items - one.open, total=one.items)
    figures = (_figure(value, lang) for value in (one.mean, one.low, one.high))
    return (f"{advice} {words().advice[f'a{advice}'](lang)}", *figures, done)


def _figure(value: float | None, lang: str) -> str:
    return "–" if value is None else number(value, lang, 1)


def said(one: Standing, lang: str) -> str:
    """Say one standing in few words: `2,3 (2,0–3,0) · 1 »ved ikke«`, `Ingen svar endnu`."""
    mean, low, high = (_figure(value, lang) for value in (one.mean, one.low, one.high))
    done = one.items - one.open
    if one.answered and one.unknown:
        return WORDS.standing_range(lang, mean=mean, low=low, high=high, unknown=one.unknown)
    if one.unknown:
        return WORDS.standing_unknown(lang, low=low, high=high, unknown=one.unknown)
    if not one.answered and not one.open:
        return WORDS.standing_aside(lang, items=one.items)
    if not done:
        return WORDS.standing_none(lang)
    if one.open:
        text = WORDS.standing_part if one.answered else WORDS.standing_open
        return text(lang, **({"mean": mean} if one.answered else {}), answered=done, items=one.items)
    return WORDS.standing_whole(lang, mean=mean, items=one.items)


def _band(total: Standing, lang: str) -> tuple[Control, ...]:
    low, high = total.band_low, total.band_high
    if low is None or high is None:
        return ()
    span = {"least": total.counted * POINTS[0], "most": total.counted * POINTS[-1]}
    if low.band != high.band:
        starts = {name: low.edges[at][0] for at, name in enumerate(("second", "third", "fourth"), 1)}
        points = {"points_low": total.points_low, "points_high": total.points_high}
        values = {"band_low": ordinal(low.band, lang), "band_high": ordinal(high.band, lang)}
        rule = WORDS.rule_two(lang, **span, **points, **starts)
        return (Result("band", WORDS.band_two(lang), values, rule),)
    edge = low.edges[low.band - 1]
    points_said = str(total.points_low) if not total.unknown else f"{total.points_low}–{total.points_high}"
    rule = WORDS.rule_one(lang, **span, points=points_said, low=edge[0], high=edge[1])
    missing = edge[1] + 1 - total.points_low
    after = "" if low.band == len(low.edges) or total.unknown else " " + WORDS.next_band(lang, missing=missing)
    return (Result("band", WORDS.band_one(lang), {"band": ordinal(low.band, lang)}, rule + after),)


def ordinal(band: int, lang: str) -> str:
    """Name a quarter: `anden`, `second`."""
    return words().ordinal[f"b{band}"](lang)


def _helping(found: Profile, lang: str) -> tuple[Control, ...]:
    pair = help_between(found)
    if pair is None:
        apart = [one for one in found.advice.values() if one.mean is not None]
        return (Notice("level", WORDS.level(lang)),) if len(apart) > 1 else ()
    strong, weak = pair
    strength = Result(
        "strength",
        _naming(WORDS.strength_is, strong, lang),
        _named("strength", strong, WORDS.strength[f"a{strong}"](lang)),
    )
    obstacle = Result(
        "obstacle", _naming(WORDS.obstacle_is, weak, lang), _named("obstacle", weak, WORDS.obstacle[f"a{weak}"](lang))
    )
    how = Result("help", WORDS.helps(lang), {"help": WORDS.help[f"a{strong}_a{weak}"](lang)})
    ties = [_tie(group, lang) for group in (found.strengths, found.obstacles) if len(group) > 1]
    return (strength, obstacle, how, *(Notice(f"tied.{at}", tie) for at, tie in enumerate(ties)))


def _naming(text: Text, advice: int, lang: str) -> str:
    """Put the name of a piece of advice into a sentence, and leave its other places."""
    return text(lang).replace("{name}", words().advice[f"a{advice}"](lang))


def _named(name: str, advice: int, why: str) -> dict[str, str]:
    return {name: str(advice), f"{name}_why": why}


def _tie(advice: tuple[int, ...], lang: str) -> str:
    return WORDS.tied(lang, advice=listed([str(one) for one in advice], lang))
