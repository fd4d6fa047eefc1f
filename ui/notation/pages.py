"""MusicXML -> engraved pages, as SVG that Qt can draw; run as a process, since verovio lets no other thread run.

``python -m ui.notation.pages WIDTH`` reads MusicXML and writes a JSON list of `[svg, width, height]`.

Conventions
-----------
Sizes are in verovio's units: a staff is 720 high.  The SVG holds only what Qt draws (SVG Tiny 1.2, no style sheets), in
``currentColor``.  Only notes have identifiers: those of the MusicXML.
"""

from __future__ import annotations

import json
import sys
from xml.etree import ElementTree as ET

UNITS_A_PAGE_UNIT = 10
PAGE_HEIGHT = 5_000
"""Some two systems: what is parsed and drawn at once while scrolling."""

OPTIONS = {
    "adjustPageHeight": True,
    "breaks": "auto",
    "footer": "none",
    "header": "none",
    "mnumInterval": 0,
    "pageHeight": PAGE_HEIGHT // UNITS_A_PAGE_UNIT,
    "pageMarginBottom": 20,
    "pageMarginLeft": 40,
    "pageMarginRight": 40,
    "pageMarginTop": 40,
    "smuflTextFont": "none",
    "spacingSystem": 8,
    "svgViewBox": True,
}

SIGNS = {"\ueca5": "♩", "\uea64": "♭", "\uea65": "♮", "\uea66": "♯", "\ue260": "♭", "\ue261": "♮", "\ue262": "♯"}
"""Signs of verovio's music font that stand in texts, and what every font has for them."""

BOLD = {"tempo", "reh", "harm"}

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
KEPT = {"d", "fill", "fill-opacity", "points", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray",
          "transform", "x", "y", "width", "height", "cx", "cy", "rx", "ry", f"{{{XLINK}}}href"}  # fmt: skip
"""The attributes that are kept."""

Row = tuple[str, float, float]
"""The SVG of a page, its width and its height."""


def rows(musicxml: str, width: float) -> list[Row]:
    """The pages of a score on paper `width` wide."""
    import verovio  # noqa: PLC0415 - in its own process only

    toolkit = verovio.toolkit()
    toolkit.setOptions(OPTIONS | {"pageWidth": round(width / UNITS_A_PAGE_UNIT)})
    if not toolkit.loadData(musicxml.replace("<part-name>", '<part-name print-object="no">')):
        raise ValueError("verovio cannot read what was exported")
    return [plain(toolkit.renderToSVG(page)) for page in range(1, toolkit.getPageCount() + 1)]


def plain(svg: str) -> Row:
    """A page of verovio's as Qt can draw it: one element for each text, and no SVG inside another."""
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", XLINK)
    source = ET.fromstring(svg)  # noqa: S314 - verovio's own
    inner = source.find(f"{{{SVG}}}svg")
    if inner is None:
        raise ValueError("verovio draws in a way that is not known")
    _, _, width, height = map(float, inner.attrib["viewBox"].split())
    root = ET.Element(f"{{{SVG}}}svg", viewBox=f"0 0 {width:g} {height:g}", fill="currentColor")
    definitions = source.find(f"{{{SVG}}}defs")
    if definitions is not None:
        root.append(definitions)
    _copy(inner, root)
    return ET.tostring(root, encoding="unicode"), width, height


def _copy(source: ET.Element, target: ET.Element) -> None:
    for child in source:
        tag = child.tag.removeprefix(f"{{{SVG}}}")
        kind = child.get("class", "")
        if tag == "style" or "placeholder" in kind.split():
            continue
        if tag == "text":
            _copy_text(child, target)
            continue
        copied = ET.SubElement(target, child.tag, {name: value for name, value in child.items() if name in KEPT})
        if "stroke-width" in child.attrib:
            copied.set("stroke", "currentColor")
        if kind.split(" ")[0] == "note":
            copied.set("id", child.attrib["id"])
        if kind in BOLD:
            copied.set("font-weight", "600")
        _copy(child, copied)


def _copy_text(source: ET.Element, target: ET.Element) -> None:
    """A text as a run of one size: Qt does not place runs of several as verovio means them."""
    words = "".join(run.text or "" for run in source.iter() if not len(run))
    sizes = [run.get("font-size", "") for run in source.iter() if run.get("font-family") is None]
    size = next((size for size in reversed(sizes) if size not in ("", "0px")), "405px")
    copied = ET.SubElement(
        target, source.tag, {name: source.attrib[name] for name in ("x", "y") if name in source.attrib}
    )
    copied.set("text-anchor", source.get("text-anchor", "start"))
    copied.set("font-size", size.removesuffix("px"))
    copied.set("font-family", "sans-serif")
    copied.text = "".join(SIGNS.get(sign, sign) for sign in words).strip(" ")


def main() -> None:
    """Read a score and write its pages."""
    found = rows(sys.stdin.buffer.read().decode("utf-8"), float(sys.argv[1]))
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
