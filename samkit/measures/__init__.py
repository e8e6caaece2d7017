"""What it amounts to: pure functions of plain values, each with the source of its formula."""

from samkit.measures.bands import Band, band
from samkit.measures.clues import Clues, clues
from samkit.measures.coverage import Coverage, coverage
from samkit.measures.matching import Match, match
from samkit.measures.practice import Practice, practice
from samkit.measures.profile import Profile, Standing, help_between, profile
from samkit.measures.salience import Heard, Salience, heard, salience
from samkit.measures.taking_part import FINDINGS, Finding, TakingPart, taking_part
from samkit.measures.treasures import Treasure, treasures

__all__ = [
    "FINDINGS",
    "Band",
    "Clues",
    "Coverage",
    "Finding",
    "Heard",
    "Match",
    "Practice",
    "Profile",
    "Salience",
    "Standing",
    "TakingPart",
    "Treasure",
    "band",
    "clues",
    "coverage",
    "heard",
    "help_between",
    "match",
    "practice",
    "profile",
    "salience",
    "taking_part",
    "treasures",
]
