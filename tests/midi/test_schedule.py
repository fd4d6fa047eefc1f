from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from melodygen.midi.schedule import Schedule
from melodygen.midi.wire import SIZE, Kind, Row

ON, OFF, PULSE = b"\x90\x3c\x64", b"\x80\x3c\x00", b"\xf8"
ROWS = st.builds(Row, st.just(Kind.SEND), st.integers(0, 50), st.just(0.0), st.sampled_from([ON, OFF, PULSE]))


def send(at_ms: float, data: bytes, due_s: float | None = None) -> Row:
    return Row(Kind.SEND, at_ms, at_ms / 1000 if due_s is None else due_s, data)


def sent(schedule: Schedule, now_s: float) -> list[bytes]:
    return [row.data for row in iter(lambda: schedule.next_due(now_s), None)]


def filled(*rows: Row) -> Schedule:
    schedule = Schedule()
    for row in rows:
        schedule.take(row, 0.0)
    return schedule


@given(
    st.builds(Row, st.sampled_from(Kind), st.floats(allow_nan=False), st.floats(allow_nan=False), st.binary(max_size=3))
)
def test_row_comes_back_from_its_bytes(row: Row) -> None:
    assert len(row.packed()) == SIZE
    assert Row.unpacked(row.packed()) == row


@given(st.lists(ROWS))
def test_everything_goes_once_in_order_of_time(rows: list[Row]) -> None:
    schedule = filled(*rows)
    out = list(iter(lambda: schedule.next_due(1.0), None))
    assert sorted(out) == sorted(rows)
    assert all(one.at_ms <= other.at_ms for one, other in pairwise(out))


def test_at_one_time_the_clock_goes_first_and_releases_go_before_notes() -> None:
    assert sent(filled(send(5, ON), send(5, OFF), send(5, PULSE)), 1.0) == [PULSE, OFF, ON]


def test_nothing_goes_before_it_is_due() -> None:
    schedule = filled(send(20, ON), send(10, PULSE))
    assert schedule.wait_s(0.004) == 0.006
    assert sent(schedule, 0.010) == [PULSE]
    assert sent(schedule, 0.019) == []
    assert sent(schedule, 0.021) == [ON]
    assert schedule.wait_s(1.0) is None


def test_clearing_takes_back_what_is_due_later_and_leaves_what_is_on_its_way() -> None:
    schedule = filled(send(10, ON, due_s=0.5), send(11, OFF, due_s=0.5), Row(Kind.CLEAR, 10))
    assert sent(schedule, 1.0) == [ON]


def test_flushing_sends_what_is_left_at_once() -> None:
    schedule = filled(send(10, ON, due_s=9.0))
    schedule.take(Row(Kind.FLUSH), 2.0)
    assert sent(schedule, 2.0) == [ON]


def test_endings_release_what_sounds_and_stop_what_runs() -> None:
    schedule = filled(send(0, b"\xfa"), send(1, ON), send(2, b"\x91\x40\x40"), send(3, OFF), send(900, b"\x80\x40\x00"))
    sent(schedule, 0.1)
    assert schedule.endings() == [b"\x81\x40\x00", b"\xfc"]
    assert filled().endings() == []


def test_pulse_sent_before_it_was_taken_back_is_not_sent_again() -> None:
    schedule = filled(send(10, PULSE), send(20, PULSE))
    assert sent(schedule, 0.015) == [PULSE]
    for row in (Row(Kind.CLEAR, 5), send(10.1, PULSE), send(20.1, PULSE)):
        schedule.take(row, 0.015)
    assert sent(schedule, 1.0) == [PULSE]


def test_note_sent_before_it_was_taken_back_is_released() -> None:
    schedule = filled(send(10, ON), send(500, OFF))
    assert sent(schedule, 0.015) == [ON]
    schedule.take(Row(Kind.CLEAR, 5), 0.015)
    assert sent(schedule, 0.015) == [OFF]
    assert schedule.endings() == []


def test_another_clock_begins_its_pulses_anew() -> None:
    schedule = filled(send(5000, PULSE), send(5001, ON), Row(Kind.FLUSH), send(5, PULSE), send(5, OFF))
    assert sent(schedule, 6.0) == [PULSE, ON, PULSE, OFF]


def test_controllers_that_were_moved_rest_at_the_end() -> None:
    pedal, bend, volume = b"\xb1\x40\x7f", b"\xe0\x00\x20", b"\xb0\x07\x50"
    schedule = filled(send(0, pedal), send(1, bend), send(2, volume), send(3, ON))
    assert sent(schedule, 1.0) == [pedal, bend, volume, ON]
    assert schedule.endings() == [b"\xb1\x40\x00", b"\xe0\x00\x40", OFF]
