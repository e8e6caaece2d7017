"""The effect model in a real browser: ten parts by touch, a press that mends, the list, the story, and files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Page, expect

from samkit.examples import example
from samkit.exercises.effect_model.exchange import reads, writes
from samkit.workbook import Arrow, Challenge, EffectModel, Workbook
from tests.browser.reading import field, status, violations

if TYPE_CHECKING:
    from tests.browser.stage import Stage

Open = Callable[..., Page]

GOLD = Path(__file__).parents[1] / "exercises" / "effect_models"
PHONE: dict[str, Any] = {"viewport": {"width": 320, "height": 640}, "has_touch": True}


def begin(stage: Stage, token: str, model: EffectModel) -> None:
    about = Challenge("c1", nodes=model.nodes, arrows=model.arrows, unfolded="yes")
    stage.store.replace(token, Workbook((about,), "c1"))


def kept(stage: Stage, token: str) -> EffectModel:
    return stage.store.open(token).workbook.challenge().effect_model


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.tap()


def test_ten_parts_and_nine_arrows_that_say_why_take_thirty_two_taps_on_a_phone(
    stage: Stage, token: str, tab: Open
) -> None:
    page = tab(stage.url("effect_model", token), **PHONE)
    taps = 0
    shown = page.locator('[data-samkit-field^="node."], [data-samkit-field^="arrow."]')
    for name in shown.evaluate_all("all => all.map((one) => one.dataset.samkitField)"):
        field(page, name).tap()
        field(page, name).fill(f"Felt {name}")
        taps += 1
    status(page, "saved")
    field(page, "unfolded").tap()
    taps += 1
    expect(page.get_by_role("heading", name="Leddene")).to_be_focused()
    for at in range(6):
        press(page, "Tilføj et led")
        page.keyboard.type(f"Del {at}")
        card = page.locator(".record.open").last
        card.locator("select").first.select_option(("activity", "outcome", "impact")[at % 3])
        taps += 3  # the button, and the list of stages with one of them
    status(page, "saved")
    taps += _tied(page)
    status(page, "saved")
    model = kept(stage, token)
    assert (len(model.nodes), len(model.arrows), sum(bool(one.because) for one in model.arrows)) == (10, 9, 9)
    assert not [one for one in model.nodes if one.id not in {end for two in model.arrows for end in _ends(two)}]
    # With 5 seconds a tap there are 2 minutes for words.
    assert taps <= 32
    expect(page.get_by_text("Pile uden et fordi")).to_have_count(0)
    expect(page.locator('[data-samkit-list="arrow"] .filled:not(:empty)')).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert violations(page) == []
    page.reload()
    page.wait_for_selector("body[data-samkit=ready]")
    expect(page.locator(".record")).to_have_count(10 + len(model.arrows))


def _tied(page: Page) -> int:
    """Draw the missing arrows by a press and say why at each; gives the taps it took."""
    field(page, "mend.orphan").tap()
    open_ = page.locator('[data-samkit-list="arrow"] .record.open [data-samkit-field$=".because"]')
    expect(open_).to_have_count(6)
    expect(open_.first).to_be_focused()
    page.keyboard.type("Grund 0")
    for at in range(1, 6):
        open_.nth(at).tap()
        open_.nth(at).fill(f"Grund {at}")
    return 6


def _ends(arrow: Arrow) -> tuple[str, str]:
    return arrow.source, arrow.target


def test_a_closed_card_says_that_it_lacks_a_because_and_a_press_leads_there(
    stage: Stage, token: str, tab: Open
) -> None:
    model = reads((GOLD / "sixty.json").read_text("utf-8"))
    nodes, arrows = model.nodes, [Arrow(one.id, one.source, one.target, "Grund") for one in model.arrows[:8]]
    begin(stage, token, EffectModel(nodes, (*arrows[:7], Arrow("bare", arrows[7].source, arrows[7].target))))
    page = tab(stage.url("effect_model", token), **PHONE)
    press(page, "Tilbage")
    expect(page.get_by_role("heading", name="Leddene")).to_be_focused()
    expect(page.locator('[data-samkit-list="arrow"]')).to_be_hidden()
    field(page, "mend.no_because.bare").tap()
    expect(field(page, "arrow.bare.because")).to_be_focused()
    expect(field(page, "arrow.bare.because")).to_be_in_viewport()
    lacking = page.locator('[data-samkit-list="arrow"] .filled:not(:empty)')
    expect(lacking).to_have_text(["mangler et fordi"])
    page.keyboard.type("Derfor")
    expect(lacking).to_have_count(0)
    expect(field(page, "arrow.bare.because")).to_be_focused()


def test_what_somebody_has_folded_stays_folded(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, reads((GOLD / "four_boxes.json").read_text("utf-8")))
    page = tab(stage.url("effect_model", token))
    page.get_by_role("button", name="Tilbage", exact=True).click()
    more = page.get_by_role("button", name="Niveau, hvem og uventet")
    expect(more).to_have_attribute("aria-expanded", "false")
    more.click()
    field(page, "node.impact.stakeholder").fill("Unge")
    more.click()
    status(page, "saved")
    page.get_by_role("button", name="Tilføj et led").click()
    page.keyboard.type("Mere")
    status(page, "saved")
    expect(more).to_have_attribute("aria-expanded", "false")
    page.reload()
    page.wait_for_selector("body[data-samkit=ready]")
    expect(more).to_have_attribute("aria-expanded", "true")


def test_what_was_written_in_a_box_stays_when_it_unfolds_and_can_be_folded_again(
    stage: Stage, token: str, tab: Open
) -> None:
    page = tab(stage.url("effect_model", token))
    field(page, "node.impact.what").fill("Trygge børn")
    field(page, "arrow.outcome_impact.because").fill("De kender nogen")
    page.get_by_role("button", name="Fold hele modellen ud").click()
    expect(field(page, "node.impact.what")).to_have_value("Trygge børn")
    expect(field(page, "node.impact.stage")).to_have_value("impact")
    expect(field(page, "arrow.outcome_impact.because")).to_have_value("De kender nogen")
    status(page, "saved")
    page.get_by_role("button", name="Vis kun de fire felter").click()
    expect(page.get_by_role("heading", name="Byg baglæns")).to_be_focused()
    expect(page.get_by_text("Det næste felt")).to_be_visible()
    expect(field(page, "node.impact.what")).to_have_value("Trygge børn")
    expect(page.locator(".record")).to_have_count(0)


def test_a_deleted_part_leaves_an_arrow_that_a_press_mends(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, reads((GOLD / "four_boxes.json").read_text("utf-8")))
    page = tab(stage.url("effect_model", token))
    page.get_by_role("button", name="Tilbage", exact=True).click()
    page.get_by_role("button", name="Slet: De unge kommer uden at blive hentet").click()
    expect(page.get_by_text("Pile, der mangler en ende")).to_be_visible()
    page.get_by_role("button", name="Lav en ny plads").first.click()
    expect(page.get_by_text("Pile, der mangler en ende")).to_have_count(0)
    status(page, "saved")
    model = kept(stage, token)
    assert "outcome" in {one.id for one in model.nodes}
    assert [one.because for one in model.arrows if one.id == "outcome_impact"] == [
        "Et fast sted er lettere at gå hen til"
    ]


def test_the_list_opens_by_keyboard_and_is_nested(stage: Stage, token: str, tab: Open) -> None:
    stage.store.replace(token, example().workbook("da"))
    page = tab(stage.url("effect_model", token), viewport={"width": 320, "height": 640})
    summary = page.get_by_text("Vis som liste, ét trin ad gangen")
    summary.focus()
    page.keyboard.press("Enter")
    nested = page.locator(".outline .nested")
    expect(nested.locator("> ul > li")).to_have_count(4)
    expect(nested.locator("> ul > li > ul > li").first).to_contain_text("9. Utrygge børn går ind")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_whole_model_goes_out_as_a_file_comes_in_again_and_can_be_undone(stage: Stage, token: str, tab: Open) -> None:
    there = reads((GOLD / "four_boxes.json").read_text("utf-8"))
    other = reads((GOLD / "full_chain.json").read_text("utf-8"))
    begin(stage, token, there)
    page = tab(stage.url("effect_model", token))
    with page.expect_download() as download:
        page.get_by_role("button", name="Hent som fil (JSON)").click()
    assert reads(Path(download.value.path()).read_bytes()) == there
    page.get_by_role("button", name="Tilbage", exact=True).click()
    page.locator("[data-samkit-intake=whole] > summary").click()
    chooser = page.locator("[data-samkit-intake=whole] input[type=file]")
    chooser.set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": b"{}"})
    preview = page.locator('[data-samkit-list="node"] .preview')
    expect(preview).to_contain_text("ikke en samkit-fil")
    data = writes(other).encode()
    chooser.set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": data})
    expect(preview).to_contain_text("Den træder i stedet for det, der står her nu. Led her: 4. Pile: 3.")
    page.get_by_role("button", name="Brug modellen fra filen").click()
    expect(preview).to_contain_text("Modellen fra filen står her nu.")
    status(page, "saved")
    assert kept(stage, token) == other
    expect(page.locator('[data-samkit-list="node"] .record')).to_have_count(5)
    page.get_by_role("button", name="Fortryd", exact=True).click()
    status(page, "saved")
    expect(page.locator('[data-samkit-list="node"] .record')).to_have_count(4)
    assert kept(stage, token) == there


def test_arrows_are_read_in_from_a_table_by_the_words_of_their_ends(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, reads((GOLD / "four_boxes.json").read_text("utf-8")))
    page = tab(stage.url("effect_model", token))
    arrows = page.locator('[data-samkit-list="arrow"]')
    arrows.locator("[data-samkit-intake=table] > summary").click()
    lines = (
        "Fra;Til;Fordi",
        "Tid fra to naboer;De unge kommer uden at blive hentet;Ny grund",
        "Tid fra to naboer;Vi laver mad sammen om torsdagen;Rettet grund",
        "Tid fra to naboer;Ukendt;x",
    )
    arrows.get_by_label("Eller sæt celler ind her").fill("\n".join(lines))
    arrows.get_by_role("button", name="Vis, hvad der bliver læst").click()
    expect(arrows.locator(".preview .fresh")).to_contain_text(
        "Tid fra to naboer · Til: De unge kommer uden at blive hentet"
    )
    expect(arrows.locator(".preview .changes")).to_contain_text("Rettet grund")
    expect(arrows.locator(".preview .refused")).to_contain_text("»Ukendt«")
    arrows.get_by_role("button", name="Læs 2 ind").click()
    expect(arrows.locator(".preview")).to_contain_text("Læst ind.")
    status(page, "saved")
    assert sorted(one.because for one in kept(stage, token).arrows if one.source == "resource") == [
        "Ny grund",
        "Rettet grund",
    ]


def test_three_hundred_parts_and_six_hundred_arrows_do_not_break_the_page(stage: Stage, token: str, tab: Open) -> None:
    model = json.loads((GOLD / "three_hundred.json").read_text("utf-8"))
    model["arrows"] += [{**one, "id": f"b{at}", "target": "n0"} for at, one in enumerate(model["arrows"])]
    begin(stage, token, reads(json.dumps(model)))
    page = tab(stage.url("effect_model", token))
    expect(page.get_by_text("Ting at se på")).to_be_visible()
    field(page, "unfolded").select_option("n0")
    expect(page.get_by_text("Her står de første 60.")).to_be_visible()
    field(page, "unfolded").select_option("n7")
    expect(page.get_by_text("Her står de første 60.")).to_have_count(0)
    expect(page.locator('[data-samkit-list="arrow"] .record')).to_have_count(2)
    page.get_by_role("button", name="Tilbage", exact=True).click()
    field(page, "node.n299.what").fill("Noget andet")
    status(page, "saved")
    assert kept(stage, token).nodes[-1].what == "Noget andet"


def test_the_story_fits_one_sheet_of_paper(stage: Stage, token: str, tab: Open) -> None:
    for name in ("sixty", "very_long"):
        begin(stage, token, reads((GOLD / f"{name}.json").read_text("utf-8")))
        page = tab(stage.url("effect_model", token), script="window.print = () => {}")
        page.get_by_role("button", name="Udskriv arket").click()
        page.emulate_media(media="print")
        assert page.pdf(format="A4").count(b"/Type /Page\n") == 1
        page.close()
