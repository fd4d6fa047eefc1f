"""Command-line options that say what an audio file is to be like, and lines that say what it is like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from melodygen.audio import LOUDNESS_TARGETS, SAMPLE_RATES, AudioReport, AudioSettings, loudness_from
from melodygen.audio.settings import AS_PLAYED
from melodygen.cli.options import SectionedOption, number_or_text
from melodygen.errors import ParameterError
from melodygen.sound import Chorus, Reverb
from melodygen.sound.effects import effect_from

Function = TypeVar("Function", bound=Callable[..., Any])

USUAL = AudioSettings()

USUAL_EFFECT = "usual"
"""What ``--reverb`` without a value asks for."""

_TARGETS = ", ".join(f"{name} ({target:g})" for name, target in LOUDNESS_TARGETS.items())

LOUDNESS = ("--loudness", "LUFS", f"As loud as this, by one gain: a number, {_TARGETS}, or {AS_PLAYED}. ")
PEAK = ("--peak", "DBTP", "The ceiling of its true peak; it rather stays softer. [default: -1]")
_OPTIONS = (
    ("--bits", "NUMBER", "16, 24, or 32 (floating point, WAV only). [default: 16]"),
    ("--rate", "HZ", f"{', '.join(map(str, SAMPLE_RATES))}. [default: 44100]"),
    (*LOUDNESS[:2], f"{LOUDNESS[2]}[default: {AS_PLAYED}]"),
    PEAK,
    ("--fade-in", "SECONDS", "How long the beginning swells. [default: 0]"),
    ("--fade-out", "SECONDS", "How long the end dies away. [default: 0]"),
)
_LIMITER = "Hold peaks down where they alone keep it from that loudness; it changes attacks. [default: off]"
_EFFECTS = (
    ("--reverb", "VALUES", f'A room, FluidSynth\'s, such as "{Reverb()}"; without values this one. [default: none]'),
    ("--chorus", "VALUES", f'Several of each, such as "{Chorus()}"; without values this one. [default: none]'),
)


def audio_options(function: Function) -> Function:
    """One option for each of `AudioSettings`; they reach the command by their names, for `audio_settings`."""
    limiter = click.option("--limiter", cls=SectionedOption, section="Audio", is_flag=True, default=None, help=_LIMITER)
    return options_of(_OPTIONS)(limiter(effect_options(function)))


def effect_options(function: Function) -> Function:
    """``--reverb`` and ``--chorus``, with or without values."""
    for name, metavar, text in reversed(_EFFECTS):
        effect = click.option(
            name,
            cls=SectionedOption,
            section="Audio",
            metavar=f"[{metavar}]",
            help=text,
            is_flag=False,
            flag_value=USUAL_EFFECT,
        )
        function = effect(function)
    return function


def options_of(rows: tuple[tuple[str, str, str], ...]) -> Callable[[Function], Function]:
    """An option for each row of name, what it takes, and help."""

    def decorate(function: Function) -> Function:
        for name, metavar, text in reversed(rows):
            function = click.option(name, cls=SectionedOption, section="Audio", metavar=metavar, help=text)(function)
        return function

    return decorate


def audio_settings(values: dict[str, Any], usual: AudioSettings = USUAL) -> AudioSettings:
    """What the options say, and `usual` where they say nothing; ParameterError for what is not allowed."""
    names = {"rate": "sample_rate", "peak": "peak_dbtp", "fade_in": "fade_in_s", "fade_out": "fade_out_s"}
    found: dict[str, Any] = {}
    for name, text in values.items():
        if text is None:
            continue
        if name == "loudness":
            found["loudness_lufs"] = loudness_from(text)
        elif name in ("reverb", "chorus"):
            found[name] = effect_from(Reverb if name == "reverb" else Chorus, "" if text == USUAL_EFFECT else text)
        elif name == "limiter":
            found[name] = text
        else:
            found[names.get(name, name)] = _number(name, text)
    return replace(usual, **found)


def _number(name: str, text: str) -> int | float:
    value = number_or_text(text)
    if isinstance(value, str):
        raise ParameterError(name.replace("_", "-"), text, "a number")
    return value


def report_lines(path: Path, report: AudioReport) -> list[str]:
    """What is told of a file that was written."""
    return [f"Wrote {click.format_filename(path)} ({report.sentence})", *(f"  note: {it}" for it in report.remarks)]
