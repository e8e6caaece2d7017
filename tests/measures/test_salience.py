"""Salience: the eight kinds of the source, and who is heard when some marks are not known."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import OutOfRange
from samkit.measures import Heard, Salience, heard, salience
from samkit.workbook import DEGREES, MARKS, Voice

voices = st.builds(Voice, **{mark: st.sampled_from((*DEGREES, "")) for mark in MARKS})


def kinds(*marks: str) -> list[str]:
    """Give the kinds that marks of power, legitimacy and urgency leave possible."""
    return [str(kind) for kind in heard(Voice(*marks)).kinds]


@pytest.mark.parametrize(
    ("power", "legitimacy", "urgency", "kind"),
    [
        (False, False, False, "none"),
        (True, False, False, "dormant"),
        (False, True, False, "discretionary"),
        (False, False, True, "demanding"),
        (True, True, False, "dominant"),
        (True, False, True, "dangerous"),
        (False, True, True, "dependent"),
        (True, True, True, "definitive"),
    ],
)
def test_each_of_the_eight_combinations_has_the_name_of_the_source(
    power: bool,  # noqa: FBT001 - from the table
    legitimacy: bool,  # noqa: FBT001 - from the table
    urgency: bool,  # noqa: FBT001 - from the table
    kind: str,
) -> None:
    assert salience(power, legitimacy, urgency) == kind


def test_no_two_combinations_share_a_kind() -> None:
    assert {salience(*each) for each in itertools.product((False, True), repeat=3)} == set(Salience)


@pytest.mark.parametrize("forged", [0, 1, 2, None, "yes", "", 1.0, [True]])
@pytest.mark.parametrize("name", MARKS[:3])
def test_what_is_neither_yes_nor_no_is_refused_by_name(name: str, forged: object) -> None:
    given_: dict[str, object] = {**dict.fromkeys(MARKS[:3], True), name: forged}
    with pytest.raises(OutOfRange) as refused:
        salience(**given_)  # type: ignore[arg-type] # forged on purpose
    assert refused.value.details == {"name": name, "value": forged}


@pytest.mark.parametrize(("mark", "kind"), [("0", "none"), ("1", "none"), ("2", "dormant"), ("3", "dormant")])
def test_a_mark_of_two_or_three_counts(mark: str, kind: str) -> None:
    assert kinds(mark, "0", "0") == [kind]


def test_when_all_is_known_there_is_one_kind() -> None:
    assert heard(Voice("3", "2", "1")) == Heard((Salience.DOMINANT,), marked=True, alarm=False, possible_alarm=False)


def test_a_claim_that_is_urgent_without_power_raises_the_alarm() -> None:
    assert heard(Voice("1", "2", "3")) == Heard((Salience.DEPENDENT,), marked=True, alarm=True, possible_alarm=True)


def test_unknown_power_leaves_the_alarm_possible_and_not_certain() -> None:
    found = heard(Voice("unknown", "3", "3"))
    assert (kinds("unknown", "3", "3"), found.alarm, found.possible_alarm) == (["dependent", "definitive"], False, True)


def test_an_unknown_mark_is_never_taken_for_a_zero() -> None:
    assert kinds("unknown", "0", "0") == ["none", "dormant"]
    assert not heard(Voice("unknown", "2", "2")).alarm


def test_an_unknown_is_an_answer_and_a_mark_not_made_is_none() -> None:
    assert heard(Voice("unknown", "unknown", "unknown")).marked
    assert not heard(Voice("3", "3", "")).marked


def test_what_is_not_marked_widens_as_much_as_what_is_unknown() -> None:
    assert kinds("", "3", "") == kinds("unknown", "3", "unknown")
    assert kinds() == list(Salience)


def test_interest_alone_says_nothing_of_the_kind() -> None:
    assert heard(Voice("0", "3", "3", "")) == heard(Voice("0", "3", "3", "3"))


@pytest.mark.parametrize("forged", ["4", "-1", "yes", 2, None, True, ["2"]])
@pytest.mark.parametrize("name", MARKS)
def test_a_forged_mark_is_refused_by_name(name: str, forged: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        heard(replace(Voice(), **{name: forged}))  # type: ignore[arg-type] # forged on purpose
    assert refused.value.details == {"name": name, "value": forged}


@pytest.mark.parametrize("forged", [None, "", {"power": "3"}])
def test_what_is_no_voice_is_refused(forged: object) -> None:
    with pytest.raises(OutOfRange) as refused:
        heard(forged)  # type: ignore[arg-type] # forged on purpose
    assert refused.value.details == {"name": "voice", "value": forged}


@given(voices)
def test_the_kinds_are_those_of_every_way_to_settle_what_is_open(voice: Voice) -> None:
    open_ = [mark for mark in MARKS[:3] if getattr(voice, mark) in {"unknown", ""}]
    settled = [
        replace(voice, **dict(zip(open_, marks, strict=True))) for marks in itertools.product("0123", repeat=len(open_))
    ]
    assert set(heard(voice).kinds) == {kind for one in settled for kind in heard(one).kinds}
    assert heard(voice).alarm == all(heard(one).alarm for one in settled)
    assert heard(voice).possible_alarm == any(heard(one).alarm for one in settled)


@given(voices)
def test_there_is_always_a_kind_and_each_stands_once_in_the_order_of_the_source(voice: Voice) -> None:
    found = heard(voice).kinds
    assert list(found) == [kind for kind in Salience if kind in found] != []
