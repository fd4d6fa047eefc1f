"""Sound: finding a SoundFont, the live player, rendering and measuring; by FluidSynth, none of it needing Qt.

Player(on_state=..., on_error=...)           play live; runs on without sound where there is none
render(performance, soundfont=...)             the same notes as an array, rendered() piece by piece
measure(blocks, sample_rate)                  loudness and true peak
find_soundfont(chosen), list_soundfonts()     which SoundFont is used, and which are there
audio_drivers(), audio_devices(driver)        what this FluidSynth can play on
synth_version()                               which one it is
"""

from melodygen.sound.effects import Chorus, Reverb
from melodygen.sound.loudness import Levels, measure
from melodygen.sound.player import Player
from melodygen.sound.render import RenderCancelled, render, rendered
from melodygen.sound.soundfonts import Found, find_soundfont, list_soundfonts
from melodygen.sound.synth import audio_devices, audio_drivers, synth_version
from melodygen.sound.transport import State

__all__ = [
    "Chorus",
    "Found",
    "Levels",
    "Player",
    "RenderCancelled",
    "Reverb",
    "State",
    "audio_devices",
    "audio_drivers",
    "find_soundfont",
    "list_soundfonts",
    "measure",
    "render",
    "rendered",
    "synth_version",
]
