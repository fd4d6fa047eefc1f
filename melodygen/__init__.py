"""melodygen: melodies from a few musical parameters.

>>> from melodygen import Parameters, generate
>>> melody = generate(Parameters(key="C", scale="major", bars=8, seed=7))
>>> melody.bars
8
"""

from melodygen.errors import MelodygenError
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.version import __version__

__all__ = ["Melody", "MelodygenError", "Parameters", "__version__", "generate"]
