"""What screening points to: the verdict with its rule, the picture, what could change it, and what is missing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from samkit.content import quoted
from samkit.exercise import challenges
from samkit.exercises.screening.content import WORDS
from samkit.exercises.screening.service import points_to, range_of
from samkit.measures import Flip, Screened, screen
from samkit.measures.screening import EDGES, MOST, OPEN, STOP
from samkit.widgets import Control, Notice, Picture, Result
from samkit.workbook import FITS, STOPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from samkit.content import Text
    from samkit.workbook import Challenge

NAMED = 3
SHORT = 60  # signs of a challenge where it is quoted
NONE = "–"
ACROSS = ("2", "3")  # so far it cuts across that it is odd to solve it alone


def result(those: Sequence[Challenge], chosen: str, lang: str) -> tuple[Control, ...]:
    """Say what the answers point to; while no challenge has any that count, what will fill the picture."""
    found = {one.id: screen(one.screening) for one in those}
    titles = called(those, lang)
    begun = [one.id for one in those if not found[one.id].verdict and len(found[one.id].missing) < len(FITS)]
    unanswered = _named("unanswered", begun, titles, lang)
    if not any(one.verdict for one in found.values()):
        return (Notice("nothing", WORDS.nothing(lang)), *unanswered)
    return (
        *_verdict(found[chosen], titles[chosen], lang),
        *((_counted(found, lang),) if len(those) > 1 else ()),
        *_picture(those, found, chosen, titles, lang),
        Notice("rule", WORDS.rule(lang)),
        *_flips(found, titles, lang),
        *unanswered,
        *_odd(those, found, titles, lang),
        Notice("limits", WORDS.limits(lang)),
    )


def called(those: Sequence[Challenge], lang: str) -> dict[str, str]:
    """Give by id what each is called in a sentence: the beginning of its text, and the only one there is as theirs."""
    if len(those) == 1:
        return {those[0].id: WORDS.yours(lang)}
    return challenges.titles(tuple(those), lang, SHORT)


def _verdict(one: Screened, title: str, lang: str) -> tuple[Control, ...]:
    """Say what to do with the challenge that is worked on, and how to begin."""
    if not one.verdict:
        return ()
    given = {"verdict": points_to(told(one), lang, stopped=bool(one.stops)), "challenge": title}
    how = WORDS.how[told(one)](lang)
    if one.verdict == STOP:
        because = WORDS.because(lang, stop=WORDS.stops[one.stops[0]](lang))
        return (Result("verdict", WORDS.verdict_of_stop(lang), given, f"{how} {because}"),)
    return (Result("verdict", WORDS.verdict_of(lang), {**given, "sum": range_of(one.low, one.high, lang)}, how),)


def told(one: Screened) -> str:
    """Name what the answers point to: the verdict, or what to do instead."""
    return one.alternative or one.verdict


def _counted(found: Mapping[str, Screened], lang: str) -> Result:
    said = [one.verdict for one in found.values() if one.verdict]
    counts = {name: str(said.count(name)) for name in (*EDGES, OPEN, STOP)}
    return Result("counted", WORDS.counted(lang), {"counted": str(len(said)), **counts})


def _picture(
    those: Sequence[Challenge], found: Mapping[str, Screened], chosen: str, titles: Mapping[str, str], lang: str
) -> tuple[Control, ...]:
    """Draw those with all three answers: what gets the most points first, what something speaks against last."""
    whole = [one for one in those if not found[one.id].missing]
    if not whole:
        return ()
    order = sorted(whole, key=lambda one: (found[one.id].verdict == STOP, -found[one.id].low - found[one.id].high))
    rows = tuple(_row(one, found[one.id], titles[one.id], lang) for one in order)
    data = [
        [titles[one.id], found[one.id].low, found[one.id].high, told(found[one.id]), found[one.id].verdict == STOP,
         one.id == chosen]
        for one in order
    ]  # fmt: skip
    columns = tuple(text(lang) for text in WORDS.columns)
    return (Picture("sums", WORDS.caption(lang), columns, rows, data=data),)


def _row(one: Challenge, counted: Screened, title: str, lang: str) -> tuple[str, ...]:
    said = (WORDS.degrees[name][getattr(one.screening, name)](lang) for name in FITS)
    stops = ", ".join(WORDS.stops[stop](lang) for stop in counted.stops) or NONE
    return (
        title,
        *said,
        range_of(counted.low, counted.high, lang),
        stops,
        points_to(told(counted), lang, stopped=bool(counted.stops)),
    )


def _flips(found: Mapping[str, Screened], titles: Mapping[str, str], lang: str) -> tuple[Control, ...]:
    """List the answers that alone change something by one step, or by being settled; name where there are none."""
    near = {name: _near(one) for name, one in found.items() if not one.missing}
    sentences = [
        Notice(f"flip.{name}", " ".join(_changes(flips, titles[name], lang))) for name, flips in near.items() if flips
    ]
    head = (Notice("flips", WORDS.flips(lang)),) if sentences else ()
    steady = [name for name, flips in near.items() if not flips]
    return (*head, *sentences, *_named("steady", steady, titles, lang))


def _near(one: Screened) -> list[Flip]:
    """Give the flips that take one step at most, and lead to something else than what it points to now."""
    return [flip for flip in one.flips if flip.steps <= 1 and flip.verdict != told(one)]


def _changes(flips: Sequence[Flip], title: str, lang: str) -> list[str]:
    """Say in a sentence for each other verdict which answers lead to it."""
    sentences = []
    for verdict, run in groupby(sorted(flips, key=lambda one: one.verdict), key=lambda one: one.verdict):
        led = list(run)
        given = {"challenge": title, "verdict": WORDS.verdict[verdict](lang)}
        if led[0].answer in STOPS:
            sentences.append(WORDS.flip_stop(lang, **given, stop=WORDS.stops[led[0].answer](lang)))
        else:
            text = WORDS.flip_more if sentences else WORDS.flip
            sentences.append(text(lang, **given, answers=_either([_answer(one, lang) for one in led], lang)))
    return sentences


def _answer(flip: Flip, lang: str) -> str:
    """Say which answers of one question: one of them, from one on, up to one, or from one to another."""
    low, high = (WORDS.degrees[flip.answer][str(end)](lang) for end in (flip.low, flip.high))
    if flip.low and flip.high == MOST and flip.low < MOST:
        degree = WORDS.least(lang, degree=low)
    elif not flip.low and 0 < flip.high < MOST:
        degree = WORDS.most(lang, degree=high)
    else:
        degree = quoted(low, lang) if low == high else WORDS.between(lang, low=low, high=high)
    return WORDS.to(lang, fit=WORDS.fit_short[flip.answer](lang), degree=degree)


def _either(answers: Sequence[str], lang: str) -> str:
    *rest, last = answers
    return WORDS.joined(lang, first=", ".join(rest), last=last) if rest else last


def _odd(
    those: Sequence[Challenge], found: Mapping[str, Screened], titles: Mapping[str, str], lang: str
) -> tuple[Control, ...]:
    """Name where stops have no answer, and where answers speak against each other or against the challenge."""
    told_ = [one for one in those if found[one.id].verdict]
    odd = {
        "stops_open": (one.id for one in told_ if not one.screening.stops),
        "both": (one.id for one in told_ if "none" in one.screening.stops and found[one.id].stops),
        "alone": (one.id for one in told_ if one.alone == "yes" and one.screening.across in ACROSS),
    }
    return tuple(control for name, ids in odd.items() for control in _named(name, ids, titles, lang))


def _named(name: str, ids: Iterable[str], titles: Mapping[str, str], lang: str) -> tuple[Control, ...]:
    """Say something about the challenges with these ids, if there are any."""
    names = tuple(ids)
    text: Text = getattr(WORDS, name)
    return (Notice(name, text(lang, names=challenges.called(names, titles, lang, NAMED))),) if names else ()
