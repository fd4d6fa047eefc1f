"""A progression as it is typed -> the chords of each bar.

Conventions
-----------
``Am F C G`` is a chord a bar; with bar lines a bar may have several, ``Am F | C``, and they share its beats, the first
ones longer where that does not come out even.  ``/`` lets the chord before go on, and ``%`` alone in a bar repeats the
bar before.  Letters name the same chords in every key, numerals move with it.  What is shorter than the melody starts
again; what is longer waits until the melody is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from melodygen.errors import ConstraintError, ParameterError
from melodygen.theory.chords import Chord, triads
from melodygen.theory.metre import Metre
from melodygen.theory.scales import Scale
from melodygen.theory.symbols import read_symbol

HOLD, AGAIN = "/", "%"
MOST_BARS = 256

CHORDS = "chords such as Dm, Bb7, Cmaj7 or i, VI, V7"
NEARER = "type one of these or one that shares notes with them"
NEARER_OR_MOVING = (
    "type one of these or one that shares notes with them, or numerals such as i VI III VII, which move with the key"
)

_GAPS = re.compile(r"[,;→–—]|(?<=\S)-(?=[b#♭♯]{0,2}(?:[A-GIV]|[iv]+(?:\W|\d|$)))")
_BAR_LINE = re.compile(r"[|:‖]+")

Words = tuple[str, ...]
"""What is written in a bar."""

Tonality = tuple[Scale, str]
"""A scale, and the key that it is in."""


class Change(NamedTuple):
    """A chord that starts so many ticks after the bar line."""

    ticks: int
    chord: Chord


@dataclass(frozen=True, slots=True)
class Progression:
    """The chords of each bar, from the first; a bar has none where the chord before goes on."""

    bars: tuple[tuple[Change, ...], ...]

    def at(self, bar: int) -> tuple[Change, ...]:
        """What changes in `bar` of a melody, counted from 0; the progression starts again and again."""
        return self.bars[bar % len(self.bars)]


def tidied(text: object, scale: Scale, key: str) -> str:
    """`text` as this program writes it; ParameterError names what is no chord, and those of the scale.

    Examples
    --------
    >>> from melodygen.theory.scales import scale_named
    >>> tidied("| Am  F | C-maj7 | % |", scale_named("natural-minor"), "A")
    'Am F | Cm(maj7) | %'

    """
    if not isinstance(text, str):
        raise ParameterError("progression", text, "a text of chords, such as Am F C G or i VI III VII")
    return _joined(tuple(map(_tidied_word, bar)) for bar in _bars(text, (scale, key)))


@lru_cache(maxsize=256)
def progression_in(text: str, scale: Scale, key: str, metre: Metre) -> Progression:
    """The progression that `text`, which is not empty, is in a key and metre.

    Raises
    ------
    ParameterError
        Something in it is no chord.
    ConstraintError
        A bar has more chords than beats, or a chord no note of the scale.

    """
    found: list[tuple[Change, ...]] = []
    for number, words in enumerate(_written_out(_bars(text)), start=1):
        places = beats_of(len(words), metre)
        if not places:
            raise ConstraintError(
                f"bar {number} of the progression has {len(words)} chords, and a bar of {metre.name} "
                f"{len(metre.beats)} beats",
                "put a bar line | between some of them",
            )
        found.append(tuple(
            Change(place, _chord(word, scale, key)) for place, word in zip(places, words, strict=True) if word != HOLD
        ))  # fmt: skip
    return Progression(tuple(found))


def bar_count(text: str) -> int:
    """How many bars a progression has."""
    return len(_bars(text))


def uses_letters(text: str) -> bool:
    """Whether a progression names chords by letter, which do not move with the key."""
    symbols = (read_symbol(word) for bar in _bars(text) for word in bar)
    return any(symbol and not symbol.is_numeral for symbol in symbols)


@lru_cache(maxsize=64)
def beats_of(count: int, metre: Metre) -> tuple[int, ...]:
    """Where so many chords of a bar start, in ticks from the bar line; nowhere if it has not that many beats."""
    beats = metre.beat_onsets
    if count > len(beats):
        return ()
    if count == 2:
        return (0, beats[metre.strong_beats[0] if metre.strong_beats else -1])
    return tuple(beats[-(-place * len(beats) // count)] for place in range(count))


def written(changes: Sequence[Sequence[tuple[int, str]]], metre: Metre) -> str:
    """The progression with, for each bar, chords by symbol at so many ticks after the bar line; as short as it is."""
    bars = [_words(tuple(bar), metre) for bar in changes]
    period = next(
        count
        for count in range(1, len(bars) + 1)
        if all(bar == bars[place % count] for place, bar in enumerate(bars)) and bars[0][0] != HOLD
    )
    return _joined(bars[:period])


def _words(changes: tuple[tuple[int, str], ...], metre: Metre) -> Words:
    """The words of a bar: as few as put each chord where it starts."""
    at = dict(changes)
    for count in range(1, len(metre.beats) + 1):
        places = beats_of(count, metre)
        if set(at) <= set(places):
            return tuple(at.get(place, HOLD) for place in places)
    raise ConstraintError("a chord does not start on a beat", "move it to one")


def _joined(bars: Iterable[Words]) -> str:
    found = [" ".join(bar) for bar in bars]
    is_plain = not any(" " in bar for bar in found)
    return f"{found[0]} |" if len(found) == 1 and not is_plain else (" " if is_plain else " | ").join(found)


def _bars(text: str, tonality: Tonality | None = None) -> list[Words]:
    """The words of each bar; ParameterError where `text` is no progression, which names the chords of `tonality`."""
    plain = _GAPS.sub(" ", text)
    bars = [tuple(bar.split()) for bar in (_BAR_LINE.split(plain) if _BAR_LINE.search(plain) else plain.split())]
    bars = [bar for bar in bars if bar]
    for bar in bars:
        for word in bar:
            _check(word, tonality, is_alone=len(bar) == 1)
    if bars and bars[0][0] in (HOLD, AGAIN):
        raise ParameterError("progression", text, f"begun by a chord, since none is before {bars[0][0]}")
    if len(bars) > MOST_BARS:
        raise ParameterError("progression", len(bars), f"at most {MOST_BARS} bars long")
    return bars


def _check(word: str, tonality: Tonality | None, *, is_alone: bool) -> None:
    if word == AGAIN and not is_alone:
        raise ParameterError("progression", word, "without other chords in a bar that has %, which repeats a whole bar")
    if word in (HOLD, AGAIN) or read_symbol(word):
        return
    above, slash, _ = word.partition("/")
    if slash and read_symbol(above):
        raise ParameterError("progression", word, f"without bass notes of their own, as in {above}")
    raise ParameterError("progression", word, _such_as(*tonality) if tonality else CHORDS)


def _such_as(scale: Scale, key: str) -> str:
    return f"{CHORDS}; {_chords_of(scale, key)}"


def _chords_of(scale: Scale, key: str) -> str:
    return f"{_tonality(scale, key)} has the chords {_own_chords(scale, key)}"


def _tidied_word(word: str) -> str:
    symbol = read_symbol(word)
    return symbol.text if symbol else word


def _written_out(bars: Sequence[Words]) -> list[Words]:
    """`bars` with what a sign repeats."""
    found: list[Words] = []
    for bar in bars:
        found.append(found[-1] if bar == (AGAIN,) else bar)
    return found


def _chord(word: str, scale: Scale, key: str) -> Chord:
    symbol = read_symbol(word)
    assert symbol is not None  # noqa: S101 - all words have been checked
    chord = symbol.chord(scale, key)
    if set(scale.pitch_classes(key)) & set(chord.pitch_classes):
        return chord
    raise ConstraintError(
        f"the chord {word} in the progression shares no note with {_tonality(scale, key)}, which has "
        f"{_own_chords(scale, key)}",
        NEARER if symbol.is_numeral else NEARER_OR_MOVING,
    )


def _tonality(scale: Scale, key: str) -> str:
    return f"{scale.spelled_tonic(key)} {scale.label}"


def _own_chords(scale: Scale, key: str) -> str:
    return ", ".join(chord.symbol for chord in triads(scale, key))
