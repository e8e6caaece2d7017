"""Fælles problemforståelse: what the quotes do to our view, the problem anew, and what has become different."""

from samkit.exercise import Exercise
from samkit.exercises.reframe.content import WORDS
from samkit.exercises.reframe.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=3,
    core=True,
    minutes=20,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
)
