"""What can be chosen of a file that is exported: its parts, how MIDI keeps time, and what audio is to be like."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from melodygen.performance import PARTS
from ui.language import brief
from ui.theme import set_role

if TYPE_CHECKING:
    from melodygen.audio import AudioSettings


def _(text: str) -> str:
    """Mark `text` of the tables for translation."""
    return str(QT_TRANSLATE_NOOP("export", text))


PART_NAMES = {"melody": _("&Melody"), "chords": _("&Chords"), "bass": _("B&ass")}

TIMINGS = (
    ("tempo-map", _("As performed, on the grid"), _("Rubato is in the tempo track, so the notes stay on the grid.")),
    ("free", _("As performed, off the grid"), _("One tempo; the notes stand where they are heard.")),
    ("score", _("As written"), _("Exactly the score: one tempo, one loudness.")),
)
OWN = "own"
LOUDNESS: tuple[tuple[float | str | None, str], ...] = (
    (None, _("As played")),
    (-14.0, _("−14 LUFS (Spotify)")),
    (-16.0, _("−16 LUFS (Apple)")),
    (-23.0, _("−23 LUFS (broadcast, studies)")),
    (OWN, _("Other")),
)
PLACES = ((".zip", _("Zip file")), ("", _("Folder")))
LONGEST_FADE_S, LOUDNESS_LIMITS = 60.0, (-60.0, -5.0)


class Options(QWidget):
    """What can be chosen beside the parts; `suffix_chosen` carries another ending."""

    suffix_chosen = Signal(str)

    @property
    def value(self) -> object | None:
        """What is chosen, as the function that writes takes it."""
        return None

    def show_suffix(self, suffix: str) -> None:
        """The file has this ending."""

    @property
    def state(self) -> dict[str, Any]:
        """All that is chosen, to begin with it the next time."""
        return {box.objectName(): box.currentIndex() for box in self.findChildren(QComboBox)} | {
            box.objectName(): box.value() for box in self.findChildren(QDoubleSpinBox)
        } | {box.objectName(): box.isChecked() for box in self.findChildren(QCheckBox)}  # fmt: skip

    @state.setter
    def state(self, state: dict[str, Any]) -> None:
        for box in self.findChildren(QComboBox):
            box.setCurrentIndex(state.get(box.objectName(), box.currentIndex()))
        for spin in self.findChildren(QDoubleSpinBox):
            spin.setValue(state.get(spin.objectName(), spin.value()))
        for check in self.findChildren(QCheckBox):
            check.setChecked(state.get(check.objectName(), check.isChecked()))


class PartsChoice(QWidget):
    """Which parts are in the file; the last one stays."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        self.boxes = {part: QCheckBox(_tr(PART_NAMES[part]), self) for part in PARTS}
        for box in self.boxes.values():
            row.addWidget(box)
            box.toggled.connect(lambda _: self.changed.emit())
        row.addStretch(1)
        self.boxes["melody"].setChecked(True)

    @property
    def parts(self) -> tuple[str, ...]:
        """Those that are chosen, in the order of their tracks."""
        return tuple(part for part, box in self.boxes.items() if box.isChecked())

    def choose(self, parts: Iterable[str]) -> None:
        """Choose these and no others."""
        wanted = set(parts)
        for part, box in self.boxes.items():
            box.setChecked(part in wanted)


class TimingOptions(Options):
    """How a MIDI file keeps time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = _combo(self, "timing", [(slug, text) for slug, text, _ in TIMINGS], _tr("Time in the file"))
        self.hint = QLabel(self)
        set_role(self.hint, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(_heading(_tr("&Time"), self.box, self))
        column.addWidget(self.box)
        column.addWidget(self.hint)
        self.box.currentIndexChanged.connect(lambda _: self._explain())
        self._explain()

    @property
    def value(self) -> object | None:
        """As `melodygen.export` names it."""
        return str(self.box.currentData())

    def _explain(self) -> None:
        text = next(hint for slug, _, hint in TIMINGS if slug == self.value)
        hint = _tr(text)
        self.hint.setText(hint)
        self.box.setAccessibleDescription(hint)


class AudioOptions(Options):
    """What a sound file is to be like; which bits and rates there are depends on its kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        from melodygen.audio import FORMATS  # noqa: PLC0415 - sound is loaded only where it is wanted

        super().__init__(parent)
        self._formats = FORMATS
        kinds = [(f".{kind.name}", kind.label) for kind in FORMATS.values()]
        self.kind = _combo(self, "kind", kinds, _tr("Format"), is_marked=False)
        self.bits = _combo(self, "bits", [], _tr("Bits"))
        self.rate = _combo(self, "rate", [], _tr("Sample rate"))
        self.loudness = _combo(self, "loudness", LOUDNESS, _tr("Loudness"))
        self.own = _spin(self, "own", _tr("Loudness in LUFS"), LOUDNESS_LIMITS, " LUFS")
        self.own.setValue(-18.0)
        self.own.hide()
        self.fade_in, self.fade_out = (
            _spin(self, name, title, (0.0, LONGEST_FADE_S), " s")
            for name, title in (("fade_in", _tr("Fade in")), ("fade_out", _tr("Fade out")))
        )
        self.limiter, self.reverb = QCheckBox(_tr("Li&miter"), self), QCheckBox(_tr("&Reverb"), self)
        self.limiter.setObjectName("limiter")
        self.limiter.setToolTip(_tr("Hold peaks down where they alone keep it from that loudness; it changes attacks"))
        self.reverb.setObjectName("reverb")
        self._lay_out()
        self._offer()
        self.kind.currentIndexChanged.connect(lambda _: self._on_kind())
        self.loudness.currentIndexChanged.connect(lambda _: self.own.setVisible(self.loudness.currentData() == OWN))

    @property
    def value(self) -> AudioSettings:
        """As `melodygen.audio` takes it."""
        from melodygen.audio import AudioSettings  # noqa: PLC0415 - as above
        from melodygen.sound.effects import Reverb  # noqa: PLC0415

        return AudioSettings(
            bits=self.bits.currentData(),
            sample_rate=self.rate.currentData(),
            loudness_lufs=self._loudness,
            fade_in_s=self.fade_in.value(),
            fade_out_s=self.fade_out.value(),
            limiter=self.limiter.isChecked(),
            reverb=Reverb() if self.reverb.isChecked() else None,
        )

    def show_suffix(self, suffix: str) -> None:
        """The file is of the kind that ends so."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(suffix)))

    @property
    def _loudness(self) -> float | None:
        chosen = self.loudness.currentData()
        return self.own.value() if chosen == OWN else chosen

    def _on_kind(self) -> None:
        self._offer()
        self.suffix_chosen.emit(str(self.kind.currentData()))

    def _offer(self) -> None:
        """What there is of the present kind, with the same chosen where it can be."""
        kind = self._formats[str(self.kind.currentData()).removeprefix(".")]
        bits: list[tuple[int | None, str]] = [(it, _tr("{count} bit").format(count=it)) for it in kind.bits]
        if 32 in kind.bits:
            bits[-1] = (32, _tr("32 bit float"))
        bits = bits or [(None, _tr("Compressed"))]
        rates = [(it, f"{brief(it / 1000)} kHz") for it in kind.sample_rates]
        for box, rows in ((self.bits, bits), (self.rate, rates)):
            before = box.currentData()
            box.clear()
            for data, text in rows:
                box.addItem(text, data)
            box.setCurrentIndex(max(0, box.findData(before)))
            box.setEnabled(len(rows) > 1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(_heading(_tr("&Sound"), self.kind, self))
        first, fades = QHBoxLayout(), QHBoxLayout()
        for box in (self.kind, self.bits, self.rate):
            first.addWidget(box, 1)
        for spin, text in ((self.fade_in, _tr("Fade &in")), (self.fade_out, _tr("Fade &out"))):
            fades.addWidget(_label(text, spin, self))
            fades.addWidget(spin)
            fades.addSpacing(12)
        fades.addWidget(self.reverb)
        fades.addStretch(1)
        loud = QHBoxLayout()
        loud.addWidget(_label(_tr("&Loudness"), self.loudness, self))
        loud.addWidget(self.loudness, 1)
        loud.addWidget(self.own)
        loud.addWidget(self.limiter)
        for row in (first, loud, fades):
            column.addLayout(row)


class SessionOptions(Options):
    """A zip file, or a folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = _combo(self, "place", PLACES, _tr("Zip file or folder"))
        hint = QLabel(
            _tr(
                "For a DAW: MIDI with named tracks and markers, a stem of each part and the mix (24 bit, 48 kHz, "
                "−23 LUFS), notation, and a README with tempo, key, chords and recipe."
            ),
            self,
        )
        hint.setWordWrap(True)
        set_role(hint, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(hint)
        column.addSpacing(6)
        column.addWidget(_heading(_tr("&As"), self.place, self))
        column.addWidget(self.place)
        self.place.currentIndexChanged.connect(lambda _: self.suffix_chosen.emit(str(self.place.currentData())))

    def show_suffix(self, suffix: str) -> None:
        """It is a zip file where it ends so."""
        self.place.setCurrentIndex(max(0, self.place.findData(suffix)))


OPTIONS: dict[str, type[Options]] = {
    "export_midi": TimingOptions,
    "export_audio": AudioOptions,
    "export_session": SessionOptions,
}
"""By the names of `ui.formats`; of others there is nothing to choose."""


def _combo(
    parent: QWidget, name: str, rows: Iterable[tuple[Any, str]], title: str, *, is_marked: bool = True
) -> QComboBox:
    box = QComboBox(parent)
    box.setObjectName(name)
    box.setAccessibleName(title)
    for data, text in rows:
        box.addItem(_tr(text) if is_marked else text, data)
    return box


def _spin(parent: QWidget, name: str, title: str, limits: tuple[float, float], unit: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox(parent)
    box.setObjectName(name)
    box.setRange(*limits)
    box.setDecimals(1)
    box.setSingleStep(0.5)
    box.setSuffix(unit)
    box.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    box.setMinimumWidth(96)
    box.setAccessibleName(title)
    return box


def _heading(text: str, buddy: QWidget, parent: QWidget) -> QLabel:
    label = _label(text, buddy, parent)
    set_role(label, "heading")
    return label


def _label(text: str, buddy: QWidget, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setBuddy(buddy)
    return label


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)
