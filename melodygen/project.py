"""A saved piece of work: the parameters and the melody that stands on the roll."""

from __future__ import annotations

from dataclasses import dataclass

from melodygen.melody import Melody
from melodygen.parameters import Parameters


@dataclass(frozen=True, slots=True)
class Project:
    """What Save writes and Open reads."""

    parameters: Parameters
    melody: Melody
