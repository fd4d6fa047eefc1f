"""A saved piece of work: parameters, the melody that stands on the roll, what of it is locked, and ideas beside it.

Conventions
-----------
A project is a JSON file with the extension ``.melody``; ``melodygen_project`` is the version of its format.  It holds
the notes themselves, so that it opens as it was saved even where a later release would draw another melody.

Format 1 had no locks: what the melody was given stayed.  A melody without a recipe, which nothing could make again,
was not drawn and is locked as a whole.  Format 2 had no ideas, did not remember what was heard, and had no velocities
and no articulation marks set by hand.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from melodygen.errors import FormatError, MelodygenError, NewerFormatError
from melodygen.files import write_bytes_atomically
from melodygen.given import NOTHING, Given
from melodygen.ideas.idea import Idea
from melodygen.ideas.stored import idea_from_dict, idea_to_dict, packed, unpacked
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.saved_melody import melody_from_dict, melody_to_dict
from melodygen.version import __version__

EXTENSION = ".melody"
FORMAT_VERSION = 3
FORMAT_WITH_IDEAS = 3
LARGEST_BYTES = 64_000_000
REMEDY = "open an earlier copy of it"


@dataclass(frozen=True, slots=True)
class Project:
    """What Save writes and Open reads.

    Attributes
    ----------
    locks
        What the next draw keeps.
    ideas
        Those that were starred, named or tagged, in the order in which they were.
    heard
        Every melody that was heard, each once, the newest last.

    """

    parameters: Parameters
    melody: Melody
    locks: Given = NOTHING
    ideas: tuple[Idea, ...] = ()
    heard: tuple[Idea, ...] = ()

    @property
    def is_brought(self) -> bool:
        """Whether the melody came from elsewhere and nothing of it has been drawn: then no recipe makes it again."""
        return self.melody.recipe is None


def write_project(project: Project, path: Path) -> None:
    """Write `project` to `path`, whole or not at all; WriteError otherwise."""
    data = {
        "melodygen_project": FORMAT_VERSION,
        "software": __version__,
        "parameters": project.parameters.to_dict(),
        "melody": melody_to_dict(project.melody),
        "locks": project.locks.to_dict(),
        "ideas": [idea_to_dict(idea) for idea in project.ideas],
        "heard": packed(project.heard),
    }
    write_bytes_atomically(path, (json.dumps(data) + "\n").encode("ascii"))


def read_project(path: Path) -> Project:
    """The project saved in `path`.

    Raises
    ------
    FormatError
        It cannot be read, is no project, or is damaged.
    NewerFormatError
        A later release wrote it.

    """
    data = _json(path)
    version = data.get("melodygen_project") if isinstance(data, Mapping) else None
    if not isinstance(version, int) or version < 1:
        raise FormatError(path, "it is no melodygen project", f"choose a file that ends in {EXTENSION}")
    if version > FORMAT_VERSION:
        raise NewerFormatError(path, "the project", version, FORMAT_VERSION)
    try:
        parameters = Parameters.from_dict(data["parameters"])
        melody = melody_from_dict(data["melody"], source=str(path))
        locks = _locks_of_format_1(melody) if version == 1 else Given.from_dict(data["locks"])
        project = Project(parameters, melody, locks)
        return project if version < FORMAT_WITH_IDEAS else _with_ideas(project, data, source=str(path))
    except KeyError as error:
        raise FormatError(path, f"the project is damaged (it has no {error})", REMEDY) from error
    except (TypeError, ValueError, AttributeError, MelodygenError) as error:
        raise FormatError(path, f"the project is damaged ({error})", REMEDY) from error


def _with_ideas(project: Project, data: Mapping[str, Any], *, source: str) -> Project:
    ideas = tuple(idea_from_dict(row, source=source) for row in data["ideas"])
    return replace(project, ideas=ideas, heard=unpacked(data["heard"], source=source))


def _locks_of_format_1(melody: Melody) -> Given:
    from melodygen.variation.evidence import as_it_is  # noqa: PLC0415 - the model is loaded where it is wanted

    return melody.recipe.given if melody.recipe else as_it_is(melody)


def _json(path: Path) -> Any:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise FormatError(path, "it is too large for a melodygen project", "choose another file")
        return json.loads(path.read_bytes())
    except OSError as error:
        raise FormatError(path, error.strerror or str(error), "choose a file that can be read") from error
    except (ValueError, RecursionError) as error:
        raise FormatError(path, "it is no melodygen project, or only a part of one", REMEDY) from error
