"""What it amounts to: pure functions of plain values, each with the source of its formula."""

from samkit.measures.assumptions import AssumptionMap, Placed, assumption_map
from samkit.measures.bands import Band, band
from samkit.measures.borrowing import borrowed
from samkit.measures.clues import Clues, clues
from samkit.measures.coverage import Coverage, coverage
from samkit.measures.facilitation import Facilitation, Style, facilitation
from samkit.measures.groups import Round
from samkit.measures.guesses import Gap, Gaps, gaps
from samkit.measures.introductions import Introduction, introduction
from samkit.measures.matching import Match, match
from samkit.measures.meeting import Meeting, Step, meeting
from samkit.measures.network import Known, Network, network
from samkit.measures.practice import Practice, practice
from samkit.measures.profile import Profile, Standing, help_between, profile
from samkit.measures.quotes import Hearing, Understanding, hearing, understanding
from samkit.measures.salience import Heard, Salience, heard, salience
from samkit.measures.taking_part import FINDINGS, Finding, TakingPart, taking_part
from samkit.measures.treasures import Treasure, treasures
from samkit.measures.wording import Stretch, Wording, wording

__all__ = [
    "FINDINGS",
    "AssumptionMap",
    "Band",
    "Clues",
    "Coverage",
    "Facilitation",
    "Finding",
    "Gap",
    "Gaps",
    "Heard",
    "Hearing",
    "Introduction",
    "Known",
    "Match",
    "Meeting",
    "Network",
    "Placed",
    "Practice",
    "Profile",
    "Round",
    "Salience",
    "Standing",
    "Step",
    "Stretch",
    "Style",
    "TakingPart",
    "Treasure",
    "Understanding",
    "Wording",
    "assumption_map",
    "band",
    "borrowed",
    "clues",
    "coverage",
    "facilitation",
    "gaps",
    "heard",
    "hearing",
    "help_between",
    "introduction",
    "match",
    "meeting",
    "network",
    "practice",
    "profile",
    "salience",
    "taking_part",
    "treasures",
    "understanding",
    "wording",
]
