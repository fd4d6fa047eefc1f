"""What is said of tunes from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from melodygen.melody import Melody
from ui.bringing.looking import Taken
from ui.texts import translated

if TYPE_CHECKING:
    from melodygen.reading import Quantisation


def opened_words(taken: Taken) -> str:
    """What was opened, and what the grid has changed of it."""
    melody = taken.work.project.melody
    if taken.report is None:
        return _tr("Opened {name}, which melodygen has made, with its parameters").format(name=taken.path.name)
    said = _tr("Opened {name}: {what}").format(name=taken.path.name, what=melody_words(melody))
    changes = grid_words(taken.report)
    return f"{said}. {changes}" if changes else said


def melody_words(melody: Melody) -> str:
    """``"64 notes in 16 bars of 4/4, D Minor (Natural)"``."""
    return _tr("{notes} in {bars} of {metre}, {key} {scale}").format(
        notes=counted(len(melody.notes), _tr("1 note"), _tr("{count} notes")),
        bars=counted(melody.bars, _tr("1 bar"), _tr("{count} bars")),
        metre=melody.metre.name,
        key=melody.key,
        scale=translated(melody.scale.label),
    )


def grid_words(report: Quantisation) -> str:
    """What quantising has changed, empty where it was nothing."""
    said = []
    if report.moved:
        said.append(
            _tr("{moved} of {notes} notes moved to the grid, by {mean} ms in the mean and {most} ms at most").format(
                moved=report.moved, notes=report.notes, mean=round(report.mean_ms), most=round(report.max_ms)
            )
        )
    if report.dropped:
        said.append(counted(report.dropped, _tr("1 note left out"), _tr("{count} notes left out")))
    return ", ".join(said)


def counted(count: int, one: str, many: str) -> str:
    """``"1 bar"`` or ``"16 bars"``."""
    return one if count == 1 else many.format(count=count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("bringing", text)
