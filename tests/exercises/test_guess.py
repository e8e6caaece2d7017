"""What do they say: guesses that are locked before the answers, answers that come after, and what they amount to."""

import json
from dataclasses import replace

import pytest

from samkit.content import today
from samkit.errors import Damaged, Rejected
from samkit.examples import example
from samkit.exercise import State
from samkit.exercises.guess import EXERCISE
from samkit.exercises.guess.content import WORDS
from samkit.exercises.guess.lists import LISTS
from samkit.widgets import Page
from samkit.workbook import Challenge, Guess, Workbook, from_json, limits, to_json

LANGS = ("da", "en")
LOCKED = "2026-11-03"
STANDING = Guess("g1", "Mit barn er trygt", 70, LOCKED)


def book(*guesses: Guess) -> Workbook:
    return Workbook((Challenge("c1", guesses=guesses),), "c1")


def enter(workbook: Workbook, field: str, value: object) -> Workbook:
    return EXERCISE.enter(workbook, "c1", field, value)


def shown(workbook: Workbook, lang: str = "da") -> Page:
    return EXERCISE.draw(State(workbook, "c1", lang))


def names(workbook: Workbook) -> set[str]:
    return {one.name for one in shown(workbook)}


def guesses(workbook: Workbook) -> tuple[Guess, ...]:
    return workbook.challenge("c1").guesses


def guessing(*said: tuple[str, str]) -> Workbook:
    workbook = Workbook()
    for at, (what, guess) in enumerate(said, 1):
        workbook = enter(workbook, f"guess.g{at}.what", what)
        workbook = enter(workbook, f"guess.g{at}.guess", guess)
    return workbook


def refused(workbook: Workbook, field: str, value: object) -> str:
    with pytest.raises(Rejected) as error:
        enter(workbook, field, value)
    return error.value.key


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_begins_with_a_guess_and_says_what_comes_first(lang: str) -> None:
    page = shown(Workbook(), lang)
    assert (page["guess"].rows, page["guess"].waits, page["guess"].fixed) == ((), False, False)
    assert page["closed"].text == WORDS.closed(lang)
    assert {one.name for one in page} == {"guess", "closed", "action.what", "action.owner", "action.date"}


def test_a_guess_can_be_locked_as_soon_as_one_is_whole() -> None:
    assert "guess.lock" not in names(guessing(("Noget", ""), ("", "40")))
    page = shown(guessing(("Noget", ""), ("Andet", "0")))
    assert page["guess.lock"].label == "Lås gættene"
    assert "Et udsagn uden tal bliver ikke låst." in page["lock.note"].text


def test_before_the_lock_nothing_of_the_answers_can_be_seen_or_entered() -> None:
    workbook = guessing(("Noget", "40"))
    assert not {"answers", "answer", "answer.g1", "locked"} & names(workbook)
    for count in ("agree", "disagree", "unknown"):
        assert refused(workbook, f"answer.g1.{count}", "3") == "guess_open"
        assert refused(workbook, f"guess.g1.{count}", "3") == "guess_open"
    assert refused(workbook, "guess.g9", json.dumps({"what": "x", "agree": "3"})) == "guess_open"
    assert set(shown(workbook)["guess.g1"].values) == {"what", "guess"}


def test_the_lock_holds_every_whole_guess_from_today_and_leaves_the_others_open() -> None:
    before = guessing(("Et", "70"), ("To", ""), ("Tre", "0"))
    workbook = enter(before, "guess.lock", "yes")
    assert [(one.id, one.locked) for one in guesses(workbook)] == [
        ("g1", today().isoformat()),
        ("g2", ""),
        ("g3", today().isoformat()),
    ]
    page = shown(workbook)
    assert (page["guess"].rows, page["answer"].rows) == (("g2",), ("g1", "g3"))
    assert page["guess"].waits
    assert "guess.lock" not in names(workbook)
    assert enter(workbook, "guess.lock", "yes") == workbook


def test_a_guess_that_stands_keeps_its_date_when_others_are_locked() -> None:
    workbook = enter(enter(book(STANDING), "guess.g2.what", "Nyt"), "guess.g2.guess", "5")
    workbook = enter(workbook, "guess.lock", "yes")
    assert [one.locked for one in guesses(workbook)] == [LOCKED, today().isoformat()]


@pytest.mark.parametrize(
    ("lang", "locked", "title"),
    [
        (
            "da",
            "Gættene blev låst 1. november 2026 og 3. november 2026. De kan ikke rettes.",
            "2. »Mit barn er trygt« · dit gæt: 70 af 100",
        ),
        (
            "en",
            "The guesses were locked on 1 November 2026 and 3 November 2026. They can’t be changed.",
            "2. ‘Mit barn er trygt’ · your guess: 70 of 100",
        ),
    ],
)
def test_the_page_says_when_the_guesses_were_locked_and_heads_the_answers_by_them(
    lang: str, locked: str, title: str
) -> None:
    page = shown(book(Guess("g0", "x", 1, "2026-11-01"), STANDING), lang)
    assert (page["locked"].text, page["answer.g1"].title) == (locked, title)
    assert page["answer"].fixed
    assert page["answer"].takes == ("survey",)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("guess.g1", "remove"),
        ("guess.g1", json.dumps({"what": "Andet", "guess": "5"})),
        ("guess.g1", json.dumps({"what": STANDING.what, "guess": "70", "at": 3})),
        ("guess.g1.what", "Andet"),
        ("guess.g1.guess", "71"),
        ("guess.g1.guess", ""),
        ("guess.g1.locked", ""),
        ("guess.g1.agree", "5"),
    ],
)
def test_a_guess_that_is_locked_can_not_be_changed_taken_out_or_unlocked(field: str, value: object) -> None:
    assert refused(book(STANDING), field, value) == "guess_locked"


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("guess.g2", json.dumps({"what": "x", "guess": "5", "locked": "2026-01-01"}), "forged"),
        ("guess.g2.locked", "2026-01-01", "forged"),
        ("guess.lock.what", "x", "forged"),
        ("guess", "", "forged"),
        ("guess.g2.guess", "101", "not_between"),
        ("guess.g2.guess", "70 %", "not_whole"),
        ("guess.g2.what", "x" * (limits.BELIEF + 1), "too_long"),
        ("guess.g2.other", "x", "unknown_field"),
        ("answer.g1.agree", "-1", "not_between"),
        ("answer.g1.agree", "2,5", "not_whole"),
        ("answer.g1.agree", "100001", "not_between"),
        ("answer.g1.what", "x", "unknown_field"),
        ("answer.g1.locked", "", "unknown_field"),
        ("answer.g1", "remove", "unknown_field"),
        ("answer.g1", "{}", "unknown_field"),
        ("answer", "g1", "unknown_row"),
        ("answer.g9.agree", "3", "unknown_row"),
        ("other.g1.what", "x", "unknown_field"),
    ],
)
def test_what_can_not_be_noted_is_refused_by_name_and_nothing_is_lost(field: str, value: object, key: str) -> None:
    assert refused(book(STANDING), field, value) == key


def test_an_order_from_the_browser_moves_the_open_ones_and_never_one_that_is_locked() -> None:
    other = replace(STANDING, id="g2")
    workbook = book(STANDING, Guess("a", "A"), other, Guess("b", "B"))
    for order in ("b a", "b g2 g1 a", "g2 b", "b"):
        after = enter(workbook, "guess", order)
        assert [one.id for one in guesses(after)] == ["g1", "g2", "b", "a"]
        assert guesses(after)[:2] == (STANDING, other)
    left = enter(workbook, "guess.a", "remove")
    assert [one.id for one in guesses(left)] == ["g1", "g2", "b"]
    moved = enter(workbook, "guess.c", json.dumps({"what": "C", "at": 0}))
    assert [one.id for one in guesses(moved)] == ["g1", "g2", "c", "a", "b"]


def test_there_is_room_for_so_many_guesses_those_that_are_locked_among_them() -> None:
    workbook = book(*(replace(STANDING, id=f"g{at}") for at in range(limits.GUESSES - 1)))
    assert shown(workbook)["guess"].most == 1
    workbook = enter(workbook, "guess.last.what", "x")
    assert refused(workbook, "guess.more.what", "x") == "too_many"


def test_answers_are_noted_about_a_locked_guess_and_read_as_they_stand() -> None:
    workbook = enter(enter(book(STANDING), "answer.g1.agree", "12"), "answer.g1.unknown", "0")
    assert guesses(workbook)[0] == replace(STANDING, agree=12, unknown=0)
    read = [EXERCISE.read(workbook, "c1", f"answer.g1.{one}") for one in ("agree", "disagree", "unknown", "what")]
    assert read == ["12", "", "0", ""]
    assert [EXERCISE.read(workbook, "c1", f"guess.g1.{one}") for one in ("what", "guess")] == [STANDING.what, "70"]
    assert EXERCISE.read(workbook, "c1", "guess.lock") == EXERCISE.read(workbook, "c1", "guess.g9.what") == ""
    assert shown(workbook)["answer.g1"].values == {"agree": "12", "disagree": "", "unknown": "0"}
    assert enter(workbook, "answer.g1.agree", "") == enter(book(STANDING), "answer.g1.unknown", "0")
    assert from_json(to_json(workbook)) == workbook


@pytest.mark.parametrize(
    "forged",
    [
        {"id": "a", "what": "x", "guess": 5, "agree": 3},
        {"id": "a", "what": "x", "locked": LOCKED},
        {"id": "a", "guess": 5, "locked": LOCKED, "agree": 3},
    ],
)
def test_a_file_holds_no_answers_before_a_lock_and_no_lock_of_nothing(forged: dict[str, object]) -> None:
    with pytest.raises(Damaged):
        from_json(json.dumps({"samkit": 3, "challenges": [{"id": "c1", "guesses": [forged]}]}))


def test_a_guess_in_a_file_that_has_the_buttons_name_does_not_take_its_place() -> None:
    page = shown(book(Guess("lock", "x", 5), Guess("b", "y", 5)))
    assert page["guess"].rows == ("b",)
    assert page["guess.lock"].label


def test_once_locked_it_says_what_will_fill_the_picture() -> None:
    page = shown(book(STANDING))
    assert page["waiting"].text == WORDS.waiting.da
    assert page.results() == {}
    assert "gap" not in {one.name for one in page}


def test_the_belief_that_was_most_wrong_is_named_with_the_rule_and_what_would_change_it() -> None:
    page = shown(book(replace(STANDING, guess=80, agree=14, disagree=22, unknown=2), Guess("b", "y", 50, LOCKED, 9, 9)))
    assert page["furthest.1"].text == (
        "Dit gæt om »Mit barn er trygt« ligger længst fra svarene. Du gættede 80 af 100. Svarene giver 39 af 100. "
        "Det er færre, end du troede."
    )
    assert page["furthest.1"].rule == (
        "Regel: Et gæt rammer ved siden af, når det ligger uden for usikkerheden. Enige eller ikke enige her: 36. "
        "Så går usikkerheden fra 24 til 56, og dit gæt ligger 24 uden for. Intet gæt ligger længere uden for. "
        "Flere svar kan ændre det."
    )
    assert page.results() == {
        "locked": "2",
        "answered": "2",
        "differ": "1",
        "what_1": "Mit barn er trygt",
        "guess_1": "80",
        "share_1": "39",
    }
    assert page["alike"].text.startswith("Kan ikke skelnes fra svarene: »y«.")


def test_beliefs_that_are_equally_wrong_are_all_named_and_which_way() -> None:
    over, under = Guess("a", "A.", 90, LOCKED, 10, 30), Guess("b", "B", 10, LOCKED, 30, 10)
    page = shown(book(under, over, Guess("c", "C", 99, LOCKED, 20, 10)), "en")
    assert page["furthest.1"].text.endswith("The answers give 75 of 100. That is more than you thought.")
    assert page["furthest.2"].text.startswith("Your guess about ‘A’ is furthest")
    assert page["furthest.2"].text.endswith("The answers give 25 of 100. That is fewer than you thought.")
    assert page["differ"].text == "Also outside the uncertainty: ‘C’."


def test_a_guess_inside_the_uncertainty_is_not_told_apart_and_not_called_right() -> None:
    page = shown(book(replace(STANDING, agree=3, disagree=2)))
    assert page["furthest"].text == WORDS.none.da
    assert "Flere svar" in page["furthest"].rule
    assert "Det gør ikke gættet rigtigt." in page["alike"].text
    assert page.results() == {"locked": "1", "answered": "1", "differ": "0"}


def test_one_or_two_answers_are_too_few_to_say_anything() -> None:
    page = shown(book(replace(STANDING, agree=0, disagree=2)))
    assert page["few"].text == (
        "For få svar til at sige noget: »Mit barn er trygt«. Der skal mindst 3 til, som er enige eller ikke enige."
    )
    assert not {"furthest", "furthest.1", "alike", "differ"} & {one.name for one in page}


def test_when_all_answer_dont_know_that_is_an_answer_and_there_is_no_picture() -> None:
    page = shown(book(replace(STANDING, agree=0, disagree=0, unknown=8), Guess("b", "y", 50, LOCKED)))
    assert page["unsure"].text.startswith("Alle svarede »ved ikke«: »Mit barn er trygt«.")
    assert page["open"].text == "Uden svar endnu: »y«."
    assert not {"gap", "limits", "furthest"} & {one.name for one in page}


def test_it_says_what_can_not_be_concluded_and_from_how_many_answers() -> None:
    one = shown(book(replace(STANDING, agree=7, disagree=3)))
    assert "Bag hvert tal står 10 svar." in one["limits"].text
    two = shown(book(replace(STANDING, agree=7, disagree=3), Guess("b", "y", 5, LOCKED, 1000, 234)), "en")
    assert "Behind each figure are 10 to 1,234 answers." in two["limits"].text


def test_the_table_has_the_furthest_first_and_what_lacks_answers_last() -> None:
    page = shown(
        book(
            Guess("a", "A", 5, LOCKED),
            Guess("b", "B", 50, LOCKED, 10, 10, 3),
            Guess("c", "C", 60, LOCKED, 2, 0),
            Guess("d", "D", 90, LOCKED, 10, 30),
        )
    )
    assert page["gap"].rows == (
        ("D", "90", "25", "14 til 41", "65 for højt", "40", "0", "rammer ved siden af"),
        ("C", "60", "100", "34 til 100", "40 for lavt", "2", "0", "for få svar"),
        ("B", "50", "50", "29 til 71", "ingen", "20", "3", "kan ikke skelnes"),
        ("A", "5", "–", "–", "–", "0", "0", "ingen svar"),
    )
    assert len(page["gap"].columns) == 8
    assert json.loads(json.dumps(page["gap"].data)) == page["gap"].data
    assert [(one["what"], one["few"], one["most"]) for one in page["gap"].data["gaps"]] == [
        ("D", False, True),
        ("C", True, False),
        ("B", False, False),
    ]


def test_what_is_surely_furthest_stands_above_what_few_have_answered() -> None:
    page = shown(book(Guess("few", "Få", 72, LOCKED, 1, 3), Guess("many", "Mange", 80, LOCKED, 60, 40)))
    assert [one["what"] for one in page["gap"].data["gaps"]] == ["Mange", "Få"]
    assert page.results()["what_1"] == "Mange"


def test_many_statements_are_named_by_the_first_and_counted() -> None:
    many = tuple(Guess(f"g{at}", f"Nr. {at}", 50, LOCKED, 10, 10) for at in range(limits.GUESSES))
    page = shown(book(*many))
    assert page["alike"].text.startswith("Kan ikke skelnes fra svarene: »Nr. 0«, »Nr. 1«, »Nr. 2« og 27 til.")
    assert (len(page["gap"].data["gaps"]), page["gap"].data["more"], len(page["gap"].rows)) == (12, 18, 30)


def test_what_is_typed_with_braces_stays_as_typed() -> None:
    page = shown(book(Guess("g1", "{0} & <b> {what}", 90, LOCKED, 1, 30), Guess("g2", "{x}", 5, LOCKED)))
    assert page["furthest.1"].text.startswith("Dit gæt om »{0} & <b> {what}« ligger længst")
    assert page["answer.g1"].title == "1. »{0} & <b> {what}« · dit gæt: 90 af 100"
    assert "»{x}«" in page["open"].text


def test_the_page_names_the_challenge_it_is_about_and_asks_it_nowhere() -> None:
    workbook = Workbook((Challenge("c1", what="Utrygge {børn}"),), "c1")
    assert shown(workbook)["about"].text == "Jeres udfordring: Utrygge {børn}"


def test_guesses_belong_to_one_challenge() -> None:
    workbook = EXERCISE.enter(book(STANDING), "c2", "guess.g1.what", "Andet")
    assert workbook.challenge("c2").guesses == (Guess("g1", "Andet"),)
    assert workbook.challenge("c1").guesses == (STANDING,)


def test_only_locked_statements_are_there_for_a_survey_to_be_read_into() -> None:
    current = LISTS["answer"].current(book(Guess("a", "A", 3), replace(STANDING, agree=4)))
    assert {one: (said["what"], said["agree"], said["unknown"]) for one, said in current.items()} == {
        "g1": (STANDING.what, "4", "")
    }


def test_it_is_begun_with_a_lock_goes_on_with_an_answer_and_is_done_with_a_decision() -> None:
    workbook = guessing(("Noget", "40"))
    assert EXERCISE.progress(workbook).key == "not_begun"
    done = [
        EXERCISE.progress(workbook := enter(workbook, field, value)).done
        for field, value in (("guess.lock", "yes"), ("answer.g1.agree", "3"), ("action.what", "Vis det til holdet"))
    ]
    assert done == [1, 2, 3]
    assert EXERCISE.progress(workbook).key == "done"
    assert workbook.challenge("c1").actions["guess"].what == "Vis det til holdet"


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_believed_that_the_mornings_were_safe(lang: str) -> None:
    workbook = example().workbook(lang)
    page = EXERCISE.draw(State(workbook, workbook.chosen, lang, example().today))
    of = {one.what: one for one in workbook.challenge().guesses}
    assert of[page.results()["what_1"]].id == "mornings"
    assert [one["most"] for one in page["gap"].data["gaps"]] == [True, False, False, False, False]
    assert all((one.agree or 0) + (one.disagree or 0) + (one.unknown or 0) <= 38 for one in of.values())
    assert page["action.whole"]
    assert EXERCISE.progress(workbook).key == "done"
