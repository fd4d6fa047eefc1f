"""Each row of docs/moods.md: the melodies go the way of the finding, clearly, and the page says how far."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.moods import FEATURES, Shift, cue_cells, shift
from melodygen.theory.moods import CUES, MOODS, Cue

PAGE = (Path(__file__).parent.parent.parent / "docs" / "moods.md").read_text(encoding="utf-8")
CLEAR = 3.0
"""Standard errors by which a shift must differ from none."""

STALE = 0.25
"""Share of a shift, or CLEAR errors if that is more, by which the page may be off before it must be made again."""

each_cue = pytest.mark.parametrize("cue", CUES, ids=lambda cue: f"{cue.effect}-{cue.dimension}")


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def row(cue: Cue) -> list[str]:
    rows = [cells(line) for line in PAGE.splitlines() if line.startswith("| ")]
    return next(found for found in rows if found[:3] == cue_cells(cue)[:3])


@each_cue
def test_the_feature_moves_as_the_finding_says(cue: Cue) -> None:
    found = shift(cue)
    assert found.size * cue.direction > CLEAR * found.error, found


@each_cue
def test_the_page_has_the_finding_its_source_and_the_shift(cue: Cue) -> None:
    *words, ends, size = row(cue)
    found = shift(cue)
    assert words == cue_cells(cue)
    assert ends.endswith(FEATURES[cue.effect].unit)
    assert abs(float(size.split()[0]) - found.size) <= max(STALE * abs(found.size), CLEAR * found.error)


def test_the_page_has_every_mood_in_its_place() -> None:
    rows = [cells(line)[:3] for line in PAGE.splitlines() if line.startswith("| ")]
    assert all([mood.label, f"{mood.valence:+.2f}", f"{mood.arousal:+.2f}"] in rows for mood in MOODS)


def test_a_shift_runs_from_low_to_high() -> None:
    assert Shift(low=70.0, high=72.5, error=0.1).size == 2.5
