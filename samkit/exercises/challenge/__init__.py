"""Jeres udfordring: the biggest challenge right now, who feels it, and what they are to feel in a year."""

from samkit.exercise import Exercise
from samkit.exercises.challenge.content import WORDS
from samkit.exercises.challenge.view import draw, enter, progress, read

EXERCISE = Exercise(
    key="challenge",
    advice=0,
    core=True,
    minutes=5,
    title=WORDS.title,
    draw=draw,
    enter=enter,
    read=read,
    progress=progress,
    shared=("path",),
)
