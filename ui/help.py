"""Help: every key as a list, and what this program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from melodygen.version import __version__
from ui.actions import MENUS, ActionSpec, Shortcuts, plain, text_of
from ui.theme import set_role

ROOM = 0.95
"""Of the window's height and width, that a list of all keys may take at first."""


class ShortcutsDialog(QDialog):
    """Each menu's actions with their keys, in columns that scroll where the window is lower than they are."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.setWindowTitle(_tr("Keyboard shortcuts"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        columns = QWidget(self)
        columns.setLayout(self._columns())
        layout.addWidget(_Scrolled(columns, self))
        note = QLabel(
            _tr(
                "Keys without Ctrl are for notes and hold in the piano roll; while none is chosen, "
                "arrow keys scroll it. "
                "Every parameter has the underlined letter of its name as an Alt key; arrow keys change its value. "
                "Edit > Preferences changes the keys above."
            ),
            self,
        )
        note.setWordWrap(True)
        set_role(note, "muted")
        layout.addWidget(note)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        room = (parent.window() if parent is not None else self.screen()).size() * ROOM
        self.resize(self.sizeHint().boundedTo(room))

    def _columns(self) -> QGridLayout:
        """The longest menus beside each other, each other one below the column that is shortest by then."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(36)
        stacks = [QVBoxLayout() for _ in range(3)]
        lengths = [0] * len(stacks)
        groups = [(menu.title, rows) for menu in MENUS if (rows := [spec for spec in menu.rows if self._keys(spec)])]
        for title, rows in sorted(groups, key=lambda group: -len(group[1])):
            column = lengths.index(min(lengths))
            lengths[column] += len(rows) + 2
            stacks[column].addLayout(self._group(plain(text_of(title)), rows))
            stacks[column].addSpacing(12)
        for column, stack in enumerate(stacks):
            stack.addStretch(1)
            grid.addLayout(stack, 0, column)
        return grid

    def _group(self, title: str, rows: list[ActionSpec]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(5)
        heading = QLabel(title, self)
        set_role(heading, "heading")
        grid.addWidget(heading, 0, 0, 1, 2)
        for place, spec in enumerate(rows, start=1):
            grid.addWidget(QLabel(plain(text_of(spec.text)), self), place, 0)
            keys = QLabel(_tr(" or ").join(self._keys(spec)), self)
            set_role(keys, "muted")
            grid.addWidget(keys, place, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def _keys(self, spec: ActionSpec) -> list[str]:
        return [] if spec.is_submenu else self._shortcuts.shown(spec.name)


class _Scrolled(QScrollArea):
    """As large as what is in it, where there is room."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._content = content
        self.setWidget(content)
        self.setAccessibleName(_tr("Keyboard shortcuts"))
        self.setMinimumWidth(self.sizeHint().width())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """That of the content, beside the scroll bar."""
        return self._content.sizeHint() + QSize(self.verticalScrollBar().sizeHint().width(), 0)


def about_box(window: QWidget) -> QMessageBox:
    """What this is, and which release."""
    text = _tr("Melodies from a few musical parameters: hear, understand, change, keep and export them.")
    box = QMessageBox(window)
    box.setWindowTitle(_tr("About melodygen"))
    box.setText(f"<h3>melodygen {__version__}</h3><p>{text}</p>")
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("help", text)
