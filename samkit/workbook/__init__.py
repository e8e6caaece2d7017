"""What is noted: frozen values, made anew by every change, with nothing in them but what a person entered."""

from samkit.workbook.action import Action
from samkit.workbook.amplify import FAILURE, HOLDS, PRACTICES, STORIES, SURE, Amplify, Story
from samkit.workbook.assumptions import CERTAINTY, IMPORTANCE, SOURCES, Assumption
from samkit.workbook.challenge import ALONE, Challenge
from samkit.workbook.decisions import DECISIONS, WHO, Decided
from samkit.workbook.effects import BOXES, INTENDED, LINKS, STAGES, WHOSE, Arrow, EffectModel, Node
from samkit.workbook.growth import NOW, SEEN, THEN, Growth
from samkit.workbook.guesses import COUNTS, Guess
from samkit.workbook.ledger import BASELINE, BETTER, SAMPLES, SIGNS, Indicator, Observation
from samkit.workbook.needs import Need
from samkit.workbook.partners import CONTACT, KINDS, RESOURCES, Partner
from samkit.workbook.plan import PRINCIPLES, Plan, Serving
from samkit.workbook.priorities import POINTS_EACH, ROUNDS, Ballot
from samkit.workbook.quotes import RECOGNISED, SENSES, Guide, Quote, Reframe, Sense
from samkit.workbook.runsheet import PURPOSES, Runsheet
from samkit.workbook.screening import DEGREE, FITS, ITEMS, STOPS, YES_NO, Ready, Screening
from samkit.workbook.self_check import ADVICE, ASIDE, FIRST, POINTS, QUESTIONS, SelfCheck, Snapshot
from samkit.workbook.sprint import AGAINST, CERTAIN, METHODS, WEEKS, Sprint
from samkit.workbook.ties import LEVELS, US, Tie, ends, pair
from samkit.workbook.trial import AFTER, AGAIN, BEFORE, VERDICTS, Logged, PastTrial, Trial
from samkit.workbook.voices import DEGREES, MARKS, STANCES, Voice
from samkit.workbook.ways import FORMS, PHASES, PROMISES, TIMES, Way
from samkit.workbook.workbook import PATHS, SCHEMA, Workbook, from_json, to_json

__all__ = [
    "ADVICE",
    "AFTER",
    "AGAIN",
    "AGAINST",
    "ALONE",
    "ASIDE",
    "BASELINE",
    "BEFORE",
    "BETTER",
    "BOXES",
    "CERTAIN",
    "CERTAINTY",
    "CONTACT",
    "COUNTS",
    "DECISIONS",
    "DEGREE",
    "DEGREES",
    "FAILURE",
    "FIRST",
    "FITS",
    "FORMS",
    "HOLDS",
    "IMPORTANCE",
    "INTENDED",
    "ITEMS",
    "KINDS",
    "LEVELS",
    "LINKS",
    "MARKS",
    "METHODS",
    "NOW",
    "PATHS",
    "PHASES",
    "POINTS",
    "POINTS_EACH",
    "PRACTICES",
    "PRINCIPLES",
    "PROMISES",
    "PURPOSES",
    "QUESTIONS",
    "RECOGNISED",
    "RESOURCES",
    "ROUNDS",
    "SAMPLES",
    "SCHEMA",
    "SEEN",
    "SENSES",
    "SIGNS",
    "SOURCES",
    "STAGES",
    "STANCES",
    "STOPS",
    "STORIES",
    "SURE",
    "THEN",
    "TIMES",
    "US",
    "VERDICTS",
    "WEEKS",
    "WHO",
    "WHOSE",
    "YES_NO",
    "Action",
    "Amplify",
    "Arrow",
    "Assumption",
    "Ballot",
    "Challenge",
    "Decided",
    "EffectModel",
    "Growth",
    "Guess",
    "Guide",
    "Indicator",
    "Logged",
    "Need",
    "Node",
    "Observation",
    "Partner",
    "PastTrial",
    "Plan",
    "Quote",
    "Ready",
    "Reframe",
    "Runsheet",
    "Screening",
    "SelfCheck",
    "Sense",
    "Serving",
    "Snapshot",
    "Sprint",
    "Story",
    "Tie",
    "Trial",
    "Voice",
    "Way",
    "Workbook",
    "ends",
    "from_json",
    "pair",
    "to_json",
]
