"""What is heard live and what is exported are one performance: the same onsets within 5 ms, over 16 bars.

The live sound is recorded and laid beside the rendered file.  Around every onset the rises of both spectra are moved
against each other until they are most alike: how far they have to go says how early or late the note was.  All parts
are given to the xylophone, whose onsets stand clear, with their rubato, slips and controls as they are.
"""

from __future__ import annotations

import queue
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.performance import PARTS, Performance, perform
from melodygen.sound import Player, State, render
from tests import hearing
from tests.null_sink import NullSink

HOP, WINDOW = 32, 256
"""In frames: 0.7 and 5.8 ms."""

BEFORE, AFTER, REACH = 16, 40, 20
"""Around an onset, in hops, and how far the one is moved against the other either way (15 ms)."""

APART_S = 0.05
"""Onsets nearer than this to the one before, as those of a strum, are heard as one."""

ALIGNED_S = 0.005
XYLOPHONE = 13
TRIES = 3

SAME = 1.2
"""Two places where the misfit differs by less than this factor are the same to these ears, and the nearer one counts:
of a soft and a loud note 10 ms apart the one may stand for the other."""

ASKED = {
    "flute": Parameters(
        tempo_bpm=300, bars=16, seed=3, instrument="flute", expression=100, accompaniment="arpeggio", mood="dramatic"
    ),
    "piano": Parameters(
        tempo_bpm=300, bars=16, seed=5, instrument="piano", expression=100, accompaniment="broken", mood="tender"
    ),
}


def lags_s(recorded: hearing.Audio, rendered: hearing.Audio, onsets_s: list[float]) -> list[float]:
    """By how much each onset is later in the recording, beside the median of all."""
    silence = np.zeros(hearing.RATE // 10)
    start = _offset(recorded, rendered)
    here = _rises(np.concatenate([silence, recorded[start:], silence]))
    there = _rises(np.concatenate([silence, rendered, silence]))
    found = []
    for onset_s in onsets_s:
        place = round((onset_s * hearing.RATE + len(silence)) / HOP)
        piece = there[place - BEFORE : place + AFTER]
        moved = [here[place - BEFORE + lag : place + AFTER + lag] for lag in range(-REACH, REACH + 1)]
        misfits = np.array([np.sum((it - piece[: len(it)]) ** 2) for it in moved])
        alike = np.flatnonzero(misfits <= SAME * misfits.min()) - REACH
        found.append(float(alike[np.abs(alike).argmin()]) * HOP / hearing.RATE)
    return [lag - float(np.median(found)) for lag in found]


def _offset(recorded: hearing.Audio, rendered: hearing.Audio) -> int:
    """Where in the recording the file begins."""
    size = len(recorded) + len(rendered)
    spectrum = np.fft.rfft(recorded, size) * np.conj(np.fft.rfft(rendered, size))
    return int(np.argmax(np.fft.irfft(spectrum, size)[: len(recorded)]))


def _rises(audio: hearing.Audio) -> NDArray[np.float64]:
    """By how much the spectrum grows from hop to hop."""
    frames = np.lib.stride_tricks.sliding_window_view(audio, WINDOW)[::HOP] * np.hanning(WINDOW)
    levels = np.log1p(1000 * np.abs(np.fft.rfft(frames, axis=1)))
    rises: NDArray[np.float64] = np.maximum(0, np.diff(levels, axis=0)).sum(axis=1)
    return rises


def onsets_of(performance: Performance) -> list[float]:
    """When something begins, in seconds, over all parts."""
    places = {note.onset_ticks for part in performance.parts for note in part.notes}
    times = [performance.seconds_at(ticks) for ticks in sorted(places)]
    return [time for before, time in pairwise([-1.0, *times]) if time - before > APART_S]


def as_audio(performance: Performance, soundfont: Path) -> hearing.Audio:
    """The rendered file."""
    return render(performance, soundfont=soundfont).sum(axis=1).astype(np.float64)


def recorded_by_a_sink(performance: Performance, sink: NullSink, soundfont: Path) -> hearing.Audio:
    """All that the player plays from the start to the end, and what rings on."""
    player = Player(soundfont=soundfont, driver="pulseaudio")
    try:
        with sink.recording() as recording:
            player.load(performance)
            player.play()
            heard = [recording.read(0.5)]
            while player.state is not State.STOPPED or len(heard) < 4:
                heard.append(recording.read(0.5))
            return np.concatenate([*heard, recording.read(1.0)])
    finally:
        player.close()


def recorded_to_a_file(performance: Performance, path: Path, soundfont: Path) -> hearing.Audio:
    """The same as the device would get it, without a device that may drop out."""
    states: queue.Queue[State] = queue.Queue()
    player = Player(soundfont=soundfont, driver="file", device=str(path), on_state=states.put)
    try:
        player.load(performance)
        player.play()
        while states.get(timeout=60) is not State.STOPPED:
            pass
    finally:
        player.close()
    found: hearing.Audio = soundfile.read(path)[0].sum(axis=1)
    return np.concatenate([found, np.zeros(hearing.RATE)])


def has_dropped_out(recorded: hearing.Audio, rendered: hearing.Audio) -> bool:
    """Whether the second half does not begin where the first has it begin."""
    half = len(rendered) // 2
    return abs(_offset(recorded, rendered[:half]) + half - _offset(recorded, rendered[half:])) > 0.01 * hearing.RATE


def played(asked: Parameters, parts: tuple[str, ...] = PARTS) -> Performance:
    """On instruments whose onsets are clear."""
    performance = perform(generate(asked), parts)
    return replace(performance, parts=tuple(replace(part, program=XYLOPHONE) for part in performance.parts))


@pytest.mark.parametrize("name", ASKED)
def test_what_is_played_live_and_what_is_rendered_align(name: str, tmp_path: Path, soundfont: Path) -> None:
    """On a busy machine a command may come late to the synth; then it is played again."""
    performance = played(ASKED[name])
    assert len(performance.tempo_map.score) > 16
    assert len(performance.parts) == 3
    assert any(part.controls for part in performance.parts)
    rendered, onsets = as_audio(performance, soundfont), onsets_of(performance)
    worst_s = []
    for number in range(TRIES):
        recorded = recorded_to_a_file(performance, tmp_path / f"{number}.wav", soundfont)
        lags = lags_s(recorded, rendered, onsets)
        assert len(lags) > 60
        worst_s.append(float(np.abs(lags).max()))
        if worst_s[-1] < ALIGNED_S:
            return
    raise AssertionError(f"live and file are apart by {worst_s} s")


def test_what_is_heard_from_a_device_aligns_with_the_file(null_sink: NullSink, soundfont: Path) -> None:
    """On a busy machine the sound server may leave out some milliseconds; then it is recorded again."""
    performance = played(ASKED["flute"])
    rendered = as_audio(performance, soundfont)
    for _ in range(TRIES):
        recorded = recorded_by_a_sink(performance, null_sink, soundfont)
        if not has_dropped_out(recorded, rendered):
            assert np.abs(lags_s(recorded, rendered, onsets_of(performance))).max() < ALIGNED_S
            return
    pytest.skip(f"the sound server dropped out in each of {TRIES} recordings")


@pytest.mark.parametrize("late_s", [0.006, 0.012])
def test_these_ears_hear_a_note_that_is_late(soundfont: Path, late_s: float) -> None:
    performance = played(ASKED["flute"], ("melody",))
    onsets = onsets_of(performance)
    (part,) = performance.parts
    late = replace(part.notes[9], onset_ticks=part.notes[9].onset_ticks + round(late_s * 300 * 8))
    moved = replace(performance, parts=(replace(part, notes=(*part.notes[:9], late, *part.notes[10:])),))
    recorded = np.concatenate([np.zeros(13_230), as_audio(moved, soundfont)])
    lags = lags_s(recorded, as_audio(performance, soundfont), onsets)
    was = performance.seconds_at(part.notes[9].onset_ticks)
    assert lags.pop(onsets.index(was)) == pytest.approx(performance.seconds_at(late.onset_ticks) - was, abs=0.002)
    assert np.abs(lags).max() < 0.002
