"""Texts of the core's tables in the user's language, and the shapes that texts take in the window."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication


def translated(text: str) -> str:
    """A label or sentence of the core's tables, in the user's language."""
    return QCoreApplication.translate("melodygen", text)


def roll_text(text: str) -> str:
    """A text of the piano roll, in the user's language."""
    return QCoreApplication.translate("roll", text)


def tooltip(text: str) -> str:
    """`text` as a tooltip that wraps: Qt wraps rich text only."""
    return f"<p>{escape(text)}</p>"


def with_mnemonic(label: str, letter: str) -> str:
    """`label` with its first `letter` underlined as an Alt key, or with the letter after it where it has none.

    Without a letter the label as it is.
    """
    if not letter:
        return label
    place = label.casefold().find(letter.casefold())
    return f"{label[:place]}&{label[place:]}" if place >= 0 else f"{label} (&{letter})"
