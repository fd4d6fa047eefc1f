"""Form: who repeats whom, where it breathes, how dense and how high each bar is, taken from different human plans.

Relations come from one plan, breath, density and favourite cells from another, register and intervals from a third,
each drawn by itself, so that nobody's melody is followed.  Repetition, Complexity and Syncopation choose plans by their
rank among people's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from melodygen.measures import value_at
from melodygen.melody import Bar, Phrase
from melodygen.model.foresight import foreseen_repetition, tie_features
from melodygen.model.knobs import SECTION_BARS, aims_of, section_lengths, standing_table
from melodygen.model.lattice import Weights, draw
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.plans import columns_of
from melodygen.styles.style import Plan, Whole

_RELATED_METRES = {
    "4/4": ("4/4", "2/4", "3/4"),
    "3/4": ("3/4", "4/4"),
    "2/4": ("2/4", "6/8", "4/4"),
    "6/8": ("6/8", "2/4", "4/4"),
    "12/8": ("12/8", "4/4"),
    "5/4": ("5/4", "4/4"),
    "7/8": ("7/8", "3/4", "4/4"),
}
"""Whose plans serve a metre, in order of preference."""

LEAST_PLANS = 10
_RETURNS = ((4, 2, 8), (2, 4, 8))
"""How many bars back a bar returns that is tied to meet the knob, the best first: one half of the time, the other.

Few people repeat a bar at once.
"""

_HALVINGS = 7
NEAR_POINTS = 8.0
"""A plan is near enough that promises a repetition so many percentile points from what is asked for."""

_RANK_WIDTH, _REPETITION_WIDTH = 10.0, 4.0
"""In percentile points: how near plans must be to what is asked for; in repetition nearer, since bars
are tied by dice where a plan is not near.
"""

_SPAN_WIDTH = 4.0
_LONGER_PLAN = 0.03
"""What a plan that must be cut is worth against one of the right length."""


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
    """Where in the last bar the last note should start, in ticks; None where it should come to rest on a beat."""
    final_ticks: int
    repetition: float
    """What of the notes should repeat earlier ones, in per cent, as far as the ties tell."""


def plan_form(parameters: Parameters, style: Style) -> Form:
    """Draw the form; pitch-free and the same in every key."""
    metre = parameters.the_metre
    beats = len(metre.beats)
    pool = _pool(style, parameters.metre)
    stream = Stream(parameters.seed, "form")
    relations = [_relations(pool, length, parameters.repetition, stream) for length in section_lengths(parameters.bars)]
    density = _density(pool, parameters, Stream(parameters.seed, "density"))
    register = _register(pool, parameters, Stream(parameters.seed, "register"))
    rhythm, pitch, shift, ends = _joined(relations, parameters, style, stream)
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
        final_onset=_final_onset(parameters, density),
        final_ticks=density.final_ticks,
        upbeat=_upbeat(parameters, density, pool),
        repetition=foreseen_repetition(style, tie_features(rhythm, pitch, shift, metre)),
    )


def _upbeat(parameters: Parameters, density: Plan, pool: _Pool) -> tuple[int, ...]:
    """Onsets before bar 1, as the plan of density has them (auto), or one that has some (always)."""
    if parameters.upbeat == "none":
        return ()
    own = _within_a_bar(density.upbeat, parameters)
    if parameters.upbeat == "auto" or own:
        return own
    some = [upbeat for whole in pool.upbeats if (upbeat := _within_a_bar(whole, parameters))]
    return some[Stream(parameters.seed, "upbeat").below(len(some))] if some else ()


def _final_onset(parameters: Parameters, density: Plan) -> int | None:
    """Where the melody of the plan ends, where that is left open and the metre is the same."""
    is_learned = parameters.ending == "auto" and density.metre == parameters.metre and parameters.bars > 1
    return density.final_onset if is_learned else None


def _within_a_bar(upbeat: tuple[int, ...], parameters: Parameters) -> tuple[int, ...]:
    """An upbeat without what starts before the lead-in bar, where its plan is of a longer metre."""
    return tuple(onset for onset in upbeat if onset >= -parameters.the_metre.bar_ticks)


@dataclass(frozen=True, slots=True, eq=False)
class _Pool:
    """Plans that serve a metre, by their numbers among all, with what they are chosen by as columns."""

    plans: Sequence[Plan]
    numbers: Whole
    bars: Whole
    span: Whole
    is_minor: NDArray[np.bool_]
    ranks: dict[str, Weights]
    upbeats: tuple[tuple[int, ...], ...]

    def choose(self, weights: Weights, stream: Stream) -> Plan:
        """Draw a plan by weights of at most 1; weight 0 forbids."""
        return self.plans[int(self.numbers[draw(np.ceil(weights * 2**20), stream)])]


@lru_cache(maxsize=64)
def _pool(style: Style, metre: str) -> _Pool:
    every = columns_of(style.plans)
    for name in _RELATED_METRES[metre]:
        found = np.flatnonzero(every.metre == name)
        if len(found) >= LEAST_PLANS:
            break
    else:
        found = np.arange(len(style.plans))
    return _Pool(
        style.plans,
        found,
        every.bars[found],
        every.span[found],
        every.is_minor[found],
        {knob: ranks[found] for knob, ranks in every.ranks.items()},
        tuple(every.upbeat[number] for number in found.tolist()),
    )


def _near(ranks: Weights, asked: float, width: float = _RANK_WIDTH) -> Weights:
    return np.asarray(np.exp2(-(((ranks - asked) / width) ** 2)))


def _fitting(pool: _Pool, length: int) -> Weights:
    """1 for plans of `length` bars, a little for longer ones, 0 for shorter ones (but for the longest there are)."""
    length = min(length, int(pool.bars.max()))
    return np.where(pool.bars == length, 1.0, np.where(pool.bars > length, _LONGER_PLAN, 0.0))


def _relations(pool: _Pool, length: int, repetition: int, stream: Stream) -> tuple[Plan, int]:
    return pool.choose(
        _fitting(pool, length) * _near(pool.ranks["repetition"], repetition, _REPETITION_WIDTH), stream
    ), length


def _density(pool: _Pool, parameters: Parameters, stream: Stream) -> Plan:
    aims = aims_of(parameters)
    dense = _near(pool.ranks["complexity"], aims.complexity)
    weights = dense * _near(pool.ranks["syncopation"], aims.syncopation)
    return pool.choose(weights * _fitting(pool, min(parameters.bars, SECTION_BARS)), stream)


def _register(pool: _Pool, parameters: Parameters, stream: Stream) -> Plan:
    low, high = parameters.ambitus
    weights = np.exp2(-(((pool.span - (high - low)) / _SPAN_WIDTH) ** 2))
    alike = pool.is_minor == parameters.the_scale.is_minor
    if (alike & (pool.bars >= min(parameters.bars, SECTION_BARS))).any():
        weights = weights * alike
    return pool.choose(weights * _fitting(pool, min(parameters.bars, SECTION_BARS)), stream)


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
            own = _tilted_to(parameters, style, ties_of(plan, length, beats), numbers)
            ties.append(own.moved(first * beats))
            ends += [first + end for end in plan.phrase_ends if end < length - 2] + [first + length - 1]
        starts.append((first, length))
        first += length
    rhythm, pitch, shift = (np.concatenate(column) for column in zip(*ties, strict=True))
    return rhythm, pitch, shift, sorted(set(ends))


class Ties(NamedTuple):
    """Sources of rhythm and of pitches (-1 for none), and shifts, of the beats of a section."""

    rhythm: Whole
    pitch: Whole
    shift: Whole

    def moved(self, beats: int) -> Ties:
        """The same, so many beats later."""
        rhythm, pitch = (np.where(sources < 0, -1, sources + beats) for sources in self[:2])
        return Ties(rhythm, pitch, self.shift)


def ties_of(plan: Plan, length: int, beats: int) -> Ties:
    """How the beats of the plan's first bars, and its last, are tied."""
    bars = np.arange(length)[:, None]
    rows = np.minimum(bars, plan.bars - 1)
    rows[-1] = plan.bars - 1
    columns = np.minimum(np.arange(beats), plan.rhythm_lag.shape[1] - 1)
    here = bars * beats + np.arange(beats)
    lags = (plan.rhythm_lag[rows, columns], plan.pitch_lag[rows, columns])
    lag, tied = (np.where(own <= bars, own, 0) for own in lags)
    return Ties(
        np.where(lag > 0, here - lag * beats, -1).ravel(),
        np.where(tied > 0, here - tied * beats, -1).ravel(),
        np.where(tied > 0, plan.shift[rows, columns], 0).ravel(),
    )


def _tilted_to(parameters: Parameters, style: Style, ties: Ties, numbers: Weights) -> Ties:
    """The ties, with bars tied or untied until they promise about the repetition that is asked for.

    A plan that is near is followed as it is: bars tied by dice repeat in other places than people's do.
    """
    table = standing_table(style, "repetition", len(numbers))
    nearest_asked = (max(0.0, parameters.repetition - NEAR_POINTS), min(100.0, parameters.repetition + NEAR_POINTS))
    least, most = (value_at(percent, table) for percent in nearest_asked)
    low, high = -1.0, 1.0
    tilt = 0.0
    for _ in range(_HALVINGS):
        tilted = _tilted(ties, numbers, tilt)
        promised = foreseen_repetition(style, tie_features(*tilted, parameters.the_metre))
        if least <= promised <= most:
            break
        low, high = (low, tilt) if promised > most else (tilt, high)
        tilt = (low + high) / 2
    return tilted


def _tilted(ties: Ties, numbers: Weights, tilt: float) -> Ties:
    """A share of `tilt` of the new bars return to earlier ones, or, below 0, of those that return so many are new.

    What returns may have a new end, what is new keeps the rhythm that it had.

    """
    beats = len(ties.pitch) // len(numbers)
    bars = np.arange(len(numbers))
    is_new = (ties.pitch.reshape(-1, beats) < 0).sum(axis=1) * 2 > beats
    earliest = _RETURNS[0][1] if tilt > 0 else 1
    changed = np.flatnonzero((numbers < abs(tilt)) & (is_new == (tilt > 0)) & (bars >= earliest))
    rhythm, pitch, shift = (column.reshape(-1, beats).copy() for column in ties)
    for bar in changed.tolist():
        pitch[bar] = -1
        shift[bar] = 0
        if tilt > 0:
            number = round(1000 * numbers[bar])
            lag = next(lag for lag in _RETURNS[number % 2] if lag <= bar)
            sources = (bar - lag) * beats + np.arange(beats)
            kept = beats - number // 2 % 3 * beats // 4
            rhythm[bar] = sources
            pitch[bar, :kept] = sources[:kept]
    return Ties(rhythm.ravel(), pitch.ravel(), shift.ravel())


def phrases_of(ends: list[int], pitch: Whole) -> tuple[Phrase, ...]:
    """Phrases by their ends; one whose bars mostly return takes the letter of where they come from."""
    phrases: list[Phrase] = []
    beats = pitch.shape[1]
    letters: dict[int, str] = {}
    start = 0
    for end in ends:
        sources = pitch[start : end + 1].ravel() // beats
        came = [number for number, p in enumerate(phrases) for s in sources if p.first_bar <= s < p.end_bar]
        share = len(came) / sources.size
        if share >= 0.5:
            label = letters[max(set(came), key=came.count)].rstrip("'") + ("" if share > 0.9 else "'")
        else:
            label = _letter_name(len({letter.rstrip("'") for letter in letters.values()}))
        letters[len(phrases)] = label
        phrases.append(Phrase(start, end + 1 - start, label, is_closed=end == ends[-1] or len(phrases) % 2 == 1))
        start = end + 1
    return tuple(phrases)


def _letter_name(number: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA, as spreadsheets count columns."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def bars_of(rhythm: Whole, pitch: Whole, shift: Whole, beats: int) -> tuple[Bar, ...]:
    """Each bar's main relation: what most of its beats do."""
    columns = (np.where(pitch < 0, -1, pitch // beats), np.where(rhythm < 0, -1, rhythm // beats), shift)
    tones, times, moves = (column.reshape(-1, beats).tolist() for column in columns)
    return tuple(_bar(*rows) for rows in zip(tones, times, moves, strict=True))


def _bar(tones: list[int], times: list[int], moves: list[int]) -> Bar:
    """The relation of a bar whose beats take pitches and rhythm from these bars (-1 for none), moved so far."""
    tied = [bar for bar in tones if bar >= 0]
    if len(tied) * 2 >= len(tones):
        source = max(sorted(set(tied)), key=tied.count)
        moved = [move for move, bar in zip(moves, tones, strict=True) if bar == source]
        shift = max(sorted(set(moved)), key=moved.count)
        is_same = len(tied) == len(tones) and not shift
        return Bar("same" if is_same else "sequence" if shift else "varied", source, shift)
    timed = [bar for bar in times if bar >= 0]
    return Bar("rhythm", max(sorted(set(timed)), key=timed.count)) if len(timed) * 2 >= len(times) else Bar("new")
