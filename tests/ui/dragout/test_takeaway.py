"""What is taken out has a name that a musician can find it by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.excerpt import bars_of
from melodygen.generation import generate
from melodygen.parameters import Parameters
from ui.dragout.takeaway import CHORDS, MELODY, Kind, Takeaway, name_of
from ui.roll.choice import Choice

MINOR = generate(Parameters(bars=8, seed=7))


@pytest.mark.parametrize(
    ("bars", "parts", "kind", "name"),
    [
        (None, MELODY, "export_midi", "melodygen D minor 132 BPM seed 7.mid"),
        ((0, 4), MELODY, "export_midi", "melodygen D minor 132 BPM seed 7 bars 1-4.mid"),
        ((4, 5), CHORDS, "export_audio", "melodygen D minor 132 BPM seed 7 bar 5 chords.wav"),
        ((-1, 2), MELODY, "export_midi", "melodygen D minor 132 BPM seed 7 bars 0-2.mid"),
    ],
)
def test_the_name_says_what_is_in_it(
    bars: tuple[int, int] | None, parts: tuple[str, ...], kind: Kind, name: str
) -> None:
    assert Takeaway(MINOR, Choice(bars=bars), parts, kind).file_name == name


def test_other_scales_and_melodies_without_a_seed() -> None:
    dorian = generate(Parameters(bars=2, key="F#", scale="harmonic-minor", tempo_bpm=92.5))
    assert name_of(replace(dorian, recipe=None)) == "melodygen F# harmonic minor 92.5 BPM"


def test_the_same_is_the_same_only_for_the_same_melody_bars_parts_and_kind() -> None:
    two = Choice(bars=(0, 2))
    first = Takeaway(MINOR, two)
    assert first.is_same(Takeaway(MINOR, Choice(bars=(0, 2))))
    others = (
        Takeaway(replace(MINOR), two),
        Takeaway(MINOR, Choice(bars=(0, 3))),
        Takeaway(MINOR, Choice(frozenset([0]), (0, 2))),
        Takeaway(MINOR, two, CHORDS),
        Takeaway(MINOR, two, kind="export_audio"),
    )
    assert not any(first.is_same(other) for other in others)


def test_chosen_notes_alone_are_taken_from_the_bar_of_the_first_and_their_chords_by_the_bar() -> None:
    chosen = [note for note in MINOR.notes if 2 * 1920 <= note.onset_ticks < 4 * 1920][1::2]
    taken = Takeaway(MINOR, Choice(frozenset(note.onset_ticks for note in chosen), (5, 6)))
    assert taken.file_name == "melodygen D minor 132 BPM seed 7 bars 3-4 notes.mid"
    assert [note.onset_ticks for note in taken.excerpt.notes] == [note.onset_ticks - 2 * 1920 for note in chosen]
    assert taken.excerpt.recipe is None
    chords = replace(taken, parts=CHORDS)
    assert chords.file_name == "melodygen D minor 132 BPM seed 7 bars 3-4 chords.mid"
    assert chords.excerpt == bars_of(MINOR, 2, 4)


def test_a_choice_holds_only_notes_that_are_there() -> None:
    first = MINOR.notes[0].onset_ticks
    assert Choice(frozenset([first, 7]), (1, 2)).of(MINOR) == Choice(frozenset([first]), (1, 2))
    assert Choice(frozenset([7]), (1, 2)).of(MINOR).words == "bar 2"
