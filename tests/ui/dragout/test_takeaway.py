"""What is taken out has a name that a musician can find it by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.generation import generate
from melodygen.parameters import Parameters
from ui.dragout.takeaway import CHORDS, MELODY, Kind, Takeaway, name_of

MINOR = generate(Parameters(bars=8, seed=7))


@pytest.mark.parametrize(
    ("bars", "parts", "kind", "name"),
    [
        (None, MELODY, "export_midi", "melodygen D minor 132 BPM seed 7.mid"),
        ((0, 4), MELODY, "export_midi", "melodygen D minor 132 BPM seed 7 bars 1-4.mid"),
        ((4, 5), CHORDS, "export_wav", "melodygen D minor 132 BPM seed 7 bar 5 chords.wav"),
        ((-1, 2), MELODY, "export_midi", "melodygen D minor 132 BPM seed 7 bars 0-2.mid"),
    ],
)
def test_the_name_says_what_is_in_it(
    bars: tuple[int, int] | None, parts: tuple[str, ...], kind: Kind, name: str
) -> None:
    assert Takeaway(MINOR, bars, parts, kind).file_name == name


def test_other_scales_and_melodies_without_a_seed() -> None:
    dorian = generate(Parameters(bars=2, key="F#", scale="harmonic-minor", tempo_bpm=92.5))
    assert name_of(replace(dorian, recipe=None)) == "melodygen F# harmonic minor 92.5 BPM"


def test_the_same_is_the_same_only_for_the_same_melody_bars_parts_and_kind() -> None:
    first = Takeaway(MINOR, (0, 2))
    assert first.is_same(Takeaway(MINOR, (0, 2)))
    others = (
        Takeaway(replace(MINOR), (0, 2)),
        Takeaway(MINOR, (0, 3)),
        Takeaway(MINOR, (0, 2), CHORDS),
        Takeaway(MINOR, (0, 2), kind="export_wav"),
    )
    assert not any(first.is_same(other) for other in others)
