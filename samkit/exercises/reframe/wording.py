"""The old and the new problem side by side, and whether any of its words came from those who were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import LANGUAGES, listed
from samkit.exercises.reframe.content import WORDS
from samkit.measures import borrowed, wording
from samkit.widgets import Compared, Control, Notice, Result, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samkit.measures import Stretch
    from samkit.workbook import Challenge

# People write in either language, whatever the page speaks.
STOP, ENDINGS = (
    frozenset(word for lang in LANGUAGES for word in WORDS.compare[name](lang).split()) for name in ("stop", "endings")
)


def warning(about: Challenge, lang: str) -> tuple[Control, ...]:
    """Warn when the new problem only repeats our own words."""
    new = about.reframe.statement
    if not new:
        return ()
    if wording(about.what, new).same:
        return (Notice("own_theme", WORDS.same(lang), tone="alarm"),)
    quoted = any(one.what for one in about.quotes)
    return () if from_quotes(about) or not quoted else (Notice("own_theme", WORDS.own_theme(lang), tone="alarm"),)


def from_quotes(about: Challenge) -> tuple[str, ...]:
    """Give the words of the new problem that a quote has and the old problem had not."""
    said = [one.what for one in about.quotes]
    return borrowed(about.what, about.reframe.statement, said, STOP, ENDINGS)


def changed(about: Challenge, lang: str) -> tuple[Control, ...]:
    """Show both problems with what changed, count the words, and name those that came from a quote."""
    new = about.reframe.statement
    if not new:
        return ()
    return (*_compared(about.what, new, lang), *_borrowed(about, lang))


def _compared(old: str, new: str, lang: str) -> tuple[Control, ...]:
    if not old:
        return ()
    found = wording(old, new)
    counts = {"kept": str(found.kept), "added": str(found.added), "removed": str(found.removed)}
    before, after = _spans(found.before, "removed"), _spans(found.after, "added")
    return (
        Compared("compared", WORDS.before(lang), WORDS.after(lang), before, after, WORDS.compared(lang)),
        Result("wording", WORDS.wording(lang), counts),
    )


def _spans(stretches: Sequence[Stretch], change: str) -> tuple[Span, ...]:
    return tuple(Span(one.text, "" if one.kept else change) for one in stretches)


def _borrowed(about: Challenge, lang: str) -> tuple[Control, ...]:
    if not any(one.what for one in about.quotes):
        return ()
    found = list(from_quotes(about))
    said = {"borrowed": listed(found, lang) if found else WORDS.borrowed_none(lang)}
    return (Result("borrowed", WORDS.borrowed(lang), said, WORDS.borrowed_rule(lang)),)
