"""What it amounts to: pure functions of plain values, each with the source of its formula."""

from samkit.measures.agreement import agreement
from samkit.measures.assumptions import AssumptionMap, Placed, assumption_map
from samkit.measures.bands import Band, band
from samkit.measures.borrowing import borrowed
from samkit.measures.certainty import Certainty, Period, certainty, periods
from samkit.measures.change import (
    Difference,
    PairedChange,
    UnpairedChange,
    difference_in_differences,
    paired_change,
    unpaired_change,
)
from samkit.measures.clues import Clues, clues
from samkit.measures.coverage import Coverage, coverage
from samkit.measures.effects import FLAWS, Flaw, lint, weakest
from samkit.measures.facilitation import Facilitation, Style, facilitation
from samkit.measures.groups import Round
from samkit.measures.guesses import Gap, Gaps, gaps
from samkit.measures.indicators import Group, Outcome, outcome
from samkit.measures.introductions import Introduction, introduction
from samkit.measures.layers import Entry, Layer, layered, outline
from samkit.measures.ledger import Blind, Count, Ledger, ledger
from samkit.measures.matching import Match, match
from samkit.measures.meeting import Meeting, Step, meeting
from samkit.measures.network import Known, Network, network
from samkit.measures.opinions import OpinionShift, opinion_shift
from samkit.measures.practice import Practice, practice
from samkit.measures.priorities import Priorities, Ranked, Ranking, Shift, priorities
from samkit.measures.profile import Profile, Standing, help_between, profile
from samkit.measures.quotes import Hearing, Understanding, hearing, understanding
from samkit.measures.readiness import Readiness, readiness
from samkit.measures.salience import Heard, Salience, heard, salience
from samkit.measures.screening import Flip, Screened, screen
from samkit.measures.shares import Share, share
from samkit.measures.taking_part import FINDINGS, Finding, TakingPart, taking_part
from samkit.measures.treasures import Treasure, treasures
from samkit.measures.trials import Fill, TrialOutcome, trial_outcome
from samkit.measures.wording import Stretch, Wording, wording

__all__ = [
    "FINDINGS",
    "FLAWS",
    "AssumptionMap",
    "Band",
    "Blind",
    "Certainty",
    "Clues",
    "Count",
    "Coverage",
    "Difference",
    "Entry",
    "Facilitation",
    "Fill",
    "Finding",
    "Flaw",
    "Flip",
    "Gap",
    "Gaps",
    "Group",
    "Heard",
    "Hearing",
    "Introduction",
    "Known",
    "Layer",
    "Ledger",
    "Match",
    "Meeting",
    "Network",
    "OpinionShift",
    "Outcome",
    "PairedChange",
    "Period",
    "Placed",
    "Practice",
    "Priorities",
    "Profile",
    "Ranked",
    "Ranking",
    "Readiness",
    "Round",
    "Salience",
    "Screened",
    "Share",
    "Shift",
    "Standing",
    "Step",
    "Stretch",
    "Style",
    "TakingPart",
    "Treasure",
    "TrialOutcome",
    "Understanding",
    "UnpairedChange",
    "Wording",
    "agreement",
    "assumption_map",
    "band",
    "borrowed",
    "certainty",
    "clues",
    "coverage",
    "difference_in_differences",
    "facilitation",
    "gaps",
    "heard",
    "hearing",
    "help_between",
    "introduction",
    "layered",
    "ledger",
    "lint",
    "match",
    "meeting",
    "network",
    "opinion_shift",
    "outcome",
    "outline",
    "paired_change",
    "periods",
    "practice",
    "priorities",
    "profile",
    "readiness",
    "salience",
    "screen",
    "share",
    "taking_part",
    "treasures",
    "trial_outcome",
    "understanding",
    "unpaired_change",
    "weakest",
    "wording",
]
