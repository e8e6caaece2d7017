"""What the stories have in common: the picture, the clues with their rules, and which of them to build on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import joined
from samkit.exercises.amplify.content import WORDS
from samkit.measures import Clues, clues
from samkit.widgets import Choice, Control, Notice, Option, Picture, Result
from samkit.workbook import FAILURE, STORIES, SURE, Story

if TYPE_CHECKING:
    from samkit.exercise import State
    from samkit.workbook import Amplify

# What a condition can be a clue of, what matters most first.
KINDS = ("candidates", "likely", "everywhere", "against")


def result(state: State) -> tuple[Control, ...]:
    """Say what the stories give so far; while no condition is noted, what will fill the picture."""
    noted, lang = state.workbook.amplify, state.lang
    found = clues(noted.stories)
    chosen = _choosing(noted, found, lang)
    if not found.table:
        return (Notice("empty", WORDS.empty(lang)), *chosen)
    counts = {"told": str(found.told), "stories": str(len(STORIES)), "conditions": str(len(found.table))}
    said = (_clue(kind, found, lang) for kind in KINDS if getattr(found, kind))
    counted = Result("count", WORDS.count(lang), counts)
    return (_picture(noted, found, lang), *said, counted, *_next(noted, found, lang), *chosen)


def _clue(kind: str, found: Clues, lang: str) -> Result:
    """Name the conditions of one kind, with the rule; before all is told what is likely is said with more care."""
    text, rule = getattr(WORDS, kind), getattr(WORDS, f"{kind}_rule")
    if kind == "likely" and found.told < len(STORIES):
        text, rule = WORDS.early, WORDS.early_rule
    return Result(f"clue.{kind}", text(lang), {kind: joined(getattr(found, kind), lang)}, rule(lang))


def _next(noted: Amplify, found: Clues, lang: str) -> tuple[Control, ...]:
    """Say what would tell more."""
    if found.told == len(STORIES):
        apart = found.candidates or found.likely
        return () if apart else (Notice("alike", WORDS.alike(lang)),)
    missing = [name for name in STORIES if not told(noted, name)]
    text = WORDS.tell_failure if missing == [FAILURE] else WORDS.tell_success
    return (Notice("tell", text(lang)),)


def told(noted: Amplify, name: str) -> bool:
    """Tell whether any of a story is told."""
    return noted.story(name) != Story()


def _picture(noted: Amplify, found: Clues, lang: str) -> Picture:
    heads = (WORDS.column_condition(lang), *(_head(name, noted, lang) for name in STORIES), WORDS.column_clue(lang))
    known = [name for name in STORIES if told(noted, name)]
    kinds = {one: kind for kind in KINDS for one in getattr(found, kind)}
    # What is a clue of nothing yet comes last.
    order = sorted(found.table, key=lambda row: (*KINDS, "").index(kinds.get(row[0], "")))
    data = {
        "told": known,
        "titles": {name: title for name in known if (title := noted.story(name).title)},
        "conditions": [{"name": one, "kind": kinds.get(one, ""), "there": list(row)} for one, row in order],
    }
    rows = tuple(
        (one, *(_cell(name in known, there, lang) for name, there in zip(STORIES, row, strict=True)), said(kind, lang))
        for one, row, kind in ((one, row, kinds.get(one, "")) for one, row in order)
    )
    caption = WORDS.caption(lang)
    if len(known) < len(STORIES):
        caption = f"{caption} {WORDS.caption_untold(lang)}"
    return Picture("clues", caption, heads, rows, data=data)


def _head(name: str, noted: Amplify, lang: str) -> str:
    heading, title = WORDS.heading[name](lang), noted.story(name).title
    return WORDS.told_as(lang, story=heading, title=title) if title else heading


def _cell(is_told: bool, there: bool, lang: str) -> str:  # noqa: FBT001 - one of the table's own truths
    if not is_told:
        return WORDS.not_told(lang)
    return (WORDS.there if there else WORDS.not_there)(lang)


def said(kind: str, lang: str) -> str:
    """Say in few words what a condition is a clue of."""
    return WORDS.clue[kind](lang) if kind else "–"


def _choosing(noted: Amplify, found: Clues, lang: str) -> tuple[Control, ...]:
    """Ask what to build on and how sure one is, as soon as there is something to choose."""
    guesses = (*found.candidates, *found.likely)
    # A choice stands by its word, whatever its case.
    chosen = next((one for one in guesses if one.casefold() == noted.candidate.casefold()), noted.candidate)
    gone = bool(chosen) and chosen not in guesses
    options = (*guesses, chosen) if gone else guesses
    if not options and not noted.sure:
        return ()
    which = tuple(Option(one, one) for one in options)
    sure = tuple(Option(key, WORDS.degree[key](lang)) for key in SURE)
    asked = Choice("candidate", WORDS.candidate(lang), which, value=chosen, help=WORDS.candidate_help(lang))
    lost = (Notice("candidate.gone", WORDS.candidate_gone(lang, candidate=chosen)),) if gone else ()
    so = (Notice("sure.so", WORDS.so[noted.sure](lang)),) if noted.sure else ()
    return (*((asked,) if options else ()), *lost, Choice("sure", WORDS.sure(lang), sure, value=noted.sure), *so)
