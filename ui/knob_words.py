"""What a melody has reached of a knob, in a sentence for tooltips and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.language import brief
from ui.texts import translated

if TYPE_CHECKING:
    from melodygen.knob_report import KnobReport

KNOWN_LENGTHS = range(4, 17)
"""Bars of melodies that people's melodies of the same length are known for; longer ones are measured in sections."""


def _(text: str) -> str:
    """Mark `text` of the table for translation."""
    return str(QT_TRANSLATE_NOOP("knobs", text))


COMPARED = {
    "complexity": _("more complex than {count} of 100 {melodies}"),
    "harmonic_density": _("its chords change more often than those of {count} of 100 {melodies}"),
    "repetition": _("it repeats more than {count} of 100 {melodies}"),
    "syncopation": _("more syncopated than {count} of 100 {melodies}"),
}


def sentence(report: KnobReport, *, style: str, bars: int, is_kept: bool) -> str:
    """``"Asked 66, reached 61 (the mark): more complex than 61 of 100 melodies of this length in the style Pop."``.

    `style` is its label; `is_kept` says that notes were given, which no knob changes.
    """
    if report.is_overruled:
        return _tr("The progression that you typed decides how often chords change.")
    reached = round(report.reached)
    compared = _tr(COMPARED[report.knob]).format(count=reached, melodies=_melodies(report.knob, style, bars))
    said = f"{_asked(report).format(asked=report.asked, aimed=round(report.aimed), reached=reached)}: {compared}."
    parts = [said, "" if report.is_near else _advice(is_kept=is_kept), _of_people(report)]
    return " ".join(filter(None, parts))


def _of_people(report: KnobReport) -> str:
    """``"Half of people's melodies have 5.6 to 8.1 bits a beat (the band)."``."""
    if report.people is None:
        return ""
    low, high = (
        brief(value, 2) if value < 10 else str(round(value)) for value in (report.people.low, report.people.high)
    )
    text = _tr("Half of people's melodies have {low} to {high} {unit} (the band).")
    if low == high:
        text = _tr("Half of people's melodies have {low} {unit} (the band).")
    return text.format(low=low, high=high, unit=translated(report.people.unit))


def _asked(report: KnobReport) -> str:
    if round(report.aimed) == report.asked:
        return _tr("Asked {asked}, reached {reached} (the mark)")
    return _tr("Asked {asked}, which mood and rhythm pattern make {aimed}; reached {reached} (the mark)")


def _melodies(knob: str, style: str, bars: int) -> str:
    if bars in KNOWN_LENGTHS and knob != "harmonic_density":
        return _tr("melodies of this length in the style {style}").format(style=style)
    return _tr("melodies in the style {style}").format(style=style)


def _advice(*, is_kept: bool) -> str:
    if is_kept:
        return _tr("The notes that are locked leave the knob little to decide.")
    return _tr("Another seed or other settings may come nearer.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("knobs", text)
