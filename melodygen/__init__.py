"""melodygen: melodies from a few musical parameters.

>>> from melodygen import Parameters, generate
>>> melody = generate(Parameters(key="C", scale="major", bars=8, seed=7))
>>> melody.bars
8
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from melodygen.errors import MelodygenError
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.version import __version__

if TYPE_CHECKING:
    from melodygen.generation import generate

__all__ = ["Melody", "MelodygenError", "Parameters", "__version__", "generate"]


def __getattr__(name: str) -> Any:
    """`generate`, imported when it is first asked for: it brings the model and numpy, and `--help` need not wait."""
    if name == "generate":
        return import_module("melodygen.generation").generate
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
