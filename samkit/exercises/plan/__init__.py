"""Handlingsplan: everything on one page, what is missing with a day for each, who outside has said yes, and files."""

from samkit.exercise import Exercise
from samkit.exercises.plan.content import WORDS
from samkit.exercises.plan.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=0,
    core=True,
    minutes=10,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
    files="samkit.report.files",
)
