"""Stretches to a style: complete, ranked, the same every time, and without a melody in it.

That no 16 notes of a training melody can be had back is held in four ways: no array of a style holds their intervals
in a row; tables look at three notes in a row at most, so that melodies without a longer stretch in common give the
very same ones; two melodies of one plan have neither pitches nor rhythms in common (``test_plans.py``); and what is
generated from few melodies does not quote them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view

from melodygen.generation import generate
from melodygen.learning.counts import PitchCounts
from melodygen.learning.learn import CLUSTERS, learn
from melodygen.learning.pieces import Piece, cut
from melodygen.learning.relations import Relations
from melodygen.learning.rhythms import rhythm_factors
from melodygen.learning.steps import steps_of
from melodygen.measures.syncopation import syncopation
from melodygen.melody import Melody, Note
from melodygen.model.compose import compose
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import FULL, Table
from melodygen.styles.tables import checksum, to_arrays
from tests.learning.stretches import notes, quarters

RUN = 15
"""Steps from note to note in 16 notes."""

WORDS = {"name": "test", "label": "Test", "version": "1", "origin": "", "licence": ""}
Run = tuple[tuple[int, int], ...]


def runs(piece: Piece) -> set[Run]:
    """Every `RUN` steps in a row as interval and duration, whatever the key."""
    steps = [
        (after - before, int(gap)) for (before, after), gap in zip(pairwise(piece.pitches), piece.gaps, strict=False)
    ]
    return {tuple(steps[place : place + RUN]) for place in range(len(steps) - RUN + 1)}


def stretch_of(asked: Parameters) -> Piece:
    melody = generate(asked)
    shifted = [Note(note.onset_ticks, note.duration_ticks, note.pitch - 60) for note in melody.notes]
    (piece,) = cut("test", melody.metre, shifted, [], is_minor="minor" in melody.scale.slug)
    return piece


def rows(values: np.ndarray) -> set[bytes]:
    """Every `RUN` numbers in a row."""
    return {row.tobytes() for row in sliding_window_view(values.astype(np.int64), RUN)} if len(values) >= RUN else set()


def stored(arrays: Mapping[str, np.ndarray], pieces: Sequence[Piece]) -> list[str]:
    """The arrays in which the intervals of `RUN` steps of a melody stand in a row: as they are, or between pitches."""
    known = set().union(*(rows(np.diff(piece.pitches)) for piece in pieces))
    flat = {name: array.astype(np.int64).ravel() for name, array in arrays.items()}
    return [name for name, row in flat.items() if known & (rows(row) | rows(np.diff(row)))]


def played(melody: Melody) -> Piece:
    """All of it, as it stands."""
    onsets = tuple(note.onset_ticks for note in melody.notes)
    return Piece("drawn", melody.metre, melody.bars, False, onsets, tuple(note.pitch for note in melody.notes), 0)


@pytest.fixture(scope="module")
def pieces() -> list[Piece]:
    """As few as a style may be learned from, major and minor, plain and busy."""
    scales = ("major", "natural-minor")
    return [
        stretch_of(Parameters(key="C", scale=scales[seed % 2], complexity=4 * seed, syncopation=3 * seed, seed=seed))
        for seed in range(24)
    ]


@pytest.fixture(scope="module")
def style(pieces: list[Piece]) -> Style:
    return learn(pieces, **WORDS)


def test_a_style_has_a_plan_for_each_stretch_and_tables_without_a_zero(style: Style, pieces: list[Piece]) -> None:
    assert len(style.plans) == len(pieces)
    assert style.major.history.shape == style.minor.history.shape == (CLUSTERS, 12, 26, 25)
    for tables in (style.major, style.minor):
        for table in (tables.history, tables.ends, tables.rhythm, tables.first):
            assert table.min() >= 1
            assert table.max() <= FULL
            assert np.array_equal(table, np.rint(table))


def test_learning_again_gives_the_same(style: Style, pieces: list[Piece]) -> None:
    assert checksum(to_arrays(learn(pieces, **WORDS))) == checksum(to_arrays(style))


def test_ranks_are_percentiles_in_the_order_of_the_measure(style: Style, pieces: list[Piece]) -> None:
    for knob in ("complexity", "repetition", "syncopation"):
        ranks = sorted(plan.ranks[knob] for plan in style.plans)
        assert ranks == pytest.approx([100 * place / 23 for place in range(24)])
    measured = [syncopation(piece.as_melody()) or 0.0 for piece in pieces]
    by_rank = [
        value
        for _, value in sorted((plan.ranks["syncopation"], m) for plan, m in zip(style.plans, measured, strict=True))
    ]
    assert by_rank == sorted(measured)


def test_every_style_has_the_cells_that_each_rhythm_pattern_needs() -> None:
    plain = learn([quarters((0, 2, 4, 5), (7, 5, 4, 2), (0, 4, 2, 4), (0, 2, 4, 0))] * 2, **WORDS)
    assert plain.simple.cells[0] == (0,)
    assert {(0,), (0, 240), (), (240,), (0, 360), (0, 160, 320)} <= set(plain.simple.cells)
    assert {(0,), (0, 480), (0, 240, 480)} <= set(plain.compound.cells)


@pytest.mark.parametrize(("times", "is_kept"), [(1, False), (2, True)])
def test_a_cell_is_kept_from_15_in_10000_on(times: int, is_kept: bool) -> None:
    plain = [quarters(*[(0, 2, 4, 2)] * 16)] * 15
    odd = notes([(480 * beat + 60 * (beat < times), beat % 3) for beat in range(64)], bars=16)
    assert ((60,) in learn([*plain, odd], **WORDS).simple.cells) is is_kept


def test_each_mode_learns_from_its_own_melodies_alone(pieces: list[Piece], style: Style) -> None:
    major = [piece for piece in pieces if not piece.is_minor]
    alone = learn(major, **WORDS)
    for field in ("ends", "first"):
        assert np.array_equal(getattr(alone.major, field), getattr(style.major, field))
        assert not np.array_equal(getattr(alone.minor, field), getattr(style.minor, field))
        assert np.ptp(getattr(alone.minor, field)) == 0, "nothing was learned of the mode that no melody has"


def test_cells_are_sharpened(style: Style) -> None:
    assert (style.major.history.sum(axis=-1) >= FULL).all()
    assert (style.simple.following.sum(axis=-1) < FULL).all()


def test_melodies_without_a_run_in_common_give_the_same_tables() -> None:
    def counted(order: list[list[int]]) -> tuple[Piece, dict[str, Table]]:
        home = [0, 2, 4, 2]
        piece = quarters(*[bar for other in order for bar in (home, other)], home)
        beats = len(piece.cells)
        steps = steps_of(piece, Relations((0,) * beats, (0,) * beats, (0,) * beats))
        counts = PitchCounts(1)
        counts.add(steps)
        history = counts.history_probabilities(5.0)
        rhythm, _ = rhythm_factors(steps, history[0, steps.pitch_class, steps.before])
        return piece, {"history": history, "ends": counts.ends, "rhythm": rhythm}

    others = [[5, 7, 9, 11], [12, 11, 9, 7], [7, 4, 0, -1], [9, 5, 2, -3], [4, 7, 12, 9], [-5, -3, -1, 0]]
    one, tables = counted(others)
    other, tables_of_other = counted(others[::-1])
    assert not runs(one) & runs(other)
    for name, table in tables.items():
        assert table == pytest.approx(tables_of_other[name]), name
    assert one.pitches[0] == other.pitches[0]


def test_no_array_holds_16_notes_of_a_melody_in_a_row(style: Style, pieces: list[Piece]) -> None:
    arrays = to_arrays(style)
    assert stored(arrays, pieces) == []
    for name, leak in {
        "midi": (np.array(pieces[7].pitches[:16]) + 60).astype(np.uint8),
        "in a row of others": np.array([3, 1, *pieces[7].pitches[4:20], 9]),
        "by note": np.array([pieces[3].pitches[:8], pieces[3].pitches[8:16]]),
        "intervals": np.diff(pieces[5].pitches),
    }.items():
        assert stored({name: leak}, pieces) == [name], "it would be noticed"
    assert stored({"fifteen notes": np.array(pieces[7].pitches[:15])}, pieces) == []


def test_what_is_generated_from_few_melodies_quotes_none_of_them(style: Style, pieces: list[Piece]) -> None:
    known = set().union(*map(runs, pieces))
    assert len(known) > 500
    assert runs(played(generate(Parameters(key="F", scale="major", complexity=0, syncopation=0, seed=0)))) & known
    heard = 0
    for seed in range(30):
        piece = played(compose(Parameters(scale=("major", "natural-minor")[seed % 2], seed=seed), style))
        heard += len(runs(piece))
        assert not runs(piece) & known
    assert heard > 500
