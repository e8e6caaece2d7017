"""A workbook in which every field holds something, each text of its own, and the largest that make sense."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

from samkit.workbook import (
    DECISIONS,
    ITEMS,
    PRACTICES,
    PRINCIPLES,
    QUESTIONS,
    STORIES,
    Action,
    Amplify,
    Arrow,
    Assumption,
    Ballot,
    Challenge,
    Decided,
    Growth,
    Guess,
    Guide,
    Indicator,
    Logged,
    Need,
    Node,
    Observation,
    Partner,
    PastTrial,
    Plan,
    Quote,
    Ready,
    Reframe,
    Runsheet,
    Screening,
    SelfCheck,
    Sense,
    Serving,
    Sprint,
    Story,
    Tie,
    Trial,
    Voice,
    Way,
    Workbook,
    limits,
    pair,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DAY = "2026-12-01"
VALUES = {limits.date: DAY, limits.shares: "c1=10"}
ACTIONS = (
    "partners", "voice", "matching", "ways_in", "assumptions", "guess", "interviews", "reframe", "ties", "decisions",
    "runsheet", "screening", "priorities", "effect_model", "trial", "ledger", "sprint", "growth", "principles", "plan",
)  # fmt: skip


def texts() -> Iterator[str]:
    """Give one text after another, none of them within another."""
    return (f"Tekst{number:04}ø" for number in count())


def whole(record: Any, said: Callable[[], str], **fixed: Any) -> Any:
    """Give a record with something in each of its fields: a text of its own wherever one is taken."""
    found = {name: _value(take, said) for name, take in record.TAKES.items() if name not in fixed}
    return replace(record, **found, **fixed)


def _value(take: Any, said: Callable[[], str]) -> Any:
    function = take.func if isinstance(take, partial) else take
    if take in VALUES:
        return take(VALUES[take])
    if function in {limits.one_of, limits.several}:
        return take(take.keywords["allowed"][0])
    if function in {limits.line, limits.text}:
        return take(said())
    for value in ("3", "16.30", "c1"):
        try:
            return take(value)
        except ValueError:
            continue
        except Exception as error:  # noqa: BLE001 - the next may be taken
            del error
    raise AssertionError(take)


def workbook() -> tuple[Workbook, list[str]]:
    """Give a workbook with every field filled, and every text that is in it."""
    made: list[str] = []
    one = texts()

    def said() -> str:
        made.append(next(one))
        return made[-1]

    partners = tuple(whole(Partner(f"p{at}"), said, kind=kind) for at, kind in enumerate(("users", "company")))
    about = _challenge(said, [one.id for one in partners])
    ballots = (whole(Ballot("b1"), said, first={"c1": 10}, second={"c1": 10}),)
    full = Workbook((about,), "c1", _self_check(said), _amplify(said), partners, ballots, whole(Growth(), said))
    return full, made


def _challenge(said: Callable[[], str], partners: list[str]) -> Challenge:
    nodes = tuple(whole(Node(f"n{at}"), said, stage=stage) for at, stage in enumerate(("activity", "outcome")))
    first = replace(Challenge("c1"), what=said(), vision=said(), who=said(), feel=said(), alone="no")
    quote = whole(Quote("q1"), said)
    return replace(
        first,
        voices={name: whole(Voice(), said) for name in partners},
        needs=(whole(Need("n1"), said),),
        ways={name: whole(Way(), said) for name in partners},
        actions={key: whole(Action(), said) for key in ACTIONS},
        assumptions=(whole(Assumption("a1"), said),),
        guesses=(whole(Guess("g1"), said),),
        guide=whole(Guide(), said),
        quotes=(quote,),
        senses={"q1": whole(Sense(), said)},
        reframe=whole(Reframe(), said),
        ties={pair("p0", "p1"): whole(Tie(), said), pair("p0", "us"): whole(Tie(), said)},
        decisions={key: whole(Decided(), said) for phase in DECISIONS.values() for key in phase},
        runsheet=whole(Runsheet(), said, people=24, minutes=90),
        screening=whole(Screening(), said),
        readiness={key: whole(Ready(), said) for key in ITEMS},
        nodes=nodes,
        arrows=(whole(Arrow("a1"), said, source="n0", target="n1"),),
        trial=whole(Trial(), said),
        log=(whole(Logged("l1"), said),),
        tried=(whole(PastTrial(id="t1"), said, because=""),),
        observations=(whole(Observation("o1"), said),),
        indicators=(whole(Indicator("i1"), said, before=(1.0, 2.0, 3.0), after=(2.0, 2.0, 4.0)),),
        sprint=whole(Sprint(), said),
        principles={key: whole(Serving(), said) for key in PRINCIPLES},
        plan=whole(Plan(), said),
    )


def _self_check(said: Callable[[], str]) -> SelfCheck:
    return SelfCheck(dict.fromkeys(QUESTIONS, 3), {name: said() for name in QUESTIONS})


def _amplify(said: Callable[[], str]) -> Amplify:
    stories = {name: Story(said(), said(), said(), said(), said(), (said(),)) for name in STORIES}
    failure = stories.pop(STORIES[-1])
    told = {name: replace(one, strength="", train="") for name, one in stories.items()}
    evidence = {name: said() for name in PRACTICES}
    return Amplify(
        said(),
        dict.fromkeys(PRACTICES, "yes"),
        evidence,
        {**told, STORIES[-1]: failure},
        "",
        "seen",
        whole(Action(), said),
    )


def largest(seed: int = 0, most: int = limits.PARTNERS) -> Workbook:
    """Give a workbook with every list as long as it may be, but none longer than `most`."""
    full, _ = workbook()
    about = full.challenge()
    sentence = "En morgen i skolegården, hvor de nye børn møder nogen, de kender, og de voksne står ved porten. "
    numbers = count(seed)
    few = partial(min, most)

    def said() -> str:
        return f"{next(numbers)} {sentence}"

    kinds, stages = limits_of(Partner, "kind"), limits_of(Node, "stage")
    partners = tuple(
        whole(Partner(f"p{at}"), said, name=f"Medspiller {at}", kind=kinds[at % len(kinds)])
        for at in range(few(limits.PARTNERS))
    )
    nodes = tuple(
        whole(Node(f"n{at}"), said, stage=stages[at * len(stages) // few(limits.NODES)])
        for at in range(few(limits.NODES))
    )
    arrows = tuple(
        whole(
            Arrow(f"a{at}"), said, source=f"n{at % few(limits.NODES)}", target=f"n{(at * 7 + 61) % few(limits.NODES)}"
        )
        for at in range(few(limits.ARROWS // 2))
    )
    many = replace(
        about,
        needs=tuple(whole(Need(f"n{at}"), said) for at in range(few(limits.NEEDS))),
        assumptions=tuple(whole(Assumption(f"a{at}"), said) for at in range(few(limits.ASSUMPTIONS))),
        guesses=tuple(whole(Guess(f"g{at}"), said) for at in range(few(limits.GUESSES))),
        quotes=tuple(whole(Quote(f"q{at}"), said) for at in range(few(limits.QUOTES))),
        observations=tuple(whole(Observation(f"o{at}"), said) for at in range(few(limits.OBSERVATIONS))),
        log=tuple(whole(Logged(f"l{at}"), said) for at in range(few(limits.LOG))),
        voices={one.id: whole(Voice(), said) for one in partners},
        ways={one.id: whole(Way(), said) for one in partners},
        ties={pair("us", one.id): whole(Tie(), said) for one in partners},
        nodes=nodes,
        arrows=arrows,
        actions={key: whole(Action(), said) for key in ACTIONS},
    )
    return replace(full, challenges=(many,), partners=partners)


def limits_of(kind: Any, field: str) -> tuple[str, ...]:
    """Give the words that a field takes."""
    return tuple(one for one in kind.TAKES[field].keywords["allowed"] if one)


def wordy(noted: Workbook) -> Workbook:
    """Make each text on the front page as long as it may be."""
    about, long = noted.challenge(), "ord og flere ord " * 100
    reframe, trial = (
        replace(about.reframe, statement=long, question=long),
        replace(about.trial, action=long, who=long[: limits.SHORT], hypothesis=long, stop=long),
    )
    plan = replace(about.plan, tried=long, happened=long, useful=long, yes=long[: limits.SHORT], review="")
    actions = {key: replace(one, what=long, owner=long[: limits.SHORT]) for key, one in about.actions.items()}
    return noted.with_challenge(
        replace(about, what=long, feel=long, reframe=reframe, trial=trial, plan=plan, actions=actions)
    )
