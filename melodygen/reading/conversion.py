"""A human melody as a melody of ours, and the key its notes suggest where its file names none.

Conventions
-----------
An upbeat stands before bar 1, in negative onsets.  What a file does not say is filled in with the plainest value:
120 BPM, piano, C major, no phrases.
"""

from __future__ import annotations

from dataclasses import replace

from melodygen.measures.tonality import find_key
from melodygen.melody import ChordSpan, Melody
from melodygen.reading.human import ChordMark, HumanMelody
from melodygen.theory.chords import QUALITIES, Chord
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.pitch import TONICS, pitch_class, spell
from melodygen.theory.scales import Scale, scale_named

DEFAULT_TEMPO_BPM = 120.0

_QUALITIES = {quality.slug: quality for quality in QUALITIES}


def as_melody(human: HumanMelody) -> Melody:
    """The notes of `human`, without its chords."""
    scale = scale_named("natural-minor" if human.mode == "minor" else "major")
    names = TONICS[human.tonic or 0]
    return Melody(
        tempo_bpm=human.tempo_bpm or DEFAULT_TEMPO_BPM,
        metre=human.metre,
        key=min(names, key=lambda name: abs(scale.fifths(name))),
        scale=scale,
        instrument=INSTRUMENTS[0],
        bars=human.bars,
        notes=human.notes,
    )


def written_chords(human: HumanMelody, key: str, scale: Scale) -> tuple[ChordSpan, ...]:
    """The chords that stand over `human`, from bar 1 on, as triads of `scale` on `key`.

    Those that have no degree there (a root outside the scale, but for a leading note in minor; a suspended chord) are
    left out, and nothing stands in their time.
    """
    end = human.bars * human.metre.bar_ticks
    changes = [*(mark.onset_ticks for mark in human.chords), end]
    spans = []
    for mark, stop in zip(human.chords, changes[1:], strict=True):
        chord = _chord(mark, key, scale)
        onset = max(0, mark.onset_ticks)
        if chord is not None and onset < stop:
            spans.append(ChordSpan(onset, min(stop, end) - onset, chord))
    return tuple(spans)


def _chord(mark: ChordMark, key: str, scale: Scale) -> Chord | None:
    quality = _QUALITIES.get(mark.quality)
    names, classes = scale.names(key), scale.pitch_classes(key)
    if quality is None:
        return None
    if mark.root in classes:
        degree = classes.index(mark.root)
        return Chord(degree + 1, names[degree], quality)
    if scale.is_minor and mark.root == (pitch_class(key) - 1) % 12:
        return Chord(7, spell(names[6][0], mark.root), quality)
    return None


def with_found_key(human: HumanMelody) -> HumanMelody:
    """`human` in the key its notes suggest; as it is where they suggest none."""
    found = find_key(as_melody(human))
    if found is None:
        return human
    return replace(human, tonic=found.tonic, mode=found.mode, is_key_found=True)
