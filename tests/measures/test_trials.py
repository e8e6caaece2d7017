"""A trial: whether it was foreseen, what was seen beside what was expected, and which ceilings are reached."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Fill, trial_outcome
from samkit.measures.trials import CEILINGS, LOCKS, STAGES
from samkit.workbook import BEFORE, Trial

TODAY = dt.date(2026, 11, 16)
WHOLE = Trial("Hvis", "børn af 12", 9.0, 12, start="2026-09-28", weeks=6, stop="To børn vil ikke")
LOCKED = replace(WHOLE, locked="2026-09-24")
amounts = st.none() | st.integers(0, 10_000).map(lambda hundredths: hundredths / 100)


def test_nothing_is_missing_once_what_is_tried_expected_and_when_to_stop_has_a_day() -> None:
    assert trial_outcome(Trial(), TODAY).missing == LOCKS
    assert trial_outcome(WHOLE, TODAY).missing == ()
    assert set(LOCKS) <= set(BEFORE)
    for name in LOCKS:
        assert trial_outcome(replace(WHOLE, **{name: getattr(Trial(), name)}), TODAY).missing == (name,)


def test_a_prediction_of_nothing_is_a_prediction() -> None:
    found = trial_outcome(replace(LOCKED, prediction=0.0, observed=0.0), TODAY)
    assert (found.missing, found.difference) == ((), 0)


@pytest.mark.parametrize(
    ("locked", "start", "foretold"),
    [
        ("2026-09-27", "2026-09-28", True),
        ("2026-09-28", "2026-09-28", True),
        ("2026-09-29", "2026-09-28", False),
        ("", "2026-09-28", None),
        ("2026-09-29", "", None),
    ],
)
def test_what_is_locked_after_the_start_was_not_foreseen(locked: str, start: str, foretold: object) -> None:
    assert trial_outcome(replace(WHOLE, locked=locked, start=start), TODAY).foretold is foretold


@pytest.mark.parametrize(
    ("day", "stage"),
    [("2026-09-27", "ahead"), ("2026-09-28", "running"), ("2026-11-08", "running"), ("2026-11-09", "over")],
)
def test_a_trial_is_ahead_running_or_over_by_its_days(day: str, stage: str) -> None:
    assert trial_outcome(LOCKED, dt.date.fromisoformat(day)).stage == stage
    assert trial_outcome(WHOLE, dt.date.fromisoformat(day)).stage == "open"


def test_a_trial_whose_end_is_not_known_is_never_over() -> None:
    for changed in ({"weeks": None}, {"start": ""}, {"start": "1999-01-01", "weeks": None}):
        assert trial_outcome(replace(LOCKED, **changed), TODAY).stage == "running"
    assert trial_outcome(replace(LOCKED, start="9999-12-30"), TODAY).stage == "ahead"


@pytest.mark.parametrize(("observed", "difference"), [(8.0, -1), (9.0, 0), (9.3, 0.3), (None, None), (0.0, -9)])
def test_the_difference_is_what_was_seen_minus_what_was_expected(
    observed: float | None, difference: float | None
) -> None:
    assert trial_outcome(replace(LOCKED, observed=observed), TODAY).difference == difference


@pytest.mark.parametrize(
    ("observed", "total", "low", "high"),
    [
        # Newcombe 1998, table I, method 3: 81 of 263 is 0.2553 to 0.3662, 15 of 148 is 0.0624 to 0.1605.
        (81.0, 263, 67, 97),
        (15.0, 148, 9, 24),
        (8.0, 12, 4, 11),
        (0.0, 12, 0, 3),
        (12.0, 12, 9, 12),
        (1.0, 1, 0, 1),
        (7.5, 12, None, None),
        (13.0, 12, None, None),
        (-1.0, 12, None, None),
        (8.0, None, None, None),
        (None, 12, None, None),
    ],
)
def test_a_count_out_of_a_total_has_an_interval(
    observed: float | None, total: int | None, low: int | None, high: int | None
) -> None:
    found = trial_outcome(replace(LOCKED, observed=observed, total=total), TODAY)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("prediction", "observed", "beyond"),
    [(9.0, 12.0, False), (9.0, 13.0, True), (13.0, None, True), (-1.0, 3.0, True), (0.0, 0.0, False)],
)
def test_a_number_outside_the_total_is_noticed(prediction: float, observed: float | None, beyond: object) -> None:
    one = replace(LOCKED, prediction=prediction, observed=observed)
    assert trial_outcome(one, TODAY).beyond is beyond
    assert trial_outcome(replace(one, total=None), TODAY).beyond is False


@pytest.mark.parametrize(
    ("most", "used", "standing"),
    [
        (None, None, "free"),
        (None, 3.0, "free"),
        (10.0, None, "open"),
        (10.0, 9.0, "below"),
        (10.0, 0.0, "below"),
        (10.0, 10.0, "reached"),
        (10.0, 10.5, "over"),
        (0.0, None, "open"),
        (0.0, 0.0, "below"),
        (0.0, 0.5, "over"),
    ],
)
def test_a_ceiling_is_reached_by_what_is_used_and_never_by_nothing(
    most: float | None, used: float | None, standing: str
) -> None:
    assert Fill("hours", most, used).standing == standing


def test_each_ceiling_that_is_reached_is_a_signal_to_stop() -> None:
    one = replace(LOCKED, hours=10.0, used_hours=9.0, meetings=2, used_meetings=2, money=500.0, used_money=600.0)
    found = trial_outcome(one, TODAY)
    assert [fill.what for fill in found.fills] == list(CEILINGS)
    assert found.stops == ("meetings", "money")


@given(
    st.builds(
        replace,
        st.sampled_from((Trial(), WHOLE, LOCKED)),
        observed=amounts,
        total=st.none() | st.integers(1, 500),
        hours=amounts,
        used_hours=amounts,
        weeks=st.none() | st.integers(1, 52),
    ),
    st.dates(),
)
def test_whatever_is_noted_the_outcome_keeps_to_its_words_and_ranges(trial: Trial, today: dt.date) -> None:
    found = trial_outcome(trial, today)
    assert found.stage in STAGES
    assert set(found.stops) <= set(CEILINGS)
    assert (found.difference is None) == (trial.observed is None or trial.prediction is None)
    if found.low is not None and found.high is not None:
        assert 0 <= found.low <= (trial.observed or 0) <= found.high <= (trial.total or 0)


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"prediction": "9"}, "prediction"),
        ({"prediction": float("nan")}, "prediction"),
        ({"observed": True}, "observed"),
        ({"hours": float("inf")}, "hours"),
        ({"used_meetings": "2"}, "used_meetings"),
        ({"total": 0}, "total"),
        ({"total": 2.5}, "total"),
        ({"start": "28.9.2026"}, "start"),
        ({"locked": "i går"}, "locked"),
    ],
)
def test_what_could_not_have_been_noted_is_refused_by_name(changed: dict[str, Any], name: str) -> None:
    with pytest.raises(OutOfRange) as refused:
        trial_outcome(replace(LOCKED, **changed), TODAY)
    assert refused.value.details["name"] == name


def test_what_is_no_trial_and_no_day_is_refused() -> None:
    with pytest.raises(OutOfRange):
        trial_outcome("trial", TODAY)  # type: ignore[arg-type]  # forged on purpose
    for forged in ("2026-11-16", None, dt.datetime(2026, 11, 16, tzinfo=dt.UTC)):
        with pytest.raises(OutOfRange):
            trial_outcome(LOCKED, forged)  # type: ignore[arg-type]  # forged on purpose
