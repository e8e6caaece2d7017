"""Hvem bliver hørt: who has a claim to be heard and lacks the power, and how they get influence."""

from samkit.exercise import Exercise
from samkit.exercises.voice.content import WORDS
from samkit.exercises.voice.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=2,
    core=False,
    minutes=10,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
)
