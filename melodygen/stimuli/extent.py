"""How large a set will be, before anything of it is built: melodies, listening time, room on the disk.

Conventions
-----------
A melody lasts as long as its bars at its tempo, with lead-in and tail; what a performance adds is left out.  What is
not known of files before is taken from the constants below, and of listeners from `session_length`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.stimuli.design import Cell, Design, cells_of, melodies_in
from melodygen.stimuli.design.design import Rendering, SoundFormat
from melodygen.stimuli.humans import HumanMelody
from melodygen.stimuli.session_length import session_seconds, told_minutes
from melodygen.stimuli.stimulus import HUMAN
from melodygen.theory.units import ticks_to_seconds

CHANNELS, BYTES_A_SAMPLE = 2, 2
BYTES_A_SECOND = {"mp3": 20_000.0, "ogg": 14_000.0, "midi": 60.0}
FLAC_SHARE = 0.45
"""Of the same as WAV."""


@dataclass(frozen=True, slots=True)
class CellExtent:
    """One condition: how many melodies to judge are in it, and how long one of them lasts on average."""

    name: str
    melodies: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Extent:
    """A set as a whole.

    Attributes
    ----------
    cells
        Human melodies first, where there are any.
    melodies
        To judge.
    more
        To practise with and to see who pays attention.
    trials
        Melodies that one listener hears, all told.
    listening_s, session_s
        Of one listener: the sound alone, and all of it.
    told_minutes
        What listeners are told of that.
    size_bytes
        Of the sounds in all formats.

    """

    cells: tuple[CellExtent, ...]
    melodies: int
    more: int
    lists: int
    trials: int
    listening_s: float
    session_s: float
    size_bytes: int

    @property
    def told_minutes(self) -> int:
        """As the class says."""
        return told_minutes(self.session_s)


def extent_of(design: Design, humans: Sequence[HumanMelody]) -> Extent:
    """The extent of a set with these human melodies (`human_melodies`)."""
    asked = design.presentation
    cells = (*_human(design, humans), *(_generated(design, cell, humans) for cell in cells_of(design)))
    known, more = melodies_in(design, len(humans)), asked.practice + asked.attention
    whole_s = sum(cell.melodies * cell.seconds for cell in cells)
    mean_s = whole_s / known if known else 0.0
    trials = (asked.trials or _all_trials(design, known, len(humans))) + more
    listening_s = trials * mean_s
    return Extent(
        cells=cells,
        melodies=known,
        more=more,
        lists=asked.lists,
        trials=trials,
        listening_s=listening_s,
        session_s=session_seconds(
            listening_s=listening_s,
            trials=trials,
            questions=len(design.page.questions),
            background=len(design.page.background),
            has_headphone_check=design.page.headphone_check,
        ),
        size_bytes=round((whole_s + more * mean_s) * sum(_bytes_a_second(design.rendering))),
    )


def _all_trials(design: Design, known: int, humans: int) -> int:
    """Melodies to judge in a list that has as many as it can: all, or one of each pair."""
    is_one_of_pair = design.matching is not None and not design.presentation.both_of_pair
    return humans if is_one_of_pair else known


def _human(design: Design, humans: Sequence[HumanMelody]) -> tuple[CellExtent, ...]:
    if not humans:
        return ()
    return (CellExtent(HUMAN, len(humans), _mean([_seconds_of(human.melody, design) for human in humans])),)


def _generated(design: Design, cell: Cell, humans: Sequence[HumanMelody]) -> CellExtent:
    replicates = design.generated.replicates if design.generated else 1
    if design.matching is None:
        return CellExtent(cell.name, replicates, _seconds_asked(cell.parameters, design))
    like = [_seconds_asked(human.parameters.replace(**_length_of(cell)), design) for human in humans]
    return CellExtent(cell.name, replicates * len(humans), _mean(like))


def _length_of(cell: Cell) -> dict[str, str | int | float]:
    """What in a cell makes its melodies shorter or longer than the human ones."""
    return {name: value for name, value in cell.changes.items() if name in {"bars", "tempo_bpm"}}


def _seconds_of(melody: Melody, design: Design) -> float:
    return ticks_to_seconds(melody.lead_in_ticks + melody.length_ticks, melody.tempo_bpm) + _silence_s(design)


def _seconds_asked(parameters: Parameters, design: Design) -> float:
    ticks = parameters.bars * parameters.the_metre.bar_ticks
    return ticks_to_seconds(ticks, parameters.tempo_bpm) + _silence_s(design)


def _silence_s(design: Design) -> float:
    return design.rendering.lead_in_seconds + design.rendering.tail_seconds


def _bytes_a_second(rendering: Rendering) -> list[float]:
    pcm = float(rendering.sample_rate * CHANNELS * BYTES_A_SAMPLE)
    sizes: dict[SoundFormat, float] = {"wav": pcm, "flac": FLAC_SHARE * pcm, **BYTES_A_SECOND}  # type: ignore[dict-item]
    return [sizes[name] for name in rendering.formats]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
