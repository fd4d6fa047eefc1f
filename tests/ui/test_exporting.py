"""Export: the right parts in the right file, and none overwritten unasked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from melodygen.errors import WriteError
from melodygen.export import midi_bytes, musicxml_bytes
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import PARTS
from tests.ui.doubles import Answers, Now
from ui.exporting import ExportDialog
from ui.formats import Format, formats
from ui.jobs import Jobs, Report, Runner


@pytest.fixture(scope="module")
def melody() -> Melody:
    return generate(Parameters(bars=2))


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


class Opener:
    """Opens export dialogs."""

    def __init__(self, qtbot: QtBot, melody: Melody, answers: Answers, folder: Path) -> None:
        self.qtbot, self.melody, self.answers, self.folder = qtbot, melody, answers, folder

    def open(self, kind: Format, runner: Runner | None = None) -> ExportDialog:
        path = self.folder / f"theme{kind.suffix}"
        dialog = ExportDialog(self.melody, kind, path, runner=runner or Now(), questions=self.answers)
        self.qtbot.addWidget(dialog)
        dialog.open()
        return dialog


@pytest.fixture
def opener(qtbot: QtBot, melody: Melody, answers: Answers, tmp_path: Path) -> Opener:
    return Opener(qtbot, melody, answers, tmp_path)


def test_midi_has_the_melody_alone_unless_chords_are_wanted(opener: Opener, melody: Melody) -> None:
    opener.open(formats()["export_midi"]).export.click()
    assert (opener.folder / "theme.mid").read_bytes() == midi_bytes(melody)
    opener.answers.replaces = True
    dialog = opener.open(formats()["export_midi"])
    dialog.with_chords.setChecked(True)
    dialog.export.click()
    assert (opener.folder / "theme.mid").read_bytes() == midi_bytes(melody, PARTS[:2])


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("song", "song.mid"),
        ("takes/song.MID", "takes/song.MID"),
        ("~nobody-of-that-name/song", "~nobody-of-that-name/song.mid"),
        ("/", "/.mid"),
        ("/song.wav", "/song.wav.mid"),
    ],
)
def test_a_name_that_is_typed_stands_for_a_file_in_the_folder_suggested(opener: Opener, typed: str, path: str) -> None:
    dialog = opener.open(formats()["export_midi"])
    dialog.file.setText(typed)
    assert dialog.path == opener.folder / path


def test_a_file_that_is_there_is_replaced_only_when_asked(opener: Opener) -> None:
    path = opener.folder / "theme.mid"
    path.write_text("mine")
    dialog = opener.open(formats()["export_midi"])
    dialog.export.click()
    assert path.read_text() == "mine"
    assert dialog.isVisible()
    assert opener.answers.asked == ["replace theme.mid"]


@pytest.mark.parametrize("folder", ["full", "a folder with a long name " * 12])
def test_what_went_wrong_can_be_read_and_the_buttons_stay_whole(opener: Opener, qtbot: QtBot, folder: str) -> None:
    def write(_melody: Melody, path: Path, _parts: object, report: Report) -> None:
        raise WriteError(path, "No space left on device")

    dialog = opener.open(replace(formats()["export_midi"], write=write))
    dialog.file.setText(str(opener.folder / folder / "theme.mid"))
    label, button = dialog.problem, dialog.export
    for _ in range(2):
        button.click()
        qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
        assert dialog.rect().contains(dialog.buttons.geometry())
        assert button.height() >= button.sizeHint().height()


def test_the_file_dialog_has_asked_already(opener: Opener, melody: Melody) -> None:
    path = opener.answers.export_path = opener.folder / "other.mid"
    path.write_text("mine")
    dialog = opener.open(formats()["export_midi"])
    dialog.browse.click()
    dialog.export.click()
    assert path.read_bytes() == midi_bytes(melody)


def test_a_name_without_an_ending_gets_one(opener: Opener) -> None:
    dialog = opener.open(formats()["export_midi"])
    dialog.file.setText(str(opener.folder / "No. 5 in D"))
    dialog.export.click()
    assert (opener.folder / "No. 5 in D.mid").exists()


def test_what_went_wrong_is_said_in_the_dialog_and_may_be_mended(opener: Opener) -> None:
    (opener.folder / "file").write_text("")
    dialog = opener.open(formats()["export_midi"])
    dialog.file.setText(str(opener.folder / "file" / "theme.mid"))
    dialog.export.click()
    assert dialog.problem.isVisible()
    assert "theme.mid" in dialog.problem.text()
    dialog.file.setText(str(opener.folder / "theme.mid"))
    dialog.export.click()
    assert (opener.folder / "theme.mid").exists()
    assert not dialog.isVisible()


def test_progress_is_shown_and_cancel_ends_the_job(opener: Opener, jobs: Jobs, qtbot: QtBot) -> None:
    ended = threading.Event()

    def write(_melody: Melody, _path: Path, _parts: tuple[str, ...], *, report: Report) -> None:
        try:
            while True:
                report(0.4)
        finally:
            ended.set()

    dialog = opener.open(Format(".wav", "WAV file", "&Chords", write), jobs)
    dialog.export.click()
    qtbot.waitUntil(lambda: dialog.progress.value() == 40)
    assert dialog.progress.isVisible()
    dialog.reject()
    assert ended.wait(5)
    assert not dialog.isVisible()


def test_wav_is_rendered(opener: Opener, jobs: Jobs, qtbot: QtBot) -> None:
    dialog = opener.open(formats()["export_wav"], jobs)
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        dialog.export.click()
    assert (opener.folder / "theme.wav").read_bytes()[:4] == b"RIFF"


def test_notation_always_has_the_chords_and_asks_nothing_about_them(opener: Opener, melody: Melody) -> None:
    dialog = opener.open(formats()["export_musicxml"])
    assert not dialog.with_chords.isVisible()
    dialog.export.click()
    assert (opener.folder / "theme.musicxml").read_bytes() == musicxml_bytes(melody)
