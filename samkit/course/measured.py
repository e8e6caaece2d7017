"""Numbers before and after that are being read into measurements: what is new, what stands, and what can't be read."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from samkit import files
from samkit.content import joined, number, quoted, sentence
from samkit.course.content import WORDS as ALL_WORDS
from samkit.course.numbers import WORDS
from samkit.course.pairing import after_for
from samkit.course.tables import Changed, Fields
from samkit.errors import Rejected
from samkit.workbook import limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samkit.content import Text
    from samkit.exercise.listing import Listing
    from samkit.files import Person

Wire = dict[str, Any]

SHOWN, NAMED = 50, 10


@dataclass
class Sorted:
    """What becomes of the measurements of a file: by name those that can't be taken, and why."""

    fresh: list[Fields] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    names: dict[str, list[str]] = field(default_factory=dict)

    def tell(self, why: str, name: str) -> None:
        """Note that one can't be taken, or stands."""
        self.names.setdefault(why, []).append(name)


class Numbers:
    """One file of numbers beside a list of measurements: of open ones, or of those with a locked baseline."""

    def __init__(
        self, data: bytes, name: str, listing: Listing, current: Mapping[str, Mapping[str, str]], lang: str
    ) -> None:
        self.current, self.lang, self.listing = current, lang, listing
        self.open = any(one.name == "before" for one in listing.columns)
        self.file = files.read_measured(data, name)
        self.measures = self._by_measure(PurePath(name).stem.strip())
        self.sorted = Sorted()
        for what, people in self.measures.items():
            record = next((one for one, held in current.items() if _same(held["name"], what)), "")
            (self._begin if self.open else self._go_on)(what, people, record)

    def _by_measure(self, stem: str) -> dict[str, list[Person]]:
        """Put people under what was measured: what their row names, else the file, or the only one there is."""
        names = [held["name"] for held in self.current.values()]
        whole = next((one for one in names if _same(one, stem)), stem)
        if not self.open and len(names) == 1:
            whole = names[0]
        found: dict[str, list[Person]] = {}
        for one in self.file.people:
            what = one.measure or whole or (WORDS.untitled(self.lang) if self.open else "")
            if not what:
                raise Rejected("measure_unnamed")
            known = next((held for held in found if _same(held, what)), " ".join(what.split())[: limits.SHORT])
            found.setdefault(known, []).append(one)
        return found

    def _begin(self, what: str, people: list[Person], record: str) -> None:
        """Take numbers before and after into a measurement that is open, or a new one."""
        both = {"before", "after"} <= self.file.headings.keys()
        fields = {"name": what, **({"paired": "yes"} if both else {}), **_samples(people)}
        if not record:
            if len(self.current) + len(self.sorted.fresh) >= self.listing.most:
                self.sorted.tell("full", what)
            else:
                self.sorted.fresh.append(fields)
        elif self.current[record]["locked"]:
            self.sorted.tell("elsewhere", what)
        else:
            self._change(record, {name: said for name, said in fields.items() if name != "name"})

    def _go_on(self, what: str, people: list[Person], record: str) -> None:
        """Take numbers after to a baseline that is locked, which stays as it is."""
        if not record:
            self.sorted.tell("strangers", what)
            return
        held = self.current[record]
        self.sorted.tell("stands", what)
        after: dict[str, str] = {}
        for prefix, group in (("", False), ("other_", True)):
            them = [one for one in people if one.other is group]
            if any(one.after is not None for one in them):
                said = after_for(held[f"{prefix}before"], them, paired=held["paired"] == "yes")
                if said is None:
                    self.sorted.tell("another", what)
                else:
                    after[f"{prefix}after"] = said
        self._change(record, after)

    def _change(self, record: str, fields: Mapping[str, str]) -> None:
        held = self.current[record]
        self.sorted.changed += [(record, name, said, held[name]) for name, said in fields.items() if said != held[name]]

    @property
    def _number(self) -> int:
        return len(self.sorted.fresh) + len({one for one, *_ in self.sorted.changed})

    def preview(self) -> Wire:
        """Say what would be read in, what stands, and which cells can't be read."""
        return {
            "type": "read",
            "what": "measured",
            "said": list(self._said()),
            "rows": list(self._rows()),
            "changes": [self._changed(one) for one in self.sorted.changed if one[3]],
            "refused": self._reasons(),
            "go": WORDS.go(self.lang, number=self._number) if self._number else "",
        }

    def _said(self) -> Iterator[str]:
        lang, file = self.lang, self.file
        yield WORDS.found(lang, people=len(file.people), measures=len(self.measures))
        for why, names in self.sorted.names.items():
            text: Text = getattr(WORDS, why)
            yield text(lang, names=joined([quoted(one, lang) for one in dict.fromkeys(names)], lang, NAMED))
        if not self._number:
            yield ALL_WORDS.nothing(lang)
        if file.unknown:
            yield ALL_WORDS.survey.left_out(lang, names=joined(file.unknown, lang, NAMED))
        if file.unread:
            yield WORDS.unread(lang, number=len(file.unread))

    def _rows(self) -> Iterator[str]:
        """Say how many numbers each measurement has, and between what they lie, so that a slip is seen."""
        for what, people in self.measures.items():
            for text, group in ((WORDS.row, False), (WORDS.row_other, True)):
                them = [one for one in people if one.other is group]
                said = {when: self._sample([getattr(one, when) for one in them]) for when in ("before", "after")}
                if them:
                    yield text(self.lang, name=quoted(what, self.lang), **said)

    def _sample(self, values: list[float | None]) -> str:
        there = [one for one in values if one is not None]
        if not there:
            return WORDS.none(self.lang)
        ends = min(there), max(there)
        # As many decimals at both ends, and only those there are.
        decimals = next((few for few in (0, 1) if all(round(one, few) == one for one in ends)), 2)
        low, high = (number(one, self.lang, decimals) for one in ends)
        return WORDS.sample(self.lang, n=len(there), low=low, high=high)

    def _changed(self, changed: Changed) -> str:
        """Say what stands already and becomes another."""
        record, name, new, old = changed
        title = next((one.titles[0](self.lang) for one in self.listing.columns if one.name == name), name)
        said = {"name": quoted(self.current[record]["name"], self.lang), "column": title}
        return ALL_WORDS.survey.change(self.lang, **said, old=old, new=new)

    def _reasons(self) -> list[str]:
        """Give the line and the reason of each cell that can't be read, and count those there is no room for."""
        lang, unread, words = self.lang, self.file.unread, ALL_WORDS.survey
        said = [
            words.line(lang, line=one.line, column=quoted(one.heading, lang), why=sentence(one.error, lang))
            for one in unread[:SHOWN]
        ]
        return [*said, words.more(lang, number=len(unread) - SHOWN)] if len(unread) > SHOWN else said

    def take(self, _message: Wire) -> tuple[list[tuple[str, Fields]], list[Changed]]:
        """Give the new measurements under ids of their own, and what is changed about the others."""
        return [(secrets.token_hex(6), fields) for fields in self.sorted.fresh], self.sorted.changed

    def taken(self) -> str:
        """Say what has been read in."""
        return WORDS.taken(self.lang, number=self._number)


def _samples(people: list[Person]) -> dict[str, str]:
    """Give the four samples as a page holds them; one with no number at all is left out."""
    found = {
        f"{prefix}{when}": tuple(getattr(one, when) for one in people if one.other is group)
        for prefix, group in (("", False), ("other_", True))
        for when in ("before", "after")
    }
    return {name: limits.plain(them) for name, them in found.items() if any(one is not None for one in them)}


def _same(one: str, other: str) -> bool:
    return bool(other) and " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
