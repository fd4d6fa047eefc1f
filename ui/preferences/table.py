"""Everything the window keeps that has one value: what Preferences shows on its pages, and what is kept unasked.

`ui.settings` is made from these rows, and so are the pages: a new one is a row here and a place that heeds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from melodygen.editing.snapping import GRIDS
from ui.language import LANGUAGES, Language
from ui.preferences.kinds import Flag, Kind, Name, OneOf, Place, Whole
from ui.theme import Choice

T = TypeVar("T")

WhenShown = Literal["room", "yes", "no"]
"""Whether the strip of ideas is shown; at first where the window is high enough."""


def _(text: str) -> str:
    """Mark `text` of the table for translation."""
    return str(QT_TRANSLATE_NOOP("preferences", text))


@dataclass(frozen=True, slots=True)
class Preference(Generic[T]):
    """One row; without a page it is set elsewhere in the window and only kept."""

    name: str
    kind: Kind[T]
    default: T
    label: str = ""
    page: str = ""
    help: str = ""


GENERAL, SOUND = _("General"), _("Sound")
PAGES = (GENERAL, SOUND)

THEMES: tuple[tuple[Choice, str], ...] = (
    ("system", _("As the &System")),
    ("light", _("&Light")),
    ("dark", _("&Dark")),
)

THEME: Preference[Choice] = Preference("theme", OneOf(THEMES), "system", _("&Theme"), GENERAL)
LANGUAGE: Preference[Language] = Preference(
    "language", OneOf((("system", _("As the &System")), *LANGUAGES)), "system", _("Lan&guage"), GENERAL,
    _("From the next start on. Notes have their international names: B is a semitone below C, Bb below that"),
)  # fmt: skip
AUTOSAVE: Preference[bool] = Preference(
    "autosave", Flag(), True, _("&Autosave"), GENERAL,
    _("Keep a copy of unsaved work, brought back after a crash"),
)  # fmt: skip
EXPORT_FOLDER: Preference[Path | None] = Preference(
    "export_folder", Place(_("Where files were written last"), is_folder=True), None, _("&Export folder"), GENERAL,
    _("Where an export goes unless another place is chosen"),
)  # fmt: skip
SOUNDFONT: Preference[Path | None] = Preference(
    "soundfont", Place(_("The best one found")), None, _("Sound&Font"), SOUND,
    _("The sounds to play and to export audio with (.sf2, .sf3)"),
)  # fmt: skip
AUDIO_DRIVER: Preference[str] = Preference(
    "audio_driver", Name(_("Automatic")), "", _("Audio d&river"), SOUND,
    _("How sound reaches the device; Automatic tries the usual ones of this system"),
)  # fmt: skip
AUDIO_DEVICE: Preference[str] = Preference(
    "audio_device", Name(_("The system's own choice")), "", _("Audio &device"), SOUND,
    _("Where it is heard; for a chosen driver only"),
)  # fmt: skip
LATENCY_MS: Preference[int] = Preference(
    "latency_ms", Whole(0, 500, "ms", 10, _("Automatic")), 0, _("&Latency"), SOUND,
    _("How much sound is made ahead: less answers sooner, more does not crackle on a busy computer"),
)  # fmt: skip
VOLUME: Preference[int] = Preference("volume", Whole(0, 100), 80)
PLAYS_NEW_MELODIES: Preference[bool] = Preference("plays_new_melodies", Flag(), True)
HEARS_CHORDS: Preference[bool] = Preference("hears_chords", Flag(), False)
HEARS_BASS: Preference[bool] = Preference("hears_bass", Flag(), False)
SHOWS_NOTATION: Preference[bool] = Preference("shows_notation", Flag(), False)
IDEAS: tuple[tuple[WhenShown, str], ...] = (
    ("room", _("Where There Is Room")),
    ("yes", _("Shown")),
    ("no", _("Hidden")),
)
SHOWS_IDEAS: Preference[WhenShown] = Preference("shows_ideas", OneOf(IDEAS), "room")
HEARS_IDEAS: Preference[bool] = Preference("hears_ideas", Flag(), True)
SHOWS_WHY: Preference[bool] = Preference("shows_why", Flag(), False)
SHOWS_SURPRISE: Preference[bool] = Preference("shows_surprise", Flag(), False)
SNAP_GRID: Preference[str] = Preference("snap_grid", OneOf(tuple((grid.slug, grid.label) for grid in GRIDS)), "1/16")
KEEPS_TO_SCALE: Preference[bool] = Preference("keeps_to_scale", Flag(), True)
SHOWS_VELOCITIES: Preference[bool] = Preference("shows_velocities", Flag(), False)
SHOWS_PERFORMED: Preference[bool] = Preference("shows_performed", Flag(), False)
FOLDED_GROUPS: Preference[str] = Preference("folded_groups", Name(""), "")
"""Of the panel of parameters, with blanks between them."""
MIDI_PORT: Preference[str] = Preference("midi_port", Name(""), "")
PLAYS_HERE: Preference[bool] = Preference("plays_here", Flag(), True)
PLAY_IN_INPUT: Preference[str] = Preference("play_in_input", Name(""), "")
COUNT_IN: Preference[int] = Preference("count_in", Whole(0, 2), 1)
HAS_METRONOME: Preference[bool] = Preference("has_metronome", Flag(), True)
BARS_TO_PLAY_IN: Preference[int] = Preference("bars_to_play_in", Whole(0, 64), 8)
TOUR_SEEN: Preference[bool] = Preference("tour_seen", Flag(), False)

PREFERENCES: tuple[Preference[Any], ...] = (
    THEME, LANGUAGE, AUTOSAVE, EXPORT_FOLDER, SOUNDFONT, AUDIO_DRIVER, AUDIO_DEVICE, LATENCY_MS, VOLUME,
    PLAYS_NEW_MELODIES, HEARS_CHORDS, HEARS_BASS, SHOWS_NOTATION, SHOWS_IDEAS, HEARS_IDEAS, SHOWS_WHY,
    SHOWS_SURPRISE, SHOWS_VELOCITIES, SHOWS_PERFORMED, SNAP_GRID, KEEPS_TO_SCALE, FOLDED_GROUPS, MIDI_PORT,
    PLAYS_HERE, PLAY_IN_INPUT, COUNT_IN, HAS_METRONOME, BARS_TO_PLAY_IN, TOUR_SEEN,
)  # fmt: skip


def preference_text(text: str) -> str:
    """A text of the table in the user's language."""
    return QCoreApplication.translate("preferences", text)
