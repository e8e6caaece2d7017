"""Medspillere: who could take part, what each can bring and wants, and whom to contact first."""

from samkit.exercise import Exercise
from samkit.exercises.partners.content import WORDS
from samkit.exercises.partners.view import KEY, draw, enter, progress, read

EXERCISE = Exercise(
    key=KEY,
    advice=2,
    core=True,
    minutes=15,
    title=WORDS.title,
    draw=draw,
    enter=enter,
    read=read,
    progress=progress,
    shared=("partner",),
    charts="samkit.exercises.partners.chart",
    lists="samkit.exercises.partners.lists",
)
