"""The menu that takes styles of the user's own away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from melodygen.fields import Choice
from ui.jobs import Runner, Task

OWN = "Your own"
"""The family of the user's styles."""


class Questions(Protocol):
    """What this asks the user."""

    def may_remove_style(self, label: str, *, is_in_use: bool) -> bool:
        """Whether that style may be taken away for good."""


class RemoveStyleMenu(QMenu):
    """Filled each time it opens; `removed` carries a style that is gone, `failed` the error where it is not."""

    removed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        styles: Callable[[], tuple[Choice, ...]],
        style_in_use: Callable[[], str],
        *,
        questions: Questions,
        runner: Runner,
        parent: QWidget,
    ) -> None:
        super().__init__(_tr("Re&move a Style"), parent)
        self._styles, self._style_in_use, self._questions = styles, style_in_use, questions
        self._task = Task(runner, self)
        self._task.finished.connect(self.removed)
        self._task.failed.connect(self.failed)
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List the user's own styles anew."""
        self.clear()
        own = [style for style in self._styles() if style.family == OWN]
        for style in own:
            action = self.addAction(style.label.replace("&", "&&") + "…")
            action.triggered.connect(lambda _=False, style=style: self.remove(style))
        if not own:
            self.addAction(_tr("None of your own yet")).setEnabled(False)

    def remove(self, style: Choice) -> None:
        """Take a style away if the user means it."""
        is_in_use = style.slug == self._style_in_use()
        if self._questions.may_remove_style(style.label, is_in_use=is_in_use):
            self._task.start(_remove, style)


def _remove(style: Choice) -> Choice:
    from melodygen.styles.own import remove_style  # noqa: PLC0415 - with numpy, once the window is there

    remove_style(style.slug)
    return style


def _tr(text: str) -> str:
    return QCoreApplication.translate("learning", text)
