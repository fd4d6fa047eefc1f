"""Export: the right parts in the right file, and none overwritten unasked."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from melodygen.audio import FORMATS, AudioReport, AudioSettings
from melodygen.errors import WriteError
from melodygen.export import TIMINGS, Timing, midi_bytes, musicxml_bytes
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import PARTS
from melodygen.sound.effects import Reverb
from melodygen.sound.limiter import Limited
from tests.ui.conftest import Settled
from tests.ui.doubles import Answers, Now
from ui.app import Session
from ui.export_options import AudioOptions, Options, SessionOptions, TimingOptions
from ui.exporting import ExportDialog
from ui.formats import Format, formats, loudness_words
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

    def open(self, kind: Format, runner: Runner | None = None, options: type[Options] = Options) -> ExportDialog:
        path = self.folder / f"theme{kind.suffix}"
        dialog = ExportDialog(self.melody, kind, path, runner=runner or Now(), questions=self.answers, options=options)
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
    dialog.parts.boxes["chords"].setChecked(True)
    dialog.parts.boxes["bass"].setChecked(True)
    dialog.export.click()
    assert (opener.folder / "theme.mid").read_bytes() == midi_bytes(melody, PARTS)


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
    def write(_melody: Melody, path: Path, _parts: object, _how: object, report: Report) -> str:
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

    def write(_melody: Melody, _path: Path, _parts: object, _how: object, *, report: Report) -> str:
        try:
            while True:
                report(0.4)
        finally:
            ended.set()

    dialog = opener.open(Format(".wav", "WAV file", write), jobs)
    dialog.export.click()
    qtbot.waitUntil(lambda: dialog.progress.value() == 40)
    assert dialog.progress.isVisible()
    dialog.reject()
    assert ended.wait(5)
    assert not dialog.isVisible()


@pytest.mark.parametrize("timing", TIMINGS)
def test_midi_keeps_time_as_is_chosen(opener: Opener, melody: Melody, timing: Timing) -> None:
    dialog = opener.open(formats()["export_midi"], options=TimingOptions)
    options = dialog.options
    assert isinstance(options, TimingOptions)
    assert options.value == "tempo-map"
    assert {options.box.itemData(row) for row in range(options.box.count())} == set(TIMINGS)
    options.box.setCurrentIndex(options.box.findData(timing))
    dialog.export.click()
    assert (opener.folder / "theme.mid").read_bytes() == midi_bytes(melody, timing=timing)


def test_at_least_one_part_is_wanted(opener: Opener) -> None:
    dialog = opener.open(formats()["export_midi"])
    dialog.parts.choose(())
    assert not dialog.export.isEnabled()
    dialog.parts.choose(("bass",))
    assert dialog.export.isEnabled()
    assert dialog.parts.parts == ("bass",)


def test_wav_is_rendered_and_its_loudness_told(opener: Opener, jobs: Jobs, qtbot: QtBot) -> None:
    dialog = opener.open(formats()["export_audio"], jobs, AudioOptions)
    options = dialog.options
    assert isinstance(options, AudioOptions)
    options.loudness.setCurrentIndex(options.loudness.findData(-23.0))
    with qtbot.waitSignal(dialog.exported, timeout=20_000) as told:
        dialog.export.click()
    assert (opener.folder / "theme.wav").read_bytes()[:4] == b"RIFF"
    assert str(told.args[1]).startswith("−23.0 LUFS, true peak")


def test_the_kind_of_audio_and_the_ending_go_together(opener: Opener) -> None:
    dialog = opener.open(formats()["export_audio"], options=AudioOptions)
    options = dialog.options
    assert isinstance(options, AudioOptions)
    for name in FORMATS:
        options.kind.setCurrentIndex(options.kind.findData(f".{name}"))
        assert dialog.path == opener.folder / f"theme.{name}"
        bits, rates = ([box.itemData(row) for row in range(box.count())] for box in (options.bits, options.rate))
        assert tuple(bits) == (FORMATS[name].bits or (None,))
        assert tuple(rates) == FORMATS[name].sample_rates
        assert options.value.bits_in(FORMATS[name]) == (FORMATS[name].bits or (None,))[0]
    dialog.file.setText("other.fla")
    dialog.file.textEdited.emit("other.flac")
    assert options.kind.currentData() == ".flac"
    dialog.file.setText("other.flac")
    assert dialog.path == opener.folder / "other.flac"


def test_audio_is_as_was_asked(opener: Opener) -> None:
    dialog = opener.open(formats()["export_audio"], options=AudioOptions)
    options = dialog.options
    assert isinstance(options, AudioOptions)
    assert options.value == AudioSettings(bits=16, sample_rate=44_100)
    options.bits.setCurrentIndex(options.bits.findData(24))
    options.rate.setCurrentIndex(options.rate.findData(96_000))
    options.loudness.setCurrentIndex(options.loudness.findData(-14.0))
    options.fade_out.setValue(2.5)
    options.reverb.setChecked(True)
    options.limiter.setChecked(True)
    wanted = AudioSettings(bits=24, sample_rate=96_000, loudness_lufs=-14.0, fade_out_s=2.5, reverb=Reverb())
    wanted = replace(wanted, limiter=True)
    assert options.value == wanted
    assert not options.own.isVisible()
    options.loudness.setCurrentIndex(options.loudness.findData("own"))
    assert options.own.isVisible()
    options.own.setValue(-19.5)
    wanted = replace(wanted, loudness_lufs=-19.5)
    assert options.value == wanted
    again = opener.open(formats()["export_audio"], options=AudioOptions)
    again.options.state = options.state
    assert again.options.value == wanted


def test_what_is_too_loud_or_too_short_is_said(tmp_path: Path) -> None:
    asked = AudioSettings(loudness_lufs=-14.0)
    report = AudioReport(tmp_path / "a.wav", 2.0, -16.5, -1.0, 3.0, asked)
    assert loudness_words(report) == (
        "−16.5 LUFS, true peak −1.0 dBTP; 2.5 LU softer than asked, since its peaks are at the ceiling; "
        "below 3 s the loudness is uncertain"
    )
    assert "no" not in loudness_words(replace(report, duration_s=9.0, loudness_lufs=-14.0))
    held = replace(report, duration_s=9.0, loudness_lufs=-14.0, limited=Limited(3.14, 0.052))
    assert "the limiter held it down by at most 3.1 dB, on 5.2 % of its length" in loudness_words(held)
    assert "limiter" not in loudness_words(replace(held, limited=Limited(0.0, 0.0)))
    assert loudness_words(replace(report, loudness_lufs=None)) == "too short or too soft to have a loudness"


@pytest.mark.parametrize("place", [".zip", ""])
def test_a_session_pack_is_a_zip_file_or_a_folder(opener: Opener, jobs: Jobs, qtbot: QtBot, place: str) -> None:
    dialog = opener.open(formats()["export_session"], jobs, SessionOptions)
    options = dialog.options
    assert isinstance(options, SessionOptions)
    options.place.setCurrentIndex(options.place.findData(place))
    with qtbot.waitSignal(dialog.exported, timeout=30_000) as told:
        dialog.export.click()
    path = opener.folder / f"theme{place}"
    assert told.args[0] == path
    assert "LUFS" in told.args[1]
    assert zipfile.is_zipfile(path) if place else (path / "session.mid").is_file()


def test_notation_always_has_the_chords_and_asks_nothing_about_them(opener: Opener, melody: Melody) -> None:
    dialog = opener.open(formats()["export_musicxml"])
    assert not dialog.parts.isVisible()
    assert not dialog.options.isVisible()
    dialog.export.click()
    assert (opener.folder / "theme.musicxml").read_bytes() == musicxml_bytes(melody)


def test_what_was_chosen_last_is_offered_again(
    session: Session, settled: Settled, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    settled()
    exports, answers.replaces = session.window.exports, True
    for is_first in (True, False):
        exports.begin("export_midi")
        dialog = session.window.findChildren(ExportDialog)[-1]
        dialog.file.setText(str(tmp_path / "a.mid"))
        if is_first:
            dialog.parts.choose(("chords", "bass"))
            dialog.options.findChildren(QComboBox)[0].setCurrentIndex(2)
        assert (dialog.parts.parts, dialog.options.value) == (("chords", "bass"), "score")
        with qtbot.waitSignal(exports.exported):
            dialog.export.click()
