"""A knob's report as a line of text."""

from __future__ import annotations

from melodygen.fields import field_named
from melodygen.knob_report import KnobReport


def knob_line(report: KnobReport) -> str:
    """``"Complexity: asked 66 % (mood and rhythm pattern make it 74 %), got 79 %"``."""
    if report.is_overruled:
        return f"{field_named(report.knob).label}: the progression was obeyed instead, got {report.reached:.0f} %"
    is_moved = round(report.aimed) != report.asked
    aimed = f" (mood and rhythm pattern make it {report.aimed:.0f} %)" if is_moved else ""
    return f"{field_named(report.knob).label}: asked {report.asked} %{aimed}, got {report.reached:.0f} %"
