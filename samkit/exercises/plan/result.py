"""Whether the plan holds: who outside has said yes, what is missing and when it may be done, and the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samkit.exercises.plan.content import WORDS
from samkit.exercises.plan.facts import Facts, said, step, timeline
from samkit.widgets import Control, Notice, Picture, Result

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST = 3  # of what is missing, said on the screen; the sheet says more


def result(facts: Facts) -> tuple[Control, ...]:
    """Give the checks, the next steps and the picture; while nothing is noted, where to begin."""
    lang = facts.state.lang
    begin = () if facts.begun else (Notice("begin", WORDS.begin(lang)),)
    return (*begin, *_outside(facts), *_count(facts), *_missing(facts), *_drawn(facts))


def _outside(facts: Facts) -> Iterator[Control]:
    lang, plan = facts.state.lang, facts.about.plan
    if facts.agreed:
        yield Result("yes", WORDS.shared(lang, yes="{yes}"), {"yes": plan.yes})
    elif plan.yes:
        yield Notice("not_yet", WORDS.not_yet(lang))
    elif facts.owned:
        yield Notice("own", WORDS.own(lang), "alarm")


def _count(facts: Facts) -> Iterator[Control]:
    if not facts.deeds:
        return
    whole, outside = (sum(one) for one in zip(*((one.whole, one.outside) for one in facts.deeds), strict=True))
    counts = {"actions": len(facts.deeds), "whole": whole, "outside": outside}
    lang = facts.state.lang
    yield Result(
        "count", WORDS.count(lang), {name: str(value) for name, value in counts.items()}, WORDS.count_rule(lang)
    )


def _missing(facts: Facts) -> Iterator[Control]:
    lang, lacking = facts.state.lang, facts.missing
    if not lacking:
        yield Notice("complete", WORDS.complete(lang))
        return
    first, *others = lacking
    values = {"missing": str(len(lacking)), "next": said(first.date, lang)}
    places = {name: f"{{{name}}}" for name in values}
    sentence = WORDS.lacking(lang, step=step(first, lang, here=True), **places)
    yield Result("lacking", sentence, values, WORDS.lacking_rule(lang))
    for one in others[: FIRST - 1]:
        yield Notice(f"then.{one.key}", WORDS.then(lang, date=said(one.date, lang), step=step(one, lang, here=True)))
    if len(lacking) > FIRST:
        yield Notice("more", WORDS.more(lang, number=len(lacking) - FIRST))


def _drawn(facts: Facts) -> Iterator[Control]:
    lang = facts.state.lang
    undated = sum(not one.date for one in facts.deeds)
    rows = dated(facts)
    if not rows:
        yield Notice("nothing", WORDS.nothing(lang))
        return
    columns = tuple(text(lang) for text in WORDS.columns)
    data = _data(facts, rows)
    pressed = timeline(rows, data["today"], data["end"]).pressed
    caption = " ".join(text(lang) for text in (WORDS.caption, *((WORDS.pressed,) if pressed else ())))
    yield Picture("timeline", caption, columns, _table(rows, lang), data)
    if undated:
        yield Notice("undated", WORDS.undated(lang, number=undated))
    yield Notice("limits", WORDS.limits(lang))


Row = tuple[str, str, str, str, bool]


def dated(facts: Facts) -> tuple[Row, ...]:
    """Give what has a date, in order: its kind, the date, what it is, who does it, and whether its date has passed.

    The kind is `action`, `trial` or `review`; a trial that has no end yet is not there.
    """
    lang, today = facts.state.lang, facts.state.today.isoformat()
    rows: list[Row] = [("action", one.date, one.what, one.owner, one.passed) for one in facts.deeds if one.date]
    trial = facts.about.trial
    if trial.end:
        what = WORDS.trial_row(lang, end=said(trial.end, lang))
        rows.append(("trial", trial.start, what, trial.who, trial.end < today))
    if facts.review:
        text = WORDS.review_row if facts.about.plan.review else WORDS.review_proposed
        rows.append(("review", facts.review, text(lang), "", facts.review < today))
    return tuple(sorted(rows, key=lambda one: one[1]))


def _table(rows: tuple[Row, ...], lang: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            said(date, lang),
            what,
            owner or WORDS.nobody(lang),
            (WORDS.gone if passed else WORDS.comes)(lang),
        )
        for _, date, what, owner, passed in rows
    )


def _data(facts: Facts, rows: tuple[Row, ...]) -> dict[str, Any]:
    return {"today": facts.state.today.isoformat(), "end": facts.about.trial.end, "rows": [list(one) for one in rows]}
