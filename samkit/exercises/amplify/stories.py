"""The three stories: two times it worked and one time it stalled, each with what was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import listed, words
from samkit.exercises.amplify.content import WORDS
from samkit.measures import profile
from samkit.widgets import Control, Line, Notice, Section, Tags, TextField
from samkit.workbook import ADVICE, FAILURE, QUESTIONS, STORIES

if TYPE_CHECKING:
    from samkit.exercise import State
    from samkit.workbook import Amplify, SelfCheck

# The self-check goes through the six pieces of advice twice, two statements for each.
PAIR = 2
GROUPS = {name: ADVICE[at // PAIR % len(ADVICE)] for at, name in enumerate(QUESTIONS)}


def stories(state: State) -> tuple[Section, ...]:
    """Ask for each story in a step of its own."""
    return tuple(Section(name, WORDS.story[name](state.lang), _story(name, state), step=True) for name in STORIES)


def _story(name: str, state: State) -> tuple[Control, ...]:
    noted, lang, failed = state.workbook.amplify, state.lang, name == FAILURE
    why, helping = (WORDS.why_failed, WORDS.why_failed_help(lang)) if failed else (WORDS.why, "")
    told: tuple[Control, ...] = (
        Line(f"{name}.title", WORDS.story_title(lang), value=noted.story(name).title, help=WORDS.no_names(lang)),
        TextField(f"{name}.happened", WORDS.happened(lang), value=noted.story(name).happened),
        TextField(f"{name}.why", why(lang), value=noted.story(name).why, help=helping, rows=2),
        _conditions(name, noted, lang),
    )
    return (*told, *_training(state)) if failed else told


def _conditions(name: str, noted: Amplify, lang: str) -> Tags:
    label, helping = WORDS.conditions, WORDS.conditions_help
    if name == FAILURE:
        label, helping = WORDS.conditions_failed, WORDS.conditions_failed_help
    field = f"{name}.conditions"
    return Tags(field, label(lang), value=noted.shown(field), help=helping(lang), offered=offered(name, noted))


def offered(name: str, noted: Amplify) -> tuple[str, ...]:
    """Give the conditions of the other stories, each once, whatever its case."""
    first: dict[str, str] = {}
    for one in (one for other in STORIES if other != name for one in noted.story(other).conditions):
        first.setdefault(one.casefold(), one)
    return tuple(first.values())


def _training(state: State) -> tuple[Control, ...]:
    """Ask which strength could help the failure; what the self-check knows of it is said and not asked again."""
    lang, failure = state.lang, state.workbook.amplify.story(FAILURE)
    known = strengths(state.workbook.self_check)
    named = [WORDS.strength_advice(lang, advice=one, name=words().advice[f"a{one}"](lang)) for one in known]
    found = (Notice("strength.found", WORDS.strength_found(lang, strength=listed(named, lang))),) if named else ()
    helping = WORDS.strength_help(lang)
    return (
        *found,
        TextField(f"{FAILURE}.strength", WORDS.strength(lang), value=failure.strength, help=helping, rows=2),
        TextField(f"{FAILURE}.train", WORDS.train(lang), value=failure.train, rows=2),
    )


def strengths(noted: SelfCheck) -> tuple[int, ...]:
    """Give the strongest pieces of advice by the self-check, none while it can't tell them apart."""
    return profile(noted.answers, GROUPS).strengths
