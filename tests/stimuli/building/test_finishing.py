"""What is done with a set once its stimuli are there."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

from melodygen.stimuli.building.finishing import DATE_S, date_alike
from melodygen.stimuli.layout import SetFolder


def test_everything_that_listeners_get_has_one_date(tmp_path: Path) -> None:
    folder = SetFolder(tmp_path)
    _with_sounds(folder, 3)
    (folder.listeners / "page" / "texts").mkdir(parents=True)
    (folder.listeners / "page" / "texts" / "en.json").touch()
    date_alike(folder)
    assert {path.stat().st_mtime for path in (folder.listeners, *folder.listeners.rglob("*"))} == {DATE_S}


def test_dating_keeps_no_file_in_mind(tmp_path: Path) -> None:
    peaks = []
    for count in (100, 3000):
        folder = SetFolder(tmp_path / str(count))
        _with_sounds(folder, count)
        date_alike(folder)
        tracemalloc.start()
        date_alike(folder)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 20_000  # a path has some hundred bytes


def _with_sounds(folder: SetFolder, count: int) -> None:
    folder.sounds.mkdir(parents=True)
    for number in range(count):
        (folder.sounds / f"{number}.mid").touch()
