"""Finding styles by name and reading their tables.

A style is a folder with a ``style.toml``, which says what each table means; its checksum is the file's SHA-256.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from melodygen.errors import FormatError, ParameterError
from melodygen.melody import Relation
from melodygen.styles.style import (
    BarPattern,
    BarToken,
    Cell,
    FormTables,
    HarmonyTables,
    ModeTables,
    PitchTables,
    RhythmTables,
    Style,
)

_FOLDER = Path(__file__).parent
_FILE = "style.toml"
_MARKS: dict[str, Relation] = {"'": "varied", "^": "sequence", "~": "rhythm"}


def style_names() -> tuple[str, ...]:
    """The names that `load_style` knows, sorted."""
    return tuple(sorted(path.parent.name for path in _FOLDER.glob(f"*/{_FILE}")))


@cache
def load_style(name: str) -> Style:
    """The style of that name; ParameterError names those there are."""
    if name not in style_names():
        raise ParameterError.unknown_name("style", name, style_names())
    return read_style(_FOLDER / name / _FILE)


def read_style(path: Path) -> Style:
    """The style in a ``style.toml``; FormatError names the file and the table that is wrong."""
    try:
        content = path.read_bytes()
        return _style(tomllib.loads(content.decode()), sha256(content).hexdigest())
    except (OSError, ValueError) as error:
        raise FormatError(path, f"the style cannot be read ({error})", "install melodygen again") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise FormatError(path, f"the style lacks or garbles {error}", "correct that table") from error


def _style(data: Mapping[str, Any], checksum: str) -> Style:
    return Style(
        **{key: data[key] for key in ("name", "label", "version", "origin", "licence")},
        checksum=checksum,
        form=_form(data["form"]),
        harmony=HarmonyTables(**{key: _frozen(data["harmony"][key]) for key in HarmonyTables.__slots__}),
        major=_mode(data, "major"),
        minor=_mode(data, "minor"),
        rhythm=_rhythm(data["rhythm"]),
        pitch=_pitch(data["pitch"]),
    )


def _form(table: Mapping[str, Any]) -> FormTables:
    return FormTables(
        phrase_bars={int(bars): _frozen(splits) for bars, splits in table["phrase_bars"].items()},
        return_lags=_by_number(table["return_lags"]),
        closed_odd=table["closed_weights"]["odd"],
        closed_even=table["closed_weights"]["even"],
        sequence_shifts=_by_number(table["sequence_shifts"]),
        bars={int(bars): tuple(_pattern(*row) for row in rows) for bars, rows in table["bars"].items()},
    )


def _pattern(text: str, weight: int) -> BarPattern:
    seen: set[str] = set()
    tokens = []
    for word in text.split():
        relation: Relation = "new" if word not in seen else "same"
        tokens.append(BarToken(word[0], _MARKS.get(word[1:], relation)))
        seen.add(word)
    return BarPattern(tuple(tokens), weight)


def _mode(data: Mapping[str, Any], mode: str) -> ModeTables:
    harmony = data["harmony"]
    return ModeTables(
        _frozen(harmony[mode]),
        _frozen(harmony["before_close"][mode]),
        _frozen(harmony["open_end"][mode]),
        _frozen(data["pitch"][mode]),
    )


def _rhythm(table: Mapping[str, Any]) -> RhythmTables:
    return RhythmTables(
        simple=tuple(_cell(text, weights) for text, weights in table["simple"].items()),
        compound=tuple(_cell(text, weights) for text, weights in table["compound"].items()),
        favourites=table["favourites"],
        favourite_boost=table["favourite_boost"],
    )


def _cell(text: str, weights: Mapping[str, int]) -> Cell:
    weights = {"standard" if name == "weight" else name: weight for name, weight in weights.items()}
    words = text.split()
    first = words[0].lstrip("r-")
    lead = int(first or 0) if words[0][0] in "r-" else 0
    onsets, place = [], lead
    for word in words[1:] if words[0][0] in "r-" else words:
        onsets.append(place)
        place += int(word)
    return Cell(tuple(onsets), words[0][0] == "-", lead if words[0][0] == "r" else 0, weights)


def _pitch(table: Mapping[str, Any]) -> PitchTables:
    nested = {f"chord_tone_{place}": weight for place, weight in table["chord_tone"].items()}
    plain = {key: table[key] for key in PitchTables.__slots__ if key in table and key != "open_degrees"}
    return PitchTables(**plain, **nested, open_degrees=_by_number(table["open_degrees"]))


def _by_number(table: Mapping[str, int]) -> dict[int, int]:
    return {int(key): value for key, value in table.items()}


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
