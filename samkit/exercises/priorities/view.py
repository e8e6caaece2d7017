"""What the page of priorities shows: a ballot for each, once more after a talk, and what comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercise import Progress, State, challenges, decision
from samkit.exercises.priorities.content import WORDS
from samkit.exercises.priorities.places import FIRST, KEY, SECOND
from samkit.exercises.priorities.result import result
from samkit.measures import priorities
from samkit.measures.priorities import given_of
from samkit.widgets import Control, Field, Line, Notice, Page, Record, Records, Section
from samkit.workbook import POINTS_EACH, ROUNDS, Ballot, Workbook, limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from samkit.workbook import Challenge

SHORT = 50  # signs of a challenge over its points
MOST = 5  # of those whose points are not ten, so many are named


def draw(state: State) -> Page:
    """Work out the whole page: the first round; once somebody has given ten points, the talk and the second."""
    lang, those = state.lang, challenges.shown(state.workbook, state.challenge)
    titles = challenges.titles(those, lang, SHORT)
    again = tuple(one for one in state.workbook.ballots if _left(one.first, titles) == 0 or one.second)
    sections = [Section("first", WORDS.first(lang), (*_odd(state, those), *_first(state, titles)))]
    if again:
        how = WORDS.talk_how if len(state.workbook.ballots) > 1 else WORDS.talk_alone
        sections.append(Section("talk", WORDS.talk(lang), (Notice("talk.how", how(lang)),)))
        sections.append(Section("second", WORDS.second(lang), _second(state, again, titles)))
    return Page(
        (
            *sections,
            Section("found", WORDS.found(lang), result(state.workbook, those, state.challenge, lang)),
            decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang)),
        )
    )


def _odd(state: State, those: Sequence[Challenge]) -> tuple[Control, ...]:
    """Say so where there is nothing to choose between, or more challenges than there is room for."""
    if not any(one.what for one in those):
        return (Notice("none", WORDS.none(state.lang)),)
    if len(those) == 1:
        return (Notice("only", WORDS.only(state.lang)),)
    left = len(challenges.there(state.workbook, state.challenge)) > len(those)
    return (Notice("more", WORDS.more(state.lang, most=challenges.MOST)),) if left else ()


def _left(points: Mapping[str, int], titles: Mapping[str, str]) -> int:
    return POINTS_EACH - given_of(points, tuple(titles))


def _points(titles: Mapping[str, str], before: str = "") -> tuple[Field, ...]:
    """Ask for the points of each challenge."""
    return tuple(Line(f"{before}{name}", title, whole=True, limit=2) for name, title in titles.items())


def _first(state: State, titles: Mapping[str, str]) -> tuple[Control, ...]:
    """Give the list of ballots, which grows, and how many points each has left."""
    lang, ballots = state.lang, state.workbook.ballots
    shown = Records(
        FIRST,
        label="",
        help=WORDS.first_help(lang),
        columns=(Line("name", WORDS.name(lang)), *_points(titles, "first.")),
        rows=tuple(one.id for one in ballots),
        one=WORDS.one(lang),
        empty=WORDS.empty(lang),
        add=WORDS.add(lang),
        most=limits.BALLOTS,
    )
    records = (
        Record(
            f"{FIRST}.{one.id}",
            {"name": one.name, **{f"first.{name}": limits.plain(one.first.get(name)) for name in titles}},
        )
        for one in ballots
    )
    return (shown, *records, *_sums("left", ballots, ROUNDS[0], titles, lang))


def _second(state: State, again: Sequence[Ballot], titles: Mapping[str, str]) -> tuple[Control, ...]:
    """Give a ballot to each who has given ten points before."""
    lang, who = state.lang, _names(state.workbook.ballots, state.lang)
    shown = Records(
        SECOND,
        label="",
        help=WORDS.second_help(lang),
        columns=_points(titles),
        rows=tuple(one.id for one in again),
        one=WORDS.one(lang),
        fixed=True,
    )
    records = (
        Record(f"{SECOND}.{one.id}", {name: limits.plain(one.second.get(name)) for name in titles}, title=who[one.id])
        for one in again
    )
    begun = tuple(one for one in state.workbook.ballots if one.second)
    return (shown, *records, *_sums("left.second", begun, ROUNDS[1], titles, lang))


def _names(ballots: Sequence[Ballot], lang: str) -> dict[str, str]:
    """Give by id who each ballot is of; one without a name by its number."""
    return {one.id: one.name or WORDS.ballot(lang, number=number) for number, one in enumerate(ballots, 1)}


def _sums(
    name: str, ballots: Sequence[Ballot], round_: str, titles: Mapping[str, str], lang: str
) -> tuple[Control, ...]:
    """Say of each ballot that has not ten points how many are left, or too many."""
    who = _names(ballots, lang)
    left = {one.id: _left(getattr(one, round_), titles) for one in ballots}
    notices = []
    for one, number in [(key, number) for key, number in left.items() if number][:MOST]:
        given = {"given": POINTS_EACH - number, "left": number, "over": -number, "who": who[one]}
        text = WORDS.over if number < 0 else WORDS.left_one if len(ballots) == 1 else WORDS.left
        notices.append(Notice(f"{name}.{one}", text(lang, **given), tone="alarm" if number < 0 else "note"))
    return tuple(notices)


def progress(workbook: Workbook) -> Progress:
    """Count a ballot of ten points in each round, and the decision."""
    those = tuple(one.id for one in challenges.shown(workbook, workbook.chosen))
    rounds = priorities(workbook.ballots, those).rounds
    done = sum(bool(rounds[name].n) for name in ROUNDS) + decision.done(workbook, workbook.chosen, KEY)
    return Progress(done, len(ROUNDS) + 1)
