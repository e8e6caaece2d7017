"""The guide to print and take along: what to say first, what to ask each kind of person, and how to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import joined
from samkit.exercises.interviews.content import WORDS
from samkit.widgets import Handout, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from samkit.content import Text
    from samkit.exercise import State
    from samkit.workbook import Partner

UNCHOSEN = ("citizens", "users")
NAMED = 5
LINES = {"opening": 2, "questions": 8, "own": 3, "end": 3, "after": 6}  # to write on


def guide(state: State) -> Handout:
    """Put the sheet together for the kinds that are chosen; for citizens and users while none is."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    kinds = about.guide.ask or UNCHOSEN
    parts = (
        *_beginning(about.guide.about or about.what, lang),
        *(_asked(kind, state.workbook.partners, lang) for kind in kinds),
        *_own(about.guide.own, lang),
        *_ending(lang),
    )
    return Handout("sheet", WORDS.sheet.title(lang), parts)


def _beginning(about: str, lang: str) -> tuple[Part, ...]:
    said = WORDS.sheet
    purpose = said.purpose(lang, about=about) if about else said.purpose_open(lang)
    first, *rest = _all(said.consent, lang)
    subject = (said.subject(lang, about=about),) if about else ()
    return (
        Part(said.before(lang), said=(purpose, said.where(lang), said.listen(lang))),
        Part(said.aloud(lang), points=(first, *subject, *rest)),
        Part(said.open(lang), points=(said.opening(lang),), lines=LINES["opening"]),
    )


def _asked(kind: str, partners: Sequence[Partner], lang: str) -> Part:
    """Give the questions for one kind, and whom on the list one could ask."""
    asked = WORDS.questions[kind]
    names = [one.name for one in partners if one.kind == kind and one.name]
    whom = (WORDS.sheet.on_list(lang, names=joined(names, lang, NAMED)),) if names else ()
    return Part(asked.title(lang), said=whom, points=_all(asked.ask, lang), lines=LINES["questions"])


def _own(question: str, lang: str) -> Iterator[Part]:
    if question:
        yield Part(WORDS.sheet.own(lang), points=(question,), lines=LINES["own"])


def _ending(lang: str) -> tuple[Part, ...]:
    said = WORDS.sheet
    return (
        Part(said.further(lang), said=(said.wait(lang),), points=_all(said.probes, lang)),
        Part(said.end(lang), points=_all(said.ending, lang), lines=LINES["end"]),
        Part(said.at_once(lang), said=(said.write(lang),), lines=LINES["after"]),
    )


def _all(texts: Iterable[Text], lang: str) -> tuple[str, ...]:
    return tuple(text(lang) for text in texts)
