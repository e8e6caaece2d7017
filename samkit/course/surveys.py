"""A survey that is being read into a list of statements: how many agree with each, and what can't be read and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samkit import files
from samkit.content import joined, listed, quoted, sentence
from samkit.course.content import WORDS as ALL_WORDS
from samkit.workbook import COUNTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samkit.course.tables import Changed, Fields
    from samkit.exercise.listing import Listing

Wire = dict[str, Any]

NAMED = 10
WORDS = ALL_WORDS.survey


class Poll:
    """One survey beside a list whose first column is a statement, and whose `COUNTS` hold how many answered what."""

    def __init__(
        self, data: bytes, name: str, listing: Listing, current: Mapping[str, Mapping[str, str]], lang: str
    ) -> None:
        self.listing, self.current, self.lang = listing, current, lang
        self.statement = listing.columns[0].name
        statements = {one: fields[self.statement] for one, fields in current.items()}
        self.survey = files.read_survey(data, statements, name)
        self.changed = list(self._differing())

    def _differing(self) -> Iterator[Changed]:
        """Give what would be changed; a statement that nobody has answered keeps what it has."""
        for record, answers in self.survey.answers.items():
            said = {name: getattr(answers, name) for name in COUNTS}
            before = self.current[record]
            if any(said.values()):
                yield from (
                    (record, name, str(count), before[name])
                    for name, count in said.items()
                    if str(count) != before[name]
                )

    def preview(self) -> Wire:
        """Say how many answered what to each statement, which columns belong to none, and what can't be read."""
        number = len({one for one, *_ in self.changed})
        return {
            "type": "read",
            "what": "survey",
            "said": list(self._said()),
            "rows": [self._row(record, answers) for record, answers in self.survey.answers.items()],
            "changes": [self._change(one) for one in self.changed if one[3]],
            "refused": self._reasons(),
            "go": WORDS.go(self.lang, number=number) if number else "",
        }

    def _said(self) -> Iterator[str]:
        lang, survey = self.lang, self.survey
        without = [self._quoted(one) for one in self.current if one not in survey.answers]
        yield WORDS.found(lang, answered=survey.answered, columns=len(survey.answers), statements=len(self.current))
        yield WORDS.rule(lang)
        if not self.changed:
            yield ALL_WORDS.nothing(lang)
        if without:
            yield WORDS.without(lang, names=listed(without, lang))
        if survey.unknown:
            yield WORDS.left_out(lang, names=joined(survey.unknown, lang, NAMED))
        for told, headings in ((WORDS.other, survey.other), (WORDS.yes_no, survey.yes_no)):
            if headings:
                yield told(lang, names=joined(headings, lang, NAMED))
        if survey.impossible:
            yield WORDS.unread(lang, number=survey.impossible)

    def _row(self, record: str, answers: files.Answers) -> str:
        """Say what one column holds: the statement, the heading it was found under, and each count with its name."""
        lang = self.lang
        counts = [f"{self._title(name)}: {getattr(answers, name)}" for name in COUNTS]
        counts += [WORDS.missing(lang, number=answers.missing), WORDS.impossible(lang, number=answers.impossible)]
        return " · ".join([self._quoted(record), WORDS.column(lang, name=quoted(answers.heading, lang)), *counts])

    def _change(self, changed: Changed) -> str:
        """Say what a number that is there already becomes."""
        record, name, new, old = changed
        said = {"name": self._quoted(record), "column": self._title(name), "old": old, "new": new}
        return WORDS.change(self.lang, **said)

    def _reasons(self) -> list[str]:
        """Give the line and the reason of each cell that can't be read, and count those there is no room for."""
        lang, unread = self.lang, self.survey.unread
        said = [
            WORDS.line(lang, line=one.line, column=quoted(one.heading, lang), why=sentence(one.error, lang))
            for one in unread
        ]
        more = self.survey.impossible - len(unread)
        return [*said, WORDS.more(lang, number=more)] if more else said

    def _title(self, name: str) -> str:
        return next(one for one in self.listing.columns if one.name == name).titles[0](self.lang)

    def _quoted(self, record: str) -> str:
        return quoted(self.current[record][self.statement], self.lang)

    def take(self, _message: Wire) -> tuple[list[tuple[str, Fields]], list[Changed]]:
        """Give what is changed; a survey makes no statement of its own."""
        return [], self.changed

    def taken(self) -> str:
        """Say what has been read in."""
        return WORDS.taken(self.lang, number=len({one for one, *_ in self.changed}))
