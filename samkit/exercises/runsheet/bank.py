"""The bank of questions, and which of them each step of a meeting gets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from samkit.content import Text, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samkit.measures import Step

QUICK, FEW, MORE = 10, 2, 3  # a step under 10 minutes gets two questions, else three


@dataclass(frozen=True)
class Bank:
    """The questions by phase, the most useful first; see `questions.toml`."""

    open: tuple[Text, ...]
    define: tuple[Text, ...]
    create: tuple[Text, ...]
    realise: tuple[Text, ...]
    judge: tuple[Text, ...]
    close: tuple[Text, ...]


BANK = load(Path(__file__).with_name("questions.toml"), Bank)


def questions(steps: Sequence[Step], turn: int, *, single: bool = False) -> list[tuple[Text, ...]]:
    """Give two or three questions for each step, or a `single` one; none for a break and none twice.

    With each `turn` every phase moves on to the next ones in the bank, and begins again where it ends.
    """
    used = dict.fromkeys((one.key for one in steps), 0)
    wanted = [0 if one.rest else 1 if single else FEW if one.minutes < QUICK else MORE for one in steps]
    whole = {key: sum(n for one, n in zip(steps, wanted, strict=True) if one.key == key) for key in used}
    found = []
    for one, number in zip(steps, wanted, strict=True):
        bank: tuple[Text, ...] = getattr(BANK, one.key, ())
        first = turn * whole[one.key] + used[one.key]
        found.append(tuple(bank[(first + at) % len(bank)] for at in range(number)))
        used[one.key] += number
    return found
