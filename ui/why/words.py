"""What a beginner reads of an explanation: the roles of the degrees, the reasons, and how surprising a note is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.language import number
from ui.roll.sheet import with_signs

if TYPE_CHECKING:
    from melodygen.model.explain import NoteExplanation


def _(text: str) -> str:
    """Mark `text` of the tables for translation."""
    return str(QT_TRANSLATE_NOOP("why", text))


ROLES: Mapping[str, str] = MappingProxyType({
    "1": _("the tonic: home, where a melody comes to rest"),
    "2": _("the supertonic: a step above home, it likes to fall back or climb on to 3"),
    "3": _("the mediant: it tells major from minor, and is a calm place to stay"),
    "4": _("the subdominant: it leans towards 3, or sets out for 5"),
    "5": _("the dominant: the strongest note beside home, it keeps a phrase open"),
    "6": _("the submediant: soft and open, it likes to fall to 5"),
    "7": _("the leading note: just under home, it pulls up to it"),
    "b7": _("the subtonic: a whole step under home, it pulls up gently"),
})  # fmt: skip
"""By degree, the signs of others than the seventh left aside."""

OUTSIDE = _("outside the scale: a colour, which soon moves on to a note beside it")

REASONS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "return": (_("A return"), _("An earlier bar comes back here, as it was or moved by some steps.")),
    "before": (_("Notes before"), _("How often melodies of this style go on like this after the last few notes.")),
    "ahead": (_("Notes after"), _("How well it leads to the notes that follow it.")),
    "rhythm": (_("Rhythm"), _("How well the move to it suits its length and its place in the bar.")),
    "register": (_("High or low"), _("Where the melody lies at this point, and the contour that was asked for.")),
    "curve": (_("Your curve"), _("How near it is to the contour that you drew.")),
    "chord": (_("The chord"), _("Whether it belongs to the chord, which counts most on strong beats and long notes.")),
    "cadence": (_("Phrase ending"), _("Near the end of a phrase some notes close it and others keep it open.")),
    "colour": (_("Scale colour"), _("Degrees that make this scale sound like itself and not like another.")),
    "accidental": (_("In the scale"), _("Notes outside the scale are rare, and have their own places.")),
    "weights": (_("Your weights"), _("How much rather you want this degree to be sung than the style does.")),
    "wish": (_("Your wish"), _("It was wished for: a variation, a morph, or what you gave.")),
})  # fmt: skip
"""By the names of `melodygen.model.influence.EXPERTS`: a short name, and a sentence."""

SIGNED = re.compile(r"\b[A-G][b#](?=m\b|dim|aug|°|\+|-?\d|\W|$)|\bb(?=\d)|#(?=\d)")

LEVELS = (
    (1 / 3, _("Expected")),
    (2 / 3, _("Ordinary")),
    (0.9, _("Surprising")),
    (1.1, _("Very surprising")),
)
"""From the share of the melody's other notes that surprise less, up to which a word holds."""


def why_text(text: str) -> str:
    """A text of the panel in the user's language."""
    return QCoreApplication.translate("why", text)


def printed(text: str) -> str:
    """A sentence with the signs of its note names, chords and degrees as they are printed: ``"Bb"`` -> ``"B♭"``."""
    return SIGNED.sub(lambda found: with_signs(found[0]), text)


def role(note: NoteExplanation, *, is_in_scale: bool) -> str:
    """What its degree is: ``"degree 5, the dominant: ..."``."""
    found = why_text((ROLES.get(note.degree) or ROLES[note.degree.strip("#b")]) if is_in_scale else OUTSIDE)
    return f"{why_text('Degree')} {note.degree}, {found}."


def level(note: NoteExplanation) -> str:
    """One word on how surprising it is beside the other notes."""
    return why_text(next(word for limit, word in LEVELS if note.less_surprising < limit))


def surprise(note: NoteExplanation) -> str:
    """The bits, and how they stand among the others'."""
    text = (
        "{total} bits: {rhythm} for when it comes, {pitch} for its pitch. "
        "{share} % of the other notes here surprise less."
    )
    bits = note.surprise
    return why_text(text).format(
        total=number(bits.total),
        rhythm=number(bits.rhythm),
        pitch=number(bits.pitch),
        share=round(100 * note.less_surprising),
    )
