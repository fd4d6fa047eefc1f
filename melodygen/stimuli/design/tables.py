"""The tables of a design file and what each of their keys may hold; reader, writer and reference all follow this.

Conventions
-----------
A key's default is that of the dataclass; without one it must be there.  `TABLES` are in the order of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields
from typing import Any, get_args

from melodygen.audio.settings import LOUDNESS_LIMITS, PEAK_LIMITS, SAMPLE_RATES
from melodygen.fields import SEED_LIMIT
from melodygen.stimuli.answers import Rules
from melodygen.stimuli.design.design import (
    MOST_LISTS,
    Analysis,
    Generated,
    Humans,
    Matching,
    Order,
    PageTable,
    Platform,
    Presentation,
    Rendering,
    Select,
    SetTable,
    SoundFormat,
)
from melodygen.stimuli.design.kinds import Flag, InstrumentName, Kind, ListOf, Number, OneOf, Pattern, PlainName, Text
from melodygen.stimuli.study_page import Asked, Question

MOST = 1_000_000
"""Of anything that is counted: more is a slip of the hand."""
LONGEST_SILENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Key:
    """One key: what it may hold, and what it is for, as the reference says it."""

    kind: Kind
    about: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the class that it becomes, and its plain keys; those that are tables themselves are not among them."""

    type: type
    keys: Mapping[str, Key]
    about: str = ""

    @property
    def fields(self) -> dict[str, Field[Any]]:
        """The attributes of the class by name."""
        return {field.name: field for field in fields(self.type)}

    def default(self, name: str) -> Any:
        """What a key is where it is left out; MISSING where it must be there."""
        field = self.fields[name]
        return field.default_factory() if field.default_factory is not MISSING else field.default


def _count(low: int, high: int = MOST) -> Number:
    return Number(low, high, is_whole=True)


QUESTION = Table(
    Question,
    {
        "id": Key(Pattern(r"[a-z][a-z0-9_]{0,31}", says="small letters, digits and _, at most 32, a letter first"),
                  "The column that the answers stand in; not said, confidence, quality or comment."),
        "text": Key(Text(may_be_empty=False), "The question as listeners read it."),
        "asked": Key(OneOf(get_args(Asked)), "How it is answered."),
        "choices": Key(ListOf(Text(may_be_empty=False)), "Of a choice its answers; of a scale its two ends."),
        "required": Key(Flag(), "Whether listeners must answer to go on."),
    },
    "A question of your own.",
)  # fmt: skip

TABLES: Mapping[str, Table] = {
    "set": Table(
        SetTable,
        {
            "name": Key(PlainName(), "What the set is called in files; what is drawn by chance depends on it too."),
            "title": Key(Text(may_be_empty=False), "What listeners read."),
            "seed": Key(_count(0, SEED_LIMIT), "What all that is drawn by chance comes from."),
            "licence": Key(Text(), "Of the generated melodies, as SPDX writes it."),
            "contact": Key(Text(), "Whom listeners can write to."),
        },
        "The study as a whole.",
    ),
    "rendering": Table(
        Rendering,
        {
            "formats": Key(ListOf(OneOf(get_args(SoundFormat)), fewest=1), "Which files each melody gets."),
            "played": Key(OneOf(("performance", "score")), "By the player's rules, or exactly as written."),
            "quantised": Key(Flag(), "Whether human melodies are put on the grid first."),
            "accompanied": Key(Flag(), "Whether chords and bass are played too; every human melody needs chords then."),
            "instrument": Key(InstrumentName(), "What all melodies are played with."),
            "soundfont": Key(Text(), "Path or name of a SoundFont; empty for the one that melodygen would take."),
            "sample_rate": Key(OneOf(SAMPLE_RATES), "In Hz."),
            "loudness_lufs": Key(Number(*LOUDNESS_LIMITS, "LUFS"), "As loud as this is every file (BS.1770)."),
            "peak_dbtp": Key(Number(*PEAK_LIMITS, "dBTP"), "The true peak that no file passes."),
            "lead_in_seconds": Key(Number(0, LONGEST_SILENCE_S, "s"), "Silence before the first note."),
            "tail_seconds": Key(Number(0, LONGEST_SILENCE_S, "s"), "What follows the end of the last note."),
        },
        "How every melody is made to sound, human and generated alike.",
    ),
    "generated": Table(
        Generated,
        {
            "replicates": Key(_count(1), "Melodies of each cell; with matching, of each cell for each human melody."),
        },
        "What is generated.",
    ),
    "humans": Table(
        Humans,
        {
            "folder": Key(Text(), "Of MIDI, MusicXML or ABC files, as seen from the design file; empty for the tunes "
                                  "that come with melodygen."),
            "tunes": Key(ListOf(Text(may_be_empty=False)), "Which of them, by title or file name; empty for all."),
            "count": Key(_count(0), "At most so many, drawn by the seed; 0 for all."),
            "bars": Key(_count(0, 256), "Longer melodies are cut at the end of the last phrase, or else bar, that "
                                        "fits; 0 leaves them whole."),
            "licence": Key(Text(), "Of the melodies in a folder."),
        },
        "Melodies that people made.",
    ),
    "matching": Table(
        Matching,
        {
            "candidates": Key(_count(1, 10_000), "Melodies that are drawn for each match."),
            "select": Key(OneOf(get_args(Select)), "Which of them is taken: the nearest, the first that is near "
                                                   "enough, or by chance one of those."),
            "near": Key(Number(0, 100), "The greatest distance that is near enough: weighted root mean square of the "
                                        "differences, in standard deviations."),
            "unbalanced": Key(Number(0, 100), "From this standardised mean difference on, a warning (Austin 2009)."),
        },
        "A generated melody like each human one.",
    ),
    "presentation": Table(
        Presentation,
        {
            "lists": Key(_count(1, MOST_LISTS), "Of melodies in an order; each listener gets one."),
            "trials": Key(_count(0), "Melodies in each list; 0 for all of the set."),
            "order": Key(OneOf(get_args(Order)), "Williams squares, in which each melody follows each other equally "
                                                 "often (Williams 1949), or by the seed."),
            "blocks": Key(_count(1, 1000), "Parts of a list with a pause between, each balanced by condition."),
            "practice": Key(_count(0, 1000), "Trials to practise with, first."),
            "attention": Key(_count(0, 1000), "Trials that ask for a given answer."),
            "both_of_pair": Key(
                Flag(), "Whether a listener may hear a melody and its match; never in a row, so not with one pair."
            ),
        },
        "Who hears what in which order.",
    ),
    "page": Table(
        PageTable,
        {
            "language": Key(Pattern(r"[a-z]{2}", says="two small letters, such as en"), "Of the page."),
            "headphone_check": Key(Flag(), "Whether headphones are checked for (Woods et al. 2017)."),
            "may_skip": Key(Flag(), "Whether listeners may answer before the melody has ended."),
            "may_repeat": Key(_count(0, 1000), "How often a melody may be heard again."),
            "asks_comment": Key(Flag(), "Whether there is a field for a comment at each melody."),
            "group": Key(Text(), "The id of the background question that makes groups of listeners."),
        },
        "What is asked, and how the page talks.",
    ),
    "analysis": Table(
        Analysis,
        {
            "margin": Key(Number(0.001, 0.499), "Of the equivalence test, around a share of one half."),
            "alpha": Key(Number(0.0001, 0.5), "Of all tests and intervals."),
        },
        "What is declared before anybody has answered.",
    ),
}  # fmt: skip

EXCLUSIONS = Table(
    Rules,
    {
        "first_only": Key(Flag(), "Of several answers to a melody only the first counts."),
        "seconds_at_least": Key(Number(0, 86_400, "s"), "Sooner answers do not count."),
        "seconds_at_most": Key(Number(0, 86_400, "s"), "Later answers do not count."),
        "answers_at_least": Key(_count(0), "Listeners with fewer answers left do not count."),
        "attention_at_least": Key(Number(0, 1), "The share of attention trials that a listener must have right."),
        "headphones_at_least": Key(_count(0, 6), "Trials of the headphone check that a listener must have right."),
        "both_answers": Key(Flag(), "Whether listeners who said the same of every melody do not count."),
    },
    "Who and what does not count.",
)

PLATFORMS = Key(ListOf(OneOf(get_args(Platform))), "Programs that the study is exported for as well.")
