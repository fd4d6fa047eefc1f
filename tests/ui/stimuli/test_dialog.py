"""The dialog: files and what guards them, the preview and its example, and building in a process of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from melodygen.performance import Performance
from melodygen.stimuli.design import Design, DesignError, read_design
from melodygen.stimuli.design.design import Generated, SetTable
from tests.ui.conftest import Settled, press
from tests.ui.doubles import Answers, FakeSynth, Later
from tests.ui.stimuli.conftest import EXTENT, Script
from ui.app import Session
from ui.stimuli.dialog import StimulusSetDialog
from ui.stimuli.looking import example
from ui.stimuli.preview import duration
from ui.stimuli.process import REPLACED, Progress, Wish
from ui.stimulus_sets import StimulusSets

ROW = "import json, time; print(json.dumps({'done': 3, 'total': 6}), flush=True); "
WAITING = ROW + "time.sleep(600)"
BUILT = json.dumps({"built": "x", "stimuli": 6, "already": 3, "warnings": ["complexity differs", "a second one"]})


def cells(dialog: StimulusSetDialog) -> list[str]:
    tree = dialog.preview.tree
    return [
        " | ".join(item.text(column) for column in range(3))
        for item in (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
        if item is not None
    ]


def look(dialog: StimulusSetDialog, runner: Later) -> None:
    """Let the quiet pass and the job run."""
    dialog._quiet.timeout.emit()
    while runner.calls:
        runner.run()


def saved(dialog: StimulusSetDialog, path: Path) -> None:
    assert dialog.file.save(path)


def test_it_begins_with_the_example_unsaved_by_nobody(dialog: StimulusSetDialog) -> None:
    assert dialog.draft.problem is None
    assert not dialog.draft.is_dirty
    assert dialog.windowTitle() == "Stimulus Set: my-study.toml"
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [
        "Set", "Generated", "Human Melodies", "Matching", "Sound", "Presentation", "Page", "Analysis", "Platforms",
        "Build",
    ]  # fmt: skip


def test_a_design_is_saved_opened_and_saved_elsewhere(
    dialog: StimulusSetDialog, answers: Answers, tmp_path: Path
) -> None:
    answers.design = tmp_path / "one.toml"
    dialog.draft.change("presentation.lists", 9)
    assert dialog.name.text() == "my-study.toml*"
    dialog.save.click()
    assert answers.asked == ["save as my-study.toml"]
    assert read_design(tmp_path / "one.toml").presentation.lists == 9
    assert (dialog.name.text(), dialog.note.text()) == ("one.toml", "Saved one.toml")
    dialog.draft.change("presentation.lists", 10)
    answers.design = tmp_path / "two.toml"
    dialog.save_as.click()
    assert dialog.name.text() == "two.toml"
    answers.design = tmp_path / "one.toml"
    dialog.open_.click()
    assert dialog.draft.design.presentation.lists == 9
    assert not dialog.draft.is_dirty


def test_what_is_no_design_is_one_sentence_and_nothing_is_lost(dialog: StimulusSetDialog, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[set]\nname = "a"\ntitle = "A"\n[humans]\ncuont = 3\n')
    before = dialog.draft.design
    dialog.file.open_path(tmp_path / "a.toml")
    assert "humans.cuont: there is no such key; did you mean 'count'?" in dialog.note.text()
    assert dialog.draft.design == before


@pytest.mark.parametrize(("answer", "is_closed"), [("cancel", False), ("discard", True), ("save", True)])
def test_what_is_not_saved_is_guarded(
    dialog: StimulusSetDialog, answers: Answers, tmp_path: Path, answer: str, is_closed: bool
) -> None:
    answers.to_save, answers.design = answer, tmp_path / "a.toml"  # type: ignore[assignment]
    dialog.draft.change("presentation.lists", 9)
    dialog.close_.click()
    assert answers.asked[0] == "save my-study.toml"
    assert dialog.isVisible() is not is_closed
    assert (tmp_path / "a.toml").exists() is (answer == "save")


def test_a_design_with_a_mistake_is_not_saved_and_the_mistake_is_shown(
    dialog: StimulusSetDialog, tmp_path: Path
) -> None:
    dialog.draft.change("page.group", "nobody")
    assert not dialog.file.save(tmp_path / "a.toml")
    assert not (tmp_path / "a.toml").exists()
    assert dialog.stack.currentWidget() is dialog.pages["page"]
    assert "correct what is marked first" in dialog.note.text()


@pytest.mark.parametrize("button", ["save", "save_as"])
def test_nobody_is_asked_where_to_save_a_design_with_a_mistake(
    dialog: StimulusSetDialog, answers: Answers, button: str
) -> None:
    dialog.draft.change("page.group", "nobody")
    getattr(dialog, button).click()
    assert answers.asked == []
    assert "correct what is marked first" in dialog.note.text()


@pytest.mark.parametrize("loses", [True, False])
def test_comments_are_lost_only_where_the_user_says_so(
    dialog: StimulusSetDialog, answers: Answers, tmp_path: Path, loses: bool
) -> None:
    path, answers.loses_comments = tmp_path / "a.toml", loses
    text = '[set]\nname = "a"  # mine\ntitle = "A"\n[[cells]]\nname = "one"\n'
    path.write_text(text)
    dialog.file.open_path(path)
    dialog.draft.change("set.seed", 5)
    dialog.save.click()
    assert "# mine" in path.read_text()
    assert answers.asked == []
    dialog.draft.change("generated.cells", {"one": {"mood": "happy"}, "two": {}})
    dialog.save.click()
    assert answers.asked == ["lose comments of a.toml"]
    assert ("# mine" in path.read_text()) is not loses


def test_the_window_s_parameters_are_taken_where_they_are_not_as_usual(dialog: StimulusSetDialog) -> None:
    dialog.draft.change("generated.factors", {"complexity": (20, 80)})
    dialog.use_window.click()
    assert dialog.draft.design.generated is not None
    assert dialog.draft.design.generated.parameters == {"key": "G"}
    menu = dialog.new.menu()
    menu.actions()[1].trigger()
    assert dialog.draft.is_dirty  # the guard's answer was "cancel"


def test_the_preview_follows_the_design(dialog: StimulusSetDialog, runner: Later, looked: list[Design]) -> None:
    look(dialog, runner)
    assert cells(dialog) == ["Human | 8 | 21 s", "happy, 20 | 8 | 20 s"]
    values = {name: label.text() for name, label in dialog.preview.values.items()}
    assert values == {
        "melodies": "16", "more": "3", "lists": "40 × 19", "listening": "7 min", "session": "about 17 min",
        "size": "about 12 MB",
    }  # fmt: skip
    dialog.draft.change("presentation.blocks", 0)
    look(dialog, runner)
    assert len(looked) == 1
    assert dialog.preview.said.text() == "As it was before the mistake."


def test_what_only_the_melodies_can_tell_is_said_at_its_field_too(
    dialog: StimulusSetDialog, runner: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(design: Design) -> None:
        raise DesignError(design.path, "humans.folder", "there is nothing", "choose another")

    monkeypatch.setattr("ui.stimuli.dialog.look", refuse)
    look(dialog, runner)
    assert dialog.pages["humans"].fields["humans.folder"].problem.text() == "There is nothing; choose another"
    assert dialog.preview.values["melodies"].text() == "–"
    assert not dialog.preview.hear.isEnabled()


@pytest.mark.parametrize(("seconds", "said"), [(24.4, "24 s"), (89.0, "89 s"), (720, "12 min"), (12_000, "3 h 20 min")])
def test_times_are_said_as_people_say_them(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_an_example_is_heard_beside_what_the_window_has(
    session: Session, settled: Settled, qtbot: QtBot, synth: FakeSynth, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled()
    before = synth.performance
    monkeypatch.setattr("ui.stimuli.dialog.look", lambda _: EXTENT)
    press(session, "stimulus_set")
    dialog = session.window.studies.open_dialog()
    performance = example(Design(set=SetTable(name="a", title="A"), generated=Generated()), "generated")
    assert isinstance(performance, Performance)
    dialog.heard.emit(performance)
    assert synth.performance is performance
    dialog.heard.emit(None)
    assert synth.performance is before
    dialog.leave()


def test_building_saves_tells_how_far_it_is_and_can_be_stopped(
    dialog: StimulusSetDialog, qtbot: QtBot, script: Script, answers: Answers, tmp_path: Path
) -> None:
    script(WAITING)
    answers.design = tmp_path / "a.toml"
    dialog.show_page("build")
    assert dialog.build.out == tmp_path / "my-study"
    dialog.build.build.click()
    assert (tmp_path / "a.toml").exists()
    qtbot.waitUntil(lambda: dialog.build.bar.value() == 500)
    assert dialog.build.reading.text() == "3 of 6 stimuli are finished"
    assert not dialog.pages["set"].isEnabled()
    assert not any(button.isEnabled() for button in (dialog.new, dialog.open_, dialog.save, dialog.save_as))
    assert not dialog.build.build.isVisible()
    dialog.build.cancel.click()
    qtbot.waitUntil(lambda: not dialog.build.process.is_running)
    assert dialog.build.result.text() == "Stopped. What is finished stays, and building goes on from there."
    assert dialog.build.reading.text() == "3 of 6 stimuli are finished"
    assert dialog.pages["set"].isEnabled()
    assert dialog.save_as.isEnabled()
    assert dialog.build.build.isVisible()


def test_a_set_that_is_ready_says_what_is_to_be_known_and_opens(
    dialog: StimulusSetDialog, qtbot: QtBot, script: Script, tmp_path: Path
) -> None:
    script(f"print({BUILT!r})")
    saved(dialog, tmp_path / "a.toml")
    dialog.show_page("build")
    with qtbot.waitSignal(dialog.built) as built:
        dialog.build.build.click()
    assert built.args == [tmp_path / "my-study"]
    assert dialog.build.result.text() == "The set is ready: 6 stimuli. 3 of them were finished before."
    assert dialog.build.warnings.toPlainText() == "complexity differs\na second one"
    with qtbot.waitSignal(dialog.opened) as opened:
        dialog.build.open.click()
    assert opened.args == [tmp_path / "my-study"]


def test_another_set_is_replaced_only_once_that_is_wanted(
    dialog: StimulusSetDialog, qtbot: QtBot, script: Script, tmp_path: Path
) -> None:
    refused = f"melodygen: X holds a set made from something else; choose another folder{REPLACED}"
    script(f"import sys; sys.exit({refused!r} if sys.argv[2] == 'False' else print({BUILT!r}))")
    saved(dialog, tmp_path / "a.toml")
    dialog.show_page("build")
    dialog.build.build.click()
    qtbot.waitUntil(dialog.build.problem.isVisible)
    assert dialog.build.problem.text() == "X holds a set made from something else; choose another folder"
    with qtbot.waitSignal(dialog.built):
        dialog.build.replace.click()
    assert not dialog.build.replace.isVisible()


def test_the_time_left_is_that_of_what_this_process_has_made(
    dialog: StimulusSetDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr("ui.stimuli.process.monotonic", lambda: now[0])
    process = dialog.build.process
    assert process._progress(10, 50) == Progress(10, 50)
    now[0] += 20
    assert process._progress(20, 50) == Progress(20, 50, 60.0)


def test_words_that_look_like_options_are_words() -> None:
    assert Wish(Path("--json"), Path("-x"), replaces=True).arguments()[-5:] == [
        "--json",
        "--force",
        "--",
        "--json",
        "-x",
    ]


def test_it_goes_on_building_while_it_is_closed_and_the_window_says_when_it_is_ready(
    session: Session, settled: Settled, qtbot: QtBot, script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled()
    monkeypatch.setattr("ui.stimuli.dialog.look", lambda _: EXTENT)
    go = tmp_path / "go"
    script(ROW + f"import pathlib\nwhile not pathlib.Path({str(go)!r}).exists(): time.sleep(0.01)\nprint({BUILT!r})")
    studies: StimulusSets = session.window.studies
    dialog = studies.open_dialog()
    assert not dialog.isModal()
    saved(dialog, tmp_path / "a.toml")
    dialog.build.build.click()
    qtbot.waitUntil(lambda: dialog.build.bar.value() == 500)
    dialog.close_.click()
    assert not dialog.isVisible()
    assert studies.open_dialog() is dialog
    dialog.close_.click()
    session.document.change("Complexity", {"complexity": 5})
    settled()
    with qtbot.waitSignal(studies.informed) as told:
        go.write_text("")
    assert told.args == ["The stimulus set my-study is ready"]
    assert session.window.messages.label.text() == told.args[0]


def test_closing_the_window_asks_for_the_design_and_stops_what_is_built(
    session: Session, settled: Settled, qtbot: QtBot, script: Script, answers: Answers, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    settled()
    monkeypatch.setattr("ui.stimuli.dialog.look", lambda _: EXTENT)
    script(WAITING)
    dialog = session.window.studies.open_dialog()
    saved(dialog, tmp_path / "a.toml")
    dialog.build.build.click()
    qtbot.waitUntil(lambda: dialog.build.bar.value() == 500)
    dialog.draft.change("presentation.lists", 9)
    session.window.close()
    assert session.window.isVisible()
    assert answers.asked[-1] == "save a.toml"
    answers.to_save = "discard"
    with qtbot.waitSignal(session.window.closed):
        session.window.close()
    assert not dialog.build.process.is_running


def test_a_theme_chosen_while_it_is_open_is_taken(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.stimuli.dialog.look", lambda _: EXTENT)
    dialog = session.window.studies.open_dialog()
    dialog.draft.change("page.group", "nobody")
    row = list(dialog.pages).index("page")
    session.themes.choose("dark")
    QApplication.processEvents()
    light = dialog.list.item(row).foreground().color()
    session.themes.choose("light")
    QApplication.processEvents()
    assert dialog.list.item(row).foreground().color() != light
    assert dialog.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) == "Page, with a mistake"
    dialog.leave()
    assert not any(other.isVisible() for other in session.window.findChildren(QDialog))


def test_until_the_first_preview_it_says_what_is_waited_for(dialog: StimulusSetDialog) -> None:
    assert not dialog.preview.hear.isEnabled()
    dialog.draft.change("set.seed", 4)
    dialog._quiet.timeout.emit()
    assert dialog.preview.said.text() == "Reading the melodies…"
    dialog.draft.change("page.group", "nobody")
    dialog._quiet.timeout.emit()
    assert dialog.preview.said.text() == "Nothing to show until what is marked is corrected."
