"""What the page of the ledger shows, and what is noted when something is entered on it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from samkit.content import day, listed, number, quoted
from samkit.exercise import Progress, State, decision
from samkit.exercise.growing import Rest, growing
from samkit.exercise.locking import LOCK, After, Open
from samkit.exercise.notes import Notes, Rows, values
from samkit.exercises.ledger.content import WORDS
from samkit.exercises.ledger.matrix import matrix
from samkit.exercises.ledger.outcomes import outcomes
from samkit.exercises.ledger.places import AFTER, INDICATORS, locked, loose, room
from samkit.widgets import (
    Button,
    Choice,
    Control,
    Date,
    Field,
    Line,
    Notice,
    Option,
    Page,
    Record,
    Records,
    Section,
    TextField,
)
from samkit.workbook import BETTER, INTENDED, SAMPLES, SIGNS, WHOSE, Challenge, Observation, Workbook, limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samkit.content import Text
    from samkit.workbook import Indicator

KEY = "ledger"
SEEN, OPEN, MEASURED = "observation", "indicator", "after"
MORE = ("evidence", "substantiated", "part", "intended", "date")
FURTHER = ("other_before", "other_after", "unit", "before_date", "after_date")
SAID = 120  # signs of the numbers before that stand above those after
NOTES = Notes(
    KEY,
    (
        Rows(SEEN, "observations", Observation, limits.OBSERVATIONS),
        Open(OPEN, INDICATORS),
        After(MEASURED, INDICATORS, AFTER),
    ),
)


def draw(state: State) -> Page:
    """Work out the whole page: what has happened and what was measured as two steps, and what each amounts to."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    what = (Notice("about", WORDS.about(lang, what=about.what)),) if about.what else ()
    return Page(
        (
            Section("seen", WORDS.seen(lang), (*what, *_seen(state)), step=True),
            Section("measured", WORDS.measured(lang), (*_tried(about, lang), *_measured(about, lang)), step=True),
            Section("matrix", WORDS.matrix(lang), matrix(about.observations, state.workbook.partners, lang)),
            Section("result", WORDS.result(lang), outcomes(about.indicators, lang)),
            decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang)),
        )
    )


def _seen(state: State) -> tuple[Control, ...]:
    """Ask what somebody has noticed; those who are known from elsewhere are offered by name."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    known = [*(one.name for one in state.workbook.partners), *(one.stakeholder for one in about.nodes)]
    offered = tuple(dict.fromkeys(one for one in known if one))
    rest = Rest(most=limits.OBSERVATIONS, more=MORE, more_label=WORDS.observation.more(lang), takes=("table",))
    return growing(SEEN, about.observations, observed(lang, offered), WORDS.observation, lang, **rest)


def observed(lang: str, offered: tuple[str, ...] = ()) -> tuple[Field, ...]:
    """Give the fields of an observation as a page asks for them."""
    said = {name: text(lang) for name, text in WORDS.field.items()}
    return (
        TextField("what", said["what"], rows=2),
        Line("stakeholder", said["stakeholder"], offered=offered),
        Choice("level", said["level"], _options(WHOSE, WORDS.level, lang)),
        Choice("sign", said["sign"], _options(SIGNS, WORDS.sign, lang)),
        TextField("evidence", said["evidence"], rows=1),
        Line("substantiated", said["substantiated"]),
        TextField("part", said["part"], rows=1),
        Choice("intended", said["intended"], _options(INTENDED, WORDS.intended, lang)),
        Date("date", said["date"]),
    )


def measures(lang: str) -> tuple[Field, ...]:
    """Give the fields of an indicator as a page asks for them."""
    said = {name: text(lang) for name, text in WORDS.field.items()}
    numbers = {name: TextField(name, said[name], limit=24 * limits.SAMPLE, rows=1, numeric=True) for name in SAMPLES}
    return (
        Line("name", said["name"]),
        numbers["before"],
        numbers["after"],
        Choice("better", said["better"], _options(BETTER, WORDS.better, lang)),
        Choice("paired", said["paired"], _options(INTENDED, WORDS.intended, lang)),
        numbers["other_before"],
        numbers["other_after"],
        Line("unit", said["unit"]),
        Date("before_date", said["before_date"]),
        Date("after_date", said["after_date"]),
    )


def _measured(about: Challenge, lang: str) -> tuple[Control, ...]:
    """Ask for numbers before, with the button that locks them, and beside what is locked for those after."""
    open_ = loose(about)
    shown = Records(
        OPEN,
        label="",
        help=WORDS.indicator.list_help(lang),
        columns=measures(lang),
        rows=tuple(one.id for one in open_),
        one=WORDS.indicator.one(lang),
        empty=(WORDS.again if locked(about) else WORDS.indicator.empty)(lang),
        add=WORDS.indicator.add(lang),
        most=room(about),
        more=FURTHER,
        more_label=WORDS.indicator.more(lang),
        waits=bool(about.indicators),
        takes=("measured",),
    )
    asked = [one.name for one in measures(lang)]
    records = (Record(f"{OPEN}.{one.id}", {name: values(one)[name] for name in asked}) for one in open_)
    lock = (Notice("lock.note", WORDS.lock_note(lang)), Button(f"{OPEN}.{LOCK}", WORDS.lock(lang), waits=True))
    return (*_after(about, lang), shown, *records, *(lock if any(one.whole for one in open_) else ()))


def _after(about: Challenge, lang: str) -> tuple[Control, ...]:
    """Ask for the numbers after beside each locked baseline, and say since when it stands."""
    kept = locked(about)
    if not kept:
        return ()
    dates = [day(dt.date.fromisoformat(one), lang) for one in sorted({one.locked for one in kept})]
    shown = Records(
        MEASURED,
        label="",
        help="",
        columns=tuple(one for one in measures(lang) if one.name in AFTER),
        rows=tuple(one.id for one in kept),
        one=WORDS.indicator.one(lang),
        fixed=True,
        takes=("measured",),
    )
    records = (
        Record(f"{MEASURED}.{one.id}", {name: values(one)[name] for name in AFTER}, title=_title(one, lang))
        for one in kept
    )
    return (Notice("locked", WORDS.locked(lang, dates=listed(dates, lang))), shown, *records)


def _title(one: Indicator, lang: str) -> str:
    """Head the numbers after by what is measured and those before, whose order they follow."""
    what, before, others = quoted(one.name, lang), _row(one.before, lang), _row(one.other_before, lang)
    if not others:
        return WORDS.titled(lang, what=what, numbers=before)
    return WORDS.titled_other(lang, what=what, numbers=before, others=others)


def _row(sample: tuple[float | None, ...], lang: str) -> str:
    said = limits.plain(sample).replace(".", "," if lang == "da" else ".")
    return said if len(said) <= SAID else f"{said[:SAID].rpartition(' ')[0]} … ({len(sample)})"


def _tried(about: Challenge, lang: str) -> tuple[Control, ...]:
    """Say what the trial has counted already, so that it is not asked for twice."""
    trial = about.trial
    if not trial.measure or trial.prediction is None or trial.observed is None:
        return ()
    figures = {name: _plain(getattr(trial, name), lang) for name in ("prediction", "observed")}
    return (Notice("tried", WORDS.tried(lang, measure=quoted(trial.measure, lang), **figures)),)


def _plain(value: float, lang: str) -> str:
    return number(value, lang, 0 if value == int(value) else 1)


def _options(keys: Iterable[str], said: Mapping[str, Text], lang: str) -> tuple[Option, ...]:
    return tuple(Option(key, said[key](lang)) for key in keys)


def progress(workbook: Workbook) -> Progress:
    """Count a first whole observation, and the decision; numbers are not needed."""
    placed = any(one.what and one.stakeholder and one.level and one.sign for one in workbook.challenge().observations)
    return Progress(placed + decision.done(workbook, workbook.chosen, KEY), 2)
