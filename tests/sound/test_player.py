"""The live player on a real device, by what is heard from it."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from melodygen.errors import ParameterError, SoundError
from melodygen.performance import Performance, PlayedNote
from melodygen.sound import Player, State
from tests import hearing
from tests.null_sink import NullSink, Recording
from tests.sound.scores import line, performance

SILENT_AFTER_S = 1.0
"""An ocarina's release, and what PulseAudio has in store, are over by then."""


@dataclass
class Stage:
    """A player, what it says, and a recording of what it plays."""

    player: Player
    recording: Recording
    states: queue.Queue[State]
    errors: list[SoundError]

    def wait_for(self, state: State) -> None:
        while self.states.get(timeout=20) is not state:
            pass

    def play(self, score: Performance) -> None:
        """Load and play; returns when the player plays."""
        self.player.load(score)
        self.player.play()
        self.wait_for(State.PLAYING)

    def listen(self, seconds: float) -> hearing.Audio:
        return self.recording.read(seconds)

    def listen_until(self, ticks: int) -> hearing.Audio:
        """What is heard until the music has come to `ticks`."""
        heard = [self.recording.read(0.02)]
        while self.player.position_ticks < ticks:
            heard.append(self.recording.read(0.02))
        return np.concatenate(heard)


@pytest.fixture
def stage(null_sink: NullSink, soundfont: Path) -> Iterator[Stage]:
    states: queue.Queue[State] = queue.Queue()
    errors: list[SoundError] = []
    player = Player(soundfont=soundfont, driver="pulseaudio", on_state=states.put, on_error=errors.append)
    with null_sink.recording() as recording:
        yield Stage(player, recording, states, errors)
    player.close()
    assert errors == []
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("melodygen")]


def steps_ms(audio: hearing.Audio) -> list[int]:
    return [round(1000 * step) for step in np.diff(hearing.onsets(audio))]


def test_play_sounds_the_notes_in_time(stage: Stage) -> None:
    stage.play(line([60, 67, 64, 72], tempo_bpm=150))
    audio = stage.listen(2.2)
    assert hearing.pitches(audio) == [60, 67, 64, 72]
    assert steps_ms(audio) == pytest.approx([400, 400, 400], abs=12)


def test_piano_melody_is_heard_at_its_pitches(stage: Stage) -> None:
    stage.play(line([62, 65, 69], tempo_bpm=100, program=0))
    assert hearing.pitches(stage.listen(2.0))[:3] == [62, 65, 69]


def test_end_is_told_and_leaves_silence(stage: Stage) -> None:
    stage.play(line([60, 62], tempo_bpm=240))
    stage.wait_for(State.STOPPED)
    assert stage.player.position_ticks == 0
    stage.listen(SILENT_AFTER_S)
    assert hearing.peak(stage.listen(0.3)) < hearing.AUDIBLE


@pytest.mark.parametrize("how", ["stop", "pause"])
def test_long_note_does_not_hang_after(stage: Stage, how: str) -> None:
    stage.play(performance([PlayedNote(0, 48_000, 60, 100)], length_ticks=48_000))
    assert hearing.peak(stage.listen_until(480)) > 5 * hearing.AUDIBLE
    getattr(stage.player, how)()
    stage.listen(SILENT_AFTER_S)
    assert hearing.peak(stage.listen(0.3)) < hearing.AUDIBLE


def test_pause_keeps_the_position_and_play_goes_on_from_there(stage: Stage) -> None:
    stage.play(line([60, 62, 64, 65, 67, 69], tempo_bpm=150))
    before = stage.listen_until(640)
    stage.player.pause()
    stage.wait_for(State.PAUSED)
    place = stage.player.position_ticks
    assert 640 <= place < 960
    pause = stage.listen(SILENT_AFTER_S)
    assert stage.player.position_ticks == place
    stage.player.play()
    after = stage.listen(1.0)
    assert hearing.pitches(np.concatenate([before, pause])) == [60, 62]
    assert hearing.pitches(after)[:2] == [64, 65]


def test_seek_plays_from_there(stage: Stage) -> None:
    stage.player.load(line([60, 62, 64, 65, 67, 69], tempo_bpm=150))
    stage.player.seek(3 * 480)
    stage.player.play()
    stage.wait_for(State.PLAYING)
    assert 3 * 480 <= stage.player.position_ticks < 4 * 480
    assert hearing.pitches(stage.listen(1.5)) == [65, 67, 69]


def test_seek_while_playing_jumps(stage: Stage) -> None:
    stage.play(line([60, 62, 64, 65, 67, 69], tempo_bpm=100))
    heard = [stage.listen_until(200)]
    stage.player.seek(4 * 480)
    heard.append(stage.listen(1.3))
    assert hearing.pitches(np.concatenate(heard)) == [60, 67, 69]


def test_loop_comes_round_without_a_gap(stage: Stage) -> None:
    stage.player.set_loop(480, 3 * 480)
    stage.play(line([60, 62, 64, 65], tempo_bpm=150))
    audio = stage.listen(2.4)
    assert hearing.pitches(audio)[:5] == [62, 64, 62, 64, 62]
    assert steps_ms(audio)[:4] == pytest.approx([400] * 4, abs=12)
    assert 480 <= stage.player.position_ticks < 3 * 480
    assert stage.player.state is State.PLAYING


def test_tempo_change_while_playing_changes_the_steps(stage: Stage) -> None:
    stage.play(line([60, 62] * 8, tempo_bpm=100))
    slow = stage.listen_until(2 * 480 + 60)
    stage.player.set_tempo(200)
    fast = stage.listen(1.6)
    assert steps_ms(slow)[:2] == pytest.approx([600, 600], abs=12)
    assert steps_ms(fast)[-3:] == pytest.approx([300] * 3, abs=12)


def test_load_while_playing_changes_the_notes_and_keeps_the_beat(stage: Stage) -> None:
    stage.play(line([60, 62] * 4, tempo_bpm=100))
    before = stage.listen_until(2 * 480 + 200)
    stage.player.load(line([72, 74] * 4, tempo_bpm=100))
    audio = np.concatenate([before, stage.listen(1.6)])
    assert hearing.pitches(audio)[:5] == [60, 62, 60, 74, 72]
    assert steps_ms(audio)[:4] == pytest.approx([600] * 4, abs=12)


def test_load_while_a_long_note_sounds_leaves_none_hanging(stage: Stage) -> None:
    stage.play(performance([PlayedNote(0, 9_600, 60, 100)], length_ticks=9_600))
    stage.listen_until(240)
    stage.player.load(performance([PlayedNote(9_000, 100, 72, 100)], length_ticks=9_600))
    stage.listen(SILENT_AFTER_S)
    assert hearing.peak(stage.listen(0.3)) < hearing.AUDIBLE
    assert stage.player.state is State.PLAYING


def test_load_with_the_sounding_note_kept_does_not_interrupt_it(stage: Stage) -> None:
    score = performance([PlayedNote(0, 9_600, 60, 100)], length_ticks=9_600)
    stage.play(score)
    stage.listen_until(480)
    stage.player.load(score)
    audio = stage.listen(0.6)
    assert [onset for onset in hearing.onsets(audio) if onset > 0.05] == []
    assert hearing.peak(audio[-4_410:]) > 5 * hearing.AUDIBLE


def test_program_change_while_playing_changes_the_sound(stage: Stage) -> None:
    stage.play(line([60] * 8, tempo_bpm=150))
    pure = stage.listen_until(900)
    stage.player.set_program(0, 80)
    stage.listen(0.5)
    square = stage.listen(0.8)
    assert overtones(square) > 3 * overtones(pure)


def test_volume_while_playing_changes_the_loudness(stage: Stage) -> None:
    stage.play(line([60] * 8, tempo_bpm=150))
    loud = stage.listen_until(900)
    stage.player.set_volume(0.5)
    stage.listen(0.5)
    soft = stage.listen(0.8)
    assert hearing.peak(soft) == pytest.approx(hearing.peak(loud) / 4, rel=0.2)


def test_audition_sounds_one_short_note(stage: Stage) -> None:
    stage.play(line([60], tempo_bpm=240))
    stage.wait_for(State.STOPPED)
    stage.listen(SILENT_AFTER_S)
    stage.player.audition(76)
    audio = stage.listen(1.6)
    assert hearing.pitches(audio) == [76]
    assert hearing.peak(audio[-8_820:]) < hearing.AUDIBLE


def test_changing_the_output_while_playing_goes_on(stage: Stage, soundfont: Path) -> None:
    stage.play(line([60, 62] * 20, tempo_bpm=150))
    stage.listen_until(900)
    stage.player.choose_output(soundfont=soundfont, driver="pulseaudio")
    stage.wait_for(State.PAUSED)
    stage.wait_for(State.PLAYING)
    assert stage.player.position_ticks >= 900
    stage.listen(0.3)
    assert set(hearing.pitches(stage.listen(1.5))) == {60, 62}


def test_calls_out_of_range_are_refused_at_the_door(stage: Stage) -> None:
    player = stage.player
    for call in (
        lambda: player.set_loop(480, 480),
        lambda: player.set_tempo(0),
        lambda: player.set_program(0, 128),
        lambda: player.set_volume(1.1),
        lambda: player.audition(128),
        lambda: player.press(60, 0),
    ):
        with pytest.raises(ParameterError):
            call()


def overtones(audio: hearing.Audio) -> float:
    """Share of the power above 600 Hz, over middle C's second harmonic."""
    power = np.abs(np.fft.rfft(audio)) ** 2
    hz = np.fft.rfftfreq(len(audio), 1 / hearing.RATE)
    return float(power[hz > 600].sum() / power[hz > 100].sum())
