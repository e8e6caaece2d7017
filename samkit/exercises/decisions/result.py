"""The style today and the one that is wanted, what to let go of, what is firm, and what to ask instead of deciding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import joined
from samkit.exercises.decisions.content import WORDS
from samkit.measures import Facilitation, Style, facilitation
from samkit.measures.facilitation import ALL, FEWEST
from samkit.widgets import Control, Handout, Notice, Part, Picture, Result
from samkit.workbook import DECISIONS, Decided

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NONE = "–"
LINES, MOST = 4, 4


def result(decisions: Mapping[str, Decided], lang: str) -> tuple[Control, ...]:
    """Say who decides and what to let go of; while nothing is answered, what will fill the picture."""
    found = facilitation(decisions)
    if not found.now.answered and not found.wanted.answered:
        return (Notice("nothing", WORDS.nothing(lang)),)
    return (
        *_closed(found, lang),
        *_types(found, lang),
        _picture(decisions, lang),
        _phases(found, lang),
        *_open(found, lang),
        *_letting_go(found, lang),
        *_named("take_on", found.take_on, lang),
        *_named("firm", found.firm, lang),
        *_named("room", found.room, lang),
        Notice("limits", WORDS.limits(lang)),
        *_questions(found, decisions, lang),
    )


def _closed(found: Facilitation, lang: str) -> tuple[Control, ...]:
    """Say that it is no co-creation where nobody else is to decide anything about the problem."""
    alone = set(DECISIONS["define"]) <= set(found.firm)
    return (Notice("closed", WORDS.closed(lang), tone="alarm"),) if alone else ()


def _types(found: Facilitation, lang: str) -> tuple[Control, ...]:
    """Name both styles with the rule; say how many answers are missing before one gets a name."""
    said = [(name, style) for name, style in (("now", found.now), ("wanted", found.wanted)) if style.type]
    counts = {"now": found.now.answered, "wanted": found.wanted.answered}
    few = () if len(said) == len(counts) else (Notice("few", WORDS.few(lang, fewest=FEWEST, **counts)),)
    return (*(_type(name, style, lang, first=not at) for at, (name, style) in enumerate(said)), *few)


def _type(name: str, style: Style, lang: str, *, first: bool) -> Result:
    """Name one style; the rule that is the same for both stands with the first."""
    text = WORDS.type_now if name == "now" else WORDS.type_wanted
    given = {
        f"type_{name}": WORDS.type[style.type](lang),
        f"answered_{name}": str(style.answered),
        **{f"{who}_{name}": str(number) for who, number in style.counts.items()},
    }
    rule = (*((WORDS.type_rule(lang),) if first else ()), WORDS.type_steps(lang, steps=style.steps))
    return Result(f"type_{name}", text(lang), given, " ".join(rule))


def _phases(found: Facilitation, lang: str) -> Result:
    """Say for each phase with an answer how many of its decisions are ours."""
    counts: dict[str, str] = {}
    sentences = [WORDS.phases(lang)]
    for phase, (now, wanted) in found.phases.items():
        if not now.answered and not wanted.answered:
            continue
        given = {
            f"{phase}_we_now": now.counts["we"],
            f"{phase}_now": now.answered,
            f"{phase}_we_wanted": wanted.counts["we"],
            f"{phase}_wanted": wanted.answered,
        }
        counts |= {name: str(number) for name, number in given.items()}
        places = {name.removeprefix(f"{phase}_"): f"{{{name}}}" for name in given}
        sentences.append(WORDS.phase_counts(lang, phase=WORDS.phase[phase](lang), **places))
    return Result("phases", " ".join(sentences), counts)


def _open(found: Facilitation, lang: str) -> tuple[Control, ...]:
    return (Notice("open", WORDS.open(lang, number=len(found.open), all=len(ALL))),) if found.open else ()


def _letting_go(found: Facilitation, lang: str) -> tuple[Control, ...]:
    if found.let_go or len(found.open) == len(ALL):
        return _named("let_go", found.let_go, lang)
    return (Notice("keep_all", WORDS.keep_all(lang)),)


def _named(name: str, decisions: Sequence[str], lang: str) -> tuple[Control, ...]:
    """Say something about these decisions with its rule, if there are any; of many the first."""
    if not decisions:
        return ()
    text, rule = getattr(WORDS, name), getattr(WORDS, f"{name}_rule")
    return (
        Result(
            name, text(lang), {name: joined([WORDS.decision[one](lang) for one in decisions], lang, MOST)}, rule(lang)
        ),
    )


def _picture(decisions: Mapping[str, Decided], lang: str) -> Picture:
    noted = [(phase, name, decisions.get(name, Decided())) for phase, names in DECISIONS.items() for name in names]
    rows = tuple(
        (
            capital(WORDS.decision[name](lang)),
            *(WORDS.who[who](lang) if who else NONE for who in (one.now, one.wanted)),
            WORDS.phase[phase](lang),
        )
        for phase, name, one in noted
    )
    data = [[phase, name, one.now, one.wanted] for phase, name, one in noted]
    return Picture("strip", WORDS.caption(lang), tuple(text(lang) for text in WORDS.columns), rows, data=data)


def _questions(found: Facilitation, decisions: Mapping[str, Decided], lang: str) -> tuple[Control, ...]:
    """Give a sheet of what to ask about each decision to let go of, and of what is firm."""
    if not found.let_go:
        return ()
    parts = tuple(_part(name, decisions[name], lang) for name in found.let_go)
    firm = tuple(capital(WORDS.decision[name](lang)) for name in found.firm)
    last = (Part(WORDS.fixed(lang), points=firm),) if firm else ()
    how = Part(WORDS.how(lang), said=(WORDS.questions_how(lang),))
    return (Handout("questions", WORDS.questions(lang), (how, *parts, *last, Part(WORDS.answers(lang), lines=LINES))),)


def _part(name: str, one: Decided, lang: str) -> Part:
    aside = WORDS.step(lang, **{when: WORDS.who[getattr(one, when)](lang) for when in ("now", "wanted")})
    points = tuple(text(lang) for text in WORDS.ask[name])
    return Part(capital(WORDS.decision[name](lang)), aside=aside, points=points)


def capital(text: str) -> str:
    """Begin with a capital."""
    return text[:1].upper() + text[1:]
