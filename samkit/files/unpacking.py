"""Zip and XML from strangers, looked through within limits and packed anew, so that a library reads only what was seen.

What the libraries do by themselves: zipfile believes the sizes in the file's directory, and `ZipFile.read`, which
openpyxl 3.1 calls, unpacks a part whole before it cuts it to that size. ElementTree never reads another file for an
entity; expat, from 2.4.1 on, stops entities only where they make more than 8 MB and a hundred times what was read.
openpyxl refuses entities with defusedxml, but only where that happens to be installed.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from samkit.errors import Rejected

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_UNPACKED = 40_000_000  # bytes, all parts that are kept
MOST_ELEMENTS = 200_000  # in all parts that are kept; openpyxl takes 1 to 2 kB for some
MOST_PARTS = 2_000
LONGEST = 100_000  # signs of a comment or an attribute: openpyxl's parser begins a long one anew for each 64 kB
PART = b"PK\x01\x02"
CONTENTS = "[Content_Types].xml"  # a zip file of another kind has none
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # Excel's two; zipfile unpacks the others without a limit
# Large, never needed for what stands in cells, or a known reason for openpyxl to stumble.
ASIDE = ("customxml/", "docprops/", *(f"xl/{one}/" for one in ("charts", "chartsheets", "drawings", "externallinks",
    "pivotcache", "pivottables", "theme")))  # fmt: skip


class Repacked:
    """A zip file's XML parts, in `data`; `unworked` tells that a formula among them has no value."""

    def __init__(self, data: bytes) -> None:
        """Look through a file, and raise whatever zipfile and expat do, or `Rejected`.

        `file_not_table` for a zip file of another kind, `file_unpacks` for what is larger than any list, and
        `file_broken` for a part that is packed as no spreadsheet packs it or that declares a document type:
        entities come from there, that grow or read other files.
        """
        # Counted before zipfile makes an object of each.
        if data.count(PART) > MOST_PARTS:
            raise Rejected("file_unpacks")
        self.unworked = False
        self._elements = 0
        self._tag, self._alone, self._kind = "", False, ""
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w") as kept:
            parts = [one for one in given.infolist() if _needed(one.filename.lower())]
            if CONTENTS not in given.NameToInfo:
                raise Rejected("file_not_table")
            if sum(one.file_size for one in parts) > MOST_UNPACKED:
                raise Rejected("file_unpacks")
            for one in parts:
                if one.compress_type not in PACKED:
                    raise Rejected("file_broken")
                with given.open(one) as part:
                    content = part.read(one.file_size)  # never more, whatever it would unpack to
                self._look_through(content)
                kept.writestr(one.filename, content)
        self.data = out.getvalue()

    def _look_through(self, content: bytes) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refused
        parser.CommentHandler = _brief
        parser.ProcessingInstructionHandler = _brief
        parser.StartElementHandler = self._begin
        parser.CharacterDataHandler = self._text
        parser.EndElementHandler = self._end
        parser.Parse(content, True)  # noqa: FBT003 - expat takes it by place only

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise Rejected("file_unpacks")
        _brief(tag, *attributes, *attributes.values())
        self._tag = tag.rpartition(":")[2]
        if self._tag == "c":
            self._alone, self._kind = False, attributes.get("t", "")
        elif self._tag == "f":
            self._alone = self._kind != "str"  # there, no value is an empty text

    def _text(self, _: str) -> None:
        if self._tag == "v":
            self._alone = False

    def _end(self, tag: str) -> None:
        self._tag = ""
        if self._alone and tag.rpartition(":")[2] == "c":
            self.unworked = True


def _needed(name: str) -> bool:
    return name.endswith((".xml", ".rels")) and not name.startswith(ASIDE)


def _brief(*written: str) -> None:
    """Refuse what is longer than anything a spreadsheet writes in a tag or beside one."""
    if any(len(one) > LONGEST for one in written):
        raise Rejected("file_unpacks")


def _refused(*_: object) -> NoReturn:
    raise Rejected("file_broken")
