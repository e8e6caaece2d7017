"""Saving changes: nothing lost, nothing taken twice, nothing overwritten unseen."""

from __future__ import annotations

import json

import pytest

from samkit import exercises
from samkit.errors import Damaged, Rejected
from samkit.store import Change, Store, new_token, public_id
from samkit.workbook import Challenge, Workbook, from_json, to_json
from tests.store.paths import change, enter, read


@pytest.fixture
def token() -> str:
    return new_token()


def test_a_change_is_there_after_reopening(url: str, token: str) -> None:
    first = Store(url)
    first.save(token, [change(1, "c1.what", "Loneliness – æøå 🌱")], enter, read)
    first.close()
    second = Store(url)
    opened = second.open(token)
    second.close()
    assert opened.workbook.challenge("c1").what == "Loneliness – æøå 🌱"
    assert (opened.id, opened.revision, opened.revisions) == (public_id(token), 1, {"c1.what": 1})


def test_opening_an_unknown_token_writes_nothing(store: Store, token: str) -> None:
    opened = store.open(token)
    assert (opened.workbook, opened.revision, opened.id) == (Workbook(), 0, public_id(token))
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM workbooks").scalar() == 0
        assert connection.exec_driver_sql("SELECT count(*) FROM tokens").scalar() == 0


def test_the_same_number_twice_is_applied_once(store: Store, token: str) -> None:
    store.save(token, [change(1, "c1.what", "first"), change(2, "c1.what", "second", base=1)], enter, read)
    opened, outcomes = store.save(token, [change(1, "c1.what", "first")], enter, read)
    assert opened.workbook.challenge("c1").what == "second"
    assert [(one.number, one.status, one.revision) for one in outcomes] == [(1, "saved", 2)]
    assert opened.revision == 2


def test_a_refusal_whose_answer_was_lost_is_told_again(store: Store, token: str) -> None:
    late = [change(1, "c1.what", "x" * 100_000), change(2, "c1.who", "all")]
    for _ in range(2):
        _, outcomes = store.save(token, late, enter, read)
        assert [(one.status, one.key) for one in outcomes] == [("rejected", "too_long"), ("saved", "")]
    assert (store.open(token).workbook.challenge("c1").what, store.open(token).revision) == ("", 1)


def test_a_conflict_whose_answer_was_lost_is_told_again(store: Store, token: str) -> None:
    store.save(token, [change(1, "c1.what", "hers", "anna")], enter, read)
    for _ in range(2):
        _, [outcome] = store.save(token, [change(1, "c1.what", "his", "bo")], enter, read)
        assert (outcome.status, outcome.theirs) == ("conflict", "hers")
    assert store.open(token).workbook.challenge("c1").what == "hers"


def test_two_writers_on_different_fields_both_stay(store: Store, token: str) -> None:
    store.save(token, [change(1, "c1.what", "hers", "anna")], enter, read)
    opened, outcomes = store.save(token, [change(1, "c1.who", "his", "bo")], enter, read)
    assert outcomes[0].status == "saved"
    assert (opened.workbook.challenge("c1").what, opened.workbook.challenge("c1").who) == ("hers", "his")


def test_the_same_field_is_a_conflict_and_nothing_is_overwritten(store: Store, token: str) -> None:
    store.save(token, [change(1, "c1.what", "hers", "anna")], enter, read)
    opened, [outcome] = store.save(token, [change(1, "c1.what", "his", "bo")], enter, read)
    assert (outcome.status, outcome.theirs, outcome.value, outcome.revision) == ("conflict", "hers", "his", 1)
    assert (opened.workbook.challenge("c1").what, opened.revision) == ("hers", 1)


def test_a_conflict_is_settled_by_a_change_that_has_seen_the_other(store: Store, token: str) -> None:
    store.save(token, [change(1, "c1.what", "hers", "anna")], enter, read)
    _, [outcome] = store.save(token, [change(1, "c1.what", "his", "bo")], enter, read)
    again = change(2, "c1.what", "ours", "bo", base=outcome.revision)
    opened, [settled] = store.save(token, [again], enter, read)
    assert (settled.status, opened.workbook.challenge("c1").what) == ("saved", "ours")


def test_one_writer_is_never_in_conflict_with_itself(store: Store, token: str) -> None:
    changes = [change(1, "c1.what", "draft"), change(2, "c1.what", "final")]
    opened, outcomes = store.save(token, changes, enter, read)
    assert [one.status for one in outcomes] == ["saved", "saved"]
    assert opened.workbook.challenge("c1").what == "final"


def test_the_same_value_from_two_writers_is_no_conflict(store: Store, token: str) -> None:
    store.save(token, [change(1, "c1.alone", "no", "anna")], enter, read)
    _, [outcome] = store.save(token, [change(1, "c1.alone", "no", "bo")], enter, read)
    assert outcome.status == "saved"


def test_a_rejected_change_leaves_the_others(store: Store, token: str) -> None:
    changes = [change(1, "c1.what", "kept"), change(2, "c1.alone", "perhaps"), change(3, "c1.who", "x" * 2001)]
    opened, outcomes = store.save(token, [*changes, change(4, "c1.feel", "safe")], enter, read)
    assert [one.status for one in outcomes] == ["saved", "rejected", "rejected", "saved"]
    assert (outcomes[1].key, outcomes[2].key, outcomes[2].details["limit"]) == ("not_offered", "too_long", 2000)
    assert (opened.workbook.challenge("c1").feel, opened.revision) == ("safe", 2)


def test_a_failure_half_way_keeps_nothing_of_the_batch(store: Store, token: str) -> None:
    with pytest.raises(ValueError, match="unpack"):
        store.save(token, [change(1, "c1.what", "half"), change(2, "nowhere", "x")], enter, read)
    assert store.open(token).revision == 0


@pytest.mark.parametrize(
    "forged",
    [
        Change("anna", 0, "c1.what", "x", 0),
        Change("anna", -1, "c1.what", "x", 0),
        Change("anna", True, "c1.what", "x", 0),  # noqa: FBT003 - what a forger may send
        Change("anna", 2**63, "c1.what", "x", 0),
        Change("anna", 1, "c1.what", "x", -1),
        Change("a" * 101, 1, "c1.what", "x", 0),
        Change("", 1, "c1.what", "x", 0),
        Change("anna\x00", 1, "c1.what", "x", 0),
        Change("anna", 1, "p" * 201, "x", 0),
        Change("anna", 1, "", "x", 0),
    ],
)
def test_a_forged_change_refuses_the_batch(store: Store, token: str, forged: Change) -> None:
    with pytest.raises(Rejected) as refused:
        store.save(token, [change(1, "c1.what", "kept"), forged], enter, read)
    assert (refused.value.key, store.open(token).revision) == ("forged", 0)


@pytest.mark.parametrize("token", ["", "short", "a" * 44, "../" * 14 + "a", "å" * 43])
def test_a_token_that_was_never_made_is_refused(sqlite_store: Store, token: str) -> None:
    with pytest.raises(Rejected) as refused:
        sqlite_store.open(token)
    assert refused.value.key == "forged"


def test_a_workbook_taken_in_whole_is_not_overwritten_by_a_change_begun_before(store: Store, token: str) -> None:
    store.save(token, [change(1, "c1.what", "old")], enter, read)
    whole = Workbook((Challenge("c1", what="new", who="everyone"),), "c1")
    replaced = store.replace(token, whole)
    assert (store.open(token).workbook, replaced.revision, replaced.revision_of("c1.who")) == (whole, 2, 2)
    late = [change(2, "c1.what", "stale", base=1), change(3, "c1.who", "stale", base=1)]
    _, outcomes = store.save(token, late, enter, read)
    assert [(one.status, one.theirs) for one in outcomes] == [("conflict", "new"), ("conflict", "everyone")]
    _, [seen] = store.save(token, [change(4, "c1.who", "a few", base=2)], enter, read)
    assert (seen.status, store.open(token).revision_of("c1.who")) == ("saved", 3)


def test_what_would_make_a_workbook_too_large_to_read_is_refused_and_what_is_there_stays(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = sqlite_store.new_token()
    first = Change("w", 1, "challenge/c1/what", "Er der", 0)
    begun, _ = sqlite_store.save(token, [first], exercises.enter, exercises.read)
    monkeypatch.setattr("samkit.workbook.workbook.LARGEST", len(to_json(begun.workbook)) + 1_000)
    more = [Change("w", 2, "challenge/c1/who", "x" * 1_900, 0), Change("w", 3, "challenge/c1/feel", "y", 0)]
    opened, outcomes = sqlite_store.save(token, more, exercises.enter, exercises.read)
    assert [(one.status, one.key) for one in outcomes] == [("rejected", "workbook_full")] * 2
    assert opened.workbook == sqlite_store.open(token).workbook
    assert opened.workbook.challenge().what == "Er der"
    assert opened.workbook.challenge().who == ""


def test_a_whole_workbook_too_large_to_be_read_again_is_refused_and_what_is_there_stays(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, whole = sqlite_store.new_token(), Workbook((Challenge("c1", what="Er der"),), "c1")
    sqlite_store.replace(token, whole)
    short = json.dumps({"samkit": 1, "challenges": [{"id": "c1", "nodes": [{"id": f"n{at}"} for at in range(100)]}]})
    monkeypatch.setattr("samkit.workbook.workbook.LARGEST", 2 * len(short))
    with pytest.raises(Damaged, match="too_large"):
        sqlite_store.replace(token, from_json(short))
    assert sqlite_store.open(token).workbook == whole


def test_records_that_come_and_go_for_ever_leave_no_more_than_a_workbook_has_fields(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samkit.store.settling.MOST_MARKS", 10)
    token, number = sqlite_store.new_token(), 0
    for at in range(30):
        for field, value in ((f"partner.p{at}.name", "x"), (f"partner.p{at}", "remove")):
            number += 1
            change = Change("w", number, f"partners//{field}", value, 0)
            _, (outcome,) = sqlite_store.save(token, [change], exercises.enter, exercises.read)
            assert outcome.status == "saved"
    opened = sqlite_store.open(token)
    assert len(opened.revisions) <= 10
    assert opened.revision_of("partners//partner.p29") == opened.revision == 60
