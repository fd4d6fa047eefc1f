"""``melodygen play``."""

from __future__ import annotations

import queue
import sys
from pathlib import Path
from typing import Any

import click

from melodygen.cli.options import SectionedCommand, parts_option, soundfont_option
from melodygen.cli.sources import performance_of
from melodygen.errors import SoundError
from melodygen.performance import Performance
from melodygen.sound import Player, State

GLANCE_S = 0.1
"""How often the position shown is brought up to date."""

HELP = """Play FILE, a MIDI, MusicXML or ABC file or a project, to its end; Ctrl-C stops it.

A MIDI file is played with all its tracks, of MusicXML and ABC the melody; of a project, --parts says what is heard.

\b
Examples:
  melodygen play hook.mid
  melodygen play theme.melody --parts melody,chords
"""

News = queue.SimpleQueue[State | SoundError]


@click.command(cls=SectionedCommand, help=HELP)
@click.argument("file", type=click.Path(path_type=Path))
@parts_option
@soundfont_option
def play(*, file: Path, parts: tuple[str, ...], soundfont: Path | None) -> None:
    """Play a file; the command's help is `HELP`."""
    performance = performance_of(file, parts)
    news: News = queue.SimpleQueue()
    player = Player(soundfont=soundfont, on_state=news.put, on_error=news.put)
    try:
        _play_to_the_end(player, performance, news, label=file.name)
    except KeyboardInterrupt:
        click.echo(err=True)
    finally:
        player.close()


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
