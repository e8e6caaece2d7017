"""What has become different: the words that went out and came in, what the quotes do, and what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import listed, words
from samkit.exercises.reframe.content import WORDS
from samkit.exercises.reframe.wording import changed, warning
from samkit.measures import Hearing, Understanding, hearing, understanding
from samkit.measures.taking_part import INSIDE
from samkit.widgets import Control, Notice, Picture, Result
from samkit.workbook import SENSES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from samkit.exercise import State
    from samkit.workbook import Quote, Reframe

# What disturbs comes first in the picture.
ORDER = ("contradicts", "opens", "changes", "confirms")


def result(state: State) -> tuple[Control, ...]:
    """Say what has become different and what is missing; while nothing is noted, what to write first."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    quotes = [one for one in about.quotes if one.what]
    found = hearing(quotes, [one for one in state.workbook.partners if not one.empty])
    understood = understanding(quotes, about.senses)
    nothing = () if about.reframe.statement else (Notice("nothing", WORDS.nothing(lang)),)
    return (
        *warning(about, lang),
        *_inside_only(found, lang),
        *changed(about, lang),
        *nothing,
        *_picture(quotes, understood, lang),
        *_senses(understood, lang),
        *_unheard(found, lang),
    )


def asked_again(noted: Reframe, today: dt.date, lang: str) -> tuple[Control, ...]:
    """Say what is left to do before those who are quoted recognise the problem."""
    if not noted.statement:
        return ()
    if not noted.recognised:
        return (Notice("ask_them", WORDS.ask_them(lang)),)
    when = (Notice("undated", WORDS.undated(lang)),) if not noted.recognised_date else ()
    if noted.recognised_date > today.isoformat():
        when = (Notice("ahead", WORDS.ahead(lang)),)
    rest = (Notice("not_yet", WORDS.not_yet(lang)),) if noted.recognised != "yes" else ()
    return (*when, *rest)


def side(quote: Quote) -> str:
    """Tell whether a quote is seen from inside, from outside, or from where nobody has said."""
    if not quote.kind:
        return "unknown"
    return "inside" if quote.kind in INSIDE else "outside"


def _inside_only(found: Hearing, lang: str) -> tuple[Control, ...]:
    alone = found.inside and not found.outside and not found.unplaced
    return (Notice("inside_only", WORDS.inside_only(lang), tone="alarm"),) if alone else ()


def _senses(understood: Understanding, lang: str) -> tuple[Control, ...]:
    """Count what the quotes do; say when none of them disturbs, and how many have not been looked at."""
    left = len(understood.open)
    unmarked = (Notice("unmarked", WORDS.unmarked(lang, number=left)),) if left else ()
    if not understood.marked:
        return unmarked
    counts = {sense: str(len(understood.senses[sense])) for sense in SENSES}
    told = Result("senses", WORDS.senses_said(lang), {"quotes": str(understood.marked + left), **counts})
    calm = () if understood.disturbed else (Result("calm", WORDS.calm(lang), rule=WORDS.calm_rule(lang)),)
    return (told, *unmarked, *calm, Notice("limits", WORDS.limits(lang)))


def _unheard(found: Hearing, lang: str) -> tuple[Control, ...]:
    """Name the kinds on the list of co-players without a quote, once there are quotes at all."""
    if not (found.unheard and found.quotes):
        return ()
    said = {"unheard": listed([words().kind[kind](lang) for kind in found.unheard], lang)}
    return (Result("unheard", WORDS.unheard(lang), said, WORDS.unheard_rule(lang)),)


def _picture(quotes: Sequence[Quote], understood: Understanding, lang: str) -> tuple[Control, ...]:
    """Show the quotes by what they do and from where they are seen, those that disturb first."""
    if not understood.marked:
        return ()
    by_id = {one.id: one for one in quotes}
    ordered = [(sense, by_id[name]) for sense in ORDER for name in understood.senses[sense]]
    columns = tuple(text(lang) for text in (WORDS.one, WORDS.role, WORDS.whose, WORDS.does))
    rows = tuple(
        (one.said, _role(one, lang), WORDS.sides[side(one)](lang), WORDS.heads[sense](lang)) for sense, one in ordered
    )
    data = [[sense, side(one), _role(one, lang)] for sense, one in ordered]
    return (Picture("sides", WORDS.caption(lang), columns, rows, data=data),)


def _role(quote: Quote, lang: str) -> str:
    return quote.role or WORDS.roleless(lang)
