"""What the page of screening shows: three questions and the stops for each challenge, and how ready a service is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.exercise import Progress, State, challenges, decision
from samkit.exercise.notes import values
from samkit.exercises.screening.content import WORDS
from samkit.exercises.screening.places import FIT, KEY, OF_EACH, READY, SERVICE, STOP
from samkit.exercises.screening.result import SHORT, called, result
from samkit.exercises.screening.service import found
from samkit.measures import screen
from samkit.widgets import Choice, Control, Field, Many, Notice, Option, Page, Record, Records, Section
from samkit.workbook import DEGREE, FITS, ITEMS, STOPS, YES_NO, Ready, Workbook

if TYPE_CHECKING:
    from samkit.workbook import Challenge

NONE = "none"


def draw(state: State) -> Page:
    """Work out the whole page: two steps about each challenge, what they point to, how ready a service is."""
    lang, those = state.lang, challenges.shown(state.workbook, state.challenge)
    left = len(challenges.there(state.workbook, state.challenge)) > len(those)
    more = (Notice("more", WORDS.more(lang, most=challenges.MOST)),) if left else ()
    untold = () if all(one.what for one in those) else (Notice("untold", WORDS.untold(lang)),)
    fits = (*_listed(FIT, those, fits_asked(lang), WORDS.fits_help(lang), lang), *untold, *more)
    against = _listed(STOP, those, (stops_asked(lang),), WORDS.against_help(lang), lang)
    return Page(
        (
            Section("fits", WORDS.fits(lang), fits, step=True),
            Section("against", WORDS.against(lang), against, step=True),
            Section("found", WORDS.found(lang), result(those, state.challenge, lang)),
            *_service(state),
            decision.section(state, KEY, WORDS.decide(lang), WORDS.question(lang)),
        )
    )


def _listed(
    name: str, those: tuple[Challenge, ...], asked: tuple[Field, ...], help_: str, lang: str
) -> tuple[Control, ...]:
    """Ask the same about each challenge, which heads its own answers."""
    shown = Records(
        name,
        label="",
        help=help_,
        columns=asked,
        rows=tuple(one.id for one in those),
        one=WORDS.one(lang),
        fixed=True,
    )
    # What it is about heads the first answers; from there on the only one is known.
    titles = challenges.titles(those, lang, SHORT) if name == FIT else called(those, lang)
    noted = {one.id: values(one.screening) for one in those}
    return (
        shown,
        *(
            Record(f"{name}.{key}", {part: said[part] for part in OF_EACH[name]}, title=titles[key])
            for key, said in noted.items()
        ),
    )


def fits_asked(lang: str) -> tuple[Field, ...]:
    """Give the three questions."""
    return tuple(
        Choice(name, WORDS.fit[name](lang), tuple(Option(one, WORDS.degrees[name][one](lang)) for one in DEGREE))
        for name in FITS
    )


def stops_asked(lang: str) -> Field:
    """Give what may speak against it."""
    options = tuple(Option(one, WORDS.stops[one](lang)) for one in STOPS)
    return Many("stops", WORDS.stop(lang), (*options, Option(NONE, WORDS.none(lang))))


def _service(state: State) -> tuple[Section, ...]:
    """Ask whether it is about a service that there is; if so, how ready it is."""
    lang, about, said = state.lang, state.workbook.challenge(state.challenge), WORDS.service
    yes_no = tuple(Option(one, said.yes_no[one](lang)) for one in YES_NO)
    asked = Choice(SERVICE, said.question(lang), yes_no[:2], value=about.screening.service, help=said.help(lang))
    first = Section("service", said.title(lang), (asked,))
    if about.screening.service != "yes":
        return (first,)
    ready = {
        name: Choice(
            f"{READY}.{name}.answer", said.items[name](lang), yes_no, value=about.readiness.get(name, Ready()).answer
        )
        for name in ITEMS
    }
    users, own = (tuple(one for name, one in ready.items() if name.startswith(side)) for side in "12")
    return (
        first,
        Section("users", said.users(lang), users),
        Section("organisation", said.organisation(lang), (*own, *found(about.readiness, lang))),
    )


def progress(workbook: Workbook) -> Progress:
    """Count the three answers about the chosen challenge, what may speak against it, and the decision."""
    noted = workbook.challenge().screening
    done = not screen(noted).missing, bool(noted.stops), decision.done(workbook, workbook.chosen, KEY)
    return Progress(sum(done), len(done))
