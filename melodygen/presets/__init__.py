"""Presets: parameters with a name, shipped with the program and kept by the user, one TOML file each.

list_presets() -> tuple of Preset
load_preset(name) -> Parameters
save_preset(name, parameters) -> Path
rename_preset(name, new_name) -> Path
remove_preset(name)
broken_presets() -> tuple of FormatError
"""

from melodygen.presets.presets import (
    Preset,
    broken_presets,
    list_presets,
    load_preset,
    read_preset,
    remove_preset,
    rename_preset,
    save_preset,
)

__all__ = [
    "Preset",
    "broken_presets",
    "list_presets",
    "load_preset",
    "read_preset",
    "remove_preset",
    "rename_preset",
    "save_preset",
]
