"""Fra handling til effekt: what the citizen is to feel, what leads there and why, as a model that is looked over."""

from samkit.exercise import Exercise
from samkit.exercises.effect_model.content import WORDS
from samkit.exercises.effect_model.view import KEY, NOTES, draw, progress

EXERCISE = Exercise(
    key=KEY,
    advice=6,
    core=False,
    minutes=20,
    title=WORDS.title,
    draw=draw,
    enter=NOTES.enter,
    read=NOTES.read,
    progress=progress,
    charts=f"{__name__}.chart",
    lists=f"{__name__}.lists",
    files=f"{__name__}.files",
)
