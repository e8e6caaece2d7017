"""Hvem kender hvem?: how closely we and the co-players work together, and which two to introduce to each other."""

from samkit.exercise import Exercise
from samkit.exercises.ties.content import WORDS
from samkit.exercises.ties.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=4,
    core=False,
    minutes=15,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts="samkit.exercises.ties.chart",
)
