"""Translation files of Qt Linguist (.ts), read and written: a text without a translation is marked as unfinished."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

UP = "../../"
"""From the folder of the translations to the repository."""

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True, slots=True)
class Message:
    """One text, with the files it is in (relative to the repository) and its translation; empty for none."""

    context: str
    source: str
    translation: str = ""
    places: tuple[str, ...] = ()


def read_ts(path: Path) -> list[Message]:
    """The messages of a file, in its order; what is marked as vanished or obsolete is no longer among them."""
    messages = []
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - a file of ours
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in {"vanished", "obsolete"}:
                continue
            places = tuple(it.get("filename", "").removeprefix(UP) for it in message.iter("location"))
            source = message.findtext("source", "")
            messages.append(Message(context.findtext("name", ""), source, translation.text or "", places))
    return messages


def write_ts(path: Path, messages: Iterable[Message], language: str) -> None:
    """Write `messages` by context; those of one context keep their order."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    ordered = sorted(messages, key=lambda message: message.context)
    for name, group in groupby(ordered, key=lambda message: message.context):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for message in group:
            _add(context, message)
    ET.indent(root, "    ")
    path.write_text(f"{HEAD}{ET.tostring(root, encoding='unicode')}\n", encoding="utf-8")


def _add(context: ET.Element, message: Message) -> None:
    element = ET.SubElement(context, "message")
    for place in message.places:
        ET.SubElement(element, "location", filename=UP + place)
    ET.SubElement(element, "source").text = message.source
    if message.translation:
        ET.SubElement(element, "translation").text = message.translation
    else:
        ET.SubElement(element, "translation", type="unfinished")
