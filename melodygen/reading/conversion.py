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
from melodygen.theory.pitch import TONICS
from melodygen.theory.scales import Scale, scale_named
from melodygen.theory.symbols import Symbol

DEFAULT_TEMPO_BPM = 120.0

_QUALITIES = {quality.slug: quality for quality in QUALITIES}


def as_melody(human: HumanMelody) -> Melody:
    """The notes of `human` with their marks, without its chords."""
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
        marks=human.marks,
    )


def written_chords(human: HumanMelody, key: str, scale: Scale) -> tuple[ChordSpan, ...]:
    """The chords that stand over `human`, from bar 1 on, with their degrees in `scale` on `key`."""
    end = human.bars * human.metre.bar_ticks
    changes = [*(mark.onset_ticks for mark in human.chords), end]
    spans = []
    for mark, stop in zip(human.chords, changes[1:], strict=True):
        chord = _chord(mark, key, scale)
        onset = max(0, mark.onset_ticks)
        if onset < stop:
            spans.append(ChordSpan(onset, min(stop, end) - onset, chord))
    return tuple(spans)


def _chord(mark: ChordMark, key: str, scale: Scale) -> Chord:
    return Symbol(_QUALITIES[mark.quality], scale.name_of(key, mark.root)).chord(scale, key)


def with_found_key(human: HumanMelody) -> HumanMelody:
    """`human` in the key its notes suggest; as it is where they suggest none."""
    found = find_key(as_melody(human))
    if found is None:
        return human
    return replace(human, tonic=found.tonic, mode=found.mode, is_key_found=True)
