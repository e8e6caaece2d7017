"""What is noted: frozen values, made anew by every change, with nothing in them but what a person entered."""

from samkit.workbook.challenge import ALONE, Challenge
from samkit.workbook.self_check import ADVICE, ASIDE, FIRST, POINTS, QUESTIONS, SelfCheck, Snapshot
from samkit.workbook.workbook import SCHEMA, Workbook, from_json, to_json

__all__ = [
    "ADVICE",
    "ALONE",
    "ASIDE",
    "FIRST",
    "POINTS",
    "QUESTIONS",
    "SCHEMA",
    "Challenge",
    "SelfCheck",
    "Snapshot",
    "Workbook",
    "from_json",
    "to_json",
]
