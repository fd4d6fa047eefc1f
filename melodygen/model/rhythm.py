"""Rhythm: onsets and written lengths.

Of several rhythms, drawn side by side (`melodygen.model.beats`) and tilted this way and that, the one that comes
nearest to Syncopation, and to what Complexity takes, is the melody's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from melodygen.errors import ConstraintError
from melodygen.given import NOTHING, Given
from melodygen.model.beats import draw_rhythms
from melodygen.model.fates import Choice, least, weighed
from melodygen.model.foresight import Tilt, foreseen_pitch_bits, foreseen_tilt
from melodygen.model.form import Form
from melodygen.model.knobs import Section, Standings, aims_of, rhythm_bits
from melodygen.model.likeness import rhythm_likeness
from melodygen.parameters import Parameters
from melodygen.styles import Style

BREATHING_FROM_TICKS, BREATH_TICKS = 960, 480

_POINTS = Tilt(0.05, 0.03)
"""How much of a tilt moves a rhythm by about one percentile point."""

_DIRECTIONS = [(own, other) for own in (-1, 0, 1) for other in (-1, 0, 1) if own or other]
_OFFSETS = ((0, 0), *((size * own, size * other) for size in (18, 36) for own, other in _DIRECTIONS))
"""By how many points of syncopation and of complexity the rhythms are tilted beyond what is foreseen."""

CLOSE_POINTS = 5.0
"""A rhythm is near enough when it is so many percentile points from what is asked for."""


class Attempt(NamedTuple):
    """A rhythm that was drawn, and how near it is to its goal.

    Attributes
    ----------
    parts
        The same by section.
    bits
        Information of the inter-onset intervals, by section.
    reached
        Percentiles of syncopation, and of complexity as far as it can be foreseen.
    miss
        How far off it is in all, in percentile points.

    """

    onsets: list[int]
    parts: list[Section]
    tilt: Tilt
    bits: tuple[float, ...]
    reached: Mapping[str, float]
    miss: float


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Onsets and written lengths of all notes, in ticks from bar 1."""

    onsets: tuple[int, ...]
    durations: tuple[int, ...]
    bits: tuple[float, ...]
    """Information of the inter-onset intervals, by section."""
    tilt: Tilt
    """What it took to come to the knobs."""
    attempts: tuple[Attempt, ...]
    """All that were drawn."""
    choice: Choice
    """Which of them it is."""


def plan_rhythm(parameters: Parameters, style: Style, form: Form, given: Given = NOTHING) -> Rhythm:
    """Draw the rhythm; it depends on the form, metre, rhythm pattern, syncopation, seed and what is given."""
    upbeat = _upbeat(form, given)
    tilts = tilts_around(foreseen_tilt(style, parameters))[: 1 if given.has_notes else None]
    drawn = draw_rhythms(parameters, style, form, given, tilts)
    attempts = Goal(parameters, style, form.repetition).judge([[*upbeat, *onsets] for onsets in drawn], tilts)
    choice = _choice(parameters, style, attempts) if len(attempts) > 1 else Choice()
    best = attempts[choice.number]
    if not best.onsets:
        raise ConstraintError("nothing is left that may sound: every bar is closed and no note is given", "free a bar")
    durations = written_lengths(parameters, form, best.onsets, given)
    return Rhythm(tuple(best.onsets), durations, best.bits, best.tilt, tuple(attempts), choice)


def _choice(parameters: Parameters, style: Style, attempts: Sequence[Attempt]) -> Choice:
    """The likest to people's of those that are near the goal."""
    likenesses = rhythm_likeness(style, parameters.the_metre, [one.parts for one in attempts])
    reached, misses = [one.reached for one in attempts], [one.miss for one in attempts]
    return least(weighed(reached, misses, likenesses, near=CLOSE_POINTS))


def tilts_around(foreseen: Tilt) -> list[Tilt]:
    """What is foreseen, and tilts all around it, the near ones first."""
    return [
        Tilt(*(own + each * points for own, each, points in zip(foreseen, _POINTS, offset, strict=True)))
        for offset in _OFFSETS
    ]


class Goal:
    """The syncopation asked for, and what a rhythm must be for the complexity asked for."""

    def __init__(self, parameters: Parameters, style: Style, repetition: float) -> None:
        self._standings = Standings(style, parameters.the_metre, parameters.bars)
        self._aims = aims_of(parameters)
        self._style, self._repetition = style, repetition

    def judge(self, rhythms: Sequence[list[int]], tilts: Sequence[Tilt]) -> list[Attempt]:
        """How far each of K rhythms is from the goal."""
        parts = [self._standings.sections(onsets) for onsets in rhythms]
        syncopations = self._standings.syncopation(parts, self._aims.syncopation)
        found = []
        for number, bits in enumerate(rhythm_bits(parts).tolist()):
            foreseen = [
                own + foreseen_pitch_bits(self._style, len(part.onsets), self._repetition)
                for own, part in zip(bits, parts[number], strict=True)
            ]
            syncopation = syncopations[number]
            complexity = self._standings.complexity(foreseen, self._aims.complexity)
            reached = {"syncopation": syncopation, "complexity": complexity}
            miss = hypot(self._aims.syncopation - syncopation, self._aims.complexity - complexity)
            found.append(Attempt(rhythms[number], parts[number], tilts[number], tuple(bits), reached, miss))
        return found


def _upbeat(form: Form, given: Given) -> tuple[int, ...]:
    """The onsets before bar 1: those given, where any are or that bar is closed, or those of the form."""
    own = tuple(note.onset_ticks for note in given.notes if note.onset_ticks < 0)
    return own if own or any(span.start < 0 for span in given.closed) else form.upbeat


def written_lengths(parameters: Parameters, form: Form, onsets: Sequence[int], given: Given) -> tuple[int, ...]:
    """Notes last to the next, long ones leaving room to breathe; the last is as long as planned where there is room."""
    if not onsets:
        return ()
    end = parameters.bars * parameters.the_metre.bar_ticks
    gaps = [after - before for before, after in pairwise([*onsets, end])]
    durations = [
        gap if gap <= BREATHING_FROM_TICKS else max(BREATHING_FROM_TICKS - BREATH_TICKS // 2, gap - BREATH_TICKS)
        for gap in gaps
    ]
    durations[-1] = min(gaps[-1], form.final_ticks)
    as_given = {note.onset_ticks: note.duration_ticks for note in given.notes}
    return tuple(as_given.get(onset, ticks) for onset, ticks in zip(onsets, durations, strict=True))
