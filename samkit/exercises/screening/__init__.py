"""Skal det samskabes?: which challenges call for co-creation, which single answer would change that, and what else."""

from samkit.exercise import Exercise
from samkit.exercises.screening.content import WORDS
from samkit.exercises.screening.places import KEY, SHARED, enter, read
from samkit.exercises.screening.view import draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=5,
    core=True,
    minutes=5,
    title=WORDS.title,
    draw=draw,
    enter=enter,
    read=read,
    progress=progress,
    shared=SHARED,
    charts=f"{__name__}.chart",
)
