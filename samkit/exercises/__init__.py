"""Every exercise, in course order."""

from samkit.errors import UnknownName
from samkit.exercise import Exercise
from samkit.exercises.challenge import EXERCISE as CHALLENGE
from samkit.exercises.self_check import EXERCISE as SELF_CHECK

ALL: tuple[Exercise, ...] = (CHALLENGE, SELF_CHECK)


def exercise(key: str) -> Exercise:
    """Give the exercise with this key; `UnknownName` if there is none."""
    for one in ALL:
        if one.key == key:
            return one
    raise UnknownName("unknown_name", name=key)
