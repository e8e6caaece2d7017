"""A table that is being read into a list: what is new, what is changed, and which lines can't be read and why."""

from __future__ import annotations

import secrets
from itertools import groupby
from typing import TYPE_CHECKING, Any

from samkit import files
from samkit.content import listed, sentence
from samkit.course.content import WORDS
from samkit.errors import Rejected
from samkit.workbook import limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samkit.exercise.listing import Listing

Wire = dict[str, Any]
Fields = dict[str, str]
Changed = tuple[str, str, str, str]  # of which record, which field, what it is to be, and what it is now

SHOWN = 10
KNOWN, MORE = 20, "…"  # words that are named where one is not known


class Sheet:
    """One table, looked at beside what the list holds: a row whose name stands there is about that record."""

    def __init__(
        self, data: bytes, name: str, listing: Listing, current: Mapping[str, Mapping[str, str]], lang: str
    ) -> None:
        self.listing, self.current, self.lang = listing, current, lang
        self.table = files.read_table(data, name)
        self.found = files.matched(self.table.header, listing.columns)
        self.fresh: list[Fields] = []
        self.changed: list[Changed] = []
        self.refused: list[tuple[int, str]] = []
        self.same = 0
        self.first = first = listing.columns[0].name
        if first not in self.found.places:
            titles = listed([one.titles[0](lang) for one in listing.columns], lang)
            raise Rejected("no_header", names=titles)
        self.naming = [one.name for one in listing.columns[: listing.naming]]
        known = [(self._name(fields), one) for one, fields in current.items()]
        for row in files.entries(self.table, self.found):
            self._sort(row, known, current)

    def _name(self, fields: Mapping[str, str]) -> str:
        """Give what a record is known by."""
        return "\n".join(fields.get(one, "").casefold() for one in self.naming)

    def _sort(self, row: files.Row, known: list[tuple[str, str]], current: Mapping[str, Mapping[str, str]]) -> None:
        """Say of one row whether it is new, changes a record, says nothing new, or can't be read."""
        try:
            fields = self._fields(row)
            name = self._name(fields)
            record = next((one for said, one in known if said == name), "")
            self._look_for_room(record, len(current))
        except Rejected as error:
            self.refused.append((row.line, self._why(error)))
            return
        if not record:
            self.fresh.append(fields)
            return
        known.remove((name, record))
        kept = {**current[record], **{one: fields[one] for one in self.naming if one in fields}}
        differs = [(record, one, said, kept[one]) for one, said in fields.items() if said and said != kept[one]]
        self.changed += differs
        self.same += not differs

    def _why(self, error: Rejected) -> str:
        """Say why a row can't be read; of a word that is not known, which are."""
        column = next((one for one in self.listing.columns if one.name == error.details.get("field")), None)
        known = [word(self.lang) for word in column.options.values()] if column else []
        known = [*known[:KNOWN], MORE] if len(known) > KNOWN else known
        return sentence(Rejected(error.key, **error.details, known=", ".join(known)), self.lang)

    def _look_for_room(self, record: str, there: int) -> None:
        if not record and len(self.fresh) + there >= self.listing.most:
            raise Rejected("too_many", limit=self.listing.most)

    def _fields(self, row: files.Row) -> Fields:
        """Read one row, and see that the list could take every cell of it."""
        fields = files.values(row, self.found, self.listing.columns)
        record = self.listing.make("new")
        if not fields[self.first].strip():
            raise Rejected("row_unnamed")
        for name, value in fields.items():
            record = record.noted(name, value)
        return {name: self._kept(record, name) for name in fields}

    @staticmethod
    def _kept(record: Any, name: str) -> str:  # noqa: ANN401 - whatever the list is made of
        return limits.plain(getattr(record, name))

    def preview(self) -> Wire:
        """Say what would be read in, with the first rows, and which lines not."""
        lang, columns = self.lang, [one for one in self.listing.columns if one.name in self.found.places]
        number = len(self.fresh) + len({one for one, *_ in self.changed})
        rows = [self._row(fields) for fields in self.fresh[:SHOWN]]
        return {
            "type": "read",
            "what": "table",
            "said": list(self._said([one.titles[0](lang) for one in columns])),
            "rows": rows,
            "changes": [self._change(one) for one in self.changed[:SHOWN]],
            "refused": self._reasons(),
            "go": WORDS.go(lang, number=number) if number else "",
        }

    def _said(self, columns: list[str]) -> Iterator[str]:
        lang, changed = self.lang, len({one for one, *_ in self.changed})
        if self.fresh or changed:
            yield WORDS.found(lang, fresh=len(self.fresh), changed=changed)
        elif self.same or not self.refused:
            yield WORDS.nothing(lang)
        if self.same:
            yield WORDS.same(lang, same=self.same)
        yield WORDS.columns(lang, names=listed(columns, lang))
        if self.found.unknown:
            yield WORDS.left_out(lang, names=listed(list(self.found.unknown), lang))
        if refused := len(self.refused) + self.table.longer:
            text = WORDS.refused if self.fresh or changed or self.same else WORDS.none_read
            yield text(lang, number=refused)

    def _row(self, fields: Fields) -> str:
        """Say what one new record would hold: `Spejderne · Slags: forening`."""
        first, *rest = self.listing.columns
        held = [(one, fields[one.name]) for one in rest if fields.get(one.name)]
        said = [f"{one.titles[0](self.lang)}: {one.written(value, self.lang)}" for one, value in held]
        return " · ".join([first.written(fields[first.name], self.lang), *said])

    def _change(self, changed: Changed) -> str:
        """Say what one field is now, and what it would be."""
        record, name, new, old = changed
        column = next(one for one in self.listing.columns if one.name == name)
        first = self.listing.columns[0].written(self.current[record][self.first], self.lang)
        said = {"name": first, "column": column.titles[0](self.lang)}
        old, new = (column.written(one, self.lang) for one in (old, new))
        return WORDS.change(self.lang, **said, old=old or "–", new=new)

    def _reasons(self) -> list[str]:
        """Give a reason for every line that can't be read; lines next to each other with the same one share it."""
        groups = [(why, [line for line, _ in group]) for why, group in groupby(self.refused, key=lambda one: one[1])]
        said = [self._reason(lines[0], lines[-1], why) for why, lines in groups]
        if not self.table.longer:
            return said
        read = self.table.rows[-1].line
        return [*said, self._reason(read + 1, self.table.last, WORDS.longer(self.lang, most=len(self.table.rows)))]

    def _reason(self, first: int, last: int, why: str) -> str:
        return (
            WORDS.lines(self.lang, line=first, last=last, why=why)
            if last > first
            else WORDS.line(self.lang, line=first, why=why)
        )

    def take(self, _message: Wire) -> tuple[list[tuple[str, Fields]], list[Changed]]:
        """Give the new records under ids of their own, and what is changed about the others."""
        return [(secrets.token_hex(6), fields) for fields in self.fresh], self.changed
