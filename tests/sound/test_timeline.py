"""Musical time along the clock, whatever the tempo does."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from melodygen.performance import Part, Performance, PlayedNote, TempoMap
from melodygen.sound.timeline import PULSE_TICKS, Leg
from melodygen.sound.transport import Transport
from tests.sound.scripted_output import ScriptedOutput, run

SLOWING = TempoMap((0.0, 960.0, 1920.0), (0.0, 960.0, 2400.0))
STEPS = st.lists(st.tuples(st.integers(1, 2000), st.integers(1, 2000)), max_size=12)
PLACES = st.floats(-4000, 20_000)


@st.composite
def tempo_maps(draw: st.DrawFn) -> TempoMap:
    score, played = [draw(st.floats(-2000, 2000))], [draw(st.floats(-2000, 2000))]
    for step, heard in draw(STEPS):
        score.append(score[-1] + step)
        played.append(played[-1] + heard)
    return TempoMap(tuple(score), tuple(played)) if draw(st.booleans()) else TempoMap()


def quarters(tempo_map: TempoMap, lead_in: int = 0) -> Performance:
    notes = tuple(PlayedNote(at * 480, 240, 60 + at, 90) for at in range(4))
    return Performance(120, 1920, (Part("Melody", 0, 0, notes),), lead_in, tempo_map)


def played(performance: Performance) -> tuple[Transport, ScriptedOutput]:
    output = ScriptedOutput()
    transport = Transport(output)
    transport.load(performance)
    return transport, output


@given(tempo_maps(), PLACES)
def test_warp_and_unwarp_are_inverse(tempo_map: TempoMap, place: float) -> None:
    slack = 1e-6 * 2000 * 20_000
    assert abs(tempo_map.warp(tempo_map.unwarp(place)) - place) < slack
    assert abs(tempo_map.unwarp(tempo_map.warp(place)) - place) < slack


@given(tempo_maps(), st.integers(0, 4000), PLACES)
def test_map_counted_from_another_origin_is_the_same_map(tempo_map: TempoMap, origin: int, place: float) -> None:
    moved = tempo_map.shifted(-origin)
    assert abs(moved.warp(place - origin) - (tempo_map.warp(place) - origin)) < 1e-3


@given(tempo_maps(), st.floats(0, 5000), st.integers(0, 9000), st.floats(20, 400), st.lists(PLACES, min_size=2))
def test_legs_only_go_forward(
    tempo_map: TempoMap, start: float, end: int, tempo_bpm: float, places: list[float]
) -> None:
    leg = Leg(1000.0, start, end, tempo_bpm, tempo_map)
    places.sort()
    assert all(leg.ms_at(one) <= leg.ms_at(two) for one, two in pairwise(places))
    times = [1000 + place for place in places]
    assert all(leg.ticks_at(one) <= leg.ticks_at(two) for one, two in pairwise(times))
    assert leg.ms_at(start) == leg.start_ms <= leg.end_ms


def test_notes_are_heard_where_the_map_has_them_and_the_place_counts_in_the_score() -> None:
    pair = played(quarters(SLOWING))
    pair[0].play()
    run(pair, 1750)
    assert pair[1].began == [(0, 60), (500, 61), (1000, 62), (1750, 63)]
    assert pair[0].position_ticks == 1440


def test_map_counts_from_the_lead_in_bar() -> None:
    pair = played(quarters(SLOWING, lead_in=480))
    pair[0].seek(480)
    pair[0].play()
    run(pair, 750)
    assert pair[1].began == [(0, 62), (750, 63)]


def test_tempo_set_while_playing_scales_the_map() -> None:
    pair = played(quarters(SLOWING))
    pair[0].play()
    run(pair, 1000)
    pair[0].set_tempo(240)
    run(pair, 600)
    assert pair[1].began == [(0, 60), (500, 61), (1000, 62), (1375, 63)]


def test_loop_has_the_rubato_of_its_stretch_each_time() -> None:
    pair = played(quarters(SLOWING))
    pair[0].set_loop((960, 1920))
    pair[0].play()
    run(pair, 2400)
    assert pair[1].began == [(0, 62), (750, 63), (1500, 62), (2250, 63)]


def test_clock_pulses_follow_the_map() -> None:
    pair = played(quarters(SLOWING))
    pair[0].play()
    run(pair, 2600)
    pulses = pair[1].pulses
    assert len(pulses) == 1920 // PULSE_TICKS
    steps = [later - sooner for sooner, later in pairwise(pulses)]
    assert all(abs(step - (1000 / 48 if at < 48 else 1500 / 48)) < 1e-6 for at, step in enumerate(steps))


@given(tempo_maps(), st.integers(0, 1800), st.integers(20, 1900), st.integers(0, 3000), st.floats(30, 300))
def test_loops_of_any_stretch_come_round_in_order_under_a_tempo_that_changes(
    tempo_map: TempoMap, start: int, length: int, until_ms: int, tempo_bpm: float
) -> None:
    pair = played(quarters(tempo_map))
    pair[0].set_loop((start, start + length))
    pair[0].play()
    run(pair, until_ms)
    pair[0].set_tempo(tempo_bpm)
    before = pair[0].position_ticks
    run(pair, 100)
    assert start <= before <= start + length
    assert start <= pair[0].position_ticks <= start + length
    times = [at for at, _ in pair[1].began]
    assert times == sorted(times)
