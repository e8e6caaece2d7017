"""Guesses beside answers: what share agrees, how sure that is, and which guess lies furthest from it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from samkit.errors import OutOfRange
from samkit.measures import given
from samkit.measures.shares import share
from samkit.workbook import COUNTS, Guess

if TYPE_CHECKING:
    from collections.abc import Sequence

ALL = 100
# With fewer opinions than this nothing is said about a guess. samkit's own rule.
FEWEST = 3


@dataclass(frozen=True)
class Gap:
    """One locked guess beside the answers, all in whole people of a hundred, 0 to 100.

    `n` have an opinion, `unknown` don't know. `share` of the n agree; `low` to
    `high` is the 95 % interval of that share, rounded outwards. Without an
    opinion the three are `None`.
    """

    id: str
    guess: int
    n: int
    unknown: int
    share: int | None = None
    low: int | None = None
    high: int | None = None

    @property
    def gap(self) -> int | None:
        """Give the guess less the share, -100 to 100."""
        return None if self.share is None else self.guess - self.share

    @property
    def distance(self) -> int:
        """Give how far the guess is from the interval: 0 inside it, and where too few have an opinion."""
        if self.low is None or self.high is None or self.n < FEWEST:
            return 0
        return max(self.low - self.guess, self.guess - self.high, 0)

    @property
    def standing(self) -> str:
        """Say it in one word.

        `open` without answers, `unsure` where all don't know, `few` under
        `FEWEST` opinions, `differs` outside the interval, `alike` inside it.
        """
        if not self.n:
            return "unsure" if self.unknown else "open"
        if self.n < FEWEST:
            return "few"
        return "differs" if self.distance else "alike"


@dataclass(frozen=True)
class Gaps:
    """Every locked guess in the order of the list; `furthest` are the ids of those most outside, if any is."""

    gaps: tuple[Gap, ...]
    furthest: tuple[str, ...]


def gaps(guesses: Sequence[Guess]) -> Gaps:
    """Put each locked guess beside its answers; those not locked are left out.

    That a guess differs only outside the interval, and that the one furthest
    from it is the most wrong, is samkit's own rule: far from a share that few
    have given is not as wrong as a little less far from one that many have.
    Raises `OutOfRange` for a guess that is not 0 to 100, a count that is not 0 or more, and an id that is
    empty or stands twice.
    """
    listed = [given.an(Guess, "guess", one) for one in given.row("guesses", guesses)]
    given.once("guess", [given.named("guess", one.id) for one in listed])
    found = tuple(_gap(one) for one in listed if one.locked)
    largest = max((one.distance for one in found), default=0)
    return Gaps(found, tuple(one.id for one in found if largest and one.distance == largest))


def wilson(agree: int, n: int) -> tuple[float, float]:
    """Give the 95 % interval, 0 to 1, of `agree` of `n`, see `share`."""
    found = share(agree, n)
    return found.low, found.high


def _gap(one: Guess) -> Gap:
    believed = _whole("guess", one.guess, ALL)
    agree, disagree, unknown = (_whole(name, getattr(one, name) or 0) for name in COUNTS)
    n = agree + disagree
    if not n:
        return Gap(one.id, believed, n, unknown)
    low, high = (end * ALL for end in wilson(agree, n))
    return Gap(one.id, believed, n, unknown, (2 * ALL * agree + n) // (2 * n), floor(low), ceil(high))


def _whole(name: str, value: object, most: float = float("inf")) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise OutOfRange("out_of_range", name=name, value=value)
    return value
