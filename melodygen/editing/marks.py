"""Marking how notes are to be articulated, by hand; the notes stay, and so does the recipe.

Conventions
-----------
Notes are known by their onsets, in ticks from bar 1, and in texts by their numbers, the first being 1:
``staccato=1,3-5 slur=6-9`` has notes 1 and 3 to 5 staccato, and one slur over notes 6 to 9.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from melodygen.errors import EditError, ParameterError
from melodygen.mark import KINDS, Kind, Mark, marks_of, onsets_marked, ordered
from melodygen.melody import Melody

_WANTED = f"{', '.join(KINDS)} with numbers of notes, such as staccato=1,3-5 slur=6-9"
_SPAN = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?")


def marked(melody: Melody, chosen: Collection[int], kind: Kind) -> Melody:
    """The melody with that mark on the chosen notes; a slur is over each run of them, or from each to the next note.

    Raises
    ------
    EditError
        No note is chosen, one is missing, or a slur has no note to go to.

    """
    return _with(melody, _bearers(melody, chosen, kind), kind, is_on=True)


def unmarked(melody: Melody, chosen: Collection[int], kind: Kind) -> Melody:
    """The melody without that mark on the chosen notes; errors as in `marked`."""
    return _with(melody, _bearers(melody, chosen, kind), kind, is_on=False)


def is_marked(melody: Melody, chosen: Collection[int], kind: Kind) -> bool:
    """Whether all the chosen notes have that mark, or are under slurs; False where `marked` would fail."""
    try:
        return set(_bearers(melody, chosen, kind)) <= onsets_marked(melody.marks, kind)
    except EditError:
        return False


def toggled(melody: Melody, chosen: Collection[int], kind: Kind) -> Melody:
    """The melody without that mark where all the chosen notes have it, else with it; errors as in `marked`."""
    return (unmarked if is_marked(melody, chosen, kind) else marked)(melody, chosen, kind)


def with_marks(melody: Melody, text: str) -> Melody:
    """The melody with the marks that `text` writes and no others.

    Raises
    ------
    ParameterError
        It writes no marks, or the melody has not so many notes.

    """
    onsets = [note.onset_ticks for note in melody.notes]
    marked_so_far = replace(melody, marks=())
    for kind, first, last in _spans(text):
        if not 1 <= first <= last <= len(onsets):
            raise ParameterError("marks", text, f"numbers of its notes, 1 to {len(onsets)}")
        marked_so_far = _with(marked_so_far, _numbered(onsets, kind, (first, last), text), kind, is_on=True)
    return marked_so_far


def _numbered(onsets: list[int], kind: Kind, span: tuple[int, int], text: str) -> list[int]:
    """Where the mark stands that is over those notes; a slur has two of them at least."""
    first, last = span
    if kind != "slur":
        return onsets[first - 1 : last]
    if first == last:
        raise ParameterError("marks", text, "a slur over two notes or more, such as slur=6-9")
    return onsets[first - 1 : last - 1]


def _spans(text: str) -> Iterator[tuple[Kind, int, int]]:
    """Kind, first and last number, as they are written; ParameterError where they are not."""
    for word in text.split():
        name, _, numbers = word.partition("=")
        kinds = ordered([name.casefold()])
        if not kinds:
            raise ParameterError.unknown_name("marks", name, KINDS)
        for span in numbers.split(","):
            match = _SPAN.fullmatch(span)
            if match is None:
                raise ParameterError("marks", word, _WANTED)
            yield kinds[0], int(match[1]), int(match[2] or match[1])


def _bearers(melody: Melody, chosen: Collection[int], kind: Kind) -> list[int]:
    """Which notes have the mark where it is on the chosen ones."""
    onsets = [note.onset_ticks for note in melody.notes]
    wanted = [place for place, onset in enumerate(onsets) if onset in chosen]
    if missing := set(chosen) - {onsets[place] for place in wanted}:
        raise EditError(f"no note starts in {melody.metre.place(min(missing))}", "choose one that is there")
    if not wanted:
        raise EditError("no note is chosen", "choose one first")
    if kind != "slur":
        return [onsets[place] for place in wanted]
    followed = [place for place in wanted if onsets[place] != onsets[-1]]
    found = [place for place in followed if onsets[place + 1] in chosen] or followed
    if not found:
        raise EditError("the last note has none after it for a slur to go to", "choose an earlier one as well")
    return [onsets[place] for place in found]


def _with(melody: Melody, onsets: Collection[int], kind: Kind, *, is_on: bool) -> Melody:
    kinds = {mark.onset_ticks: set(mark.kinds) for mark in melody.marks}
    for onset in onsets:
        (set.add if is_on else set.discard)(kinds.setdefault(onset, set()), kind)
    found: tuple[Mark, ...] = marks_of(kinds.items())
    return replace(melody, marks=found)
