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
    from melodygen.variation import continue_melody, fill, interpolate, vary

__all__ = [
    "Melody",
    "MelodygenError",
    "Parameters",
    "__version__",
    "continue_melody",
    "fill",
    "generate",
    "interpolate",
    "vary",
]

_LATER = {"generate": "generation"} | dict.fromkeys(("continue_melody", "fill", "interpolate", "vary"), "variation")


def __getattr__(name: str) -> Any:
    """What makes melodies, imported when first asked for: it brings the model and numpy, and `--help` need not wait."""
    if name in _LATER:
        return getattr(import_module(f"melodygen.{_LATER[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
