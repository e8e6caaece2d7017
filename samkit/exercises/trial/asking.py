"""What is asked before a trial is locked, in four steps: what is tried, expected and enough, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import listed
from samkit.exercises.trial.content import WORDS
from samkit.exercises.trial.saying import amount, held
from samkit.measures import assumption_map
from samkit.measures.assumptions import UNSURE
from samkit.measures.trials import CEILINGS
from samkit.widgets import Button, Control, Date, Line, Notice, Section, TextField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samkit.content import Text
    from samkit.exercise import State
    from samkit.measures import TrialOutcome
    from samkit.workbook import Assumption, Challenge, Trial


def steps(state: State, outcome: TrialOutcome) -> tuple[Section, ...]:
    """Ask for the trial, a step for each part of it."""
    lang, trial = state.lang, state.workbook.challenge(state.challenge).trial
    return (
        Section("try", WORDS.trying(lang), _try(state, trial), step=True),
        Section("expect", WORDS.expect(lang), _expect(trial, outcome, lang), step=True),
        Section("enough", WORDS.enough(lang), _enough(trial, lang), step=True),
        Section("when", WORDS.when(lang), _when(state, trial, outcome), step=True),
    )


def line(name: str, trial: Trial, lang: str, *, whole: bool = False, label: Text | None = None) -> Line:
    """Ask for a number of the trial: a count, or one that may have decimals."""
    said = label or getattr(WORDS, name)
    return Line(
        f"trial.{name}", said(lang), value=held(getattr(trial, name), name), numeric=not whole, whole=whole, limit=12
    )


def named(about: Challenge, lang: str) -> tuple[Control, ...]:
    """Say which challenge it is about."""
    return (Notice("about", WORDS.about(lang, what=about.what)),) if about.what else ()


def doing(trial: Trial, lang: str) -> tuple[Control, ...]:
    """Ask what is done and by whom, which may be changed all along."""
    return (
        TextField("trial.action", WORDS.action(lang), value=trial.action, help=WORDS.action_help(lang), rows=2),
        Line("trial.who", WORDS.who(lang), value=trial.who, help=WORDS.who_help(lang)),
    )


def undo(trial: Trial, lang: str) -> TextField:
    """Ask how it is undone, which may wait."""
    return TextField("trial.undo", WORDS.undo(lang), value=trial.undo, help=WORDS.undo_help(lang), rows=2, folded=True)


def _try(state: State, trial: Trial) -> tuple[Control, ...]:
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    asked = TextField(
        "trial.hypothesis", WORDS.hypothesis(lang), value=trial.hypothesis, help=WORDS.hypothesis_help(lang), rows=3
    )
    again = (Notice("again", WORDS.again(lang, number=len(about.tried) + 1)),) if about.tried else ()
    return (*named(about, lang), *again, *_offers(state, trial), asked, *doing(trial, lang))


def _offers(state: State, trial: Trial) -> tuple[Control, ...]:
    """Offer what the workbook holds to begin with, or say where it could come from; nothing once it is begun."""
    if trial.hypothesis:
        return ()
    lang, candidate = state.lang, state.workbook.amplify.candidate
    believed = {f"assumption.{one.id}": one.what for one in _weighed(state)}
    offers = (
        *_offer("assumption", believed, lang),
        *_offer("candidate", {"candidate": candidate} if candidate else {}, lang),
    )
    return offers or (Notice("offer.none", WORDS.offer_none(lang)),)


def _weighed(state: State) -> list[Assumption]:
    """Give every assumption: first those to test, then what is not known, the weightiest first, last what is."""
    written = [one for one in state.workbook.challenge(state.challenge).assumptions if one.what]
    first = [one.id for one in assumption_map(written, state.today).placed if one.to_test]

    def rank(one: Assumption) -> tuple[int, bool, int]:
        place = first.index(one.id) if one.id in first else len(first)
        return place, one.certainty not in (*UNSURE, ""), -int(one.importance or 0)

    return sorted(written, key=rank)


def _offer(name: str, found: Mapping[str, str], lang: str) -> tuple[Control, ...]:
    """Show where sentences come from, and for each a button whose value is the sentence itself."""
    words, said = WORDS.offers[name], {key: what.rstrip(". ") for key, what in found.items()}
    buttons = (
        Button(f"begin.{key}", words["label"](lang, what=what), value=words["begins"](lang, what=what), quiet=True)
        for key, what in said.items()
    )
    offered = words["offered"](lang, what=" ".join(said.values()))
    return (Notice(f"offer.{name}", offered), *buttons) if found else ()


def _expect(trial: Trial, outcome: TrialOutcome, lang: str) -> tuple[Control, ...]:
    prediction, total = line("prediction", trial, lang), line("total", trial, lang, whole=True)
    return (
        Line("trial.measure", WORDS.measure(lang), value=trial.measure, help=WORDS.measure_help(lang)),
        _helped(prediction, WORDS.prediction_help(lang)),
        _helped(total, WORDS.total_help(lang)),
        *beyond(trial.prediction, trial, outcome, WORDS.too_many, lang),
    )


def beyond(number: float | None, trial: Trial, outcome: TrialOutcome, text: Text, lang: str) -> tuple[Control, ...]:
    """Say at the field that a number is larger than what is counted out of, or that one is below zero."""
    if not outcome.beyond or trial.total is None:
        return ()
    total = amount(trial.total, lang)
    above = number is not None and number > trial.total
    said = text(lang, number=amount(number or 0, lang), total=total) if above else WORDS.beyond(lang, total=total)
    return (Notice("beyond", said, tone="alarm"),)


def _helped(asked: Line, text: str) -> Line:
    return Line(**{**vars(asked), "help": text})


def _enough(trial: Trial, lang: str) -> tuple[Control, ...]:
    ceilings = (line(name, trial, lang, whole=name == "meetings") for name in CEILINGS)
    more = TextField(
        "trial.amplify", WORDS.amplify(lang), value=trial.amplify, help=WORDS.amplify_help(lang), rows=2, folded=True
    )
    stop = TextField("trial.stop", WORDS.stop(lang), value=trial.stop, help=WORDS.stop_help(lang), rows=2)
    return (Notice("ceilings", WORDS.ceilings(lang)), *ceilings, stop, more, undo(trial, lang))


def _when(state: State, trial: Trial, outcome: TrialOutcome) -> tuple[Control, ...]:
    lang = state.lang
    asked = (
        Date("trial.start", WORDS.start(lang), value=trial.start),
        _helped(line("weeks", trial, lang, whole=True), WORDS.weeks_help(lang)),
    )
    late = trial.start and trial.start < state.today.isoformat()
    passed = (Notice("passed", WORDS.passed(lang), tone="alarm"),) if late else ()
    if outcome.missing:
        names = listed([WORDS.lacks[name](lang) for name in outcome.missing], lang)
        return (*asked, *passed, Notice("missing", WORDS.missing(lang, names=names)))
    return (
        *asked,
        *passed,
        Notice("lock.note", WORDS.lock_note(lang)),
        Button("trial.lock", WORDS.lock(lang), waits=True),
    )
