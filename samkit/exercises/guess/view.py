"""What the page of guesses shows, and what is noted when something is entered on it."""

from __future__ import annotations

import datetime as dt

from samkit.content import day, listed, quoted
from samkit.exercise import Progress, State, decision
from samkit.exercise.locking import LOCK, After, Open
from samkit.exercise.notes import Notes, values
from samkit.exercises.guess.content import WORDS
from samkit.exercises.guess.places import GUESSES, locked, loose, room
from samkit.exercises.guess.result import result
from samkit.widgets import Button, Control, Field, Line, Notice, Page, Record, Records, Section, TextField
from samkit.workbook import COUNTS, Challenge, Guess, Workbook, limits

KEY = "guess"
LIST, ANSWERS = "guess", "answer"
NOTES = Notes(KEY, (Open(LIST, GUESSES), After(ANSWERS, GUESSES, COUNTS)))


def draw(state: State) -> Page:
    """Work out the whole page: the guesses, once they are locked the answers, and which belief was most wrong."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    what = (Notice("about", WORDS.about(lang, what=about.what)),) if about.what else ()
    guesses = Section("guesses", WORDS.list(lang), (*what, *_guesses(about, lang)))
    answers = (Section("answers", WORDS.answers(lang), _answers(about, lang)),) if locked(about) else ()
    found = Section("gap", WORDS.found(lang), result(locked(about), lang))
    return Page((guesses, *answers, found, decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))))


def _guesses(about: Challenge, lang: str) -> tuple[Control, ...]:
    """Ask for guesses; they can be locked as soon as one of them is whole."""
    open_ = loose(about)
    shown = Records(
        LIST,
        label="",
        help="" if locked(about) and not open_ else WORDS.list_help(lang),
        columns=columns(lang),
        rows=tuple(one.id for one in open_),
        one=WORDS.one(lang),
        empty=(WORDS.again if locked(about) else WORDS.empty)(lang),
        add=WORDS.add(lang),
        most=room(about),
        waits=bool(locked(about)),
    )
    records = tuple(
        Record(f"{LIST}.{one.id}", {name: values(one)[name] for name in ("what", "guess")}) for one in open_
    )
    lock = (Notice("lock.note", WORDS.lock_note(lang)), Button(f"{LIST}.{LOCK}", WORDS.lock(lang), waits=True))
    return (shown, *records, *(lock if any(one.whole for one in open_) else ()))


def columns(lang: str) -> tuple[Field, ...]:
    """Give the fields of a guess as a page asks for them."""
    return (
        TextField("what", WORDS.what(lang), limit=limits.BELIEF, rows=2),
        Line("guess", WORDS.guess(lang), whole=True, limit=3),
    )


def _answers(about: Challenge, lang: str) -> tuple[Control, ...]:
    """Ask how many answered what about each locked guess, and say since when it stands."""
    kept = locked(about)
    dates = [day(dt.date.fromisoformat(one), lang) for one in sorted({one.locked for one in kept})]
    shown = Records(
        ANSWERS,
        label="",
        help=WORDS.answers_help(lang),
        columns=tuple(Line(name, getattr(WORDS, name)(lang), whole=True, limit=6) for name in COUNTS),
        rows=tuple(one.id for one in kept),
        one=WORDS.one(lang),
        fixed=True,
        takes=("survey",),
    )
    records = (
        Record(f"{ANSWERS}.{one.id}", {name: values(one)[name] for name in COUNTS}, title=_title(at, one, lang))
        for at, one in enumerate(kept, 1)
    )
    return (Notice("locked", WORDS.locked(lang, dates=listed(dates, lang))), shown, *records)


def _title(at: int, one: Guess, lang: str) -> str:
    """Head the answers by the statement's number, which a survey may call it by, its words and the guess."""
    return WORDS.titled(lang, number=at, what=quoted(one.what, lang), guess=one.guess)


def progress(workbook: Workbook) -> Progress:
    """Count a locked guess, an answer to one, and the decision."""
    kept = locked(workbook.challenge())
    answered = any(one.agree or one.disagree or one.unknown for one in kept)
    return Progress(bool(kept) + answered + decision.done(workbook, workbook.chosen, KEY), 3)
