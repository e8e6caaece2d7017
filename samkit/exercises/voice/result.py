"""What the marks amount to: first a claim without power, then what is not known, who can wait, and the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.content import Text, joined, listed
from samkit.exercises.voice.content import WORDS
from samkit.measures import Heard, Salience, heard
from samkit.measures.salience import COUNTS, OPEN, WEIGHED
from samkit.widgets import Control, Notice, Picture, Result
from samkit.workbook import MARKS, STANCES, Partner, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samkit.exercise import State

MOST = 6
HEARD = {Salience.DOMINANT, Salience.DEFINITIVE}
LATER = {Salience.NONE, Salience.DORMANT}
# What asks for something to be done, the gravest first, and the place right after the gravest.
NEEDS = (Salience.DEPENDENT, Salience.DANGEROUS, Salience.DEMANDING, Salience.DISCRETIONARY)
NEXT = 0.5
TABLE = (*MARKS, "stance")

Marked = tuple[Partner, Voice, Heard]


def result(state: State, named: Sequence[Partner]) -> tuple[Control, ...]:
    """Say who lacks influence and what to do; without any marks, what will fill the picture."""
    lang, voices = state.lang, state.workbook.challenge(state.challenge).voices
    noted = [(one, voices[one.id]) for one in named if voices.get(one.id, Voice()) != Voice()]
    if not noted:
        return (Notice("empty", WORDS.empty(lang)),)
    marked = [(one, voice, said) for one, voice in noted if (said := heard(voice)).marked]
    open_ = [one for one, voice in noted if not heard(voice).marked]
    counts = {
        "answered": str(len(marked)),
        "named": str(len(named)),
        "alarms": str(sum(said.alarm for _, _, said in marked)),
    }
    return (
        *_needing(marked, lang),
        *_apart(marked, lang),
        *_picture(noted, lang),
        *_sides(noted, lang),
        *_named("open", WORDS.open, open_, lang),
        Result("answered", WORDS.answered(lang), counts),
    )


def _needing(marked: list[Marked], lang: str) -> tuple[Control, ...]:
    """Give one sentence for each co-player that something can be done for, the gravest first."""
    needing = sorted((one for one in marked if not _settled(one[2])), key=lambda one: _rank(one[2]))
    shown = tuple(_sentence(at, one, lang) for at, one in enumerate(needing[:MOST], 1))
    alarm = (Notice("alarm", WORDS.alarm(lang), tone="alarm"),) if any(said.alarm for _, _, said in marked) else ()
    first = sum(one[2].alarm for one in needing[:MOST])
    # Those to be heard first stand by themselves.
    then = (Notice("then", WORDS.then(lang)),) if 0 < first < len(shown) else ()
    left = len(needing) - len(shown)
    others = (Notice("others", WORDS.others(lang, count=left)),) if left else ()
    return (*alarm, *shown[:first], *then, *shown[first:], *others)


def _settled(said: Heard) -> bool:
    """Tell whether a co-player is heard or can wait, whatever the unknown marks are."""
    return set(said.kinds) <= HEARD or set(said.kinds) <= LATER


def _rank(said: Heard) -> float:
    """Rank what is to be done, the gravest first; who may turn out to be the gravest comes next."""
    if len(said.kinds) == 1:
        return NEEDS.index(said.kinds[0])
    return NEXT if said.possible_alarm else len(NEEDS)


def _sentence(at: int, one: Marked, lang: str) -> Result:
    partner, voice, said = one
    if len(said.kinds) > 1:
        return _unknown(at, partner, voice, said, lang)
    (kind,) = said.kinds
    name = f"{'alarm' if said.alarm else 'need'}_{at}"
    given = {mark: getattr(voice, mark) for mark in WEIGHED}
    rule = WORDS.rule(lang, **given, change=WORDS.change[kind](lang))
    return Result(f"need.{at}", _placed(WORDS.needs[kind], name, lang), {name: partner.name}, rule)


def _unknown(at: int, partner: Partner, voice: Voice, said: Heard, lang: str) -> Result:
    """Say what is not known about a co-player, and whom to ask."""
    what = listed([WORDS.missing[mark](lang) for mark in WEIGHED if getattr(voice, mark) in OPEN], lang)
    ask = WORDS.ask_others if partner.contact in {"none", ""} else WORDS.ask_them
    sentence = f"{_placed(WORDS.unknown, f'ask_{at}', lang).replace('{what}', what)} {ask(lang)}"
    rule = WORDS.rule_alarm if said.possible_alarm else WORDS.rule_unknown
    return Result(f"need.{at}", sentence, {f"ask_{at}": partner.name}, rule(lang))


def _placed(text: Text, name: str, lang: str) -> str:
    """Give a sentence that names a co-player a place of its own for the name."""
    return text(lang).replace("{who}", f"{{{name}}}")


def _apart(marked: list[Marked], lang: str) -> tuple[Control, ...]:
    """Name those who are heard today and those who can wait; of these first the ones it matters to without power."""
    heard_today = [one for one, _, said in marked if set(said.kinds) <= HEARD]
    waiting = [(one, voice) for one, voice, said in marked if set(said.kinds) <= LATER]
    keen = [one for one, voice in waiting if voice.interest in COUNTS and voice.power not in (*COUNTS, *OPEN)]
    later = [one for one, _ in waiting if one not in keen]
    return (
        *_told("heard", WORDS.heard, WORDS.heard_rule, heard_today, lang),
        *_told("keen", WORDS.keen, WORDS.keen_rule, keen, lang),
        *_told("later", WORDS.later, WORDS.later_rule, later, lang),
    )


def _told(name: str, text: Text, rule: Text, who: list[Partner], lang: str) -> tuple[Control, ...]:
    return (Result(name, text(lang), {name: _names(who, lang)}, rule(lang)),) if who else ()


def _picture(noted: list[tuple[Partner, Voice]], lang: str) -> tuple[Control, ...]:
    """Show power and interest as they were marked; who has no number in one of them is named beside it."""
    placed = [(one, v) for one, v in noted if v.power not in OPEN and v.interest not in OPEN]
    outside = [one for one, v in noted if v.power in OPEN or v.interest in OPEN]
    beside = _named("outside", WORDS.outside, outside, lang)
    if not placed:
        return beside
    columns = (WORDS.one(lang), *(WORDS.short[name](lang) for name in TABLE))
    rows = tuple((one.name, *(_cell(v, name, lang) for name in TABLE)) for one, v in noted)
    data = [[one.name, int(v.power), int(v.interest)] for one, v in placed]
    return (Picture("grid", WORDS.caption(lang), columns, rows, data=data), *beside)


def _cell(voice: Voice, name: str, lang: str) -> str:
    """Give a mark as the table shows it: the number as it was marked, or in words."""
    value = getattr(voice, name)
    if not value:
        return "–"
    if name == "stance":
        return WORDS.stances[value](lang)
    return WORDS.degrees[value](lang) if value in OPEN else value


def _sides(noted: list[tuple[Partner, Voice]], lang: str) -> tuple[Control, ...]:
    """Say who is for and against, apart from who is to be heard."""
    sides = {side: [one for one, voice in noted if voice.stance == side] for side in STANCES}
    if not any(sides.values()):
        return ()
    said = {f"side_{side}": _names(who, lang) if who else WORDS.stances["none"](lang) for side, who in sides.items()}
    return (Result("sides", WORDS.sides(lang), said, WORDS.sides_rule(lang)),)


def _named(name: str, text: Text, who: list[Partner], lang: str) -> tuple[Control, ...]:
    return (Notice(name, text(lang, names=_names(who, lang))),) if who else ()


def _names(who: Sequence[Partner], lang: str) -> str:
    return joined([one.name for one in who], lang)
