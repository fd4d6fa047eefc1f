"""The parameters declared as data: the window, the command line and the presets are all derived from this table.

Each field has the name a musician knows it by, what it allows, its default (the values of the research paper's
Figure 1), and a sentence saying what it does to the music.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from numbers import Real
from typing import Literal, get_args

from melodygen.errors import ParameterError
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.metre import METRES
from melodygen.theory.moods import MOODS
from melodygen.theory.palettes import AS_THE_MOOD, PALETTES
from melodygen.theory.pitch import TONIC_NAMES
from melodygen.theory.scales import SCALES

Group = Literal["Basic", "Advanced", "Performance"]
GROUPS: tuple[Group, ...] = get_args(Group)
"""In the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class NumberField:
    """A number from `low` to `high`, both allowed."""

    name: str
    label: str
    group: Group
    low: int
    high: int
    unit: str
    default: int
    help: str
    is_whole: bool = True

    def check(self, value: object) -> int | float:
        """`value` as a number of this field; ParameterError if it is none or out of range."""
        allowed = f"{self.low} to {self.high} {self.unit}".strip()
        if isinstance(value, bool) or not isinstance(value, Real) or value < self.low or not value <= self.high:
            raise ParameterError(self.label.lower(), value, allowed)
        number = float(value)
        if number.is_integer():
            return int(number)
        if self.is_whole:
            raise ParameterError(self.label.lower(), value, f"a whole number, {allowed}")
        return number


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a field's values: `slug` in files and commands, `label` for people, `family` to group long lists.

    `also` are other names that are understood.
    """

    slug: str
    label: str
    family: str = ""
    also: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that it is called."""
        return (self.slug, self.label, *self.also)


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """One of a list of named values; `is_open` where other texts are allowed too, which the field's owner checks."""

    name: str
    label: str
    group: Group
    choices: tuple[Choice, ...]
    default: str
    help: str
    is_open: bool = False

    def check(self, value: object) -> str:
        """`value` as the slug of a choice, from any name of it in any case; ParameterError otherwise.

        Where the words of one name only are meant, their order and what stands between them do not count.
        """
        wanted = str(value).strip().casefold()
        for choice in self.choices:
            if wanted in map(str.casefold, choice.names):
                return choice.slug
        for as_one in (tuple, frozenset):
            meant = [one.slug for one in self.choices if as_one(_words(wanted)) in map(as_one, map(_words, one.names))]
            if len(meant) == 1:
                return meant[0]
        names = [choice.slug for choice in self.choices]
        also = (name for choice in self.choices for name in choice.also)
        raise ParameterError.unknown_name(self.label.lower(), value, names, also)


def _words(name: str) -> list[str]:
    return re.findall(r"[^\s_()-]+", name.casefold())


@dataclass(frozen=True, slots=True)
class TextField:
    """A text that is written as the modules of its name read it; empty where nothing is asked for.

    `example` is one, and `unset` says what the melody has without any.
    """

    name: str
    label: str
    group: Group
    help: str
    example: str
    unset: str
    default: str = ""

    def check(self, value: object) -> str:
        """`value` if it is a text; ParameterError otherwise."""
        if not isinstance(value, str):
            raise ParameterError(self.label.lower(), value, f"a text such as {self.example}")
        return value


Field = NumberField | ChoiceField | TextField

CONTOURS = (
    Choice("balanced", "Balanced"),
    Choice("ascending", "Ascending"),
    Choice("descending", "Descending"),
    Choice("arch", "Arch"),
    Choice("inverted-arch", "Inverted arch"),
    Choice("wave", "Wave"),
)

RHYTHMS = (
    Choice("standard", "Standard"),
    Choice("straight", "Straight"),
    Choice("dotted", "Dotted"),
    Choice("swing", "Swing"),
    Choice("triplet", "Triplet"),
    Choice("syncopated", "Syncopated"),
    Choice("sparse", "Sparse"),
    Choice("flowing", "Flowing"),
)

RANGES = (
    Choice("narrow", "Narrow (1 octave)"),
    Choice("medium", "Medium (2 octaves)"),
    Choice("wide", "Wide (3 octaves)"),
)

UPBEATS = (
    Choice("none", "None"),
    Choice("auto", "Auto"),
    Choice("always", "Always"),
)

ACCIDENTALS = (
    Choice("none", "None"),
    Choice("auto", "Auto"),
)

ENDINGS = (
    Choice("tonic", "Tonic"),
    Choice("auto", "Auto"),
)

ACCOMPANIMENTS = (
    Choice("block", "Block chords"),
    Choice("broken", "Broken chords"),
    Choice("arpeggio", "Arpeggio"),
    Choice("strummed", "Strummed"),
    Choice("bass-and-chord", "Bass and chord"),
)

SEED_LIMIT = 2**32 - 1

FIELDS: tuple[Field, ...] = (
    NumberField("tempo_bpm", "Tempo", "Basic", 20, 400, "BPM", 132,
                "How fast it is played, in quarter notes a minute.", is_whole=False),
    NumberField("bars", "Duration", "Basic", 1, 256, "bars", 16, "How many bars the melody has, exactly."),
    ChoiceField("metre", "Metre", "Basic", tuple(Choice(m.name, m.name) for m in METRES), "4/4",
                "How the beats are grouped: which beats are strong, and where a bar ends."),
    ChoiceField("upbeat", "Upbeat", "Basic", UPBEATS, "none",
                "Whether notes lead into bar 1 from a bar of their own before it."),
    ChoiceField("key", "Key", "Basic", tuple(Choice(name, name) for name in TONIC_NAMES), "D",
                "The home note: the melody ends on it, unless Ending is Auto."),
    ChoiceField("scale", "Scale", "Basic",
                tuple(Choice(s.slug, s.label, s.family, s.also) for s in SCALES), "natural-minor",
                "Which notes the melody may use at all: it never leaves the scale, unless Accidentals is Auto."),
    ChoiceField("accidentals", "Accidentals", "Basic", ACCIDENTALS, "none",
                "Whether notes outside the scale may pass by, where and as often as in the melodies of the style."),
    ChoiceField("ending", "Ending", "Basic", ENDINGS, "tonic",
                "Whether the melody comes to rest on the home note and a strong beat, or stops as in the style."),
    ChoiceField("mood", "Mood", "Basic", tuple(Choice(m.slug, m.label) for m in MOODS), "dramatic",
                "Changes register, density, intervals, chords, accents and articulation; not tempo or scale."),
    ChoiceField("instrument", "Instrument", "Basic",
                tuple(Choice(i.slug, i.label, i.family) for i in INSTRUMENTS), "acoustic-grand-piano",
                "Which General MIDI sound plays; the melody is laid in its most used register."),
    NumberField("complexity", "Complexity", "Advanced", 0, 100, "%", 66,
                "More notes, more varied rhythms and less expected intervals."),
    NumberField("harmonic_density", "Harmonic Density", "Advanced", 0, 100, "%", 50,
                "How often the chords under the melody change."),
    TextField("progression", "Progression", "Advanced",
              "The chords under the melody, one a bar or with | between bars: letters, or numerals, which move with "
              "the key.", "Dm Bb F C", "drawn"),
    TextField("weights", "Degree Weights", "Advanced",
              "How much rather each degree of the scale is sung: 0 never, 50 as the style has it, 100 twice as likely.",
              "1=100 b3=20", "as the style has them"),
    NumberField("repetition", "Repetition", "Advanced", 0, 100, "%", 36,
                "How much of the melody returns: from always new to built on one idea."),
    NumberField("syncopation", "Syncopation", "Advanced", 0, 100, "%", 30,
                "How often notes start off the beat and are held across it."),
    ChoiceField("note_range", "Note Range", "Advanced", RANGES, "medium",
                "How far the lowest and the highest note are apart; or name both, such as A3-C5.", is_open=True),
    ChoiceField("contour", "Melodic Contour", "Advanced", CONTOURS, "balanced",
                "The large shape of the line over the whole melody."),
    TextField("curve", "Curve", "Advanced",
              "A contour drawn by hand, which the melody follows: bars with heights in % of the range; a comma leaves "
              "bars free.", "1:20 5:80 9:30", "not drawn"),
    ChoiceField("rhythm", "Rhythm Pattern", "Advanced", RHYTHMS, "standard",
                "Which note lengths are preferred: even, dotted, swung, in triplets, off the beat, few or running."),
    NumberField("expression", "Expression", "Performance", 0, 100, "%", 50,
                "How much is played beyond what is written: time, loudness and articulation; 0 is exactly the score."),
    ChoiceField("palette", "Palette", "Performance", tuple(Choice(p.slug, p.label) for p in PALETTES), AS_THE_MOOD,
                "Which feeling the player plays with, by how strongly each rule of playing is used."),
    ChoiceField("accompaniment", "Accompaniment", "Performance", ACCOMPANIMENTS, "block",
                "The pattern in which the chords are played."),
    TextField("rules", "Rules", "Performance",
              "How strongly single rules of playing are used: 0 not at all, 1 as published, up to 5.",
              "final-ritard=0 phrase-arch=1.5", "as the palette has them"),
    NumberField("seed", "Seed", "Basic", 0, SEED_LIMIT, "", 1,
                "The number that every choice is drawn from: the same settings and seed give the same melody."),
)  # fmt: skip

_BY_NAME: dict[str, Field] = {field.name: field for field in FIELDS}


def field_named(name: str) -> Field:
    """The field of that name; ParameterError with the nearest name otherwise."""
    try:
        return _BY_NAME[name]
    except KeyError:
        raise ParameterError.unknown_name("parameter", name, _BY_NAME) from None
