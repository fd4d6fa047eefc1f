"""The error tree: one subclass for each thing the caller would do about it.

    MelodygenError              anything this program says no to; str() is one sentence for the user
    ├── ParameterError          ask for a value that is allowed: names the field, the value, what is allowed
    ├── ConstraintError         values that are allowed one by one cannot hold together: relax one of those named
    ├── FormatError             a file that is not what it should be: names the file and what is wrong with it
    │   └── NewerFormatError    a file written by a later release: install that release
    ├── WriteError              a file that could not be written; what stood there before is untouched
    └── SoundError              no sound for now; everything else goes on working
        ├── NoSynthError        FluidSynth's library is not there: install it
        ├── NoSoundFontError    no SoundFont was found: install or choose one
        └── NoDeviceError       the audio device or driver would not open: choose another

Errors take facts and write the sentence themselves.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path


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
    def unknown_name(cls, field: str, got: object, names: Iterable[str]) -> ParameterError:
        """A name that is in no table, with the nearest that is."""
        known = sorted(names)
        near = difflib.get_close_matches(str(got), known, n=1, cutoff=0.5)
        few = len(known) <= 16
        shown = f"one of: {', '.join(known)}" if few else f"one of {len(known)} names (melodygen {field}s lists them)"
        hint = f"; did you mean {near[0]!r}?" if near else ""
        return cls(field, got, shown + hint)


class ConstraintError(MelodygenError):
    """Wishes that cannot hold together, each fine by itself."""

    def __init__(self, conflict: str, remedy: str) -> None:
        super().__init__(f"{conflict}; {remedy}")


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


class SoundError(MelodygenError):
    """No sound, for a reason the message gives, with what mends it."""


class NoSynthError(SoundError):
    """FluidSynth's library was not found or would not load."""


class NoSoundFontError(SoundError):
    """No SoundFont was found, or the one chosen would not load."""


class NoDeviceError(SoundError):
    """The audio driver or device would not open, or went away."""
