"""How a test draws a picture and looks at it: its words, colours and sizes beside the page's, and whether all fits."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from samkit import charts
from samkit.charts import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Browser, Page

# Text may touch text by the empty line above and below its letters, and the edge by a pixel.
FITS = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map(one => [one.textContent, one.getBoundingClientRect()]);
  const out = texts.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1
    || box.top < frame.top - 1 || box.bottom > frame.bottom + 1).map(([text]) => `outside: ${text}`);
  texts.forEach(([text, a], at) => texts.slice(at + 1).forEach(([other, b]) => {
    if (a.left < b.right && b.left < a.right && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3)
      out.push(`${text} over ${other}`);
  }));
  return out;
})"""


def svg(module: str, name: str, data: object, lang: str, width: str, caption: str) -> str:  # noqa: PLR0913, PLR0917 - as `charts.svg`
    """Draw a picture as `charts.svg` does, the same one once for all tests of a process."""
    return _drawn(module, name, json.dumps(data), lang, width, caption)


@cache
def _drawn(module: str, name: str, data: str, lang: str, width: str, caption: str) -> str:  # noqa: PLR0913, PLR0917 - as above
    return charts.svg(module, name, json.loads(data), lang, width, caption)


def words(picture: str) -> list[str]:
    """Give every text in the picture."""
    return [text for one in ET.fromstring(picture).iter() if (text := (one.text or "").strip())]  # noqa: S314 - our own


def tags(picture: str) -> set[str]:
    """Name the kinds of elements in the picture."""
    return {one.tag.rpartition("}")[2] for one in ET.fromstring(picture).iter()}  # noqa: S314 - our own


def unlike_the_page(picture: str, width: int) -> list[str]:
    """Name the colours that the page does not have, the sizes under 12 px and a width that was not asked for."""
    colours = set(re.findall(r'(?:fill|stroke)="([^"]*)"', picture)) - {"none", "transparent"}
    small = [size for size in re.findall(r'font-size="([\d.]+)px"', picture) if float(size) < 12]
    wide = re.findall(r'viewBox="0 0 (\d+) ', picture)
    wrong = [] if wide == [str(width)] else [f"width {wide}"]
    return [*sorted(colours - set(tokens.PROPERTIES.values())), *small, *wrong]


def hung(browser: Browser, pictures: Iterable[str], style: str = "") -> Page:
    """Open a page with the pictures; whoever asks closes it."""
    tab = browser.new_page()
    tab.set_content(f"<!doctype html><meta charset=utf-8><style>{style}</style>{''.join(pictures)}")
    return tab


def misplaced(browser: Browser, pictures: Iterable[str]) -> list[str]:
    """Name each text that leaves its picture or lies on another."""
    tab = hung(browser, pictures)
    found: list[Any] = tab.evaluate(FITS)
    tab.close()
    return found
