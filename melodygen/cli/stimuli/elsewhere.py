"""Names that another command takes: whoever types one here is told which."""

from __future__ import annotations

from collections.abc import Iterable

import click


class OrElsewhere(click.Choice[str]):
    """A choice that answers some other names with a sentence of their own, in which ``{name}`` stands for the name."""

    def __init__(self, choices: Iterable[str], others: Iterable[str], sentence: str) -> None:
        super().__init__(list(choices))
        self._others, self._sentence = tuple(others), sentence

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, if it is one of the choices."""
        if value in self._others:
            self.fail(self._sentence.format(name=value), param, ctx)
        return super().convert(value, param, ctx)
