"""The paths through the course: their minutes, which exercises they hold, and progress along them."""

from __future__ import annotations

import pytest

from samkit import exercises
from samkit.course import Course
from samkit.exercise.paths import WAYS
from samkit.exercises import ALL, ahead, minutes
from samkit.workbook import PATHS, SelfCheck, Workbook

LENGTHS = {"half_hour": 30, "ninety": 90, "day": 300}


@pytest.mark.parametrize(("key", "total"), LENGTHS.items())
def test_the_minutes_of_a_path_add_up(key: str, total: int) -> None:
    assert sum(step.minutes for step in WAYS[key].steps) == total


def test_every_path_a_workbook_may_follow_is_known_by_name() -> None:
    assert tuple(WAYS) == PATHS


@pytest.mark.parametrize("key", ["", *PATHS])
def test_a_path_holds_its_exercises_that_are_here_in_its_own_order(key: str) -> None:
    path = ahead(Workbook(path=key))
    assert path[0].key == "challenge"
    steps = [step.key for step in WAYS[key].steps] if key in LENGTHS else [one.key for one in ALL]
    assert [one.key for one in path] == [one for one in steps if one in {known.key for known in ALL}]


def test_an_exercise_has_the_minutes_of_its_path_and_else_its_own() -> None:
    check = exercises.exercise("self_check")
    assert [minutes(Workbook(path=key), check) for key in ("", "ninety", "day", "half_hour")] == [10, 22, 40, 10]


def test_progress_with_a_piece_of_advice_counts_what_is_on_the_path() -> None:
    answered = SelfCheck({f"q{number}": 3 for number in range(1, 25)})
    assert exercises.progress(Workbook(self_check=answered), 1).key == "begun"
    assert exercises.progress(Workbook(self_check=answered, path="half_hour"), 1).key == "begun"
    assert (
        exercises.progress(Workbook(path="ninety"), 2).total
        == exercises.exercise("partners").progress(Workbook()).total
    )


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_notebook_shows_the_path_as_links_with_what_has_been_done(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samkit.course.own_workbook", lambda: Workbook(path="ninety"))
    html = Course(lang).path()._repr_html_()
    assert html.startswith(f"<h3>{WAYS['ninety'].title(lang)}</h3>")
    assert 'href="1-self_check.ipynb"' in html
    assert "22 minut" in html
    assert "voice" not in html
    assert list(Course(lang).progress()) == [one.title(lang) for one in ahead(Workbook(path="ninety"))]
