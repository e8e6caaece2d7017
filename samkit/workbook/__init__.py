"""What is noted: frozen values, made anew by every change, with nothing in them but what a person entered."""

from samkit.workbook.action import Action
from samkit.workbook.amplify import FAILURE, HOLDS, PRACTICES, STORIES, SURE, Amplify, Story
from samkit.workbook.challenge import ALONE, Challenge
from samkit.workbook.needs import Need
from samkit.workbook.partners import CONTACT, KINDS, RESOURCES, Partner
from samkit.workbook.self_check import ADVICE, ASIDE, FIRST, POINTS, QUESTIONS, SelfCheck, Snapshot
from samkit.workbook.voices import DEGREES, MARKS, STANCES, Voice
from samkit.workbook.ways import FORMS, PHASES, PROMISES, TIMES, Way
from samkit.workbook.workbook import PATHS, SCHEMA, Workbook, from_json, to_json

__all__ = [
    "ADVICE",
    "ALONE",
    "ASIDE",
    "CONTACT",
    "DEGREES",
    "FAILURE",
    "FIRST",
    "FORMS",
    "HOLDS",
    "KINDS",
    "MARKS",
    "PATHS",
    "PHASES",
    "POINTS",
    "PRACTICES",
    "PROMISES",
    "QUESTIONS",
    "RESOURCES",
    "SCHEMA",
    "STANCES",
    "STORIES",
    "SURE",
    "TIMES",
    "Action",
    "Amplify",
    "Challenge",
    "Need",
    "Partner",
    "SelfCheck",
    "Snapshot",
    "Story",
    "Voice",
    "Way",
    "Workbook",
    "from_json",
    "to_json",
]
