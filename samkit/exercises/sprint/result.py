"""What a plan of evaluation can give: its highest certainty with the rule, what would raise it, and the weeks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from samkit.content import day, listed, number
from samkit.exercises.sprint.content import WORDS
from samkit.measures import Certainty, Period, certainty, periods
from samkit.widgets import Control, Notice, Picture, Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samkit.exercise import State
    from samkit.workbook import Sprint, Trial

HOUR = 60
TRIAL, USED = "trial", "used"


def result(state: State) -> tuple[Control, ...]:
    """Say how certain the answer can be and when it is there; while nothing is planned, what will fill the picture."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    noted = about.sprint
    if not noted.methods and noted.people is None and noted.weeks is None and not noted.certain:
        return (Notice("nothing", WORDS.nothing(lang)),)
    found = certainty(noted)
    return (
        _highest(found, noted.certain, lang),
        *_chosen(noted, found, lang),
        *_weeks(noted, about.trial, state),
        *_minutes(noted, lang),
        *(() if noted.uses and noted.decides else (Notice("unused", WORDS.unused(lang)),)),
        Notice("limits", WORDS.limits(lang)),
    )


def _highest(found: Certainty, chosen: str, lang: str) -> Result:
    """Name the highest certainty, with the rule and what would raise it, unless that is said about the chosen one."""
    rule = WORDS.rule(lang)
    lacks = _lacks(found, found.next, lang) if found.next else ""
    next_ = WORDS.named[found.next](lang) if found.next else ""
    if not found.highest:
        text = WORDS.none(lang, next="{next}", lacks="{lacks}")
        return Result("highest", text, {"next": next_, "lacks": lacks}, rule)
    more = WORDS.raises(lang, next=next_, lacks=lacks) if next_ else WORDS.top(lang)
    why = rule if chosen and chosen == found.next else f"{more} {rule}"
    return Result("highest", WORDS.highest(lang), {"highest": WORDS.named[found.highest](lang)}, why)


def _lacks(found: Certainty, name: str, lang: str) -> str:
    return listed([WORDS.lacks[one.what](lang, have=one.have, need=one.need) for one in found.lacking[name]], lang)


def _chosen(noted: Sprint, found: Certainty, lang: str) -> tuple[Control, ...]:
    """Hold the certainty that was chosen up against the one that the plan can give."""
    if not noted.certain:
        return (Notice("unchosen", WORDS.unchosen(lang)),)
    chosen = WORDS.named[noted.certain](lang)
    if found.lacking[noted.certain]:
        lacks = _lacks(found, noted.certain, lang)
        return (Notice("short_of", WORDS.short_of(lang, chosen=chosen, lacks=lacks), tone="alarm"),)
    if noted.certain == found.highest:
        return (Notice("enough", WORDS.enough(lang, chosen=chosen)),)
    return (Notice("more", WORDS.more(lang, chosen=chosen, highest=WORDS.named[found.highest](lang))),)


def _minutes(noted: Sprint, lang: str) -> tuple[Control, ...]:
    """Say how many minutes there are for each, rounded down."""
    if noted.hours is None or noted.people is None:
        return ()
    values = {"hours": noted.hours, "people": noted.people, "minutes": noted.hours * HOUR // noted.people}
    return (Result("minutes", WORDS.minutes(lang), {name: number(one, lang) for name, one in values.items()}),)


def _weeks(noted: Sprint, trial: Trial, state: State) -> tuple[Control, ...]:
    """Show the weeks, with the trial's beside them, and say when the answer is there."""
    lang, today = state.lang, state.today
    parts = periods(noted.start, noted.weeks)
    if not parts:
        return (Notice("no_start", WORDS.no_start(lang)),)
    ends = parts[-1].end
    gone = WORDS.over if ends < today else WORDS.passed if parts[0].begin < today else None
    said = (Notice("passed", gone(lang)),) if gone else ()
    days = Result("days", WORDS.days(lang), {"end": day(ends, lang)})
    return (days, *said, _picture((*_trial(trial), *parts), today, lang))


def _trial(trial: Trial) -> tuple[Period, ...]:
    """Give the weeks of the trial, if it has any."""
    if not trial.end:
        return ()
    return (Period(TRIAL, dt.date.fromisoformat(trial.start), dt.date.fromisoformat(trial.end)),)


def _picture(parts: Sequence[Period], today: dt.date, lang: str) -> Picture:
    first, last = min(one.begin for one in parts), max(one.end for one in parts)
    inside = first <= today <= last
    rows = tuple((WORDS.parts[one.key](lang), day(one.begin, lang), day(_last(one), lang)) for one in parts)
    data: dict[str, Any] = {
        "parts": [_drawn(one, lang) for one in parts],
        "today": today.toordinal() if inside else None,
    }
    caption = WORDS.caption if inside else WORDS.caption_plain
    return Picture("weeks", caption(lang), tuple(text(lang) for text in WORDS.columns), rows, data=data)


def _drawn(one: Period, lang: str) -> list[Any]:
    """Give the key, both days as numbers, and how they are said."""
    last = _last(one)
    # A year that both have is said once.
    begin, end = day(one.begin, lang).removesuffix(f" {last.year}"), day(last, lang)
    said = end if one.key == USED else WORDS.between(lang, begin=begin, end=end)
    return [one.key, one.begin.toordinal(), one.end.toordinal(), said]


def _last(one: Period) -> dt.date:
    """Give the last day of a part of the weeks; a trial is over on its day, and the answer has one."""
    return one.end if one.key in (TRIAL, USED) else one.end - dt.timedelta(days=1)
