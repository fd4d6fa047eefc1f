"""A MusicXML file that this program wrote, or that another saved again: the recipe in it, and its notes as they stand.

Conventions
-----------
As in a MIDI file of ours, an upbeat stands in a lead-in bar of full length.  A score says nothing of loudness: each
note has velocity 64.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from melodygen.errors import FormatError
from melodygen.mark import Mark, shifted
from melodygen.performance import Part, Performance, PlayedNote
from melodygen.reading.conversion import DEFAULT_TEMPO_BPM
from melodygen.reading.marks import marks_on
from melodygen.reading.notation import score_parts
from melodygen.reading.packed import musicxml
from melodygen.reading.transcription import Transcription, top_line
from melodygen.recipe import MUSICXML_FIELD, Recipe

VELOCITY = 64


@dataclass(frozen=True, slots=True)
class ScoreContent:
    """The first part of a score, and the recipe as it stands there; `marks` count as the notes do."""

    source: Path | str
    performance: Performance
    recipe_json: str | None
    marks: tuple[Mark, ...] = ()

    @property
    def recipe(self) -> Recipe | None:
        """The recipe the file carries; FormatError if it is damaged, NewerFormatError if it is too new to be read."""
        return None if self.recipe_json is None else Recipe.from_json(self.recipe_json, source=str(self.source))


def read_score(path: Path) -> ScoreContent:
    """What stands in the MusicXML file `path`, compressed or not; FormatError where it is none."""
    return parse_score(musicxml(path), source=path)


def parse_score(data: bytes, *, source: Path | str) -> ScoreContent:
    """The same of the text of a file."""
    try:
        root = ET.fromstring(data)  # noqa: S314 - `musicxml` lets no entities through
    except ET.ParseError as error:
        raise FormatError(source, f"it is not MusicXML ({error})", "choose another file or export it again") from None
    parts = score_parts(data, source)
    if not parts:
        raise FormatError(source, "there are no notes in it", "choose a file with a melody")
    found = root.iterfind("identification/miscellaneous/miscellaneous-field")
    recipe = next((one.text for one in found if one.get("name") == MUSICXML_FIELD), None)
    program = int(root.findtext("part-list/score-part/midi-instrument/midi-program") or 1) - 1
    first = parts[0].transcription
    marks = marks_on(first.marks, top_line(first.notes))
    return ScoreContent(source, _performance(first, program), recipe, shifted(marks, _lead_in(first)[1]))


def _lead_in(source: Transcription) -> tuple[int, int]:
    """The bar before bar 1, and what of it is before the file's first note."""
    lead_in = source.signatures[0].bar_ticks if source.upbeat_ticks and source.signatures else 0
    return lead_in, lead_in - source.upbeat_ticks if lead_in else 0


def _performance(source: Transcription, program: int) -> Performance:
    lead_in, before = _lead_in(source)
    notes = tuple(PlayedNote(onset + before, duration, pitch, VELOCITY) for onset, duration, pitch in source.notes)
    end = max((*source.bar_lines[-1:], *(onset + duration for onset, duration, _ in source.notes)))
    parts = (Part("Melody", 0, program, notes),)
    return Performance(source.tempo_bpm or DEFAULT_TEMPO_BPM, end + before, parts, lead_in)
