"""Plans by hand: what returns, where phrases end, how high each bar lies, and that the notes are not in them."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.learning.pieces import Piece
from melodygen.learning.plans import phrase_ends, plan_of
from melodygen.learning.relations import relate
from melodygen.styles import Style, load_style
from melodygen.styles.style import Plan
from melodygen.theory.metre import METRES
from tests.learning.stretches import notes, quarters

LONG = (0, None, None, None)
SHORT = (0, 0, 0, 0)


def planned(piece: Piece) -> Plan:
    return plan_of(piece, relate(piece), rhythm_cluster=3, pitch_cluster=5, ranks={"complexity": 50.0})


def same(one: Plan, other: Plan) -> bool:
    names = [field.name for field in dataclasses.fields(Plan)]
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in names)


def test_a_plan_counts_lags_in_bars() -> None:
    plan = planned(quarters((0, 2, 4, 5), (2, 4, 5, 7), (11, None, 7, None)))
    assert plan.pitch_lag.tolist() == [[0] * 4, [1] * 4, [0] * 4]
    assert plan.shift.tolist() == [[0] * 4, [1] * 4, [0] * 4]
    assert plan.rhythm_lag.tolist() == [[0] * 4, [1] * 4, [1, 0, 0, 0]]
    assert plan.is_empty.tolist() == [[False] * 4, [False] * 4, [False, True, False, True]]
    assert plan.onsets.tolist() == [4, 4, 2]


def test_a_plan_keeps_what_frames_the_piece() -> None:
    plan = planned(notes([(-240, 7), (0, 12), (480, 0), (960, 5), (1440, 4)], bars=1))
    assert (plan.metre, plan.span, plan.upbeat, plan.is_minor) == ("4/4", 12, (-240,), False)
    assert (plan.rhythm_cluster, plan.pitch_cluster) == (3, 5)
    assert plan.final_ticks == 480


def test_register_is_each_bars_mean_pitch_above_the_pieces_and_a_silent_bar_stays_where_it_was() -> None:
    silent = (None,) * 4
    plan = planned(quarters((0, 0, 0, 0), silent, (12, 12, 12, 12), (6, 6, 6, 6)))
    assert plan.register.tolist() == [-6, -6, 6, 0]


@pytest.mark.parametrize(
    ("bars", "ends"),
    [
        ([SHORT, SHORT, SHORT, LONG] * 2, (3, 7)),
        ([SHORT, SHORT, LONG, SHORT, SHORT, LONG], (2, 5)),
        ([SHORT] * 8, (7,)),
        ([SHORT] * 16, (3, 7, 15)),
        ([LONG, SHORT, SHORT, SHORT], (3,)),
        ([SHORT, SHORT, LONG, SHORT], (3,)),
    ],
)
def test_phrases_of_2_to_8_bars_end_where_notes_are_long(
    bars: list[tuple[int | None, ...]], ends: tuple[int, ...]
) -> None:
    assert phrase_ends(quarters(*bars)) == ends


@st.composite
def stretches(draw: st.DrawFn) -> Piece:
    """Any notes in any metre, repeated bars among them, with or without an upbeat."""
    metre = draw(st.sampled_from(METRES))
    bars = draw(st.integers(4, 16))
    places = st.integers(0, metre.bar_ticks // 120 - 1)
    one = st.dictionaries(places, st.sampled_from((0, 1, 2, 4, 5, 7, 9, 11, 12)), min_size=1, max_size=6)
    some = draw(st.lists(one, min_size=2, max_size=3))
    content = [(bar * metre.bar_ticks, draw(st.sampled_from([*some, {}]))) for bar in range(1, bars)]
    found = sorted(
        (start + 120 * place, pitch) for start, bar in [(0, some[0]), *content] for place, pitch in bar.items()
    )
    upbeat = [(-240, 7), (-120, 9)] if draw(st.booleans()) else []
    return notes([*upbeat, *found], bars=bars, metre=metre.name, is_minor=draw(st.booleans()))


@given(stretches())
@settings(max_examples=150, deadline=None)
def test_whatever_is_learned_from_a_plan_keeps_what_it_promises(piece: Piece) -> None:
    plan = planned(piece)
    heard = np.arange(plan.bars)[:, None]
    for lags in (plan.rhythm_lag, plan.pitch_lag):
        assert ((lags >= 0) & (lags <= heard)).all()
    assert not plan.shift[plan.pitch_lag == 0].any()
    per_bar = len(piece.metre.beats)
    for beat, lag in enumerate(plan.rhythm_lag.ravel() * per_bar):
        assert piece.cells[beat] == piece.cells[beat - lag]
    assert plan.onsets.sum() == len(piece.onsets) - len(plan.upbeat)
    assert ((plan.onsets == 0) == plan.is_empty.all(axis=1)).all()
    assert np.diff([-1, *plan.phrase_ends]).min() >= 2
    assert np.diff([-1, *plan.phrase_ends]).max() <= 8
    assert plan.phrase_ends[-1] == plan.bars - 1
    assert np.abs(plan.register).max() <= plan.span
    assert 0 < plan.final_ticks <= plan.bars * piece.metre.bar_ticks


def test_melodies_of_other_pitches_have_the_same_plan_where_height_and_returns_agree() -> None:
    one = quarters((0, 2, 4, 5), (0, 2, 4, 5), (9, 2, 12, 4), (7, 5, 9, 0))
    other = quarters((0, 4, 2, 5), (0, 4, 2, 5), (4, 12, 2, 9), (9, 0, 5, 7))
    assert one.pitches != other.pitches
    assert same(planned(one), planned(other))


def test_melodies_of_other_rhythms_have_the_same_plan_where_beats_and_returns_agree() -> None:
    one = notes([(0, 0), (240, 2), (480, 4), (1200, 5), (1440, 0)], bars=1)
    other = notes([(0, 0), (360, 2), (480, 4), (1080, 5), (1440, 0)], bars=1)
    assert one.cells != other.cells
    assert same(planned(one), planned(other))


@pytest.mark.parametrize("name", ["pop", "song", "dance", "hymn"])
def test_shipped_plans_say_at_most_one_thing_a_beat_and_none_of_it_is_a_pitch_or_a_length(name: str) -> None:
    style: Style = load_style(name)
    assert style.plans
    for plan in style.plans:
        for per_beat in (plan.rhythm_lag, plan.pitch_lag, plan.shift, plan.is_empty):
            assert per_beat.shape == plan.rhythm_lag.shape
        assert plan.onsets.shape == plan.register.shape == (len(plan.rhythm_lag),)
        assert not plan.shift[plan.pitch_lag == 0].any(), "a move is told of what returns only"
        first_heard = np.arange(len(plan.pitch_lag))[:, None]
        assert (plan.pitch_lag <= first_heard).all()
        assert (plan.rhythm_lag <= first_heard).all()
    assert {field.name for field in dataclasses.fields(Plan)} == {
        "metre", "rhythm_lag", "pitch_lag", "shift", "is_empty", "onsets", "register", "phrase_ends",
        "rhythm_cluster", "pitch_cluster", "is_minor", "span", "upbeat", "final_ticks", "final_onset", "ranks",
    }, "what is added to a plan must not let the notes be told from it"  # fmt: skip
