"""Is a file still what its recipe makes?  The notes are drawn again and compared with those in the file.

Conventions
-----------
Bars and beats in the texts count from 1; an upbeat stands in bar 0.  A note is compared as it sounds: onset, length,
pitch and, in a MIDI file, loudness.  Of a MIDI file whose notes are played otherwise than this release plays them, as
those of earlier releases are, it is told whether the score is still that of the recipe; and so it is of a file whose
score marks notes otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any, Literal

from melodygen.audio import FORMATS as AUDIO_FORMATS
from melodygen.audio import read_provenance
from melodygen.audio.comparing import sound_difference, soundfont_of
from melodygen.errors import FormatError
from melodygen.export import midi_bytes, musicxml_bytes
from melodygen.generation import rebuild
from melodygen.mark import Mark, shifted
from melodygen.melody import Melody
from melodygen.performance import PARTS, Part, Performance, PlayedNote, perform
from melodygen.reading import MidiContent, ScoreContent, parse_midi, parse_score, read_midi, read_score
from melodygen.recipe import Recipe, StyleRef
from melodygen.score_event import SLACK_TICKS, TIMINGS
from melodygen.sound import synth_version
from melodygen.styles import style_names
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.version import __version__

SCORES = (".musicxml", ".xml", ".mxl")
"""What the name of a MusicXML file ends with; all others are read as MIDI."""

Content = MidiContent | ScoreContent

FROM_A_FILE = "own"
"""How a MIDI file keeps time that is played otherwise than its recipe: as it does."""

_OLDER = "it was made before melodygen had its player: lengths and velocities are those of then"

Outcome = Literal["same", "different", "no recipe", "not compared"]


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of comparing a file with its recipe.

    Attributes
    ----------
    outcome
        ``"same"``, ``"different"``, ``"no recipe"``, or ``"not compared"`` where its SoundFont is not here.
    difference
        The first difference in words, empty where there is none.
    remarks
        What else is not as the recipe has it: style, release, tempo, instrument.
    is_played_otherwise
        Whether it is different in nothing but how it is played: its score is that of the recipe.

    """

    outcome: Outcome
    difference: str = ""
    remarks: tuple[str, ...] = ()
    is_sound: bool = False
    is_played_otherwise: bool = False

    @property
    def is_same(self) -> bool:
        """True where every note is as the recipe makes it."""
        return self.outcome == "same"

    @property
    def is_score_same(self) -> bool:
        """True where the score is that of the recipe, however it is played."""
        return self.is_same or self.is_played_otherwise

    @property
    def sentence(self) -> str:
        """The outcome for people."""
        if self.outcome == "no recipe":
            what = "sound" if self.is_sound else "notes"
            return f"there is no recipe in this file, so there is nothing to compare its {what} with"
        if self.outcome == "not compared":
            return f"the recipe in it can be made again, but the sound was not compared: {self.difference}"
        if self.is_sound:
            same = "the recipe, played again, gives this sound"
            return same if self.is_same else f"the recipe, played again, gives another sound {self.difference}"
        if self.outcome == "same":
            return "the recipe gives exactly these notes"
        if self.is_played_otherwise:
            return f"the recipe gives these notes, and plays them otherwise: {self.difference}"
        return f"the recipe gives other notes: {self.difference}"


def verify(path: Path) -> Verification:
    """Rebuild the melody of the recipe in `path` and compare it with the notes that stand there.

    Raises
    ------
    FormatError
        The file, or the recipe in it, cannot be read, or it names a style that is not installed.

    """
    if path.suffix.lower().removeprefix(".") in AUDIO_FORMATS:
        return _verify_sound(path)
    content = read_score(path) if path.suffix.lower() in SCORES else read_midi(path)
    recipe = content.recipe
    if recipe is None:
        return Verification("no recipe")
    melody = _made_again(recipe, path)
    rebuilt = _as_read(melody, content)
    difference = _first_difference(content.performance, rebuilt.performance, melody)
    remarked = "" if difference else _mark_difference(content, rebuilt, melody)
    remarks = (*_origin_remarks(recipe.style, recipe.software, melody), *_header_remarks(content, rebuilt))
    if remarked:
        return Verification("different", remarked, remarks, is_played_otherwise=True)
    if not difference:
        return Verification("same", remarks=remarks)
    is_played_otherwise = isinstance(content, MidiContent) and _is_score_same(content, rebuilt)
    if is_played_otherwise:
        remarks = (_OLDER, *remarks) if _is_from_before_the_player(content) else remarks
    else:
        # Another note is said before another length or velocity, which may be due to it.
        difference = _first_difference(_bare(content), _bare(rebuilt), melody) or difference
    return Verification("different", difference, remarks, is_played_otherwise=is_played_otherwise)


def _is_score_same(content: Content, rebuilt: Content) -> bool:
    """Whether the melody is written as the recipe has it, and what accompanies it strikes the same notes."""
    ours, theirs = _melody_as_written(rebuilt), _melody_as_written(content)
    if ours is None or theirs is None or len(ours) != len(theirs):
        return False
    if _is_from_before_the_player(content):
        return all(_is_played_of(note, written) for note, written in zip(theirs, ours, strict=True))
    written = [[(note.onset_ticks, note.duration_ticks, note.pitch) for note in notes] for notes in (ours, theirs)]
    return written[0] == written[1] and _struck(content.performance) == _struck(rebuilt.performance)


def _melody_as_written(content: Content) -> tuple[PlayedNote, ...] | None:
    if isinstance(content, MidiContent) and content.score is not None:
        known = content.as_score.known_melody
        return None if known is None else known.notes
    return next((part.notes for part in content.performance.parts), None)


def _is_played_of(note: PlayedNote, written: PlayedNote) -> bool:
    """Whether it is the written one, let go sooner."""
    same = (note.onset_ticks, note.pitch) == (written.onset_ticks, written.pitch)
    return same and note.duration_ticks <= written.duration_ticks + SLACK_TICKS


def _bare(content: Content) -> Performance:
    """The same with nothing left of notes but where and what they are."""
    parts = content.performance.parts
    bare = [tuple(PlayedNote(note.onset_ticks, 1, note.pitch, 1) for note in part.notes) for part in parts]
    whole = (replace(part, notes=notes) for part, notes in zip(parts, bare, strict=True))
    return replace(content.performance, parts=tuple(whole))


def _struck(performance: Performance) -> list[list[tuple[int, int]]]:
    return [[(note.onset_ticks, note.pitch) for note in part.notes] for part in performance.parts]


def _is_from_before_the_player(content: Content) -> bool:
    """Recipes name what is played of them since there is a player."""
    return isinstance(content, MidiContent) and '"expression"' not in (content.recipe_json or "")


def _made_again(recipe: Recipe, path: Path) -> Melody:
    if recipe.parameters.style not in style_names():
        problem = f"its recipe asks for the style {recipe.parameters.style}, which is not installed"
        raise FormatError(path, problem, "install that style")
    return rebuild(recipe)


def _verify_sound(path: Path) -> Verification:
    """Play the melody of the recipe in an audio file again as the file says, and compare."""
    provenance = read_provenance(path)
    recipe, sound = provenance.recipe, provenance.sound
    if recipe is None:
        return Verification("no recipe", is_sound=True)
    melody = _made_again(recipe, path)
    remarks = _origin_remarks(recipe.style, recipe.software, melody)
    if sound.get("midi_timing") == FROM_A_FILE:
        why = "it was played as in a MIDI file whose lengths and velocities are its own"
        return Verification("not compared", why, remarks, is_sound=True)
    soundfont = soundfont_of(sound)
    if soundfont is None:
        return Verification("not compared", "the SoundFont it was played with is not here", remarks, is_sound=True)
    here = synth_version()
    if sound.get("fluidsynth") != here:
        remarks = (*remarks, f"it was played by FluidSynth {sound.get('fluidsynth')}, here is {here}")
    difference = sound_difference(path, _played_again(melody, sound), soundfont, sound)
    return Verification("different" if difference else "same", difference, remarks, is_sound=True)


def _played_again(melody: Melody, sound: dict[str, Any]) -> Performance:
    """As an audio file says it was played: by the player, or as a MIDI file of that timing has it."""
    parts = tuple(name for name in PARTS if name in sound.get("parts", ()))
    timing = next((it for it in TIMINGS if it == sound.get("midi_timing")), None)
    if timing is None:
        return perform(melody, parts, on_the_grid=sound.get("on_the_grid") is True)
    return parse_midi(midi_bytes(melody, parts, timing=timing), source="the rebuilt melody").performance


def _parts_in(content: MidiContent) -> tuple[str, ...]:
    """Which of our parts the file has: by name where its tracks still have ours, else the first ones."""
    named = {part.name.lower() for part in content.performance.parts}
    known = tuple(name for name in PARTS if name in named)
    return known or PARTS[: max(1, len(content.performance.parts))]


def _as_read(melody: Melody, content: Content) -> Content:
    """What a file of the same kind says of `melody`."""
    source = "the rebuilt melody"
    if isinstance(content, ScoreContent):
        return parse_score(musicxml_bytes(melody), source=source)
    return parse_midi(midi_bytes(melody, _parts_in(content), timing=content.timing), source=source)


def _first_difference(found: Performance, rebuilt: Performance, melody: Melody) -> str:
    if len(found.parts) != len(rebuilt.parts):
        return f"the file has {len(found.parts)} tracks with notes, the recipe {len(rebuilt.parts)}"
    for ours, theirs in zip(rebuilt.parts, found.parts, strict=True):
        difference = _part_difference(theirs, ours, melody)
        if difference:
            return f"{ours.name.lower()}, {difference}"
    return ""


def marks_in(content: Content) -> tuple[Mark, ...] | None:
    """The marks at the notes of the melody, counted from bar 1; None where a MIDI file says nothing of its score."""
    if isinstance(content, ScoreContent):
        return shifted(content.marks, -content.performance.lead_in_ticks)
    score = content.as_score
    return None if score.known_melody is None else shifted(score.known_marks, -score.lead_in_ticks)


def _mark_difference(found: Content, rebuilt: Content, melody: Melody) -> str:
    """The first note of the score that is marked otherwise."""
    if (known := marks_in(found)) is None:
        return ""
    theirs, ours = dict(known), dict(marks_in(rebuilt) or ())
    for onset in sorted({*theirs, *ours}):
        if theirs.get(onset) != ours.get(onset):
            place = melody.metre.place(onset)
            here, there = (", ".join(marks.get(onset, ("nothing",))) for marks in (theirs, ours))
            return f"melody, {place}: the file has {here} at the note, the recipe {there}"
    return ""


def _part_difference(found: Part, rebuilt: Part, melody: Melody) -> str:
    for theirs, ours in zip_longest(found.notes, rebuilt.notes):
        if theirs != ours:
            first = min((note for note in (theirs, ours) if note is not None), key=lambda note: note.onset_ticks)
            place = melody.metre.place(first.onset_ticks - melody.lead_in_ticks)
            return f"{place}: {_note_difference(theirs, ours, melody)}"
    return ""


def _note_difference(theirs: PlayedNote | None, ours: PlayedNote | None, melody: Melody) -> str:
    if theirs is None or ours is None or theirs.onset_ticks != ours.onset_ticks:
        return f"the file has {_there(theirs, ours, melody)} there, the recipe {_there(ours, theirs, melody)}"
    if theirs.pitch != ours.pitch:
        return f"the file has {_name(theirs.pitch, melody)}, the recipe {_name(ours.pitch, melody)}"
    if theirs.duration_ticks != ours.duration_ticks:
        return f"{_name(ours.pitch, melody)} lasts {theirs.duration_ticks} ticks, in the recipe {ours.duration_ticks}"
    return f"{_name(ours.pitch, melody)} has velocity {theirs.velocity}, in the recipe {ours.velocity}"


def _there(note: PlayedNote | None, other: PlayedNote | None, melody: Melody) -> str:
    """The name of a note, or ``"no note"`` where it is missing or comes later than the other one."""
    if note is None or (other is not None and note.onset_ticks > other.onset_ticks):
        return "no note"
    return _name(note.pitch, melody)


def _name(pitch: int, melody: Melody) -> str:
    return melody.scale.spelled(melody.key, pitch)


def _origin_remarks(style: StyleRef, software: str, melody: Melody) -> tuple[str, ...]:
    remarks = []
    installed = melody.recipe.style if melody.recipe else style
    if style.version != installed.version:
        remarks.append(f"it was made with version {style.version} of style {style.name}, here is {installed.version}")
    elif style.checksum != installed.checksum:
        remarks.append(f"the tables of style {style.name} are not those it was made with")
    if software != __version__:
        remarks.append(f"it was made with melodygen {software}, this is {__version__}")
    return tuple(remarks)


def _header_remarks(content: Content, expected: Content) -> tuple[str, ...]:
    found, rebuilt = (
        it.as_score.performance if isinstance(it, MidiContent) else it.performance for it in (content, expected)
    )
    remarks = []
    if found.tempo_bpm != rebuilt.tempo_bpm:
        remarks.append(f"the tempo is {found.tempo_bpm:g} BPM, in the recipe {rebuilt.tempo_bpm:g}")
    elif found.tempo_map != rebuilt.tempo_map:
        remarks.append("the tempo changes otherwise than the recipe has it played")
    for theirs, ours in zip(found.parts, rebuilt.parts, strict=False):
        if theirs.program != ours.program:
            has, recipe_has = INSTRUMENTS[theirs.program].label, INSTRUMENTS[ours.program].label
            remarks.append(f"the {ours.name.lower()} is played by {has}, in the recipe by {recipe_has}")
    return tuple(remarks)
