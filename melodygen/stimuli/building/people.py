"""The human melodies of a set, kept in it, so that it can be rebuilt without the files they came from.

Conventions
-----------
`humans.json` has them whole, as saved projects have melodies; beside it each stands as a MIDI file, for people.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from melodygen.errors import FormatError, MelodygenError
from melodygen.export import write_midi
from melodygen.files import write_bytes_atomically
from melodygen.parameters import Parameters
from melodygen.saved_melody import melody_from_dict, melody_to_dict
from melodygen.stimuli.humans import HumanMelody

FILE = "humans.json"


People = tuple[HumanMelody, ...]


def people_text(judged: People, spare: People) -> str:
    """The human melodies of a set, those that are judged and those left over, as JSON."""
    plain = {"judged": [*map(_to_plain, judged)], "spare": [*map(_to_plain, spare)]}
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def as_kept(human: HumanMelody) -> HumanMelody:
    """`human` as it will be read from a set: what is built is made from this, too."""
    return _from_plain(json.loads(json.dumps(_to_plain(human))), human.title)


def write_people(judged: People, spare: People, folder: Path) -> None:
    """Write the human melodies of a set into `folder`; WriteError where that fails."""
    if not judged and not spare:
        return
    write_bytes_atomically(folder / FILE, people_text(judged, spare).encode())
    for human in (*judged, *spare):
        write_midi(human.score, folder / f"{human.name}.mid", timing="score")


def read_people(folder: Path) -> tuple[People, People]:
    """The human melodies that are judged, and those left over; none where there are none, FormatError if damaged."""
    path = folder / FILE
    if not path.exists():
        return (), ()
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        judged, spare = (tuple(_from_plain(row, str(path)) for row in data[name]) for name in ("judged", "spare"))
    except (OSError, KeyError, TypeError, ValueError, MelodygenError) as error:
        raise FormatError(path, f"the human melodies are damaged ({error})", "build the set again") from None
    return judged, spare


def _to_plain(human: HumanMelody) -> dict[str, Any]:
    texts = {name: getattr(human, name) for name in ("name", "title", "origin", "licence")}
    melodies = {name: melody_to_dict(getattr(human, name)) for name in ("melody", "score")}
    return texts | melodies | {"parameters": human.parameters.to_dict()}


def _from_plain(row: dict[str, Any], source: str) -> HumanMelody:
    melodies = {name: melody_from_dict(row[name], source=source) for name in ("melody", "score")}
    return HumanMelody(**(row | melodies | {"parameters": Parameters.from_dict(row["parameters"])}))
