"""Form: who repeats whom, where it breathes, how dense and how high each bar is, taken from different human plans.

Relations come from one plan, breath, density and favourite cells from another, register and intervals from a third,
each drawn by itself, so that nobody's melody is followed.  Repetition, Complexity and Syncopation choose plans by their
rank among people's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from melodygen.given import NOTHING, Given
from melodygen.melody import Bar
from melodygen.model.ending import plan_ending
from melodygen.model.foresight import foreseen_repetition, tie_features
from melodygen.model.knobs import section_lengths
from melodygen.model.pools import Pool, pool_of
from melodygen.model.relations import bars_of, phrases_of
from melodygen.model.streams import Stream
from melodygen.model.ties import Ties, ties_of, tilted_to
from melodygen.parameters import Parameters
from melodygen.phrase import Phrase
from melodygen.styles import Style
from melodygen.styles.style import Plan, Whole


@dataclass(frozen=True, slots=True)
class Form:
    """The plan of a melody.

    Attributes
    ----------
    phrases, bars
        As the melody shows them.
    rhythm_source, pitch_source
        For each beat the earlier beat whose rhythm, or pitches, return in it; -1 where new.
    shift
        For each beat the scale steps by which its returning pitches are moved.
    is_empty
        For each beat whether it should go without onsets, where it is new.
    onsets
        For each bar how many notes it should have.
    register
        For each bar its height above the melody's middle, in semitones.
    rhythm_cluster, pitch_cluster
        Which human melodies it is like.

    """

    phrases: tuple[Phrase, ...]
    bars: tuple[Bar, ...]
    rhythm_source: Whole
    pitch_source: Whole
    shift: Whole
    is_empty: NDArray[np.bool_]
    onsets: Whole
    register: Whole
    rhythm_cluster: int
    pitch_cluster: int
    span: int
    upbeat: tuple[int, ...]
    final_onset: int | None
    """Where in the last bar the last note should start, in ticks; None where that is left to the rhythm."""
    final_ticks: int
    """How long it should last."""
    repetition: float
    """What of the notes should repeat earlier ones, in per cent, as far as the ties tell."""


def plan_form(parameters: Parameters, style: Style, given: Given = NOTHING) -> Form:
    """Draw the form; pitch-free and the same in every key.

    Only where it ends may depend on what is given: another take of the last bar may end elsewhere.
    """
    metre = parameters.the_metre
    beats = len(metre.beats)
    pool = pool_of(style, parameters.metre)
    stream = Stream(parameters.seed, "form")
    lengths = section_lengths(parameters.bars)
    relations = [(pool.relations(length, parameters.repetition, stream), length) for length in lengths]
    density = pool.density(parameters, Stream(parameters.seed, "density"))
    register = pool.register(parameters, Stream(parameters.seed, "register"))
    rhythm, pitch, shift, ends = _joined(relations, parameters, style, stream)
    upbeat = _upbeat(parameters, density, pool)
    final_onset, final_ticks = plan_ending(parameters, density, pool, given, has_upbeat=bool(upbeat))
    columns = np.minimum(np.arange(beats), density.is_empty.shape[1] - 1)
    rows = np.arange(parameters.bars) % density.bars
    rows[-1] = density.bars - 1
    return Form(
        phrases=phrases_of(ends, pitch.reshape(-1, beats)),
        bars=bars_of(rhythm, pitch, shift, beats),
        rhythm_source=rhythm,
        pitch_source=pitch,
        shift=shift,
        is_empty=density.is_empty[rows][:, columns].ravel(),
        onsets=density.onsets[rows],
        register=register.register[np.arange(parameters.bars) % register.bars],
        rhythm_cluster=density.rhythm_cluster,
        pitch_cluster=register.pitch_cluster,
        span=register.span,
        final_onset=final_onset,
        final_ticks=final_ticks,
        upbeat=upbeat,
        repetition=foreseen_repetition(style, tie_features(rhythm, pitch, shift, metre)),
    )


def _upbeat(parameters: Parameters, density: Plan, pool: Pool) -> tuple[int, ...]:
    """Onsets before bar 1, as the plan of density has them (auto), or one that has some (always)."""
    if parameters.upbeat == "none":
        return ()
    own = _within_a_bar(density.upbeat, parameters)
    if parameters.upbeat == "auto" or own:
        return own
    some = [upbeat for whole in pool.upbeats if (upbeat := _within_a_bar(whole, parameters))]
    return some[Stream(parameters.seed, "upbeat").below(len(some))] if some else ()


def _within_a_bar(upbeat: tuple[int, ...], parameters: Parameters) -> tuple[int, ...]:
    """An upbeat without what starts before the lead-in bar, where its plan is of a longer metre."""
    return tuple(onset for onset in upbeat if onset >= -parameters.the_metre.bar_ticks)


def _joined(
    relations: Sequence[tuple[Plan, int]], parameters: Parameters, style: Style, stream: Stream
) -> tuple[Whole, Whole, Whole, list[int]]:
    """Sources and shifts of all beats, and the bars that end phrases; a whole section may return."""
    beats = len(parameters.the_metre.beats)
    ties: list[Ties] = []
    ends: list[int] = []
    starts: list[tuple[int, int]] = []
    first = 0
    for plan, length in relations:
        earlier = [start for start, other in starts if other == length]
        if earlier and stream.below(100) < 30 + parameters.repetition // 3:
            source = earlier[stream.below(len(earlier))]
            sources = np.arange(source * beats, (source + length) * beats)
            ties.append(Ties(sources, sources, np.zeros_like(sources)))
            ends += [end - source + first for end in list(ends) if source <= end < source + length]
        else:
            numbers = np.array([stream.below(1000) for _ in range(length)]) / 1000
            own = tilted_to(parameters, style, ties_of(plan, length, beats), numbers)
            ties.append(own.moved(first * beats))
            ends += [first + end for end in plan.phrase_ends if end < length - 2] + [first + length - 1]
        starts.append((first, length))
        first += length
    rhythm, pitch, shift = (np.concatenate(column) for column in zip(*ties, strict=True))
    return rhythm, pitch, shift, sorted(set(ends))
