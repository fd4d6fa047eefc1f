"""Command-line options made from the table of fields, and help that shows them in its groups.

Conventions
-----------
An option has its field's name with dashes, and no unit: ``--tempo``, ``--harmonic-density``.  Values are checked where
`Parameters` checks them, so that an error reads the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from melodygen.errors import ParameterError
from melodygen.fields import FIELDS, GROUPS, ChoiceField, Field, NumberField, TextField
from melodygen.parameters import Parameters
from melodygen.performance import PARTS
from melodygen.score_event import TIMINGS

Function = TypeVar("Function", bound=Callable[..., Any])

FORMATS = {
    ".mid": "mid",
    ".midi": "mid",
    ".wav": "wav",
    ".flac": "flac",
    ".ogg": "ogg",
    ".mp3": "mp3",
    ".musicxml": "musicxml",
    ".melody": "melody",
}
"""What is written, by the ending of the file."""

FIXED = ("bars", "metre", "upbeat")
"""What a melody that is there has already."""

NEW = "a new one"
FEW = 16
LOOK_UP = {"scale": "melodygen scales", "instrument": "melodygen instruments"}


class SectionedOption(click.Option):
    """An option that the help shows under a heading of its own."""

    def __init__(self, *args: Any, section: str = "Options", **extra: Any) -> None:
        super().__init__(*args, **extra)
        self.section = section


class SectionedCommand(click.Command):
    """A command whose help lists its options by section, and keeps the examples as they are typed."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One heading a section, in the order in which the options are declared."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None:
                sections.setdefault(getattr(param, "section", "Options"), []).append(record)
        for section, records in sections.items():
            with formatter.section(section):
                formatter.write_dl(records)


def number_or_text(text: str) -> int | float | str:
    """``"132"`` -> 132, ``"99.5"`` -> 99.5; other texts as they are, for `Parameters` to refuse."""
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text


class WholeNumber(click.IntRange):
    """A whole number, refused in the words that all other values are refused in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """`value` as a number; ParameterError if it is none of those."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            up_to = f", {self.min} to {self.max}" if self.max is not None else f" from {self.min} on"
            raise ParameterError(_name(param), value, f"a whole number{up_to}") from None


class Percentage(click.FloatRange):
    """A number from 0 to 100, refused in the same words."""

    def __init__(self) -> None:
        super().__init__(0, 100)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """`value` as a number; ParameterError if it is none of those."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            raise ParameterError(_name(param), value, "0 to 100 %") from None


def _name(param: click.Parameter | None) -> str:
    return (param.name if param else None) or "number"


def some_of(words: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    """A reader of lists with commas: ``"chords,melody"`` -> ``("melody", "chords")``, in the order of `words`."""
    known = tuple(dict.fromkeys(words))

    def read(text: str | tuple[str, ...]) -> tuple[str, ...]:
        wanted = set(text) if isinstance(text, tuple) else {word.strip().lower() for word in text.split(",")}
        if not wanted <= set(known):
            raise click.BadParameter(f"{text!r} should be some of {', '.join(known)}, with commas between them")
        return tuple(word for word in known if word in wanted)

    return read


def span_of_numbers(text: str | tuple[int, ...]) -> tuple[int, ...]:
    """``"2,5-6"`` -> (2, 5, 6)."""
    if isinstance(text, tuple):
        return text
    found: set[int] = set()
    for word in filter(None, (part.strip() for part in text.split(","))):
        ends = word.split("-")
        if (
            len(ends) > 2
            or not all(end.strip().isdecimal() and len(end) < 6 for end in ends)
            or int(ends[0]) > int(ends[-1])
        ):
            raise click.BadParameter(f"{word!r} should be a number or a span such as 5-6")
        found |= set(range(int(ends[0]), int(ends[-1]) + 1))
    return tuple(sorted(found))


def flag(field: Field) -> str:
    """The option of a field: ``"tempo_bpm"`` -> ``"--tempo"``."""
    return "--" + field.name.removesuffix("_bpm").replace("_", "-")


def field_options(function: Function) -> Function:
    """Give a command one option for each field."""
    for group in reversed(GROUPS):
        for field in reversed(FIELDS):
            if field.group == group:
                function = _option(field)(function)
    return function


def start_options(function: Function) -> Function:
    """Give a command that makes a melody ``--preset``, one option for each field, and ``--style``."""
    preset = click.option(
        "--preset", cls=SectionedOption, section="Start", metavar="NAME", help="Start from this preset's values."
    )
    return preset(field_options(style_option(Parameters().style)(function)))


def change_options(function: Function) -> Function:
    """Give a command one option for each field that a melody which is there can have changed, and one for the style."""
    for group in reversed(GROUPS):
        for field in reversed(FIELDS):
            if field.group == group and field.name not in FIXED:
                function = _option(field, default="as in FILE")(function)
    return style_option("the melody's own, or pop")(function)


def style_option(default: str) -> Callable[[Function], Function]:
    """``--style NAME``."""
    return click.option(
        "--style",
        cls=SectionedOption,
        section="Advanced parameters",
        metavar="NAME",
        help=f"Which melodies it has learned from (melodygen styles). [default: {default}]",
    )


def _option(field: Field, default: str | None = None) -> Callable[[Function], Function]:
    is_number = isinstance(field, NumberField)
    return click.option(
        flag(field),
        field.name,
        cls=SectionedOption,
        section=f"{field.group} parameters",
        type=number_or_text if is_number else str,
        metavar=_metavar(field),
        help=f"{field.help} {_allowed(field, default or _default(field))}",
    )


def _default(field: Field) -> object:
    if isinstance(field, TextField):
        return field.unset
    return NEW if field.name == "seed" else field.default


def _metavar(field: Field) -> str:
    if isinstance(field, ChoiceField):
        return "NAME"
    if isinstance(field, TextField):
        return "TEXT"
    return {"%": "PERCENT", "": "NUMBER"}.get(field.unit, field.unit.upper())


def _allowed(field: Field, default: object) -> str:
    if isinstance(field, TextField):
        return f'[such as "{field.example}"; default: {default}]'
    if isinstance(field, NumberField):
        wanted = f"{field.low} to {field.high}"
    elif len(field.choices) <= FEW or field.name not in LOOK_UP:
        wanted = " | ".join(choice.slug for choice in field.choices)
    else:
        return f"[see: {LOOK_UP[field.name]}; default: {default}]"
    return f"[{wanted}; default: {default}]"


def parts_option(function: Function) -> Function:
    """``--parts melody,chords,bass``."""
    return click.option(
        "--parts",
        cls=SectionedOption,
        section="Output",
        type=some_of(PARTS),
        default="melody",
        metavar="LIST",
        help="What is heard: melody, chords and bass, with commas between. Notation has melody and chords always. "
        "[default: melody]",
    )(function)


def timing_option(function: Function) -> Function:
    """``--timing free``."""
    return click.option(
        "--timing",
        cls=SectionedOption,
        section="Output",
        type=click.Choice(TIMINGS),
        default="tempo-map",
        metavar="NAME",
        help="How MIDI files keep time: exactly as written (score), as played with the notes on the grid and rubato as "
        f"changes of tempo (tempo-map), or as played in one tempo off the grid (free). [{' | '.join(TIMINGS)}; "
        "default: tempo-map]",
    )(function)


def format_option(function: Function) -> Function:
    """``--format mid,wav``."""
    return click.option(
        "--format",
        "formats",
        cls=SectionedOption,
        section="Output",
        type=some_of(FORMATS.values()),
        metavar="LIST",
        help="mid, musicxml (notation), melody (a project), audio as wav, flac, ogg or mp3, or several with commas. "
        "[default: the ending of --out, or mid]",
    )(function)


def out_option(function: Function) -> Function:
    """``--out FILE_OR_FOLDER`` and ``--force``."""
    function = click.option(
        "--force",
        "-f",
        is_flag=True,
        cls=SectionedOption,
        section="Output",
        help="Replace files that are already there. Without it nothing is written if one is.",
    )(function)
    return click.option(
        "--out",
        "-o",
        cls=SectionedOption,
        section="Output",
        metavar="FILE_OR_FOLDER",
        help="A name that ends like one of the formats (.mid, .wav, .musicxml and so on) is a file; any other is a "
        "folder, made if it is not there.",
    )(function)


def soundfont_option(function: Function) -> Function:
    """``--soundfont FILE``."""
    return click.option(
        "--soundfont",
        cls=SectionedOption,
        section="Sound",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The SoundFont (.sf2, .sf3) to play with. [default: the best one found; melodygen doctor shows it]",
    )(function)
