"""The questions that the window asks; what needs an answer is given these, so that a test can answer."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from melodygen.project import EXTENSION
from ui.bringing.endings import TUNE_ENDINGS

Answer = Literal["save", "discard", "cancel"]

BARS_TO_CONTINUE = 8
DESIGN_ENDING = ".toml"


class Dialogs:
    """Asks in dialogs over `window`."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def ask_to_save(self, name: str) -> Answer:
        """What becomes of changes that are not saved."""
        return _save_answer(save_question(self._window, name))

    def project_to_open(self, folder: Path) -> Path | None:
        """A project that is there, or a tune from elsewhere."""
        name, _ = QFileDialog.getOpenFileName(self._window, _tr("Open"), str(folder), _open_filter())
        return Path(name) if name else None

    def project_to_save(self, suggestion: Path) -> Path | None:
        """A file for the project."""
        name, _ = QFileDialog.getSaveFileName(self._window, _tr("Save project"), str(suggestion), _project_filter())
        return self._with_suffix(name, EXTENSION)

    def file_to_export(self, suggestion: Path, description: str) -> Path | None:
        """A file for an export, with the ending of `suggestion`."""
        pattern = f"{description} (*{suggestion.suffix})"
        name, _ = QFileDialog.getSaveFileName(self._window, _tr("Export to"), str(suggestion), pattern)
        return self._with_suffix(name, suggestion.suffix)

    def soundfont_to_play_with(self, folder: Path) -> Path | None:
        """A SoundFont that is there."""
        pattern = _tr("SoundFonts") + " (*.sf2 *.sf3 *.SF2 *.SF3)"
        name, _ = QFileDialog.getOpenFileName(self._window, _tr("Choose a SoundFont"), str(folder), pattern)
        return Path(name) if name else None

    def folder_to_export_to(self, folder: Path) -> Path | None:
        """A folder for what is exported."""
        name = QFileDialog.getExistingDirectory(self._window, _tr("Export to"), str(folder))
        return Path(name) if name else None

    def preset_name(self, before: str = "", problem: str = "") -> str | None:
        """A name for a preset of the user's; again, with the name `before`, where there was a `problem` with it."""
        dialog = preset_question(self._window, before, problem)
        is_given = dialog.exec() == QInputDialog.DialogCode.Accepted
        name = dialog.textValue().strip()
        dialog.deleteLater()
        return name if is_given and name else None

    def folder_to_learn_from(self, folder: Path) -> Path | None:
        """A folder of melodies."""
        name = QFileDialog.getExistingDirectory(self._window, _tr("Learn from a folder"), str(folder))
        return Path(name) if name else None

    def ask_to_save_design(self, name: str) -> Answer:
        """What becomes of changes to a design that are not saved."""
        return _save_answer(design_question(self._window, name))

    def design_to_open(self, folder: Path) -> Path | None:
        """A design file that is there."""
        name, _ = QFileDialog.getOpenFileName(self._window, _tr("Open a design"), str(folder), _design_filter())
        return Path(name) if name else None

    def design_to_save(self, suggestion: Path) -> Path | None:
        """A file for the design."""
        name, _ = QFileDialog.getSaveFileName(self._window, _tr("Save the design"), str(suggestion), _design_filter())
        return self._with_suffix(name, DESIGN_ENDING)

    def may_lose_comments(self, name: str) -> bool:
        """Whether a file may be written anew without the notes that are in it."""
        return comments_question(self._window, name).exec() == QMessageBox.StandardButton.Save

    def folder_of_melodies(self, folder: Path) -> Path | None:
        """A folder of human melodies."""
        name = QFileDialog.getExistingDirectory(self._window, _tr("Human melodies"), str(folder))
        return Path(name) if name else None

    def folder_of_set(self, folder: Path) -> Path | None:
        """A folder for what is built."""
        name = QFileDialog.getExistingDirectory(self._window, _tr("Folder of the set"), str(folder))
        return Path(name) if name else None

    def may_remove_style(self, label: str, *, is_in_use: bool) -> bool:
        """Whether that style may be taken away for good."""
        return _means_it(style_question(self._window, label, is_in_use=is_in_use))

    def may_remove_preset(self, label: str) -> bool:
        """Whether that preset may be taken away for good."""
        box = remove_question(self._window, _tr("Remove the preset “{label}” for good?").format(label=label))
        return _means_it(box)

    def bars_to_continue(self, most: int) -> int | None:
        """For how many bars the melody goes on."""
        dialog = continue_question(self._window, most)
        is_given = dialog.exec() == QInputDialog.DialogCode.Accepted
        bars = dialog.intValue()
        dialog.deleteLater()
        return bars if is_given else None

    def tags_of_idea(self, name: str, tags: str) -> str | None:
        """The tags of an idea, with commas between them, from those it has."""
        dialog = tags_question(self._window, name, tags)
        is_given = dialog.exec() == QInputDialog.DialogCode.Accepted
        typed = dialog.textValue()
        dialog.deleteLater()
        return typed if is_given else None

    def may_replace(self, name: str) -> bool:
        """Whether what has that name may be replaced."""
        return replace_question(self._window, name).exec() == QMessageBox.StandardButton.Yes

    def _with_suffix(self, name: str, suffix: str) -> Path | None:
        """The file of that name with its ending; the dialog has asked only about the name as it was typed."""
        path = Path(name)
        if not name or path.suffix.lower() == suffix:
            return path if name else None
        path = path.with_name(path.name + suffix)
        return path if not path.exists() or self.may_replace(path.name) else None


def open_once(dialog: QDialog) -> None:
    """Open `dialog`, and let it go once it is closed; its window would keep it."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save_question(window: QWidget, name: str) -> QMessageBox:
    """The box that guards changes not saved."""
    buttons = QMessageBox.StandardButton
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_tr("Save changes?"))
    box.setText(_tr("Save the changes to “{name}”?").format(name=name))
    box.setInformativeText(_tr("Otherwise the melody as it is now is lost."))
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    return box


def design_question(window: QWidget, name: str) -> QMessageBox:
    """The box that guards changes to a design."""
    box = save_question(window, name)
    box.setInformativeText(_tr("Otherwise the design is as it was saved last."))
    return box


def comments_question(window: QWidget, name: str) -> QMessageBox:
    """The box that guards what somebody noted in a design file: Enter leaves it as it is."""
    buttons = QMessageBox.StandardButton
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_tr("Save without comments?"))
    box.setText(_tr("There are comments in “{name}” that cannot be kept with these changes.").format(name=name))
    box.setInformativeText(_tr("Saved under another name, the file with the comments stays as it is."))
    box.setStandardButtons(buttons.Save | buttons.Cancel)
    box.button(buttons.Save).setText(_tr("Save Without Them"))
    box.setDefaultButton(buttons.Cancel)
    return box


def _save_answer(box: QMessageBox) -> Answer:
    buttons = QMessageBox.StandardButton
    answers: dict[int, Answer] = {buttons.Save.value: "save", buttons.Discard.value: "discard"}
    return answers.get(box.exec(), "cancel")


def style_question(window: QWidget, label: str, *, is_in_use: bool) -> QMessageBox:
    """The box that guards a style of the user's."""
    box = remove_question(window, _tr("Remove the style “{label}” for good?").format(label=label))
    in_use = _tr("The melody here was made in it: it stays as it is, and can be changed once another style is chosen.")
    kept = _tr("Melodies that were made in it stay as they are; to rebuild them it must be learned again.")
    box.setInformativeText(in_use if is_in_use else kept)
    return box


def remove_question(window: QWidget, question: str) -> QMessageBox:
    """The box that guards what would be gone for good: Enter leaves it as it is."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_tr("Remove?"))
    box.setText(question)
    box.addButton(_tr("&Remove"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box


def _means_it(box: QMessageBox) -> bool:
    box.exec()
    return box.buttonRole(box.clickedButton()) is QMessageBox.ButtonRole.DestructiveRole


def replace_question(window: QWidget, name: str) -> QMessageBox:
    """The box that guards a file that is there: Enter leaves it as it is."""
    buttons = QMessageBox.StandardButton
    text = _tr("“{name}” is there already. Replace it?").format(name=name)
    box = QMessageBox(QMessageBox.Icon.Question, _tr("Replace?"), text, buttons.Yes | buttons.No, window)
    box.setDefaultButton(buttons.No)
    return box


def preset_question(window: QWidget, before: str, problem: str) -> QInputDialog:
    """The dialog for a preset's name, with what is wrong with the one `before`."""
    dialog = QInputDialog(window)
    dialog.setWindowTitle(_tr("Save preset"))
    label = _tr("Name of the preset (the seed is not kept):")
    dialog.setLabelText(f"{problem[:1].upper()}{problem[1:]}.\n\n{label}" if problem else label)
    dialog.setTextValue(before)
    return dialog


def tags_question(window: QWidget, name: str, tags: str) -> QInputDialog:
    """The dialog for the tags of an idea."""
    dialog = QInputDialog(window)
    dialog.setWindowTitle(_tr("Tags"))
    dialog.setLabelText(_tr("Tags of {name}, with commas between them:").format(name=name))
    dialog.setTextValue(tags)
    return dialog


def continue_question(window: QWidget, most: int) -> QInputDialog:
    """The dialog for how many bars are added, eight at first."""
    dialog = QInputDialog(window)
    dialog.setWindowTitle(_tr("Continue"))
    dialog.setLabelText(_tr("Bars to go on for; those there are stay, locked:"))
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(1, most)
    dialog.setIntValue(min(BARS_TO_CONTINUE, most))
    return dialog


def _design_filter() -> str:
    return _tr("Designs of listening studies") + f" (*{DESIGN_ENDING})"


def _project_filter() -> str:
    return _tr("melodygen projects") + f" (*{EXTENSION})"


def _open_filter() -> str:
    tunes = " ".join(f"*{ending}" for ending in TUNE_ENDINGS)
    everything = _tr("Projects and tunes") + f" (*{EXTENSION} {tunes})"
    return ";;".join((everything, _project_filter(), _tr("MIDI, MusicXML and ABC") + f" ({tunes})"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("dialogs", text)
