"""Groups: how many people sit together in each round of a step, so that everybody can be heard in the time there is."""

from __future__ import annotations

from dataclasses import dataclass

SENTENCE, WORD, REPORT = 30, 10, 60  # seconds for one who says a sentence or a word, and for a group that reports
PAIR, SEATS = 2, 6
FOURS, TABLES = 6, 12  # people from whom on there are groups of four, and tables of six
REACH = 25  # people for each helper
QUICK, FULL, TWO = 6, 12, 4  # minutes from which on a step has two rounds, and three; and a closing two
TURN, LONGEST_PAIR, LONGEST_PLENARY = 20, 10, 15  # minutes
PLENARY = ("welcome", "round", "together", "reports", "gallery", "agree", "word", "note")


@dataclass(frozen=True)
class Round:
    """One round of a step.

    `form` is `pairs`, `fours` or `tables`; or one of `PLENARY`: the host's
    `welcome`, a `round` of everybody, talk `together`, `reports` of each group,
    a `gallery` of what they wrote, what they `agree`, a last `word` from each or a `note` from each.
    Where people change places, it is done `times` times.
    """

    form: str
    minutes: int
    groups: int = 1
    times: int = 1


def tables(people: int) -> int:
    """Count the tables: one for up to 5 people, of about four for up to 11, of at most six from 12."""
    if people < FOURS:
        return 1
    return (people + PAIR) // 4 if people < TABLES else -(-people // SEATS)


def helpers(people: int) -> int:
    """Count the helpers beside the host: one for each 25 people begun."""
    return -(-people // REACH)


def rounds(phase: str, people: int, minutes: int) -> tuple[Round, ...]:
    """Share a step's minutes out on rounds, pairs before tables and tables before all.

    After *1-2-4-All* (Lipmanowicz & McCandless, Liberating Structures), with
    changes of table in long rounds after *World Café* (Brown & Isaacs). What
    is said to all is limited: a sentence takes 30 seconds, a word 10, a
    group's report 60; where that takes too long, groups do it, or it is written. Times are samkit's own.
    """
    if phase == "open":
        return _opening(people, minutes)
    if phase == "close":
        return _closing(people, minutes)
    return _working(people, minutes)


def _opening(people: int, minutes: int) -> tuple[Round, ...]:
    said = max(1, min(5, minutes // 4))
    left = minutes - said
    return (Round("welcome", said), _round(people, left) if people * SENTENCE <= left * 60 else _small(people, left))


def _round(people: int, minutes: int) -> Round:
    return Round("round", minutes, people)


def _small(people: int, minutes: int) -> Round:
    """Let groups do what all can't: at tables where there is time for a sentence from each there, else in pairs."""
    if people >= FOURS and minutes * 60 > SEATS * SENTENCE:
        return _seated(people, minutes)
    return Round("pairs", minutes, people // PAIR)


def _seated(people: int, minutes: int) -> Round:
    return Round("fours" if people < TABLES else "tables", minutes, tables(people), max(1, round(minutes / TURN)))


def _closing(people: int, minutes: int) -> tuple[Round, ...]:
    word = -(-people * WORD // 60)
    if minutes < TWO:
        return (Round("agree", minutes),)
    if word <= minutes // 2:
        return (Round("agree", minutes - word), Round("word", word, people))
    return (Round("agree", minutes - 1), Round("note", 1, people))


def _working(people: int, minutes: int) -> tuple[Round, ...]:
    if people <= PAIR + 1:
        return (Round("together", minutes),)
    pairs = people // PAIR
    if minutes < QUICK:
        return (Round("pairs", minutes, pairs),)
    if people < FOURS or minutes < FULL:
        first = min(minutes // 3, LONGEST_PAIR)
        left = minutes - first
        return (Round("pairs", first, pairs), Round("together", left) if people < FOURS else _seated(people, left))
    first, last = min(minutes // 4, LONGEST_PAIR), _heard(tables(people), minutes)
    return (Round("pairs", first, pairs), _seated(people, minutes - first - last.minutes), last)


def _heard(groups: int, minutes: int) -> Round:
    """Have every group report where a third of the time is enough for that; else all walk round and read."""
    if groups * REPORT <= minutes // 3 * 60:
        return Round("reports", min(max(groups, minutes // 4), max(groups, LONGEST_PLENARY)), groups)
    return Round("gallery", min(minutes // 4, LONGEST_PLENARY), groups)
