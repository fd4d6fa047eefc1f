"""Which language the window speaks: the translator of its texts, Qt's own, and the locale that numbers are written in.

Conventions
-----------
English is what stands in the program.  Any other language is a file of Qt Linguist in ``ui/translations``, read as it
is when the app starts: there is nothing to compile, and so nothing that can be older than its source.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

Language = Literal["system", "en", "de"]

LANGUAGES: tuple[tuple[Language, str], ...] = (("en", "English"), ("de", "Deutsch"))
"""Those that there are texts in, each by its own name."""

FOLDER = Path(__file__).parent.parent / "translations"

Texts = Mapping[tuple[str, str], str]
"""Translations by context and English text."""


class Translation(QTranslator):
    """The texts of a language."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts

    def translate(self, context: str, source: str, *_: object) -> str | None:  # None says that there is no translation
        """The text in the language; None where it has none."""
        return self.texts.get((context, source))

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Whether there are no texts at all."""
        return not self.texts


def speak(app: QCoreApplication, wanted: Language, system: QLocale | None = None) -> tuple[QTranslator, ...]:
    """Let all windows made from now on have their texts in a language; what translates them.

    ``"system"`` is the language of `system` (by itself the locale that this computer is set to), or English where there
    are no texts in that.  Numbers and dates are written as there, unless another language is wanted.
    """
    here = system or QLocale.system()
    tag = here.name().partition("_")[0]
    code = wanted if wanted != "system" else tag if tag in dict(LANGUAGES) else "en"
    QLocale.setDefault(here if wanted == "system" or tag == code else QLocale(code))
    if code == "en":
        return ()
    own, qt = Translation(texts_in(code), app), QTranslator(app)
    qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (qt, own):
        app.installTranslator(translator)
    return (qt, own)


def texts_in(code: str) -> Texts:
    """The texts of a language, as far as they are translated."""
    found = {}
    for context in ET.parse(FOLDER / f"melodygen_{code}.ts").getroot():  # noqa: S314 - a file of ours
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found[name, message.findtext("source", "")] = message.findtext("translation", "")
    return {key: text for key, text in found.items() if text}


def number(value: float, decimals: int = 1, *, is_signed: bool = False) -> str:
    """``1.5`` as it is written where the user lives; `is_signed` puts a sign before those above 0 too."""
    sign = "−" if value < 0 else "+" if is_signed else ""
    return sign + f"{abs(value):.{decimals}f}".replace(".", QLocale().decimalPoint())


def brief(value: float, digits: int = 6) -> str:
    """As many digits as there are, at most so many: ``132``, or ``132.5`` as it is written where the user lives."""
    return f"{value:.{digits}g}".replace(".", QLocale().decimalPoint())
