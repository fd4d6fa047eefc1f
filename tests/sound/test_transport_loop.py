"""What the loop does while it plays, on an output whose clock the test moves."""

from __future__ import annotations

from melodygen.performance import PlayedNote
from melodygen.sound.transport import State
from tests.sound.scores import line, performance
from tests.sound.scripted_output import Pair, run


def test_loop_comes_round_in_time(pair: Pair) -> None:
    transport, output = pair
    transport.set_loop((480, 1440))
    transport.play()
    run(pair, 2400)
    assert output.began == [(1000, 62), (1500, 64), (2000, 62), (2500, 64), (3000, 62)]
    assert 480 <= transport.position_ticks < 1440
    assert transport.state is State.PLAYING


def test_loop_set_while_playing_inside_it_goes_on_undisturbed(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    run(pair, 600)
    transport.set_loop((0, 960))
    run(pair, 1000)
    assert output.began == [(1000, 60), (1500, 62), (2000, 60), (2500, 62)]


def test_loop_set_while_playing_outside_it_jumps_to_its_start(pair: Pair) -> None:
    transport, output = pair
    transport.play()
    run(pair, 600)
    transport.set_loop((960, 1440))
    run(pair, 600)
    assert output.began == [(1000, 60), (1500, 62), (1600, 64), (2100, 64)]


def test_clearing_the_loop_plays_on_to_the_end(pair: Pair) -> None:
    transport, output = pair
    transport.set_loop((0, 960))
    transport.play()
    run(pair, 1200)
    transport.set_loop(None)
    run(pair, 2000)
    assert output.began == [(1000, 60), (1500, 62), (2000, 60), (2500, 62), (3000, 64), (3500, 65)]
    assert transport.state is State.STOPPED


def test_notes_are_cut_at_the_end_of_the_loop(pair: Pair) -> None:
    transport, output = pair
    transport.load(performance([PlayedNote(0, 960, 60, 90)], length_ticks=960))
    transport.set_loop((0, 480))
    transport.play()
    run(pair, 700)
    assert output.heard == [(1000, "on", 60), (1500, "off", 60), (1500, "on", 60)]


def test_loop_behind_the_end_of_shorter_notes_is_passed_over(pair: Pair) -> None:
    transport, output = pair
    transport.set_loop((1440, 1920))
    transport.load(line([60, 62]))
    transport.play()
    run(pair, 1100)
    assert [pitch for _, pitch in output.began] == [60, 62]
