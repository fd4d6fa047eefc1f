"""The kinds of files that the window exports, and the core's functions that write them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from melodygen.export import Timing, write_midi, write_musicxml
from melodygen.melody import Melody
from melodygen.performance import perform
from ui.jobs import Report
from ui.language import number

if TYPE_CHECKING:
    from melodygen.audio import AudioReport, AudioSettings

Write = Callable[..., str]
"""``write(melody, path, parts, how, report=...)``: writes the file and tells its progress from 0 to 1.

`how` is what can be chosen of that kind, or None for what is usual.  What comes back says what became of it, if there
is anything to say.
"""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its usual ending, its name for people, what writes it, and the other endings that it may have.

    `has_parts` where it can be chosen which parts are in it.
    """

    suffix: str
    name: str
    write: Write
    has_parts: bool = True
    others: tuple[str, ...] = ()

    @property
    def suffixes(self) -> tuple[str, ...]:
        """All endings; an empty one is that of a folder."""
        return (self.suffix, *self.others)


def formats(soundfont: Path | None = None) -> dict[str, Format]:
    """By the name of the action that exports them; sound with `soundfont`, or else with the best one found."""
    return {
        "export_midi": Format(".mid", _tr("MIDI file"), _write_midi),
        "export_musicxml": Format(".musicxml", _tr("MusicXML file"), _write_musicxml, has_parts=False),
        "export_audio": Format(
            ".wav", _tr("audio file"), partial(_write_audio, soundfont), others=(".flac", ".ogg", ".mp3")
        ),
        "export_session": Format(
            ".zip", _tr("session pack"), partial(_write_session, soundfont), has_parts=False, others=("",)
        ),
    }


def _write_midi(
    melody: Melody, path: Path, parts: tuple[str, ...], how: object | None = None, *, report: Report
) -> str:
    write_midi(melody, path, parts, timing=cast("Timing", how or "tempo-map"))
    report(1.0)
    return ""


def _write_musicxml(melody: Melody, path: Path, _: tuple[str, ...], __: object | None = None, *, report: Report) -> str:
    write_musicxml(melody, path)
    report(1.0)
    return ""


def _write_audio(
    soundfont: Path | None,
    melody: Melody,
    path: Path,
    parts: tuple[str, ...],
    how: object | None = None,
    *,
    report: Report,
) -> str:
    from melodygen.audio import AudioSettings, write_audio  # noqa: PLC0415 - sound is loaded only where it is wanted
    from melodygen.sound import find_soundfont  # noqa: PLC0415

    written = write_audio(
        perform(melody, parts),
        path,
        soundfont=find_soundfont(soundfont),
        settings=cast("AudioSettings | None", how) or AudioSettings(),
        recipe=melody.whole_recipe,
        progress=report,
    )
    return loudness_words(written)


def _write_session(
    soundfont: Path | None,
    melody: Melody,
    path: Path,
    _: tuple[str, ...],
    how: object | None = None,
    *,
    report: Report,
) -> str:
    from melodygen.session import SESSION_AUDIO, write_session  # noqa: PLC0415 - as above
    from melodygen.sound import find_soundfont  # noqa: PLC0415

    written = write_session(
        melody,
        path,
        soundfont=find_soundfont(soundfont),
        settings=cast("AudioSettings | None", how) or SESSION_AUDIO,
        replaces=True,
        progress=report,
    )
    return loudness_words(written.mix)


def loudness_words(written: AudioReport) -> str:
    """How loud a file has become, and why not as loud as was asked."""
    from melodygen.sound.limiter import AUDIBLE_DB  # noqa: PLC0415 - as above
    from melodygen.sound.loudness import RELIABLE_S  # noqa: PLC0415

    if written.loudness_lufs is None:
        return _tr("too short or too soft to have a loudness")
    said = _tr("{loudness} LUFS, true peak {peak} dBTP").format(
        loudness=number(written.loudness_lufs), peak=number(written.true_peak_dbtp)
    )
    if written.short_by_lu:
        said += _tr("; {short} LU softer than asked, since its peaks are at the ceiling").format(
            short=number(written.short_by_lu)
        )
    if written.limited is not None and written.limited.most_db >= AUDIBLE_DB:
        said += _tr("; the limiter held it down by at most {most} dB, on {share} % of its length").format(
            most=number(written.limited.most_db), share=number(written.limited.share * 100)
        )
    return said + (_tr("; below 3 s the loudness is uncertain") if written.duration_s < RELIABLE_S else "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("formats", text)
