"""The opening minute: what one already does, six statements about it, and what they say without accusing anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import listed
from samkit.exercises.amplify.content import WORDS
from samkit.measures import Practice, practice
from samkit.widgets import Control, Notice, Option, Result, Scale, Section, TextField
from samkit.workbook import HOLDS, PRACTICES

if TYPE_CHECKING:
    from samkit.exercise import State
    from samkit.workbook import Amplify

ACROSS, TOGETHER = PRACTICES[:2], PRACTICES[2:]


def already(state: State) -> tuple[Section, ...]:
    """Ask for the claim and what stands behind it, and say what is there and what is missing."""
    noted, lang = state.workbook.amplify, state.lang
    helping = f"{WORDS.claim_help(lang)} {WORDS.no_names(lang)}"
    claim = TextField("claim", WORDS.claim(lang), value=noted.claim, help=helping, rows=2)
    across, together = (_statements(names, noted, lang) for names in (ACROSS, TOGETHER))
    return (
        Section("already", WORDS.already(lang), (claim, *across), step=True),
        Section("together", WORDS.together(lang), (*together, verdict(practice(noted.holds), lang)), step=True),
    )


def _statements(names: tuple[str, ...], noted: Amplify, lang: str) -> tuple[Control, ...]:
    return tuple(control for name in names for control in _statement(name, noted, lang))


def _statement(name: str, noted: Amplify, lang: str) -> tuple[Control, ...]:
    points = tuple(Option(key, WORDS.holds[key](lang)) for key in HOLDS)
    shows = f"{name}.evidence"
    evidence = noted.shown(shows)
    return (
        Scale(name, WORDS.statements[name](lang), points, (), value=noted.shown(name)),
        TextField(shows, WORDS.evidence(lang), value=evidence, help=WORDS.no_names(lang), rows=2, folded=not evidence),
    )


def verdict(found: Practice, lang: str) -> Control:
    """Say what is there and what is missing, with the rule; how many statements are left while some are open."""
    if found.open:
        left = WORDS.open(lang, open=len(found.open), statements=len(PRACTICES))
        return Notice("practice.open", left)
    counts = {"missing": str(len(found.missing)), "together": str(len(TOGETHER))}
    if not found.missing:
        text = WORDS.have_all if found.precondition else WORDS.first_all
        return Result("practice", text(lang), counts, WORDS.rule(lang))
    text = WORDS.have_missing if found.precondition else WORDS.first_missing
    lacking = listed([WORDS.lacks[name](lang) for name in found.missing], lang)
    return Result("practice", text(lang), {**counts, "missing_what": lacking}, WORDS.rule(lang))
