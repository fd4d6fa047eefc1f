"""Files of people's melodies -> melodies, one or several a file.

Conventions
-----------
Of a MIDI or MusicXML file the likeliest part is read, of an ABC file every tune; files are read in the order of their
paths.  A file of ours, with a recipe in it, is no human melody.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from melodygen.bringing import ENDINGS, contents, has_recipe
from melodygen.errors import FormatError
from melodygen.reading import files_to_read, read_midi
from melodygen.reading.melodies import melody_in
from melodygen.stimuli.humans.human import Found

FEWEST_NOTES = 8
MIDI = (".mid", ".midi")


def melodies_in(path: Path, licence: str) -> Iterator[Found]:
    """Those in a folder, or in one file, all under the same licence.

    Raises
    ------
    FormatError
        A file that holds no melody, or one that was generated.

    """
    for file in files_to_read(path):
        if file.suffix.lower() in ENDINGS:
            yield from _in_file(file, licence)


def _in_file(path: Path, licence: str) -> Iterator[Found]:
    found = contents(path)
    if has_recipe(path):
        raise FormatError(path, "it has a recipe of melodygen in it, so no person made it", "take it out of the folder")
    chosen = found.tunes if found.likeliest is None else (found.tunes[found.likeliest],)
    for tune in chosen:
        score = tune.read().melody
        if len(score.notes) < FEWEST_NOTES:
            problem = f"{tune.name or 'its melody'} has {len(score.notes)} notes"
            raise FormatError(path, problem, f"choose melodies of at least {FEWEST_NOTES}")
        played = melody_in(read_midi(path)) if path.suffix.lower() in MIDI else score
        title = tune.name if found.likeliest is None and tune.name else path.stem
        yield Found(file=path.name, title=title, origin=path.name, licence=licence, score=score, played=played)
