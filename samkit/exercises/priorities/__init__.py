"""Prioritering: ten points over the challenges, twice with a talk between, and what that says and does not say."""

from samkit.exercise import Exercise
from samkit.exercises.priorities.content import WORDS
from samkit.exercises.priorities.places import KEY, SHARED, enter, read
from samkit.exercises.priorities.view import draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=5,
    core=False,
    minutes=15,
    title=WORDS.title,
    draw=draw,
    enter=enter,
    read=read,
    progress=progress,
    shared=SHARED,
    charts=f"{__name__}.chart",
)
