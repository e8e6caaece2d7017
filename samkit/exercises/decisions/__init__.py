"""Styrer eller faciliterer jeg?: who decides what today and who should, what to let go of, and what to ask instead."""

from samkit.exercise import Exercise
from samkit.exercises.decisions.content import WORDS
from samkit.exercises.decisions.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=4,
    core=False,
    minutes=10,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
)
