"""What the growing tables of a design hold, and how a person types it.

Conventions
-----------
Values are typed as the design file has them: numbers as numbers, words by their short names (``happy``), which are also
what conditions are called in the manifest.  A number that is none stays a text, which the check of the design then
refuses with what is allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from melodygen.fields import FIELDS, Choice, ChoiceField, Field, NumberField, TextField
from melodygen.stimuli.design.design import Value
from melodygen.stimuli.design.parameter_values import NAMES
from melodygen.stimuli.design.reading import WEIGHED
from melodygen.styles import style_names
from ui.language import brief
from ui.stimuli.rows import RowsSpec
from ui.stimuli.words import MEASURES, tr
from ui.texts import translated

DIGITS = 12
"""Of a number in a row: all that somebody typed."""

_BY_NAME: dict[str, Field] = {field.name: field for field in FIELDS}


def factors_spec() -> RowsSpec:
    """Parameters with levels."""
    return RowsSpec(
        names=_parameter_choices(),
        read=_levels_of,
        write=lambda name, levels: f"{_separator(name)} ".join(map(str, levels)),
        hint=_levels_hint,
        add=_tr("Add a factor"),
        name=_tr("Factor"),
        value=_tr("Levels"),
        offer=_offer_levels,
    )


def parameters_spec() -> RowsSpec:
    """Parameters with a value."""
    return RowsSpec(
        names=_parameter_choices(),
        read=lambda name, text: value_of(name, _with_point(text) if _is_number(name) else text),
        write=lambda _, value: _shown(value),
        hint=_hint,
        add=_tr("Add a parameter"),
        name=_tr("Parameter"),
        value=_tr("Value"),
        offer=_offer_value,
    )


def cells_spec() -> RowsSpec:
    """Cells with their parameters."""
    return RowsSpec(
        names=None,
        may_be_empty=True,
        read=lambda _, text: dict(_pairs(text)),
        write=lambda _, values: " ".join(f"{name}={_quoted(value)}" for name, value in values.items()),
        hint=lambda _: "mood=happy complexity=20",
        add=_tr("Add a cell"),
        name=_tr("Name of the cell"),
        value=_tr("Parameters"),
    )


def weights_spec() -> RowsSpec:
    """Measures with their weights."""
    choices = tuple(Choice(name, tr(MEASURES.get(name, name))) for name in WEIGHED)
    return RowsSpec(
        names=choices,
        read=lambda _, text: _number(_with_point(text)),
        write=lambda _, value: _shown(value),
        hint=lambda _: _tr("1 is usual, 0 leaves it out"),
        add=_tr("Add a weight"),
        name=_tr("Measure"),
        value=_tr("Weight"),
    )


def texts_spec() -> RowsSpec:
    """Texts of the page."""
    return RowsSpec(
        names=None,
        may_be_empty=True,
        read=lambda _, text: text,
        write=lambda _, value: str(value),
        hint=lambda _: _tr("as listeners read it"),
        add=_tr("Add a text"),
        name=_tr("Name of the text"),
        value=_tr("Text"),
    )


def value_of(name: str, text: str) -> Value:
    """What was typed for a parameter: a number where it is one and may be, else the text."""
    text = text.strip()
    return _number(text) if _is_number(name) else text


def _is_number(name: str) -> bool:
    return isinstance(_BY_NAME.get(name), NumberField)


def _with_point(text: str) -> str:
    """A single number, also where it is typed as people write it here."""
    return text.replace(",", ".")


def _shown(value: Value) -> str:
    return brief(value, DIGITS) if isinstance(value, float) else str(value)


def _levels_of(name: str, text: str) -> tuple[Value, ...]:
    return tuple(value_of(name, part) for part in text.split(_separator(name)) if part.strip())


def _separator(name: str) -> str:
    """Between levels; commas mean something in texts such as curves."""
    return ";" if isinstance(_BY_NAME.get(name), TextField) else ","


def _number(text: str) -> Value:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text.strip()


def _pairs(text: str) -> Iterable[tuple[str, Value]]:
    """``"mood=happy rules='a=1 b=2'"`` -> each name and value; blanks or commas part them, quotes hold together."""
    import shlex  # noqa: PLC0415 - for this alone

    try:
        parts = shlex.split(text.replace(",", " ") if "'" not in text and '"' not in text else text)
    except ValueError:  # a quote that is not closed yet
        parts = text.split()
    for part in parts:
        name, _, value = part.partition("=")
        yield name, value_of(name, value)


def _quoted(value: Value) -> str:
    text = str(value)
    return f'"{text}"' if " " in text else text


def _parameter_choices() -> tuple[Choice, ...]:
    """By what the window calls them, in its order."""
    return tuple(Choice(name, _label(name)) for name in NAMES)


def _label(name: str) -> str:
    field = _BY_NAME.get(name)
    return translated(field.label if field else "Style")


def _hint(name: str) -> str:
    """What a parameter may be."""
    field = _BY_NAME.get(name)
    if isinstance(field, NumberField):
        return _tr("{low} to {high} {unit}").format(low=field.low, high=field.high, unit=translated(field.unit)).strip()
    if isinstance(field, TextField):
        return _tr("such as {example}").format(example=field.example)
    return _tr("such as {example}").format(example=field.default if field else style_names()[0])


def _levels_hint(name: str) -> str:
    field = _BY_NAME.get(name)
    if isinstance(field, NumberField):
        share = (field.high - field.low) // 4
        return _tr("such as {example}").format(example=f"{field.low + share}, {field.high - share}")
    words = _words(name)
    if words:
        return _tr("such as {example}").format(example=", ".join(choice.slug for choice in words[:2]))
    return _tr("with semicolons between them")


def _words(name: str) -> tuple[Choice, ...]:
    field = _BY_NAME.get(name)
    if isinstance(field, ChoiceField):
        return field.choices
    return tuple(Choice(style, style) for style in style_names()) if name == "style" else ()


def _offer_value(menu: QMenu, name: str, text: str, take: Callable[[str], None]) -> bool:
    return _offer(menu, name, [text.strip()], take)


def _offer_levels(menu: QMenu, name: str, text: str, take: Callable[[str], None]) -> bool:
    """Each word of the menu is put to the levels, or taken from them."""
    present = [str(level) for level in _levels_of(name, text)]

    def toggle(slug: str) -> None:
        kept = [level for level in present if level != slug]
        take(", ".join(kept if len(kept) < len(present) else [*present, slug]))

    return _offer(menu, name, present, toggle)


def _offer(menu: QMenu, name: str, present: Iterable[str], take: Callable[[str], None]) -> bool:
    words, chosen = _words(name), set(present)
    families: Mapping[str, QMenu] = {}
    for choice in words:
        if choice.family and choice.family not in families:
            families = {**families, choice.family: menu.addMenu(translated(choice.family))}
        action = families.get(choice.family, menu).addAction(translated(choice.label))
        action.setCheckable(True)
        action.setChecked(choice.slug in chosen)
        action.triggered.connect(lambda _=False, slug=choice.slug: take(slug))
    return bool(words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("stimuli", text)
