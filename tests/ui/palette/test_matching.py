"""What is typed finds what is meant first."""

from __future__ import annotations

import pytest

from ui.actions import MENUS, plain
from ui.palette.matching import fit


def best(typed: str) -> list[str]:
    """The names of all actions that fit, the best first."""
    rows = [(spec, plain(menu.title)) for menu in MENUS for spec in menu.rows]
    fits = [(fit(typed, plain(spec.text), menu, spec.tip), plain(spec.text)) for spec, menu in rows]
    return [name for score, name in sorted(fits, key=lambda pair: -pair[0]) if score]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("save", "Save"),
        ("sa", "Save"),
        ("save as", "Save As"),
        ("as save", "Save As"),
        ("SAVE AS", "Save As"),
        ("exmi", "Export MIDI"),
        ("wav", "Export Audio"),
        ("genrate", "Generate"),
        ("soundf", "Choose SoundFont"),
        ("bigger fewer bars", ""),
        ("fewer", "Zoom In"),
        ("clipboard", "Copy Seed"),
        ("xyzzy", ""),
    ],
)
def test_the_action_meant_comes_first(typed: str, name: str) -> None:
    assert (best(typed) or [""])[0] == name


def test_every_word_must_fit() -> None:
    assert fit("export", "Export MIDI") > 0
    assert fit("export audio", "Export MIDI") == 0


def test_beginnings_count_more_than_the_middle_and_names_more_than_menus() -> None:
    assert (
        fit("port", "Portable") > fit("port", "Export") > fit("port", "Save", "Portal") > fit("port", "x", "", "port")
    )


def test_nothing_typed_fits_nothing() -> None:
    assert fit("  ", "Save") == 0
