"""Which sentences of a page ask for something or help to answer: they are said on the screen, and in no document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samkit.widgets.reading import SPOKEN

if TYPE_CHECKING:
    from samkit.widgets import Notice

# By the names of the sentences; one that ends in a point stands for all that begin so.
EVERYWHERE = SPOKEN | {
    "about", "add.note", "begin", "boxes.help", "empty", "feel.long", "feel.missing", "feel.said", "incomplete",
    "lock.note", "missing", "next", "next.note", "no_needs", "no_offers", "no_partners", "no_quotes", "no_start",
    "nothing", "offer", "offer.", "only", "silent", "talk.how", "unchosen", "unfold.note", "unplaced", "untold",
    "unused", "unworded", "waiting", "wordless",
}  # fmt: skip
# Of exercises in which a name means something else than in others.
WITHIN = {
    "amplify": {"alike", "candidate.gone", "practice.open", "tell"},
    "assumptions": {"undated"},
    "effect_model": {"arrows.more", "flaws.unfold"},
    "growth": {"before.none", "no_shift", "open_now"},
    "guess": {"closed"},
    "interviews": {"nobody", "roleless"},
    "ledger": {"backwards", "lengths.", "lengths_other.", "other_open", "unmeasured", "unnamed"},
    "partners": {"no_treasure"},
    "plan": {"more", "then.", "untried"},
    "principles": {"ask."},
    "priorities": {"left.", "more", "none"},
    "reframe": {"ahead", "inside", "old", "undated", "unmarked"},
    "runsheet": {"no_about", "no_when"},
    "screening": {"more", "ready.nothing", "stops_open"},
    "self_check": {"first"},
    "trial": {"ceilings", "still"},
    "voice": {"nobody", "open"},
}
ALARM = "alarm"


def hint(exercise: str, said: Notice) -> bool:
    """Tell whether a sentence of an exercise's page asks for something; what is grave is always told."""
    names = EVERYWHERE | WITHIN.get(exercise, set())
    begins = tuple(one for one in names if one.endswith("."))
    return said.tone != ALARM and (said.name in names or said.name.startswith(begins))
