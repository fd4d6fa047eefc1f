"""One melody is led over into another, step by step."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from melodygen.errors import ConstraintError, ParameterError
from melodygen.given import NOTHING, Given, GivenNote, Span, Wish
from melodygen.melody import Melody, Note
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.theory.pitch import pitch_class
from melodygen.variation.derived import composed, parameters_of, range_of, with_its_form
from melodygen.variation.evidence import beat_of, beat_span, chords_in, next_take, whole
from melodygen.variation.locking import kept_notes, kept_spans

WISH_TO_BE = 60.0
"""How much rather a note would be of a melody's pitch than of another, where the way is all that melody's."""

_FINE = 10_000


def interpolate(
    one: Melody, other: Melody, steps: int, *, take: int | None = None, **changes: Any
) -> tuple[Melody, ...]:
    """So many melodies on the way from `one` to `other`, without those two; key, scale and form are those of `one`.

    Each beat has its rhythm from one of the two, and each note is wished to be of the pitch that sounds in either;
    where that is the same, it stays.

    Raises
    ------
    ParameterError
        Fewer steps than one.
    ConstraintError
        They differ in metre or length, or one has a note that is not in the scale, or the range that is asked for.

    """
    if steps < 1:
        raise ParameterError("steps", steps, "1 or more")
    asked, chosen_take = _asked_for(one, other, changes), next_take(one, take)
    return tuple(
        composed(asked, _between(asked, one, other, step, steps + 1, chosen_take)) for step in range(1, steps + 1)
    )


def morph(
    one: Melody, other: Melody, amount: float, *, around: Given = NOTHING, take: int | None = None, **changes: Any
) -> Melody:
    """The melody `amount` per cent of the way from `one` to `other`; else as `interpolate`.

    What `around` locks of `one` stays, and a beat in which something is locked has its rhythm.

    Raises
    ------
    ParameterError
        An amount below 0 or above 100.
    ConstraintError
        As of `interpolate`.

    """
    if not 0 <= amount <= 100:
        raise ParameterError("amount", amount, "0 to 100 %")
    asked = _asked_for(one, other, changes)
    step, steps = round(amount * _FINE / 100), _FINE
    return composed(asked, _between(asked, one, other, step, steps, next_take(one, take), around))


def check_way(one: Melody, other: Melody, **changes: Any) -> None:
    """Errors as of `interpolate` where nothing stands between the two."""
    _framed(one, other, changes)


def _asked_for(one: Melody, other: Melody, changes: dict[str, Any]) -> Parameters:
    """What is asked for of all melodies between the two; errors where there are none."""
    return with_its_form(_framed(one, other, changes), one, changes)


def _framed(one: Melody, other: Melody, changes: dict[str, Any]) -> Parameters:
    """The same but for the form."""
    _check_alike(one, other)
    asked = parameters_of(one, **changes).replace(bars=one.bars)
    if "note_range" not in changes:
        low, high = asked.ambitus
        pitches = [note.pitch for melody in (one, other) for note in melody.notes]
        if min(pitches) < low or max(pitches) > high:
            asked = asked.replace(note_range=range_of([low, high, *pitches], asked.key))
    if one.lead_in_ticks or other.lead_in_ticks:
        asked = asked.replace(upbeat="always")
    _check_possible(asked, one, other)
    return asked


def _between(
    asked: Parameters, one: Melody, other: Melody, step: int, steps: int, take: int, around: Given = NOTHING
) -> Given:
    """What is given of the melody `step` of `steps` steps from `one` to `other`."""
    beats = one.bars * len(one.metre.beats)
    locked = {one.notes[index].onset_ticks for index in kept_notes(around, one)}
    held = _locked_beats(one, around)
    is_other = [
        beat not in held and Stream(asked.seed, "between", beat, take).below(_FINE) * steps < _FINE * step
        for beat in range(-1, beats)
    ]
    times = _merged(one, other, is_other, locked | {note.onset_ticks for note in around.notes})
    notes: list[GivenNote] = []
    wishes: list[Wish] = []
    for note in times:
        mine, theirs = (_sounding(melody, note.onset_ticks).pitch for melody in (one, other))
        if mine == theirs or note.onset_ticks in locked:
            notes.append(note._replace(pitch=mine))
        else:
            notes.append(note)
            for pitch, share in ((mine, 1 - step / steps), (theirs, step / steps)):
                wishes.append(Wish(note.onset_ticks, pitch, round(WISH_TO_BE**share, 3)))
    per_bar = len(one.metre.beats)
    kept_chords = {chord.onset_ticks // one.metre.bar_ticks for chord in around.chords}
    others = {bar for bar in range(one.bars) if is_other[1 + bar * per_bar] and bar not in kept_chords}
    chords = chords_in(one, asked, set(range(one.bars)) - others) + chords_in(other, asked, others)
    return Given(tuple(notes), (whole(one),), tuple(wishes), tuple(sorted(chords)), take=take)


def _locked_beats(melody: Melody, locks: Given) -> set[int]:
    """The beats, with -1 of an upbeat, in which a note is locked or none may start."""
    held = [*kept_spans(locks, melody), *(Span(note.onset_ticks, note.end_ticks) for note in locks.notes)]
    spans = {beat: beat_span(melody, beat) for beat in range(melody.bars * len(melody.metre.beats))}
    spans[-1] = Span(-melody.metre.bar_ticks, 0)
    return {
        beat for beat, span in spans.items() if any(each.start < span.end and span.start < each.end for each in held)
    }


def _merged(one: Melody, other: Melody, is_other: Sequence[bool], locked: Collection[int]) -> list[GivenNote]:
    """The times of the notes, each beat's from one of the two; a note lasts where the next beat's melody holds one.

    Those with the onsets that are `locked` last as long as they do.
    """
    both = (one, other)
    found = [
        (note, which)
        for which, melody in enumerate(both)
        for note in melody.notes
        if is_other[1 + beat_of(melody, note.onset_ticks)] == bool(which)
    ]
    found.sort(key=lambda pair: pair[0].onset_ticks)
    times = []
    limits = [note.onset_ticks for note, _ in found[1:]] + [one.length_ticks]
    for (note, _), limit in zip(found, limits, strict=True):
        end = note.end_ticks
        if end < limit and note.onset_ticks not in locked:
            end = max(end, _sounding(both[is_other[1 + beat_of(one, end)]], end).end_ticks)
        times.append(GivenNote(note.onset_ticks, min(end, limit) - note.onset_ticks))
    return times


def _sounding(melody: Melody, ticks: int) -> Note:
    """The last note that starts by then; the first one where none does."""
    return next((note for note in reversed(melody.notes) if note.onset_ticks <= ticks), melody.notes[0])


def _check_alike(one: Melody, other: Melody) -> None:
    for melody in (one, other):
        if not melody.notes:
            raise ParameterError("melody", "no notes", "one with notes")
    if one.metre != other.metre:
        raise ConstraintError(
            f"one melody is in {one.metre.name}, the other in {other.metre.name}", "choose two melodies in one metre"
        )
    if one.bars != other.bars:
        raise ConstraintError(
            f"one melody has {one.bars} bars, the other {other.bars}", "choose two melodies of the same length"
        )


def _check_possible(asked: Parameters, one: Melody, other: Melody) -> None:
    """Every note must lie in the range; `other` in another key or scale may have accidentals, and notes of `asked`."""
    low, high = asked.ambitus
    scale, key = asked.the_scale, asked.key
    is_one_key = (pitch_class(one.key), one.scale) == (pitch_class(other.key), other.scale)
    for name, melody, is_at_home in (("first", one, True), ("second", other, is_one_key)):
        for note in melody.notes:
            is_accidental = melody.scale.step(melody.key, note.pitch) is None
            is_possible = is_at_home or is_accidental or scale.step(key, note.pitch) is not None
            if not (is_possible and low <= note.pitch <= high):
                raise ConstraintError(
                    f"the note {melody.scale.spelled(melody.key, note.pitch)} in "
                    f"{melody.metre.place(note.onset_ticks)} of the {name} melody is not in "
                    f"{scale.spelled_tonic(key)} {scale.label} "
                    f"from {scale.spelled(key, low)} to {scale.spelled(key, high)}",
                    "bring both into one key, or ask for a scale and a range that have it",
                )
