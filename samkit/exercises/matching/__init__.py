"""Hvem kan hjælpe hvem?: what the challenge needs, who can give it, and which pair to bring together first."""

from samkit.exercise import Exercise
from samkit.exercises.matching.content import WORDS
from samkit.exercises.matching.view import KEY, NOTES, draw, progress

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
    charts="samkit.exercises.matching.chart",
)
