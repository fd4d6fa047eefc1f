"""Work off the GUI thread: results arrive on it, dropped ones never, and closing waits."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from melodygen.errors import MelodygenError
from tests.ui.doubles import Later
from ui.jobs import Jobs, Report, Task


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_a_result_arrives_on_the_gui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    task = Task(jobs)
    arrived: list[tuple[object, threading.Thread]] = []
    task.finished.connect(lambda result: arrived.append((result, threading.current_thread())))
    with qtbot.waitSignal(task.finished):
        task.start(threading.current_thread)
    ((worker, receiver),) = arrived
    assert receiver is threading.main_thread()
    assert worker is not receiver
    assert not task.is_running


def test_an_error_of_ours_is_told(jobs: Jobs, qtbot: QtBot) -> None:
    task = Task(jobs)

    def fail() -> None:
        raise MelodygenError("no")

    with qtbot.waitSignal(task.failed) as told:
        task.start(fail)
    assert str(told.args[0]) == "no"


def test_a_bug_in_a_job_does_not_pass_in_silence(jobs: Jobs, qtbot: QtBot) -> None:
    task = Task(jobs)
    with capture_exceptions() as seen, qtbot.waitSignal(task.failed):
        task.start(lambda: 1 / 0)
    assert [kind for kind, _, _ in seen] == [ZeroDivisionError]


def test_only_the_latest_start_counts(qapp: QApplication) -> None:
    runner = Later()
    task = Task(runner)
    results: list[object] = []
    task.finished.connect(results.append)
    for number in (1, 2, 3):
        task.start(lambda number=number: number)
    runner.run(2)
    runner.run(0)
    runner.run(0)
    assert results == [3]


def test_a_cancelled_job_brings_nothing_and_one_not_begun_does_not_begin(qapp: QApplication) -> None:
    runner, begun = Later(), list[int]()
    task = Task(runner)
    task.finished.connect(begun.append)
    task.start(lambda: begun.append(1))
    task.cancel()
    runner.run()
    assert begun == []


def test_a_job_that_reports_ends_when_nobody_waits(jobs: Jobs, qtbot: QtBot) -> None:
    task, ended = Task(jobs), threading.Event()

    def count(*, report: Report) -> None:
        try:
            while True:
                report(0.5)
        finally:
            ended.set()

    with qtbot.waitSignal(task.progressed) as told:
        task.start(count, reports=True)
    assert told.args == [0.5]
    task.cancel()
    assert ended.wait(5)


def test_closing_waits_for_what_is_under_way(qapp: QApplication) -> None:
    jobs, may_end, done = Jobs(), threading.Event(), list[int]()
    begun = threading.Event()

    def work() -> None:
        begun.set()
        may_end.wait(5)
        done.append(1)

    Task(jobs).start(work)
    assert begun.wait(5)
    threading.Timer(0.01, may_end.set).start()
    jobs.close()
    Task(jobs).start(lambda: done.append(2))
    assert done == [1]
