"""Practice: what stands behind *we already do that*, and what is missing before it is co-creation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samkit.measures import given
from samkit.workbook import HOLDS, PRACTICES

if TYPE_CHECKING:
    from collections.abc import Mapping

# Collaboration across is the precondition; to be equal from the start, in defining, designing, realising and
# judging the effect is co-creation.
ACROSS, TOGETHER = PRACTICES[:2], PRACTICES[2:]


@dataclass(frozen=True)
class Practice:
    """What holds.

    `precondition` tells whether both statements about collaboration across hold
    at least partly, `None` while one is unanswered; `missing` are those about
    co-creation that hold only partly or not, `open` all without an answer.
    """

    precondition: bool | None
    missing: tuple[str, ...]
    open: tuple[str, ...]


def practice(holds: Mapping[str, str]) -> Practice:
    """Sum up the six statements (`p1` to `p6`: `yes`, `partly`, `no`; those without an answer are left out).

    That partly is enough for the precondition, and not for co-creation, is samkit's own rule.
    Raises `OutOfRange` for a statement or an answer that there is not.
    """
    for name, value in given.table("holds", holds).items():
        given.word(given.word("statement", name, PRACTICES), value, HOLDS)
    across = [holds.get(name) for name in ACROSS]
    return Practice(
        precondition=None if None in across else "no" not in across,
        missing=tuple(name for name in TOGETHER if holds.get(name) in {"partly", "no"}),
        open=tuple(name for name in PRACTICES if name not in holds),
    )
