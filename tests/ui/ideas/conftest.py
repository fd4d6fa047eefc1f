from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from melodygen.generation import generate
from melodygen.ideas import Idea
from melodygen.ideas.judging import Judgement
from melodygen.parameters import Parameters
from ui.actions import Actions
from ui.ideas import IdeasStrip
from ui.ideas.cards import Card
from ui.theme import LIGHT

IDEAS = [Idea(asked, generate(asked)) for asked in (Parameters(bars=4, seed=seed) for seed in range(8))]
CARDS = [Card(idea, number, "new", Judgement(26, 20, 0.0, 8.2)) for number, idea in enumerate(IDEAS, start=1)]


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[IdeasStrip]:
    """The strip alone, with eight cards."""
    window = QMainWindow()
    strip = IdeasStrip(Actions(window), window)
    strip.set_theme(LIGHT)
    window.setCentralWidget(strip)
    window.resize(1500, 160)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    strip.show_cards(CARDS)
    yield strip
    window.close()
