"""What in a design tells human from generated melodies by how they are played, whatever their notes are."""

from __future__ import annotations

from collections.abc import Iterator

from melodygen.stimuli.design import Design, cells_of
from melodygen.stimuli.humans.choosing import SHARED

OF_PERFORMANCES = ("mood", "expression", "palette", "rules")
"""Parameters of the player, who is not there where scores are played as written."""


def confounds(design: Design) -> Iterator[str]:
    """A sentence for each; none where there is but one source."""
    if design.humans is None or (design.matching or design.generated) is None:
        return
    if not design.rendering.quantised:
        yield (
            "human melodies keep the timing that MIDI files were played with, and generated ones are exactly on the "
            "beat, which tells them apart; write quantised = true, unless that is what you ask about"
        )
    if names := _of_cells(design):
        listed = ", ".join(map(repr, names))
        yield (
            f"cells change how generated melodies are played ({listed}) and not how human ones are, which tells them "
            "apart; write one value for all under [generated.parameters], unless that is what you ask about"
        )


def _of_cells(design: Design) -> list[str]:
    """Parameters of playing that some cell has otherwise than human melodies."""
    shared = design.generated.parameters if design.generated else {}
    heard = [name for name in SHARED if _is_heard(name, design)]
    return [name for name in heard if any(cell.changes.get(name) != shared.get(name) for cell in cells_of(design))]


def _is_heard(name: str, design: Design) -> bool:
    if name in OF_PERFORMANCES:
        return design.rendering.played == "performance"
    return name != "accompaniment" or design.rendering.accompanied
