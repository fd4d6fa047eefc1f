"""From a melody's chords to strokes: what each pattern needs is found out, then the pattern plays it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from statistics import median

from melodygen.melody import Melody
from melodygen.performance.accompaniment.broken import alberti, arpeggio
from melodygen.performance.accompaniment.setting import Setting
from melodygen.performance.accompaniment.struck import bass_and_chord, held, held_over_root, strum, strummed
from melodygen.performance.bass import bass_roots
from melodygen.performance.beats import beats_of
from melodygen.performance.sketch import Stroke
from melodygen.performance.voicing import Voicing, roots_between, voice_chords
from melodygen.theory.instruments import chords_beside
from melodygen.theory.pitch import pitch_class

LOWEST_ROOT, HIGHEST_ROOT = 40, 52
"""Between which MIDI pitches the bass note of a pattern lies: above the bass part, below the chords."""

LOW_MELODY = 57
"""A melody whose median pitch is below this is itself in the chords' register: they are not kept below it."""

Pattern = Callable[[Setting], list[Stroke]]

PATTERNS: dict[str, Pattern] = {
    "block": held,
    "broken": alberti,
    "arpeggio": arpeggio,
    "strummed": strummed,
    "bass-and-chord": bass_and_chord,
}

LEVELS_DB = {"block": -6.0, "broken": -8.0, "arpeggio": -4.0, "strummed": -11.0, "bass-and-chord": -6.0}
"""Of each note against a melody's plain level; sizes are ours, so that no pattern is much louder than others."""

HELD_DB = -4.0
"""Added where chords are held and do not die away."""


def level_db(melody: Melody) -> float:
    """How loud each note of the accompaniment of `melody` plainly is."""
    pattern = melody.interpretation.accompaniment
    is_held = pattern == "block" and chords_beside(melody.instrument).sustains
    return LEVELS_DB[pattern] + (HELD_DB if is_held else 0.0)


def accompany(melody: Melody, beside: Sequence[Stroke] = ()) -> tuple[Stroke, ...]:
    """The chords of `melody` in the pattern that its interpretation names, by onset and from low to high.

    `beside` is the bass that plays along, if any.  What it strikes is left to it.
    """
    play = PATTERNS[melody.interpretation.accompaniment]
    settings = _settings(melody, has_bass=bool(beside))
    if not settings:
        return ()
    *others, last = settings
    strokes = [stroke for setting in others for stroke in play(setting)] + _ending(last, play, melody)
    struck = {(stroke.onset_ticks, stroke.pitch) for stroke in beside}
    kept = (stroke for stroke in strokes if (stroke.onset_ticks, stroke.pitch) not in struck)
    return tuple(sorted(kept, key=lambda stroke: (stroke.onset_ticks, stroke.pitch)))


def _ending(last: Setting, play: Pattern, melody: Melody) -> list[Stroke]:
    """The last chord in its pattern up to the beat of the last note in the last bar, and from there held."""
    if play is held or not melody.notes:
        return play(last)
    goal = max(melody.notes[-1].onset_ticks, last.beats[-1].bar * melody.metre.bar_ticks)
    before = tuple(beat for beat in last.beats if beat.end_ticks <= goal)
    ending = replace(last, beats=last.beats[len(before) :] or last.beats[-1:])
    final = strum if play is strummed else held_over_root
    return [*(play(replace(last, beats=before)) if before else ()), *final(ending)]


def voicings_of(melody: Melody) -> tuple[Voicing, ...]:
    """Each chord of `melody` in close position, led from the one before, over the bass and below the melody."""
    return voice_chords(melody.chords, bass=bass_roots(melody), ceilings=_ceilings(melody), tonic=melody.key)


def _settings(melody: Melody, *, has_bass: bool) -> list[Setting]:
    spans, ceilings, voicings = melody.chords, _ceilings(melody), voicings_of(melody)
    roots = roots_between(spans, LOWEST_ROOT, HIGHEST_ROOT, (LOWEST_ROOT + HIGHEST_ROOT) // 2)
    leading = (pitch_class(melody.key) - 1) % 12
    dies_away = not chords_beside(melody.instrument).sustains
    return [
        Setting(
            chord=span.chord,
            beats=beats_of(span, melody.metre),
            voicing=voicing,
            root=root,
            ceiling=ceiling,
            leading=leading,
            tempo_bpm=melody.tempo_bpm,
            dies_away=dies_away,
            has_bass=has_bass,
        )
        for span, voicing, root, ceiling in zip(spans, voicings, roots, ceilings, strict=True)
    ]


def _ceilings(melody: Melody) -> Sequence[int | None]:
    """For each chord the highest pitch that stays below the melody, None where there is none to stay below."""
    if not melody.notes or median(note.pitch for note in melody.notes) < LOW_MELODY:
        return [None] * len(melody.chords)
    onsets, ends = zip(*((note.onset_ticks, note.end_ticks) for note in melody.notes), strict=True)
    found: list[int | None] = []
    for span in melody.chords:
        first, after = bisect_right(ends, span.onset_ticks), bisect_left(onsets, span.end_ticks)
        found.append(min((note.pitch - 1 for note in melody.notes[first:after]), default=None))
    return found
