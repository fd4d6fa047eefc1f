"""Audio files: a performance rendered, measured, encoded and labelled.

write_audio(performance, path, soundfont=..., settings=...) -> AudioReport
AudioSettings(sample_rate=48_000, loudness_lufs=-14.0)    what a file is to be like
read_provenance(path) -> Provenance                       the recipe in a file, and how it was rendered
FORMATS, LOUDNESS_TARGETS                                 what can be chosen
"""

from melodygen.audio.report import AudioReport
from melodygen.audio.settings import FORMATS, LOUDNESS_TARGETS, SAMPLE_RATES, AudioFormat, AudioSettings, loudness_from
from melodygen.audio.tags import Provenance, read_provenance
from melodygen.audio.writing import write_audio

__all__ = [
    "FORMATS",
    "LOUDNESS_TARGETS",
    "SAMPLE_RATES",
    "AudioFormat",
    "AudioReport",
    "AudioSettings",
    "Provenance",
    "loudness_from",
    "read_provenance",
    "write_audio",
]
