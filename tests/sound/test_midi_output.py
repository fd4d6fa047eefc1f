"""What a port gets from the transport: quarter notes of half a second, pulses every 1000 / 48 ms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import pytest

from melodygen.performance import PEDAL, PITCH_BEND, Control, Performance, PlayedNote
from melodygen.sound import midi_output
from melodygen.sound.midi_output import ALL_NOTES_OFF, LEAST_DELAY_MS, Alignment, MidiOutput
from melodygen.sound.transport import Transport
from tests.sound.scores import OCARINA, line, performance
from tests.sound.scripted_output import ScriptedOutput, run
from tests.sound.scripted_port import ScriptedPort

PULSE_MS = 1000 / 48


@dataclass
class Stage:
    """A transport, the output that is heard, whose clock is moved by hand, and the port."""

    transport: Transport
    heard: ScriptedOutput
    port: ScriptedPort

    def run(self, ms: int) -> None:
        run((self.transport, self.heard), ms)

    def sent(self, *, pulses: bool = False) -> list[tuple[float, str]]:
        """What the port has got that is past; nothing that is still ahead counts."""
        return [row for row in self.port.got(pulses=pulses) if row[0] <= self.heard.now_ms]


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    heard, port = ScriptedOutput(now_ms=1000), ScriptedPort()
    monkeypatch.setattr(midi_output.time, "perf_counter", lambda: 50 + heard.now_ms / 1000)
    transport = Transport(MidiOutput(heard, port))
    transport.load(line([60, 62, 64, 65]))
    return Stage(transport, heard, port)


def steps(times: list[float]) -> list[float]:
    return [round(later - sooner, 6) for sooner, later in pairwise(times)]


def test_port_gets_what_is_heard_and_when(stage: Stage) -> None:
    stage.transport.play()
    stage.run(2100)
    notes = [(at, int(what.split()[1])) for at, what in stage.sent() if what.startswith("on")]
    assert notes == stage.heard.began == [(1000, 60), (1500, 62), (2000, 64), (2500, 65)]
    assert [what for _, what in stage.sent() if what.startswith("off")] == ["off 60", "off 62", "off 64", "off 65"]


def test_port_gets_program_and_velocity(stage: Stage) -> None:
    stage.transport.play()
    assert stage.port.rows[0] == (1000, bytes((0xC0, OCARINA)))
    assert (1000, bytes((0x90, 60, 100))) in stage.port.rows


def test_there_are_24_pulses_a_quarter_note_from_start_to_end(stage: Stage) -> None:
    stage.transport.play()
    stage.run(2100)
    assert len(stage.port.pulses) == 4 * 24
    assert stage.port.pulses[0] == 1000
    assert steps(stage.port.pulses) == pytest.approx([PULSE_MS] * 95)


def test_playing_from_the_beginning_starts_and_the_end_stops(stage: Stage) -> None:
    stage.transport.play()
    stage.run(2100)
    assert [row for row in stage.sent() if row[1] in {"start", "continue"}] == [(998, "start")]
    assert stage.sent()[-2:] == [(3000, "control 123"), (3000, "stop")]


def test_pause_stops_and_play_continues_at_the_next_sixteenth(stage: Stage) -> None:
    stage.transport.play()
    stage.run(540)
    stage.transport.pause()
    assert [what for _, what in stage.sent()][-3:] == ["off 62", "control 123", "stop"]
    before = len(stage.port.pulses)
    assert before == 1 + int(540 / PULSE_MS)
    stage.run(300)
    stage.transport.play()
    stage.run(300)
    assert [(at, what) for at, what in stage.sent() if what in {"position 5", "continue"}] == [
        (1838, "position 5"),
        (1838, "continue"),
    ]
    assert stage.port.pulses[before] == pytest.approx(1840 + 625 - 540)


def test_stop_says_so_once(stage: Stage) -> None:
    stage.transport.play()
    stage.run(200)
    stage.transport.stop()
    stage.transport.stop()
    assert [what for _, what in stage.sent()].count("stop") == 1


def test_seek_while_playing_stops_and_continues_there(stage: Stage) -> None:
    stage.transport.play()
    stage.run(600)
    stage.transport.seek(3 * 480)
    stage.run(100)
    told = [what for _, what in stage.sent() if what.split()[0] in {"stop", "position", "continue", "start"}]
    assert told == ["start", "stop", "position 12", "continue"]


def test_loop_comes_round_with_its_place_before_its_first_pulse(stage: Stage) -> None:
    stage.transport.set_loop((480, 960))
    stage.transport.play()
    stage.run(1100)
    places = [(at, what) for at, what in stage.sent() if not what.startswith(("on", "off", "program"))]
    again = ["stop", "position 4", "continue"]
    assert places == [(998, "position 4"), (998, "continue")] + [(1498, what) for what in again] + [
        (1998, what) for what in again
    ]
    assert steps(stage.port.pulses[:49]) == pytest.approx([PULSE_MS] * 48)


def test_tempo_change_changes_the_pulses_and_loses_none(stage: Stage) -> None:
    stage.transport.play()
    stage.run(510)
    stage.transport.set_tempo(240)
    stage.run(1000)
    assert len(stage.port.pulses) == 4 * 24
    assert steps(stage.port.pulses[:25]) == pytest.approx([PULSE_MS] * 24)
    assert steps(stage.port.pulses[26:]) == pytest.approx([PULSE_MS / 2] * 69)
    assert [what for _, what in stage.sent()].count("start") == 1


def test_other_notes_while_playing_keep_the_pulses_going(stage: Stage) -> None:
    stage.transport.play()
    stage.run(620)
    stage.transport.load(line([72, 74, 76, 77]))
    stage.run(1500)
    assert [what for _, what in stage.sent() if what.startswith("on")] == ["on 60", "on 62", "on 76", "on 77"]
    assert steps(stage.port.pulses) == pytest.approx([PULSE_MS] * 95)
    assert [what for _, what in stage.sent() if what in {"stop", "continue"}] == ["stop"]


def test_upbeat_that_comes_while_playing_moves_the_place(stage: Stage) -> None:
    stage.transport.play()
    stage.run(600)
    score = line([60] * 8)
    stage.transport.load(Performance(score.tempo_bpm, score.length_ticks, score.parts, lead_in_ticks=960))
    stage.run(100)
    assert (1598, "position 13") in stage.sent()


@pytest.mark.parametrize("how", ["stop", "pause"])
def test_nothing_sounds_on_after(stage: Stage, how: str) -> None:
    stage.transport.load(performance([PlayedNote(0, 48_000, 60, 100)], length_ticks=48_000))
    stage.transport.play()
    stage.run(700)
    getattr(stage.transport, how)()
    stage.run(60_000)
    assert [what for _, what in stage.sent()][-3:] == ["off 60", "control 123", "stop"]


def test_messages_are_due_when_they_are_heard(stage: Stage) -> None:
    stage.heard.delay_ms = 60
    stage.transport.play()
    first = next(at for at, (_, data) in enumerate(stage.port.rows) if data[0] == 0x90)
    assert stage.port.dues_s[first] == pytest.approx(50 + 1.0 + 0.060, abs=0.001)
    stage.heard.delay_ms = 0
    assert stage.transport.output.delay_ms == LEAST_DELAY_MS


def test_volume_stays_here(stage: Stage) -> None:
    before = len(stage.port.rows)
    stage.transport.set_volume(0.3)
    assert (stage.heard.volume, len(stage.port.rows)) == (0.3, before)


def test_clocks_are_aligned_by_the_reading_least_behind_and_slowly_after() -> None:
    alignment = Alignment()
    for clock_ms, now_s in ((0, 7.009), (10, 7.011), (20, 7.025)):
        alignment.look(clock_ms, now_s)
    alignment.snap()
    assert alignment.due_s(100) == pytest.approx(7.101)
    alignment.look(1975, 9.025 - 0.06)
    assert [alignment.due_s(100) for _ in range(2)] == pytest.approx([7.101 - midi_output.NUDGE * 1.94] * 2)
    alignment.look(21_990, 29.0)
    assert alignment.due_s(100) == pytest.approx(7.090)


def test_port_gets_controls_and_bends_and_has_them_at_rest_when_playing_stops(stage: Stage) -> None:
    score = line([60, 62])
    controls = (Control(0, PEDAL, 127), Control(240, PITCH_BEND, 9000))
    stage.transport.load(replace(score, parts=(replace(score.parts[0], controls=controls),)))
    stage.transport.play()
    stage.run(300)
    stage.transport.stop()
    told = [(at_ms, data) for at_ms, data in stage.port.rows if data[0] in (0xB0, 0xE0) and data[1] != ALL_NOTES_OFF]
    bent = bytes((0xE0, 9000 & 0x7F, 9000 >> 7))
    assert told == [(1000, b"\xb0\x40\x7f"), (1250, bent), (1300, b"\xb0\x40\x00"), (1300, b"\xe0\x00\x40")]
