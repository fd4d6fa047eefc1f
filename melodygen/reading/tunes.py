"""The text of an ABC file, tune by tune, and whether a tune's numbers are such as music has.

Conventions
-----------
As in the ABC standard 2.1: a tune starts with a line ``X:``; of the fields before the first tune, some hold for all of
them (section 2.2.2).  Note lengths, tuplets and metres have at most two digits here: more are damage or mischief, and
would keep the parser busy for hours.
"""

from __future__ import annotations

import re

LARGEST_TUNE = 100_000
"""Characters: some hundred times the usual."""

_TUNE_START = re.compile(r"^X:", re.MULTILINE)
_TITLE = re.compile(r"^T:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_KEY_FIELD = re.compile(r"^K:", re.MULTILINE)
_SHARED_FIELD = re.compile(r"^[LMQRm]:.*$", re.MULTILINE)
_TEXT = re.compile(r'%.*$|^[A-Zw]:.*$|"[^"\n]*"|![^!\n]*!|\[[A-Za-z]:[^\]\n]*\]', re.MULTILINE)
"""Comments, fields, chord symbols and other texts, decorations, fields in a line: all but the notes."""
_IMPOSSIBLE_NUMBER = re.compile(r"(?:[^\s\d=:|-]|\(\d?:(?:\d?:)?|/\d?)\d{3}")
"""After anything that music21 may take for a note, as it does even with signs that are none, in a tuplet or after the
slash of a length; elsewhere it is a stray text."""
_IMPOSSIBLE_FIELD = re.compile(r"(?:^|\[)(?:M:[^\]\n%]*\d{3}|L:\s*(?:[2-9]|\d\d))", re.MULTILINE)


def tunes(text: str) -> list[str]:
    """Each tune with the fields that hold for all; none where there is no tune."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    starts = [match.start() for match in _TUNE_START.finditer(text)]
    if not starts:
        return [text] if _KEY_FIELD.search(text) else []
    shared = "\n".join(_SHARED_FIELD.findall(text[: starts[0]]))
    found = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    return [_with_fields(tune, shared) for tune in found] if shared else found


def title_of(tune: str) -> str:
    """What the tune is called; empty where it does not say."""
    match = _TITLE.search(tune)
    return match[1] if match else ""


def problem_of(tune: str) -> str | None:
    """Why a tune should not be given to the parser; None where it may."""
    if len(tune) > LARGEST_TUNE:
        return "it is too long for one tune"
    if _IMPOSSIBLE_FIELD.search(tune) or _IMPOSSIBLE_NUMBER.search(_TEXT.sub(" ", tune)):
        return "it has a note or a bar longer than any music has"
    return None


def _with_fields(tune: str, shared: str) -> str:
    """The file's fields go after the tune's number, where its own come later and count instead."""
    first, _, rest = tune.partition("\n")
    return f"{first}\n{shared}\n{rest}"
