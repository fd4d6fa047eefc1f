"""Melodies of people: the tunes that come with the program, or a folder of files.

human_melodies(design) -> tuple of HumanMelody: as the set has them
bundled_titles() -> what the bundled tunes are called
likeliest_style(melody) -> which shipped style expects it most
"""

from melodygen.stimuli.humans.bundled import bundled_titles
from melodygen.stimuli.humans.choosing import human_melodies, likeliest_style
from melodygen.stimuli.humans.human import HumanMelody

__all__ = ["HumanMelody", "bundled_titles", "human_melodies", "likeliest_style"]
