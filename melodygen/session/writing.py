"""A session pack: all that a DAW needs of a melody, as a folder or a zip file.

Conventions
-----------
Every sound file starts where the performance does, with the lead-in bar where there is one, and has the same number of
frames.  Sound and MIDI are the same performance to the tick: no hand slips in either, since what lies beside each other
in a DAW is compared, and swapped.  All stems get the one gain that brings the mix to its loudness, so that the stems
added up are the mix.  A stem whose left and right are the same in every sample has one channel.  Fades are left to the
DAW.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from melodygen.audio.encoding import Content, check_length, encode
from melodygen.audio.mastering import Treatment, amplified, gain_for, room_for
from melodygen.audio.report import AudioReport, report_on
from melodygen.audio.settings import FORMATS, AudioSettings
from melodygen.audio.spool import Spool
from melodygen.audio.tags import Provenance, Tags
from melodygen.audio.watch import Progress, Watch
from melodygen.audio.writing import render_into, sound_facts, title_of
from melodygen.errors import ConstraintError, WriteError
from melodygen.export import musicxml_bytes
from melodygen.files import atomic_folder, atomic_path
from melodygen.melody import Melody
from melodygen.performance import PARTS, Performance, perform
from melodygen.session.midi import session_midi
from melodygen.session.readme import Listed, readme
from melodygen.sound import Levels, measure
from melodygen.sound.loudness import Samples
from melodygen.sound.render import TAIL_S

SESSION_AUDIO = AudioSettings(bits=24, sample_rate=48_000, loudness_lufs=-23.0)
"""24 bits at 48 kHz is what sessions are recorded in; -23 LUFS (EBU R 128) leaves room for whatever is added."""

MIDI, SCORE, MIX, README, STEMS = "session.mid", "score.musicxml", "mix.wav", "README.txt", "stems"
ZIP = ".zip"

_WAV = FORMATS["wav"]
_RENDERED, _MEASURED = 0.7, 0.8
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class SessionReport:
    """What was written.

    Attributes
    ----------
    path
        The folder or zip file.
    files
        What is in it, with slashes.
    mix
        How long and loud the mix is, and the gain of it and of every stem.

    """

    path: Path
    files: tuple[str, ...]
    mix: AudioReport


def write_session(
    melody: Melody,
    path: Path,
    *,
    soundfont: Path,
    settings: AudioSettings = SESSION_AUDIO,
    title: str = "",
    replaces: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SessionReport:
    """Write a session pack of `melody` to `path`, whole or not at all: a zip file where it ends so, else a folder.

    Parameters
    ----------
    melody
        All its parts are in it.
    path
        The folder or zip file to make.
    soundfont
        The SoundFont to play with.
    settings
        What the sound is to be like; the loudness is that of the mix.
    title
        Its title; without one, key, scale and seed of the recipe.
    replaces
        Whether an older session of that name may be replaced; a folder with anything else in it is never.
    progress, cancelled
        As in `melodygen.audio.write_audio`.

    Raises
    ------
    WriteError
        Something is there already, or the session could not be written; what was there is as it was.
    SoundError
        No FluidSynth, or the SoundFont cannot be read.
    ConstraintError
        There are no notes, or so many that a file cannot hold their sound; or a limiter is asked for.

    """
    _check_place(path, replaces=replaces)
    performance = perform(melody, PARTS, on_the_grid=True)
    performance = replace(performance, parts=tuple(part for part in performance.parts if part.notes))
    if settings.limiter:
        raise ConstraintError("with a limiter the stems of a session would not add up to its mix", "leave it off")
    if not performance.parts:
        raise ConstraintError("there are no notes in this melody", "make one with notes")
    frames = (performance.seconds_at(performance.length_ticks) + TAIL_S) * settings.sample_rate
    check_length(_WAV, settings.bits_in(_WAV), frames)
    pack = _Pack(melody, performance, soundfont, settings, title or title_of(melody.whole_recipe))
    watch = Watch(progress, cancelled)
    if path.suffix.lower() != ZIP:
        with atomic_folder(path, partial(_check_place, path, replaces=replaces)) as folder:
            return pack.fill(folder, path, watch)
    with atomic_path(path) as draft:
        report = pack.fill(draft.parent, path, watch)
        _zip(draft.parent, draft, report.files)
        _check_place(path, replaces=replaces)
        return report


@dataclass(frozen=True, slots=True)
class _Pack:
    """What goes into a session."""

    melody: Melody
    performance: Performance
    soundfont: Path
    settings: AudioSettings
    title: str

    def fill(self, folder: Path, path: Path, watch: Watch) -> SessionReport:
        """Write all files into `folder`, which will be at `path`."""
        (folder / STEMS).mkdir()
        with ExitStack() as stack:
            stems = self._rendered(stack, watch.part(0, _RENDERED))
            mix, listed = self._write_sound(folder, stems, watch.part(_RENDERED, 1.0))
        names = [part.name.lower() for part in self.performance.parts]
        (folder / MIDI).write_bytes(session_midi(self.melody, names))
        (folder / SCORE).write_bytes(musicxml_bytes(self.melody))
        files = [
            Listed(MIDI, "MIDI: a named track for each part, tempo, markers at phrases, chords as lyrics"),
            Listed(SCORE, "MusicXML: the score, for notation programs"),
            *listed,
        ]
        text = readme(
            self.melody,
            self.performance,
            [*files, Listed(README, "this text")],
            title=self.title,
            sound=self._sound_lines(mix),
            font=self.soundfont,
        )
        (folder / README).write_text(text, encoding="utf-8", newline="\r\n")
        return SessionReport(path, tuple(sorted((README, *(file.name for file in files)))), replace(mix, path=path))

    def _rendered(self, stack: ExitStack, watch: Watch) -> dict[str, Spool]:
        """The sound of each part by its name, as it is played."""
        stems, count = {}, len(self.performance.parts)
        for place, part in enumerate(self.performance.parts):
            spool = stack.enter_context(Spool())
            alone = replace(self.performance, parts=(part,))
            render_into(spool, alone, self.soundfont, self.settings, watch.part(place / count, (place + 1) / count))
            stems[part.name.lower()] = spool
        return stems

    def _write_sound(self, folder: Path, stems: dict[str, Spool], watch: Watch) -> tuple[AudioReport, list[Listed]]:
        frames, rate = max(spool.frames for spool in stems.values()), self.settings.sample_rate
        # A stem can have a peak where the mix has none, since parts also cancel each other out.
        levels = {name: measure(spool.blocks(frames), rate) for name, spool in stems.items()}
        mix = measure(_sum(stems.values(), frames), rate)
        gain = min(gain_for(mix, self.settings), *(room_for(each, self.settings) for each in levels.values()))
        watch.tell((_MEASURED - _RENDERED) / (1 - _RENDERED))
        facts = sound_facts(self.performance, self.soundfont, self.settings, Treatment(gain)) | {"on_the_grid": True}
        listed = []
        self._write(folder / MIX, watch.over(_sum(stems.values(), frames), frames), 2, frames, gain, facts)
        listed.append(Listed(MIX, f"stereo, {_told(mix.louder(gain))}: all stems together"))
        for name, spool in stems.items():
            channels = 1 if spool.is_mono else 2
            blocks = (block[:, :channels] for block in watch.over(spool.blocks(frames), frames))
            own = facts | {"parts": [name]}
            self._write(folder / STEMS / f"{name}.wav", blocks, channels, frames, gain, own)
            told = _told(levels[name].louder(gain))
            listed.append(Listed(f"{STEMS}/{name}.wav", f"{'mono' if channels == 1 else 'stereo'}, {told}"))
        return report_on(folder, mix.louder(gain), gain, self.settings), listed

    def _write(
        self, path: Path, blocks: Iterable[Samples], channels: int, frames: int, gain: float, facts: dict[str, object]
    ) -> None:
        content = Content(
            kind=_WAV,
            bits=self.settings.bits_in(_WAV),
            sample_rate=self.settings.sample_rate,
            channels=channels,
            frames=frames,
            tags=Tags(self.title, Provenance(self.melody.whole_recipe, facts).to_json()),
        )
        encode(path, amplified(blocks, gain), content)

    def _sound_lines(self, mix: AudioReport) -> list[str]:
        bits = self.settings.bits_in(_WAV)
        return [
            f"All files: {bits} bits, {self.settings.sample_rate} Hz, {mix.duration_s:.3f} s, from the same place on.",
            f"Mix: {mix.sentence}; the one gain of mix and stems is {mix.gain_db:+.2f} dB.",
            "With every stem at 0 dB, and mono stems to both sides at 0 dB (no pan law), they add up to the mix.",
            f"Reverb: {self.settings.reverb or 'none'}. Chorus: {self.settings.chorus or 'none'}.",
            *(f"Note: {remark}." for remark in mix.remarks),
        ]


def _told(levels: Levels) -> str:
    loudness = levels.loudness_lufs
    return f"{'no loudness' if loudness is None else f'{loudness:.1f} LUFS'}, peak {levels.true_peak_dbtp:.1f} dBTP"


def _sum(spools: Iterable[Spool], frames: int) -> Iterator[Samples]:
    for blocks in zip(*(spool.blocks(frames) for spool in spools), strict=True):
        yield sum(blocks[1:], start=blocks[0])


def _check_place(path: Path, *, replaces: bool) -> None:
    if not path.exists():
        return
    if not replaces:
        raise WriteError(path, "something is there already")
    if path.is_dir():
        ours = {MIDI, SCORE, MIX, README, STEMS, *(f"{STEMS}/{part}.wav" for part in PARTS)}
        others = sorted({found.relative_to(path).as_posix() for found in path.rglob("*")} - ours)
        if others or path.suffix.lower() == ZIP:
            raise WriteError(
                path, f"it holds {others[0]}, which is no part of a session" if others else "a folder is there"
            )
    elif path.suffix.lower() != ZIP:
        raise WriteError(path, "a file is there")


def _zip(folder: Path, draft: Path, files: Iterable[str]) -> None:
    """The same bytes for the same files: without dates, in order; sound hardly packs and is stored as it is."""
    with zipfile.ZipFile(draft, "w") as archive:
        for name in files:
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.file_size = (folder / name).stat().st_size
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".wav") else zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as target, (folder / name).open("rb") as source:
                while block := source.read(2**20):
                    target.write(block)
