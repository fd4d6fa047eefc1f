"""Values as TOML writes them."""

from __future__ import annotations

import json
from collections.abc import Sequence


def toml_value(value: str | float | Sequence[str | float]) -> str:
    """A text, a number, true or false, or a list of them.

    JSON's are TOML's too, but for surrogate pairs and the delete character.

    Examples
    --------
    >>> toml_value(("C#", 2, True))
    '["C#", 2, true]'

    """
    plain = value if isinstance(value, str | int | float) else list(value)
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "\\u007f")
