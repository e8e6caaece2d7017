"""The challenge: what it is about, who feels it, what they are to feel in a year, and all that is noted about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from samkit.errors import Rejected
from samkit.workbook import limits
from samkit.workbook.action import Action
from samkit.workbook.assumptions import Assumption
from samkit.workbook.decisions import Decided
from samkit.workbook.effects import Arrow, EffectModel, Node
from samkit.workbook.guesses import Guess
from samkit.workbook.ledger import Indicator, Observation
from samkit.workbook.needs import Need
from samkit.workbook.plan import Plan, Serving
from samkit.workbook.quotes import Guide, Quote, Reframe, Sense
from samkit.workbook.runsheet import Runsheet
from samkit.workbook.screening import Ready, Screening
from samkit.workbook.sprint import Sprint
from samkit.workbook.ties import US, Tie, ends
from samkit.workbook.trial import Logged, PastTrial, Trial
from samkit.workbook.voices import Voice
from samkit.workbook.ways import Way

if TYPE_CHECKING:
    from collections.abc import Collection

ALONE = ("yes", "partly", "no", "unknown")
TEXTS = {"what": limits.LONG, "vision": limits.LONG, "who": limits.LONG, "feel": limits.LONG}
LISTS = {
    "needs": limits.NEEDS,
    "assumptions": limits.ASSUMPTIONS,
    "guesses": limits.GUESSES,
    "quotes": limits.QUOTES,
    "nodes": limits.NODES,
    "arrows": limits.ARROWS,
    "log": limits.LOG,
    "tried": limits.LOG,
    "observations": limits.OBSERVATIONS,
    "indicators": limits.INDICATORS,
}  # how many records each list has room for


@dataclass(frozen=True)
class Challenge:
    """One challenge. `id` is made where the challenge is, and never changes; `alone` is one of `ALONE` or empty.

    `voices` and `ways` are by the id of a co-player in the workbook, `actions`
    by the exercise that ended in them, `senses` by the id of a quote, `ties` by
    the name of a pair (see `ties.pair`), `decisions` by the words of `DECISIONS`,
    `readiness` by `ITEMS`, `principles` by `PRINCIPLES`.
    `focus` is whose ties are being noted: the id of a co-player, `us`, or empty for the first few.
    `unfolded` is empty for a short effect model; else the whole one is being worked on, and it may be the id of the
    node whose arrows are shown.
    """

    id: str
    what: str = ""
    vision: str = ""
    who: str = ""
    feel: str = ""
    alone: str = ""
    archived: bool = False
    voices: Mapping[str, Voice] = field(default_factory=dict)
    needs: tuple[Need, ...] = ()
    ways: Mapping[str, Way] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    assumptions: tuple[Assumption, ...] = ()
    guesses: tuple[Guess, ...] = ()
    guide: Guide = field(default_factory=Guide)
    quotes: tuple[Quote, ...] = ()
    senses: Mapping[str, Sense] = field(default_factory=dict)
    reframe: Reframe = field(default_factory=Reframe)
    ties: Mapping[str, Tie] = field(default_factory=dict)
    focus: str = ""
    decisions: Mapping[str, Decided] = field(default_factory=dict)
    runsheet: Runsheet = field(default_factory=Runsheet)
    screening: Screening = field(default_factory=Screening)
    readiness: Mapping[str, Ready] = field(default_factory=dict)
    nodes: tuple[Node, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    unfolded: str = ""
    trial: Trial = field(default_factory=Trial)
    log: tuple[Logged, ...] = ()
    tried: tuple[PastTrial, ...] = ()
    observations: tuple[Observation, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    sprint: Sprint = field(default_factory=Sprint)
    principles: Mapping[str, Serving] = field(default_factory=dict)
    plan: Plan = field(default_factory=Plan)

    def noted(self, name: str, value: object) -> Challenge:
        """Give the challenge with one field noted; `Rejected` if the value can't be taken."""
        if name == "alone":
            return replace(self, alone=limits.one_of(value, (*ALONE, "")))
        if name in {"focus", "unfolded"}:
            chosen: dict[str, Any] = {name: limits.identifier(value) if value else ""}
            return replace(self, **chosen)
        if name not in TEXTS:
            raise Rejected("unknown_field", name=name)
        changed: dict[str, Any] = {name: limits.text(value, TEXTS[name])}
        return replace(self, **changed)

    def with_action(self, exercise: str, action: Action) -> Challenge:
        """Give the challenge with this action at the end of an exercise."""
        rest = {key: one for key, one in self.actions.items() if key != limits.identifier(exercise)}
        return replace(self, actions=rest if action == Action() else {**rest, exercise: action})

    def about(self, partners: Collection[str]) -> Challenge:
        """Give the challenge with what is noted about these co-players, and about no others."""
        voices = {name: one for name, one in self.voices.items() if name in partners}
        ways = {name: one for name, one in self.ways.items() if name in partners}
        ties = {name: one for name, one in self.ties.items() if {*ends(name)} <= {*partners, US}}
        return replace(self, voices=voices, ways=ways, ties=ties)

    @property
    def effect_model(self) -> EffectModel:
        """Give the model that the nodes and arrows make."""
        return EffectModel(self.nodes, self.arrows)

    @property
    def empty(self) -> bool:
        """Tell whether nothing at all is noted yet."""
        return self == Challenge(self.id, archived=self.archived)

    @property
    def answered(self) -> int:
        """Count the fields that hold something, 0 to 5."""
        return sum(bool(said) for said in (self.what, self.vision, self.who, self.feel, self.alone))
