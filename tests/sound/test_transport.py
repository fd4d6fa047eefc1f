"""What the buttons mean, on an output whose clock the test moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from melodygen.performance import Performance, PlayedNote
from melodygen.sound.transport import AUDITION_CHANNEL, AUDITION_MS, State, Transport
from tests.sound.scores import OCARINA, line, performance
from tests.sound.scripted_output import ON, Pair, ScriptedOutput, run


def test_notes_begin_and_end_on_time(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    run(pair, 3000)
    assert output.began == [(1000, 60), (1500, 62), (2000, 64), (2500, 65)]
    assert [at for at, what, _ in output.heard if what == "off"] == [1250, 1750, 2250, 2750]


def test_first_note_is_scheduled_for_now(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    assert min(output.queue) == (1000, ON, (0, 60))
    assert output.velocities[0] == 100


def test_position_follows_the_clock_of_the_output(pair: Pair) -> None:
    transport, output = pair
    assert transport.position_ticks == 0
    transport.play()
    for ms, ticks in ((1000, 0), (1250, 240), (1500, 480), (2499, 1439)):
        output.run(ms)
        assert transport.position_ticks == ticks


def test_position_is_what_is_heard_when_that_is_later(pair: Pair) -> None:
    transport, output = pair
    output.delay_ms = 50
    transport.play()
    for ms, ticks in ((1000, 0), (1040, 0), (1300, 240)):
        output.run(ms)
        assert transport.position_ticks == ticks
    transport.load(line([60, 62, 64, 65]))
    assert transport.position_ticks == 240
    run(pair, 250)
    assert transport.position_ticks == 480


def test_end_stops_and_goes_back_to_the_beginning(pair: Pair) -> None:
    transport, _ = pair
    transport.play()
    run(pair, 1999)
    assert (transport.state, transport.position_ticks) == (State.PLAYING, 1919)
    run(pair, 51)
    assert (transport.state, transport.position_ticks) == (State.STOPPED, 0)


def test_note_that_lasts_beyond_the_end_is_released_at_the_end(pair: Pair) -> None:
    transport, output = pair
    transport.load(performance([PlayedNote(240, 9999, 60, 90)], length_ticks=480))
    transport.play()
    run(pair, 600)
    assert output.heard == [(1250, "on", 60), (1500, "off", 60)]


def test_pause_releases_and_play_goes_on_from_there(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    run(pair, 600)
    transport.pause()
    assert (transport.state, output.sounding) == (State.PAUSED, set())
    assert transport.position_ticks == 576
    run(pair, 1000)
    assert transport.position_ticks == 576
    transport.play()
    run(pair, 500)
    assert output.began == [(1000, 60), (1500, 62), (2600, 62), (3000, 64)]


def test_stop_releases_and_goes_back(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    run(pair, 600)
    transport.stop()
    assert (transport.state, transport.position_ticks, output.sounding) == (State.STOPPED, 0, set())
    run(pair, 1000)
    assert len(output.began) == 2


def test_stop_while_paused_goes_back(pair: Pair) -> None:
    transport, _ = pair
    transport.play()
    run(pair, 600)
    transport.pause()
    transport.stop()
    assert (transport.state, transport.position_ticks) == (State.STOPPED, 0)


def test_play_while_playing_changes_nothing(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    run(pair, 600)
    transport.play()
    run(pair, 500)
    assert output.began == [(1000, 60), (1500, 62), (2000, 64)]


def test_pause_while_stopped_changes_nothing(pair: Pair) -> None:
    transport, _ = pair
    transport.seek(480)
    transport.pause()
    assert (transport.state, transport.position_ticks) == (State.STOPPED, 480)


def test_seek_while_playing_goes_on_from_there(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    run(pair, 100)
    transport.seek(960)
    assert transport.position_ticks == 960
    assert output.sounding == set()
    run(pair, 600)
    assert output.began == [(1000, 60), (1100, 64), (1600, 65)]


def test_seek_into_a_long_note_strikes_it_again_but_not_its_last_bit(pair: Pair) -> None:
    transport, output = pair
    transport.load(performance([PlayedNote(0, 960, 60, 90), PlayedNote(0, 490, 48, 90)], length_ticks=960))
    transport.seek(480)
    transport.play()
    run(pair, 600)
    assert output.heard == [(1000, "on", 60), (1500, "off", 60)]


def test_nothing_is_struck_where_the_end_leaves_no_time_for_it(pair: Pair) -> None:
    transport, output = pair
    transport.load(performance([PlayedNote(0, 2000, 60, 90), PlayedNote(959, 1, 72, 90)], length_ticks=960))
    transport.play()
    transport.set_tempo(400)
    transport.seek(959)
    transport.seek(960)
    run(pair, 500)
    assert output.sounding == set()
    assert 72 not in {pitch for _, pitch in output.began}


@pytest.mark.parametrize(("asked", "got"), [(-5, 0), (99_999, 1920)])
def test_seek_stays_inside_the_performance(pair: Pair, asked: int, got: int) -> None:
    transport, _ = pair
    transport.seek(asked)
    assert transport.position_ticks == got


def test_play_at_the_very_end_begins_again(pair: Pair) -> None:
    transport, output = pair
    transport.seek(1920)
    transport.play()
    run(pair, 100)
    assert output.began == [(1000, 60)]


def test_tempo_change_keeps_the_position_and_the_sounding_note(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    run(pair, 600)
    before = transport.position_ticks
    transport.set_tempo(240)
    assert transport.position_ticks == before
    run(pair, 700)
    assert output.began == [(1000, 60), (1500, 62), (1800, 64), (2050, 65)]
    assert output.heard[3] == (1675, "off", 62)


def test_load_while_playing_changes_what_comes(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    run(pair, 600)
    transport.load(line([72, 62, 76, 77]))
    assert transport.position_ticks == 576
    run(pair, 1000)
    assert output.began == [(1000, 60), (1500, 62), (2000, 76), (2500, 77)]
    assert output.heard[3] == (1750, "off", 62)


def test_load_while_playing_releases_notes_that_are_no_more(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    run(pair, 600)
    transport.load(line([72, 74, 76, 77]))
    assert output.sounding == set()
    assert output.heard[-1] == (1600, "off", 62)


def test_load_at_every_moment_strikes_no_note_twice_and_misses_none(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    for _ in range(400):
        output.run(output.now_ms + 7)
        transport.load(line([60, 62, 64, 65]))
        transport.advance()
    assert [pitch for _, pitch in output.began] == [60, 62, 64, 65]


@pytest.mark.parametrize("slip", [-20, 0, 20])
def test_no_note_is_missed_where_hands_now_slip_otherwise(slip: int) -> None:
    """As between score and performance, at every moment about the second note."""
    slipped = performance([PlayedNote(0, 400, 60, 90), PlayedNote(480 + slip, 400, 62, 90)], length_ticks=1920)
    for moment in range(460, 540):
        output = ScriptedOutput(now_ms=1000)
        transport = Transport(output)
        transport.load(line([60, 62]))
        transport.play()
        run((transport, output), moment)
        transport.load(slipped)
        run((transport, output), 600)
        began = [at for at, pitch in output.began if pitch == 62]
        assert began, moment
        assert all(abs(at - 1500) <= 25 for at in began), moment


def test_load_of_something_shorter_than_the_position_ends(pair: Pair) -> None:
    transport, _ = pair
    transport.play()
    run(pair, 1200)
    transport.load(line([60]))
    run(pair, 50)
    assert (transport.state, transport.position_ticks) == (State.STOPPED, 0)


def test_load_while_resting_keeps_the_position_inside(pair: Pair) -> None:
    transport, _ = pair
    transport.seek(960)
    transport.load(line([60, 62, 64]))
    assert transport.position_ticks == 960
    transport.load(line([60]))
    assert transport.position_ticks == 480


def test_nothing_loaded_plays_nothing() -> None:
    transport = Transport(ScriptedOutput())
    transport.play()
    transport.seek(500)
    assert (transport.state, transport.position_ticks) == (State.STOPPED, 0)


def test_programs_come_from_the_notes_and_can_be_changed(pair: Pair) -> None:
    transport, output = pair
    assert output.programs == {0: OCARINA}
    transport.set_program(0, 40)
    transport.set_program(7, 41)
    assert output.programs == {0: 40}


def test_audition_sounds_beside_what_plays(pair: Pair) -> None:
    transport, output = pair
    transport.audition(84, 90)
    assert output.programs[AUDITION_CHANNEL] == OCARINA
    run(pair, AUDITION_MS + 1)
    assert output.heard == [(1000, "on", 84), (1000 + AUDITION_MS, "off", 84)]


def test_audition_ends_when_playing_stops(pair: Pair) -> None:
    transport, output = pair
    transport.audition(84, 90)
    run(pair, 50)
    transport.stop()
    assert output.sounding == set()


def test_what_is_pressed_sounds_until_it_is_lifted(pair: Pair) -> None:
    transport, output = pair
    transport.press(84, 70)
    assert output.programs[AUDITION_CHANNEL] == OCARINA
    run(pair, 5000)
    assert output.sounding == {(AUDITION_CHANNEL, 84)}
    transport.lift(84)
    run(pair, 10)
    assert output.heard == [(1000, "on", 84), (6000, "off", 84)]
    assert output.velocities == [70]


def test_key_let_go_at_once_ends_after_it_began(pair: Pair) -> None:
    transport, output = pair
    transport.press(84, 70)
    transport.lift(84)
    run(pair, 10)
    assert output.heard == [(1000, "on", 84), (1001, "off", 84)]


def test_what_is_pressed_again_is_not_ended_by_what_was_before(pair: Pair) -> None:
    transport, output = pair
    for _ in range(2):
        transport.press(84, 70)
        run(pair, 100)
        transport.lift(84)
        run(pair, 100)
    transport.press(84, 70)
    run(pair, 60_000)
    assert output.sounding == {(AUDITION_CHANNEL, 84)}


def test_key_that_is_held_when_all_is_taken_back_falls_silent_and_can_be_lifted(pair: Pair) -> None:
    transport, output = pair
    transport.press(84, 70)
    run(pair, 50)
    transport.stop()
    assert output.sounding == set()
    transport.lift(84)
    run(pair, 50)
    assert output.sounding == set()


def test_another_output_gets_volume_and_programs_and_playing_pauses(pair: Pair) -> None:
    transport, output = pair
    transport.set_volume(0.5)
    transport.play()
    run(pair, 600)
    other = ScriptedOutput()
    transport.use(other)
    assert (transport.state, transport.position_ticks) == (State.PAUSED, 576)
    assert (other.volume, other.programs, output.sounding) == (0.5, {0: OCARINA}, set())
    transport.play()
    other.run(300)
    transport.advance()
    assert other.began == [(0, 62)]


ACTIONS: dict[str, Callable[[Transport, int], None]] = {
    "play": lambda transport, _: transport.play(),
    "pause": lambda transport, _: transport.pause(),
    "stop": lambda transport, _: transport.stop(),
    "seek": lambda transport, number: transport.seek(number * 20),
    "load": lambda transport, number: transport.load(scale(number)),
    "load upbeat": lambda transport, number: transport.load(replace(scale(number), lead_in_ticks=450)),
    "loop": lambda transport, number: transport.set_loop((number * 10 - 450, number * 10 - 250)),
    "straight on": lambda transport, _: transport.set_loop(None),
    "tempo": lambda transport, number: transport.set_tempo(40 + number),
    "audition": lambda transport, number: transport.audition(number, 90),
    "press": lambda transport, number: transport.press(number, 90),
    "lift": lambda transport, number: transport.lift(number),
}


def scale(number: int) -> Performance:
    notes = [PlayedNote(at * 90, 30 + 7 * (number + at) % 300, 60 + (at * number) % 5, 90) for at in range(20)]
    return performance(notes, length_ticks=1800, tempo_bpm=60 + number)


@example([("play", 0, 0), ("seek", 90, 50)])
@given(st.lists(st.tuples(st.sampled_from(sorted(ACTIONS)), st.integers(0, 127), st.integers(0, 300)), max_size=30))
def test_nothing_hangs_after_stop_whatever_was_pressed(steps: list[tuple[str, int, int]]) -> None:
    output = ScriptedOutput()
    transport = Transport(output)
    transport.load(scale(3))
    for action, number, wait_ms in steps:
        ACTIONS[action](transport, number)
        run((transport, output), wait_ms)
        assert -450 <= transport.position_ticks <= 1800
    transport.stop()
    assert output.sounding == set()
    output.run(output.now_ms + 5000)
    assert output.sounding == set()
