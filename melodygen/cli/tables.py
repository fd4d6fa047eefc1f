"""``melodygen styles``, ``presets``, ``scales``, ``moods`` and ``instruments``: what there is to choose from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import click

from melodygen.parameters import Parameters
from melodygen.presets import broken_presets, list_presets, load_preset
from melodygen.styles import broken_styles, list_styles
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.moods import MOODS, Mood
from melodygen.theory.scales import SCALES

EFFECTS = ("register", "density", "leaps", "articulation", "loudness", "contrast", "tension", "slope")
MEANINGS = """\
register      - lower       + higher           loudness  - soft          + loud
density       - fewer       + more notes       contrast  - even          + accented
leaps         - steps       + wide intervals   tension   - at rest       + restless
articulation  - detached    + tied             slope     - phrases fall  + phrases rise\
"""

WIDTH = 100

Row = tuple[str, ...]

json_option = click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")


@click.command
@json_option
def styles(*, as_json: bool) -> None:
    """List the styles and the melodies that each was learned from; use one with melodygen generate --style NAME.

    Your own are those that melodygen learn has made.
    """
    found = list_styles()
    rows: list[Row] = [(s.name, s.label, s.licence, "" if s.is_shipped else "yours") for s in found]
    data = [
        {"name": s.name, "label": s.label, "origin": s.origin, "licence": s.licence, "shipped": s.is_shipped}
        for s in found
    ]
    _show(("NAME", "LABEL", "LICENCE", ""), [("", rows)], data, as_json)
    if not as_json:
        for style in found:
            click.echo("\n" + click.wrap_text(f"{style.name}: {style.origin}", WIDTH, subsequent_indent="    "))
    for error in broken_styles():
        click.echo(f"melodygen: {error}", err=True)


@click.command
@click.argument("name", required=False)
@json_option
def presets(*, name: str | None, as_json: bool) -> None:
    """List the presets, or what the preset NAME sets; use one with melodygen generate --preset NAME.

    Your own are .toml files in your presets folder, where the window saves them.
    """
    if name is not None:
        _show_values(_without_seed(load_preset(name)), as_json)
        return
    found = list_presets()
    rows: list[Row] = [(p.name, p.description, "" if p.is_shipped else "yours") for p in found]
    data = [
        {"name": p.name, "description": p.description, "shipped": p.is_shipped}
        | {"parameters": _without_seed(p.parameters)}
        for p in found
    ]
    _show(("NAME", "DESCRIPTION", ""), [("", rows)], data, as_json)
    for error in broken_presets():
        click.echo(f"melodygen: {error}", err=True)


@click.command
@click.option("--key", metavar="NAME", help="Show the notes on this tonic, such as F# or Bb.")
@json_option
def scales(*, key: str | None, as_json: bool) -> None:
    """List the scales by family, with their degrees against the major scale.

    \b
    Examples:
      melodygen scales
      melodygen scales --key Eb
    """  # noqa: D301 - click's mark for a paragraph that is not to be wrapped
    tonic = Parameters(key=key).key if key else None
    notes = {s.slug: s.names(tonic) if tonic else () for s in SCALES}
    rows = [
        (s.family, (s.slug, ", ".join((s.label, *s.also)), " ".join(s.degrees), " ".join(notes[s.slug])))
        for s in SCALES
    ]
    data = [
        {"name": s.slug, "label": s.label, "also": s.also, "family": s.family}
        | {"degrees": s.degrees, "intervals": s.intervals}
        | ({"notes": notes[s.slug]} if tonic else {})
        for s in SCALES
    ]
    _show(("NAME", "SCALE", "DEGREES", f"ON {tonic}" if tonic else ""), _by_family(rows), data, as_json)


@click.command
@json_option
def moods(*, as_json: bool) -> None:
    """List the moods and what each does: - or -- less, + or ++ more, a dot for no change."""
    rows = [(mood.slug, *(_signs(getattr(mood, effect)) for effect in EFFECTS)) for mood in MOODS]
    data = [{"name": mood.slug, "label": mood.label} | _effects(mood) for mood in MOODS]
    _show(("NAME", *(effect.upper() for effect in EFFECTS)), [("", rows)], data, as_json)
    if not as_json:
        click.echo("\n" + MEANINGS)


@click.command
@json_option
def instruments(*, as_json: bool) -> None:
    """List the General MIDI instruments by family, numbered from 1 as most instruments show them.

    A part of a name is enough for --instrument: the first that has all its words is taken.
    """
    rows = [(i.family, (f"{i.program + 1:>3}", i.slug, i.label)) for i in INSTRUMENTS]
    data = [
        {"name": i.slug, "label": i.label, "family": i.family, "number": i.program + 1, "program": i.program}
        for i in INSTRUMENTS
    ]
    _show(("NO.", "NAME", "INSTRUMENT"), _by_family(rows), data, as_json)


def _without_seed(parameters: Parameters) -> dict[str, Any]:
    return {name: value for name, value in parameters.to_dict().items() if name != "seed"}


def _show_values(values: dict[str, Any], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(values, indent=2))
        return
    width = max(map(len, values))
    for name, value in values.items():
        click.echo(f"{name:<{width}}  {value}")


def _effects(mood: Mood) -> dict[str, float]:
    return {effect: getattr(mood, effect) for effect in EFFECTS}


def _signs(effect: float) -> str:
    """``-0.6`` -> ``"--"``, ``0.3`` -> ``"+"``, ``0`` -> a dot."""
    sign = "-" if effect < 0 else "+"
    return "." if effect == 0 else sign if abs(effect) < 0.5 else 2 * sign


def _by_family(rows: Iterable[tuple[str, Row]]) -> list[tuple[str, list[Row]]]:
    families: dict[str, list[Row]] = {}
    for family, row in rows:
        families.setdefault(family, []).append(row)
    return list(families.items())


def _show(header: Row, groups: list[tuple[str, list[Row]]], data: list[dict[str, Any]], as_json: bool) -> None:
    """The data as JSON, or the rows in columns, each group under its name."""
    if as_json:
        click.echo(json.dumps(data, indent=2))
        return
    widths = [
        max(map(len, column)) for column in zip(header, *(row for _, rows in groups for row in rows), strict=True)
    ]
    click.echo(_line(header, widths))
    for name, rows in groups:
        if name:
            click.echo(f"\n{name}")
        for row in rows:
            click.echo(_line(row, widths))


def _line(row: Row, widths: list[int]) -> str:
    return "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
