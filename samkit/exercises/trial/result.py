"""What came of a trial: what was expected beside what was seen, how full each ceiling is, what it can't say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samkit.content import listed
from samkit.exercises.trial.asking import beyond, line
from samkit.exercises.trial.content import WORDS
from samkit.exercises.trial.saying import amount, date
from samkit.measures.trials import CEILINGS
from samkit.widgets import Control, Notice, Picture, Result, TextField

if TYPE_CHECKING:
    from samkit.measures import Fill, TrialOutcome
    from samkit.workbook import Trial

NONE = "–"
ONE = "1"


def agreed(trial: Trial, outcome: TrialOutcome, lang: str) -> tuple[Control, ...]:
    """Say what is locked; in the past tense once it is over."""
    expected = WORDS.of(lang, number="{prediction}", total=amount(trial.total, lang)) if trial.total else "{prediction}"
    said = WORDS.locked(lang, date=date(trial.locked, lang), prediction=expected)
    counts = WORDS.counted if outcome.stage == "over" else WORDS.counting
    counted = Notice("counted", counts(lang, measure=trial.measure))
    days = {"start": date(trial.start, lang), "end": date(trial.end, lang)} if trial.end else {}
    return (
        Result("locked", said, {"prediction": amount(trial.prediction or 0, lang)}),
        counted,
        *((Notice("period", WORDS.period(lang, **days)),) if days else ()),
        *((Notice("late", WORDS.late(lang), tone="alarm"),) if outcome.foretold is False else ()),
    )


def happened(trial: Trial, outcome: TrialOutcome, lang: str) -> tuple[Control, ...]:
    """Ask what was seen and what it took, once the prediction is locked."""
    return (
        line("observed", trial, lang),
        *beyond(trial.observed, trial, outcome, WORDS.seen_too_many, lang),
        TextField("trial.noticed", WORDS.noticed(lang), value=trial.noticed, help=WORDS.noticed_help(lang), rows=3),
        *(line(f"used_{name}", trial, lang, whole=name == "meetings") for name in CEILINGS),
    )


def result(trial: Trial, outcome: TrialOutcome, lang: str) -> tuple[Control, ...]:
    """Put the numbers side by side; while there are none, say what will fill the picture."""
    if trial.prediction is None:
        return (Notice("nothing", WORDS.nothing(lang)),)
    picture, seen = _picture(trial, outcome, lang), trial.observed is not None
    if not trial.locked:
        unlocked = Notice("unlocked", WORDS.unlocked(lang))
        # The ceilings are asked about just before the stop sign: until then nobody has been asked.
        return (picture, unlocked, *(_no_ceiling(trial, lang) if trial.stop else ()))
    return (
        *_seen(trial, outcome, lang),
        picture,
        *_filled(trial, outcome, lang),
        *_no_ceiling(trial, lang),
        *((Result("cases", WORDS.cases(lang), {"cases": ONE}, WORDS.cases_rule(lang)),) if seen else ()),
    )


def _seen(trial: Trial, outcome: TrialOutcome, lang: str) -> tuple[Control, ...]:
    """Say how far what was seen is from what was expected, or what comes first."""
    if trial.observed is None or trial.prediction is None or outcome.difference is None:
        text = {"ahead": WORDS.ahead, "over": WORDS.ended}.get(outcome.stage, WORDS.waiting)
        days = {name: date(one, lang) for name, one in (("start", trial.start), ("end", trial.end)) if one}
        return (Notice("waiting", text(lang, **days)),)
    text = WORDS.same if not outcome.difference else WORDS.more if outcome.difference > 0 else WORDS.fewer
    values = {
        "observed": amount(trial.observed, lang),
        "difference": amount(abs(outcome.difference), lang),
    }
    places = {**{name: f"{{{name}}}" for name in values}, "prediction": amount(trial.prediction, lang)}
    early = outcome.stage in ("ahead", "running") and trial.end
    said = (Notice("early", WORDS.early(lang, end=date(trial.end, lang))),) if early else ()
    return (Result("outcome", text(lang, **places), values), *_swing(trial, outcome, lang), *said)


def _swing(trial: Trial, outcome: TrialOutcome, lang: str) -> tuple[Control, ...]:
    """Say how far chance can move a count, and whether what was expected lies within."""
    if outcome.low is None or outcome.high is None or trial.observed is None or trial.prediction is None:
        return ()
    text = WORDS.inside if outcome.low <= trial.prediction <= outcome.high else WORDS.outside
    values = {"low": outcome.low, "high": outcome.high, "total": trial.total or 0}
    places = {**{name: f"{{{name}}}" for name in values}, "observed": amount(trial.observed, lang)}
    return (Result("swing", text(lang, **places), {name: amount(one, lang) for name, one in values.items()}),)


def _filled(trial: Trial, outcome: TrialOutcome, lang: str) -> tuple[Control, ...]:
    """Say how full each ceiling is, and that one that is reached is a signal to stop."""
    noted = [one for one in outcome.fills if one.used is not None and one.most is not None]
    values = {
        f"{name}_{one.what}": amount(value or 0, lang, one.what)
        for one in noted
        for name, value in (("used", one.used), ("most", one.most))
    }
    each = " ".join(WORDS.each[one.what](lang) for one in noted)
    said = (Result("fill", WORDS.used(lang, each=each), values),) if noted else ()
    open_ = [one.what for one in outcome.fills if one.standing == "open"]
    unused = open_ if trial.observed is not None else []
    return (
        *said,
        *_named("reached", outcome.stops, lang, alarm=True),
        *_named("unused", unused, lang),
    )


def _named(name: str, them: tuple[str, ...] | list[str], lang: str, *, alarm: bool = False) -> tuple[Control, ...]:
    """Say something about these ceilings, if there are any."""
    names = [WORDS.fill[one](lang).lower() for one in them]
    tone = "alarm" if alarm else "note"
    return (Notice(name, getattr(WORDS, name)(lang, names=listed(names, lang)), tone=tone),) if names else ()


def _no_ceiling(trial: Trial, lang: str) -> tuple[Control, ...]:
    free = all(getattr(trial, name) is None for name in CEILINGS)
    return (Notice("no_ceiling", WORDS.no_ceiling(lang)),) if free else ()


def _picture(trial: Trial, outcome: TrialOutcome, lang: str) -> Picture:
    """Show the two numbers, and each ceiling with what is used."""
    fills = [one for one in outcome.fills if one.standing != "free" or one.used is not None]
    first = (trial.measure or WORDS.expected_row(lang), _cell(trial.prediction, lang), _cell(trial.observed, lang))
    rows = (
        first,
        *(
            (WORDS.fill[one.what](lang), _cell(one.most, lang, one.what), _cell(one.used, lang, one.what))
            for one in fills
        ),
    )
    data: dict[str, Any] = {
        **{name: getattr(trial, name) for name in ("measure", "prediction", "observed", "total")},
        "low": outcome.low,
        "high": outcome.high,
        "fills": [_drawn(one) for one in fills],
    }
    caption = WORDS.caption_expected if trial.observed is None else WORDS.caption
    return Picture("compared", caption(lang), tuple(text(lang) for text in WORDS.columns), rows, data=data)


def _drawn(one: Fill) -> list[Any]:
    return [one.what, one.most, one.used, one.standing]


def _cell(value: float | None, lang: str, what: str = "") -> str:
    return NONE if value is None else amount(value, lang, what)
