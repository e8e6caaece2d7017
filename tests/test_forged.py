"""What types can't say: values that look right and would do harm later are refused where they come in."""

import copy
import json
import pickle

import pytest

from samkit.errors import Damaged, OutOfRange, Rejected, SamkitError, SetupError
from samkit.measures import band, profile
from samkit.settings import load
from samkit.workbook import Challenge, SelfCheck, Workbook, from_json


@pytest.mark.parametrize("name", ["", "../x", "\ud800", "x" * 41])
def test_a_challenge_is_never_kept_under_an_id_that_a_file_would_refuse(name: str) -> None:
    with pytest.raises(Rejected, match="forged"):
        Workbook().with_challenge(Challenge(name, what="x"))


@pytest.mark.parametrize(
    ("part", "place"),
    [
        ({"challenges": [{"id": ""}]}, "challenges"),
        ({"challenges": [{"id": "a", "what": "x\r\n"}]}, "challenges"),
        ({"self_check": {"answers": {"q1": "3"}}}, "self_check.answers"),
        ({"self_check": {"examples": {"q1": " x"}}}, "self_check.examples"),
        ({"self_check": {"earlier": [{"date": "20261123", "answers": {"q1": 3}}]}}, "self_check.earlier"),
        ({"self_check": {"earlier": [{"date": "2026-11-23", "answers": {"q1": 3}}] * 2}}, "self_check.earlier"),
    ],
)
def test_a_file_holds_only_what_could_have_been_entered(part: dict[str, object], place: str) -> None:
    with pytest.raises(Damaged) as refused:
        from_json(json.dumps({"samkit": 1, **part}))
    assert refused.value.details == {"place": place}


def test_an_unknown_field_of_a_challenge_is_refused_by_name() -> None:
    with pytest.raises(Rejected, match="archived"):
        Challenge("a").noted("archived", "x")


@pytest.mark.parametrize("date", ["hello", "20261123", "2026-02-30", ""])
def test_an_earlier_self_has_a_date(date: str) -> None:
    with pytest.raises(Rejected, match="not_date"):
        SelfCheck({"q1": 3}).remember(date)


@pytest.mark.parametrize("sign", ["\x7f", "\x85", "\ufffe", "\uffff", "\ud800", "\x00"])
def test_a_sign_that_no_document_can_hold_is_refused(sign: str) -> None:
    with pytest.raises(Rejected, match="odd_signs"):
        Challenge("a").noted("what", f"x{sign}y")


@pytest.mark.parametrize("answer", [3.0, True, "3", 6, "maybe"])
def test_an_answer_that_is_not_on_the_scale_is_never_counted(answer: object) -> None:
    with pytest.raises(OutOfRange):
        profile({"q1": answer}, {"q1": 1})  # type: ignore[dict-item]  # forged on purpose


@pytest.mark.parametrize("forged", [("14", 4), (14, 4.0), (14, True), (14, 4, 1.5), (14, 4, 1, "5"), (None, 4)])
def test_a_band_is_asked_about_numbers(forged: tuple[object, ...]) -> None:
    with pytest.raises(OutOfRange):
        band(*forged)  # type: ignore[arg-type]  # forged on purpose


def test_an_error_travels_between_processes_whole() -> None:
    error = Rejected("too_long", limit=3, length=4)
    for again in (copy.copy(error), pickle.loads(pickle.dumps(error))):  # noqa: S301 - our own bytes
        assert isinstance(again, SamkitError)
        assert (type(again), again.key, again.details, str(again)) == (Rejected, "too_long", error.details, str(error))


@pytest.mark.parametrize("line", ["retention_months = true", "retention_months = -3", 'data = ""', "db = 3"])
def test_a_setting_that_makes_no_sense_is_refused(
    line: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / "samkit.toml").write_text(line, "utf-8")
    monkeypatch.chdir(folder)
    with pytest.raises(SetupError, match="settings_unknown"):
        load()
