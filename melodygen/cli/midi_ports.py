"""``melodygen midi-ports``."""

from __future__ import annotations

import json

import click

from melodygen.midi import OWN_NAME, VIRTUAL, has_virtual, port_names
from melodygen.midi.ports import LOOP_MIDI

HELP = """List the MIDI ports that a melody can be played to; use one with melodygen play FILE --midi-port NAME."""


@click.command("midi-ports", help=HELP)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def midi_ports(*, as_json: bool) -> None:
    """List the ports; the command's help is `HELP`."""
    names = port_names()
    if as_json:
        click.echo(json.dumps({"ports": names, "virtual": has_virtual()}, indent=2))
        return
    click.echo("\n".join(names) or "no port is connected")
    own = f"{VIRTUAL} makes one of our own, which a DAW finds as {OWN_NAME}"
    click.echo(own if has_virtual() else f"for a port to a DAW, {LOOP_MIDI}")
