"""What the page of the seven principles shows, and what is noted when something is entered on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from samkit.errors import Rejected
from samkit.exercise import Progress, State, decision
from samkit.exercise.notes import Each, Notes, values
from samkit.exercises.principles.content import WORDS
from samkit.exercises.principles.result import held, result, sentences
from samkit.measures.principles import Principle, principles
from samkit.widgets import Button, Control, Notice, Page, Section, TextField
from samkit.workbook import PRINCIPLES, Challenge, Serving, Workbook

if TYPE_CHECKING:
    from collections.abc import Collection

KEY = "principles"
EACH, USE = "principle", "use"


def _all(workbook: Workbook, about: Challenge) -> Collection[str]:
    """Give the seven."""
    del workbook, about
    return PRINCIPLES


@dataclass(frozen=True)
class Use:
    """The button that writes what the workbook holds for a principle into its field; what stands there stays."""

    name: str

    def enter(self, workbook: Workbook, about: Challenge, rest: str, value: object) -> Challenge:
        """Note the text that the button brings, once."""
        del workbook
        if rest not in PRINCIPLES:
            raise Rejected("unknown_row")
        noted = about.principles.get(rest, Serving())
        taken = noted.noted("what", value)
        if not taken.what or taken.what in noted.what:
            return about
        whole = noted.noted("what", "\n".join(filter(None, (noted.what, taken.what))))
        return replace(about, principles={**about.principles, rest: whole})

    def read(self, about: Challenge, rest: str) -> str:
        """Give nothing: a button holds nothing."""
        del about, rest
        return ""


NOTES = Notes(KEY, (Each(EACH, "principles", Serving(), _all), Use(USE)))


def draw(state: State) -> Page:
    """Work out the whole page: the seven, one at a time, how far each has come, and what is done about one."""
    lang, about = state.lang, state.workbook.challenge(state.challenge)
    found = principles(state.workbook, state.challenge)
    steps = tuple(_step(at, name, found[name], about, lang) for at, name in enumerate(PRINCIPLES, 1))
    shown = Section("found", WORDS.found(lang), result(found, about.principles, lang))
    return Page((*steps, shown, decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang))))


def _step(at: int, name: str, found: Principle, about: Challenge, lang: str) -> Section:
    """Ask about one principle; the first step says which challenge it is about."""
    noted = values(about.principles.get(name, Serving()))
    what = (Notice("about", WORDS.about_challenge(lang, what=about.what)),) if at == 1 and about.what else ()
    asked = (
        Notice(f"about.{name}", WORDS.about[name](lang)),
        *_offer(name, found, noted["what"], lang),
        TextField(f"{EACH}.{name}.what", WORDS.what(lang), value=noted["what"]),
        TextField(
            f"{EACH}.{name}.next",
            WORDS.next(lang),
            value=noted["next"],
            help=WORDS.next_help(lang),
            rows=2,
            folded=not noted["next"],
        ),
    )
    return Section(name, WORDS.step(lang, number=at, name=WORDS.name[name](lang)), (*what, *asked), step=True)


def _offer(name: str, found: Principle, written: str, lang: str) -> tuple[Control, ...]:
    """Say what the workbook holds, and offer to write it in; where it holds nothing, ask."""
    if not found.facts:
        return () if written else (Notice(f"ask.{name}", WORDS.ask[name](lang)),)
    use = (Button(f"{USE}.{name}", WORDS.use(lang), value=sentences(found.facts, lang), quiet=True),)
    return (Notice(f"held.{name}", held(found.facts, lang)), *(() if written else use))


def progress(workbook: Workbook) -> Progress:
    """Count the principles that something is written for, and the decision."""
    noted = workbook.challenge().principles
    done = sum(bool(one.what or one.next) for one in noted.values())
    return Progress(done + decision.done(workbook, workbook.chosen, KEY), len(PRINCIPLES) + 1)
