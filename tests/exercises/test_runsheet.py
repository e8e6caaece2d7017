"""The run sheet: what is asked, what the meeting becomes, what there is no time for, and the sheet and questions."""

import json
import tomllib
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samkit.errors import Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercise.paths import WAYS
from samkit.exercises import ALL
from samkit.exercises.runsheet import EXERCISE
from samkit.exercises.runsheet.bank import BANK, questions
from samkit.exercises.runsheet.content import WORDS
from samkit.exercises.runsheet.saying import EXERCISES, clock
from samkit.measures import meeting
from samkit.measures.meeting import WEIGHTS
from samkit.widgets import Handout, Page, Part
from samkit.workbook import PURPOSES, Workbook, from_json, to_json

LANGS = ("da", "en")
HOUR = {"purpose": "understand", "people": "24", "minutes": "90"}
WHEN = {"date": "2026-12-08", "start": "16.30", "place": "Biblioteket"}


def holding(**fields: str) -> Workbook:
    workbook = Workbook()
    for name, value in fields.items():
        workbook = EXERCISE.enter(workbook, "c1", f"runsheet.{name}", value)
    return workbook


def about(workbook: Workbook, what: str) -> Workbook:
    return workbook.with_challenge(workbook.challenge("c1").noted("what", what))


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang))


def names(page: Page) -> set[str]:
    return {one.name for one in page}


def parts(page: Page) -> dict[str, Part]:
    sheet: Handout = page["paper"]
    return {one.heading: one for one in sheet.parts}


def asked(page: Page) -> list[str]:
    """Give every question on the sheet, of the steps alone."""
    return [point for heading, one in parts(page).items() if heading[0].isdigit() for point in one.points]


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_asks_about_the_meeting_and_says_what_will_fill_it(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert page["runsheet.purpose"].value == page["runsheet.people"].value == page["action.what"].value == ""
    assert page["nothing"].text == WORDS.nothing(lang)
    assert page.results() == {}
    assert not names(page) & {"paper", "timeline", "runsheet.turn"}


@pytest.mark.parametrize("missing", HOUR)
def test_without_purpose_people_or_minutes_there_is_no_sheet_yet(missing: str) -> None:
    assert "paper" not in names(shown(holding(**{name: value for name, value in HOUR.items() if name != missing})))


def test_the_figures_add_up_and_carry_their_rule() -> None:
    page = shown(holding(**HOUR))
    assert page.results() == {"steps": "6", "breaks": "0", "sum": "90", "tables": "4", "helpers": "1"}
    assert page["count"].rule.startswith("Regel: ")
    assert sum(int(row[2]) for row in page["timeline"].rows) == 90
    long = shown(holding(purpose="ideas", people="30", minutes="200")).results()
    assert (long["sum"], long["breaks"]) == ("200", "2")


def test_a_break_is_no_step_and_has_no_number() -> None:
    page = shown(holding(purpose="ideas", people="24", minutes="120"))
    titles = [row[0] for row in page["timeline"].rows]
    assert titles[:5] == ["1. Kom i gang", "2. Forstå problemet", "3. Find på", "Pause", "4. Aftal det første skridt"]
    assert page.results()["steps"] == "6"
    assert parts(page)["Pause"].points == ()


def test_a_phase_that_a_break_cuts_says_which_part_it_is() -> None:
    page = shown(holding(purpose="understand", people="30", minutes="300"), "en")
    titles = [row[0] for row in page["timeline"].rows]
    assert titles[1:4] == ["2. Understand the problem, part 1", "Break", "3. Understand the problem, part 2"]


def test_fifteen_minutes_for_sixty_say_what_is_possible_what_is_not_and_still_give_a_sheet() -> None:
    page = shown(holding(purpose="understand", people="60", minutes="15"))
    assert page["one_thing"].text == (
        "På 15 minutter kan 60 mennesker nå én ting: »Forstå problemet«. Sådan: To og to (3 min). "
        "Ved 10 borde, højst seks ved hvert (7 min). "
        "Ét spørgsmål, som alle når at svare på, er bedre end fem i en fart."
    )
    assert page["dropped"].text == (
        "I når ikke: »Find på«, »Aftal det første skridt« og »Se, om det virker«. "
        "Med 41 minutter er der plads til alle trin."
    )
    assert "hvor alle 60 siger én sætning til alle. Den ville tage 30 minutter." in page["no_round"].text
    assert list(parts(page))[3:6] == ["1. Kom i gang", "2. Forstå problemet", "3. Slut af"]


def test_a_meeting_with_time_for_everything_says_nothing_is_missing() -> None:
    page = shown(about(holding(purpose="ideas", people="10", minutes="60", **WHEN), "Utrygge børn"))
    assert not names(page) & {"one_thing", "dropped", "no_round", "no_about", "no_when", "nothing"}


def test_what_would_make_the_sheet_whole_is_said() -> None:
    page = shown(holding(**HOUR, date="2026-12-08"))
    assert {"no_about", "no_when"} <= names(page)
    assert "øvelsen »Jeres udfordring«" in page["no_about"].text


def test_the_sheet_begins_with_what_the_meeting_is_about_and_when_and_where() -> None:
    first = parts(shown(about(holding(**HOUR, **WHEN), "Utrygge børn")))["Mødet"]
    assert first.said == (
        "Det handler om: Utrygge børn",
        "Mødet skal føre til: at forstå problemet sammen",
        "8. december 2026, kl. 16.30 til 18.00",
        "Sted: Biblioteket",
        "24 mennesker i 90 minutter. Borde: 4. Hjælpere: 1.",
    )
    bare = parts(shown(holding(**HOUR, start="9.05"), "en"))["The meeting"].said
    assert "09:05 to 10:35" in bare
    assert "8 December 2026" in parts(shown(holding(**HOUR, date="2026-12-08"), "en"))["The meeting"].said


def test_a_question_found_together_comes_before_the_challenge_as_we_saw_it() -> None:
    workbook = about(holding(**HOUR), "Utrygge børn")
    for field, value in (("statement", "Morgenerne er svære"), ("question", "Hvordan kan vi begynde dagen?")):
        challenge = workbook.challenge("c1")
        workbook = workbook.with_challenge(replace(challenge, reframe=challenge.reframe.noted(field, value)))
        assert parts(shown(workbook))["Mødet"].said[0] == f"Det handler om: {value}"


def test_each_step_says_when_what_how_who_what_it_takes_and_which_exercise() -> None:
    step = parts(shown(holding(**HOUR, **WHEN)))["2. Forstå problemet"]
    assert step.aside == "16.42–17.21, 39 min"
    what, how, aside = step.said
    assert what == "Fortæl, hvad I hver især har oplevet. Vent med løsninger."
    assert how.startswith(
        "To og to (9 min). Ved 4 borde, højst seks ved hvert (21 min). Hvert bord siger det vigtigste"
    )
    assert aside.startswith("Fører ordet: medspiller. Brug: sedler og kuglepenne, et stort ark til hvert bord. ")
    assert aside.endswith("Åbn øvelsen »Fælles problemforståelse« på skærmen hos værten.")
    assert len(step.points) == 3
    assert parts(shown(holding(**HOUR)))["2. Forstå problemet"].aside == "39 min"


@pytest.mark.parametrize(("people", "minutes"), [("60", "15"), ("24", "90"), ("12", "240"), ("8", "480")])
def test_an_exercise_is_opened_only_where_its_minutes_are_there(people: str, minutes: str) -> None:
    for title, step in parts(shown(holding(purpose="understand", people=people, minutes=minutes))).items():
        opened = [one for one in ALL if f"»{one.title.da}«" in " ".join(step.said) and title[0].isdigit()]
        assert all(one.minutes <= int(step.aside.split()[0]) for one in opened), title


def test_a_meeting_for_one_thing_asks_one_question_and_agrees_on_nothing() -> None:
    short = parts(shown(holding(purpose="understand", people="60", minutes="15")))
    assert [len(step.points) for title, step in short.items() if title[0].isdigit()] == [1, 1, 1]
    sheet = " ".join(text for step in short.values() for text in (step.heading, *step.said))
    assert "Alle hører det vigtigste" in sheet
    assert "Det vigtigste, I hørte" in short
    assert "hvem der gør hvad" not in sheet.lower()
    assert "aftal" not in sheet.lower()
    agreeing = parts(shown(holding(purpose="agree", people="60", minutes="15")))
    assert "Hvem gør hvad, og hvornår?" in agreeing


def test_tables_are_counted_where_a_round_needs_them() -> None:
    assert shown(holding(purpose="understand", people="60", minutes="5"))["count"].values["tables"] == "0"
    assert shown(holding(purpose="understand", people="60", minutes="15"))["count"].values["tables"] == "10"


def test_a_long_round_changes_tables() -> None:
    long = parts(shown(holding(purpose="understand", people="60", minutes="150")))["2. Forstå problemet"]
    assert "omgange med skift af bord" in " ".join(long.said)


def test_what_to_bring_is_counted() -> None:
    bring = parts(shown(holding(purpose="agree", people="61", minutes="480")))["Tag med"].points
    assert "61 kuglepenne og 122 sedler" in bring
    assert any(one.startswith("Mad til 61") for one in bring)
    assert "Kaffe og vand til pausen" in bring
    assert "Tape, så arkene kan hænge på væggen" not in bring
    crowd = parts(shown(holding(purpose="agree", people="200", minutes="60")))["Tag med"].points
    assert "Tape, så arkene kan hænge på væggen" in crowd
    short = parts(shown(holding(**HOUR)))["Tag med"].points
    assert short == ("Et ur, som alle kan se", "24 kuglepenne og 48 sedler", "Store ark: 20. Tuscher: 8")


def test_few_people_share_the_roles_and_many_have_helpers() -> None:
    few = parts(shown(holding(purpose="ideas", people="3", minutes="60")))["Roller"].points
    assert few[-1] == "I er få. Én kan godt have flere roller."
    many = parts(shown(holding(purpose="ideas", people="60", minutes="60")))["Roller"].points
    assert many[-2].startswith("Hjælpere (3):")
    assert any(one.startswith("Medspiller: er vært sammen med dig") for one in many)


def test_the_sheet_ends_with_room_for_what_is_agreed_and_can_go_to_a_calendar() -> None:
    sheet: Handout = shown(holding(**HOUR))["paper"]
    assert sheet.parts[-1].lines == 6
    assert sheet.files == ("ics",)


def test_other_questions_come_with_the_button_and_stay_over_a_reload() -> None:
    workbook = holding(**HOUR)
    first, button = asked(shown(workbook)), shown(workbook)["runsheet.turn"]
    assert button.label == "Andre spørgsmål"
    turned = EXERCISE.enter(workbook, "c1", button.name, button.value)
    second = asked(shown(turned))
    assert not set(first) & set(second)
    assert len(second) == len(first)
    assert asked(shown(from_json(to_json(turned)))) == second
    assert EXERCISE.read(turned, "c1", "runsheet.turn") == "1"


def test_the_turns_begin_again_and_every_question_comes_up() -> None:
    seen: set[str] = set()
    for turn in range(100):
        seen |= set(asked(shown(holding(**HOUR, turn=str(turn)))))
    assert seen == {text.da for bank in vars(BANK).values() for text in bank}
    assert shown(holding(**HOUR, turn="99"))["runsheet.turn"].value == "0"


@given(st.sampled_from(PURPOSES), st.integers(2, 500), st.integers(5, 480), st.integers(0, 99))
def test_no_sheet_asks_the_same_twice_and_every_step_asks_two_or_three(
    purpose: str, people: int, minutes: int, turn: int
) -> None:
    steps = meeting(purpose, people, minutes).steps
    found = questions(steps, turn)
    every = [text for ask in found for text in ask]
    assert len(set(every)) == len(every)
    assert all(
        len(ask) == (0 if one.rest else 2 if one.minutes < 10 else 3) for one, ask in zip(steps, found, strict=True)
    )
    assert all(text in getattr(BANK, one.key) for one, ask in zip(steps, found, strict=True) for text in ask)


def test_the_bank_has_at_least_sixty_open_questions_none_twice() -> None:
    by_phase = vars(BANK)
    assert set(by_phase) == set(WEIGHTS["ideas"])
    assert all(len(by_phase[phase]) >= 12 for phase in ("open", "define", "create", "realise", "judge"))
    for lang in LANGS:
        every = [text(lang) for bank in by_phase.values() for text in bank]
        assert len(every) >= 60
        assert len({one.casefold() for one in every}) == len(every)
        assert all(one.endswith("?") for one in every)
        opening = {"da": ("Hv",), "en": ("Wh", "How", "For whom", "If")}[lang]
        assert [one for one in every if not one.startswith(opening)] == []


def test_an_exercise_to_open_is_called_what_it_is_called_where_it_lives() -> None:
    known = {one.key: one.title for one in ALL}
    planned = {step.key for way in WAYS.values() for step in way.steps}
    assert {key for key, _ in EXERCISES.values()} == set(WORDS.exercise)
    assert {one.key: one.minutes for one in ALL if one.key in WORDS.exercise} == dict(EXERCISES.values())
    assert set(WORDS.exercise) <= known.keys() | planned
    assert {key: text for key, text in WORDS.exercise.items() if key in known and known[key] != text} == {}


def test_every_phase_round_and_purpose_has_its_words() -> None:
    phases = set(WEIGHTS["ideas"])
    assert set(WORDS.purposes) == set(PURPOSES) == set(WEIGHTS)
    assert set(WORDS.step) | {"heard"} == set(WORDS.happens) == phases | {"break", "lunch", "heard"}
    assert set(WORDS.lead) == phases
    assert set(EXERCISES) == phases - {"close"}
    forms = {
        each.form
        for people in (2, 5, 8, 24, 61, 300)
        for minutes in (5, 10, 20, 60, 300)
        for one in meeting("ideas", people, minutes).steps
        for each in one.rounds
    }
    assert forms | {"heard"} == set(WORDS.form)
    assert set(WORDS.material) < forms


def test_a_time_of_day_is_written_as_the_language_does_and_goes_on_after_midnight() -> None:
    assert (clock("16:30", 95, "da"), clock("16:30", 95, "en")) == ("18.05", "18:05")
    assert clock("23:50", 15, "da") == "00.05"


def test_without_a_time_of_day_the_table_counts_from_the_beginning() -> None:
    page = shown(holding(**HOUR))
    assert [row[1] for row in page["timeline"].rows][:2] == ["efter 0 min", "efter 12 min"]
    assert [row[1] for row in shown(holding(**HOUR, **WHEN), "en")["timeline"].rows][:2] == ["16:30", "16:42"]
    assert json.loads(json.dumps(page["timeline"].data)) == page["timeline"].data


def test_what_is_typed_with_braces_stays_as_typed() -> None:
    page = shown(about(holding(**HOUR, place="{minutes} <b>"), "{what} {0}"))
    said = parts(page)["Mødet"].said
    assert "Det handler om: {what} {0}" in said
    assert "Sted: {minutes} <b>" in said


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("runsheet.purpose", "party", "not_offered"),
        ("runsheet.people", "1", "not_between"),
        ("runsheet.people", "501", "not_between"),
        ("runsheet.people", "mange", "not_whole"),
        ("runsheet.minutes", "4", "not_between"),
        ("runsheet.minutes", "481", "not_between"),
        ("runsheet.minutes", "1,5", "not_whole"),
        ("runsheet.start", "kl. 9", "not_time"),
        ("runsheet.date", "i morgen", "not_date"),
        ("runsheet.turn", "100", "not_between"),
        ("runsheet.place", 3, "not_text"),
        ("runsheet.other", "x", "unknown_field"),
        ("need.n1.what", "x", "unknown_field"),
        ("action.other", "x", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused_by_name(field: str, value: object, key: str) -> None:
    with pytest.raises(Rejected) as refused:
        EXERCISE.enter(Workbook(), "c1", field, value)
    assert refused.value.key == key


def test_a_meeting_belongs_to_one_challenge() -> None:
    workbook = EXERCISE.enter(holding(**HOUR), "c2", "runsheet.people", "5")
    assert EXERCISE.read(workbook, "c1", "runsheet.people") == "24"
    assert EXERCISE.read(workbook, "c2", "runsheet.people") == "5"
    assert EXERCISE.read(workbook, "c2", "runsheet.minutes") == ""


def test_it_is_begun_with_a_run_sheet_and_done_with_a_decision() -> None:
    workbook = holding(purpose="ideas", people="12")
    assert EXERCISE.progress(workbook).key == "not_begun"
    workbook = EXERCISE.enter(workbook, "c1", "runsheet.minutes", "60")
    assert EXERCISE.progress(workbook).key == "begun"
    workbook = EXERCISE.enter(workbook, "c1", "action.what", "Ring til forældrene")
    assert EXERCISE.progress(workbook).key == "done"
    assert workbook.challenge("c1").actions["runsheet"].what == "Ring til forældrene"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_has_a_meeting_of_an_hour_and_a_half_after_the_day_it_is_seen(lang: str) -> None:
    shown_ = example()
    workbook = shown_.workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, shown_.today))
    noted = workbook.challenge().runsheet
    assert page.results() == {"steps": "6", "breaks": "0", "sum": "90", "tables": "4", "helpers": "1"}
    assert shown_.today.isoformat() < workbook.challenge().actions["runsheet"].date < noted.date
    assert page["action.whole"]
    assert not names(page) & {"no_about", "no_when", "dropped"}


def test_the_questions_are_side_by_side_in_one_file() -> None:
    raw = tomllib.loads((Path(__file__).parents[2] / "samkit/exercises/runsheet/questions.toml").read_text("utf-8"))
    assert all(set(one) == {"da", "en"} for bank in raw.values() for one in bank)
    assert all(len(one["da"]) <= 70 and len(one["en"]) <= 70 for bank in raw.values() for one in bank)


def test_the_steps_on_the_sheet_follow_each_other_on_the_clock() -> None:
    asides = [one.aside for one in parts(shown(holding(**HOUR, **WHEN))).values() if "–" in one.aside]
    times = [one.split(",")[0].split("–") for one in asides]
    assert all(one[1] == two[0] for one, two in pairwise(times))
    assert (times[0][0], times[-1][1]) == ("16.30", "18.00")
