"""Prøvehandling: a prediction and a stop rule locked before the start, what came of it, and a log of decisions."""

from samkit.exercise import Exercise
from samkit.exercises.trial.content import WORDS
from samkit.exercises.trial.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=6,
    core=True,
    minutes=15,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
)
