"""What is noted: frozen values, made anew by every change, with nothing in them but what a person entered."""

from samkit.workbook.action import Action
from samkit.workbook.amplify import FAILURE, HOLDS, PRACTICES, STORIES, SURE, Amplify, Story
from samkit.workbook.assumptions import CERTAINTY, IMPORTANCE, SOURCES, Assumption
from samkit.workbook.challenge import ALONE, Challenge
from samkit.workbook.decisions import DECISIONS, WHO, Decided
from samkit.workbook.guesses import COUNTS, Guess
from samkit.workbook.needs import Need
from samkit.workbook.partners import CONTACT, KINDS, RESOURCES, Partner
from samkit.workbook.quotes import RECOGNISED, SENSES, Guide, Quote, Reframe, Sense
from samkit.workbook.runsheet import PURPOSES, Runsheet
from samkit.workbook.self_check import ADVICE, ASIDE, FIRST, POINTS, QUESTIONS, SelfCheck, Snapshot
from samkit.workbook.ties import LEVELS, US, Tie, ends, pair
from samkit.workbook.voices import DEGREES, MARKS, STANCES, Voice
from samkit.workbook.ways import FORMS, PHASES, PROMISES, TIMES, Way
from samkit.workbook.workbook import PATHS, SCHEMA, Workbook, from_json, to_json

__all__ = [
    "ADVICE",
    "ALONE",
    "ASIDE",
    "CERTAINTY",
    "CONTACT",
    "COUNTS",
    "DECISIONS",
    "DEGREES",
    "FAILURE",
    "FIRST",
    "FORMS",
    "HOLDS",
    "IMPORTANCE",
    "KINDS",
    "LEVELS",
    "MARKS",
    "PATHS",
    "PHASES",
    "POINTS",
    "PRACTICES",
    "PROMISES",
    "PURPOSES",
    "QUESTIONS",
    "RECOGNISED",
    "RESOURCES",
    "SCHEMA",
    "SENSES",
    "SOURCES",
    "STANCES",
    "STORIES",
    "SURE",
    "TIMES",
    "US",
    "WHO",
    "Action",
    "Amplify",
    "Assumption",
    "Challenge",
    "Decided",
    "Guess",
    "Guide",
    "Need",
    "Partner",
    "Quote",
    "Reframe",
    "Runsheet",
    "SelfCheck",
    "Sense",
    "Snapshot",
    "Story",
    "Tie",
    "Voice",
    "Way",
    "Workbook",
    "ends",
    "from_json",
    "pair",
    "to_json",
]
