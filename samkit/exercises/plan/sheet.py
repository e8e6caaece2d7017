"""The plan on one page: what it is about, with whom, what is tried, who does what, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import joined, number, words
from samkit.exercises.plan.content import WORDS
from samkit.exercises.plan.facts import Facts, said, step
from samkit.exercises.plan.fitting import LONG, MORE, NAMED, Fitted, brief, fitted, room
from samkit.widgets import Handout, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samkit.measures.planning import Deed
    from samkit.workbook import Trial

NAME = "paper"
FILES = ("pdf", "docx", "ics", "xlsx", "html", "json")
PARTNERS = 12  # named on the page


def sheet(facts: Facts) -> Handout:
    """Write the sheet."""
    lang = facts.state.lang
    points = (*(_point(one, lang) for one in fit(facts).deeds), *left_out(facts))
    who = Part(WORDS.who_does(lang), points=points)
    parts = (*before(facts), *((who,) if points else ()), *after(facts))
    return Handout(NAME, WORDS.paper(lang), parts, files=FILES)


def fit(facts: Facts) -> Fitted:
    """Give the actions that there is room for beside the rest."""
    return fitted(facts.deeds, room((*before(facts), *after(facts))))


def before(facts: Facts) -> tuple[Part, ...]:
    """Give the parts that stand before the actions."""
    lang, about = facts.state.lang, facts.about
    problem = (brief(about.reframe.statement, LONG), brief(about.reframe.question, LONG))
    begin = () if facts.begun else (WORDS.begin(lang),)
    parts = (
        Part(WORDS.first(lang), said=begin),
        Part(WORDS.challenge(lang), said=tuple(_challenge(facts))),
        Part(WORDS.problem(lang), said=tuple(filter(None, problem))),
        Part(WORDS.partners(lang), said=tuple(_partners(facts))),
        Part(WORDS.trial(lang), said=tuple(_trial(facts)), points=tuple(_log(facts))),
    )
    return tuple(one for one in parts if one.said or one.points)


def after(facts: Facts) -> tuple[Part, ...]:
    """Give the parts that stand after the actions."""
    lang, plan = facts.state.lang, facts.about.plan
    lacks = tuple(WORDS.then(lang, date=said(one.date, lang), step=step(one, lang)) for one in facts.missing)
    lines = ((WORDS.tried_line, plan.tried), (WORDS.happened_line, plan.happened), (WORDS.useful_line, plan.useful))
    parts = (
        Part(WORDS.said_yes(lang), said=tuple(_yes(facts))),
        Part(WORDS.lacks(lang), points=lacks),
        Part(WORDS.tell(lang), said=tuple(text(lang, what=brief(told, LONG)) for text, told in lines if told)),
    )
    return tuple(one for one in parts if one.said or one.points)


def _point(one: Deed, lang: str) -> str:
    date, owner = said(one.date, lang) or WORDS.no_day(lang), brief(one.owner, NAMED) or WORDS.no_owner(lang)
    return WORDS.deed(lang, date=date, what=brief(one.what, len(one.what)), owner=owner)


def left_out(facts: Facts) -> tuple[str, ...]:
    """Count the actions that there is no room for, in a sentence each for those gone by and the others."""
    lang, shown = facts.state.lang, fit(facts)
    counted = ((WORDS.gone_by, shown.passed), (WORDS.others, shown.others))
    return tuple(text(lang, number=number) for text, number in counted if number)


def _challenge(facts: Facts) -> Iterator[str]:
    if facts.about.what:
        yield brief(facts.about.what, LONG)
    if facts.about.feel:
        yield WORDS.feel(facts.state.lang, what=brief(facts.about.feel, LONG))


def _partners(facts: Facts) -> Iterator[str]:
    names = [brief(one.name, NAMED) for one in facts.state.workbook.partners if one.name]
    if names:
        yield joined(names, facts.state.lang, PARTNERS)


def _trial(facts: Facts) -> Iterator[str]:
    lang, trial = facts.state.lang, facts.about.trial
    if trial.action:
        yield WORDS.do(lang, what=brief(trial.action, LONG))
    if trial.who:
        yield WORDS.do_with(lang, who=brief(trial.who, LONG))
    if trial.hypothesis:
        yield brief(trial.hypothesis, LONG)
    facts_of = " ".join(filter(None, (_when(trial, lang), _ceiling(trial, lang))))
    if facts_of:
        yield facts_of
    if trial.prediction is not None:
        expects = WORDS.expects(lang, number=_of(trial.prediction, trial, lang), measure=brief(trial.measure, LONG))
        saw = "" if trial.observed is None else WORDS.saw(lang, number=_of(trial.observed, trial, lang))
        yield " ".join(filter(None, (ended(expects), saw)))
    if trial.stop:
        yield WORDS.stop(lang, what=brief(trial.stop, LONG))


def _when(trial: Trial, lang: str) -> str:
    if trial.end:
        return WORDS.during(lang, start=said(trial.start, lang), end=said(trial.end, lang))
    return WORDS.begins(lang, start=said(trial.start, lang)) if trial.start else ""


def _ceiling(trial: Trial, lang: str) -> str:
    hours = WORDS.hour if trial.hours == 1 else WORDS.hours
    meetings = WORDS.meeting if trial.meetings == 1 else WORDS.meetings
    given = ((hours, trial.hours), (meetings, trial.meetings), (WORDS.money, trial.money))
    most = [text(lang, number=_number(one, lang)) for text, one in given if one is not None]
    return ended(WORDS.ceiling(lang, what=joined(most, lang))) if most else ""


def _log(facts: Facts) -> Iterator[str]:
    """Say what was decided last."""
    lang = facts.state.lang
    decided = sorted((one for one in facts.about.log if one.verdict and one.date), key=lambda one: one.date)
    for one in decided[-1:]:
        verdict = WORDS.verdict[one.verdict](lang)
        told = {"date": said(one.date, lang), "verdict": verdict}
        because = brief(one.because, LONG)
        yield WORDS.decided_so(lang, because=because, **told) if because else WORDS.decided(lang, **told)


def _yes(facts: Facts) -> Iterator[str]:
    lang, plan = facts.state.lang, facts.about.plan
    if plan.yes:
        date, what = said(plan.yes_date, lang), brief(plan.yes, LONG)
        yield WORDS.on_day(lang, what=what, date=date) if date else what
    elif facts.begun:
        yield WORDS.own_sheet(lang) if facts.owned else WORDS.open(lang)
    if facts.review:
        text = WORDS.next_review if plan.review else WORDS.next_proposed
        yield text(lang, date=said(facts.review, lang))


def _of(value: float, trial: Trial, lang: str) -> str:
    """Write a number of what is counted, of how many if that is known."""
    found = _number(value, lang)
    return words().form["of"](lang, done=found, total=_number(trial.total, lang)) if trial.total else found


def _number(value: float, lang: str) -> str:
    decimals = len(f"{value:.10g}".partition(".")[2])
    return number(value, lang, decimals)


def ended(text: str) -> str:
    """Give a sentence with a sign at its end."""
    return text if text.endswith((".", "!", "?", MORE)) else f"{text}."
