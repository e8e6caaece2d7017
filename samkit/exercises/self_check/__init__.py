"""Selvtjek: 24 statements that can be observed, and the profile, strength and obstacle they give."""

from samkit.exercise import Exercise
from samkit.exercises.self_check.content import WORDS
from samkit.exercises.self_check.view import draw, enter, progress, read

EXERCISE = Exercise(
    key="self_check",
    advice=1,
    core=True,
    minutes=10,
    title=WORDS.title,
    draw=draw,
    enter=enter,
    read=read,
    progress=progress,
    about_challenge=False,
    charts=f"{__name__}.chart",
)
