"""Før og nu: the self-check before and now, and how it was then as one sees it now, side by side and never merged."""

from samkit.exercise import Exercise
from samkit.exercises.growth.content import WORDS
from samkit.exercises.growth.view import KEY, draw, enter, progress, read
from samkit.workbook import Growth

EXERCISE = Exercise(
    key=KEY,
    advice=6,
    core=False,
    minutes=10,
    title=WORDS.title,
    draw=draw,
    enter=enter,
    read=read,
    progress=progress,
    shared=tuple(Growth.TAKES),
    charts=f"{__name__}.chart",
)
