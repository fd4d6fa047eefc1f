"""What the user asks for: one frozen value, checked at the door.

Conventions
-----------
``tempo_bpm`` counts quarter notes in every metre.  Percentages are whole numbers 0 to 100.  Names are slugs, as the
tables of `melodygen.theory` and `melodygen.fields` list them; labels are accepted and become slugs.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from melodygen import degree_weights, interpretation, progression
from melodygen.curve import Curve
from melodygen.degree_weights import fitted, weights_in
from melodygen.errors import ConstraintError, ParameterError
from melodygen.fields import FIELDS, RANGES, ChoiceField, TextField, field_named
from melodygen.files import is_plain_name
from melodygen.interpretation import Interpretation, quantities_in
from melodygen.progression import Progression, progression_in
from melodygen.theory.instruments import Instrument, instrument_named
from melodygen.theory.metre import Metre, metre_named
from melodygen.theory.moods import Mood, mood_named
from melodygen.theory.pitch import canonical_name, parse_pitch, pitch_class, pitch_name
from melodygen.theory.scales import Scale, scale_named

DEFAULT_STYLE = "pop"
OCTAVES = {choice.slug: count for count, choice in enumerate(RANGES, start=1)}

_EXACT_RANGE = re.compile(r"\s*([A-Ga-g][#b♯♭]{0,2}-?\d{1,2})\s*(?:-|–|to|\.\.)\s*([A-Ga-g][#b♯♭]{0,2}-?\d{1,2})\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The musical parameters of a melody; the defaults are those of the research paper's Figure 1.

    Examples
    --------
    >>> Parameters(key="F#", scale="major", bars=8).scale
    'major'
    >>> Parameters(syncopation=130)
    Traceback (most recent call last):
        ...
    melodygen.errors.ParameterError: syncopation must be 0 to 100 % (got 130)

    Raises
    ------
    ParameterError
        Names the field, the value and what is allowed.
    ConstraintError
        A range that has no tonic of the key to end on, a progression that scale or metre has no room for, or weights
        that leave no note to sing.

    """

    tempo_bpm: float = 132
    bars: int = 16
    metre: str = "4/4"
    key: str = "D"
    scale: str = "natural-minor"
    mood: str = "dramatic"
    instrument: str = "acoustic-grand-piano"
    complexity: int = 66
    harmonic_density: int = 50
    progression: str = ""
    weights: str = ""
    repetition: int = 36
    syncopation: int = 30
    note_range: str = "medium"
    contour: str = "balanced"
    curve: str = ""
    rhythm: str = "standard"
    upbeat: str = "none"
    accidentals: str = "none"
    ending: str = "tonic"
    expression: int = 50
    palette: str = "mood"
    rules: str = ""
    accompaniment: str = "block"
    style: str = DEFAULT_STYLE
    seed: int = 1

    def __post_init__(self) -> None:
        for field in FIELDS:
            if not isinstance(field, TextField):
                object.__setattr__(self, field.name, _checked(field.name, getattr(self, field.name)))
        if not isinstance(self.style, str) or not is_plain_name(self.style):
            raise ParameterError("style", self.style, "the name of a style: small letters, digits, - and _")
        low, high = self.ambitus
        if not any(pitch % 12 == pitch_class(self.key) for pitch in range(low, high + 1)):
            raise ConstraintError(
                f"the range {self.note_range} has no {self.key} for the melody to end on",
                "widen the range or choose another key",
            )
        object.__setattr__(self, "curve", str(Curve.parse(self.curve)))
        object.__setattr__(self, "progression", progression.tidied(self.progression, self.the_scale, self.key))
        object.__setattr__(self, "rules", interpretation.tidied(self.rules))
        object.__setattr__(self, "weights", degree_weights.tidied(self.weights, self.the_scale))
        if self.progression:
            progression_in(self.progression, self.the_scale, self.key, self.the_metre)
        if self.weights:
            self._check_weights()

    @property
    def the_metre(self) -> Metre:
        """The metre's facts."""
        return metre_named(self.metre)

    @property
    def the_scale(self) -> Scale:
        """The scale's facts."""
        return scale_named(self.scale)

    @property
    def the_mood(self) -> Mood:
        """The mood's facts."""
        return mood_named(self.mood)

    @property
    def the_instrument(self) -> Instrument:
        """The instrument's facts."""
        return instrument_named(self.instrument)

    @property
    def the_curve(self) -> Curve:
        """The contour that was drawn by hand."""
        return Curve.parse(self.curve)

    @property
    def the_progression(self) -> Progression | None:
        """The chords that are asked for; None where they are left to the model."""
        if not self.progression:
            return None
        return progression_in(self.progression, self.the_scale, self.key, self.the_metre)

    @property
    def the_weights(self) -> tuple[int, ...]:
        """The weight of each degree of the scale."""
        return weights_in(self.weights, self.the_scale)

    @property
    def interpretation(self) -> Interpretation:
        """How it is to be played."""
        return Interpretation(self.expression, self.palette, quantities_in(self.rules), self.accompaniment)

    @property
    def silent_classes(self) -> frozenset[int]:
        """Pitch classes that are never sung: those of degrees whose weight is 0."""
        classes = zip(self.the_scale.pitch_classes(self.key), self.the_weights, strict=True)
        return frozenset(pc for pc, weight in classes if not weight)

    @property
    def ambitus(self) -> tuple[int, int]:
        """Lowest and highest MIDI pitch that may be used, both included.

        A named range spans exactly its octaves, from tonic to tonic or fifth to fifth, around the middle of the
        instrument's register.
        """
        if self.note_range in OCTAVES:
            return _named_ambitus(OCTAVES[self.note_range], self.key, self.scale, self.the_instrument.centre)
        return exact_range(self.note_range)

    def replace(self, **changes: Any) -> Parameters:
        """A copy with some fields changed, checked anew."""
        return dataclasses.replace(self, **changes)

    def rescaled(self, scale: str) -> Parameters:
        """A copy in another scale, whose degrees keep the weights of those they stand for."""
        after = scale_named(str(field_named("scale").check(scale)))
        return self.replace(scale=after.slug, weights=fitted(self.weights, self.the_scale, after))

    def to_dict(self) -> dict[str, Any]:
        """Plain values by field name, as JSON and TOML hold them."""
        return dataclasses.asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Parameters:
        """Inverse of `to_dict`; missing fields take their defaults, unknown ones raise ParameterError."""
        for name in values:
            if name != "style":
                field_named(name)
        return cls(**values)

    def _check_weights(self) -> None:
        sung = set(self.the_scale.pitch_classes(self.key)) - self.silent_classes
        if self.ending == "tonic" and pitch_class(self.key) not in sung:
            raise ConstraintError(
                f"the weight of {self.key} is 0, so it is never sung, and the melody should end on it",
                "give degree 1 a weight or set Ending to Auto",
            )
        low, high = self.ambitus
        if not any(pitch % 12 in sung for pitch in range(low, high + 1)):
            raise ConstraintError(
                f"the weights leave no note to sing in the range {self.note_range}",
                "give a degree that lies in it more than 0",
            )


@cache
def _named_ambitus(octaves: int, key: str, scale: str, centre: int) -> tuple[int, int]:
    span = 12 * octaves
    tonic = pitch_class(key)
    anchors = {tonic, (tonic + 7) % 12} & set(scale_named(scale).pitch_classes(key))
    ideal = centre - span // 2
    starts = (pitch for pitch in range(128 - span) if pitch % 12 in anchors)
    low = min(starts, key=lambda pitch: (abs(pitch - ideal), pitch))
    return low, low + span


def _checked(name: str, value: Any) -> Any:
    if name == "key":
        return _checked_key(value)
    if name == "instrument":
        return instrument_named(str(value)).slug
    field = field_named(name)
    if isinstance(field, ChoiceField) and field.is_open:
        return _checked_range(field, value)
    return field.check(value)


def _checked_key(value: object) -> str:
    try:
        return str(field_named("key").check(canonical_name(str(value))))
    except ParameterError:
        raise ParameterError("key", value, "one of the twelve tonics, such as C, F# or Bb") from None


def _checked_range(field: ChoiceField, value: object) -> str:
    match = _EXACT_RANGE.fullmatch(str(value))
    if match is None:
        try:
            return field.check(value)
        except ParameterError:
            wanted = "narrow, medium, wide, or a lowest and a highest note such as A3-C5"
            raise ParameterError("note range", value, wanted) from None
    low, high = exact_range(str(value))
    if not low < high:
        raise ParameterError("note range", value, "a lower note, then a higher one, such as A3-C5")
    return f"{_as_spelled(match[1])}-{_as_spelled(match[2])}"


def _as_spelled(note: str) -> str:
    """``"f♯3"`` -> ``"F#3"``, on the letter that the user chose."""
    return pitch_name(parse_pitch(note), canonical_name(note.rstrip("-0123456789")))


def exact_range(text: str) -> tuple[int, int]:
    """Lowest and highest MIDI pitch of a range such as ``"A3-C5"``; ParameterError where it is none."""
    match = _EXACT_RANGE.fullmatch(text)
    if match is None:
        raise ParameterError("note range", text, "a lowest and a highest note such as A3-C5")
    return parse_pitch(match[1]), parse_pitch(match[2])
