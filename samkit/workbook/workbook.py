"""The workbook: the challenges with one chosen, all that is noted beside them, and the way to JSON and back."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from samkit.errors import Damaged, Rejected, TooNew
from samkit.workbook import limits, reading
from samkit.workbook.amplify import Amplify
from samkit.workbook.challenge import Challenge
from samkit.workbook.growth import Growth
from samkit.workbook.partners import Partner
from samkit.workbook.priorities import Ballot
from samkit.workbook.self_check import SelfCheck

SCHEMA = 4
LARGEST = 5_000_000
PATHS = ("half_hour", "ninety", "day", "all")


def _as_it_is(raw: dict[str, Any]) -> dict[str, Any]:
    return raw


# From each version to the next; each only knows more.
MIGRATIONS = {1: _as_it_is, 2: _as_it_is, 3: _as_it_is}


@dataclass(frozen=True)
class Workbook:
    """All that one person, or a table together, has noted.

    `chosen` is the id of the challenge that work is about now. An empty
    workbook has no challenge; the first thing noted makes one. `path` is one of
    `PATHS`, or empty while none is chosen.
    """

    challenges: tuple[Challenge, ...] = ()
    chosen: str = ""
    self_check: SelfCheck = field(default_factory=SelfCheck)
    amplify: Amplify = field(default_factory=Amplify)
    partners: tuple[Partner, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    growth: Growth = field(default_factory=Growth)
    path: str = ""

    def challenge(self, name: str = "") -> Challenge:
        """Give the challenge with this id, else the chosen one, else an empty one with this id."""
        wanted = name or self.chosen
        return next((one for one in self.challenges if one.id == wanted), Challenge(id=wanted))

    def with_challenge(self, challenge: Challenge) -> Workbook:
        """Give the workbook with this challenge in its place, or last if it is new; a first one is chosen."""
        limits.identifier(challenge.id)
        if any(one.id == challenge.id for one in self.challenges):
            kept = tuple(challenge if one.id == challenge.id else one for one in self.challenges)
        elif len(self.challenges) >= limits.CHALLENGES:
            raise Rejected("too_many", limit=limits.CHALLENGES)
        else:
            kept = (*self.challenges, challenge)
        return replace(self, challenges=kept, chosen=self.chosen or challenge.id)

    def choose(self, name: str) -> Workbook:
        """Give the workbook with another challenge chosen; a challenge in the archive comes out of it."""
        found = next((one for one in self.challenges if one.id == name), None)
        if found is None:
            raise Rejected("unknown_challenge")
        return replace(self.with_challenge(replace(found, archived=False)), chosen=name)

    def archive(self, name: str) -> Workbook:
        """Give the workbook with a challenge put away; the first of those left is chosen in its place."""
        found = next((one for one in self.challenges if one.id == name), None)
        if found is None:
            raise Rejected("unknown_challenge")
        kept = self.with_challenge(replace(found, archived=True))
        left = [one.id for one in kept.challenges if not one.archived]
        return replace(kept, chosen=next(iter(left), "") if self.chosen == name else self.chosen)

    def with_self_check(self, self_check: SelfCheck) -> Workbook:
        """Give the workbook with this self-check in place of the one it holds."""
        return replace(self, self_check=self_check)

    def with_amplify(self, amplify: Amplify) -> Workbook:
        """Give the workbook with this about experience in place of what it holds."""
        return replace(self, amplify=amplify)

    def with_partners(self, partners: tuple[Partner, ...]) -> Workbook:
        """Give the workbook with this list of co-players.

        What the challenges hold about the one just taken out stays, so that it
        is there again if the co-player is; what they held about others who are gone goes.
        """
        before, after = {one.id for one in self.partners}, {one.id for one in partners}
        if before <= after:
            return replace(self, partners=partners)
        return replace(self, partners=partners, challenges=tuple(one.about(before) for one in self.challenges))

    def with_ballots(self, ballots: tuple[Ballot, ...]) -> Workbook:
        """Give the workbook with these points in place of those it holds."""
        return replace(self, ballots=ballots)

    def with_growth(self, growth: Growth) -> Workbook:
        """Give the workbook with this about before and now in place of what it holds."""
        return replace(self, growth=growth)

    def follow(self, path: object) -> Workbook:
        """Give the workbook with a path chosen, or none."""
        return replace(self, path=limits.one_of(path, (*PATHS, "")))

    @property
    def fits(self) -> bool:
        """Tell whether the workbook, written down as a file, is small enough to be read again."""
        return len(to_json(self).encode("utf-8")) <= LARGEST

    @property
    def counts(self) -> dict[str, int]:
        """Count what is noted: challenges, answers of the self-check, co-players and stories."""
        return {
            "challenges": sum(not one.empty for one in self.challenges),
            "answers": len(self.self_check.answers),
            "partners": len(self.partners),
            "stories": len(self.amplify.stories),
        }

    @property
    def empty(self) -> bool:
        """Tell whether nothing has been noted."""
        rest = replace(self, challenges=(), chosen="", path="")
        return all(one.empty for one in self.challenges) and rest == Workbook()


def to_json(workbook: Workbook) -> str:
    """Write a workbook as JSON with its schema's version; the same workbook gives the same text."""
    return json.dumps({"samkit": SCHEMA, **asdict(workbook)}, ensure_ascii=False, indent=1, sort_keys=True)


def from_json(text: str | bytes) -> Workbook:
    """Read a workbook. Raises `Damaged` for what is not one, `TooNew` for one from a later samkit."""
    if len(text) > LARGEST:
        raise Damaged("too_large")
    try:
        raw = json.loads(text)
    except (ValueError, UnicodeDecodeError, RecursionError) as error:
        raise Damaged("damaged") from error
    version = raw.get("samkit") if isinstance(raw, dict) else None
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Damaged("damaged")
    if version > SCHEMA:
        raise TooNew("too_new", version=version)
    for step in range(version, SCHEMA):
        raw = MIGRATIONS[step](raw)
    return _whole(reading.build({key: value for key, value in raw.items() if key != "samkit"}, Workbook, "workbook"))


def _whole(workbook: Workbook) -> Workbook:
    """Look at what types can't say: ids once each, the chosen one there, answers on the scale."""
    ids = [one.id for one in workbook.challenges]
    if len(set(ids)) != len(ids) or (workbook.chosen and workbook.chosen not in ids):
        raise Damaged("damaged_at", place="challenges")
    if len(ids) > limits.CHALLENGES:
        raise Damaged("damaged_at", place="challenges")
    for challenge in workbook.challenges:
        reading.check_challenge(challenge)
    reading.check_self_check(workbook.self_check)
    reading.check_amplify(workbook.amplify)
    reading.check_records(workbook.partners, "partners", limits.PARTNERS)
    reading.check_records(workbook.ballots, "ballots", limits.BALLOTS)
    reading.check_one(workbook.growth, "growth")
    if workbook.path not in (*PATHS, ""):
        raise Damaged("damaged_at", place="path")
    return workbook
