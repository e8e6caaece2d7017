"""Files to read: workbooks part by part, as a program or a person with bad intentions might have written them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PACKED = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(*related: tuple[str, str, str]) -> str:
    """Write the relations of a part: name, kind and target."""
    every = "".join(f'<Relationship Id="{i}" Type="{RELATED}/{kind}" Target="{to}"/>' for i, kind, to in related)
    return f'<Relationships xmlns="{PACKED}">{every}</Relationships>'


def contents(*kinds: tuple[str, str], main: str = f"{SHEETS}.sheet.main+xml") -> str:
    """Write the list of what the parts of a file are: a workbook, or what `main` names, and others by path."""
    every = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in (("xl/workbook.xml", main), *kinds)
    )
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{every}</Types>'


def parts(*sheets: str, strings: str = "", styles: str = "", properties: str = "") -> dict[str, str]:
    """Write the parts of a workbook with these rows on its sheets; a sheet that begins with `hidden` is."""
    states = ["hidden" if rows.startswith("hidden") else "visible" for rows in sheets]
    named = "".join(
        f'<sheet name="Ark{n}" sheetId="{n}" r:id="s{n}" state="{state}"/>' for n, state in enumerate(states, 1)
    )
    other = [("t", "sharedStrings", "sharedStrings.xml"), ("u", "styles", "/xl/styles.xml")]
    pages = [(f"s{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
    return {
        "[Content_Types].xml": contents(("xl/sharedStrings.xml", f"{SHEETS}.sharedStrings+xml")),
        "_rels/.rels": relations(("r", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{RELATED}">{properties}<sheets>{named}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(*other, *pages),
        "xl/sharedStrings.xml": f"<sst {MAIN}>{strings}</sst>",
        "xl/styles.xml": f"<styleSheet {MAIN}>{styles}</styleSheet>",
        **{f"xl/worksheets/sheet{n}.xml": page(rows.removeprefix("hidden")) for n, rows in enumerate(sheets, 1)},
    }


def page(rows: str) -> str:
    """Write a sheet with these rows."""
    return f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"


def zipped(files: Mapping[str, str | bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack parts into a file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def sheet(*cells: str, **more: str) -> bytes:
    """Make a workbook whose one sheet has a header `x` and then a row of these cells."""
    row = "".join(cells)
    return zipped(parts(f'<row r="1"><c t="str"><v>x</v></c></row><row r="2">{row}</row>', **more))
