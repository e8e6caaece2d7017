"""How a test reads a document: all of its text, by kind, with the plainest reader there is for each."""

from __future__ import annotations

import html
import io
import re
import zlib
from itertools import pairwise
from typing import TYPE_CHECKING

import docx
import openpyxl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OBJECT: re.Pattern[bytes] = re.compile(rb"(?:^|\n)(\d+) 0 obj\s*(.*?)\nendobj", re.DOTALL)
# A name of a font that is set, a text in hexadecimal, or where a text within brackets begins.
TOKEN = re.compile(rb"/(\w+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>|(\()")
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class Pdf:
    """A PDF file's objects, its pages in order and the text on each."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.objects = {int(number): body for number, body in OBJECT.findall(data)}

    def catalog(self) -> bytes:
        """Give the object that says what the document is."""
        return bytes(next(body for body in self.objects.values() if b"/Type/Catalog" in body))

    def metadata(self) -> bytes:
        """Give what the document says about itself."""
        return self.stream(self.refers(self.catalog(), b"Metadata"))

    def refers(self, body: bytes, name: bytes) -> int:
        """Give the number of the object that a name refers to."""
        found = re.search(rb"/" + name + rb"\s+(\d+) 0 R", body)
        assert found, name
        return int(found[1])

    def stream(self, number: int) -> bytes:
        """Give what an object holds, unpacked."""
        body = self.objects[number]
        about, _, rest = body.partition(b"stream")
        length = re.search(rb"/Length\s+(\d+)", about)
        assert length
        held = rest.lstrip(b"\r").removeprefix(b"\n")[: int(length[1])]
        return bytes(zlib.decompress(held) if b"FlateDecode" in about else held)

    def pages(self) -> list[int]:
        """Give the pages' objects in order."""
        kids = next(body for body in self.objects.values() if b"/Type/Pages" in body)
        found = re.search(rb"/Kids\[([^\]]*)\]", kids)
        assert found
        return [int(number) for number in re.findall(rb"(\d+) 0 R", found[1])]

    def text(self, page: int) -> str:
        """Give the text of one page, in the order it is drawn, without spaces."""
        body = self.objects[page]
        resources = self.objects[self.refers(body, b"Resources")]
        named = re.search(rb"/Font\s*<<(.*?)>>", resources, re.DOTALL) or re.search(rb"/Font\s+(\d+) 0 R", resources)
        assert named
        listed = self.objects[int(named[1])] if named[1].isdigit() else named[1]
        fonts = {name: self.letters(int(font)) for name, font in re.findall(rb"/(\w+)\s+(\d+) 0 R", listed)}
        return "".join(_drawn(self.stream(self.refers(body, b"Contents")), fonts))

    def letters(self, font: int) -> dict[int, str]:
        """Give what each glyph of a font stands for."""
        return dict(_letters(self.stream(self.refers(self.objects[font], b"ToUnicode"))))


def _letters(table: bytes) -> Iterator[tuple[int, str]]:
    for part in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for glyph, letters in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", part):
            yield int(glyph, 16), bytes.fromhex(letters.decode()).decode("utf-16-be")
    for part in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, letters in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", part):
            start = int(letters, 16)
            for at in range(int(first, 16), int(last, 16) + 1):
                yield at, chr(start + at - int(first, 16))


def _drawn(content: bytes, fonts: dict[bytes, dict[int, str]]) -> Iterator[str]:
    letters: dict[int, str] = {}
    at = 0
    while found := TOKEN.search(content, at):
        font, coded, opened = found.groups()
        at = found.end()
        letters = fonts.get(font, {}) if font else letters
        if opened:
            at = _closed(content, at)
            coded = _unescaped(content[found.end() : at - 1]).hex().encode()
        glyphs = bytes.fromhex((coded or b"").decode())
        yield from (letters.get(high << 8 | low, "") for high, low in list(pairwise(glyphs))[::2])


def _closed(content: bytes, at: int) -> int:
    """Give where a text in brackets ends; brackets within it stand in pairs."""
    deep = 1
    while deep:
        sign = content[at : at + 1]
        deep += (sign == b"(") - (sign == b")")
        at += 2 if sign == b"\\" else 1
    return at


def _unescaped(literal: bytes) -> bytes:
    octal = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
    return octal.sub(lambda one: bytes([int(one[1], 8)]) if one[1].isdigit() else ESCAPED.get(one[1], one[1]), literal)


def text(kind: str, data: bytes) -> str:
    """Give all the text of a file, without spaces and places where a word may break."""
    readers: dict[str, Callable[[bytes], str]] = {"pdf": _pdf, "docx": _docx, "xlsx": _xlsx, "html": _html}
    return squeezed(readers[kind](data))


def squeezed(said: str) -> str:
    """Leave out what parts words and lines."""
    return re.sub(r"[\s\u00ad\u200b]|-(?=\n)", "", said)


def _pdf(data: bytes) -> str:
    read = Pdf(data)
    return "\n".join(read.text(page) for page in read.pages())


def _docx(data: bytes) -> str:
    body = docx.Document(io.BytesIO(data)).element.body
    return "\n".join(one.text or "" for one in body.iter() if one.tag.endswith("}t"))


def _xlsx(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)


def _html(data: bytes) -> str:
    without = re.sub(r"<style>.*?</style>", "", data.decode("utf-8"), flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", without))
