"""One line of the doctor's report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What the program wants, what was found, and how to mend it.

    Parameters
    ----------
    name
        What was looked for, e.g. ``"FluidSynth"``.
    found
        What is there, in words for the user.
    is_ok
        Nothing needs mending.
    is_essential
        Without it the window does not open; the rest is sound and comfort.
    remedy
        What to type or do on this system to mend it, or to gain something optional; empty where there is neither.

    """

    name: str
    found: str
    is_ok: bool
    is_essential: bool = False
    remedy: str = ""
