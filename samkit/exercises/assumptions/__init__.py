"""Hvad tror vi?: what is taken for granted, how sure one is, and the one thing to ask about outside this week."""

from samkit.exercise import Exercise
from samkit.exercises.assumptions.content import WORDS
from samkit.exercises.assumptions.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=3,
    core=False,
    minutes=8,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
    lists=f"{__name__}.lists",
)
