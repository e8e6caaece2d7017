"""What the page of co-players shows, and what is noted when something is entered on it."""

from __future__ import annotations

from samkit.content import words
from samkit.errors import Rejected
from samkit.exercise import Progress, State, decision
from samkit.exercise.growing import Rest, growing
from samkit.exercise.notes import values
from samkit.exercises.partners.content import WORDS
from samkit.exercises.partners.result import result
from samkit.widgets import Choice, Field, Line, Many, Option, Page, Section, TextField
from samkit.workbook import CONTACT, KINDS, RESOURCES, Partner, Workbook, limits
from samkit.workbook.records import entered

KEY = "partners"
LIST = "partner"
FEW = 3
FIELDS = ("name", "brings", "wants", "kind", "contact", "distance")
MORE = ("kind", "contact", "distance")


def draw(state: State) -> Page:
    """Work out the whole page: the list, what it covers and lacks, and whom to contact first."""
    lang = state.lang
    rest = Rest(most=limits.PARTNERS, more=MORE, more_label=WORDS.more(lang), takes=("table", "places"))
    listed = growing(LIST, state.workbook.partners, columns(lang), WORDS, lang, **rest)
    here = Section("partners", WORDS.list(lang), listed)
    missing = Section("missing", WORDS.missing(lang), result(state))
    return Page((here, missing, decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))))


def columns(lang: str) -> tuple[Field, ...]:
    """Give the fields of a co-player as a page asks for them."""
    named = words()
    return (
        Line("name", WORDS.name(lang), limit=300),
        Many("brings", WORDS.brings(lang), tuple(Option(key, named.resource[key](lang)) for key in RESOURCES)),
        TextField("wants", WORDS.wants(lang), rows=1),
        Choice("kind", WORDS.kind(lang), tuple(Option(key, named.kind[key](lang)) for key in KINDS)),
        Choice("contact", WORDS.contact(lang), tuple(Option(key, named.contact[key](lang)) for key in CONTACT)),
        Line("distance", WORDS.distance(lang), numeric=True, limit=8),
    )


def enter(workbook: Workbook, challenge: str, field: str, value: object) -> Workbook:
    """Note something about a co-player, or the decision."""
    first, _, rest = field.partition(".")
    if first == LIST:
        return workbook.with_partners(entered(workbook.partners, rest, value, Partner, limits.PARTNERS))
    if first == decision.ACTION:
        return decision.enter(workbook, challenge, KEY, rest, value)
    raise Rejected("unknown_field", name=field)


def read(workbook: Workbook, challenge: str, field: str) -> object:
    """Give what stands in a field now, as the page shows it; empty for a co-player that is not there."""
    first, _, rest = field.partition(".")
    if first == decision.ACTION:
        return decision.read(workbook, challenge, KEY, rest)
    name, _, part = rest.partition(".")
    found = next((one for one in workbook.partners if one.id == name), Partner(name))
    return values(found).get(part, "")


def progress(workbook: Workbook) -> Progress:
    """Count the first three co-players with a name, and the decision."""
    named = sum(bool(one.name) for one in workbook.partners)
    return Progress(min(named, FEW) + decision.done(workbook, workbook.chosen, KEY), FEW + 1)
