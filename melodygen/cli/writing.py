"""Writing a melody in each of the formats asked for.

Conventions
-----------
Whatever can fail for want of something on this system is tried before the first file is written.  What fails later, as
on a disk that fills up, leaves the files before it: each is whole, and a long run is not lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from melodygen.audio import FORMATS as AUDIO_FORMATS
from melodygen.audio import AudioSettings, write_audio
from melodygen.cli.options import FORMATS
from melodygen.cli.targets import Targets
from melodygen.errors import MelodygenError
from melodygen.export import write_midi, write_musicxml
from melodygen.performance import perform
from melodygen.project import Project, write_project
from melodygen.score_event import Timing
from melodygen.sound import find_soundfont, synth_version


class UnfinishedError(MelodygenError):
    """Some of the files could be written, and this one could not."""

    def __init__(self, error: MelodygenError, written: Sequence[Path]) -> None:
        if len(written) == 1:
            kept = f"{written[0]} was written before and is whole"
        else:
            kept = f"{len(written)} files were written before and are whole, {written[0]} to {written[-1]}"
        super().__init__(f"{error}; {kept}")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes projects; `soundfont` is None where no audio is asked for, `written` are the files there are so far.

    `remarks` say which of them is not as loud as was asked, and the like.
    """

    parts: tuple[str, ...]
    soundfont: Path | None
    settings: AudioSettings
    timing: Timing = "tempo-map"
    written: list[Path] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def write(self, project: Project, targets: Targets) -> None:
        """Write each file of `targets` in the format of its ending; audio, which can fail, comes first."""
        for path in sorted(targets, key=lambda path: _format(path) not in AUDIO_FORMATS):
            with self.telling_what_is_whole():
                self._write_one(project, path)
            self.written.append(path)

    @contextmanager
    def telling_what_is_whole(self) -> Iterator[None]:
        """UnfinishedError in the place of an error that comes after files were written."""
        try:
            yield
        except UnfinishedError:
            raise
        except MelodygenError as error:
            if self.written:
                raise UnfinishedError(error, self.written) from error
            raise

    def _write_one(self, project: Project, path: Path) -> None:
        melody = project.melody
        match _format(path):
            case "mid":
                write_midi(melody, path, self.parts, timing=self.timing)
            case "musicxml":
                write_musicxml(melody, path)
            case "melody":
                write_project(project, path)
            case _ if self.soundfont is not None:
                report = write_audio(
                    perform(melody, self.parts),
                    path,
                    soundfont=self.soundfont,
                    settings=self.settings,
                    recipe=melody.whole_recipe,
                )
                self.remarks.extend(f"note: {path.name}: {remark}" for remark in report.remarks)


def writer_for(
    formats: Sequence[str],
    parts: tuple[str, ...],
    soundfont: Path | None,
    settings: AudioSettings | None = None,
    *,
    timing: Timing = "tempo-map",
) -> Writer:
    """A writer that has what `formats` need.

    Raises
    ------
    SoundError
        FluidSynth, a SoundFont or an encoder is missing.
    ParameterError
        One of the formats cannot be as `settings` say.

    """
    settings = settings or AudioSettings()
    audio = [AUDIO_FORMATS[name] for name in formats if name in AUDIO_FORMATS]
    for kind in audio:
        settings.bits_in(kind)
    return Writer(parts, ready_soundfont(soundfont) if audio else None, settings, timing)


def ready_soundfont(chosen: Path | None) -> Path:
    """The SoundFont to render with, once it is clear that there is a FluidSynth to do it."""
    synth_version()
    return find_soundfont(chosen)


def _format(path: Path) -> str:
    return FORMATS[path.suffix.lower()]
