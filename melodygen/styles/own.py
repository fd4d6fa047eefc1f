"""The user's own styles: a draft of a new one, which takes its place as a whole, and taking one away.

Conventions
-----------
A draft is a hidden folder among the user's styles, where `melodygen.styles.loader` finds none.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from melodygen.errors import ParameterError, WriteError
from melodygen.files import is_plain_name
from melodygen.styles.loader import is_shipped, user_folder

_DRAFT = ".draft-"


def new_draft() -> Path:
    """An empty folder to write a style to; WriteError where the user's folder takes none."""
    try:
        user_folder().mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=_DRAFT, dir=user_folder()))
    except OSError as error:
        raise WriteError.of(user_folder(), error) from error


def drop_draft(draft: Path) -> None:
    """Take `draft` away with all that is in it."""
    shutil.rmtree(draft, ignore_errors=True)


def keep_draft(draft: Path, name: str) -> None:
    """Let `draft` be the style of that name; WriteError where there is one, and then the draft stays."""
    place = user_folder() / name
    try:
        draft.chmod(0o777 & ~_hidden_from(user_folder()))
        draft.rename(place)
    except OSError as error:
        raise WriteError.of(place, error) from error


def is_taken(name: str) -> bool:
    """Whether a style has that name, one whose files are damaged too."""
    return is_shipped(name) or (user_folder() / name).exists()


def remove_style(name: str) -> None:
    """Take away a style of the user's: all of it or, where WriteError is raised, nothing."""
    if not is_plain_name(name) or is_shipped(name) or not (user_folder() / name).is_dir():
        raise ParameterError("the style's name", name, "that of a style of your own")
    draft = new_draft()
    try:
        (user_folder() / name).rename(draft / name)
    except OSError as error:
        raise WriteError.of(user_folder() / name, error) from error
    finally:
        drop_draft(draft)


def _hidden_from(folder: Path) -> int:
    """What the folder that styles are in is not open for."""
    return 0o777 & ~folder.stat().st_mode
