from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.language import speak


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The window speaks German on a German system, until the test ends."""
    before = QLocale()
    translators = speak(qapp, "system", QLocale("de_DE"))
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)
