"""A list of records in a real browser: filled in, copied, moved, taken out and brought back, pasted and read in."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from samkit import exercises
from samkit.store import Change
from samkit.workbook import Partner, Workbook
from tests.browser.reading import answer, field, status, violations

if TYPE_CHECKING:
    from tests.browser.stage import Stage

Open = Callable[..., Page]

NAMES = '[data-samkit-field^="partner."][data-samkit-field$=".name"]'
PHONE: dict[str, Any] = {"viewport": {"width": 320, "height": 640}}


def noted(stage: Stage, token: str) -> tuple[Partner, ...]:
    return stage.store.open(token).workbook.partners


def names(page: Page) -> list[str]:
    return [one.input_value() for one in page.locator(NAMES).all()]


def stored(stage: Stage, token: str) -> list[str]:
    return [one.name for one in noted(stage, token)]


def begin(stage: Stage, token: str, *them: str) -> None:
    """Let the workbook hold co-players with these names."""
    stage.store.replace(token, Workbook(partners=tuple(Partner(f"p{at}", name) for at, name in enumerate(them))))


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def hand_in(page: Page, name: str, data: bytes, kind: str = "table") -> None:
    page.locator(f"[data-samkit-intake={kind}] > summary").click()
    chooser = page.locator(f"[data-samkit-intake={kind}] input[type=file]")
    chooser.set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})


def test_three_co_players_by_keyboard_at_320_px(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("partners", token), **PHONE)
    page.locator(NAMES).focus()
    for at, name in enumerate(("Biblioteket", "Spejderne", "مطعم 🍲")):
        if at:
            page.get_by_role("button", name="Tilføj en medspiller").focus()
            page.keyboard.press("Enter")
            expect(page.locator(NAMES).nth(at)).to_be_focused()
        page.keyboard.type(name)
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
    status(page, "saved")
    assert [(one.name, one.brings) for one in noted(stage, token)] == [
        (name, ("time", "places")) for name in ("Biblioteket", "Spejderne", "مطعم 🍲")
    ]
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert violations(page) == []
    page.reload()
    expect(page.locator(NAMES)).to_have_count(3)
    assert names(page) == ["Biblioteket", "Spejderne", "مطعم 🍲"]


def test_a_record_is_copied_moved_taken_out_and_brought_back(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "A", "B", "C")
    page = tab(stage.url("partners", token))
    for act, order in (
        ("Flyt op: C", "ACB"),
        ("Flyt ned: A", "CAB"),
        ("Kopiér: C", "CCAB"),
        ("Slet: A", "CCB"),
        ("Fortryd", "CCAB"),
    ):
        press_first(page, act)
        status(page, "saved")
        assert "".join(names(page)) == order
        assert "".join(stored(stage, token)) == order
    page.reload()
    expect(page.locator(NAMES)).to_have_count(4)
    assert "".join(names(page)) == "CCAB"


def press_first(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def test_a_record_can_be_taken_out_and_added_while_the_line_is_cut(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "A", "B")
    page = tab(stage.url("partners", token))
    status(page, "saved")
    stage.cut()
    press(page, "Slet: A")
    press(page, "Tilføj en medspiller")
    page.keyboard.type("C")
    status(page, "offline")
    page.reload(wait_until="commit")
    page.wait_for_selector("body[data-samkit=ready]")
    assert "C" in names(page)
    stage.mend()
    status(page, "saved")
    assert stored(stage, token) == ["B", "C"]
    assert names(page) == ["B", "C"]


def test_two_people_add_to_an_empty_list_at_once_and_both_are_there(stage: Stage, token: str, tab: Open) -> None:
    one, two = (tab(stage.url("partners", token)) for _ in range(2))
    one.locator(NAMES).fill("Fra den ene")
    two.locator(NAMES).fill("Fra den anden")
    for page in (one, two):
        status(page, "saved")
    assert sorted(stored(stage, token)) == ["Fra den anden", "Fra den ene"]


def test_two_people_who_write_the_same_name_are_told(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "Før")
    page = tab(stage.url("partners", token))
    status(page, "saved")
    stage.deaf = True
    page.locator(NAMES).fill("Mit")
    page.wait_for_timeout(600)
    theirs = Change("other", 1, "partners//partner.p0.name", "Deres", 1)
    stage.store.save(token, [theirs], exercises.enter, exercises.read)
    stage.deaf = False
    stage.drop()
    status(page, "refused")
    press(page, "Behold mit svar")
    status(page, "saved")
    assert stored(stage, token) == ["Mit"]


def test_a_value_that_cannot_be_kept_stays_and_says_why(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "A")
    page = tab(stage.url("partners", token))
    press(page, "Slags, kontakt og afstand")
    field(page, "partner.p0.distance").fill("to")
    status(page, "refused")
    expect(page.locator(".problem:visible")).to_have_text(
        "»to« kan ikke læses som et tal. Skriv det som 12, 1500 eller 1,5."
    )
    field(page, "partner.p0.distance").fill("2,5")
    status(page, "saved")
    assert noted(stage, token)[0].distance == 2.5
    page.reload()
    expect(field(page, "partner.p0.distance")).to_have_value("2,5")


def test_cells_pasted_from_a_spreadsheet_are_shown_before_anything_changes(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "Spejderne")
    page = tab(stage.url("partners", token))
    written = "Navn\tKan bidrage med\tSlags\r\nSpejderne\ttid\tforening\r\nTømrer Holm\tudstyr og viden\tvirksomhed\r\n"
    page.locator(NAMES).first.evaluate(
        """(one, text) => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          one.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        written,
    )
    expect(page.locator(".preview")).to_contain_text("Nye: 1. Bliver rettet: 1.")
    assert stored(stage, token) == ["Spejderne"]
    press(page, "Læs 2 ind")
    expect(page.locator(".preview")).to_contain_text("Læst ind. Nye: 1. Rettede: 1.")
    status(page, "saved")
    them = [(one.name, one.brings, one.kind) for one in noted(stage, token)]
    assert them == [("Spejderne", ("time",), "association"), ("Tømrer Holm", ("knowledge", "equipment"), "company")]
    assert names(page) == ["Spejderne", "Tømrer Holm"]


def test_a_file_from_excel_is_read_in_and_what_cannot_be_read_is_listed(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("partners", token))
    lines = ["Navn;Kan bidrage med;Afstand", "Café Ærø;tid, lokaler;1,5", ";tid;", "X;guld;", "=HYPERLINK(1);;"]
    hand_in(page, "liste.csv", "\r\n".join(lines).encode("cp1252"))
    expect(page.locator(".preview")).to_contain_text("Linje 3: Det første felt er tomt.")
    expect(page.locator(".preview")).to_contain_text(
        "Linje 4: »guld« er ikke et af ordene i »Kan bidrage med«. Skriv et af dem: tid, viden"
    )
    press(page, "Læs 2 ind")
    expect(page.locator(".preview")).to_contain_text("Læst ind.")
    status(page, "saved")
    assert [(one.name, one.distance) for one in noted(stage, token)] == [("Café Ærø", 1.5), ("=HYPERLINK(1)", None)]
    with page.expect_download() as download:
        press(page, "Hent listen (CSV)")
    assert b"\r\n'=HYPERLINK(1);" in download.value.path().read_bytes()
    assert download.value.suggested_filename == "Medspillere.csv"
    with page.expect_download() as download:
        press(page, "Hent listen (Excel)")
    sheet = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes())).active
    assert sheet is not None
    assert [(one.value, one.data_type) for one in sheet[3]][:1] == [("=HYPERLINK(1)", "s")]


def test_a_file_that_is_no_table_is_one_sentence_and_changes_nothing(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "A")
    page = tab(stage.url("partners", token))
    hand_in(page, "billede.png", b"\x89PNG\r\n\x1a\n\0\0\0")
    expect(page.locator(".preview")).to_contain_text("Filen er ikke en tabel, der kan læses her.")
    assert stored(stage, token) == ["A"]
    status(page, "saved")


def geojson(number: int) -> bytes:
    def feature(at: int) -> dict[str, Any]:
        kind = ("library", "restaurant", "school", "cafe")[at % 4]
        point = {"type": "Point", "coordinates": [12.5 + at % 71 * 0.001, 55.6 + at // 71 * 0.001]}
        return {"type": "Feature", "properties": {"name": f"Sted {at}", "amenity": kind}, "geometry": point}

    return json.dumps({"type": "FeatureCollection", "features": [feature(at) for at in range(number)]}).encode()


def test_treasures_are_found_on_a_map_of_five_thousand_places(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "Sted 2000")
    page = tab(stage.url("partners", token), viewport={"width": 320, "height": 640})
    hand_in(page, "kort.geojson", geojson(5_000), "places")
    expect(page.locator(".found")).to_contain_text("Steder i filen: 5000.", timeout=20_000)
    page.get_by_label("Jeres eget sted").fill("sted 2000")
    expect(page.locator(".found")).to_contain_text("Afstanden regnes fra Sted 2000.")
    page.locator(".found .chips label", has_text="bibliotek").click()
    expect(page.locator(".places li", has_text="café")).to_have_count(0)
    expect(page.locator(".places li").first).to_contain_text("1. Sted 2000 · bibliotek · 0,0 km (står på listen)")
    assert page.locator(".places input").first.is_disabled()
    page.locator(".places label").nth(1).click()
    page.get_by_label("Søg efter navn").fill("sted 4000")
    expect(page.locator(".places li").first).to_contain_text("Sted 4000")
    page.locator(".places label").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    press(page, "Sæt 2 på listen")
    status(page, "saved")
    expect(page.locator(NAMES)).to_have_count(3)
    taken = noted(stage, token)[1:]
    assert {one.kind for one in taken} == {"culture"}
    assert all(one.distance is not None and one.distance > 0 for one in taken)


def test_two_hundred_co_players_are_all_there_and_can_be_changed(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, *(f"Medspiller {at}" for at in range(200)))
    page = tab(stage.url("partners", token))
    expect(page.locator(NAMES)).to_have_count(200)
    field(page, "partner.p199.name").fill("Den sidste")
    answer(page, "partner.p199.brings", "money")
    status(page, "saved")
    assert noted(stage, token)[199] == Partner("p199", "Den sidste", ("money",))
    changed = [json.dumps(one) for one in stage.told if one.get("outcomes")]
    assert changed
    assert max(map(len, changed)) < 20_000, "only what changed is told, not the whole list"


@pytest.mark.parametrize("lang", ["da", "en"])
def test_what_is_hostile_in_a_name_is_text_everywhere(stage: Stage, token: str, tab: Open, lang: str) -> None:
    hostile = '<img src=x onerror="window.hit=1">{treasure}%s'
    begin(stage, token, hostile)
    page = tab(stage.url("partners", token, lang))
    answer(page, "partner.p0.brings", "time")
    page.locator(".foot button").last.click()
    field(page, "partner.p0.contact").select_option("none")
    status(page, "saved")
    expect(page.locator("[data-samkit-result=treasure_1]")).to_have_text(hostile)
    page.locator("[data-act=remove]").click()
    expect(page.locator(".undo")).to_contain_text(hostile)
    assert page.evaluate("window.hit") is None


def test_a_record_with_a_refused_text_is_brought_back_with_all_that_was_kept(
    stage: Stage, token: str, tab: Open
) -> None:
    begin(stage, token, "A", "B")
    page = tab(stage.url("partners", token))
    field(page, "partner.p0.wants").fill("x" * 2_100)
    status(page, "refused")
    press(page, "Slet: A")
    press(page, "Fortryd")
    status(page, "refused")
    assert stored(stage, token) == ["A", "B"]
    expect(page.locator("[data-act=remove]")).to_have_count(2)
    expect(page.locator(NAMES).first).to_be_focused()
    assert field(page, "partner.p0.wants").input_value() == "x" * 2_100


def test_who_brings_back_a_record_keeps_their_place_when_the_answer_to_its_removal_is_late(
    stage: Stage, token: str, tab: Open
) -> None:
    begin(stage, token, "A", "B")
    page = tab(stage.url("partners", token))
    status(page, "saved")
    stage.slow = 0.3
    press(page, "Slet: A")
    press(page, "Fortryd")
    page.keyboard.press("End")
    page.keyboard.type("rla", delay=200)
    status(page, "saved")
    expect(page.locator(NAMES).first).to_be_focused()
    assert stored(stage, token) == ["Arla", "B"]


def test_a_copy_that_finds_no_room_is_not_shown(
    stage: Stage, token: str, tab: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samkit.workbook.limits.PARTNERS", 3)
    begin(stage, token, "A", "B", "C")
    page = tab(stage.url("partners", token))
    press(page, "Kopiér: B")
    expect(page.locator(".list > .problem")).to_contain_text("Der er plads til 3")
    expect(page.locator(NAMES)).to_have_count(3)


def test_a_copy_stands_beside_what_was_copied_and_has_the_focus(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "A", "B", "C")
    page = tab(stage.url("partners", token), **PHONE)
    press(page, "Kopiér: A")
    status(page, "saved")
    assert "".join(names(page)) == "AABC"
    expect(page.locator(NAMES).nth(1)).to_be_focused()
    expect(page.locator(NAMES).nth(1)).to_be_in_viewport()


def test_who_deletes_what_another_has_just_written_is_asked_to_look_again(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "A", "B")
    page = tab(stage.url("partners", token))
    status(page, "saved")
    thought = Change("other", 1, "partners//partner.p0.wants", "En lang tanke", 1)
    stage.store.save(token, [thought], exercises.enter, exercises.read)
    press(page, "Slet: A")
    expect(page.locator(".list > .problem")).to_contain_text("rettet et andet sted imens")
    assert noted(stage, token)[0].wants == "En lang tanke"
    expect(field(page, "partner.p0.wants")).to_have_value("En lang tanke")
    press(page, "Slet: A")
    status(page, "saved")
    expect(page.locator(NAMES)).to_have_count(1)
    assert stored(stage, token) == ["B"]


def test_writing_in_a_record_that_somebody_has_deleted_brings_it_back_whole(
    stage: Stage, token: str, tab: Open
) -> None:
    begin(stage, token, "A", "B")
    page = tab(stage.url("partners", token))
    status(page, "saved")
    gone = Change("other", 1, "partners//partner.p0", "remove", 1)
    stage.store.save(token, [gone], exercises.enter, exercises.read)
    field(page, "partner.p0.wants").fill("Kaffe")
    expect(page.locator(".list > .problem")).to_contain_text("»A« var slettet et andet sted")
    status(page, "saved")
    back = next(one for one in noted(stage, token) if one.id == "p0")
    assert (back.name, back.wants) == ("A", "Kaffe")
    expect(field(page, "partner.p0.wants")).to_have_value("Kaffe")


def test_moves_while_the_line_is_cut_end_in_the_order_that_was_seen(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "A", "B", "C", "D")
    page = tab(stage.url("partners", token))
    status(page, "saved")
    stage.cut()
    for act in ("Flyt ned: A", "Flyt op: C", "Flyt op: A"):
        press(page, act)
    seen = names(page)
    stage.mend()
    status(page, "saved")
    assert stored(stage, token) == names(page) == seen


def test_a_file_is_taken_in_once_and_overwrites_nothing_written_since(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "A")
    page = tab(stage.url("partners", token))
    hand_in(page, "x.csv", b"Navn;Vil gerne have ud af det\nA;kort\nB;ny\n")
    expect(page.locator(".preview .changes")).to_have_text("A, Vil gerne have ud af det: »–« bliver til »kort«")
    field(page, "partner.p0.wants").fill("Skrevet siden")
    status(page, "saved")
    page.get_by_role("button", name="Læs 2 ind").dblclick()
    expect(page.locator(".preview")).to_contain_text("Ikke ændret, fordi der er skrevet andet siden: 1.")
    status(page, "saved")
    assert [(one.name, one.wants) for one in noted(stage, token)] == [("A", "Skrevet siden"), ("B", "ny")]


def test_a_file_that_was_read_in_can_be_taken_out_again(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "A", "B")
    page = tab(stage.url("partners", token))
    hand_in(page, "x.csv", "Navn;Vil gerne have ud af det\nA;læst\nB;læst\nC;ny\n".encode())
    press(page, "Læs 3 ind")
    expect(page.locator(".preview")).to_contain_text("Læst ind.")
    expect(page.get_by_role("button", name="Fortryd")).to_be_focused()
    expect(page.get_by_role("button", name="Fortryd")).to_be_in_viewport()
    status(page, "saved")
    assert [(one.name, one.wants) for one in noted(stage, token)] == [("A", "læst"), ("B", "læst"), ("C", "ny")]
    field(page, "partner.p1.wants").fill("Skrevet siden")
    press(page, "Fortryd")
    expect(page.locator(".preview")).to_have_text("Det, der blev læst ind, er taget ud igen.")
    status(page, "saved")
    assert [(one.name, one.wants) for one in noted(stage, token)] == [("A", ""), ("B", "Skrevet siden")]
    assert names(page) == ["A", "B"]


def test_a_record_that_is_taken_out_takes_its_refused_text_along_and_brings_it_back(
    stage: Stage, token: str, tab: Open
) -> None:
    begin(stage, token, "A", "B")
    page = tab(stage.url("partners", token))
    page.get_by_role("button", name="Slags, kontakt og afstand").click()
    field(page, "partner.p1.distance").fill("1.500")
    status(page, "refused")
    assert field(page, "partner.p1.distance").input_value() == "1.500"
    press(page, "Slet: B")
    status(page, "saved")
    page.reload()
    page.wait_for_selector("body[data-samkit=ready]")
    status(page, "saved")
    assert names(page) == stored(stage, token) == ["A"]
    page.get_by_role("button", name="Slags, kontakt og afstand").click()
    press(page, "Tilføj en medspiller")
    page.keyboard.type("C")
    page.locator('[data-samkit-field$=".distance"]').nth(1).fill("langt")
    status(page, "refused")
    press(page, "Slet: C")
    status(page, "saved")
    press(page, "Fortryd")
    status(page, "refused")
    assert names(page) == ["A", "C"]
    assert page.locator('[data-samkit-field$=".distance"]').nth(1).input_value() == "langt"


def test_a_closed_card_says_how_much_of_it_is_answered(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, *"ABCDEF")
    page = tab(stage.url("voice", token), **PHONE)
    page.get_by_role("button", name="B 0 af 5").click()
    field(page, "voice.p1.power").select_option("3")
    status(page, "saved")
    expect(page.get_by_role("button", name="B 1 af 5")).to_be_visible()
    expect(page.get_by_role("button", name="A 0 af 5")).to_be_visible()


def test_lines_that_could_not_be_read_stay_where_they_were_pasted(stage: Stage, token: str, tab: Open) -> None:
    page = tab(stage.url("partners", token))
    page.locator("[data-samkit-intake=table] > summary").click()
    page.get_by_label("Eller sæt celler ind her").fill("Navn\tSlags\nA\tforening\nB\thest\n")
    press(page, "Vis, hvad der bliver læst")
    press(page, "Læs 1 ind")
    expect(page.locator(".preview")).to_contain_text("Læst ind.")
    expect(page.locator(".preview .refused")).to_contain_text("»hest« er ikke et af ordene i »Slags«")
    assert "hest" in page.get_by_label("Eller sæt celler ind her").input_value()


def test_a_refused_text_in_a_new_record_is_found_by_the_next_tab(stage: Stage, token: str, tab: Open) -> None:
    begin(stage, token, "A")
    page = tab(stage.url("partners", token))
    press(page, "Tilføj en medspiller")
    page.locator('[data-samkit-field$=".wants"]').nth(1).fill("x" * 2_100)
    status(page, "refused")
    context = page.context
    page.close()
    page = tab(stage.url("partners", token), context=context)
    status(page, "refused")
    assert page.locator('[data-samkit-field$=".wants"]').nth(1).input_value() == "x" * 2_100
