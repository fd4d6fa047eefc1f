"""A study for the programs that other laboratories run studies with (docs/platforms.md); the key is in none of it.

export(page, folder, platforms) -> what was written under ``OUT/platforms/<name>/``
PLATFORMS                       -> jspsych, psychopy, webmushra, gorilla, qualtrics: what each is given
"""

from melodygen.stimuli.platforms.exporting import PLATFORMS, export

__all__ = ["PLATFORMS", "export"]
