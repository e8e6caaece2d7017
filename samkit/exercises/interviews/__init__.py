"""Spørg dem: a guide to print and take along, what people said with the role of who said it, and who is not heard."""

from samkit.exercise import Exercise
from samkit.exercises.interviews.content import WORDS
from samkit.exercises.interviews.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=3,
    core=True,
    minutes=15,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
    lists=f"{__name__}.lists",
)
