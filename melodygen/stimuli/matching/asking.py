"""What a melody is asked for that is to be like a human one."""

from __future__ import annotations

from typing import Any

from melodygen.melody import Melody
from melodygen.model.knobs import KNOBS, aims_of, reached
from melodygen.parameters import Parameters
from melodygen.stimuli.design import Cell
from melodygen.stimuli.design.design import Value
from melodygen.stimuli.humans import likeliest_style
from melodygen.styles import load_style
from melodygen.theory.pitch import pitch_class
from melodygen.variation.derived import parameters_of

EVEN = 50
"""Per cent: what is asked of a knob before it is known how far mood and rhythm pattern move it."""


def parameters_like(score: Melody, cell: Cell) -> Parameters:
    """The parameters of a melody in `cell` that is like `score`; what the cell sets comes first.

    Raises
    ------
    ConstraintError
        What the cell sets cannot hold together with what the human melody has.

    """
    style = str(cell.changes.get("style") or likeliest_style(score))
    own = {"key": cell.changes["key"]} if "key" in cell.changes else {}
    like = parameters_of(score, style=style, **own)
    asked = like.replace(**(_ends_and_accidentals(score, like, cell.changes) | cell.changes))
    return asked.replace(**(_knobs(score, asked) | _only(cell.changes, KNOBS)))


def _ends_and_accidentals(score: Melody, like: Parameters, changes: dict[str, Value]) -> dict[str, Any]:
    key, scale = str(changes.get("key", like.key)), like.the_scale
    own_classes = set(scale.pitch_classes(score.key))
    return {
        "ending": "tonic" if score.notes[-1].pitch % 12 == pitch_class(score.key) else "auto",
        "accidentals": "none" if {note.pitch % 12 for note in score.notes} <= own_classes else "auto",
        "key": key,
    }


def _knobs(score: Melody, asked: Parameters) -> dict[str, int]:
    """Settings whose aims, once mood and rhythm pattern have moved them, are where `score` stands among people's.

    Of a value that many people's melodies share it is the middle of their percentiles.
    """
    moved = aims_of(asked.replace(**dict.fromkeys(KNOBS, EVEN)))._asdict()
    style = load_style(asked.style)
    lowest, highest = (reached(score, style, dict.fromkeys(KNOBS, end)) for end in (0, 100))
    stands = {knob: (lowest[knob] + highest[knob]) / 2 for knob in lowest}
    return {knob: _percent(place - (moved[knob] - EVEN)) for knob, place in stands.items()}


def _percent(value: float) -> int:
    return round(min(100.0, max(0.0, value)))


def _only(values: dict[str, Value], names: tuple[str, ...]) -> dict[str, Value]:
    return {name: values[name] for name in names if name in values}
