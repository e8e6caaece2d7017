"""Måder at være med på: who takes part in what, how and when, and what is missing before it is co-creation."""

from samkit.exercise import Exercise
from samkit.exercises.ways_in.content import WORDS
from samkit.exercises.ways_in.view import KEY, NOTES, draw, progress

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
    charts="samkit.exercises.ways_in.chart",
)
