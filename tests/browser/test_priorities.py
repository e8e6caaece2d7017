"""The points in a browser: the sum that is kept, the second round that comes, and ballots taken out and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from samkit.workbook import Ballot, Challenge, Workbook
from tests.browser.reading import field, status

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.stage import Stage

TWO = (Challenge("c1", "Den ene"), Challenge("c2", "Den anden"))

# The names over the points, of which one has a word that does not fit, and the fields too narrow for two figures.
BROKEN = """() => [...document.querySelectorAll('.records')].flatMap(list => {
  const over = [...list.querySelectorAll('.heads span, .cell label')]
    .filter(one => one.offsetWidth > 1 && one.offsetParent);
  const wide = document.createElement('canvas').getContext('2d');
  const broken = over.filter(one => {
    const style = getComputedStyle(one);
    wide.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = one.closest('.heads > span, .cell').clientWidth + 1;
    return one.textContent.split(' ').some(word => wide.measureText(word).width > room);
  }).map(one => one.textContent);
  const narrow = [...list.querySelectorAll('input[type="number"]')]
    .filter(one => one.offsetWidth && one.offsetWidth < 60);
  return [...broken, ...narrow.map(one => `narrow: ${one.offsetWidth}`)];
})"""


def test_the_sum_is_kept_and_ten_points_bring_the_second_round(
    stage: Stage, token: str, tab: Callable[..., Page]
) -> None:
    stage.store.replace(token, Workbook(TWO, "c1", ballots=(Ballot("b1"),)))
    page = tab(stage.url("priorities", token), viewport={"width": 320, "height": 640})
    field(page, "ballot.b1.first.c1").fill("7")
    field(page, "ballot.b1.first.c1").press("Tab")
    expect(page.get_by_text("7 af 10 givet, 3 tilbage.")).to_be_visible()
    field(page, "ballot.b1.first.c2").fill("3")
    field(page, "ballot.b1.first.c2").press("Tab")
    field(page, "second.b1.c2").fill("10")
    field(page, "second.b1.c2").press("Tab")
    expect(page.get_by_text("Øverst står »Den anden« med 10 af 10 point.")).to_be_visible()
    status(page, "saved")
    assert stage.store.open(token).workbook.ballots == (Ballot("b1", "", {"c1": 7, "c2": 3}, {"c2": 10}),)


def test_a_ballot_that_is_taken_out_comes_back_with_its_points(
    stage: Stage, token: str, tab: Callable[..., Page]
) -> None:
    ballots = (Ballot("b1", "Dig", {"c1": 4, "c2": 5}), Ballot("b2", "En mor", {"c1": 1}))
    stage.store.replace(token, Workbook(TWO, "c1", ballots=ballots))
    page = tab(stage.url("priorities", token))
    page.locator("[data-act=remove]").first.click()
    status(page, "saved")
    page.get_by_role("button", name="Fortryd").click()
    status(page, "saved")
    assert stage.store.open(token).workbook.ballots == ballots


def test_a_ballot_with_a_second_round_stays_and_the_list_says_why(
    stage: Stage, token: str, tab: Callable[..., Page]
) -> None:
    ballots = (Ballot("b1", "Dig", {"c1": 10}, {"c2": 10}),)
    stage.store.replace(token, Workbook(TWO, "c1", ballots=ballots))
    page = tab(stage.url("priorities", token))
    page.locator("[data-act=remove]").first.click()
    expect(page.get_by_text("Der er point i anden runde på sedlen.")).to_be_visible()
    expect(field(page, "ballot.b1.name")).to_have_value("Dig")
    assert stage.store.open(token).workbook.ballots == ballots


def test_eight_challenges_with_long_words_fit_on_the_page(stage: Stage, token: str, tab: Callable[..., Page]) -> None:
    eight = tuple(Challenge(f"c{at}", "Medarbejderinddragelsen er utilstrækkelig") for at in range(8))
    ballots = (Ballot("b1", "Dig", {"c1": 10}),)
    stage.store.replace(token, Workbook(eight, "c1", ballots=ballots))
    page = tab(stage.url("priorities", token))
    for width in (1280, 768, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
        # On a phone such a word fills more than a line.
        assert width == 320 or page.evaluate(BROKEN) == [], "no name is broken, and every number has room"
