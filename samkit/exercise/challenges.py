"""The challenges that an exercise goes through: those not put away, eight at most, and what each is called."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from samkit.content import listed, quoted, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samkit.workbook import Challenge, Workbook

MOST = 8
LONG = 160
MORE = "…"


def there(workbook: Workbook, chosen: str) -> tuple[Challenge, ...]:
    """Give the challenges that are not put away, and the chosen one, if any, even before anything is noted about it."""
    active = tuple(one for one in workbook.challenges if not one.archived)
    if not chosen or any(one.id == chosen for one in active):
        return active
    return (*active, workbook.challenge(chosen))


def shown(workbook: Workbook, chosen: str) -> tuple[Challenge, ...]:
    """Give the first `MOST` of them; the chosen one is always there."""
    those = there(workbook, chosen)
    left_out = [one for one in those[MOST:] if one.id == chosen]
    return (*those[: MOST - len(left_out)], *left_out)


def known(workbook: Workbook, name: str) -> bool:
    """Tell whether something can be noted about the challenge with this id: it is there, or the first to be."""
    return any(one.id == name for one in workbook.challenges) or all(one.archived for one in workbook.challenges)


def titles(challenges: tuple[Challenge, ...], lang: str, most: int = LONG) -> dict[str, str]:
    """Give by id what each is called, in at most so many signs; one without words by its number."""
    untitled = words().form["untitled"]
    return {one.id: brief(one.what, most) or untitled(lang, number=number) for number, one in enumerate(challenges, 1)}


def brief(text: str, most: int = LONG) -> str:
    """Give the beginning of a text on one line, whole words where it has any, without the full stop at its end."""
    line = " ".join(text.split()).rstrip(" .") or text.strip()
    if len(line) <= most:
        return line
    cut = shorten(line, most, placeholder=MORE).removesuffix(MORE) or line[: most - 1]
    return f"{cut.rstrip(' ,;:.')}{MORE}"


def called(ids: Iterable[str], titles: Mapping[str, str], lang: str, most: int = MOST) -> str:
    """Name challenges by what they are called, each in quotation marks; of more than `most` the rest is counted."""
    names = [quoted(titles[one], lang) for one in ids]
    if len(names) <= most:
        return listed(names, lang)
    return f"{', '.join(names[:most])} {words().form['rest'](lang, number=len(names) - most)}"
