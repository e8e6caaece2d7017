"""What the page of a sprint evaluation shows, and what is noted when something is entered on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Notes, One
from samkit.exercises.sprint.content import WORDS
from samkit.exercises.sprint.places import Begun
from samkit.exercises.sprint.result import result
from samkit.measures.certainty import DEMANDS
from samkit.widgets import Button, Choice, Control, Date, Line, Many, Notice, Option, Page, Section, TextField
from samkit.workbook import AGAINST, CERTAIN, METHODS, Sprint, limits

if TYPE_CHECKING:
    from samkit.workbook import Workbook

KEY = "sprint"
NOTES = Notes(KEY, (One("sprint", "sprint"), Begun("begin")))


def draw(state: State) -> Page:
    """Work out the whole page: the plan in three steps, what it can give, and how one gets going."""
    lang, noted = state.lang, state.workbook.challenge(state.challenge).sprint
    return Page(
        (
            Section("asking", WORDS.asking(lang), _asking(state, noted), step=True),
            Section("finding", WORDS.finding(lang), _finding(noted, lang), step=True),
            Section("knowing", WORDS.knowing(lang), _knowing(noted, lang), step=True),
            Section("found", WORDS.found(lang), result(state)),
            decision.section(state, KEY, WORDS.decide(lang), WORDS.doing(lang)),
        )
    )


def _asking(state: State, noted: Sprint) -> tuple[Control, ...]:
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    what = (Notice("about", WORDS.about(lang, what=about.what)),) if about.what else ()
    helps = {name: getattr(WORDS, f"{name}_help")(lang) for name in ("question", "uses", "decides")}
    return (
        *what,
        *_offer(state, noted),
        TextField("sprint.question", WORDS.question(lang), value=noted.question, help=helps["question"], rows=3),
        Line("sprint.uses", WORDS.uses(lang), value=noted.uses, help=helps["uses"]),
        TextField("sprint.decides", WORDS.decides(lang), value=noted.decides, help=helps["decides"], rows=2),
    )


def _offer(state: State, noted: Sprint) -> tuple[Control, ...]:
    """Offer the candidate for a condition with how sure one is of it, or say where to find one; nothing once begun."""
    if noted.question:
        return ()
    lang, known = state.lang, state.workbook.amplify
    if not known.candidate:
        return (Notice("offer", WORDS.offer_none(lang)),)
    sure = WORDS.sure[known.sure](lang) if known.sure else ""
    text = WORDS.offer_sure(lang, what=known.candidate, sure=sure) if sure else WORDS.offer(lang, what=known.candidate)
    begins = WORDS.begins(lang, what=known.candidate)
    return (Notice("offer", text), Button("begin.question", WORDS.begin(lang), value=begins, quiet=True))


def _finding(noted: Sprint, lang: str) -> tuple[Control, ...]:
    methods = tuple(Option(key, WORDS.methods_of[key](lang)) for key in METHODS)
    return (
        Many("sprint.methods", WORDS.methods(lang), methods, value=limits.plain(noted.methods)),
        _count("people", noted, lang),
        Date("sprint.start", WORDS.start(lang), value=noted.start),
        _count("weeks", noted, lang, WORDS.weeks_help(lang)),
        _count("hours", noted, lang),
        Line("sprint.whose", WORDS.whose(lang), value=noted.whose, help=WORDS.whose_help(lang)),
    )


def _count(name: str, noted: Sprint, lang: str, helping: str = "") -> Line:
    value = limits.plain(getattr(noted, name))
    return Line(f"sprint.{name}", getattr(WORDS, name)(lang), value=value, help=helping, limit=6, whole=True)


def _knowing(noted: Sprint, lang: str) -> tuple[Control, ...]:
    certain = tuple(Option(key, _demand(key, lang)) for key in CERTAIN)
    against = tuple(Option(key, WORDS.comparisons[key](lang)) for key in AGAINST)
    return (
        Choice("sprint.certain", WORDS.certain(lang), certain, value=noted.certain, help=WORDS.knowing_help(lang)),
        Choice("sprint.against", WORDS.against(lang), against, value=noted.against, help=WORDS.against_help(lang)),
    )


def _demand(name: str, lang: str) -> str:
    """Name a certainty with what it means and what it takes."""
    takes = WORDS.takes[name](lang, **vars(DEMANDS[name]))
    return WORDS.demands(lang, name=WORDS.certainties[name](lang), takes=takes)


def progress(workbook: Workbook) -> Progress:
    """Count the question, the certainty that is chosen, and the decision."""
    noted = workbook.challenge().sprint
    return Progress(sum((bool(noted.question), bool(noted.certain), _decided(workbook))), 3)


def _decided(workbook: Workbook) -> bool:
    return decision.done(workbook, workbook.chosen, KEY)
