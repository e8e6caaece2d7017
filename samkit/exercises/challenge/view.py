"""What the challenge's page shows, and what is noted when something is entered on it."""

from __future__ import annotations

from itertools import count

from samkit.content import words
from samkit.errors import Rejected
from samkit.exercise import Progress, State
from samkit.exercise.paths import WAYS
from samkit.exercises.challenge.content import WORDS
from samkit.widgets import Button, Choice, Control, Notice, Option, Page, Result, Section, TextField
from samkit.workbook import ALONE, PATHS, Challenge, Workbook, limits

TEXTS = ("what", "vision", "who", "feel")


def draw(state: State) -> Page:
    """Work out the whole page: the list of challenges when there are several, the fields, and what the answers mean."""
    challenge = state.workbook.challenge(state.challenge)
    fields: tuple[Control, ...] = tuple(_text(challenge, name, state.lang) for name in TEXTS)
    here = Section("challenge", WORDS.title(state.lang), (*fields, _alone(challenge, state.lang), *_result(state)))
    path = Section("path", WORDS.path_title(state.lang), (_path(state),))
    if challenge.empty and len(state.workbook.challenges) <= 1:
        return Page((here, path))
    return Page((here, Section("challenges", WORDS.several(state.lang), _choosing(state)), path))


def _path(state: State) -> Choice:
    options = tuple(Option(key, WAYS[key].title(state.lang)) for key in PATHS)
    return Choice("path", WORDS.path(state.lang), options, value=state.workbook.path, help=WORDS.path_help(state.lang))


def _text(challenge: Challenge, name: str, lang: str) -> TextField:
    label, helping = getattr(WORDS, name), getattr(WORDS, f"{name}_help")
    warning = WORDS.no_names if name == TEXTS[0] else WORDS.no_names_short
    return TextField(name, label(lang), value=getattr(challenge, name), help=f"{helping(lang)} {warning(lang)}")


def _alone(challenge: Challenge, lang: str) -> Choice:
    options = tuple(Option(key, getattr(WORDS, f"alone_{key}")(lang)) for key in ALONE)
    return Choice("alone", WORDS.alone(lang), options, value=challenge.alone)


def _result(state: State) -> tuple[Control, ...]:
    challenge, lang = state.workbook.challenge(state.challenge), state.lang
    if challenge.empty:
        return (Notice("empty", WORDS.empty(lang)),)
    counts = {"done": str(challenge.answered), "total": str(len(TEXTS) + 1)}
    noted = Result("noted", WORDS.noted(lang), counts)
    if not challenge.alone:
        return (noted,)
    return (noted, Notice("alone.note", getattr(WORDS, f"alone_{challenge.alone}_note")(lang)))


def _choosing(state: State) -> tuple[Control, ...]:
    lang, all_of_them = state.lang, state.workbook.challenges
    options = tuple(Option(one.id, _named(number, one, lang)) for number, one in enumerate(all_of_them, 1))
    new = Button("challenge.new", WORDS.new(lang), value=_unused(state.workbook), quiet=True)
    choice = Choice("challenge.chosen", WORDS.which(lang), options, value=state.challenge)
    if sum(not one.archived for one in all_of_them) <= 1:
        return (choice, new)
    return (choice, new, Button("challenge.archive", WORDS.put_away(lang), value=state.challenge, quiet=True))


def _named(number: int, challenge: Challenge, lang: str) -> str:
    name = challenge.what or words().form["untitled"](lang, number=number)
    return WORDS.archived(lang, name=name) if challenge.archived else name


def _unused(workbook: Workbook) -> str:
    """Give an id that no challenge of the workbook has yet."""
    taken = {one.id for one in workbook.challenges}
    return next(name for number in count(2) if (name := f"c{number}") not in taken)


def enter(workbook: Workbook, challenge: str, field: str, value: object) -> Workbook:
    """Note one field of the challenge with this id, choose or put away another, or begin a new one."""
    match field:
        case "challenge.chosen":
            return workbook.choose(limits.identifier(value))
        case "challenge.archive":
            return workbook.archive(limits.identifier(value))
        case "challenge.new":
            new = limits.identifier(value)
            return workbook.with_challenge(workbook.challenge(new)).choose(new)
        case "path":
            return workbook.follow(value)
        case "what" | "vision" | "who" | "feel" | "alone":
            return workbook.with_challenge(workbook.challenge(limits.identifier(challenge)).noted(field, value))
        case _:
            raise Rejected("unknown_field", name=field)


def read(workbook: Workbook, challenge: str, field: str) -> object:
    """Give what stands in a field now."""
    if field in (*TEXTS, "alone"):
        return getattr(workbook.challenge(challenge), field)
    return workbook.path if field == "path" else workbook.chosen


def progress(workbook: Workbook) -> Progress:
    """Count the fields noted about the chosen challenge."""
    return Progress(workbook.challenge().answered, len(TEXTS) + 1)
