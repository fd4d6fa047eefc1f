"""The dialog: the file above, its pages on the left, what it comes to on the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from melodygen.parameters import Parameters
from melodygen.stimuli.design import Design, DesignError
from melodygen.stimuli.design.design import Generated, SetTable
from ui.icon_names import paint_icons, set_icon
from ui.jobs import Runner, Task
from ui.language import said
from ui.stimuli.build_page import BuildPage
from ui.stimuli.design_file import DesignFile, example_in
from ui.stimuli.draft import NAME, Draft, Problem
from ui.stimuli.draft import example as example_design
from ui.stimuli.looking import example, look
from ui.stimuli.making import Around
from ui.stimuli.page import DesignPage, page_of
from ui.stimuli.preview import Preview
from ui.stimuli.rows import RowsControl
from ui.stimuli.words import PAGES, tr
from ui.texts import tooltip
from ui.theme import Theme, set_role

if TYPE_CHECKING:
    from ui.stimulus_sets import Questions

FIRST_SIZE = (1080, 700)
SMALLEST_SIZE = (900, 500)
QUIET_MS = 250
"""How long nothing must change until the preview is worked out again."""

LEAST_LIST_WIDTH, PAGE_HEIGHT = 160, 32
LIST_MARGINS = 40
"""Left and right of the title of a page and the mark of a mistake behind it, as `theme.qss` has them."""
NOTHING_TO_SHOW = "Nothing to show until what is marked is corrected."
MARK = "●"
MISTAKE, USUAL = QPalette.ColorRole.BrightText, QPalette.ColorRole.Text


class StimulusSetDialog(QDialog):
    """Edits a design, says what it comes to, and builds it.

    `heard` carries a performance that is to be played beside what the window has, or None once it is not any more;
    `built` the folder of a set that is ready, `failed` why one is not, `opened` a folder that is to be shown.
    """

    heard = Signal(object)
    built = Signal(object)
    failed = Signal(str)
    opened = Signal(object)

    def __init__(
        self,
        questions: Questions,
        runner: Runner,
        *,
        theme: Callable[[], Theme],
        folder: Path,
        parameters: Callable[[], Parameters],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._parameters = theme, parameters
        self._examples: dict[str, int] = {}
        self._shown_problem: Problem | None = None
        self.draft = Draft(example_in(folder), self)
        self.file = DesignFile(self.draft, questions, folder, self)
        around = Around(
            theme,
            lambda: questions.folder_of_melodies(self.file.folder),
            lambda: questions.soundfont_to_play_with(self.file.folder),
        )
        self.name, self.note = QLabel(self), QLabel(self)
        self.new, self.open_, self.save, self.save_as = (QPushButton(self) for _ in range(4))
        self.undo, self.redo = QToolButton(self), QToolButton(self)
        self.list, self.stack, self.preview = QListWidget(self), QStackedWidget(self), Preview(self)
        self.pages = {spec.table: DesignPage(spec, around, self.stack) for spec in PAGES}
        self.build = BuildPage(questions.folder_of_set, self.stack)
        self.close_ = QPushButton(self)
        self.use_window = QPushButton(_tr("Use What Is Set in the Window"), self)
        self._looking, self._hearing = Task(runner, self), Task(runner, self)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._prepare()
        self._lay_out()
        self._connect()
        self._show_draft()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def show_page(self, name: str) -> None:
        """Show the page of a table of the design, or that which builds."""
        names = [spec.table for spec in PAGES]
        self.list.setCurrentRow(names.index(name) if name in names else len(names))

    def set_theme(self) -> None:
        """Draw what the style sheet does not in the colours of the theme."""
        paint_icons(self, self._theme())
        self._show_problem(self._shown_problem)

    def leave(self) -> None:
        """Close now; what is being built stops and can be gone on with."""
        self.build.process.stop_and_wait()
        self._hush()
        super().reject()

    def reject(self) -> None:
        """Close once nothing can be lost by it; what is being built goes on."""
        if self.file.may_let_go():
            self._hush()
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """As the button that closes."""
        event.ignore()
        self.reject()

    # What is shown

    def _show_draft(self) -> None:
        draft = self.draft
        for page in self.pages.values():
            page.show_design(draft.design)
        self._show_problem(draft.problem)
        mark = "*" if draft.is_dirty else ""
        self.name.setText(self.file.name + mark)
        self.name.setToolTip(tooltip(str(draft.path)) if draft.path else "")
        self.setWindowTitle(_tr("Stimulus Set: {name}").format(name=self.file.name + mark))
        self.undo.setEnabled(draft.can_undo)
        self.redo.setEnabled(draft.can_redo)
        self.save.setEnabled(draft.is_dirty or draft.path is None)
        self.build.suggest(draft.design.path.parent / draft.design.set.name)
        self._say("")
        self._quiet.start()

    def _show_problem(self, problem: Problem | None) -> None:
        """At the field, at the name of its page, and where the set is built."""
        self._shown_problem = problem
        for row, page in enumerate(self.pages.values()):
            is_here = page.show_problem(problem)
            item, title = self.list.item(row), tr(page.spec.title)
            item.setText(f"{title}  {MARK}" if is_here else title)
            item.setForeground(self.palette().brush(MISTAKE if is_here else USUAL))
            spoken = _tr("{name}, with a mistake").format(name=title) if is_here else title
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        obstacle = ""
        if problem is not None:
            where = tr(self.pages[page_of(problem.key)].spec.title)
            obstacle = _tr("Correct what is marked on the page {page} first.").format(page=where)
        self.build.show_obstacle(obstacle)

    def _go_to(self, problem: Problem) -> None:
        self.show_page(page_of(problem.key))

    def _say(self, text: str, *, is_wrong: bool = False) -> None:
        """One line below all pages."""
        set_role(self.note, "error" if is_wrong else "muted")
        self.note.setText(text)

    # Edits

    def _of_this_window(self) -> Design:
        table = SetTable(name=NAME, title=_tr("Melodies"))
        return Design(set=table, generated=self._of_window(Generated()))

    def _of_window(self, generated: Generated) -> Generated:
        """What is set in the window and not as usual, but for what the factors set."""
        now, usual = self._parameters().to_dict(), Parameters().to_dict()
        own = {name: value for name, value in now.items() if name != "seed" and value != usual[name]}
        return replace(generated, parameters={name: own[name] for name in own if name not in generated.factors})

    def _use_window(self) -> None:
        generated = self.draft.design.generated or Generated()
        self.draft.change("generated", self._of_window(generated))
        if not (self.draft.design.generated or generated).parameters:
            self._say(_tr("All parameters of the window are as usual, and so those of the cells are now."))

    # Preview

    def _look(self) -> None:
        if self.draft.problem is None:
            self.preview.begin()
            self._looking.start(look, self.draft.design)
        else:
            self._looking.cancel()
            was_shown = self.preview.tree.topLevelItemCount() > 0
            self.preview.say(_tr("As it was before the mistake.") if was_shown else _tr(NOTHING_TO_SHOW))

    def _on_look_failed(self, error: Exception) -> None:
        """What only the melodies themselves can tell, such as a folder that is not there."""
        is_marked = isinstance(error, DesignError)
        if isinstance(error, DesignError):
            problem = Problem(error.key, error.reason.removeprefix(f"{error.key}: "))
            self._show_problem(problem)
        self.preview.clear(_tr(NOTHING_TO_SHOW) if is_marked else said(error))

    def _hear(self, condition: str) -> None:
        number = self._examples.get(condition, 0)
        self._examples[condition] = number + 1
        self._hearing.start(example, self.draft.design, condition, number)

    def _hush(self) -> None:
        self._hearing.cancel()
        self.preview.show_sounding(sounds=False)
        self.heard.emit(None)

    def _on_hear_failed(self, error: Exception) -> None:
        self.preview.show_sounding(sounds=False)
        self._say(said(error), is_wrong=True)

    # Building

    def _build(self, replaces: bool) -> None:
        is_saved = self.draft.path is not None and not self.draft.is_dirty
        if (is_saved or self.file.save()) and self.draft.path is not None:
            self.build.start(self.draft.path, replaces=replaces)

    def _on_running(self, is_running: bool) -> None:
        """What is being built is the file, in a folder that it names; neither is another one meanwhile."""
        for page in self.pages.values():
            page.setDisabled(is_running)
        for part in (self.new, self.open_, self.save_as, self.use_window):
            part.setDisabled(is_running)
        self.undo.setEnabled(self.draft.can_undo and not is_running)
        self.redo.setEnabled(self.draft.can_redo and not is_running)

    # Parts

    def _prepare(self) -> None:
        texts = (
            (self.new, _tr("&New"), "new", _tr("Begin another design")),
            (self.open_, _tr("&Open…"), "open", _tr("Open a design file")),
            (self.save, _tr("&Save"), "save", _tr("Save the design")),
            (self.save_as, _tr("Save &As…"), "", _tr("Save under another name")),
            (self.close_, _tr("Close"), "", ""),
        )
        for button, text, icon, tip in texts:
            button.setText(text)
            button.setAutoDefault(False)
            button.setToolTip(tooltip(tip) if tip else "")
            if icon:
                set_icon(button, icon)
        menu = QMenu(self.new)
        menu.addAction(_tr("The Example: Human Melodies and a Match for Each")).triggered.connect(
            lambda: self.file.begin(example_design())
        )
        menu.addAction(_tr("Generated Melodies, from What Is Set in the Window")).triggered.connect(
            lambda: self.file.begin(self._of_this_window())
        )
        self.new.setMenu(menu)
        for tool, drawn, called in ((self.undo, "undo", _tr("Undo")), (self.redo, "redo", _tr("Redo"))):
            set_role(tool, "tool")
            set_icon(tool, drawn)
            tool.setAccessibleName(called)
            tool.setToolTip(tooltip(called))
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self.name, "value")
        self.note.setWordWrap(True)
        self.list.setObjectName("pages")
        self.list.setAccessibleName(_tr("Pages"))
        self.use_window.setAutoDefault(False)
        for spec in PAGES:
            self._list_page(tr(spec.title))
            self.stack.addWidget(self.pages[spec.table])
        self._list_page(self.build.title.text())
        self.stack.addWidget(self.build)
        self.list.ensurePolished()
        widest = max(self.list.fontMetrics().horizontalAdvance(f"{tr(spec.title)}  {MARK}") for spec in PAGES)
        self.list.setFixedWidth(max(LEAST_LIST_WIDTH, widest + LIST_MARGINS))
        shared = self.pages["generated"].fields["generated.parameters"].control
        cast("RowsControl", shared).add_button(self.use_window)

    def _list_page(self, title: str) -> None:
        QListWidgetItem(title, self.list).setSizeHint(QSize(0, PAGE_HEIGHT))

    def _lay_out(self) -> None:
        frames = QFrame(self), QFrame(self)
        for frame, name in zip(frames, ("stimuliHead", "stimuliFoot"), strict=True):
            set_role(frame, "bar")
            frame.setObjectName(name)
        head, body, foot = QHBoxLayout(frames[0]), QHBoxLayout(), QHBoxLayout(frames[1])
        heads: tuple[QWidget, ...] = (self.new, self.open_, self.save, self.save_as, self.undo, self.redo)
        for part in heads:
            head.addWidget(part)
        head.addSpacing(10)
        head.addWidget(self.name, 1)
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(8)
        body.addWidget(self.list)
        body.addWidget(self.stack, 1)
        body.addWidget(self.preview)
        body.setSpacing(0)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.close_)
        foot.setContentsMargins(16, 8, 16, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(frames[0])
        column.addLayout(body, 1)
        column.addWidget(frames[1])
        self.setMinimumSize(*SMALLEST_SIZE)
        parent = self.parentWidget()
        room = (parent.window().width() - 40, parent.window().height() - 40) if parent else FIRST_SIZE
        self.resize(min(FIRST_SIZE[0], room[0]), min(FIRST_SIZE[1], room[1]))

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        for page in self.pages.values():
            page.edited.connect(self._on_edited)
        self.draft.changed.connect(self._show_draft)
        self.file.said.connect(self._say)
        self.file.refused.connect(lambda sentence: self._say(sentence, is_wrong=True))
        self.file.kept_from.connect(self._go_to)
        clicks: tuple[tuple[Any, Callable[[], object]], ...] = (
            (self.open_, self.file.open),
            (self.save, self.file.save),
            (self.save_as, self.file.save_as),
            (self.undo, self.draft.undo),
            (self.redo, self.draft.redo),
            (self.close_, self.reject),
            (self.use_window, self._use_window),
        )
        for button, call in clicks:
            button.clicked.connect(lambda _=False, call=call: call())
        keys = (
            (QKeySequence.StandardKey.Open, self.open_),
            (QKeySequence.StandardKey.Save, self.save),
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
        )
        for key, button in keys:
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        self._quiet.timeout.connect(self._look)
        self._looking.finished.connect(self.preview.show_extent)
        self._looking.failed.connect(self._on_look_failed)
        self._hearing.finished.connect(self.heard)
        self._hearing.failed.connect(self._on_hear_failed)
        self.preview.heard.connect(self._hear)
        self.preview.hushed.connect(self._hush)
        self.build.asked.connect(self._build)
        self.build.running.connect(self._on_running)
        self.build.built.connect(self.built)
        self.build.failed.connect(self.failed)
        self.build.opened.connect(self.opened)

    def _on_edited(self, key: str, value: object, gesture: object) -> None:
        self.draft.change(key, value, gesture)


def _tr(text: str) -> str:
    return QCoreApplication.translate("stimuli", text)
