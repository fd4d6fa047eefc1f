"""What was reached, in plain words."""

from __future__ import annotations

import pytest

from melodygen.knob_report import KnobReport, MiddleHalf
from melodygen.model.knobs import KNOBS
from melodygen.styles.style import LENGTHS
from ui.controls.factory import KNOBS as MARKED
from ui.knob_words import COMPARED, KNOWN_LENGTHS, sentence


def said(report: KnobReport, *, bars: int = 16, is_kept: bool = False) -> str:
    return sentence(report, style="Pop", bars=bars, is_kept=is_kept)


def test_asked_and_reached_in_one_sentence() -> None:
    assert said(KnobReport("complexity", 66, 66.0, 61.2)) == (
        "Asked 66, reached 61 (the mark): more complex than 61 of 100 melodies of this length in the style Pop."
    )


def test_what_mood_and_pattern_make_of_it_is_said() -> None:
    assert said(KnobReport("syncopation", 30, 65.0, 66.0)) == (
        "Asked 30, which mood and rhythm pattern make 65; reached 66 (the mark): "
        "more syncopated than 66 of 100 melodies of this length in the style Pop."
    )


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (5.645, 8.127, "Half of people's melodies have 5.6 to 8.1 bits a beat (the band)."),
        (9.969, 36.55, "Half of people's melodies have 10 to 37 bits a beat (the band)."),
        (0.0, 0.0, "Half of people's melodies have 0 bits a beat (the band)."),
    ],
)
def test_the_band_is_said_in_the_measure_s_unit(low: float, high: float, words: str) -> None:
    people = MiddleHalf(low, high, "bits a beat", 25, 75)
    assert said(KnobReport("complexity", 66, 66.0, 61.2, people=people)).endswith(words)


def test_a_miss_says_what_may_mend_it_and_what_was_kept_why_it_may_not() -> None:
    far = KnobReport("repetition", 36, 36.0, 60.0)
    assert said(far).endswith("Another seed or other settings may come nearer.")
    assert said(far, is_kept=True).endswith("The notes that are locked leave the knob little to decide.")


@pytest.mark.parametrize(("bars", "is_of_this_length"), [(2, False), (4, True), (16, True), (64, False)])
def test_a_length_is_named_where_people_s_melodies_of_it_are_known(bars: int, is_of_this_length: bool) -> None:
    assert ("of this length" in said(KnobReport("repetition", 36, 36.0, 36.0), bars=bars)) is is_of_this_length


def test_the_tables_name_the_core_s_knobs_and_lengths() -> None:
    assert set(COMPARED) == set(MARKED) == set(KNOBS)
    assert (KNOWN_LENGTHS[0], KNOWN_LENGTHS[-1]) == (LENGTHS[0], LENGTHS[-1])
