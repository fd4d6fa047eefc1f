"""What the window is given to work with, and everything that it may ask the user."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from melodygen import fields
from ui import exporting, folder_export, own_styles, presets_menu, projects, soundfonts, stimulus_sets, varying
from ui.document import Document
from ui.ideas import choosing
from ui.jobs import Runner
from ui.player import Player
from ui.preferences import dialog
from ui.settings import Settings
from ui.theme import ThemeSwitch


class Questions(
    exporting.Questions,
    folder_export.Questions,
    presets_menu.Questions,
    projects.Questions,
    soundfonts.Questions,
    own_styles.Questions,
    stimulus_sets.Questions,
    varying.Questions,
    choosing.Questions,
    dialog.Questions,
    Protocol,
):
    """Everything that the user may be asked."""


@dataclass(frozen=True, slots=True)
class Services:
    """What the window is given to work with."""

    document: Document
    player: Player
    runner: Runner
    settings: Settings
    themes: ThemeSwitch
    styles: Callable[[], tuple[fields.Choice, ...]]
    draw: random.Random
    """Where new seeds and random parameters come from."""
    recovery_folder: Path | None = None
    """Where unsaved work is kept against a crash; None for nowhere."""
