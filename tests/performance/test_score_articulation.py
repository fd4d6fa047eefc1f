"""Marks as they are played: the formulas against numbers worked out from them, and what holds for any melody.

The formulas are those of Director Musices (articulation.lsp, after Bresin 2000, p. 11).
"""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.editing.marks import marked, with_marks
from melodygen.interpretation import Interpretation
from melodygen.mark import KINDS
from melodygen.melody import Melody
from melodygen.performance import PARTS, account, perform
from melodygen.performance.line import Line, line_of
from melodygen.performance.palette import BY_NAME, palette_of_mood
from melodygen.performance.rules.score_articulation import detached_s, overlap_s, score_articulation
from melodygen.performance.shape import LARGEST_GAP, shape_of
from melodygen.theory.moods import MOODS
from melodygen.theory.palettes import LARGEST_QUANTITY
from tests.melodies import JIG
from tests.performance.playing import EIGHTHS, by, in_ms, interpretations, told
from tests.random_marks import marked_melodies

SCALE = replace(EIGHTHS, notes=tuple(replace(note, pitch=60 + place) for place, note in enumerate(EIGHTHS.notes)))
"""Eighth notes, each of another pitch than the next."""

ROWS = {"staccato": "staccato", "tenuto": "tenuto", "accent": "accented", "slur": "slurred"}


def line(lengths_ms: list[float], pitches: list[int], *, rests: tuple[int, ...] = (), **places: list[int]) -> Line:
    """A line with marks at places of its notes: ``staccato=[0]``."""
    plain = in_ms(lengths_ms, pitches, rests=rests)
    rows = {ROWS[kind]: np.isin(np.arange(len(plain)), at) for kind, at in places.items()}
    return dataclasses.replace(plain, **rows)


@pytest.mark.parametrize(
    ("k", "share"), [(0.5, 0.5640), (1, 0.335), (2, 0.3134), (5, 0.2486), (0.001, 0.7927), (-1, 1.665)]
)
def test_the_share_of_a_staccato_note_that_sounds(k: float, share: float) -> None:
    (gap,) = detached_s(np.array([0.5]), k)
    assert 1 - gap / 0.5 == pytest.approx(share, abs=0.0001)


@pytest.mark.parametrize(
    ("k", "overlaps_ms"),
    [
        (0.5, [13.4, 30.1, 49.3, 54.9]),
        (1, [16.1, 36.1, 58.6, 62.7]),
        (5, [20.5, 47.3, 81.1, 108.4]),
        (-1, [-16.1, -36.1, -58.6, -62.7]),
    ],
)
def test_the_overlap_of_notes_under_a_slur(k: float, overlaps_ms: list[float]) -> None:
    found = 1000 * overlap_s(np.array([0.1, 0.25, 0.5, 1.0]), k)
    assert list(found) == pytest.approx(overlaps_ms, abs=0.06)


def test_the_longest_notes_overlap_not_at_all() -> None:
    assert list(overlap_s(np.array([1.58, 4.0]), 1)) == [0, 0]


def test_each_mark_does_what_it_says() -> None:
    found = score_articulation(line([500] * 5, [60, 62, 64, 65, 67], staccato=[0], accent=[1], tenuto=[3]), 1)
    assert list(found.gap_s) == pytest.approx([0.3325, 0, 0, -0.0586, 0], abs=0.0001)
    assert list(found.louder_db) == [0, 4, 0, 0, 0]
    assert list(found.held) == [False, False, False, True, False]
    assert not found.lengthening_s.any()


def test_a_slur_holds_its_notes_and_the_last_is_let_go() -> None:
    found = score_articulation(line([500] * 5, [60, 62, 64, 65, 67], slur=[0, 1]), 2)
    assert list(found.held) == [True, True, False, False, False]
    assert found.gap_s[2] == pytest.approx(0.12)
    assert list(found.gap_s[3:]) == [0, 0]


def test_a_slur_says_nothing_between_equal_pitches_and_before_rests() -> None:
    found = score_articulation(line([500] * 4, [60, 60, 62, 64], rests=(1, 2), slur=[0, 1]), 1)
    assert not found.held.any()
    assert not found.gap_s.any()


def test_portato_is_less_detached_than_staccato() -> None:
    pitches = [60, 62, 64, 65]
    slurred = score_articulation(line([500] * 4, pitches, staccato=[0, 1], slur=[0]), 1)
    held = score_articulation(line([500] * 4, pitches, staccato=[0, 1], tenuto=[0]), 1)
    assert slurred.gap_s[0] == pytest.approx(held.gap_s[0]) == pytest.approx(0.3325 - 0.0586, abs=0.0001)
    assert not slurred.held.any()
    assert slurred.gap_s[1] == pytest.approx(0.3325 + 0.06)


def test_a_negative_quantity_is_the_other_way_round_and_holds_nothing() -> None:
    marks = {"staccato": [0], "accent": [0], "slur": [1, 2], "tenuto": [4]}
    notes = line([300] * 6, [60, 62, 64, 65, 67, 69], **marks)
    for k in (0.3, 1.0, 4.0):
        found, contrary = score_articulation(notes, k), score_articulation(notes, -k)
        assert list(contrary.gap_s) == pytest.approx(list(-found.gap_s))
        assert list(contrary.louder_db) == list(-found.louder_db)
        assert found.held.any()
        assert not contrary.held.any()


@given(marked_melodies(), st.floats(-LARGEST_QUANTITY, LARGEST_QUANTITY))
def test_it_says_something_finite_of_every_note_or_nothing(melody: Melody, k: float) -> None:
    found = score_articulation(line_of(melody), k)
    for row in (found.lengthening_s, found.louder_db, found.gap_s, found.held):
        assert len(row) in (1, len(melody.notes))
        assert np.isfinite(row).all()


def test_every_palette_obeys_the_score() -> None:
    assert {palette["score-articulation"] for palette in BY_NAME.values()} == {1.0}
    assert {palette_of_mood(mood)["score-articulation"] for mood in MOODS} == {1.0}


def test_a_third_of_a_staccato_note_is_left_and_an_accent_is_louder() -> None:
    played = perform(by(with_marks(SCALE, "staccato=3 accent=5"), score_articulation=1)).parts[0].notes
    assert [note.duration_ticks for note in played[:5]] == [240, 240, 80, 240, 240]
    plain, accented = played[3].velocity, played[4].velocity
    assert accented / plain == pytest.approx(10 ** (4 / 40), abs=0.02)


def test_an_accent_makes_no_other_note_softer_and_no_other_part_louder() -> None:
    plain = told(SCALE, 100, noise=0)
    before, chords_before = perform(plain, ("melody", "chords")).parts
    for marks in ("accent=9", "accent=1-32"):
        after, chords = perform(with_marks(plain, marks), ("melody", "chords")).parts
        assert chords == chords_before
        louder = [two.velocity > one.velocity for one, two in zip(before.notes, after.notes, strict=True)]
        assert louder == [marks == "accent=1-32" or place == 8 for place in range(32)]
        unmarked = [note for note, is_louder in zip(after.notes, louder, strict=True) if not is_louder]
        assert all(note in before.notes for note in unmarked)


def test_under_a_slur_nothing_is_let_go_whatever_the_other_rules_say() -> None:
    wide = replace(SCALE, notes=tuple(replace(note, pitch=60 + 7 * (at % 3)) for at, note in enumerate(SCALE.notes)))
    loose = told(wide, 100, overall_articulation=2, noise=2)
    slurred = with_marks(loose, f"slur=1-{len(wide.notes)}")
    assert all(note.duration_ticks < 200 for note in perform(loose).parts[0].notes)
    played = perform(slurred).parts[0].notes
    ends = [note.onset_ticks + note.duration_ticks for note in played]
    assert ends[:-1] == [note.onset_ticks for note in played[1:]]
    off = told(slurred, 100, overall_articulation=2, noise=2, score_articulation=0)
    assert perform(off).parts[0].notes == perform(loose).parts[0].notes


def test_a_note_struck_again_under_a_slur_is_let_go_before() -> None:
    repeated = with_marks(by(EIGHTHS, repetition_articulation=1, score_articulation=1), "slur=1-32")
    assert max(note.duration_ticks for note in perform(repeated).parts[0].notes[:-1]) < 240


def test_a_tenuto_lasts_as_long_as_it_is_written() -> None:
    tune = replace(SCALE, notes=(SCALE.notes[0], *SCALE.notes[2:]))  # a rest after the first
    loose = told(with_marks(tune, "tenuto=1,4"), 100, overall_articulation=2, noise=0)
    played = perform(loose).parts[0].notes
    assert [played[place].duration_ticks for place in (0, 3)] == [240, 240]
    assert played[1].duration_ticks < 240


@given(marked_melodies(), st.sampled_from(PARTS))
def test_at_no_expression_it_is_exactly_the_score(melody: Melody, part: str) -> None:
    def played(of: Melody) -> object:
        return perform(replace(of, interpretation=replace(of.interpretation, expression=0)), ("melody", part))

    assert played(melody) == played(replace(melody, marks=()))
    (line_played, *_) = perform(replace(melody, interpretation=Interpretation(expression=0))).parts
    written = [(note.onset_ticks + melody.lead_in_ticks, note.duration_ticks, note.pitch, 80) for note in melody.notes]
    assert [dataclasses.astuple(note) for note in line_played.notes] == written


@settings(max_examples=200)
@given(marked_melodies(), interpretations())
def test_notes_stay_in_order_and_apart(melody: Melody, interpretation: Interpretation) -> None:
    played = perform(replace(melody, interpretation=interpretation)).parts[0].notes
    assert [note.pitch for note in played] == [note.pitch for note in melody.notes]
    assert all(one.onset_ticks + one.duration_ticks <= two.onset_ticks for one, two in pairwise(played))
    assert all(1 <= note.velocity <= 127 and note.duration_ticks >= 1 for note in played)
    for written, note in zip(melody.notes, played, strict=True):
        assert note.onset_ticks + note.duration_ticks >= (
            melody.lead_in_ticks + written.onset_ticks + (1 - LARGEST_GAP) * written.duration_ticks - 1
        )


@given(marked_melodies(), st.floats(0.001, LARGEST_QUANTITY))
def test_notes_under_slurs_meet_the_next(melody: Melody, k: float) -> None:
    played = perform(told(melody, 100, score_articulation=round(k, 3) or 0.001)).parts[0].notes
    slurred = {mark.onset_ticks for mark in melody.marks if "slur" in mark.kinds and "staccato" not in mark.kinds}
    for (one, two), (sounding, following) in zip(pairwise(melody.notes), pairwise(played), strict=True):
        if one.onset_ticks in slurred and one.end_ticks == two.onset_ticks and one.pitch != two.pitch:
            assert sounding.onset_ticks + sounding.duration_ticks == following.onset_ticks


@given(marked_melodies(), interpretations())
def test_the_account_adds_up(melody: Melody, interpretation: Interpretation) -> None:
    played = replace(melody, interpretation=interpretation)
    found = [sum(effect.gap_ms for effect in effects) for effects in account(played)]
    assert found == pytest.approx([1000 * gap for gap in shape_of(played).gaps_s], abs=1e-4)


def test_the_account_says_what_a_mark_did() -> None:
    melody = with_marks(told(SCALE, 100, overall_articulation=1), "slur=1-3 staccato=5 accent=5")
    effects = [{effect.rule: effect for effect in row} for row in account(melody)]
    first = effects[0]["score-articulation"]
    assert first.gap_ms == pytest.approx(-sum(it.gap_ms for it in effects[0].values() if it is not first))
    assert effects[2]["score-articulation"].gap_ms == pytest.approx(60)
    assert effects[4]["score-articulation"].louder_db == pytest.approx(4)
    assert "score-articulation" not in effects[3]


def test_marks_change_nothing_of_a_melody_that_has_none() -> None:
    assert perform(JIG) == perform(told(JIG, 50, score_articulation=0))
    for kind in KINDS:
        assert perform(marked(JIG, [JIG.notes[0].onset_ticks], kind)) != perform(JIG)
