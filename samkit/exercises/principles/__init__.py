"""De syv principper: what in the plan serves each of the movement's seven principles, and which has nothing yet."""

from samkit.exercise import Exercise
from samkit.exercises.principles.content import WORDS
from samkit.exercises.principles.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=0,
    core=False,
    minutes=10,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
)
