"""Spurtevaluering: one question answered in three months at most, for somebody who uses it, as certainly as need be."""

from samkit.exercise import Exercise
from samkit.exercises.sprint.content import WORDS
from samkit.exercises.sprint.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=6,
    core=False,
    minutes=15,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
)
