"""Guesses in a real browser: locked by keyboard, answered after, read from a survey and taken out again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from playwright.sync_api import Page, expect

from samkit.content import today
from samkit.workbook import Challenge, Guess, Workbook
from tests.browser.reading import field, status, violations

if TYPE_CHECKING:
    from tests.browser.stage import Stage

Open = Callable[..., Page]

SAFE = Guess("a", "Mit barn er trygt", 80, "2026-11-01", 3, 4, 0)
WHOM = Guess("b", "Jeg ved, hvem jeg kan spørge", 50, "2026-11-01")
SURVEY = "mit barn er trygt;q2\r\n5;ja\r\n4;ved ikke\r\n1;nej\r\n;9\r\n".encode("cp1252")
WHAT = '[data-samkit-field^="guess."][data-samkit-field$=".what"]'
NUMBER = '[data-samkit-field^="guess."][data-samkit-field$=".guess"]'


def guesses(stage: Stage, token: str) -> tuple[Guess, ...]:
    return stage.store.open(token).workbook.challenge("c1").guesses


def begin(stage: Stage, token: str, *them: Guess) -> None:
    stage.store.replace(token, Workbook((Challenge("c1", guesses=them),), "c1"))


def counted(stage: Stage, token: str) -> list[tuple[int | None, ...]]:
    return [(one.agree, one.disagree, one.unknown) for one in guesses(stage, token)]


def hand_in(page: Page, data: bytes) -> None:
    page.locator("[data-samkit-intake=survey] > summary").click()
    chooser = page.locator("[data-samkit-intake=survey] input[type=file]")
    chooser.set_input_files({"name": "svar.csv", "mimeType": "text/csv", "buffer": data})


def test_a_guess_is_made_and_locked_by_keyboard_and_only_then_answered(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("guess", token), viewport={"width": 320, "height": 640})
    expect(page.locator(WHAT)).to_have_count(1)
    assert page.locator('[data-samkit-field^="answer."]').count() == 0
    page.locator(WHAT).focus()
    page.keyboard.type("Mit barn er trygt")
    page.keyboard.press("Tab")
    page.keyboard.type("80")
    page.keyboard.press("Enter")
    lock = page.get_by_role("button", name="Lås gættene")
    lock.focus()
    page.keyboard.press("Enter")
    status(page, "saved")
    (one,) = guesses(stage, token)
    assert (one.what, one.guess, one.locked) == ("Mit barn er trygt", 80, today().isoformat())
    expect(page.locator(WHAT)).to_have_count(0)
    expect(page.get_by_text("De kan ikke rettes.")).to_be_visible()
    expect(page.locator('[data-samkit-field^="answer."]')).to_have_count(3)
    page.locator(f'[data-samkit-field="answer.{one.id}.agree"]').focus()
    page.keyboard.type("4")
    page.keyboard.press("Tab")
    page.keyboard.type("9")
    page.keyboard.press("Enter")
    status(page, "saved")
    expect(page.locator('[data-samkit-result="share_1"]')).to_have_text("31")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.reload()
    expect(page.locator(f'[data-samkit-field="answer.{one.id}.agree"]')).to_have_value("4")
    expect(page.locator(WHAT)).to_have_count(0)
    page.get_by_role("button", name="Tilføj et udsagn").click()
    expect(page.locator(WHAT)).to_be_focused()


def test_a_number_that_could_not_be_taken_is_put_right_before_anything_is_locked(
    stage: Stage, token: str, tab: Open
) -> None:
    begin(stage, token, Guess("a", "Mit barn er trygt", 80))
    page = tab(stage.url("guess", token))
    number = field(page, "guess.a.guess")
    number.fill("150")
    page.get_by_role("button", name="Lås gættene").click()
    status(page, "refused")
    expect(number).to_be_focused()
    assert [one.locked for one in guesses(stage, token)] == [""]
    page.get_by_role("button", name="Lås gættene").click()
    expect(number).to_be_focused()
    assert [one.locked for one in guesses(stage, token)] == [""]
    number.fill("85")
    page.get_by_role("button", name="Lås gættene").click()
    expect(number).to_have_count(0)
    status(page, "saved")
    assert [(one.guess, bool(one.locked)) for one in guesses(stage, token)] == [(85, True)]


def test_a_guess_written_and_locked_while_the_line_is_cut_leaves_no_empty_row(
    stage: Stage, token: str, tab: Open
) -> None:
    begin(stage, token, Guess("a", "Et", 10), Guess("b", "To"))
    page = tab(stage.url("guess", token))
    status(page, "saved")
    stage.cut()
    page.get_by_role("button", name="Tilføj et udsagn").click()
    page.locator(WHAT).last.fill("Tre")
    page.locator(NUMBER).last.fill("30")
    page.get_by_role("button", name="Lås gættene").click()
    status(page, "offline")
    stage.mend()
    status(page, "saved")
    assert sorted((one.what, bool(one.locked)) for one in guesses(stage, token)) == [
        ("Et", True),
        ("To", False),
        ("Tre", True),
    ]
    expect(page.locator(WHAT)).to_have_count(1)
    expect(page.locator(WHAT)).to_have_value("To")
    page.reload()
    expect(page.locator(WHAT)).to_have_count(1)


def test_a_survey_is_shown_read_in_and_taken_out_again(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, SAFE, WHOM)
    page = tab(stage.url("guess", token), viewport={"width": 320, "height": 640})
    expect(page.get_by_role("button", name="Hent listen (CSV)")).to_be_hidden()
    hand_in(page, SURVEY)
    preview = page.locator(".preview")
    expect(preview).to_contain_text("Svar i filen: 4. Udsagn med en kolonne: 2 af 2.")
    expect(preview).to_contain_text("»Mit barn er trygt«, Enige: 3 bliver til 2")
    expect(preview).to_contain_text("Linje 5, »q2«: »9« er ikke et tal fra 1 til 5.")
    assert counted(stage, token) == [(3, 4, 0), (None, None, None)]
    assert violations(page) == []
    page.get_by_role("button", name="Læs svarene ind (udsagn: 2)").click()
    expect(preview).to_contain_text("Svarene er læst ind. Udsagn: 2.")
    status(page, "saved")
    assert counted(stage, token) == [(2, 1, 0), (1, 1, 1)]
    expect(field(page, "answer.a.agree")).to_have_value("2")
    preview.get_by_role("button", name="Fortryd").click()
    expect(preview).to_contain_text("Det, der blev læst ind, er taget ud igen.")
    status(page, "saved")
    assert counted(stage, token) == [(3, 4, 0), (None, None, None)]
    expect(field(page, "answer.a.agree")).to_have_value("3")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_number_written_meanwhile_stays_when_a_survey_is_read_in(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, SAFE, WHOM)
    page = tab(stage.url("guess", token))
    hand_in(page, SURVEY)
    expect(page.locator(".preview")).to_contain_text("Svar i filen: 4.")
    field(page, "answer.b.agree").fill("7")
    field(page, "answer.b.agree").blur()
    status(page, "saved")
    page.get_by_role("button", name="Læs svarene ind (udsagn: 2)").click()
    expect(page.locator(".preview")).to_contain_text("Ikke ændret, fordi der er skrevet andet siden: 1.")
    status(page, "saved")
    assert counted(stage, token) == [(2, 1, 0), (7, 1, 1)]


def test_what_is_written_in_another_tab_after_the_lock_changes_no_guess_and_says_why(
    stage: Stage, token: str, tab: Open
) -> None:
    begin(stage, token, Guess("a", "Mit barn er trygt", 80))
    first = tab(stage.url("guess", token))
    second = tab(stage.url("guess", token))
    first.get_by_role("button", name="Lås gættene").click()
    status(first, "saved")
    field(second, "guess.a.guess").fill("30")
    field(second, "guess.a.guess").press("Enter")
    expect(second.get_by_text("Dit gæt er låst og kan ikke rettes.").first).to_be_visible()
    (one,) = guesses(stage, token)
    assert (one.guess, one.locked) == (80, today().isoformat())
