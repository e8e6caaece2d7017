"""Every exercise, in course order."""

from samkit.errors import Rejected, UnknownName
from samkit.exercise import Exercise, Progress
from samkit.exercises.challenge import EXERCISE as CHALLENGE
from samkit.exercises.self_check import EXERCISE as SELF_CHECK
from samkit.workbook import Workbook

SEPARATOR = "/"

ALL: tuple[Exercise, ...] = (CHALLENGE, SELF_CHECK)


def exercise(key: str) -> Exercise:
    """Give the exercise with this key; `UnknownName` if there is none."""
    for one in ALL:
        if one.key == key:
            return one
    raise UnknownName("unknown_name", name=key)


def progress(workbook: Workbook, advice: int) -> Progress:
    """Tell how far a workbook has come in all the exercises of one piece of advice."""
    found = [one.progress(workbook) for one in ALL if one.advice == advice]
    return Progress(sum(one.done for one in found), sum(one.total for one in found))


def path(one: Exercise, challenge: str, field: str) -> str:
    """Name a field in the whole workbook: `challenge/c1/what`, `self_check//q7`."""
    return SEPARATOR.join((one.key, challenge if one.about_challenge else "", field))


def enter(workbook: Workbook, path: str, value: object) -> Workbook:
    """Give the workbook with a value noted at a path; `Rejected` if the path or the value can't be taken."""
    one, challenge, field = _parts(path)
    return one.enter(workbook, challenge, field, value)


def read(workbook: Workbook, path: str) -> object:
    """Give what stands at a path now."""
    one, challenge, field = _parts(path)
    return one.read(workbook, challenge, field)


def _parts(path: str) -> tuple[Exercise, str, str]:
    key, _, rest = path.partition(SEPARATOR)
    challenge, _, field = rest.partition(SEPARATOR)
    try:
        one = exercise(key)
    except UnknownName as error:
        raise Rejected("unknown_field", name=path) from error
    if challenge and not one.about_challenge:
        raise Rejected("unknown_field", name=path)
    return one, challenge, field
