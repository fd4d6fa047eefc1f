"""``melodygen play``."""

from __future__ import annotations

import queue
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from melodygen.cli.options import SectionedCommand, SectionedOption, parts_option, soundfont_option
from melodygen.cli.sources import performance_of
from melodygen.errors import NoPortError, ParameterError, SoundError
from melodygen.midi import OWN_NAME, VIRTUAL, Lateness
from melodygen.performance import Performance
from melodygen.sound import Player, State

GLANCE_S = 0.1
"""How often the position shown is brought up to date."""

HELP = """Play FILE, a MIDI, MusicXML or ABC file or a project, to its end; Ctrl-C stops it.

A MIDI file is played with all its tracks, of MusicXML and ABC the melody; of a project, --parts says what is heard.

With --midi-port a DAW or a synth gets the same, with MIDI clock, start, continue, stop and song position.

\b
Examples:
  melodygen play hook.mid
  melodygen play theme.melody --parts melody,chords
  melodygen play hook.mid --midi-port virtual --midi-only
"""

News = queue.SimpleQueue[State | SoundError]


def midi_options(function: Callable[..., None]) -> Callable[..., None]:
    """``--midi-port NAME`` and ``--midi-only``."""
    function = click.option(
        "--midi-only",
        is_flag=True,
        cls=SectionedOption,
        section="Sound",
        help="Send it to the MIDI port without sounding here.",
    )(function)
    return click.option(
        "--midi-port",
        cls=SectionedOption,
        section="Sound",
        metavar="NAME",
        help="Send it to this MIDI port as well; melodygen midi-ports lists them, a part of the name will do, and "
        f"{VIRTUAL!r} makes one that a DAW finds as {OWN_NAME!r}.",
    )(function)


@click.command(cls=SectionedCommand, help=HELP)
@click.argument("file", type=click.Path(path_type=Path))
@parts_option
@soundfont_option
@midi_options
def play(*, file: Path, parts: tuple[str, ...], soundfont: Path | None, midi_port: str | None, midi_only: bool) -> None:
    """Play a file; the command's help is `HELP`."""
    if midi_only and midi_port is None:
        raise ParameterError("--midi-only", "no port", "given together with --midi-port NAME")
    performance = performance_of(file, parts)
    news: News = queue.SimpleQueue()
    player = Player(
        soundfont=soundfont,
        on_state=news.put,
        on_error=_only_told if midi_port else news.put,
        on_port=lambda told: news.put(told) if isinstance(told, NoPortError) else None,
    )
    try:
        if midi_port:
            player.set_plays_here(is_on=not midi_only)
            player.choose_port(midi_port)
        _play_to_the_end(player, performance, news, label=file.name)
    except KeyboardInterrupt:
        click.echo(err=True)
    finally:
        player.close()
    if player.lateness is not None:
        click.echo(_told_lateness(player.lateness), err=True)


def _only_told(error: SoundError) -> None:
    """Where a port plays it, there need be no sound here."""
    click.echo(f"melodygen: {error}", err=True)


def _told_lateness(late: Lateness) -> str:
    return (
        f"{late.count} MIDI messages, sent later than due by {late.median_ms:.1f} ms (median), "
        f"{late.percentile_99_ms:.1f} ms (99th percentile), {late.longest_ms:.1f} ms (longest)"
    )


def _play_to_the_end(player: Player, performance: Performance, news: News, *, label: str) -> None:
    """Wait until the player says that it has stopped, or raise the error that it reports."""
    player.load(performance)
    player.play()
    with click.progressbar(
        length=performance.length_ticks, label=label, file=sys.stderr, hidden=not sys.stderr.isatty(), show_eta=False
    ) as bar:
        while (told := _next(news)) is not State.STOPPED:
            if isinstance(told, SoundError):
                raise told
            _move(bar, performance.lead_in_ticks + player.position_ticks)
        _move(bar, performance.length_ticks)


def _next(news: News) -> State | SoundError | None:
    try:
        return news.get(timeout=GLANCE_S)
    except queue.Empty:
        return None


def _move(bar: Any, ticks: int) -> None:
    bar.update(max(0, ticks - bar.pos))
