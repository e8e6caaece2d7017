"""What the page of the plan shows, and what is noted when something is entered on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Notes, One
from samkit.exercises.plan.content import WORDS
from samkit.exercises.plan.facts import Facts, said
from samkit.exercises.plan.result import result
from samkit.exercises.plan.sheet import sheet
from samkit.widgets import Control, Date, Many, Option, Page, Section, TextField
from samkit.workbook import limits

if TYPE_CHECKING:
    from samkit.workbook import Workbook

KEY = "plan"
NOTES = Notes(KEY, (One("plan", "plan"),))
TOLD = ("tried", "happened", "useful")


def draw(state: State) -> Page:
    """Work out the whole page: who has said yes, whether the plan holds, what is passed on, and the sheet."""
    lang, facts = state.lang, Facts(state)
    tell = WORDS.tell if facts.tried else WORDS.tell_later
    return Page(
        (
            Section("agree", WORDS.agree(lang), _agreed(facts)),
            Section("found", WORDS.found(lang), result(facts)),
            Section("tell", tell(lang), _told(facts), folded=not facts.tried),
            decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang)),
            Section("sheet", WORDS.sheet(lang), (*_voices(facts), *_ratings(facts), sheet(facts))),
        )
    )


def _agreed(facts: Facts) -> tuple[Control, ...]:
    lang, plan = facts.state.lang, facts.about.plan
    proposed = "" if plan.review else said(facts.review, lang)
    return (
        TextField("plan.yes", WORDS.yes(lang), value=plan.yes, help=WORDS.yes_help(lang), limit=limits.SHORT, rows=2),
        Date("plan.yes_date", WORDS.yes_date(lang), value=plan.yes_date),
        Date(
            "plan.review",
            WORDS.review(lang),
            value=plan.review,
            help=WORDS.proposed(lang, date=proposed) if proposed else "",
        ),
    )


def _told(facts: Facts) -> tuple[Control, ...]:
    lang, plan = facts.state.lang, facts.about.plan
    asked = {"tried": WORDS.tried, "happened": WORDS.happened, "useful": WORDS.useful}
    return tuple(
        TextField(
            f"plan.{name}",
            asked[name](lang),
            value=getattr(plan, name),
            help="" if at else WORDS.tell_help(lang),
            rows=2,
        )
        for at, name in enumerate(TOLD)
    )


def _voices(facts: Facts) -> tuple[Control, ...]:
    """Ask about the marks of who is heard, if there are any."""
    lang = facts.state.lang
    if not facts.about.voices:
        return ()
    yes = (Option("yes", WORDS.voices_yes(lang)),)
    value, help_ = facts.about.plan.voices, WORDS.voices_help(lang)
    return (Many("plan.voices", WORDS.voices(lang), yes, value=value, help=help_),)


def _ratings(facts: Facts) -> tuple[Control, ...]:
    """Ask about the leader's own ratings, if there are any."""
    lang = facts.state.lang
    if not facts.rated:
        return ()
    yes = (Option("yes", WORDS.voices_yes(lang)),)
    value, help_ = facts.about.plan.ratings, WORDS.ratings_help(lang)
    return (Many("plan.ratings", WORDS.ratings(lang), yes, value=value, help=help_),)


def progress(workbook: Workbook) -> Progress:
    """Count a yes from outside, and the decision."""
    return Progress(bool(workbook.challenge().plan.yes) + decision.done(workbook, workbook.chosen, KEY), 2)
