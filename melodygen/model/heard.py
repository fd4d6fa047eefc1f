"""The form where notes are given: relations as they are heard, not as a plan would have them.

A beat is known where all its notes are given with their pitches and no other may start.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import numpy as np

from melodygen.given import Given
from melodygen.model.form import Form
from melodygen.model.relations import bars_of, phrases_of
from melodygen.parameters import Parameters
from melodygen.theory.metre import Metre

Heard = tuple[tuple[int, int], ...]
"""The notes that start in a beat: ticks from its start, and pitch."""


_NOTE, _BREATH, _PHRASE = 0.5, 0.5, 4.0
"""What a note too many or too few in a bar weighs against a beat's false relation, and a phrase that runs on."""


def heard_form(form: Form, parameters: Parameters, given: Given) -> Form:
    """`form` with a known beat related only to what it repeats, and nothing returning in bars that must be fresh.

    Beats that are to sound are not planned to be silent.

    A known bar that the plan relates falsely, and that is an earlier one again, is related to that.
    """
    form = _sounding_form(form, parameters, given) if given.sounding else form
    known = _known_beats(parameters.the_metre, parameters.bars, given)
    if not known and not given.fresh:
        return form
    beats = len(parameters.the_metre.beats)
    rhythm, pitch, shift = (column.copy() for column in (form.rhythm_source, form.pitch_source, form.shift))
    for beat, notes in known.items():
        if rhythm[beat] >= 0 and not _is_rhythm(notes, known.get(int(rhythm[beat]))):
            rhythm[beat] = -1
        if pitch[beat] >= 0 and not _is_moved(parameters, notes, known.get(int(pitch[beat])), int(shift[beat])):
            pitch[beat], shift[beat] = -1, 0
    for bar, source in _repeated_bars(known, beats, parameters.bars).items():
        here = slice(bar * beats, (bar + 1) * beats)
        if (pitch[here] < 0).any():
            rhythm[here] = pitch[here] = np.arange(source * beats, (source + 1) * beats)
            shift[here] = 0
    for bar in given.fresh:
        here = slice(bar * beats, (bar + 1) * beats)
        rhythm[here] = pitch[here] = -1
        shift[here] = 0
    return replace(
        form,
        rhythm_source=rhythm,
        pitch_source=pitch,
        shift=shift,
        bars=bars_of(rhythm, pitch, shift, beats),
        phrases=phrases_of([phrase.end_bar - 1 for phrase in form.phrases], pitch.reshape(-1, beats)),
    )


def _sounding_form(form: Form, parameters: Parameters, given: Given) -> Form:
    """`form` with no silence planned where it is to sound, and as many notes there as it has in other beats."""
    metre, beats = parameters.the_metre, len(parameters.the_metre.beats)
    a_beat = form.onsets.sum() / max(1, np.count_nonzero(~form.is_empty))
    is_empty, onsets = form.is_empty.copy(), form.onsets.copy()
    for bar in range(parameters.bars):
        starts = [bar * metre.bar_ticks + onset for onset in metre.beat_onsets]
        sounds = [any(span.start <= start < span.end for span in given.sounding) for start in starts]
        own = sum(starts[0] <= note.onset_ticks < starts[0] + metre.bar_ticks for note in given.notes)
        is_empty[bar * beats : (bar + 1) * beats] &= ~np.array(sounds)
        if any(sounds):
            onsets[bar] = max(onsets[bar], round(own + a_beat * sum(sounds)))
    return replace(form, is_empty=is_empty, onsets=onsets)


@lru_cache(maxsize=8)
def _known_beats(metre: Metre, bars: int, given: Given) -> dict[int, Heard]:
    """What is heard in each known beat."""
    starts = [bar * metre.bar_ticks + onset for bar in range(bars) for onset in metre.beat_onsets]
    onsets = [note.onset_ticks for note in given.notes]
    found: dict[int, Heard] = {}
    for beat, (start, end) in enumerate(pairwise([*starts, bars * metre.bar_ticks])):
        if any(span.start <= start and end <= span.end for span in given.closed):
            notes = given.notes[bisect_left(onsets, start) : bisect_left(onsets, end)]
            heard = tuple((note.onset_ticks - start, note.pitch) for note in notes if note.pitch is not None)
            if len(heard) == len(notes):
                found[beat] = heard
    return found


def _is_rhythm(notes: Heard, source: Heard | None) -> bool:
    return source is not None and [onset for onset, _ in notes] == [onset for onset, _ in source]


def _is_moved(parameters: Parameters, notes: Heard, source: Heard | None, shift: int) -> bool:
    """Whether `notes` are those of `source`, so many steps of the scale higher."""
    if source is None or not _is_rhythm(notes, source):
        return False
    if not shift:
        return notes == source
    scale, key = parameters.the_scale, parameters.key
    steps = [(scale.step(key, low), scale.step(key, high)) for (_, low), (_, high) in zip(source, notes, strict=True)]
    return all(low is not None and high is not None and high - low == shift for low, high in steps)


def _repeated_bars(known: dict[int, Heard], beats: int, bars: int) -> dict[int, int]:
    """For each known bar with notes the first known bar that has the same ones."""
    firsts: dict[tuple[Heard, ...], int] = {}
    found = {}
    for bar in range(bars):
        rows = [known.get(beat) for beat in range(bar * beats, (bar + 1) * beats)]
        content = tuple(row for row in rows if row is not None)
        if len(content) == beats and any(content):
            first = firsts.setdefault(content, bar)
            if first < bar:
                found[bar] = first
    return found


def misfit(planned: Form, parameters: Parameters, given: Given) -> float:
    """How far a form is from what is given: false relations and lacking ones, silent beats, notes a bar, phrases."""
    told = heard_form(planned, parameters, given)
    is_false = (planned.pitch_source != told.pitch_source) | (planned.shift != told.shift)
    false = float(np.count_nonzero(is_false))
    false += np.count_nonzero(planned.rhythm_source != told.rhythm_source) / 2
    known = _known_beats(parameters.the_metre, parameters.bars, given)
    beats = len(parameters.the_metre.beats)
    whole = [bar for bar in range(parameters.bars) if all(bar * beats + beat in known for beat in range(beats))]
    counts = [sum(len(known[bar * beats + beat]) for beat in range(beats)) for bar in whole]
    misses = sum(abs(int(planned.onsets[bar]) - count) for bar, count in zip(whole, counts, strict=True))
    breaths = sum(bool(planned.is_empty[beat]) == bool(notes) for beat, notes in known.items())
    ends = {phrase.end_bar for phrase in planned.phrases}
    borders = [bar + 1 for bar in whole if bar + 1 not in whole and bar + 1 < parameters.bars]
    return false + _BREATH * breaths + _NOTE * misses + _PHRASE * sum(border not in ends for border in borders)
