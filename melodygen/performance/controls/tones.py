"""What controls are laid on: the tones of a part as they sound, and curves over them.

Conventions
-----------
Ticks count from the start of what is played.  A second is as many ticks as at the melody's tempo, rubato aside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi

from melodygen.performance.played import RESTING, Control, PlayedNote

LONG_S = 0.5
"""From which length on a tone is shaped in itself."""

STEP_S = 0.1
"""Between two values of a curve, which is then smooth to the ear in a level and in a vibrato's width."""


@dataclass(frozen=True, slots=True)
class Tone:
    """One note, or the notes of a chord that begin together."""

    onset_ticks: int
    end_ticks: int
    pitch: int

    @property
    def duration_ticks(self) -> int:
        """How long it sounds."""
        return self.end_ticks - self.onset_ticks


def tones_of(notes: Sequence[PlayedNote], together_ticks: int) -> tuple[Tone, ...]:
    """The tones of a part; what begins within `together_ticks` is one, and a tone ends where the next begins."""
    groups: list[list[PlayedNote]] = []
    for note in notes:
        if groups and note.onset_ticks - groups[-1][0].onset_ticks <= together_ticks:
            groups[-1].append(note)
        else:
            groups.append([note])
    ends = [max(note.onset_ticks + note.duration_ticks for note in group) for group in groups]
    nexts = [*(group[0].onset_ticks for group in groups[1:]), ends[-1] if ends else 0]
    return tuple(
        Tone(group[0].onset_ticks, min(end, after), max(note.pitch for note in group))
        for group, end, after in zip(groups, ends, nexts, strict=True)
    )


def sampled(
    start: int, end: int, step: int, number: int, value: Callable[[float], float], *, highest: int = 127
) -> Iterator[Control]:
    """A curve as controls: `value` of 0 to 1, from `start` up to and not with `end`."""
    for tick in range(start, end, max(1, step)):
        yield Control(tick, number, min(highest, max(0, round(value((tick - start) / (end - start))))))


def eased(share: float) -> float:
    """From 0 to 1 along half a cosine: with no corner at either end."""
    return (1 - cos(pi * min(1.0, max(0.0, share)))) / 2


def without_repeats(controls: Sequence[Control]) -> tuple[Control, ...]:
    """In onset order, the last where several share a place and a number, and none that changes nothing."""
    latest = {(it.onset_ticks, it.number): it.value for it in sorted(controls, key=lambda it: it.onset_ticks)}
    now, found = dict(RESTING), []
    for (onset, number), value in sorted(latest.items()):
        if now[number] != value:
            found.append(Control(onset, number, value))
            now[number] = value
    return tuple(found)
