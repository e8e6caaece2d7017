"""The workbook: what can be noted, what is refused, and the way to JSON and back."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import FrozenInstanceError, replace
from functools import reduce
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samkit.errors import Damaged, Rejected, TooNew, WorkbookError
from samkit.workbook import (
    ALONE,
    ASIDE,
    CERTAINTY,
    CONTACT,
    DEGREE,
    DEGREES,
    FORMS,
    KINDS,
    PATHS,
    PHASES,
    POINTS,
    PROMISES,
    QUESTIONS,
    RESOURCES,
    SCHEMA,
    SEEN,
    SIGNS,
    STAGES,
    STANCES,
    STOPS,
    TIMES,
    WHOSE,
    Amplify,
    Arrow,
    Ballot,
    Challenge,
    Growth,
    Indicator,
    Need,
    Node,
    Observation,
    Partner,
    PastTrial,
    Quote,
    Runsheet,
    Screening,
    SelfCheck,
    Snapshot,
    Trial,
    Voice,
    Way,
    Workbook,
    from_json,
    to_json,
)
from samkit.workbook.amplify import NOTED
from samkit.workbook.limits import CHALLENGES, LONG, QUOTES, SAMPLE, SNAPSHOTS
from samkit.workbook.reading import MOST
from samkit.workbook.workbook import LARGEST

AWKWARD = (
    "التعاون بين المواطنين",
    "👩‍👩‍👧 🏳️‍🌈",
    '»Hvad?« "sagde" hun\'s \\ /',
    "<img src=x onerror=alert(1)>",
    "a\n\tb",
    "æøå",
)
TEXTS = ("what", "vision", "who", "feel")
TODAY = dt.date(2026, 11, 16)
OFF_SCALE = (0, 6, -1, 2.5, 3.0, True, False, None, "", "maybe", [3], {"a": 1})

signs = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from("\n\t")
texts = st.sampled_from(AWKWARD) | st.text(signs, max_size=60).map(str.strip)
answers = st.dictionaries(st.sampled_from(QUESTIONS), st.sampled_from((*POINTS, *ASIDE)))
snapshots = st.builds(Snapshot, date=st.dates().map(str), answers=answers.filter(bool))
self_checks = st.builds(
    SelfCheck,
    answers=answers,
    examples=st.dictionaries(st.sampled_from(QUESTIONS), texts.filter(bool), max_size=4),
    earlier=st.lists(snapshots, max_size=3, unique_by=lambda s: s.date).map(
        lambda them: tuple(sorted(them, key=lambda s: s.date))
    ),
)
lines = texts.map(lambda text: " ".join(text.split()))
ids = st.uuids().map(str)


def some(allowed: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Draw some words of those allowed, in their order."""
    return st.sets(st.sampled_from(allowed)).map(lambda chosen: tuple(one for one in allowed if one in chosen))


def one_or_none(allowed: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Draw a word of those allowed, or none."""
    return st.sampled_from((*allowed, ""))


partners = st.builds(
    Partner,
    id=ids,
    name=lines,
    brings=some(RESOURCES),
    wants=texts,
    kind=one_or_none(KINDS),
    contact=one_or_none(CONTACT),
    distance=st.none() | st.integers(0, 100_000).map(lambda metres: metres / 100),
)
voices = st.builds(Voice, *[one_or_none(DEGREES)] * 4, one_or_none(STANCES))
ways = st.builds(Way, some(PHASES), some(FORMS), some(TIMES), texts, one_or_none(PROMISES))
needs = st.builds(Need, id=ids, what=lines, resource=one_or_none(RESOURCES))
dates = st.dates().map(str) | st.just("")
shares = st.dictionaries(ids, st.integers(0, 10), max_size=3)
ballots = st.builds(Ballot, id=ids, name=lines, first=shares, second=shares)
growths = st.builds(Growth, before=dates, then1=one_or_none(SEEN), now6=one_or_none(SEEN))
screenings = st.builds(
    Screening, across=one_or_none(DEGREE), unsolved=one_or_none(DEGREE), stops=some((*STOPS, "none"))
)
nodes = st.builds(Node, id=ids, what=lines, stage=one_or_none(STAGES), level=one_or_none(WHOSE))
arrows = st.builds(Arrow, id=ids, source=ids, target=ids, because=texts, certainty=one_or_none(CERTAINTY))
amounts = st.none() | st.integers(0, 10_000).map(lambda hundredths: hundredths / 100)
trials = st.builds(Trial, hypothesis=texts, prediction=amounts, start=dates, weeks=st.none() | st.integers(1, 52)) | (
    st.builds(Trial, hypothesis=st.just("a"), measure=st.just("b"), prediction=st.just(3.5), stop=st.just("c"))
    .map(lambda trial: trial.lock(dt.date(2026, 11, 16)))
    .flatmap(lambda trial: st.builds(replace, st.just(trial), observed=amounts, noticed=texts))
)
numbers = st.none() | st.integers(-(10**9), 10**9).map(lambda millionths: millionths / 10**6)
measured = st.lists(numbers, max_size=5).map(tuple)
indicators = st.builds(Indicator, id=ids, name=lines, before=measured, after=measured, after_date=dates)
observations = st.builds(Observation, id=ids, what=texts, sign=one_or_none(SIGNS), date=dates)
amplified = st.dictionaries(st.sampled_from(NOTED), texts, max_size=6).map(
    lambda noted: reduce(lambda made, one: taken(made, *one), noted.items(), Amplify())
)


def taken(amplify: Amplify, field: str, value: str) -> Amplify:
    """Note a value, unless it can't be."""
    try:
        return amplify.noted(field, value)
    except Rejected:
        return amplify


challenges = st.builds(
    Challenge,
    id=st.uuids().map(str),
    what=texts,
    vision=texts,
    who=texts,
    feel=texts,
    alone=st.sampled_from((*ALONE, "")),
    archived=st.booleans(),
    voices=st.dictionaries(ids, voices, max_size=2),
    needs=st.lists(needs, max_size=2, unique_by=lambda one: one.id).map(tuple),
    ways=st.dictionaries(ids, ways, max_size=2),
    screening=screenings,
    nodes=st.lists(nodes, max_size=2, unique_by=lambda one: one.id).map(tuple),
    arrows=st.lists(arrows, max_size=2, unique_by=lambda one: one.id).map(tuple),
    trial=trials,
    tried=st.lists(trials.map(lambda one: PastTrial(**vars(one), id="t1")), max_size=1).map(tuple),
    indicators=st.lists(indicators, max_size=2, unique_by=lambda one: one.id).map(tuple),
    observations=st.lists(observations, max_size=2, unique_by=lambda one: one.id).map(tuple),
)


@st.composite
def workbooks(draw: st.DrawFn) -> Workbook:
    """Draw a workbook that a person could have noted."""
    them = tuple(draw(st.lists(challenges, max_size=4, unique_by=lambda one: one.id)))
    near = tuple(draw(st.lists(partners, max_size=3, unique_by=lambda one: one.id)))
    chosen = draw(st.sampled_from(["", *(one.id for one in them)]))
    points = tuple(draw(st.lists(ballots, max_size=2, unique_by=lambda one: one.id)))
    return Workbook(
        them, chosen, draw(self_checks), draw(amplified), near, points, draw(growths), draw(one_or_none(PATHS))
    )


nested = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


def written(**parts: object) -> str:
    """Give a workbook file of this schema with these parts, as someone might have changed it by hand."""
    return json.dumps({"samkit": SCHEMA, **parts})


def two() -> Workbook:
    """Give a workbook with two challenges, the first chosen."""
    return Workbook().with_challenge(Challenge("a", what="en")).with_challenge(Challenge("b", what="to"))


def damaged_place(text: str) -> object:
    """Give the place that the refusal of a damaged workbook names."""
    with pytest.raises(Damaged) as refused:
        from_json(text)
    return refused.value.details.get("place")


# There and back.


@given(workbooks())
def test_a_workbook_comes_back_from_json_unchanged(workbook: Workbook) -> None:
    text = to_json(workbook)
    assert from_json(text) == workbook
    assert from_json(text.encode()) == workbook
    assert to_json(from_json(text)) == text


@pytest.mark.parametrize("said", AWKWARD)
def test_every_script_emoji_and_quote_comes_back_as_it_was_written(said: str) -> None:
    challenge = Challenge("a")
    for name in TEXTS:
        challenge = challenge.noted(name, said)
    workbook = Workbook((challenge,), "a", SelfCheck().example("q1", said))
    back = from_json(to_json(workbook))
    assert [getattr(back.challenge(), name) for name in TEXTS] == [said] * 4
    assert back.self_check.examples == {"q1": said}


def test_a_file_can_be_read_by_people_too() -> None:
    assert "Fællesskab 🤝" in to_json(Workbook((Challenge("a", what="Fællesskab 🤝"),)))


def test_a_file_that_says_only_its_version_is_an_empty_workbook() -> None:
    assert from_json(written()) == Workbook()
    assert from_json(written()).empty


# Damaged files.


@given(workbooks(), st.data())
def test_a_file_cut_anywhere_is_damaged(workbook: Workbook, data: st.DataObject) -> None:
    text = to_json(workbook)
    with pytest.raises(Damaged):
        from_json(text[: data.draw(st.integers(0, len(text) - 1))])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "[]",
        "[1]",
        "1",
        "null",
        '"samkit"',
        "{}",
        '{"samkit": 0}',
        '{"samkit": -1}',
        '{"samkit": true}',
        '{"samkit": "1"}',
        '{"samkit": 1.0}',
        '{"samkit": null}',
        '{"samkit": ' + "9" * 5000 + "}",
        b"\xff\xfe\x00",
        b"\x80abc",
        b"PK\x03\x04",
    ],
)
def test_what_is_no_workbook_is_damaged(text: str | bytes) -> None:
    with pytest.raises(Damaged) as refused:
        from_json(text)
    assert refused.value.key == "damaged"


@pytest.mark.parametrize("opening", ["[", '{"a":', '{"samkit": 1, "chosen": ' + "["])
def test_a_deeply_nested_file_is_damaged_and_breaks_nothing(opening: str) -> None:
    with pytest.raises(Damaged):
        from_json(opening * 100_000)
    with pytest.raises(Damaged):
        from_json('{"samkit": 1, "chosen": ' + "[" * 500 + "]" * 500 + "}")


def test_a_file_too_large_to_be_a_workbook_is_damaged() -> None:
    with pytest.raises(Damaged) as refused:
        from_json(written() + " " * LARGEST)
    assert refused.value.key == "too_large"


def test_whatever_fits_comes_back_from_its_own_file_however_many_bytes_its_letters_take() -> None:
    told = tuple(Quote(f"q{at}", "ø" * LONG) for at in range(QUOTES))
    many = tuple(Challenge(f"c{at}", quotes=told) for at in range(8))
    large, largest = Workbook(many[:6], "c0"), Workbook(many, "c0")
    assert large.fits
    assert from_json(to_json(large).encode()) == large
    assert len(to_json(largest)) < LARGEST < len(to_json(largest).encode())
    assert not largest.fits


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ({"wat": 1}, "workbook.wat"),
        ({"challenges": {}}, "workbook.challenges"),
        ({"challenges": ["a"]}, "workbook.challenges.0"),
        ({"challenges": [{"what": "uden id"}]}, "workbook.challenges.0"),
        ({"challenges": [{"id": "a"}, {"id": 2}]}, "workbook.challenges.1.id"),
        ({"challenges": [{"id": "a", "archived": 1}]}, "workbook.challenges.0.archived"),
        ({"challenges": [{"id": "a", "what": None}]}, "workbook.challenges.0.what"),
        ({"challenges": [{"id": "a", "wat": 1}]}, "workbook.challenges.0.wat"),
        ({"chosen": 1}, "workbook.chosen"),
        ({"self_check": []}, "workbook.self_check"),
        ({"self_check": {"wat": 1}}, "workbook.self_check.wat"),
        ({"self_check": {"answers": []}}, "workbook.self_check.answers"),
        ({"self_check": {"answers": {"q1": True}}}, "workbook.self_check.answers.q1"),
        ({"self_check": {"answers": {"q1": 3.0}}}, "workbook.self_check.answers.q1"),
        ({"self_check": {"examples": {"q2": 1}}}, "workbook.self_check.examples.q2"),
        ({"self_check": {"earlier": [{"answers": {}}]}}, "workbook.self_check.earlier.0"),
        ({"self_check": {"earlier": [{"date": "2026-11-23", "x": 1}]}}, "workbook.self_check.earlier.0.x"),
    ],
)
def test_an_unknown_key_or_a_value_of_the_wrong_kind_is_refused_by_its_place(
    parts: dict[str, object], place: str
) -> None:
    assert damaged_place(written(**parts)) == place


@pytest.mark.parametrize(
    "parts",
    [
        {"challenges": [{"id": "a"}, {"id": "a"}]},
        {"challenges": [{"id": ""}]},
        {"challenges": [{"id": "a"}], "chosen": "b"},
        {"challenges": [{"id": str(number)} for number in range(CHALLENGES + 1)]},
        {"challenges": [{"id": "a", "alone": "perhaps"}]},
        {"challenges": [{"id": "a", "what": "x" * (LONG + 1)}]},
        {"challenges": [{"id": "a", "who": "a\x00b"}]},
        {"challenges": [{"id": "a", "feel": "\ud800"}]},
        {"challenges": [{"id": "a", "decisions": {"foo": {"now": "we"}}}]},
        {"challenges": [{"id": "a", "readiness": {"3-1": {"answer": "yes"}}}]},
        {"challenges": [{"id": "a", "principles": {"foo": {"what": "x"}}}]},
        {"challenges": [{"id": "a", "ties": {"b": {"now": "2"}}}]},
        {"self_check": {"answers": {"q25": 3}}},
        {"self_check": {"examples": {"q0": "x"}}},
        {"self_check": {"examples": {"q1": "x" * (LONG + 1)}}},
        {"self_check": {"earlier": [{"date": "i går", "answers": {}}]}},
        {"self_check": {"earlier": [{"date": "2026-02-30", "answers": {}}]}},
        {"self_check": {"earlier": [{"date": "2026-11-23", "answers": {"q1": 9}}]}},
        {"self_check": {"earlier": [{"date": f"20{year}-01-01"} for year in range(10, 11 + SNAPSHOTS)]}},
    ],
)
def test_a_file_that_holds_what_nobody_could_have_entered_is_damaged(parts: dict[str, object]) -> None:
    assert damaged_place(written(**parts))


@pytest.mark.parametrize("forged", OFF_SCALE)
def test_a_file_with_an_answer_off_the_scale_is_damaged(forged: object) -> None:
    assert damaged_place(written(self_check={"answers": {"q1": forged}}))
    assert damaged_place(written(self_check={"earlier": [{"date": "2026-11-23", "answers": {"q1": forged}}]}))


@given(nested)
def test_whatever_stands_in_a_file_it_is_read_or_refused_and_never_breaks(forged: Any) -> None:
    whole = json.loads(to_json(two()))
    places: list[object] = [forged, {**whole, "challenges": forged}, {**whole, "chosen": forged}]
    places += [{**whole, "self_check": forged}, {**whole, "challenges": [{"id": "a", "what": forged}]}]
    places += [{**whole, "samkit": forged}, {**whole, "self_check": {"answers": {"q1": forged}}}]
    for place in places:
        try:
            read = from_json(json.dumps(place))
        except WorkbookError as error:
            assert str(error)  # noqa: PT017 - either way is right
        else:
            assert isinstance(read, Workbook)


@pytest.mark.parametrize("version", [SCHEMA + 1, 10**9])
def test_a_file_from_a_later_samkit_is_too_new_and_not_damaged(version: int) -> None:
    with pytest.raises(TooNew) as refused:
        from_json(json.dumps({"samkit": version, "something": {"of": "tomorrow"}}))
    assert refused.value.details == {"version": version}


# Texts.


@pytest.mark.parametrize("name", TEXTS)
def test_100_000_characters_are_refused_with_the_limit_told(name: str) -> None:
    with pytest.raises(Rejected) as refused:
        Challenge("a").noted(name, "x" * 100_000)
    assert refused.value.key == "too_long"
    assert refused.value.details == {"limit": 2_000, "length": 100_000}


def test_an_example_of_100_000_characters_is_refused_with_the_limit_told() -> None:
    with pytest.raises(Rejected) as refused:
        SelfCheck().example("q1", "🤝" * 100_000)
    assert refused.value.details == {"limit": 2_000, "length": 100_000}


def test_a_text_may_be_exactly_as_long_as_the_limit() -> None:
    assert Challenge("a").noted("what", "🤝" * 2_000).what == "🤝" * 2_000
    with pytest.raises(Rejected, match="too_long"):
        Challenge("a").noted("what", "🤝" * 2_001)


@pytest.mark.parametrize("code", [*(code for code in range(32) if chr(code) not in "\t\n\r"), 0xD800, 0xDFFF])
def test_control_characters_and_halves_of_characters_are_refused(code: int) -> None:
    said = f"før{chr(code)}efter"
    with pytest.raises(Rejected, match="odd_signs"):
        Challenge("a").noted("what", said)
    with pytest.raises(Rejected, match="odd_signs"):
        SelfCheck().example("q1", said)


@pytest.mark.parametrize("forged", [None, 7, True, 2.5, ["a"], {"a": 1}, b"a"])
def test_a_text_that_is_not_text_is_refused(forged: object) -> None:
    with pytest.raises(Rejected, match="not_text"):
        Challenge("a").noted("what", forged)


def test_line_ends_become_one_kind_and_blank_edges_go() -> None:
    assert Challenge("a").noted("what", "  en\r\nto\rtre\n\n").what == "en\nto\ntre"


@given(st.text(st.characters(), max_size=80))
def test_a_text_that_is_taken_once_is_taken_again_unchanged(said: str) -> None:
    try:
        once = Challenge("a").noted("what", said)
    except Rejected as error:
        assert error.key == "odd_signs"  # noqa: PT017 - either way is right
    else:
        assert once.noted("what", once.what) == once
        assert from_json(to_json(Workbook((once,)))).challenges == (once,)


# Challenges.


def test_noting_makes_a_new_value_and_leaves_the_old_one() -> None:
    before = Challenge("a", what="før")
    after = before.noted("what", "efter")
    assert (before.what, after.what) == ("før", "efter")
    with pytest.raises(FrozenInstanceError):
        before.what = "noget"  # type: ignore[misc] # that it can't be is the point


def test_alone_takes_the_words_offered_and_nothing_else() -> None:
    for word in (*ALONE, ""):
        assert Challenge("a").noted("alone", word).alone == word
    for forged in ("perhaps", "YES", None, 1, True, ["yes"]):
        with pytest.raises(Rejected, match="not_offered"):
            Challenge("a").noted("alone", forged)


def test_a_challenge_counts_what_it_holds() -> None:
    assert Challenge("a").empty
    assert Challenge("a").answered == 0
    whole = Challenge("a", what="x", vision="x", who="x", feel="x", alone="no")
    assert not whole.empty
    assert whole.answered == 5


def test_the_first_challenge_is_chosen_and_a_later_one_only_added() -> None:
    workbook = two()
    assert [one.id for one in workbook.challenges] == ["a", "b"]
    assert workbook.chosen == "a"
    assert workbook.challenge().what == "en"
    assert workbook.challenge("b").what == "to"


def test_a_challenge_noted_again_keeps_its_place_and_the_others() -> None:
    workbook = two().with_challenge(Challenge("a", what="ny"))
    assert [(one.id, one.what) for one in workbook.challenges] == [("a", "ny"), ("b", "to")]


def test_a_challenge_that_is_not_there_yet_is_empty_and_has_the_id_asked_for() -> None:
    assert two().challenge("c") == Challenge("c")


def test_one_challenge_too_many_is_refused_with_the_limit_told_and_a_full_list_can_still_be_changed() -> None:
    workbook = Workbook()
    for number in range(CHALLENGES):
        workbook = workbook.with_challenge(Challenge(str(number)))
    with pytest.raises(Rejected) as refused:
        workbook.with_challenge(Challenge("one-more"))
    assert (refused.value.key, refused.value.details) == ("too_many", {"limit": CHALLENGES})
    assert workbook.with_challenge(Challenge("7", what="x")).challenge("7").what == "x"


def test_choosing_brings_a_challenge_out_of_the_archive() -> None:
    workbook = two().archive("b").choose("b")
    assert workbook.chosen == "b"
    assert not workbook.challenge("b").archived


def test_archiving_the_chosen_challenge_chooses_the_first_one_left_and_keeps_every_word() -> None:
    workbook = two().archive("a")
    assert workbook.chosen == "b"
    assert workbook.challenge("a") == Challenge("a", what="en", archived=True)


def test_archiving_another_challenge_leaves_the_chosen_one() -> None:
    assert two().archive("b").chosen == "a"


def test_archiving_the_last_one_leaves_none_chosen() -> None:
    workbook = two().archive("a").archive("b")
    assert workbook.chosen == ""
    assert from_json(to_json(workbook)) == workbook


def test_a_challenge_that_is_not_there_can_be_neither_chosen_nor_archived() -> None:
    for act in (two().choose, two().archive):
        for name in ("c", ""):
            with pytest.raises(Rejected, match="unknown_challenge"):
                act(name)


def test_a_workbook_with_only_empty_challenges_is_empty() -> None:
    assert Workbook((Challenge("a"),), "a").empty
    assert not two().empty
    assert not Workbook(self_check=SelfCheck().answer("q1", 1)).empty


# The self-check.


def test_every_point_and_word_of_the_scale_is_taken() -> None:
    for value in (*POINTS, *ASIDE):
        assert SelfCheck().answer("q24", value).answers == {"q24": value}
    assert SelfCheck().answer("q1", "4").answers == {"q1": 4}


def test_an_empty_value_takes_an_answer_back_and_leaves_the_others() -> None:
    assert SelfCheck({"q1": 3, "q2": "unknown"}).answer("q1", "").answers == {"q2": "unknown"}


@pytest.mark.parametrize("forged", [0, 6, -1, 2.5, 3.0, True, False, None, "6", "3.0", " 3", "٣", "maybe", [3], {}])
def test_an_answer_off_the_scale_is_refused(forged: object) -> None:
    with pytest.raises(Rejected, match="not_offered"):
        SelfCheck().answer("q1", forged)


@pytest.mark.parametrize("question", ["q0", "q25", "Q1", "", "answers"])
def test_an_answer_or_example_to_a_question_that_is_not_there_is_refused_by_name(question: str) -> None:
    for note in (SelfCheck().answer, SelfCheck().example):
        with pytest.raises(Rejected) as refused:
            note(question, "3")
        assert (refused.value.key, refused.value.details) == ("unknown_field", {"name": question})


def test_an_empty_example_takes_the_example_back() -> None:
    noted = SelfCheck().example("q1", "Beboermødet").example("q2", "Haven")
    assert noted.example("q1", "  \n").examples == {"q2": "Haven"}


def test_a_second_snapshot_on_one_day_takes_the_place_of_the_first() -> None:
    noted = SelfCheck().answer("q1", 1).remember("2026-11-23").answer("q1", 5).remember("2026-11-23")
    assert noted.earlier == (Snapshot("2026-11-23", {"q1": 5}),)


def test_snapshots_stand_in_the_order_of_their_dates() -> None:
    noted = SelfCheck({"q1": 1}).remember("2026-11-23").remember("2025-01-02").remember("2026-03-04")
    assert [one.date for one in noted.earlier] == ["2025-01-02", "2026-03-04", "2026-11-23"]


def test_a_snapshot_stays_as_it_was_when_answers_change() -> None:
    noted = SelfCheck().answer("q1", 2).remember("2026-11-22").answer("q1", 5).answer("q2", 4)
    assert noted.earlier[0].answers == {"q1": 2}
    assert noted.answers == {"q1": 5, "q2": 4}


def test_nothing_answered_is_nothing_to_keep() -> None:
    with pytest.raises(Rejected, match="nothing_to_keep"):
        SelfCheck().remember("2026-11-23")


@settings(max_examples=20)
@given(st.integers(0, SNAPSHOTS - 1))
def test_one_snapshot_too_many_is_refused_and_the_last_days_can_still_be_kept_anew(day: int) -> None:
    noted = SelfCheck({"q1": 1})
    dates = [f"{2000 + number}-01-01" for number in range(SNAPSHOTS)]
    for date in dates:
        noted = noted.remember(date)
    with pytest.raises(Rejected) as refused:
        noted.remember("2099-11-23")
    assert (refused.value.key, refused.value.details) == ("too_many", {"limit": SNAPSHOTS})
    again = noted.answer("q1", 5).remember(dates[day])
    assert len(again.earlier) == SNAPSHOTS
    assert again.earlier[day].answers == {"q1": 5}


@pytest.mark.parametrize("part", ["challenges", "self_check"])
def test_a_file_with_more_parts_than_any_workbook_is_refused_at_once(part: str) -> None:
    many = [{"id": f"c{number}"} for number in range(MOST + 1)]
    forged = {
        "samkit": 1,
        part: many if part == "challenges" else {"answers": {f"q{n}": 1 for n in range(MOST + 1)}},
    }
    with pytest.raises(Damaged) as caught:
        from_json(json.dumps(forged))
    assert str(caught.value.details["place"]).startswith(f"workbook.{part}")


# What is measured, and what stands once it is locked.


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("3,5 4 2", (3.5, 4.0, 2.0)),
        ("3, 4, 5", (3.0, 4.0, 5.0)),
        ("1;2,25\n-3.1416", (1.0, 2.25, -3.1416)),
        ("", ()),
        ("3 - -2\n– 5", (3.0, None, -2.0, None, 5.0)),
        ("1.234,5 1,234.5 1.500.000; 1 500", (1234.5, 1234.5, 1_500_000.0, 1.0, 500.0)),
    ],
)
def test_measured_numbers_are_read_however_they_are_parted(written: str, read: tuple[float | None, ...]) -> None:
    assert Indicator("i1").noted("before", written).before == read


@pytest.mark.parametrize("odd", ["1.500", "1,500 2", "tre", "1-2", "1e5", "nan"])
def test_a_number_that_can_be_read_in_two_ways_or_none_is_asked_about(odd: str) -> None:
    with pytest.raises(Rejected) as refused:
        Indicator("i1").noted("before", odd)
    assert refused.value.key == "not_number"


def test_no_more_is_measured_than_there_is_room_for() -> None:
    assert len(Indicator("i1").noted("before", "1 " * SAMPLE).before) == SAMPLE
    with pytest.raises(Rejected):
        Indicator("i1").noted("before", "1 " * (SAMPLE + 1))


def test_points_are_whole_and_from_none_to_ten() -> None:
    ballot = Ballot("b1").noted("first.c1", "7").noted("second.c2", "3")
    assert (ballot.first, ballot.second) == ({"c1": 7}, {"c2": 3})
    assert ballot.noted("first.c1", "").first == {}
    for odd in ("11", "-1", "2,5", "x"):
        with pytest.raises(Rejected):
            ballot.noted("first.c1", odd)
    for forged in ("c1", "c1=11", "c1=1 c1=2", "c1=", "../=1"):
        with pytest.raises(Rejected):
            ballot.noted("first", forged)


def test_points_for_more_challenges_than_there_can_be_are_refused_so_that_a_ballot_can_always_be_read_again() -> None:
    ballot = Ballot("b1")
    for at in range(CHALLENGES):
        ballot = ballot.noted(f"second.{at:040}", "3")
    with pytest.raises(Rejected, match="too_many"):
        ballot.noted(f"second.{CHALLENGES:040}", "3")
    assert ballot.noted(f"second.{0:040}", "4").second[f"{0:040}"] == 4
    full = Workbook(ballots=(ballot,))
    assert from_json(to_json(full)) == full


def test_what_a_trial_foresees_stands_once_it_is_locked_and_only_then_is_it_observed() -> None:
    trial = Trial().noted("hypothesis", "Hvis").noted("measure", "børn").noted("prediction", "7,5")
    with pytest.raises(Rejected, match="trial_open"):
        trial.noted("observed", "3")
    assert trial.lock(TODAY).locked == "", "there is no word yet about when to stop"
    locked = trial.noted("stop", "To klager").lock(TODAY)
    assert locked.locked == TODAY.isoformat()
    assert locked.lock(TODAY.replace(year=2027)) == locked
    for field, value in (("prediction", "8"), ("stop", ""), ("hours", "3"), ("locked", "2026-01-01")):
        with pytest.raises(Rejected):
            locked.noted(field, value)
    assert locked.noted("observed", "6").observed == 6
    assert locked.noted("prediction", "7,5") == locked, "the same once more is no change"


@pytest.mark.parametrize(
    ("start", "weeks", "end"),
    [("2026-12-01", "4", "2026-12-29"), ("", "4", ""), ("2026-12-01", "", ""), ("9999-12-30", "2", "")],
)
def test_a_trial_ends_its_weeks_after_it_began(start: str, weeks: str, end: str) -> None:
    assert Trial().noted("start", start).noted("weeks", weeks).end == end


def test_a_baseline_stands_once_it_is_locked_and_what_comes_after_is_open() -> None:
    open_ = Indicator("i1").noted("name", "Ro").noted("before", "3 - 4").noted("better", "more").noted("paired", "yes")
    kept = open_.lock(TODAY)
    for field, value in (("before", "5"), ("name", "Uro"), ("other_before", "1"), ("locked", "")):
        with pytest.raises(Rejected):
            kept.noted(field, value)
    assert kept.noted("after", "4 5").after == (4.0, 5.0)
    for field, empty in (("name", ""), ("before", "- -"), ("better", ""), ("paired", "")):
        assert open_.noted(field, empty).lock(TODAY).locked == "", "there is no baseline yet"


@pytest.mark.parametrize(("written", "read"), [("16.30", "16:30"), ("16,30", "16:30"), ("9:05", "09:05"), ("", "")])
def test_a_time_of_day_is_read_however_it_is_parted(written: str, read: str) -> None:
    assert Runsheet().noted("start", written).start == read


@pytest.mark.parametrize("odd", ["09:3\u0660", "\u0660\u0669:30", "24:00", "9", "9.5", "kl. 9"])
def test_what_is_no_time_of_day_is_asked_about(odd: str) -> None:
    with pytest.raises(Rejected, match="not_time"):
        Runsheet().noted("start", odd)
