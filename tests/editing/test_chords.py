from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.editing.chords import chord_at, with_chord
from melodygen.errors import EditError
from melodygen.generation import generate
from melodygen.given import NOTHING
from melodygen.parameters import Parameters
from melodygen.theory.chords import Chord, seventh_chords
from melodygen.theory.symbols import borrowed_chords, read_symbol
from melodygen.variation import lock_bars
from tests.strategies import parameters

BAR = 1920


def chord(text: str, asked: Parameters) -> Chord:
    symbol = read_symbol(text)
    assert symbol is not None
    return symbol.chord(asked.the_scale, asked.key)


@pytest.mark.parametrize(
    ("progression", "bars", "ticks", "changed"),
    [
        ("i VI III VII", 8, 2 * BAR, "i VI V7 VII i VI III VII"),
        ("Dm Bb F C", 8, 2 * BAR + 700, "Dm Bb A7 C Dm Bb F C"),
        ("Dm Bb | F", 2, 960, "Dm A7 | F"),
        ("Dm /", 4, BAR, "Dm A7 Dm /"),
        ("i", 4, 3 * BAR, "i / / V7"),
    ],
)
def test_the_chord_of_one_bar_is_written_in_the_way_of_the_progression(
    progression: str, bars: int, ticks: int, changed: str
) -> None:
    asked = Parameters(progression=progression, bars=bars)
    assert with_chord(asked, generate(asked), NOTHING, ticks, chord("A7", asked)) == changed


@settings(max_examples=40)
@given(parameters(most_bars=8), st.data())
def test_one_chord_is_another_and_all_others_stay(asked: Parameters, data: st.DataObject) -> None:
    melody = generate(asked)
    ticks = data.draw(st.integers(0, melody.length_ticks - 1))
    others = [*seventh_chords(asked.the_scale, asked.key), *borrowed_chords(asked.the_scale, asked.key)]
    own = set(asked.the_scale.pitch_classes(asked.key))
    other = data.draw(st.sampled_from([it for it in others if own & set(it.pitch_classes)]))
    after = generate(asked.replace(progression=with_chord(asked, melody, NOTHING, ticks, other)))
    place = chord_at(melody, ticks)
    assert place is not None
    for beat in range(0, melody.length_ticks, 240):
        before, now = chord_at(melody, beat), chord_at(after, beat)
        assert before is not None
        assert now is not None
        is_there = place.onset_ticks <= beat < place.end_ticks
        assert now.chord == (other if is_there else before.chord)


def test_what_waits_for_a_longer_melody_is_kept() -> None:
    asked = Parameters(progression="Dm Bb F C", bars=2)
    assert with_chord(asked, generate(asked), NOTHING, 0, chord("Gm", asked)) == "Gm Bb F C"


def test_a_locked_chord_is_not_changed() -> None:
    asked = Parameters(progression="Dm Bb", bars=4)
    melody = generate(asked)
    locks = lock_bars(NOTHING, melody, asked, [1], "chords")
    with pytest.raises(EditError, match="the chord in bar 2, beat 1 is locked; unlock that bar first"):
        with_chord(asked, melody, locks, BAR, chord("C", asked))
    assert with_chord(asked, melody, locks, 0, chord("C", asked)) == "C Bb Dm Bb"
