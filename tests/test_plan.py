"""The plan in a notebook: this machine's own, shown on one page, and written as a file by its ending."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samkit.course import Course
from samkit.course.own import import_own
from samkit.errors import SetupError, UnknownName
from samkit.examples import example
from samkit.workbook import from_json, to_json

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMKIT_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("SAMKIT_DB", raising=False)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_it_shows_this_machines_own_plan(lang: str) -> None:
    import_own(to_json(example().workbook(lang)))
    plan = Course(lang).plan()
    assert repr(plan) == f"Plan({lang})"
    shown = plan._repr_html_()
    assert {"da": "Vores handlingsplan", "en": "Our plan of action"}[lang] in shown
    assert "<script" not in shown


def test_it_is_written_by_its_ending_and_an_ending_that_is_none_is_refused(tmp_path: Path) -> None:
    import_own(to_json(example().workbook("da")))
    plan = Course("da").plan()
    plan.save(str(tmp_path / "plan.json"))
    assert from_json((tmp_path / "plan.json").read_bytes()) == example().workbook("da")
    plan.save(str(tmp_path / "plan.HTML"))
    assert (tmp_path / "plan.HTML").read_text("utf-8").startswith("<!DOCTYPE html>")
    for name in ("plan", "plan.exe"):
        with pytest.raises(UnknownName):
            plan.save(str(tmp_path / name))
    with pytest.raises(SetupError):
        plan.save(str(tmp_path / "nowhere" / "plan.json"))
