"""What stands in a MIDI file: what is played, the header that says how, and the recipe if there is one.

Conventions
-----------
Times are converted to 480 ticks a quarter note.  The first tempo, metre and key in the file are taken; where it has
none they are 120 BPM and 4/4, as the standard has it, and no key.  Tempos that change are a tempo map.
Whatever is wrong with a file raises FormatError.

A file in which this program wrote a performance says what its score is; `MidiContent.as_score` has the notes as they
stand there.
"""

from __future__ import annotations

import io
import struct
from collections import defaultdict, deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from mido import MidiFile, MidiTrack
from mido.midifiles.meta import KeySignatureError

from melodygen.errors import FormatError
from melodygen.mark import Mark
from melodygen.parameters import Parameters
from melodygen.performance import PITCH_BEND, RESTING, Control, Part, Performance, PlayedNote, TempoMap
from melodygen.performance.tempo import STEADY
from melodygen.recipe import Recipe
from melodygen.score_event import NAME, ScoreEvent, Timing
from melodygen.theory.units import MICROSECONDS_PER_MINUTE, TICKS_PER_QUARTER

LARGEST_BYTES = 4_000_000
"""Larger than any melody, and small enough to be read in seconds."""

DEFAULT_TEMPO = 500_000
DAMAGES = (
    EOFError, OSError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, struct.error,
    KeySignatureError,
)  # fmt: skip
"""What mido raises on files that are not well-formed."""


@dataclass(frozen=True, slots=True)
class MidiContent:
    """A MIDI file as far as a melody needs it; `key` is as mido names it, ``"Bb"`` or ``"Dm"``.

    `signatures` are all time signatures, each as onset in ticks, numerator and denominator.  `score` is what a
    performed file of ours says of its score, `known_lead_in_ticks` the bar before bar 1 and
    `known_melody` one of the parts, with `known_marks` on its notes, where they are known.
    """

    source: str
    performance: Performance
    numerator: int
    denominator: int
    key: str | None
    markers: tuple[tuple[int, str], ...]
    recipe_json: str | None
    signatures: tuple[tuple[int, int, int], ...] = ()
    score: ScoreEvent | None = None
    begins_microseconds: int = DEFAULT_TEMPO
    known_lead_in_ticks: int | None = None
    known_melody: Part | None = None
    known_marks: tuple[Mark, ...] = ()

    @property
    def timing(self) -> Timing:
        """How the file keeps time, as far as it says so."""
        return "score" if self.score is None else self.score.timing

    @property
    def recipe(self) -> Recipe | None:
        """The recipe the file carries; FormatError if it is damaged, NewerFormatError if it is too new to be read."""
        return None if self.recipe_json is None else Recipe.from_json(self.recipe_json, source=self.source)

    @property
    def lead_in_ticks(self) -> int:
        """Length of the bar before bar 1, which a file of ours has where it is one bar longer than its recipe asks for.

        0 where the recipe has no upbeat, neither asked for nor given, or a phrase starts in that bar, and in all files
        without a recipe that this release can read.
        """
        if self.known_lead_in_ticks is not None:
            return self.known_lead_in_ticks
        with suppress(FormatError):
            if (recipe := self.recipe) is not None and _may_have_upbeat(recipe):
                return self._lead_in_of(recipe.parameters)
        return 0

    @property
    def as_score(self) -> MidiContent:
        """The same with the notes of the score, where the file says what they are and still has those it was given.

        Where they were changed, what the file says of tempo and lead-in still holds, and its notes are as they are.
        """
        if self.score is None:
            return self
        score, performance = self.score, self.performance
        if score.begins_microseconds == self.begins_microseconds:
            performance = replace(performance, tempo_bpm=score.tempo_bpm)
        lead_in = round(score.tempo_map.warp(score.lead_in_ticks))
        plain = replace(self, score=None, performance=performance, known_lead_in_ticks=lead_in)
        line = next((part for part in performance.parts if score.is_of(part.notes)), None)
        if line is None:
            return plain
        scored = score.scored(performance, line)
        return replace(
            plain,
            performance=scored,
            known_melody=scored.parts[performance.parts.index(line)],
            markers=tuple((round(score.tempo_map.unwarp(ticks)), label) for ticks, label in self.markers),
            known_lead_in_ticks=score.lead_in_ticks,
            known_marks=score.marks,
        )

    def _lead_in_of(self, asked: Parameters) -> int:
        bar = asked.the_metre.bar_ticks
        is_longer = -(-self.performance.length_ticks // bar) == asked.bars + 1
        starts_with_a_phrase = any(ticks < bar for ticks, _ in self.markers)
        is_same_metre = (self.numerator, self.denominator) == (asked.the_metre.numerator, asked.the_metre.denominator)
        return bar if is_longer and is_same_metre and not starts_with_a_phrase else 0


def _may_have_upbeat(recipe: Recipe) -> bool:
    """Whether one was asked for, or put there by hand."""
    return recipe.parameters.upbeat != "none" or any(note.onset_ticks < 0 for note in recipe.given.notes)


def read_recipe(path: Path) -> Recipe | None:
    """The recipe that `path` carries, None where it has none; FormatError if the file cannot be read."""
    return read_midi(path).recipe


def read_performed_notes(path: Path) -> Performance:
    """What is played in `path`, one part for each track and channel that has notes; FormatError otherwise."""
    return read_midi(path).performance


def read_midi(path: Path) -> MidiContent:
    """Everything that `path` holds; FormatError if it is not a MIDI file or damaged."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            limit = f"{LARGEST_BYTES // 1_000_000} MB"
            raise FormatError(path, f"the file is larger than {limit}", "choose a MIDI file of one melody")
        data = path.read_bytes()
    except OSError as error:
        raise FormatError(path, error.strerror or str(error), "choose a file that can be read") from error
    return parse_midi(data, source=str(path))


def parse_midi(data: bytes, *, source: str) -> MidiContent:
    """Like `read_midi`, from the bytes of a file that errors call `source`."""
    try:
        return _content(MidiFile(file=io.BytesIO(data)), source)
    except DAMAGES as error:
        problem = "it is not a MIDI file" if data[:4] != b"MThd" else f"it is damaged ({_reason(error)})"
        raise FormatError(source, problem, "choose another file or export it again") from error


def _reason(error: Exception) -> str:
    return "it ends too early" if isinstance(error, EOFError) else str(error) or type(error).__name__


def _content(file: MidiFile, source: str) -> MidiContent:
    if file.ticks_per_beat <= 0:
        raise ValueError("its time is not counted in notes but in film frames")
    metas = [(ticks, event) for track in file.tracks for ticks, event in _timed(track, file) if event.is_meta]
    firsts = {event.type: event for _, event in reversed(metas)}
    parts = _parts(file)
    tempo_bpm, length = _tempo_bpm(firsts.get("set_tempo")), _length_ticks(file, parts)
    metre = firsts.get("time_signature")
    key = firsts.get("key_signature")
    return MidiContent(
        source,
        Performance(tempo_bpm, length, parts, tempo_map=_tempo_map(metas, tempo_bpm, length)),
        metre.numerator if metre else 4,
        metre.denominator if metre else 4,
        key.key if key else None,
        tuple((ticks, event.text) for ticks, event in sorted(metas, key=_time) if event.type == "marker"),
        next((event.text for _, event in metas if _is_recipe(event)), None),
        tuple((t, e.numerator, e.denominator) for t, e in sorted(metas, key=_time) if e.type == "time_signature"),
        next((ScoreEvent.from_json(event.text) for _, event in metas if _is_score(event)), None),
        firsts["set_tempo"].tempo if "set_tempo" in firsts else DEFAULT_TEMPO,
    )


def _time(timed: tuple[int, Any]) -> int:
    return timed[0]


def _is_recipe(event: Any) -> bool:
    return event.type == "text" and event.text.startswith("{") and '"melodygen_recipe"' in event.text


def _is_score(event: Any) -> bool:
    return event.type == "text" and event.text.startswith("{") and f'"{NAME}"' in event.text


def _tempo_bpm(event: Any) -> float:
    """Tempo in quarter notes a minute to two decimals, which the microseconds in a file cannot tell finer."""
    microseconds = event.tempo if event else DEFAULT_TEMPO
    if microseconds == 0:
        raise ValueError("its tempo is endless")
    return float(round(MICROSECONDS_PER_MINUTE / microseconds, 2))


def _tempo_map(metas: list[tuple[int, Any]], tempo_bpm: float, length: int) -> TempoMap:
    """When everything is heard where there is more than one tempo; before the first it is the standard's."""
    tempos = {ticks: event.tempo for ticks, event in sorted(metas, key=_time) if event.type == "set_tempo"}
    if len(set(tempos.values())) < 2:
        return STEADY
    if 0 in tempos.values():
        raise ValueError("its tempo is endless")
    tempos = {0: DEFAULT_TEMPO, **tempos}
    places = [*sorted(tempos), max(length, *tempos) + 1]
    a_tick = MICROSECONDS_PER_MINUTE / tempo_bpm
    steps = ((there - here) * tempos[here] / a_tick for here, there in pairwise(places))
    return TempoMap(tuple(map(float, places)), tuple(accumulate(steps, initial=0.0)))


def _timed(track: MidiTrack, file: MidiFile) -> Iterator[tuple[int, Any]]:
    """The track's events, each with its time in ticks from the start."""
    now = 0
    for event in track:
        now += event.time
        yield round(now * TICKS_PER_QUARTER / file.ticks_per_beat), event


def _length_ticks(file: MidiFile, parts: tuple[Part, ...]) -> int:
    """The end of the longest track, or of the last note where that has no length there."""
    events = (ticks for track in file.tracks for ticks, _ in _timed(track, file))
    ends = (note.onset_ticks + note.duration_ticks for part in parts for note in part.notes)
    return max([0, *events, *ends])


def _parts(file: MidiFile) -> tuple[Part, ...]:
    parts = []
    for number, track in enumerate(file.tracks, start=1):
        events = list(_timed(track, file))
        for channel, notes in sorted(_notes_by_channel(events).items()):
            name = track.name or f"Track {number}"
            ordered = tuple(sorted(notes, key=_score_order))
            parts.append(Part(name, channel, _program(track, channel), ordered, _controls(events, channel)))
    return tuple(parts)


def _controls(events: list[tuple[int, Any]], channel: int) -> tuple[Control, ...]:
    """Those controllers of a channel that a performance knows."""
    found = []
    for ticks, event in events:
        if event.type == "control_change" and event.channel == channel and event.control in RESTING:
            found.append(Control(ticks, event.control, event.value))
        elif event.type == "pitchwheel" and event.channel == channel:
            found.append(Control(ticks, PITCH_BEND, event.pitch + RESTING[PITCH_BEND]))
    return tuple(found)


def _score_order(note: PlayedNote) -> tuple[int, int]:
    return note.onset_ticks, note.pitch


def _program(track: MidiTrack, channel: int) -> int:
    changes = (event for event in track if event.type == "program_change" and event.channel == channel)
    return next((int(event.program) for event in changes), 0)


def _notes_by_channel(events: list[tuple[int, Any]]) -> dict[int, list[PlayedNote]]:
    """Each release ends the note of its pitch that has sounded longest; what is never released ends with the track."""
    found: dict[int, list[PlayedNote]] = defaultdict(list)
    sounding: dict[tuple[int, int], deque[tuple[int, int]]] = defaultdict(deque)
    for ticks, event in events:
        if event.type == "note_on" and event.velocity > 0:
            sounding[event.channel, event.note].append((ticks, event.velocity))
        elif event.type in ("note_on", "note_off") and sounding[event.channel, event.note]:
            onset, velocity = sounding[event.channel, event.note].popleft()
            found[event.channel].append(PlayedNote(onset, max(1, ticks - onset), event.note, velocity))
    for (channel, pitch), held in sounding.items():
        found[channel] += [PlayedNote(onset, max(1, events[-1][0] - onset), pitch, vel) for onset, vel in held]
    return {channel: notes for channel, notes in found.items() if notes}
