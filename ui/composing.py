"""What the user asks of the model: a parameter set, another seed, chance, or the defaults."""

from __future__ import annotations

import random

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from melodygen.degree_weights import fitted
from melodygen.fields import SEED_LIMIT
from melodygen.given import FIXED
from melodygen.parameters import Parameters
from melodygen.randomise import randomised
from melodygen.theory.scales import scale_named
from ui.actions import Actions
from ui.document import Document
from ui.head_bar import HeadBar
from ui.panel import ParametersPanel
from ui.playback import Playback
from ui.transport import Transport


class Composing(QObject):
    """Turns what is set in the views, and the actions that set more than one parameter, into edits of the document."""

    def __init__(
        self,
        document: Document,
        playback: Playback,
        draw: random.Random,
        actions: Actions,
        *,
        panel: ParametersPanel,
        transport: Transport,
        head: HeadBar,
    ) -> None:
        super().__init__(panel)
        self._document, self._playback, self._draw, self._panel = document, playback, draw, panel
        panel.edited.connect(self._change)
        transport.tempo_edited.connect(lambda bpm, gesture: self._change("tempo_bpm", bpm, gesture))
        transport.instrument_edited.connect(lambda slug: self._change("instrument", slug, None))
        head.seed.edited.connect(lambda seed: document.change(self.tr("Seed"), {"seed": seed}))
        actions["generate"].triggered.connect(self._generate)
        actions["randomise"].triggered.connect(lambda: self._randomise(everything=False))
        actions["randomise_all"].triggered.connect(lambda: self._randomise(everything=True))
        actions["reset_all"].triggered.connect(self._reset_all)
        actions["copy_seed"].triggered.connect(self._copy_seed)

    def _change(self, name: str, value: object, gesture: object | None) -> None:
        values = {name: value}
        if name == "scale":  # the degrees of another scale keep the weights of those they stand for
            present = self._document.parameters
            values["weights"] = fitted(present.weights, present.the_scale, scale_named(str(value)))
        self._document.change(self._panel.label_of(name), values, gesture)

    def _generate(self) -> None:
        """A new melody of the same parameters: the same but for the seed."""
        self._playback.play_next()
        self._document.change(self.tr("new seed"), {"seed": self._draw.randint(0, SEED_LIMIT)})

    def _randomise(self, *, everything: bool) -> None:
        self._playback.play_next()
        present = self._document.parameters
        drawn = randomised(present, self._draw, everything=everything)
        project = self._document.project
        if self._document.locks.holds_anything or (project is not None and project.is_brought):
            drawn = drawn.replace(**{name: getattr(present, name) for name in FIXED})
        self._document.edit(drawn, self.tr("randomise"))

    def _reset_all(self) -> None:
        self._document.edit(Parameters(seed=self._document.parameters.seed), self.tr("reset of all parameters"))

    def _copy_seed(self) -> None:
        QGuiApplication.clipboard().setText(str(self._document.parameters.seed))
