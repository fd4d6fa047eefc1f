"""Form: phrases, what each bar does with earlier ones, where phrases close.

Repetition sets how much returns: at 0 % every bar is new, at 100 % as much as the patterns of the style allow.
"""

from __future__ import annotations

from dataclasses import dataclass

from melodygen.melody import Bar, Phrase
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import BarPattern, FormTables

RETURNED_SHARE = {"new": 0.0, "rhythm": 0.35, "sequence": 0.6, "varied": 0.8, "same": 1.0}
"""How much of a bar counts as heard before, by its relation."""

_CLOSE_FIT = 24
"""Weight ratio between a bar pattern that returns as much as was asked for and one that misses by half a phrase."""


@dataclass(frozen=True, slots=True)
class Form:
    """The plan of a melody, by phrases and by bars."""

    phrases: tuple[Phrase, ...]
    bars: tuple[Bar, ...]

    def is_phrase_end(self, bar: int) -> bool:
        """True for the last bar of a phrase."""
        return any(phrase.end_bar == bar + 1 for phrase in self.phrases)


def plan_form(parameters: Parameters, style: Style) -> Form:
    """Draw the form; it depends on bars, repetition and seed only."""
    stream = Stream(parameters.seed, "form")
    phrases: list[Phrase] = []
    bars: list[Bar] = []
    lengths = _phrase_lengths(parameters.bars, style.form, stream)
    letters: list[int] = []
    for index, length in enumerate(lengths):
        is_closed = index == len(lengths) - 1 or _closes(index, style.form, stream)
        model = _returns_to(index, lengths, parameters.repetition, style.form, stream)
        if model is None:
            letters.append(max(letters, default=-1) + 1)
            bars += _new_phrase(len(bars), length, parameters.repetition, style.form, stream)
        else:
            letters.append(letters[model])
            bars += _returned_phrase(phrases[model], is_closed=is_closed)
        phrases.append(Phrase(len(bars) - length, length, _label(letters, phrases, is_closed=is_closed), is_closed))
    return Form(tuple(phrases), tuple(bars))


def _phrase_lengths(bars: int, tables: FormTables, stream: Stream) -> list[int]:
    longest = max(tables.phrase_bars)
    lengths = [4] * ((bars - 4) // 4 if bars > longest else 0)
    splits = tables.phrase_bars[bars - sum(lengths)]
    return lengths + list(splits[stream.below(len(splits))])


def _closes(index: int, tables: FormTables, stream: Stream) -> bool:
    weight = tables.closed_odd if index % 2 else tables.closed_even
    return stream.below(10) < weight


def _returns_to(index: int, lengths: list[int], repetition: int, tables: FormTables, stream: Stream) -> int | None:
    """The earlier phrase that this one returns to, None for a new one."""
    lags = [lag for lag in tables.return_lags if lag <= index and lengths[index - lag] == lengths[index]]
    if stream.below(100) >= repetition or not lags:
        return None
    return index - lags[stream.index([tables.return_lags[lag] for lag in lags])]


def _new_phrase(first: int, length: int, repetition: int, tables: FormTables, stream: Stream) -> list[Bar]:
    patterns = tables.bars[length]
    pattern = patterns[stream.index([_pattern_weight(row, repetition) for row in patterns])]
    latest: dict[str, int] = {}
    earliest: dict[str, int] = {}
    bars = []
    for offset, token in enumerate(pattern.tokens):
        bar = first + offset
        if token.relation == "new":
            bars.append(Bar("new"))
        elif token.relation == "sequence":
            bars.append(Bar("sequence", latest[token.letter], _sequence_shift(bars, tables, stream)))
        else:
            bars.append(Bar(token.relation, earliest[token.letter]))
        earliest.setdefault(token.letter, bar)
        latest[token.letter] = bar
    return bars


def _sequence_shift(before: list[Bar], tables: FormTables, stream: Stream) -> int:
    """Steps to move by; a sequence that goes on moves by the same again."""
    if before[-1].relation == "sequence":
        return before[-1].shift
    shifts = list(tables.sequence_shifts)
    return shifts[stream.index([tables.sequence_shifts[shift] for shift in shifts])]


def _pattern_weight(pattern: BarPattern, repetition: int) -> int:
    share = sum(RETURNED_SHARE[token.relation] for token in pattern.tokens) / max(1, len(pattern.tokens) - 1)
    miss = abs(share - repetition / 100)
    return max(1, round(pattern.weight * 256 * float(_CLOSE_FIT ** (-2 * miss))))


def _returned_phrase(model: Phrase, *, is_closed: bool) -> list[Bar]:
    """The bars of `model` again, its cadence varied where it closes otherwise."""
    bars = [Bar("same", model.first_bar + offset) for offset in range(model.bars)]
    if is_closed != model.is_closed:
        bars[-1] = Bar("rhythm", model.end_bar - 1)
    return bars


def _label(letters: list[int], phrases: list[Phrase], *, is_closed: bool) -> str:
    """``A`` for the first of its letter; with a prime where the cadence is another."""
    letter = _letter_name(letters[-1])
    first = next((phrase for phrase, number in zip(phrases, letters, strict=False) if number == letters[-1]), None)
    return letter + ("'" if first is not None and first.is_closed != is_closed else "")


def _letter_name(number: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA, as spreadsheets count columns."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
