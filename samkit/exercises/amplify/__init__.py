"""Find og forstør: what stands behind *we already do that*, and what two successes had that a failure lacked."""

from samkit.exercise import Exercise
from samkit.exercises.amplify.content import WORDS
from samkit.exercises.amplify.view import draw, enter, progress, read

EXERCISE = Exercise(
    key="amplify",
    advice=1,
    core=True,
    minutes=15,
    title=WORDS.title,
    draw=draw,
    enter=enter,
    read=read,
    progress=progress,
    about_challenge=False,
    charts=f"{__name__}.chart",
)
