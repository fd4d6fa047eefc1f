"""The cells of rhythms: one a beat, drawn in the context of the two before it, of its place and of the plan.

Beats whose rhythm returns copy it, but not over a bar that the plan lets be silent.  Rhythm Pattern, the planned number
of notes and a tilt weigh the style's probabilities; beats that the plan calls different may not come out alike.

Conventions
-----------
K rhythms are drawn side by side.  A cell is known by its number in the vocabulary.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle

import numpy as np

from melodygen.given import Given
from melodygen.model.evidence import BeatEvidence, beat_evidence
from melodygen.model.foresight import Tilt
from melodygen.model.form import Form
from melodygen.model.lattice import UNARY_BITS, Weights, whole_rows
from melodygen.model.streams import Stream
from melodygen.model.vocabulary import Flags, Kind, added_syncopation_on, vocabulary_of
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.contexts import PLACES, place_in_bar
from melodygen.styles.style import Cell, Whole

FEWEST_FOR_A_HABIT = 8
"""Beats that must be given for the melody's own rhythms to count in the others."""

_OUTRIGHT = 0.02
"""What a cell is worth that makes a bar have the rhythm of another one which the plan does not have it return to."""

_REACH = 8
"""So many bars back it must not."""

_UNHEARD = 0.03
"""What a cell that is nowhere given is worth beside one that fills all beats that are."""

_FEW_NOTES = 2
"""A bar planned to have no more than these is a point of rest: its silences count for more than what returns in it."""

_DENSITY_WIDTH = 1.0
"""How far, in notes a beat, a bar may be from its planned number before it is held back by half."""


def draw_rhythms(
    parameters: Parameters, style: Style, form: Form, given: Given, tilts: Sequence[Tilt]
) -> list[list[int]]:
    """For each tilt the onsets of a rhythm, in ticks from bar 1 and without an upbeat, from streams of its own."""
    metre = parameters.the_metre
    starts = [bar * metre.bar_ticks + onset for bar in range(parameters.bars) for onset in metre.beat_onsets]
    evidence = [
        beat_evidence(given, start, ticks) for start, ticks in zip(starts, metre.beats * parameters.bars, strict=True)
    ]
    takes = given.takes_of("rhythm", parameters.bars)
    sampler = _Sampler(parameters, style, form, evidence, takes, tilts)
    onsets = sampler.vocabulary.onsets[sampler.draw_all().T]
    times = np.where(onsets < 0, -1, onsets + np.array(starts)[:, None])
    return [own[own >= 0].tolist() for own in times]


def _origins(sources: Sequence[int]) -> list[int]:
    """For each beat the one that it comes from in the end, itself where it is new."""
    found: list[int] = []
    for beat, source in enumerate(sources):
        found.append(beat if source < 0 else found[source])
    return found


class _Sampler:
    """Draws the cells of all beats of K rhythms; `drawn` is beats x K."""

    def __init__(
        self,
        parameters: Parameters,
        style: Style,
        form: Form,
        evidence: Sequence[BeatEvidence | None],
        takes: Sequence[int],
        tilts: Sequence[Tilt],
    ) -> None:
        self._seed, self._takes = parameters.seed, takes
        self._tilts = np.array(tilts)
        self._evidence = evidence
        self._metre = parameters.the_metre
        self._lengths = self._metre.beats
        self._form = form
        self._sources = form.rhythm_source.tolist()
        self._origins = _origins(self._sources)
        self._is_empty = form.is_empty.tolist()
        self._planned = form.onsets.tolist()
        self._all = np.arange(len(tilts))
        self._none = np.zeros(len(tilts), bool)
        self._no_cells = np.full(len(tilts), -1)
        others = tuple(sorted({own.onsets for own in evidence if own is not None}))
        self.vocabulary = vocabulary_of(style.simple, style.compound, parameters.rhythm, others)
        self._habits = {ticks: self._habit(ticks, kind.cells) for ticks, kind in self.vocabulary.kinds.items()}
        self._endings = self._ending_cells()
        self._drawn = np.zeros((len(self._sources), len(tilts)), int)

    def _habit(self, ticks: int, cells: Sequence[Cell]) -> Weights | None:
        """What the melody's own rhythms make of each cell; None where too few are given to tell."""
        given = [
            evidence.onsets
            for evidence, length in zip(self._evidence, cycle(self._lengths), strict=False)
            if evidence is not None and length == ticks and evidence.is_whole(ticks)
        ]
        if len(given) < FEWEST_FOR_A_HABIT:
            return None
        return np.array([given.count(cell) / len(given) + _UNHEARD for cell in cells])

    def _ending_cells(self) -> dict[int, Flags]:
        """For the beats where the melody ends which cells they may have: as planned, or none but a note on the beat."""
        known, final, beats = self.vocabulary, self._form.final_onset, len(self._lengths)
        if final is None:
            return {len(self._sources) - 1: known.is_plain}
        first = len(self._sources) - beats
        found = {}
        for beat, start in enumerate(self._metre.beat_onsets):
            if start > final:
                found[first + beat] = known.is_silent
            elif final < start + self._lengths[beat]:
                kind = known.kinds[self._lengths[beat]]
                ends = known.ends_at(final - start) & known.is_played
                own = slice(kind.first, kind.first + len(kind.cells))
                found[first + beat] = ends if ends[own].any() else known.is_plain & ~known.is_silent
        return found

    def draw_all(self) -> Whole:
        """The cell of every beat, beats x K."""
        beats = len(self._lengths)
        for bar in range(len(self._sources) // beats):
            take = self._takes[bar]
            streams = [Stream(self._seed, f"rhythm-{k}" if k else "rhythm", bar, take) for k in self._all.tolist()]
            for beat in range(beats):
                self._draw_beat(bar, beat, streams)
        return self._drawn

    def _draw_beat(self, bar: int, beat: int, streams: Sequence[Stream]) -> None:
        here = bar * len(self._lengths) + beat
        must_sound = self._must_sound(here, is_downbeat=beat == 0)
        source = self._sources[here]
        if source < 0 or self._lengths[source % len(self._lengths)] != self._lengths[beat]:
            self._draw_new(bar, beat, must_sound, streams, self._all)
            return
        copied = self._drawn[source]
        self._drawn[here] = copied
        may_not = self._may_not_return(bar, here, copied, must_sound)
        if may_not is not self._none and may_not.any():
            self._draw_new(bar, beat, must_sound, streams, np.flatnonzero(may_not))

    def _draw_new(self, bar: int, beat: int, must_sound: Flags, streams: Sequence[Stream], lanes: Whole) -> None:
        """Draw the beat of those rhythms that have the numbers `lanes`."""
        here = bar * len(self._lengths) + beat
        kind = self.vocabulary.kinds[self._lengths[beat]]
        evidence, habit = self._evidence[here], self._habits[self._lengths[beat]]
        weights = self._weights(kind, bar, beat, must_sound)[lanes]
        if habit is not None:
            weights = weights * habit
        if evidence is not None:
            weights = weights * [evidence.allows(cell) for cell in kind.cells]
            impossible = ~weights.any(axis=1)
            self._drawn[here, lanes[impossible]] = self.vocabulary.number_of(evidence.onsets)
            weights, lanes = weights[~impossible], lanes[~impossible]
            if not lanes.size:
                return
        elif here in self._endings:
            weights = weights * self._endings[here][kind.first : kind.first + len(kind.cells)]
        heights = whole_rows(weights, UNARY_BITS).cumsum(axis=1)
        tops = zip(lanes.tolist(), heights[:, -1].tolist(), strict=True)
        drawn = [streams[lane].below(int(top)) for lane, top in tops]
        self._drawn[here, lanes] = kind.first + np.add.reduce(heights <= np.array(drawn)[:, None], axis=1)

    def _must_sound(self, here: int, *, is_downbeat: bool) -> Flags:
        """The first beat; where the last note is not planned, the last bar's first, and the last after an offbeat."""
        last = len(self._sources) - 1
        if self._evidence[here] is None:
            is_first = here == 0 and not self._form.upbeat
            is_open = self._form.final_onset is None
            if is_first or (is_open and is_downbeat and here + len(self._lengths) > last):
                return np.ones(len(self._all), bool)
            if is_open and here == last > 0:
                return np.asarray(self.vocabulary.ends_off[self._drawn[here - 1]])
        return self._none

    def _may_not_return(self, bar: int, here: int, cells: Whole, must_sound: Flags) -> Flags:
        """Which of K cells would not do in this beat, for what is planned or given or for the start or the end."""
        known = self.vocabulary
        found = self._none if must_sound is self._none else must_sound & ~known.on_beat[cells]
        if self._planned[bar] <= _FEW_NOTES:
            found = found | (known.is_silent[cells] != self._is_empty[here])
        if here in self._endings:
            found = found | ~self._endings[here][cells]
        evidence = self._evidence[here]
        if evidence is not None:
            found = found | [not evidence.allows(known.cells[cell]) for cell in cells.tolist()]
        return found

    def _weights(self, kind: Kind, bar: int, beat: int, must_sound: Flags) -> Weights:
        """K x cells of the kind."""
        beats = len(self._lengths)
        here = bar * beats + beat
        numbers = self.vocabulary.numbers[self._lengths[beat]]
        before, earlier = (
            numbers[self._drawn[other]] if other >= 0 else self._no_cells for other in (here - 1, here - 2)
        )
        place = place_in_bar(beats, beat) + PLACES * (here + beats - beat == len(self._sources))
        weights: Weights = kind.tables.following[self._form.rhythm_cluster, place][before, earlier]
        if kind.tables.leading is not None:
            weights = weights * kind.tables.leading[self._is_silent(here + 1).astype(int), place, before]
        may_rest = must_sound is self._none
        if not may_rest and must_sound.all():
            return weights * kind.sounding
        free = weights * kind.breathing[self._is_empty[here]] * np.exp2(self._towards(bar, beat, kind.sizes))
        free *= np.exp2(self._tilted(kind, here, beat))
        free[self._would_repeat(kind, bar, beat)] *= _OUTRIGHT
        for lag in (beats, 2 * beats, 4 * beats):
            if here >= lag and self._sources[here] != here - lag:
                free *= kind.unlike[self.vocabulary.sounding_numbers[kind.ticks][self._drawn[here - lag]]]
        return free if may_rest else np.where(must_sound[:, None], weights * kind.sounding, free)

    def _would_repeat(self, kind: Kind, bar: int, beat: int) -> Flags:
        """K x cells: whether a bar gets the rhythm of one near it that it is not to return to; silence is no rhythm."""
        found = np.zeros((len(self._all), len(kind.cells)), bool)
        beats = len(self._lengths)
        own = slice(bar * beats, (bar + 1) * beats)
        if any(source < 0 for source in self._sources[own][beat + 1 :]):
            return found
        for other in range(max(0, bar - _REACH), bar):
            if self._origins[other * beats : (other + 1) * beats] != self._origins[own]:
                lanes = self._alike_but(bar, beat, other)
                cells = self.vocabulary.sounding_numbers[kind.ticks][self._drawn[other * beats + beat, lanes]]
                found[lanes[cells >= 0], cells[cells >= 0]] = True
        return found

    def _alike_but(self, bar: int, beat: int, other: int) -> Whole:
        """The rhythms in which two bars are alike in all other beats; those after `beat` return."""
        beats = len(self._lengths)
        start, before = bar * beats, other * beats
        own = [
            start + place if place < beat else self._sources[start + place] for place in range(beats) if place != beat
        ]
        others = [before + place for place in range(beats) if place != beat]
        return np.flatnonzero((self._drawn[own] == self._drawn[others]).all(axis=0))

    def _tilted(self, kind: Kind, here: int, beat: int) -> Weights:
        """K x cells: powers of two."""
        added = added_syncopation_on(self.vocabulary, kind, self._metre, beat)
        before = self._drawn[here - 1] if here else self._no_cells
        return np.asarray(self._tilts[:, :1] * added[before] + self._tilts[:, 1:] * kind.sizes)

    def _is_silent(self, beat: int) -> Flags:
        """Whether no note is going to start in a beat that is not drawn yet."""
        if beat < len(self._sources):
            source = self._sources[beat]
            if 0 <= source < beat - 1:
                return np.asarray(self.vocabulary.is_silent[self._drawn[source]])
            if not self._is_empty[beat]:
                return self._none
        return np.ones(len(self._all), bool)

    def _towards(self, bar: int, beat: int, sizes: Weights) -> Weights:
        """K (or 1) x cells, powers of two: prefer cells that bring the bar to its planned number of notes."""
        here, beats = bar * len(self._lengths) + beat, len(self._lengths)
        if self._is_empty[here]:
            ideal = np.zeros(1)
        else:
            so_far = np.add.reduce(self.vocabulary.sizes[self._drawn[here - beat : here]], axis=0)
            ideal = (self._planned[bar] - so_far) / self._is_empty[here : here + beats - beat].count(False)
        return np.asarray(-(((sizes - ideal[:, None]) / _DENSITY_WIDTH) ** 2))
