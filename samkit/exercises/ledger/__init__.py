"""Hvad kom der ud af det?: what somebody noticed, for whom, and what was measured before and after."""

from samkit.exercise import Exercise
from samkit.exercises.ledger.content import WORDS
from samkit.exercises.ledger.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=6,
    core=False,
    minutes=20,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
    lists=f"{__name__}.lists",
)
