"""The error tree: what each refusal says of itself, and that the drawing is the tree."""

from __future__ import annotations

import inspect
import re

import pytest

from samkit import errors
from samkit.errors import SamkitError

KEYS = {
    "SamkitError": "unexpected",
    "Rejected": "rejected",
    "OutOfRange": "out_of_range",
    "UnknownName": "unknown_name",
    "ContentError": "content",
    "WorkbookError": "damaged",
    "Damaged": "damaged",
    "TooNew": "too_new",
    "StoreError": "store",
    "RenderError": "render",
    "SetupError": "setup",
}


def classes() -> dict[str, type[SamkitError]]:
    """Give every error the module holds."""
    found = inspect.getmembers(errors, inspect.isclass)
    return {name: one for name, one in found if issubclass(one, SamkitError)}


def drawn() -> dict[str, str]:
    """Read the tree in the docstring: each class with the one above it."""
    parents: dict[str, str] = {}
    above: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if found := re.match(r"(?P<bars>(?:[│ ] {3})*(?:[├└]── )?)(?P<name>[A-Z]\w+)(?:$|  )", line):
            depth = len(found["bars"]) // 4
            del above[depth:]
            parents[found["name"]] = above[-1] if above else ""
            above.append(found["name"])
    return parents


def test_the_tree_in_the_docstring_is_the_tree_of_the_classes() -> None:
    tree = {name: "" if one is SamkitError else one.__bases__[0].__name__ for name, one in classes().items()}
    assert drawn() == tree


def test_every_error_is_a_samkit_error_with_a_sentence_about_itself() -> None:
    assert {name for name, _ in inspect.getmembers(errors, inspect.isclass)} == set(classes()) == set(KEYS)
    for one in classes().values():
        assert issubclass(one, SamkitError)
        assert one.__doc__


@pytest.mark.parametrize("name", KEYS)
def test_an_error_without_a_key_of_its_own_says_the_key_of_its_kind(name: str) -> None:
    assert str(classes()[name]()) == KEYS[name]


@pytest.mark.parametrize("name", KEYS)
def test_an_error_says_its_key_and_every_detail(name: str) -> None:
    error = classes()[name]("twice", name="q1", value=7)
    assert str(error) == "twice (name='q1', value=7)"
    assert (error.key, error.details) == ("twice", {"name": "q1", "value": 7})


def test_a_key_given_to_one_error_is_not_the_key_of_the_next() -> None:
    errors.Rejected("twice")
    assert str(errors.Rejected()) == "rejected"


def test_python_finds_a_value_off_the_scale_and_an_unknown_name_under_its_own_names() -> None:
    assert issubclass(errors.OutOfRange, ValueError)
    assert issubclass(errors.UnknownName, KeyError)
