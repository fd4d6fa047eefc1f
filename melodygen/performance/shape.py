"""What all rules together make of a melody: one tempo for all parts, and how the melody's notes are played.

Conventions
-----------
Every rule looks at the nominal score, and what they do is added (Friberg 1991: "whenever possible, the resulting
deviations are additive").  Then the loudness is brought back to its mean and the time to its sum, so that the tempo is
the one that was set; the loudness and the tempo of the whole, accents, and the final ritard come after that.  Onsets
move for all parts alike, as in the KTH system where the voices follow the melody.  What ties notes together, unless a
slur asks for it, ends with the phrase, since there is breath in legato too (ours), and where a pitch is struck again,
as in Director Musices.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from melodygen.melody import Melody
from melodygen.performance.deviations import NIL
from melodygen.performance.line import Line, Row, Which, line_of
from melodygen.performance.palette import quantities_for
from melodygen.performance.rules import PLAYED, Deviations
from melodygen.performance.rules.articulation import DETACHED_SHARE
from melodygen.performance.rules.loudness import louder_by_db
from melodygen.performance.rules.tempo import time_factor
from melodygen.performance.tempo import STEADY, TempoMap

AFTER_THE_BALANCE = ("overall-loudness", "overall-tempo", "final-ritard", "score-articulation")
"""What is meant to change the mean loudness or the sum of time; an accent is one note's, and no other gets softer."""

SHORTEST, LONGEST = 0.4, 3.0
"""An inter-onset interval before them is so many times the written one, whatever the rules add up to."""

SHORTEST_OF_ALL, LONGEST_OF_ALL = 0.25, 5.0
"""And after them."""

LARGEST_GAP = 0.75
"""Share of a note by which it is let go earlier: what is left still sounds as a note."""

FINEST = 3
"""Decimals of ticks in the tempo map, and of decibels: far below what is heard, far above where processors differ."""


@dataclass(frozen=True, slots=True)
class Effect:
    """A rule that is used, its quantity, and what it does."""

    rule: str
    quantity: float
    deviations: Deviations


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """How a melody is played.

    Attributes
    ----------
    effects
        What each rule does.
    tempo_map
        From the score to the clock, both in ticks from bar 1.
    levels_db, gaps_s
        Of each note: its loudness, and how much earlier it is let go.
    unmarked_db
        Their loudness without the accents of the score.
    held
        Which notes sound up to the very moment at which the next is struck.
    detached
        Share of their length by which notes of the other parts are let go earlier.
    noise, delays
        Quantity of the rule of noise, and of it in the moments at which hands strike.
    seed
        What both are drawn from.

    """

    effects: tuple[Effect, ...] = ()
    tempo_map: TempoMap = STEADY
    levels_db: tuple[float, ...] = ()
    unmarked_db: tuple[float, ...] = ()
    gaps_s: tuple[float, ...] = ()
    held: tuple[bool, ...] = ()
    detached: float = 0.0
    noise: float = 0.0
    delays: float = 0.0
    seed: int = 0
    _onsets: Row = field(default_factory=lambda: NIL)
    _phrasing_db: Row = field(default_factory=lambda: NIL)

    def phrasing_db_at(self, onsets_ticks: Sequence[int]) -> Row:
        """How loud the whole is at places from bar 1: the loudness of the palette and the arch of the phrase."""
        return np.interp(onsets_ticks, self._onsets, self._phrasing_db)

    def stretch_at(self, places_ticks: Row) -> Row:
        """How many times longer than written the time after places from bar 1 is."""
        score, played = np.array(self.tempo_map.score), np.array(self.tempo_map.played)
        if not len(score):
            return np.ones(len(places_ticks))
        found = np.searchsorted(score, places_ticks, side="right") - 1
        return np.asarray((np.diff(played) / np.diff(score))[np.clip(found, 0, len(score) - 2)])


def shape_of(melody: Melody) -> Shape:
    """What the rules make of `melody`."""
    quantities = quantities_for(melody)
    used = {slug: k for slug, k in quantities.items() if k}
    if not melody.notes:
        return _shape_of_chords_alone(melody, quantities)
    if not used:
        silent = (0.0,) * len(melody.notes)
        return Shape(levels_db=silent, unmarked_db=silent, gaps_s=silent, held=(False,) * len(melody.notes))
    line = line_of(melody)
    apart = line.ends_phrase | line.is_struck_again
    asked = [Effect(slug, k, _kept_apart(PLAYED[slug](line, k), apart)) for slug, k in used.items()]
    effects = _with_notes_held(line, asked)
    balanced = [effect for effect in effects if effect.rule not in AFTER_THE_BALANCE]
    added = [effect for effect in effects if effect.rule in AFTER_THE_BALANCE]
    levels = _sum(line, [effect.deviations.louder_db for effect in balanced])
    loudness = _sum(line, [effect.deviations.louder_db for effect in added])
    arch, whole = (
        _sum(line, [effect.deviations.louder_db for effect in effects if effect.rule == rule])
        for rule in ("phrase-arch", "overall-loudness")
    )
    iois = _balanced_iois(line, _sum(line, [effect.deviations.lengthening_s for effect in balanced]))
    iois += _sum(line, [effect.deviations.lengthening_s for effect in added])
    return Shape(
        effects,
        _tempo_map(melody, line, iois, time_factor(quantities["overall-tempo"])),
        tuple(np.round(levels - levels.mean() + loudness, FINEST).tolist()),
        tuple(np.round(levels - levels.mean() + whole, FINEST).tolist()),
        tuple(_sum(line, [effect.deviations.gap_s for effect in effects]).tolist()),
        tuple((_held(line, effects) & ~line.has_rest).tolist()),
        DETACHED_SHARE * max(0.0, quantities["overall-articulation"]),
        quantities["noise"],
        quantities["noise"],
        line.seed,
        line.onsets,
        np.round(arch - arch.mean() + whole, FINEST),
    )


def _shape_of_chords_alone(melody: Melody, quantities: Mapping[str, float]) -> Shape:
    """The tempo and the loudness of the palette: no other rule has notes to look at."""
    factor, start, end = time_factor(quantities["overall-tempo"]), -melody.lead_in_ticks, melody.length_ticks
    played_end = round(start + factor * (end - start), FINEST)
    return Shape(
        tempo_map=STEADY if factor == 1 else TempoMap((start, end), (start, played_end)),
        _onsets=np.zeros(1),
        _phrasing_db=np.full(1, louder_by_db(quantities["overall-loudness"])),
    )


def _kept_apart(found: Deviations, apart: Which) -> Deviations:
    """The same without what would tie those notes to the next."""
    if not (found.gap_s < 0).any():
        return found
    return replace(found, gap_s=np.where(apart, np.maximum(0.0, found.gap_s), found.gap_s))


def _held(line: Line, effects: Sequence[Effect]) -> Which:
    found = np.zeros(len(line), np.bool_)
    for effect in effects:
        found |= effect.deviations.held
    return found


def _with_notes_held(line: Line, effects: Sequence[Effect]) -> tuple[Effect, ...]:
    """The same effects; a rule that holds notes takes away what the others would have them let go earlier."""
    others = _sum(line, [effect.deviations.gap_s for effect in effects if not effect.deviations.held.any()])
    return tuple(replace(effect, deviations=_holding(effect.deviations, others)) for effect in effects)


def _holding(found: Deviations, others_s: Row) -> Deviations:
    return replace(found, gap_s=np.where(found.held, -others_s, found.gap_s)) if found.held.any() else found


def _sum(line: Line, rows: list[Row]) -> Row:
    total = np.zeros(len(line))
    for row in rows:
        total += row
    return total


def _balanced_iois(line: Line, lengthening_s: Row) -> Row:
    """Inter-onset intervals within their limits, in the time that the written ones take."""
    nominal = line.iois_s
    iois = np.clip(nominal + lengthening_s, SHORTEST * nominal, LONGEST * nominal)
    return np.asarray(iois * (nominal.sum() / iois.sum()))


def _tempo_map(melody: Melody, line: Line, iois_s: Row, factor: float) -> TempoMap:
    """Through the onsets and the end of the last note; before and after them at the tempo of the palette."""
    stretch = np.clip(iois_s / line.iois_s, SHORTEST_OF_ALL, LONGEST_OF_ALL)
    start, end = -float(melody.lead_in_ticks), float(melody.length_ticks)
    score = np.concatenate(([start], line.onsets, [line.ends[-1], end]))
    spans = np.diff(score)
    stretches = np.concatenate(([factor], stretch, [factor]))
    if np.allclose(stretches, 1.0, rtol=0, atol=1e-12):
        return STEADY
    kept = np.append(True, spans > 0)
    played = np.round(start + np.append(0.0, np.cumsum(spans * stretches)), FINEST)
    return TempoMap(tuple(score[kept].tolist()), tuple(played[kept].tolist()))
