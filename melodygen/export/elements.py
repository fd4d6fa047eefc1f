"""Elements of XML, one call each."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement


def add(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    """A new last child of `parent`."""
    element = SubElement(parent, tag, attributes)
    element.text = text
    return element
