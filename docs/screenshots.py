"""Make the pictures of the README and the manual, and the page that shows them.

Run as ``xvfb-run -a -s "-screen 0 1600x1000x24" python docs/screenshots.py``, or with the names of some states.

Each is a grab of the real window on the platform that is there, from the same seed and settings every time: every row
of `STATES`, light and dark, at one and two dots a pixel.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication, QDialog

    from ui.app import Session
    from ui.language import Language
    from ui.stimuli.dialog import StimulusSetDialog

DOCS = Path(__file__).parent
IMAGES = DOCS / "images"
PAGE = DOCS / "window.md"
THEMES = ("light", "dark")
SCALES = (1, 2)
SEED = 1
HOME = Path("/home/you/Music")
"""Where files would go; not the folder of whoever makes the pictures."""

FIVE_CONDITIONS = 5
"""What two factors of two levels and the human melodies make."""

NO_SOUND = "FluidSynth was not found, so nothing can be heard; install it with: sudo apt install libfluidsynth3"

BOOK = """X:1
T:Scarborough Fair
M:3/4
L:1/4
K:Dmin
D2D|A2A|E>FE|D3|z Ac|d2c|ABG|A3|

X:2
T:Greensleeves
M:6/8
L:1/8
K:Am
A|c2d e>fe|d2B G>AB|c2A A>^GA|B2^G E2A|

X:3
T:The Ash Grove
M:3/4
L:1/4
K:G
D|GBd|c/B/AG|FAF|G2D|
"""
"""Tunes of nobody any more."""

PLAYED = (
    *((0, 430, 62), (480, 910, 65), (960, 1400, 69), (1440, 1660, 67), (1680, 1900, 65)),
    *((1920, 2830, 69), (2880, 3310, 65), (3360, 3800, 64), (3840, 4500, 62)),
)
"""Onsets and ends in ticks, and pitches of what is played in."""

Prepare = Callable[["Session"], object]


@dataclass(frozen=True, slots=True)
class State:
    """One thing that the window can be doing, what is said of it, and how to get there from the first melody."""

    name: str
    caption: str
    prepare: Prepare
    size: tuple[int, int] = (1360, 860)
    begins: bool = True
    """Whether there is a melody."""

    language: Language = "en"

    def picture(self, theme: str, scale: int) -> Path:
        """Where its picture is."""
        return IMAGES / f"{self.name}-{theme}{'-2x' if scale == 2 else ''}.png"


def _played(session: Session) -> None:
    """The cursor in bar 6."""
    ticks = round(5.5 * 4 * 480)
    session.window.roll.set_position(ticks)
    session.window.transport.show_ticks(ticks)


def _empty(session: Session) -> None:
    session.window.messages.say(NO_SOUND)


def _edited(session: Session) -> None:
    """Bars 1-4 locked, bars 9 and 10 chosen, and in them some notes."""
    roll = session.window.roll
    roll.choose((0, 4))
    session.window.actions_by_name["lock"].trigger()
    roll.choose((8, 10))
    notes = session.document.melody.notes if session.document.melody else ()
    roll.selection.choose(note.onset_ticks for note in notes if 8 * 1920 <= note.onset_ticks < 9 * 1920)


def _explained(session: Session) -> None:
    """A note in the second bar, and how surprising all are."""
    for name in ("why", "surprise"):
        session.window.actions_by_name[name].setChecked(True)
    when(lambda: bool(session.window.roll._surprises))  # noqa: SLF001 - nothing else tells
    session.window.roll.note_chosen.emit(4)


def _performed(session: Session) -> None:
    """Under way in bar 6, with how fast and how loud it is played below the notes, and what says so on the left."""
    window = session.window
    window.panel.fold(["Basic"])
    window.actions_by_name["performed"].setChecked(True)
    window.actions_by_name["ideas"].setChecked(False)
    _played(session)


def _ruled(session: Session) -> None:
    """The rules one by one, two of them set by hand."""
    _performed(session)
    panel = session.window.panel
    panel.fold(["Basic", "Advanced"])
    panel.rows["rules"].control.focusProxy().click()
    session.document.change("rules", {"rules": "phrase-arch=2 noise=0.4"})
    when(lambda: not session.document.is_busy)


def _engraved(session: Session) -> None:
    session.window.actions_by_name["notation"].setChecked(True)
    when(lambda: session.window.stage.notation.score is not None)
    _played(session)


def _articulated(session: Session) -> None:
    """Slurs, staccato notes, tenuti and accents in the first bars, on the roll and in the score."""
    window, document = session.window, session.document
    notes = document.melody.notes if document.melody else ()
    chosen = {"slur": (*range(5), 8, 9, 10, 11), "staccato": (5, 6, 7, *range(12, 16)), "accent": (5, 16, 22)}
    for kind, places in {**chosen, "tenuto": (16, 17, 18)}.items():
        window.roll.selection.choose(notes[place].onset_ticks for place in places)
        window.actions_by_name[f"mark_{kind}"].trigger()
        when(lambda: not document.is_busy and window.roll.melody is document.melody)
    window.actions_by_name["ideas"].setChecked(False)
    window.actions_by_name["notation"].setChecked(True)
    when(lambda: window.stage.notation.score is not None)
    for _ in range(4):
        window.roll.zoom_in()
    window.roll.horizontalScrollBar().setValue(0)


def _searched(session: Session) -> None:
    session.window.actions_by_name["commands"].trigger()
    session.window.commands.line.setText("re-roll")


def _varied(session: Session) -> None:
    dialog = session.window.editing.varying.vary()
    if dialog is not None:
        dialog.slider.setValue(30)
    when(lambda: not session.document.is_busy)


def _alternatives(session: Session) -> None:
    """Eight ideas, of which the second is starred and the third has a name."""
    window = session.window
    window.actions_by_name["more_ideas"].trigger()
    cards = window.ideas_strip.view.cards
    when(lambda: cards.rowCount() == 8 and all(card.judgement for card in cards.cards))
    for row, name in ((1, "star_idea"), (2, "star_idea")):
        window.ideas_strip.view.setCurrentIndex(cards.index(row))
        window.actions_by_name[name].trigger()
    cards.setData(cards.index(2), "Chorus")


def _curved(session: Session) -> None:
    """A contour over eleven of the bars, and below the notes how loud they are."""
    actions = session.window.actions_by_name
    actions["velocities"].setChecked(True)
    actions["tool_curve"].trigger()
    session.document.change("drawing", {"curve": "1:15 3:45 5:85 7:60 9:20, 12:30 13.5:90 15:55"})
    when(lambda: not session.document.is_busy)


def _recording(session: Session) -> None:
    """The third bar of what is being played in."""
    window, player = session.window, session.player
    player.open()
    window.actions_by_name["play_in"].setChecked(True)
    when(lambda: player._synth is not None)  # noqa: SLF001 - nothing else tells
    window.actions_by_name["record"].trigger()
    reached = [0]
    player.moved.connect(reached.append)
    for onset, end, pitch in PLAYED:
        when(lambda onset=onset: window.playing_in.is_recording and reached[-1] >= onset, every_ms=5)
        window.playing_in.on_note(time.perf_counter(), pitch, 90)
        when(lambda end=end: reached[-1] >= end, every_ms=5)
        window.playing_in.on_note(time.perf_counter(), pitch, 0)


def _harmonised(session: Session) -> None:
    """Chords that were typed, with one from the parallel major, and degrees that were weighted."""
    values = {"progression": "Dm Bb Gm A", "weights": "1=75 4=20 5=90 7=0"}
    session.document.change("chords", values)
    when(lambda: not session.document.is_busy)
    panel = session.window.panel
    panel.ensureWidgetVisible(panel.rows["weights"].control)


def _brought(session: Session) -> None:
    """A book of three tunes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "old tunes.abc"
        path.write_text(BOOK, encoding="utf-8")
        session.window.files.open_path(path)
        when(lambda: session.window.bringing.dialog is not None)
        dialog = session.window.bringing.dialog
        when(lambda: dialog is not None and dialog.open_button.isEnabled())


def _designed(session: Session) -> StimulusSetDialog:
    """A design with two factors, and what it comes to."""
    from melodygen.stimuli.design.design import Generated  # noqa: PLC0415

    dialog = session.window.studies.open_dialog()
    generated = Generated(factors={"mood": ("happy", "sad"), "complexity": (20, 80)})
    dialog.draft.begin(replace(dialog.draft.design, generated=generated))
    dialog.show_page("generated")
    when(lambda: dialog.preview.tree.topLevelItemCount() == FIVE_CONDITIONS and not dialog.preview.said.text())
    return dialog


def _misdesigned(session: Session) -> None:
    """More trials than there are melodies."""
    dialog = _designed(session)
    design = dialog.draft.design
    dialog.draft.begin(replace(design, presentation=replace(design.presentation, trials=900)))
    dialog.show_page("presentation")
    when(lambda: bool(dialog.preview.said.text()))


def _being_built(session: Session) -> None:
    """Some minutes before a set is ready."""
    from ui.stimuli.process import Progress  # noqa: PLC0415

    dialog = _designed(session)
    dialog.show_page("build")
    dialog.build.folder.setText(str(HOME / "my-study"))
    dialog.build._show_running(is_running=True)  # noqa: SLF001 - there is no process
    dialog.build.process.progressed.emit(Progress(17, 43, 154.0))


def _toured(session: Session) -> None:
    session.window.tour.start()


def _recovered(session: Session) -> None:
    question = "melodygen ended unexpectedly. Restore “D Minor (Natural) seed 7” from 14:02?"
    session.window.question.ask(question, ("Restore", _nothing), ("Discard", _nothing))


def _refused(session: Session) -> None:
    """A length that cannot be."""
    session.window.panel.edited.emit("bars", 999, None)


def _done(name: str) -> Prepare:
    return lambda session: session.window.actions_by_name[name].trigger()


STATES = (
    State("window", "A melody, and where it is played: parameters on the left, the transport below.", _played),
    State("small", "The same in a small window.", _played, size=(1024, 700)),
    State("editing", "Tools over the roll: bars 1 to 4 are locked, bars 9 and 10 and some notes are chosen.", _edited),
    State("why", "Why this note: what could stand there, what decided, and how surprising each note is.", _explained),
    State("performance", "How it is played: Expression on the left, tempo and loudness below the notes.", _performed),
    State("rules", "The rules of the player one by one, two of them set by hand.", _ruled, size=(1360, 900)),
    State("notation", "Notation below the roll.", _engraved),
    State("ideas", "Eight other melodies below the roll: one starred, one with a name.", _alternatives),
    State("contour", "A contour drawn over the roll, which the melody follows, and the velocities.", _curved),
    State("chords", "Chords that were typed, one of them borrowed, and weights of the degrees.", _harmonised),
    State("play-in", "Playing in: the bar over the roll while it is recorded.", _recording),
    State("tunes", "A file of several tunes is opened.", _brought),
    State("articulation", "Slurs, staccato, tenuti and accents, on the roll and in the score.", _articulated),
    State("palette", "Ctrl+K finds every action by some of its name.", _searched),
    State("vary", "Varying by an amount, heard while the slider moves.", _varied),
    State("export", "Export: which parts, in which timing, and where to.", _done("export_midi")),
    State("export-audio", "Audio in four kinds, as loud as is wanted.", _done("export_audio")),
    State("export-session", "A session pack for a DAW.", _done("export_session")),
    State("stimuli", "A stimulus set for a listening study: its design, and what that comes to.", _designed),
    State("stimuli-error", "A design that cannot be: said at its field, and in the list of pages.", _misdesigned),
    State("stimuli-build", "The set is built, and the window can be used meanwhile.", _being_built),
    State("stimuli-small", "The same in the smallest window, in German.", _designed, size=(960, 560), language="de"),
    State("preferences", "Preferences.", _done("preferences")),
    State("shortcuts", "Every key; they can be changed in the preferences.", _done("shortcuts")),
    State("tour", "The tour of the window, at the first start.", _toured),
    State("recovery", "After a crash: what was not saved is offered again.", _recovered),
    State("error", "A value that cannot be: what was wrong, what was got, what to do.", _refused),
    State("german", "The window in German.", _edited, language="de"),
    State("empty", "Before the first melody, on a computer without FluidSynth.", _empty, begins=False),
)


def main() -> None:
    """Take the pictures of each scale in a process of its own, as that is fixed when Qt starts; then write the page."""
    wanted = sys.argv[1:]
    scale = os.environ.get("QT_SCALE_FACTOR")
    if scale is not None:
        take([state for state in STATES if not wanted or state.name in wanted], int(scale))
        return
    IMAGES.mkdir(exist_ok=True)
    for scale in map(str, SCALES):
        command = [sys.executable, __file__, *wanted]
        subprocess.run(command, env=os.environ | {"QT_SCALE_FACTOR": scale}, check=True)  # noqa: S603 - ourselves
    PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """Every state with its caption, light and dark; a screen of two dots a pixel takes the finer pictures."""
    parts = ["# The window in pictures\n", "Made by `make screenshots` from the real window; do not edit by hand.\n"]
    for state in STATES:
        parts.append(f"## {state.caption}\n")
        for theme in THEMES:
            fine, coarse = (f"images/{state.picture(theme, scale).name}" for scale in (2, 1))
            alt = f"{state.name}, {theme}"
            parts.append(f'<img src="{coarse}" srcset="{coarse} 1x, {fine} 2x" alt="{alt}" width="{state.size[0]}">\n')
    return "\n".join(parts)


def take(states: list[State], scale: int) -> None:
    """Show the window in each of the states, in each theme, and save what is on it."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the scale must be in the environment first

    app = QApplication([])
    app.setStyle("Fusion")
    for state in states:
        for theme in THEMES:
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                _take(app, state, theme, state.picture(theme, scale), Path(folder))
            print(state.picture(theme, scale))  # noqa: T201


def _take(app: QApplication, state: State, theme: str, path: Path, folder: Path) -> None:
    from PySide6.QtCore import QSettings  # noqa: PLC0415

    from ui.app import Session  # noqa: PLC0415
    from ui.language import speak  # noqa: PLC0415
    from ui.settings import Settings  # noqa: PLC0415

    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    store.setValue("theme", theme)
    settings = Settings(store)
    settings.export_folder = HOME
    settings.audio_device, settings.audio_driver = os.devnull, "file"
    translators = speak(app, state.language)
    session = Session(app, settings, draw=random.Random(SEED))  # noqa: S311 - music
    session.window.resize(*state.size)
    session.window.show()
    if state.begins:
        session.window.start(None)
        when(lambda: session.document.melody is not None and session.window.roll.melody is session.document.melody)
    state.prepare(session)
    when(lambda: True)
    _save(session, path)
    for dialog in _dialogs(session):
        dialog.reject()
    session.window.hide()
    session.end()
    session.window.deleteLater()
    for translator in translators:
        app.removeTranslator(translator)


def _dialogs(session: Session) -> list[QDialog]:
    from PySide6.QtWidgets import QDialog  # noqa: PLC0415

    return [dialog for dialog in session.window.findChildren(QDialog) if dialog.isVisible()]


def _save(session: Session, path: Path) -> None:
    """The window, and over it the dialog that is open, which the system would give a frame."""
    from PySide6.QtCore import QRectF  # noqa: PLC0415
    from PySide6.QtGui import QColor, QPainter  # noqa: PLC0415

    picture = session.window.grab()
    painter = QPainter(picture)
    for dialog in _dialogs(session):
        place = QRectF(dialog.rect())
        place.moveCenter(QRectF(session.window.rect()).center())
        painter.fillRect(session.window.rect(), QColor(0, 0, 0, 70))
        painter.fillRect(place.adjusted(-1, -1, 1, 1), QColor(session.themes.theme.border))
        painter.drawPixmap(place.topLeft().toPoint(), dialog.grab())
    painter.end()
    few_colours(picture.toImage()).save(str(path), "PNG", 0)


def few_colours(image: QImage) -> QImage:
    """The picture in the 256 of its colours that it has most of, the others as the nearest: a third of the size."""
    import numpy as np  # noqa: PLC0415
    from PySide6.QtGui import QImage  # noqa: PLC0415

    image = image.convertToFormat(QImage.Format.Format_RGB32)
    dots = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)[:, : image.width()]
    colours, places, counts = np.unique(dots, return_inverse=True, return_counts=True)
    kept = np.argsort(counts)[::-1][:256]
    parts = [(colours[:, None] >> shift & 255).astype(np.int32) for shift in (16, 8, 0)]
    apart = sum((part - part[kept].T) ** 2 for part in parts)
    nearest = np.argmin(apart, axis=1).astype(np.uint8)[places.reshape(dots.shape)]
    width = -(-image.width() // 4) * 4
    rows = np.zeros((image.height(), width), np.uint8)
    rows[:, : image.width()] = nearest
    few = QImage(rows.tobytes(), image.width(), image.height(), width, QImage.Format.Format_Indexed8)
    few.setColorTable([int(colour) for colour in colours[kept]])
    return few.copy()


def when(is_so: Callable[[], bool], every_ms: int = 200) -> None:
    """Let the window work until it is so, and has been drawn."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

    loop = QEventLoop()
    timer = QTimer(interval=every_ms)
    timer.timeout.connect(lambda: loop.exit() if is_so() else None)
    timer.start()
    loop.exec()
    timer.stop()


def _nothing() -> None:
    """The answer to a question that is only shown."""


if __name__ == "__main__":
    main()
