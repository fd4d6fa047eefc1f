"""A study for the programs that other laboratories run studies with (docs/platforms.md); the key is in none of it.

export(page, folder, platforms) -> what was written under ``OUT/platforms/<name>/``
check_nothing_added(page, folder) -> AddedFilesError where somebody put answers into an export
PLATFORMS                       -> jspsych, psychopy, webmushra, gorilla, qualtrics: what each is given
"""

from melodygen.stimuli.platforms.exporting import PLATFORMS, AddedFilesError, check_nothing_added, export

__all__ = ["PLATFORMS", "AddedFilesError", "check_nothing_added", "export"]
