"""Melodies and ways to play them, for the tests of the player."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from melodygen.interpretation import Interpretation
from melodygen.melody import ChordSpan, Melody, Note
from melodygen.performance import PlayedNote, perform
from melodygen.performance.deviations import Deviations
from melodygen.performance.grouping import Group
from melodygen.performance.line import Line, line_of
from melodygen.phrase import Phrase
from melodygen.theory.chords import Chord, Quality
from melodygen.theory.metre import metre_named
from melodygen.theory.moods import mood_named
from melodygen.theory.palettes import LARGEST_QUANTITY, PALETTES, RULES
from tests.melodies import JIG

EIGHTHS = replace(
    JIG,
    metre=metre_named("4/4"),
    bars=4,
    mood=mood_named("neutral"),
    notes=tuple(Note(240 * place, 240, 72) for place in range(32)),
    chords=(),
    phrases=(Phrase(0, 4, "A", is_closed=True),),
)
"""Four bars of eighth notes on one pitch, one phrase."""


def told(melody: Melody, expression: int = 100, palette: str = "mood", **quantities: float) -> Melody:
    """`melody` with rules of those quantities, ``phrase_arch=1.5``."""
    named = {slug.replace("_", "-"): k for slug, k in quantities.items()}
    return replace(melody, interpretation=Interpretation(expression, palette, tuple(named.items())))


def by(melody: Melody, **quantities: float) -> Melody:
    """`melody` played by those rules and no others."""
    return told(melody, **({rule.slug.replace("-", "_"): 0.0 for rule in RULES} | quantities))


def melody_of(melody: Melody) -> tuple[PlayedNote, ...]:
    (part,) = perform(melody).parts
    return part.notes


def velocities(melody: Melody) -> list[int]:
    return [note.velocity for note in melody_of(melody)]


def in_ms(
    lengths_ms: Sequence[float],
    pitches: Sequence[int] = (),
    *,
    rests: Sequence[int] = (),
    chords: Sequence[ChordSpan] = (),
    key: str = "C",
) -> Line:
    """A line of notes that last so many milliseconds; after those of `rests` the last 100 ms of that are silent.

    At 125 BPM, where a tick is a millisecond.
    """
    onset, notes = 0, []
    for place, length in enumerate(lengths_ms):
        pitch = pitches[place] if pitches else 60
        notes.append(Note(onset, round(length) - 100 * (place in rests), pitch))
        onset += round(length)
    bars = -(-onset // 1920)
    melody = replace(
        EIGHTHS, tempo_bpm=125, bars=bars, notes=tuple(notes), chords=tuple(chords), key=key, phrases=_whole(bars)
    )
    return line_of(melody)


def _whole(bars: int) -> tuple[Phrase, ...]:
    return (Phrase(0, bars, "A", is_closed=True),)


def grouped(line: Line, *groups: Group) -> Line:
    return replace(line, groups=groups)


def chords(*named: tuple[str, Quality], every: int = 2400) -> list[ChordSpan]:
    return [ChordSpan(every * place, every, Chord(1, root, quality)) for place, (root, quality) in enumerate(named)]


def longer_ms(found: Deviations) -> list[float]:
    return [float(it) for it in 1000 * found.lengthening_s]


def louder(found: Deviations) -> list[float]:
    return [float(it) for it in found.louder_db]


def gaps_ms(found: Deviations) -> list[float]:
    return [float(it) for it in 1000 * found.gap_s]


@st.composite
def interpretations(draw: st.DrawFn) -> Interpretation:
    """Any palette and any quantities, an expression of 0, 50 or 100 %."""
    quantities = draw(
        st.dictionaries(
            st.sampled_from([rule.slug for rule in RULES]),
            st.floats(-LARGEST_QUANTITY, LARGEST_QUANTITY).map(lambda k: round(k, 3)),
            max_size=6,
        )
    )
    return Interpretation(
        draw(st.sampled_from((0, 50, 100))),
        draw(st.sampled_from([palette.slug for palette in PALETTES])),
        tuple((rule.slug, quantities[rule.slug]) for rule in RULES if rule.slug in quantities),
    )
