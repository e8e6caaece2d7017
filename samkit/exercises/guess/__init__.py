"""Hvad siger de: what one believes that citizens answer, locked before the answers are seen, and how far off it is."""

from samkit.exercise import Exercise
from samkit.exercises.guess.content import WORDS
from samkit.exercises.guess.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=3,
    core=False,
    minutes=15,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
    lists=f"{__name__}.lists",
)
