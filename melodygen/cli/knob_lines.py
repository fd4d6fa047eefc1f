"""What was asked for and what came of it, as lines of text."""

from __future__ import annotations

from collections.abc import Mapping

from melodygen.degree_weights import AS_THE_STYLE
from melodygen.fields import field_named
from melodygen.knob_report import KnobReport
from melodygen.parameters import Parameters
from melodygen.progression import bar_count


def knob_line(report: KnobReport) -> str:
    """``"Complexity: asked 66 % (mood and rhythm pattern make it 74 %), got 79 %"``."""
    if report.is_overruled:
        return f"{field_named(report.knob).label}: the progression was obeyed instead, got {report.reached:.0f} %"
    is_moved = round(report.aimed) != report.asked
    aimed = f" (mood and rhythm pattern make it {report.aimed:.0f} %)" if is_moved else ""
    return f"{field_named(report.knob).label}: asked {report.asked} %{aimed}, got {report.reached:.0f} %"


def typed_lines(asked: Parameters, shares: Mapping[str, float]) -> list[str]:
    """What was typed of chords and degrees; `shares` of all notes, 0 to 1, by degree."""
    lines = []
    if asked.progression:
        bars = bar_count(asked.progression)
        cut = f", of which the melody has {asked.bars}" if bars > asked.bars else ""
        lines.append(f"Progression: obeyed, {asked.progression} ({bars} {'bar' if bars == 1 else 'bars'}{cut})")
    if asked.weights:
        pairs = zip(asked.the_scale.degrees, asked.the_weights, strict=True)
        sung = (f"{degree} at {weight} got {100 * shares[degree]:.0f} %" for degree, weight in pairs
                if weight != AS_THE_STYLE)  # fmt: skip
        lines.append(f"Degree Weights: {', '.join(sung)} of the notes")
    return lines
