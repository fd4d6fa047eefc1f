"""What a set is to be, checked at the door.

Each class is a table of the design file and each attribute a key of it, of the same name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from melodygen.stimuli.answers import Rules
from melodygen.stimuli.study_page import Question

Value = str | int | float

SoundFormat = Literal["wav", "flac", "mp3", "ogg", "midi"]
Order = Literal["williams", "random"]
Select = Literal["best", "first", "random"]
Platform = Literal["jspsych", "psychopy", "webmushra", "gorilla", "qualtrics"]

MOST_LISTS = 100_000
"""Of one study."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTable:
    """``[set]``: the study as a whole; all that is drawn by chance comes from `seed`."""

    name: str
    title: str
    seed: int = 1
    licence: str = "CC0-1.0"
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """``[rendering]``: how every stimulus is made to sound, human and generated alike.

    Attributes
    ----------
    played
        By the player's rules, or exactly as written.
    quantised
        Whether human melodies are put on the grid first; a performance can only be kept as it is where they are not.
    accompanied
        Whether chords and bass are played as well; human melodies without chords are then refused.
    lead_in_seconds, tail_seconds
        Silence before the first note, and sound and silence after the last one ends.

    """

    formats: tuple[SoundFormat, ...] = ("wav",)
    played: Literal["performance", "score"] = "performance"
    quantised: bool = True
    accompanied: bool = False
    instrument: str = ""
    soundfont: str = ""
    sample_rate: int = 44_100
    loudness_lufs: float = -23.0
    peak_dbtp: float = -1.0
    lead_in_seconds: float = 0.5
    tail_seconds: float = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """``[generated]``, ``[factors]`` and ``[[cells]]``: what is generated without regard to any human melody.

    Attributes
    ----------
    parameters
        Of all cells, by the names of `Parameters`.
    factors
        Parameters and their levels, fully crossed; the cell of a level reads ``"mood=happy,complexity=20"``.
    cells
        Cells by name with their parameters, in place of `factors`.
    replicates
        Melodies of each cell.  With `[humans]` and `[matching]`: matches of each human melody for each cell.

    """

    parameters: dict[str, Value] = field(default_factory=dict)
    factors: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    cells: dict[str, dict[str, Value]] = field(default_factory=dict)
    replicates: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Humans:
    """``[humans]``: melodies that people made.

    Attributes
    ----------
    folder
        Of MIDI, MusicXML or ABC files, from the design file's folder on; empty for the tunes that the program has.
    tunes
        Which of them, by title or file name; empty for all.
    count
        At most so many, drawn by the seed; 0 for all.
    bars
        Longer melodies are cut at the end of the last phrase or bar that fits; 0 for whole.
    licence
        Of a folder's melodies.

    """

    folder: str = ""
    tunes: tuple[str, ...] = ()
    count: int = 0
    bars: int = 0
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """``[matching]``: a generated melody like each human one.

    Attributes
    ----------
    candidates
        Drawn for each.
    select
        Which of them is taken: the first that is near enough, one of those at random, or the nearest.
    near
        The greatest distance that is near enough (weighted root mean square, in standard deviations of the measures).
    weights
        Of measures in the distance, by their names in `melodygen.measures`, added to the usual ones; 0 leaves one out.
    unbalanced
        The absolute standardised mean difference above which a warning is given (Austin 2009: 0.1).

    """

    candidates: int = 32
    select: Select = "best"
    near: float = 0.75
    weights: dict[str, float] = field(default_factory=dict)
    unbalanced: float = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """``[presentation]``: who hears what in which order.

    Attributes
    ----------
    lists
        How many; each listener gets one.
    trials
        Melodies in each, as many of each condition as can be; 0 for all of the set.
    order
        Williams squares, in which each melody follows each other equally often (Williams 1949), or random by the seed.
    blocks
        In which the trials are parted, each balanced by condition.
    practice, attention
        Trials of these kinds in each list.
    both_of_pair
        Whether a listener may hear a melody and its match; never one right after the other.

    """

    lists: int = 40
    trials: int = 0
    order: Order = "random"
    blocks: int = 1
    practice: int = 2
    attention: int = 1
    both_of_pair: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTable:
    """``[page]``: what is asked, and how the page talks; see `StudyPage` for each."""

    language: str = "en"
    texts: dict[str, str] = field(default_factory=dict)
    headphone_check: bool = True
    may_skip: bool = False
    may_repeat: int = 0
    asks_comment: bool = True
    questions: tuple[Question, ...] = ()
    background: tuple[Question, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """``[analysis]`` and ``[analysis.exclusions]``: what is declared before the study.

    Attributes
    ----------
    margin
        Of the equivalence test, around a share of one half.
    alpha
        Of all tests and intervals.

    """

    margin: float = 0.1
    alpha: float = 0.05
    exclusions: Rules = field(default_factory=Rules)


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """A design file as a value.

    Attributes
    ----------
    path
        Where it was read; folders in it are meant from there.
    text
        The file as it was, kept in the set.

    """

    set: SetTable
    rendering: Rendering = Rendering()
    generated: Generated | None = None
    humans: Humans | None = None
    matching: Matching | None = None
    presentation: Presentation = Presentation()
    page: PageTable = PageTable()
    analysis: Analysis = Analysis()
    platforms: tuple[Platform, ...] = ()
    path: Path = Path("design.toml")
    text: str = ""
