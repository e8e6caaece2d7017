"""What two self-checks show, what one sees looking back, the difference between the two, and the picture of all."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from samkit.content import day, listed, number, words
from samkit.exercises.growth.content import WORDS
from samkit.measures.growth import AdviceGrowth, Between, Growing, growth
from samkit.widgets import Control, Notice, Picture, Result
from samkit.workbook import ADVICE, QUESTIONS

if TYPE_CHECKING:
    from samkit.workbook import Growth, Snapshot, Workbook

NONE = "–"
UNKNOWN = "unknown"
MINUS = "\N{MINUS SIGN}"
FINE = 2  # decimals of the mean of four statements, which is mostly in quarters
# Under this a difference is 0,0 as it is written.
LEAST = 0.05
# Statements 1 to 12 are two for each piece of advice, and so are 13 to 24.
GROUPS = {name: at % 12 // 2 + 1 for at, name in enumerate(QUESTIONS)}


def chosen(workbook: Workbook) -> Snapshot | None:
    """Give the earlier self-check that stands for before: the one that was chosen if it is kept, else the first."""
    kept = workbook.self_check.earlier
    return next((one for one in kept if one.date == workbook.growth.before), kept[0] if kept else None)


def result(workbook: Workbook, lang: str) -> tuple[Control, ...]:
    """Say what both ways show, each by itself; while there is nothing, what will fill the picture."""
    earlier, noted = chosen(workbook), workbook.growth
    then, today = (_points(noted, part) for part in ("then", "now"))
    before = earlier.answers if earlier else {}
    found = growth(before, workbook.self_check.answers, then, today, GROUPS)
    if not found.measured and noted == type(noted)(before=noted.before):
        return (Notice("nothing", WORDS.nothing(lang)), *_moved(workbook, earlier, found, lang))
    return (
        _picture(found, noted, lang),
        *_moved(workbook, earlier, found, lang),
        *_measured(found, earlier, lang),
        *_looked_back(found, lang),
        *_shift(found, lang),
        Notice("warning", WORDS.warning(lang)),
        Notice("limits", WORDS.limits(lang)),
    )


def _points(noted: Growth, part: str) -> dict[int, int]:
    """Give the points of one of the two questions by advice, those not known left out."""
    said = {advice: getattr(noted, f"{part}{advice}") for advice in ADVICE}
    return {advice: int(value) for advice, value in said.items() if value and value != UNKNOWN}


def _moved(workbook: Workbook, earlier: Snapshot | None, found: Growing, lang: str) -> tuple[Control, ...]:
    """Say so when there is nothing to hold up against before, or when nothing has been answered anew since."""
    if earlier is None:
        return ()
    date = day(dt.date.fromisoformat(earlier.date), lang)
    if earlier.answers == workbook.self_check.answers:
        return (Notice("same", WORDS.same(lang, date=date)),)
    return () if found.measured else (Notice("open_now", WORDS.open_now(lang, date=date)),)


def _measured(found: Growing, earlier: Snapshot | None, lang: str) -> tuple[Control, ...]:
    change = found.change
    if earlier is None or change.mean is None:
        return ()
    counts = {"measured": signed(change.mean, lang), "statements": str(found.paired), "items": str(found.statements)}
    date = day(dt.date.fromisoformat(earlier.date), lang)
    sentence = WORDS.measured(lang, date=date, **{name: f"{{{name}}}" for name in counts})
    if change.low != change.high:
        sentence = f"{sentence} {WORDS.measured_range(lang)}"
        counts |= {"measured_low": signed(change.low, lang), "measured_high": signed(change.high, lang)}
    return (Result("measured", sentence, counts, WORDS.measured_rule(lang)),)


def _looked_back(found: Growing, lang: str) -> tuple[Control, ...]:
    if found.seen is None:
        return ()
    count = {"looked_back_advice": str(len(found.looked_back)), "advice": str(len(ADVICE))}
    values = {"looked_back": signed(found.seen, lang), **count}
    return (Result("looked_back", WORDS.looked_back(lang), values, WORDS.looked_back_rule(lang)),)


def _shift(found: Growing, lang: str) -> tuple[Control, ...]:
    """Say how far the two ways lie apart, or what is missing before that can be said."""
    if found.shift is None:
        return (Notice("no_shift", WORDS.no_shift(lang)),)
    way = "same" if abs(found.shift) < LEAST else "more" if found.shift > 0 else "less"
    rule = WORDS.shift_rule(lang, compared=listed([str(one) for one in found.compared], lang))
    return (Result("shift", WORDS.shift[way](lang), {"shift": number(abs(found.shift), lang, 1)}, rule),)


def _picture(found: Growing, noted: Growth, lang: str) -> Picture:
    columns = tuple(text(lang) for text in WORDS.columns)
    rows = tuple(_row(advice, one, noted, lang) for advice, one in found.advice.items())
    data = [_drawn(advice, one, noted, lang) for advice, one in found.advice.items()]
    checked = any(part.mean is not None for one in found.advice.values() for part in (one.before, one.now))
    caption = WORDS.caption if checked else WORDS.caption_seen
    return Picture("growth", caption(lang), columns, rows, data=data)


def _row(advice: int, one: AdviceGrowth, noted: Growth, lang: str) -> tuple[str, ...]:
    return (
        f"{advice} {words().advice[f'a{advice}'](lang)}",
        *(_between(part, lang) for part in (one.before, one.now)),
        _between(one.change, lang, sign=True),
        words().form["of"](lang, done=one.paired, total=sum(group == advice for group in GROUPS.values())),
        *(_point(getattr(noted, f"{part}{advice}"), lang) for part in ("then", "now")),
        signed(one.seen, lang, 0),
    )


def _drawn(advice: int, one: AdviceGrowth, noted: Growth, lang: str) -> list[object]:
    """Give one row of the picture; see `chart.py`."""
    marks = (*vars(one.before).values(), *vars(one.now).values(), one.then, one.today)
    return [advice, *marks, _checked(one, lang), _seen(advice, one, noted, lang)]


def _checked(one: AdviceGrowth, lang: str) -> str:
    """Say what two self-checks show of one piece of advice: `Selvtjek: 3,25 → 4,50 (+1,25)`."""
    if one.change.mean is None:
        return WORDS.unchecked(lang)
    before, now = (number(part.mean or 0, lang, FINE) for part in (one.before, one.now))
    return WORDS.checked(lang, before=before, now=now, change=signed(one.change.mean, lang, FINE))


def _seen(advice: int, one: AdviceGrowth, noted: Growth, lang: str) -> str:
    then, now = (getattr(noted, f"{part}{advice}") for part in ("then", "now"))
    if not then and not now:
        return WORDS.unseen(lang)
    said = WORDS.seen(lang, then=_point(then, lang), now=_point(now, lang))
    return said if one.seen is None else f"{said} ({signed(one.seen, lang, 0)})"


def _point(value: str, lang: str) -> str:
    return WORDS.scale[UNKNOWN](lang).lower() if value == UNKNOWN else value or NONE


def _between(part: Between, lang: str, *, sign: bool = False) -> str:
    """Write a mean, with its range where *don't know* makes one."""
    if part.mean is None:
        return NONE
    write = signed if sign else number
    mean, low, high = (write(one or 0, lang, FINE) for one in vars(part).values())
    return mean if low == high else WORDS.between(lang, mean=mean, low=low, high=high)


def signed(value: float | None, lang: str, decimals: int = 1) -> str:
    """Write a change with its sign, nothing for what rounds to nothing: `+1,3`, `0,0`."""
    if value is None:
        return NONE
    written = number(abs(value), lang, decimals)
    if round(abs(value), decimals) == 0:
        return written
    return ("+" if value > 0 else MINUS) + written
