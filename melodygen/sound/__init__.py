"""Sound: finding a SoundFont, the live player, and rendering to audio; all of it by FluidSynth, none of it needing Qt.

Player(on_state=..., on_error=...)           play live; runs on without sound where there is none
render_wav(performance, path, soundfont=...)  the same notes as an audio file
find_soundfont(chosen), list_soundfonts()     which SoundFont is used, and which are there
audio_drivers(), audio_devices(driver)        what this FluidSynth can play on
synth_version()                               which one it is
"""

from melodygen.sound.player import Player
from melodygen.sound.render import RenderCancelled, render, render_wav
from melodygen.sound.soundfonts import Found, find_soundfont, list_soundfonts
from melodygen.sound.synth import audio_devices, audio_drivers, synth_version
from melodygen.sound.transport import State

__all__ = [
    "Found",
    "Player",
    "RenderCancelled",
    "State",
    "audio_devices",
    "audio_drivers",
    "find_soundfont",
    "list_soundfonts",
    "render",
    "render_wav",
    "synth_version",
]
