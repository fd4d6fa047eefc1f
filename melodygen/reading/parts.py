"""The parts of a music21 score, each unrolled bar by bar.

Conventions
-----------
The piece is taken as it is printed: repeats are not played again, since a strain played twice tells nothing new about
how people write, and of endings (1., 2., ...) only the last is taken, so that bars follow each other as they are heard
at the end.  Tied notes are one; grace notes are left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from melodygen.reading.human import ChordMark, Mode
from melodygen.reading.marks import kinds_of, slurs_in
from melodygen.reading.symbols import mode_named, quality_of
from melodygen.reading.transcription import Signature, Sounding, Transcription, WrittenMark
from melodygen.reading.voices import Voice
from melodygen.theory.units import TICKS_PER_QUARTER


@dataclass(frozen=True, slots=True)
class ScorePart:
    """A part as a voice to choose among, and as what is taken where it is chosen."""

    voice: Voice
    transcription: Transcription


def parts_of(score: Any) -> list[ScorePart]:
    """The parts that have notes."""
    title = score.metadata.bestTitle if score.metadata else None
    unrolled = [_Unrolled(part, score) for part in (list(score.parts) or [score])]
    found = []
    for number, each in enumerate(unrolled, start=1):
        if each.notes:
            transcription = each.transcription(str(title or ""))
            found.append(ScorePart(each.voice(number), transcription))
    marks = next((part.transcription.chords for part in found if part.transcription.chords), ())
    return [
        part if part.transcription.chords else replace(part, transcription=replace(part.transcription, chords=marks))
        for part in found
    ]


class _Unrolled:
    """One part, unrolled bar by bar onto the time of what is taken."""

    def __init__(self, part: Any, score: Any) -> None:
        self._part = part
        self.notes: list[Sounding] = []
        self._signatures: list[Signature] = []
        self._chords: list[ChordMark] = []
        self._bar_lines: list[int] = []
        self._sections: list[int] = []
        self._marks: list[WrittenMark] = []
        self._places: dict[int, tuple[int, int]] = {}
        self._ties: dict[int, int] = {}
        self._tonic: int | None = None
        self._mode: Mode | None = None
        self._is_sung = False
        self._starts_before_bar_1 = False
        self._is_percussion = False
        self._tempo = _tempo(score)
        self._unroll()

    def _unroll(self) -> None:
        bars = list(self._part.getElementsByClass("Measure")) or [self._part]
        self._starts_before_bar_1 = bars[0] is not self._part and _is_before_bar_1(bars[0])
        left_out = _earlier_endings(self._part)
        now = 0
        for bar, following in zip(bars, [*bars[1:], None], strict=True):
            if id(bar) in left_out:
                continue
            self._bar_lines.append(now)
            if _starts_section(bar):
                self._sections.append(now)
            for element in bar.flatten() if bar is not self._part else self._part.flatten():
                self._take(element, now + _ticks(element.offset))
            now += _ticks(following.offset - bar.offset if following is not None else bar.quarterLength)
            if _ends_section(bar):
                self._sections.append(now)
        self._bar_lines.append(now)

    def _take(self, element: Any, onset: int) -> None:
        kinds = element.classes
        if "Harmony" in kinds:
            self._take_chord(element, onset)
        elif "NotRest" in kinds:
            self._take_note(element, onset)
        elif "TimeSignature" in kinds:
            self._signatures.append(Signature(onset, int(element.numerator), int(element.denominator)))
        elif "Key" in kinds and self._mode is None:
            self._tonic, self._mode = int(element.tonic.pitchClass), mode_named(element.mode)

    def _take_note(self, element: Any, onset: int) -> None:
        if "Unpitched" in element.classes or "PercussionChord" in element.classes:
            self._is_percussion = True
            return
        duration = _ticks(element.quarterLength)
        if duration <= 0 or element.duration.isGrace:
            return
        self._is_sung = self._is_sung or bool(element.lyrics)
        for note in getattr(element, "notes", (element,)):
            pitch = int(note.pitch.midi)
            if 0 <= pitch <= 127:
                starts = self._take_pitch(note, onset, duration, pitch)
                self._places[id(element)] = max(self._places.get(id(element), (0, -1)), (starts, pitch), key=_height)
                kinds = (*kinds_of(element), *(kinds_of(note) if note is not element else ()))
                self._marks += [WrittenMark(onset, pitch, kind) for kind in kinds]

    def _take_pitch(self, note: Any, onset: int, duration: int, pitch: int) -> int:
        """Add a note, or lengthen the one that it is tied to; where the whole starts."""
        tied = note.tie.type if note.tie is not None else ""
        index = self._ties.pop(pitch, None) if tied in ("stop", "continue") else None
        if index is not None and self.notes[index][0] + self.notes[index][1] == onset:
            self.notes[index] = (self.notes[index][0], self.notes[index][1] + duration, pitch)
        else:
            index = len(self.notes)
            self.notes.append((onset, duration, pitch))
        if tied in ("start", "continue"):
            self._ties[pitch] = index
        return self.notes[index][0]

    def _take_chord(self, element: Any, onset: int) -> None:
        root = element.root() if "ChordSymbol" in element.classes and element.chordKind != "none" else None
        quality = quality_of(str(element.chordKind)) if root is not None else None
        if root is not None and quality is not None:
            self._chords.append(ChordMark(onset, int(root.pitchClass), quality))

    def voice(self, number: int) -> Voice:
        return Voice(
            name=str(self._part.partName or f"Part {number}"),
            notes=tuple(sorted(self.notes)),
            is_percussion=self._is_percussion,
            is_sung=self._is_sung,
        )

    def transcription(self, title: str) -> Transcription:
        return Transcription(
            name=title,
            notes=tuple(sorted(self.notes)),
            signatures=tuple(self._signatures),
            bar_lines=tuple(dict.fromkeys(self._bar_lines)) if len(self._bar_lines) > 2 else (),
            upbeat_ticks=self._upbeat(),
            tonic=self._tonic,
            mode=self._mode,
            chords=tuple(self._chords),
            sections=tuple(sorted({0, *self._sections})) if self._sections else (),
            tempo_bpm=self._tempo,
            marks=(*self._marks, *slurs_in(self._part, self._places)),
        )

    def _upbeat(self) -> int:
        """The length of the first bar where that is shorter than its metre wants, or is numbered 0 and not counted."""
        if len(self._bar_lines) < 3:
            return 0
        first = self._bar_lines[1]
        whole = self._signatures[0].bar_ticks if self._signatures else 4 * TICKS_PER_QUARTER
        return first if first < whole or self._starts_before_bar_1 else 0


def _height(place: tuple[int, int]) -> int:
    return place[1]


def _ticks(quarters: float) -> int:
    return round(quarters * TICKS_PER_QUARTER)


def _tempo(score: Any) -> float | None:
    """The first metronome mark that gives a number, in quarter notes a minute."""
    for mark in score.recurse().getElementsByClass("MetronomeMark"):
        quarters = mark.getQuarterBPM()
        if quarters and 10 <= quarters <= 1000:
            return round(float(quarters), 6)  # 113 is read as 112.99999999999999
    return None


def _earlier_endings(part: Any) -> set[int]:
    """The bars under every ending but the last of its group, by identity."""
    endings = [list(bracket.getSpannedElements()) for bracket in part.recurse().getElementsByClass("RepeatBracket")]
    starts = {id(bars[0]) for bars in endings if bars}
    order = list(part.getElementsByClass("Measure"))
    places = {id(bar): place for place, bar in enumerate(order)}
    left_out: set[int] = set()
    for bars in endings:
        after = places.get(id(bars[-1]), len(order)) + 1 if bars else len(order)
        if after < len(order) and id(order[after]) in starts:
            left_out |= {id(bar) for bar in bars}
    return left_out


def _is_before_bar_1(bar: Any) -> bool:
    """Whether the file numbers it 0 and says that the number is not to be shown."""
    return bar.number == 0 and str(bar.showNumber).lower().endswith("never")


def _starts_section(bar: Any) -> bool:
    return "Repeat" in getattr(getattr(bar, "leftBarline", None), "classes", ())


def _ends_section(bar: Any) -> bool:
    line = getattr(bar, "rightBarline", None)
    return line is not None and ("Repeat" in line.classes or line.type in ("double", "final"))
