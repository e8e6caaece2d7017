"""What the page of ways to take part shows, and what is noted when something is entered on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Each, Notes, values
from samkit.exercises.ways_in.content import WORDS
from samkit.exercises.ways_in.result import result
from samkit.widgets import Choice, Field, Many, Notice, Option, Page, Record, Records, Section, TextField
from samkit.workbook import FORMS, PHASES, PROMISES, TIMES, Partner, Way, Workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samkit.content import Text
    from samkit.widgets import Control

KEY = "ways_in"
LIST = "way"
FEW = 3
NOTES = Notes(KEY, (Each(LIST, "ways", Way()),))
MORE = ("times", "barrier", "promise")


def draw(state: State) -> Page:
    """Work out the whole page: everybody's way in, what is missing, and whom to give another."""
    lang = state.lang
    ways = Section("ways", WORDS.list(lang), _ways(state))
    taking = Section("taking", WORDS.taking(lang), result(state))
    asked = decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))
    return Page((ways, taking, asked) if _listed(state.workbook) else (ways, asked))


def _listed(workbook: Workbook) -> list[Partner]:
    return [one for one in workbook.partners if not one.empty]


def _ways(state: State) -> tuple[Control, ...]:
    """Give the list with a row for each co-player; while there is none, where to write them."""
    lang, listed = state.lang, _listed(state.workbook)
    if not listed:
        return (Notice("no_partners", WORDS.no_partners(lang)),)
    ways = state.workbook.challenge(state.challenge).ways
    records = Records(
        LIST,
        label="",
        help=WORDS.list_help(lang),
        columns=columns(lang),
        rows=tuple(one.id for one in listed),
        one=WORDS.one(lang),
        fixed=True,
        more=MORE,
        more_label=WORDS.more(lang),
    )
    named = {one.id: one.name or WORDS.unnamed(lang) for one in listed}
    rows = (Record(f"{LIST}.{name}", values(ways.get(name, Way())), title) for name, title in named.items())
    return (records, *rows)


def columns(lang: str) -> tuple[Field, ...]:
    """Give the fields of a way to take part as a page asks for them."""
    return (
        Many("phases", WORDS.phases(lang), _options(PHASES, WORDS.phase, lang)),
        Many("forms", WORDS.forms(lang), _options(FORMS, WORDS.form, lang)),
        Many("times", WORDS.times(lang), _options(TIMES, WORDS.time, lang)),
        TextField("barrier", WORDS.barrier(lang), rows=1),
        Choice("promise", WORDS.promise(lang), _options(PROMISES, WORDS.promises, lang)),
    )


def _options(keys: Iterable[str], said: Mapping[str, Text], lang: str) -> tuple[Option, ...]:
    return tuple(Option(key, said[key](lang)) for key in keys)


def progress(workbook: Workbook) -> Progress:
    """Count the first three co-players who take part in something, or as many as there are, and the decision."""
    ways, listed = workbook.challenge().ways, _listed(workbook)
    part = sum(bool(ways[one.id].phases) for one in listed if one.id in ways)
    wanted = max(1, min(FEW, len(listed)))
    return Progress(min(part, wanted) + decision.done(workbook, workbook.chosen, KEY), wanted + 1)
