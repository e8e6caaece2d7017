"""What the page of needs shows, and what is noted when something is entered on it."""

from __future__ import annotations

from samkit.content import words
from samkit.errors import Rejected
from samkit.exercise import Progress, State, decision
from samkit.exercises.matching.content import WORDS
from samkit.exercises.matching.result import result
from samkit.widgets import Choice, Field, Line, Notice, Option, Page, Record, Records, Section
from samkit.workbook import RESOURCES, Need, Workbook, limits
from samkit.workbook.records import entered

KEY = "matching"
LIST = "need"
FIELDS = ("what", "resource")


def draw(state: State) -> Page:
    """Work out the whole page: the needs, who can help with what, and which pair to begin with."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    what = (Notice("about", WORDS.about(lang, what=about.what)),) if about.what else ()
    needs = Section("needs", WORDS.list(lang), (*what, _list(about.needs, lang), *_records(about.needs)))
    found = Section("match", WORDS.match(lang), result(state))
    return Page((needs, found, decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))))


def _list(needs: tuple[Need, ...], lang: str) -> Records:
    return Records(
        LIST,
        label="",
        help=WORDS.list_help(lang),
        columns=columns(lang),
        rows=tuple(one.id for one in needs),
        one=WORDS.one(lang),
        empty=WORDS.empty(lang),
        add=WORDS.add(lang),
        most=limits.NEEDS,
    )


def columns(lang: str) -> tuple[Field, ...]:
    """Give the fields of a need as a page asks for them."""
    named = words().resource
    return (
        Line("what", WORDS.what(lang)),
        Choice("resource", WORDS.resource(lang), tuple(Option(key, named[key](lang)) for key in RESOURCES)),
    )


def _records(needs: tuple[Need, ...]) -> tuple[Record, ...]:
    return tuple(Record(f"{LIST}.{one.id}", values(one)) for one in needs)


def values(need: Need) -> dict[str, str]:
    """Give every field of a need as a page holds it."""
    return {name: limits.plain(getattr(need, name)) for name in FIELDS}


def enter(workbook: Workbook, challenge: str, field: str, value: object) -> Workbook:
    """Note something about a need, or the decision."""
    first, _, rest = field.partition(".")
    if first == LIST:
        about = workbook.challenge(challenge)
        return workbook.with_challenge(about.with_needs(entered(about.needs, rest, value, Need, limits.NEEDS)))
    if first == decision.ACTION:
        return decision.enter(workbook, challenge, KEY, rest, value)
    raise Rejected("unknown_field", name=field)


def read(workbook: Workbook, challenge: str, field: str) -> object:
    """Give what stands in a field now, as the page shows it; empty for a need that is not there."""
    first, _, rest = field.partition(".")
    if first == decision.ACTION:
        return decision.read(workbook, challenge, KEY, rest)
    name, _, part = rest.partition(".")
    found = next((one for one in workbook.challenge(challenge).needs if one.id == name), Need(name))
    return values(found).get(part, "")


def progress(workbook: Workbook) -> Progress:
    """Count a first need with its kind of help, and the decision."""
    placed = any(one.resource for one in workbook.challenge().needs)
    return Progress(placed + decision.done(workbook, workbook.chosen, KEY), 2)
