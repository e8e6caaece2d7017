"""The form: answering by keyboard and by touch, what it says, what it looks like, and what can be taken along."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import answer, answered, beside, field, kept, status, violations

if TYPE_CHECKING:
    from tests.browser.stage import Stage

Open = Callable[..., Page]
HOSTILE = '<img src=x onerror="window.hit=1">{place}</textarea><script>window.hit=1</script>'
PHONE: dict[str, Any] = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}


def test_an_untouched_page_reads_saved(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token))
    expect(page.locator("[data-samkit=status]")).to_have_count(1)
    status(page, "saved")
    expect(page.locator("fieldset[data-samkit-field]")).to_have_count(24)


def test_an_exercise_is_answered_with_the_keyboard_alone(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token))
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert answered(page, "q1") == "3"
    status(page, "saved")
    page.get_by_role("button", name="Videre").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2:focus")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert answered(page, "q3") == "1"
    status(page, "saved")
    assert dict(stage.store.open(token).workbook.self_check.answers) == {"q1": 3, "q3": 1}


def test_a_phone_goes_through_every_step_by_touch(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token), **PHONE)
    for number in range(1, 25):
        page.locator(f'[data-samkit-field="q{number}"] label:has(input[value="4"])').tap()
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        if number % 2 == 0:
            page.locator("section.step:visible .next button:visible").last.tap()
    status(page, "saved")
    expect(page.get_by_text("24 af 24", exact=True)).to_be_visible()
    expect(page.locator("h2:focus")).to_have_text("Din profil indtil nu")


def test_everything_to_press_is_large_enough(stage: Stage, token: str, tab: Open) -> None:
    for key in ("self_check", "challenge"):
        page = tab(stage.url(key, token), **PHONE)
        small = page.evaluate("""[...document.querySelectorAll("form :is(button, summary, textarea, label:has(input))")]
            .filter((one) => one.offsetParent && one.offsetHeight < 44).map((one) => one.outerHTML)""")
        assert small == []


def test_saving_is_said_at_once_and_saved_when_the_store_has_it(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token))
    status(page, "saved")
    stage.deaf = True
    now = page.evaluate("""() => {
        document.querySelector('[data-samkit-field="q1"] input[value="3"]').click();
        return document.querySelector("[data-samkit=status]").dataset.state;
    }""")
    assert now == "saving"
    status(page, "offline")
    expect(page.locator("[data-samkit=status]")).to_contain_text("her i browseren")
    stage.deaf = False
    stage.drop()
    status(page, "saved")
    assert dict(stage.store.open(token).workbook.self_check.answers) == {"q1": 3}


def test_the_step_is_remembered_and_else_the_first_unanswered_is_shown(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token))
    answer(page, "q1", "4")
    answer(page, "q2", "unknown")
    page.get_by_role("button", name="Videre").click()
    page.get_by_role("button", name="Videre").click()
    expect(field(page, "q5")).to_be_visible()
    status(page, "saved")
    page.reload()
    expect(field(page, "q5")).to_be_visible()
    other = tab(stage.url("self_check", token))
    expect(field(other, "q3")).to_be_visible()
    expect(field(other, "q1")).to_be_hidden()


def test_results_stand_as_plain_values_under_their_names(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token))
    answer(page, "q1", "4")
    expect(page.locator("[data-samkit-result=answered]")).to_have_text("1")
    expect(page.locator("[data-samkit-result=items]")).to_have_text("24")
    expect(page.locator("[data-samkit-result=band]")).to_have_text("fjerde")


def test_what_comes_and_goes_leaves_the_rest_alone(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token))
    page.locator("section.step:visible summary").first.click()
    example = field(page, "q1.example")
    example.fill("En gang i maj")
    example.evaluate("(one) => { one.mark = 1; one.setSelectionRange(3, 7); }")
    status(page, "saved")
    expect(page.locator("[data-samkit-picture=profile]")).to_have_count(0)
    page.evaluate("""document.querySelector('[data-samkit-field="q2"] input[value="5"]').click()""")
    expect(page.locator("[data-samkit-picture=profile]")).to_have_count(1)
    assert example.evaluate("(one) => [one.mark, one.selectionStart, one.selectionEnd]") == [1, 3, 7]
    assert example.evaluate("(one) => one === document.activeElement && one.closest('details').open")


def test_a_picture_keeps_its_place_and_brings_its_table_and_files(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token))
    answer(page, "q1", "4")
    figure = page.locator("[data-samkit-picture=profile]")
    box = figure.locator(".drawing")
    assert box.evaluate("(one) => one.offsetHeight") > 90
    status(page, "saved")
    page.reload()
    expect(figure.locator("svg[role=img][aria-label]")).to_be_visible()
    figure.get_by_text("Vis som tabel").click()
    expect(figure.locator("tbody th[scope=row]")).to_have_count(6)
    files = {}
    for name in ("PNG", "SVG", "CSV"):
        with page.expect_download() as download:
            figure.get_by_role("button", name=name).click()
        files[download.value.suggested_filename] = download.value.path().read_bytes()
    assert files["self_check-profile.png"].startswith(b"\x89PNG")
    assert b"var(" not in files["self_check-profile.svg"]
    assert b'fill="#0b5d5e"' in files["self_check-profile.svg"]
    assert files["self_check-profile.csv"].decode("utf-8").startswith("\ufeffRåd;")


def test_a_table_in_english_has_commas_and_no_formula(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token, "en"))
    told = page.evaluate("""async () => {
        const { mount } = await import("/static/form.js");
        const words = JSON.parse(document.querySelector("[data-samkit-form] script").textContent).words;
        const rows = [["=1+1"], ['say "x", y'], ["-"]];
        const picture = { kind: "picture", name: "p", caption: "c", columns: ["a"], rows };
        const page = { exercise: "x", workbook: "w", lang: "en", revision: 0, words, controls: { p: picture },
          sections: [{ name: "s", title: "t", step: false, controls: ["p"] }] };
        const place = document.body.appendChild(document.createElement("div"));
        mount(place, page);
        const blob = new Promise((done) => (URL.createObjectURL = (one) => (done(one), "#")));
        place.querySelector("figure .tools button:last-child").click();
        return (await blob).text();
    }""")
    assert told.removeprefix("\ufeff").split("\r\n") == ["a", "'=1+1", '"say ""x"", y"', "'-", ""]


def test_a_picture_that_cannot_be_drawn_leaves_the_table(stage: Stage, token: str, tab: Open) -> None:
    stage.drawing = ""
    page = tab(stage.url("self_check", token))
    answer(page, "q1", "4")
    status(page, "saved")
    page.reload()
    expect(page.get_by_text("Billedet kan ikke tegnes lige nu.")).to_be_visible()
    expect(page.locator("figure table")).to_be_visible()


def test_a_text_counts_down_when_it_is_nearly_full(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("challenge", token))
    field(page, "what").fill("x" * 1_500)
    expect(page.get_by_text("tegn tilbage")).to_have_count(0)
    field(page, "what").fill("🙂" * 1_990)
    expect(page.get_by_text("10 tegn tilbage")).to_be_visible()
    status(page, "saved")
    assert kept(stage, token, "what") == "🙂" * 1_990


def test_hostile_text_stays_text_wherever_it_is_shown(stage: Stage, token: str, tab: Open) -> None:
    one, two = (tab(stage.url("challenge", token)) for _ in range(2))
    status(two, "saved")
    stage.deaf = True
    field(two, "what").fill(HOSTILE + "2")
    two.wait_for_timeout(600)
    stage.deaf = False
    for name in ("what", "vision", "who", "feel"):
        field(one, name).fill(HOSTILE)
    status(one, "saved")
    stage.drop()
    status(two, "refused")
    expect(two.locator("blockquote")).to_have_text(HOSTILE)
    one.get_by_role("button", name="Skriv en ny udfordring").click()
    expect(one.locator(".options", has_text=HOSTILE)).to_be_visible()
    for page in (one, two):
        assert page.locator("main img, main form script").count() == 0
        assert page.evaluate("window.hit") is None


def test_a_button_does_what_it_says_and_only_once(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token))
    answer(page, "q1", "4")
    status(page, "saved")
    stage.heard.clear()
    page.get_by_role("button", name="Gem dagens profil").dblclick()
    status(page, "saved")
    assert len(stage.store.open(token).workbook.self_check.earlier) == 1


def test_two_views_of_one_model_are_two_forms_with_one_status(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token))
    told = page.evaluate("""async () => {
        const { default: runtime } = await import("/static/form.js");
        const page = JSON.parse(document.querySelector("[data-samkit-form] script").textContent);
        document.querySelector(".top .status").remove();
        const sent = [];
        const kept = { page };
        const set = (name, value) => (kept[name] = value);
        const model = { get: (name) => kept[name], set, on() {}, off() {}, send: (one) => sent.push(one) };
        runtime.initialize({ model });
        const places = [1, 2].map(() => document.body.appendChild(document.createElement("div")));
        const leave = places.map((el) => runtime.render({ model, el }));
        await new Promise((done) => setTimeout(done, 500));
        for (const el of places) el.querySelector('[data-samkit-field="q1"] input[value="3"]').click();
        await new Promise((done) => setTimeout(done, 500));
        const checked = places.map((el) => el.querySelectorAll("input:checked").length);
        const statuses = document.querySelectorAll("[data-samkit=status]").length;
        for (const one of leave) one();
        const writers = new Set(sent.flatMap((one) => one.changes ?? []).map((one) => one.writer));
        return [checked, statuses, writers.size, places.map((el) => el.children.length)];
    }""")
    assert told == [[1, 1], 1, 2, [0, 0]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_to_complain_of(stage: Stage, token: str, tab: Open, width: int, scheme: str) -> None:
    page = tab(stage.url("self_check", token), viewport={"width": width, "height": 800}, color_scheme=scheme)
    answer(page, "q1", "4")
    status(page, "saved")
    page.locator("section.step:visible summary").first.click()
    page.locator("figure summary").click()
    assert violations(page) == []
    page.goto(stage.url("challenge", token))
    field(page, "what").fill("x" * 3_000)
    answer(page, "alone", "no")
    status(page, "refused")
    expect(beside(page, "what")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_paper_every_step_stands_and_nothing_to_press(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("self_check", token))
    page.emulate_media(media="print")
    expect(field(page, "q24")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
