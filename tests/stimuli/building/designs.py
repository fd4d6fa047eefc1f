"""Small designs, and what stands in a folder."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from melodygen.export import anonymous_midi_bytes
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.performance import perform
from melodygen.sound.soundfonts import find_soundfont, usual_places
from melodygen.stimuli.design import Design, parse_design

SOUNDFONT = find_soundfont(places=usual_places()[-1:])
"""The one that every machine has."""

HEAD = """
[set]
name = "small"
title = "A small set"
[rendering]
formats = [{formats}]
soundfont = "{soundfont}"
{rendering}
[generated]
replicates = {replicates}
[generated.parameters]
bars = 2
tempo_bpm = 180
[factors]
mood = ["happy", "sad"]
[presentation]
lists = 2
practice = 1
attention = 0
"""


def generated(*formats: str, replicates: int = 1, rendering: str = "") -> Design:
    """Melodies of two bars in two cells."""
    named = ", ".join(f'"{name}"' for name in formats or ("midi",))
    text = HEAD.format(formats=named, soundfont=SOUNDFONT.as_posix(), replicates=replicates, rendering=rendering)
    return parse_design(text)


def contents(root: Path) -> dict[str, str]:
    """The checksum of each file in a folder, by its path."""
    files = [path for path in sorted(root.rglob("*")) if path.is_file()]
    assert files
    return {path.relative_to(root).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def matched(folder: Path, *formats: str) -> Design:
    """Two melodies of a folder with a match each, and a third to practise with; it is made if it is not there."""
    if not folder.exists():
        folder.mkdir()
        for seed in (1, 2, 3):
            melody = generate(Parameters(bars=4, seed=seed))
            (folder / f"tune-{seed}.mid").write_bytes(anonymous_midi_bytes(perform(melody)))
    named = ", ".join(f'"{name}"' for name in formats)
    text = MATCHED.format(formats=named, soundfont=SOUNDFONT.as_posix(), folder=folder.name)
    return parse_design(text, folder.parent / "design.toml")


MATCHED = """
[set]
name = "pairs"
title = "Pairs"
seed = 1
[rendering]
formats = [{formats}]
soundfont = "{soundfont}"
[humans]
folder = "{folder}"
licence = "CC0-1.0"
count = 2
bars = 2
[matching]
candidates = 2
[presentation]
lists = 2
practice = 1
attention = 0
"""
