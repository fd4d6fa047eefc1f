"""From what a musician types to a style's name, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from melodygen.files import is_plain_name


def name_of(text: str) -> str:
    """``"My Tunes"`` -> ``"my-tunes"``, as files and the command line call the style."""
    return "-".join(text.strip().lower().split())


def label_of(name: str) -> str:
    """``"my-tunes"`` -> ``"My Tunes"``, as the Style choice will show it."""
    return name.replace("-", " ").replace("_", " ").title()


def problem_with(name: str) -> str:
    """Why no new style can have that name, in one sentence; empty where one can."""
    from melodygen.styles.loader import is_shipped  # noqa: PLC0415 - with numpy, once the window is there
    from melodygen.styles.own import is_taken  # noqa: PLC0415

    if not is_plain_name(name):
        return _tr("Use up to 64 of a to z, 0 to 9, space, - and _, and begin with a letter or digit.")
    if is_shipped(name):
        return _tr("“{label}” comes with melodygen; choose another name.").format(label=label_of(name))
    if is_taken(name):
        text = _tr("You have a style “{label}” already; choose another name, or remove that one first.")
        return text.format(label=label_of(name))
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("learning", text)
