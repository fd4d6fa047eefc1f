"""A control for each kind of preference; what is set in it is kept, and heeded, at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QSpinBox, QToolButton, QWidget

from ui.actions import plain
from ui.icon_names import set_icon
from ui.preferences.kinds import Flag, Name, OneOf, Place, Whole
from ui.preferences.table import Preference, preference_text
from ui.settings import Settings
from ui.texts import tooltip
from ui.theme import set_role

Choose = Callable[[Path | None], Path | None]
"""Asks for a file or folder, beginning at the present one."""

Text = TypeVar("Text", bound=str)


class FlagEditor(QCheckBox):
    """A tick."""

    def __init__(self, preference: Preference[bool], settings: Settings, parent: QWidget) -> None:
        super().__init__(preference_text(preference.help), parent)
        self.setChecked(settings.value(preference))
        self.toggled.connect(lambda wanted: settings.keep(preference, wanted))


class WholeEditor(QSpinBox):
    """A number with its unit; zero may have a name."""

    def __init__(self, preference: Preference[int], kind: Whole, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(kind.least, kind.most)
        self.setSingleStep(kind.step)
        self.setSuffix(f" {kind.unit}" if kind.unit else "")
        self.setSpecialValueText(preference_text(kind.zero))
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(130)
        self.setValue(settings.value(preference))
        self.valueChanged.connect(lambda value: settings.keep(preference, value))


class OneOfEditor(QComboBox):
    """One of a few words."""

    def __init__(self, preference: Preference[Text], kind: OneOf[Text], settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        for word, label in kind.labels:
            self.addItem(plain(preference_text(label)), word)
        self.setCurrentIndex(self.findData(settings.value(preference)))
        self.activated.connect(lambda _: settings.keep(preference, self.currentData()))


class NameEditor(QComboBox):
    """A name out of those that this computer turns out to have."""

    def __init__(self, preference: Preference[str], kind: Name, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._preference, self._settings = preference, settings
        self._usual = preference_text(kind.usual)
        self.setMinimumContentsLength(24)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer(())
        self.activated.connect(lambda _: settings.keep(preference, self.currentData()))

    def offer(self, names: tuple[str, ...]) -> None:
        """List what there is after what is usual; the present choice stays, there or not."""
        kept = self._settings.value(self._preference)
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self._usual, "")
            for name in dict.fromkeys((*names, kept) if kept else names):
                self.addItem(name, name)
            self.setCurrentIndex(self.findData(kept))


class PlaceEditor(QWidget):
    """A file or folder by its name, a way to choose another, and one back to what is usual."""

    def __init__(
        self, preference: Preference[Path | None], kind: Place, settings: Settings, choose: Choose, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._preference, self._settings, self._choose = preference, settings, choose
        self._usual = preference_text(kind.usual)
        self.name, self.browse, self.forget = QLabel(self), QPushButton(self.tr("Choose…"), self), QToolButton(self)
        label = plain(preference_text(preference.label))
        self.browse.setAccessibleName(self.tr("Choose: {name}").format(name=label))
        self.browse.setToolTip(tooltip(preference_text(preference.help)))
        set_role(self.forget, "tool")
        set_icon(self.forget, "reset")
        self.forget.setAccessibleName(self.tr("Set {name} back to its default").format(name=label))
        self.forget.setToolTip(tooltip(self.forget.accessibleName()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.forget)
        layout.addWidget(self.browse)
        self.setFocusProxy(self.browse)
        self.browse.clicked.connect(self._ask)
        self.forget.clicked.connect(lambda: self._keep(None))
        self._show()

    def _ask(self) -> None:
        path = self._choose(self._settings.value(self._preference))
        if path is not None:
            self._keep(path)

    def _keep(self, path: Path | None) -> None:
        self._settings.keep(self._preference, path)
        self._show()

    def _show(self) -> None:
        path = self._settings.value(self._preference)
        self.name.setText(path.name if path else self._usual)
        self.name.setToolTip(tooltip(str(path)) if path else "")
        set_role(self.name, "value" if path else "muted")
        self.forget.setVisible(path is not None)


def editor(preference: Preference[Any], settings: Settings, choose: Choose, parent: QWidget) -> QWidget:
    """The control that `preference` is set by."""
    made: QWidget
    match preference.kind:
        case Flag():
            made = FlagEditor(preference, settings, parent)
        case Whole() as kind:
            made = WholeEditor(preference, kind, settings, parent)
        case OneOf() as kind:
            made = OneOfEditor(preference, kind, settings, parent)
        case Name() as kind:
            made = NameEditor(preference, kind, settings, parent)
        case Place() as kind:
            made = PlaceEditor(preference, kind, settings, choose, parent)
        case _:
            raise TypeError(f"there is no control for {preference.kind}")
    made.setAccessibleName(plain(preference_text(preference.label)))
    made.setAccessibleDescription(preference_text(preference.help))
    made.setToolTip(tooltip(preference_text(preference.help or preference.label).replace("&", "")))
    return made
