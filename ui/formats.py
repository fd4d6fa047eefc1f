"""The kinds of files that the window exports, and the core's functions that write them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from melodygen.export import write_midi, write_musicxml
from melodygen.melody import Melody
from melodygen.performance import perform
from ui.jobs import Report

Write = Callable[..., None]
"""``write(melody, path, parts, report=...)``: writes the file, telling its progress from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its ending, its name for people, what becomes of the chords in it, and what writes it.

    `with_chords` is empty where the file always has them.
    """

    suffix: str
    name: str
    with_chords: str
    write: Write


def formats(soundfont: Path | None = None) -> dict[str, Format]:
    """By the name of the action that exports them; audio with `soundfont`, or else with the best one found."""
    write_wav = partial(_write_wav, soundfont)
    return {
        "export_midi": Format(".mid", _tr("MIDI file"), _tr("Melody and &chords, as a second track"), _write_midi),
        "export_musicxml": Format(".musicxml", _tr("MusicXML file"), "", _write_musicxml),
        "export_wav": Format(".wav", _tr("WAV file"), _tr("Melody and &chords"), write_wav),
    }


def _write_midi(melody: Melody, path: Path, parts: tuple[str, ...], *, report: Report) -> None:
    write_midi(melody, path, parts)
    report(1.0)


def _write_musicxml(melody: Melody, path: Path, _: tuple[str, ...], *, report: Report) -> None:
    write_musicxml(melody, path)
    report(1.0)


def _write_wav(soundfont: Path | None, melody: Melody, path: Path, parts: tuple[str, ...], *, report: Report) -> None:
    from melodygen.audio import write_audio  # noqa: PLC0415 - sound is loaded only where it is wanted
    from melodygen.sound import find_soundfont  # noqa: PLC0415

    write_audio(
        perform(melody, parts),
        path,
        soundfont=find_soundfont(soundfont),
        recipe=melody.whole_recipe,
        progress=report,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("formats", text)
