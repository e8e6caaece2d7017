"""Drejebog til første møde: from purpose, people and minutes a first meeting that can be held tomorrow."""

from samkit.exercise import Exercise
from samkit.exercises.runsheet.content import WORDS
from samkit.exercises.runsheet.view import KEY, NOTES, draw, progress

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
    files=f"{__name__}.files",
)
