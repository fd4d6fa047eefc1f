"""The error tree: one subclass for each thing the caller would do about it.

    MelodygenError              anything this program says no to; str() is one sentence for the user
    ├── ParameterError          ask for a value that is allowed: names the field, the value, what is allowed
    ├── ConstraintError         values that are allowed one by one cannot hold together: relax one of those named
    ├── EditError               notes cannot be changed that way: do it another way, the melody is as it was
    ├── FormatError             a file that is not what it should be: names the file and what is wrong with it
    │   └── NewerFormatError    a file written by a later release: install that release
    ├── WriteError              a file that could not be written; what stood there before is untouched
    └── SoundError              no sound for now; everything else goes on working
        ├── NoSynthError        FluidSynth's library is not there: install it
        ├── NoSoundFontError    no SoundFont was found: install or choose one
        ├── NoDeviceError       the audio device or driver would not open: choose another
        ├── NoPortError         the MIDI port is not there, or no MIDI at all: choose another
        └── MissingPackageError a Python package that audio files need is not there, or broken: install it

Errors take facts and write the sentence themselves.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path

NEAR = 0.75
"""From this likeness on, of 0 to 1, one name may have been meant by another: ``"minro"`` and ``"minor"`` have 0.8."""


class MelodygenError(Exception):
    """Base of every error that the program raises on purpose."""


class ParameterError(MelodygenError):
    """A value outside what its field allows.

    Parameters
    ----------
    field
        The parameter as the user knows it, e.g. ``"syncopation"``.
    got
        The value that was given.
    allowed
        What would have been right, e.g. ``"0 to 100 %"``.

    """

    def __init__(self, field: str, got: object, allowed: str) -> None:
        self.field = field
        self.got = got
        self.allowed = allowed
        super().__init__(f"{field} must be {allowed} (got {got!r})")

    @classmethod
    def unknown_name(cls, field: str, got: object, names: Iterable[str], also: Iterable[str] = ()) -> ParameterError:
        """A name that is in no table, with the nearest that is; `also` are other names that are understood."""
        known = sorted(names)
        near = nearest(str(got), [*known, *also])
        few = len(known) <= 20
        shown = f"one of: {', '.join(known)}" if few else f"one of {len(known)} names (melodygen {field}s lists them)"
        hint = f"; did you mean {near!r}?" if near else ""
        return cls(field, got, shown + hint)


class ConstraintError(MelodygenError):
    """Wishes that cannot hold together, each fine by itself."""

    def __init__(self, conflict: str, remedy: str) -> None:
        super().__init__(f"{conflict}; {remedy}")


class EditError(MelodygenError):
    """Notes that cannot be changed as asked, because of their neighbours or the ends of the melody."""

    def __init__(self, obstacle: str, remedy: str) -> None:
        super().__init__(f"{obstacle}; {remedy}")


class FormatError(MelodygenError):
    """A file that cannot be read as what it should be."""

    def __init__(self, path: Path | str, problem: str, remedy: str) -> None:
        self.path = path
        self.reason = f"{problem}; {remedy}"
        super().__init__(f"{path}: {self.reason}")


class NewerFormatError(FormatError):
    """A file in a version of its format that this release does not know."""

    def __init__(self, path: Path | str, what: str, got: object, known: int) -> None:
        super().__init__(
            path,
            f"{what} has format version {got}, this release reads up to {known}",
            "install a newer melodygen to open it",
        )


class WriteError(MelodygenError):
    """A file that could not be written; an older file of that name is as it was."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path} could not be written ({reason}); choose another place or free some space")

    @classmethod
    def of(cls, path: Path | str, error: OSError) -> WriteError:
        """The error in the place of what the system said."""
        return cls(path, _why_not(error))


def _why_not(error: OSError) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError) and error.filename is not None:
        return f"{_first_that_is_there(Path(error.filename))} is a file, not a folder"
    return error.strerror or str(error)


def _first_that_is_there(path: Path) -> Path:
    """`path`, or the file that stands where a folder above it would have to be."""
    return next((each for each in (path, *path.parents) if os.path.lexists(each)), path)


class SoundError(MelodygenError):
    """No sound, for a reason the message gives, with what mends it."""


class NoSynthError(SoundError):
    """FluidSynth's library was not found or would not load."""


class NoSoundFontError(SoundError):
    """No SoundFont was found, or the one chosen would not load."""


class NoDeviceError(SoundError):
    """The audio driver or device would not open, or went away."""


class NoPortError(SoundError):
    """The MIDI port is not there, would not open, or went away."""


class MissingPackageError(SoundError):
    """A Python package is not installed, or does not load, which `error` says."""

    def __init__(self, task: str, package: str, error: Exception) -> None:
        python, reason = sys.executable, " ".join(str(error).split()) or type(error).__name__
        if isinstance(error, ModuleNotFoundError) and error.name == package:
            sentence = f"{task} needs {package}, which is not installed; type: {python} -m pip install {package}"
        else:
            problem = f"{task} needs {package}, which does not load ({reason})"
            sentence = f"{problem}; type: {python} -m pip install --force-reinstall {package}"
        super().__init__(sentence)


def nearest(got: str, names: Iterable[str]) -> str | None:
    """Which of `names` was meant by `got`, if any is near: as a whole, or by one of its words.

    Examples
    --------
    >>> nearest("dorain", ["dorian", "locrian"])
    'dorian'
    >>> nearest("pian", ["timpani", "acoustic-grand-piano"])
    'acoustic-grand-piano'
    >>> nearest("xyzzy", ["dorian", "locrian"])

    """
    wanted = _letters(got)
    likenesses = {name: max(_likenesses(wanted, name)) for name in names}
    best = max(likenesses, key=lambda name: likenesses[name], default=None)
    return best if best is not None and likenesses[best] >= NEAR else None


def _likenesses(wanted: str, name: str) -> Iterable[float]:
    """How much like `name` and each of its words it is, 0 to 1; who stops half way through a word is near to it."""
    words = re.split(r"[-_\s]+", name)
    for share, form in ((1.0, name), *((0.95, word) for word in words)):
        letters = _letters(form)
        alike = SequenceMatcher(None, wanted, letters).ratio()
        shorter, longer = sorted((wanted, letters), key=len)
        yield share * ((1 + alike) / 2 if len(shorter) >= 3 and longer.startswith(shorter) else alike)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
