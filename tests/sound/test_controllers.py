"""Pedal, bend and swell while playing, on an output whose clock the test moves; a tick is a millisecond at 125 BPM."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.midi.schedule import CONTROLS_AT_REST, UNBENT
from melodygen.performance import (
    EXPRESSION,
    MODULATION,
    PEDAL,
    PITCH_BEND,
    RESTING,
    Control,
    Part,
    Performance,
    PlayedNote,
    TempoMap,
)
from melodygen.sound.transport import Transport
from tests.sound.scripted_output import ScriptedOutput, run

LENGTH = 2000


def score(*controls: Control, channel: int = 0, notes: tuple[PlayedNote, ...] = ()) -> Performance:
    part = Part("Melody", channel, 0, notes or (PlayedNote(0, LENGTH, 60, 90),), controls)
    return Performance(125, LENGTH, (part,))


def loaded(performance: Performance) -> tuple[Transport, ScriptedOutput]:
    output = ScriptedOutput(now_ms=1000)
    transport = Transport(output)
    transport.load(performance)
    return transport, output


def moves(output: ScriptedOutput) -> list[tuple[int, int, int]]:
    return [(at_ms, number, value) for at_ms, _, number, value in output.moved]


def test_controls_take_their_values_in_time_and_rest_at_the_end() -> None:
    pair = loaded(score(Control(0, EXPRESSION, 90), Control(500, PITCH_BEND, 9000), Control(700, PITCH_BEND, 8192)))
    pair[0].play()
    run(pair, LENGTH + 50)
    assert moves(pair[1]) == [
        (1000, EXPRESSION, 90),
        (1500, PITCH_BEND, 9000),
        (1700, PITCH_BEND, 8192),
        (3000, EXPRESSION, 127),
        (3000, PITCH_BEND, 8192),
    ]


def test_pedal_is_lifted_and_pressed_again_at_one_place_in_this_order() -> None:
    pair = loaded(score(Control(0, PEDAL, 127), Control(480, PEDAL, 0), Control(480, PEDAL, 127)))
    pair[0].play()
    run(pair, 600)
    assert moves(pair[1]) == [(1000, PEDAL, 127), (1480, PEDAL, 0), (1481, PEDAL, 127)]


def test_playing_from_the_middle_begins_with_the_latest_values() -> None:
    pair = loaded(score(Control(0, EXPRESSION, 70), Control(400, EXPRESSION, 80), Control(900, EXPRESSION, 90)))
    pair[0].seek(600)
    pair[0].play()
    run(pair, 350)
    assert moves(pair[1]) == [(1000, EXPRESSION, 80), (1300, EXPRESSION, 90)]


def test_seeking_lifts_the_pedal_and_presses_it_where_it_is_down() -> None:
    pair = loaded(score(Control(100, PEDAL, 127)))
    pair[0].play()
    run(pair, 300)
    pair[0].seek(1000)
    run(pair, 10)
    assert moves(pair[1]) == [(1101, PEDAL, 127), (1300, PEDAL, 0), (1300, PEDAL, 127)]


def test_loop_begins_each_time_as_the_score_has_it_there() -> None:
    pair = loaded(score(Control(0, EXPRESSION, 70), Control(200, PITCH_BEND, 0), Control(450, EXPRESSION, 60)))
    pair[0].set_loop((100, 500))
    pair[0].play()
    run(pair, 820)
    once = [(100, PITCH_BEND, 0), (350, EXPRESSION, 60), (400, EXPRESSION, 70), (400, PITCH_BEND, 8192)]
    twice = [(at + 400, number, value) for at, number, value in once]
    assert moves(pair[1]) == [(1000 + at, *what) for at, *what in [(0, EXPRESSION, 70), *once, *twice]]


def test_no_pedal_holds_the_end_of_a_loop_into_its_beginning() -> None:
    pair = loaded(score(Control(0, PEDAL, 127)))
    pair[0].set_loop((0, 500))
    pair[0].play()
    run(pair, 600)
    assert moves(pair[1]) == [(1000, PEDAL, 127), (1500, PEDAL, 0), (1501, PEDAL, 127)]


def test_controllers_rest_when_playing_pauses_or_stops() -> None:
    for silence in (Transport.pause, Transport.stop):
        pair = loaded(score(Control(0, PEDAL, 127), Control(50, PITCH_BEND, 0)))
        pair[0].play()
        run(pair, 100)
        silence(pair[0])
        run(pair, 1000)
        assert pair[1].controls == {(0, PEDAL): 0, (0, PITCH_BEND): 8192}


def test_what_was_scheduled_when_playing_stopped_never_comes() -> None:
    pair = loaded(score(Control(200, PEDAL, 127)))
    pair[0].play()
    run(pair, 50)
    pair[0].stop()
    run(pair, 1000)
    assert pair[1].controls.get((0, PEDAL), 0) == 0


def test_controllers_of_a_part_that_goes_away_rest() -> None:
    pair = loaded(score(Control(0, PEDAL, 127), channel=2))
    pair[0].play()
    run(pair, 100)
    pair[0].load(score())
    run(pair, 10)
    assert pair[1].controls == {(2, PEDAL): 0}


def test_an_edit_while_playing_has_the_values_of_the_new_notes() -> None:
    pair = loaded(score(Control(0, EXPRESSION, 70), Control(600, EXPRESSION, 50)))
    pair[0].play()
    run(pair, 300)
    pair[0].load(score(Control(100, EXPRESSION, 90), Control(500, EXPRESSION, 40)))
    run(pair, 250)
    assert moves(pair[1]) == [(1000, EXPRESSION, 70), (1300, EXPRESSION, 90), (1500, EXPRESSION, 40)]
    assert pair[1].began == [(1000, 60)]
    assert pair[1].sounding == {(0, 60)}


def test_pedal_goes_down_after_the_dampers_of_what_ends_there() -> None:
    notes = (PlayedNote(0, 480, 60, 90), PlayedNote(480, 480, 64, 90))
    pair = loaded(score(Control(480, PEDAL, 127), notes=notes))
    pair[0].play()
    run(pair, 500)
    assert (1480, "off", 60) in pair[1].heard
    assert moves(pair[1]) == [(1481, PEDAL, 127)]


def test_pedal_pressed_at_the_very_end_is_not_pressed_after_it() -> None:
    pair = loaded(replace(score(Control(LENGTH - 1, PEDAL, 127)), tempo_bpm=250))
    pair[0].play()
    run(pair, LENGTH)
    assert pair[1].controls.get((0, PEDAL), 0) == 0


def test_the_process_that_sends_knows_what_rest_is() -> None:
    assert {**CONTROLS_AT_REST, PITCH_BEND: UNBENT[0] + (UNBENT[1] << 7)} == RESTING


NUMBERS = st.sampled_from([MODULATION, EXPRESSION, PEDAL, PITCH_BEND])


def _summed(steps: Iterable[int]) -> tuple[float, ...]:
    return tuple(float(place) for place in accumulate(steps, initial=0))


MAPS = st.lists(st.tuples(st.integers(200, 400), st.integers(200, 400)), min_size=1, max_size=6).map(
    lambda steps: TempoMap(_summed(step for step, _ in steps), _summed(heard for _, heard in steps))
)


@st.composite
def performances(draw: st.DrawFn) -> Performance:
    parts = []
    for channel in range(draw(st.integers(1, 3))):
        onsets = sorted(draw(st.sets(st.integers(0, LENGTH - 1), max_size=8)))
        notes = tuple(PlayedNote(onset, draw(st.integers(1, 500)), draw(st.integers(60, 62)), 90) for onset in onsets)
        places = sorted(draw(st.lists(st.integers(0, LENGTH), min_size=3, max_size=12)))
        controls = tuple(Control(place, draw(NUMBERS), draw(st.integers(0, 127))) for place in places)
        parts.append(Part(str(channel), channel, 0, notes, controls))
    return Performance(125, LENGTH, tuple(parts), draw(st.sampled_from([0, 480])), draw(MAPS))


ACTS = st.one_of(
    st.tuples(st.just("run"), st.integers(1, 900)),
    st.tuples(st.just("play"), st.none()),
    st.tuples(st.just("pause"), st.none()),
    st.tuples(st.just("stop"), st.none()),
    st.tuples(st.just("seek"), st.integers(0, LENGTH)),
    st.tuples(st.just("set_loop"), st.tuples(st.integers(0, 1500), st.integers(20, 500)).map(lambda p: (p[0], sum(p)))),
    st.tuples(st.just("set_loop"), st.none()),
    st.tuples(st.just("set_tempo"), st.integers(60, 250)),
    st.tuples(st.just("load"), performances()),
)


@settings(max_examples=200)
@given(performances(), st.lists(ACTS, max_size=12))
def test_whatever_is_done_the_controllers_are_where_the_music_is_and_rest_after_it(
    first: Performance, acts: list[tuple[str, object]]
) -> None:
    pair = loaded(first)
    transport, output = pair
    for act, value in acts:
        if act == "run":
            assert isinstance(value, int)
            run(pair, value)
        else:
            getattr(transport, act)(*(() if act in ("play", "pause", "stop") else (value,)))
        if act == "load":
            first = value  # type: ignore[assignment]
    run(pair, 5)
    if transport.state == "playing":
        _assert_as_in(first, transport, output)
    transport.stop()
    run(pair, 10_000)
    assert all(value == RESTING[number] for (_, number), value in output.controls.items())
    assert not output.sounding


def _near(transport: Transport) -> set[int]:
    """Places a few ticks from where the music is; at an end of a loop those at its other end too."""
    near = set(range(transport.position_ticks - 12, transport.position_ticks + 4))
    if (loop := transport._plan.loop) is None:
        return near
    start, end = loop
    return near | {start + at - end for at in near if at >= end} | {end + at - start for at in near if at < start}


def _assert_as_in(performance: Performance, transport: Transport, output: ScriptedOutput) -> None:
    """Each controller has a value that it has by some place within a few ticks of where the music is."""
    near = _near(transport)
    for (channel, number), value in output.controls.items():
        controls = [c for part in performance.parts if part.channel == channel for c in part.controls]
        mine = [(c.onset_ticks - performance.lead_in_ticks, c.value) for c in controls if c.number == number]
        allowed = {next((v for at, v in reversed(mine) if at <= place), RESTING[number]) for place in near}
        allowed |= {v for at, v in mine if at in near}
        assert value in allowed or (number == PEDAL and value == 0 and 0 in allowed), (channel, number, value)
