"""What the buttons mean where an upbeat stands before bar 1, on an output whose clock the test moves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.performance import Performance
from melodygen.sound.transport import State, Transport
from tests.sound.scores import line
from tests.sound.scripted_output import Pair, ScriptedOutput, run


def with_upbeat(*pitches: int) -> Performance:
    """Notes a quarter apart, the first of them in a lead-in of two quarters."""
    score = line(pitches)
    notes = tuple(replace(note, onset_ticks=note.onset_ticks + 480) for note in score.parts[0].notes)
    part = replace(score.parts[0], notes=notes)
    return replace(score, parts=(part,), length_ticks=480 * (len(pitches) + 1), lead_in_ticks=960)


@pytest.fixture
def upbeat() -> Pair:
    output = ScriptedOutput(now_ms=1000)
    transport = Transport(output)
    transport.load(with_upbeat(67, 60, 62, 64))
    return transport, output


def test_playing_begins_before_bar_1_where_there_is_an_upbeat(upbeat: Pair) -> None:
    transport, output = upbeat
    assert transport.position_ticks == -960
    transport.play()
    for ms, ticks in ((1000, -960), (1500, -480), (2000, 0), (2250, 240)):
        run(upbeat, ms - output.now_ms)
        assert transport.position_ticks == ticks
    run(upbeat, 1250)
    assert output.began == [(1500, 67), (2000, 60), (2500, 62), (3000, 64)]
    assert (transport.state, transport.position_ticks) == (State.STOPPED, -960)


def test_stop_goes_back_before_the_upbeat_and_seek_reaches_it(upbeat: Pair) -> None:
    transport, output = upbeat
    transport.seek(0)
    transport.play()
    run(upbeat, 600)
    assert output.began == [(1000, 60), (1500, 62)]
    transport.stop()
    assert transport.position_ticks == -960
    transport.seek(-480)
    assert transport.position_ticks == -480
    transport.seek(-5000)
    assert transport.position_ticks == -960


def test_loop_counts_from_bar_1_and_may_hold_the_upbeat(upbeat: Pair) -> None:
    transport, output = upbeat
    transport.set_loop((0, 480))
    transport.play()
    run(upbeat, 1100)
    assert output.began == [(1000, 60), (1500, 60), (2000, 60)]
    transport.stop()
    transport.set_loop((-960, 0))
    transport.play()
    run(upbeat, 1700)
    assert output.began[3:] == [(2600, 67), (3600, 67)]


@pytest.mark.parametrize("gains_upbeat", [True, False])
def test_upbeat_that_comes_or_goes_while_playing_leaves_the_rest_in_time(gains_upbeat: bool) -> None:
    output = ScriptedOutput(now_ms=1000)
    transport, scores = Transport(output), [line([60, 62, 64]), with_upbeat(67, 60, 62, 64)]
    transport.load(scores[not gains_upbeat])
    transport.seek(0)
    transport.play()
    run((transport, output), 600)
    transport.load(scores[gains_upbeat])
    assert transport.position_ticks == 576
    run((transport, output), 600)
    assert output.began == [(1000, 60), (1500, 62), (2000, 64)]


def test_upbeat_that_goes_while_it_plays_gives_way_to_bar_1(upbeat: Pair) -> None:
    transport, output = upbeat
    transport.play()
    run(upbeat, 600)
    transport.load(line([60, 62, 64]))
    assert (transport.position_ticks, output.sounding) == (0, set())
    run(upbeat, 600)
    assert output.began == [(1500, 67), (1600, 60), (2100, 62)]


def test_what_rests_at_the_beginning_rests_at_the_new_one(upbeat: Pair) -> None:
    transport, _ = upbeat
    for score, place in ((line([60]), 0), (with_upbeat(67, 60), -960)):
        transport.load(score)
        assert transport.position_ticks == place
    transport.seek(100)
    transport.load(line([60]))
    transport.load(with_upbeat(67, 60))
    assert transport.position_ticks == 100
    transport.seek(-100)
    transport.load(line([60]))
    assert transport.position_ticks == 0
