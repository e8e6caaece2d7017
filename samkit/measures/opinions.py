"""Two rounds of the same question to the same people: who changed their answer, and how alike the rounds are."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import isnan, nan

from samkit.errors import OutOfRange
from samkit.measures import given

Table = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class OpinionShift:
    """What `n` people answered first and then, with the two `categories` in their natural order.

    `table` counts: a row for each first answer, a column for each second one.
    `changed` is the share, 0 to 1, whose answers differ. `mcnemar` is the χ²
    without continuity correction and `p` its two-sided p; `exact` that of the
    binomial test, which is to be trusted when few have changed. `kappa` is Cohen's, -1 to 1. Where nobody has
    changed, the first three are nan, and where all gave one answer both times, so is kappa;
    `reason` is then `unchanged`. With one category in all, the other stands as `None`.
    """

    n: int
    categories: tuple[Hashable, Hashable]
    table: Table
    changed: float
    mcnemar: float
    p: float
    exact: float
    kappa: float
    reason: str = ""


def opinion_shift(first: Sequence[Hashable], second: Sequence[Hashable]) -> OpinionShift:
    """Compare two rounds of answers in two categories, of the same people in the same order.

    Q. McNemar, *Note on the sampling error of the difference between correlated
    proportions or percentages*, Psychometrika 12, 1947; J. Cohen, *A coefficient
    of agreement for nominal scales*, Educational and Psychological Measurement 20, 1960; both by statsmodels.
    Raises `OutOfRange` without an answer, for lengths that differ, and for a third category.
    """
    before, after = given.row("first", first), given.row("second", second)
    if not before or len(before) != len(after):
        raise OutOfRange("out_of_range", name="second (n)", value=len(after))
    names = _categories([*before, *after])
    one, two = ([names.index(answer) for answer in answers] for answers in (before, after))
    pairs = list(zip(one, two, strict=True))
    table = ((pairs.count((0, 0)), pairs.count((0, 1))), (pairs.count((1, 0)), pairs.count((1, 1))))
    moved = table[0][1] + table[1][0]
    square, p, exact = _mcnemar(table) if moved else (nan, nan, nan)
    reason = "" if moved else "unchanged"
    return OpinionShift(len(pairs), names, table, moved / len(pairs), square, p, exact, _kappa(table), reason)


def _categories(answers: Sequence[object]) -> tuple[Hashable, Hashable]:
    """Name the two categories in their natural order, so that it does not depend on who answered first."""
    found: list[Hashable] = []
    for answer in map(_word, answers):
        if answer not in found:
            found.append(answer)
    if len(found) > 2:  # noqa: PLR2004 - two categories
        raise OutOfRange("out_of_range", name="answer", value=found[2])
    try:
        ordered = sorted(found)  # type: ignore[type-var]  # refused just below
    except TypeError:
        ordered = sorted(found, key=str)
    return (ordered[0], ordered[1] if len(ordered) > 1 else None)


def _word(answer: object) -> Hashable:
    """Give an answer back if it is one: not nothing, not nan, and nothing that can change."""
    try:
        hash(answer)
    except TypeError as error:
        raise OutOfRange("out_of_range", name="answer", value=answer) from error
    if answer is None or (isinstance(answer, float) and isnan(answer)):
        raise OutOfRange("out_of_range", name="answer", value=answer)
    return answer


def _mcnemar(table: Table) -> tuple[float, float, float]:
    from statsmodels.stats.contingency_tables import mcnemar  # type: ignore[import-untyped] # loads 150 MB

    found = mcnemar(table, exact=False, correction=False)
    return float(found.statistic), float(found.pvalue), float(mcnemar(table, exact=True).pvalue)


def _kappa(table: Table) -> float:
    if sum(table[0]) in {0, sum(map(sum, table))} and table[0][1] + table[1][0] == 0:
        return nan
    from statsmodels.stats.inter_rater import cohens_kappa  # type: ignore[import-untyped] # loads 150 MB

    return float(cohens_kappa(table, return_results=False))
