"""What of a melody is locked: kept by every draw until it is unlocked.

Locks are evidence (`melodygen.given.Given`) beside that of the melody's recipe: the recipe says what the notes were
drawn around, the locks what the next ones will be.

Conventions
-----------
Bars and notes count from 0; bar -1 is that of the upbeat.  A note belongs to the bar in which it starts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Literal

from melodygen.given import Given, GivenChord, GivenLine, GivenNote, Span
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.theory.metre import Metre
from melodygen.variation.evidence import bar_of, chords_in, joined, kept, timed, without

Layer = Literal["everything", "rhythm", "pitches", "chords"]


def lock_bars(
    locks: Given, melody: Melody, asked: Parameters, bars: Iterable[int], layer: Layer = "everything"
) -> Given:
    """`locks`, and those bars of `melody`: all of them, or only when their notes sound, how high, or their chords.

    What is locked of them stays so: rhythm and pitches together are everything.  With pitches the chords are locked
    that they belong to.  `asked` are the parameters that the melody was drawn from.
    """
    wanted = set(bars)
    if layer in ("rhythm", "pitches"):
        both = wanted & {*locked_bars(locks, melody, "pitches" if layer == "rhythm" else "rhythm")}
        locks = lock_bars(locks, melody, asked, both) if both else locks
        wanted -= {*locked_bars(locks, melody)}
    chords = _merged(locks.chords, chords_in(melody, asked, wanted - {-1}), melody.metre, wanted)
    if layer == "chords":
        return replace(locks, chords=chords)
    opened = unlock_bars(locks, melody, wanted)
    if layer == "pitches":
        return replace(opened, chords=chords, lines=tuple(sorted([*opened.lines, *lines_of(melody, wanted)])))
    keep: Callable[[Note], GivenNote] = timed if layer == "rhythm" else kept
    notes = [keep(note) for note in melody.notes if bar_of(melody, note) in wanted]
    return replace(
        opened,
        notes=tuple(sorted([*opened.notes, *notes])),
        closed=joined([*opened.closed, *_spans(melody.metre, wanted)]),
        chords=locks.chords if layer == "rhythm" else chords,
    )


def unlock_bars(locks: Given, melody: Melody, bars: Iterable[int]) -> Given:
    """`locks` without what they hold in those bars."""
    wanted, length = set(bars), melody.metre.bar_ticks
    holes = _spans(melody.metre, wanted)
    return replace(
        locks,
        notes=tuple(note for note in locks.notes if note.onset_ticks // length not in wanted),
        closed=_opened(locks.closed, holes),
        wishes=tuple(wish for wish in locks.wishes if wish.onset_ticks // length not in wanted),
        chords=_merged(locks.chords, (), melody.metre, wanted),
        lines=tuple(line for line in locks.lines if line.bar not in wanted),
    )


def lines_of(melody: Melody, bars: Iterable[int]) -> list[GivenLine]:
    """The pitches of those bars that have notes."""
    found = []
    for bar in sorted(set(bars)):
        pitches = tuple(note.pitch for note in melody.notes if bar_of(melody, note) == bar)
        if pitches:
            found.append(GivenLine(bar, pitches))
    return found


def lock_notes(locks: Given, melody: Melody, notes: Iterable[int]) -> Given:
    """`locks`, and those notes of `melody`; others may start between them."""
    chosen = [kept(melody.notes[index]) for index in sorted(set(notes))]
    onsets = {note.onset_ticks for note in chosen}
    others = [note for note in locks.notes if note.onset_ticks not in onsets]
    return replace(locks, notes=tuple(sorted([*others, *chosen])))


def unlock_notes(locks: Given, melody: Melody, notes: Iterable[int]) -> Given:
    """`locks` without those notes of `melody`, in whose time others may start again."""
    chosen = [melody.notes[index] for index in set(notes)]
    onsets = {note.onset_ticks for note in chosen}
    return replace(
        locks,
        notes=tuple(note for note in locks.notes if note.onset_ticks not in onsets),
        closed=_opened(locks.closed, [Span(note.onset_ticks, note.end_ticks) for note in chosen]),
    )


def locked_bars(locks: Given, melody: Melody, layer: Layer = "everything") -> tuple[int, ...]:
    """The bars of `melody` that are locked as a whole, or only in rhythm or pitches, or at least in their chords."""
    length = melody.metre.bar_ticks
    if layer == "pitches":
        return tuple(line.bar for line in locks.lines if line.bar < melody.bars)
    if layer == "chords":
        spans: Iterable[Span] = [Span(chord.onset_ticks, chord.end_ticks) for chord in locks.chords]
        loose: set[int] = set()
    else:
        spans = locks.closed
        loose = {note.onset_ticks // length for note in locks.notes if note.pitch is None}
    first = -1 if melody.lead_in_ticks else 0
    covered = (bar for span in joined(spans) for bar in range(-(-span.start // length), span.end // length))
    closed = [bar for bar in covered if first <= bar < melody.bars]
    return tuple(bar for bar in closed if layer == "chords" or (bar in loose) == (layer == "rhythm"))


def locked_notes(locks: Given, melody: Melody) -> tuple[int, ...]:
    """The notes of `melody` that are locked with their pitches."""
    held = set(locks.notes)
    return tuple(index for index, note in enumerate(melody.notes) if kept(note) in held)


def kept_notes(locks: Given, melody: Melody) -> frozenset[int]:
    """The notes of `melody` that stay where rhythm and pitches are not parted: also all in bars of locked pitches."""
    lined = {line.bar for line in locks.lines}
    found = (index for index, note in enumerate(melody.notes) if bar_of(melody, note) in lined)
    return frozenset([*locked_notes(locks, melody), *found])


def kept_spans(locks: Given, melody: Melody) -> tuple[Span, ...]:
    """The time in which no other note may start where rhythm and pitches are not parted, as of `kept_notes`."""
    return joined([*locks.closed, *_spans(melody.metre, (line.bar for line in locks.lines))])


def _spans(metre: Metre, bars: Iterable[int]) -> list[Span]:
    return [Span(bar * metre.bar_ticks, (bar + 1) * metre.bar_ticks) for bar in bars]


def _opened(closed: Iterable[Span], holes: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of `closed` around the `holes`."""
    found = list(holes)
    return tuple(rest for span in closed for rest in without(span, [hole for hole in found if hole.start < span.end]))


def _merged(
    held: Iterable[GivenChord], chords: Iterable[GivenChord], metre: Metre, bars: set[int]
) -> tuple[GivenChord, ...]:
    """The `held` chords outside those bars, and these in them."""
    outside = [chord for chord in held if chord.onset_ticks // metre.bar_ticks not in bars]
    return tuple(sorted([*outside, *chords]))
