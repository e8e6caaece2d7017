"""Every exercise, in course order."""

from samkit.errors import Rejected, UnknownName
from samkit.exercise import Exercise, Progress
from samkit.exercise.paths import WAYS
from samkit.exercises.amplify import EXERCISE as AMPLIFY
from samkit.exercises.assumptions import EXERCISE as ASSUMPTIONS
from samkit.exercises.challenge import EXERCISE as CHALLENGE
from samkit.exercises.decisions import EXERCISE as DECISIONS
from samkit.exercises.effect_model import EXERCISE as EFFECT_MODEL
from samkit.exercises.growth import EXERCISE as GROWTH
from samkit.exercises.guess import EXERCISE as GUESS
from samkit.exercises.interviews import EXERCISE as INTERVIEWS
from samkit.exercises.ledger import EXERCISE as LEDGER
from samkit.exercises.matching import EXERCISE as MATCHING
from samkit.exercises.partners import EXERCISE as PARTNERS
from samkit.exercises.plan import EXERCISE as PLAN
from samkit.exercises.principles import EXERCISE as PRINCIPLES
from samkit.exercises.priorities import EXERCISE as PRIORITIES
from samkit.exercises.reframe import EXERCISE as REFRAME
from samkit.exercises.runsheet import EXERCISE as RUNSHEET
from samkit.exercises.screening import EXERCISE as SCREENING
from samkit.exercises.self_check import EXERCISE as SELF_CHECK
from samkit.exercises.sprint import EXERCISE as SPRINT
from samkit.exercises.ties import EXERCISE as TIES
from samkit.exercises.trial import EXERCISE as TRIAL
from samkit.exercises.voice import EXERCISE as VOICE
from samkit.exercises.ways_in import EXERCISE as WAYS_IN
from samkit.workbook import Workbook

SEPARATOR = "/"

ALL: tuple[Exercise, ...] = (
    CHALLENGE,
    SELF_CHECK,
    AMPLIFY,
    PARTNERS,
    VOICE,
    MATCHING,
    WAYS_IN,
    ASSUMPTIONS,
    GUESS,
    INTERVIEWS,
    REFRAME,
    TIES,
    DECISIONS,
    RUNSHEET,
    SCREENING,
    PRIORITIES,
    EFFECT_MODEL,
    TRIAL,
    LEDGER,
    SPRINT,
    GROWTH,
    PRINCIPLES,
    PLAN,
)


def exercise(key: str) -> Exercise:
    """Give the exercise with this key; `UnknownName` if there is none."""
    for one in ALL:
        if one.key == key:
            return one
    raise UnknownName("unknown_name", name=key)


def ahead(workbook: Workbook) -> tuple[Exercise, ...]:
    """Give the exercises of the chosen path, in its order: all of them while none is chosen."""
    steps = WAYS[workbook.path].steps if workbook.path else ()
    known = {one.key: one for one in ALL}
    return tuple(known[step.key] for step in steps if step.key in known) or ALL


def minutes(workbook: Workbook, one: Exercise) -> int:
    """Give the minutes an exercise has on the chosen path, else its own."""
    steps = WAYS[workbook.path].steps if workbook.path else ()
    return next((step.minutes for step in steps if step.key == one.key), one.minutes)


def progress(workbook: Workbook, advice: int) -> Progress:
    """Tell how far a workbook has come in the exercises of one piece of advice: those on the chosen path, if any."""
    there = [one for one in ALL if one.advice == advice]
    found = [one.progress(workbook) for one in [one for one in there if one in ahead(workbook)] or there]
    return Progress(sum(one.done for one in found), sum(one.total for one in found))


def path(one: Exercise, challenge: str, field: str) -> str:
    """Name a field in the whole workbook: `challenge/c1/what`, `self_check//q7`."""
    return SEPARATOR.join((one.key, challenge if _of_challenge(one, field) else "", field))


def enter(workbook: Workbook, path: str, value: object) -> Workbook:
    """Give the workbook with a value noted at a path; `Rejected` if the path or the value can't be taken."""
    one, challenge, field = _parts(path)
    return one.enter(workbook, challenge, field, value)


def read(workbook: Workbook, path: str) -> object:
    """Give what stands at a path now."""
    one, challenge, field = _parts(path)
    return one.read(workbook, challenge, field)


def _of_challenge(one: Exercise, field: str) -> bool:
    return one.about_challenge and field.partition(".")[0] not in one.shared


def _parts(path: str) -> tuple[Exercise, str, str]:
    key, _, rest = path.partition(SEPARATOR)
    challenge, _, field = rest.partition(SEPARATOR)
    try:
        one = exercise(key)
    except UnknownName as error:
        raise Rejected("unknown_field", name=path) from error
    if bool(challenge) is not _of_challenge(one, field):
        raise Rejected("unknown_field", name=path)
    return one, challenge, field
