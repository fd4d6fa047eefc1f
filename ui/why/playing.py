"""What the rules of the player did to a note, in words that a learner understands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from melodygen.performance import RuleEffect
from melodygen.theory.palettes import RULES
from ui.language import number
from ui.texts import translated
from ui.why.words import _ as marked
from ui.why.words import why_text

HEARD_MS, HEARD_DB = 10.0, 1.0
"""What is about as easily heard in time and in loudness: the measure by which effects are sorted."""

EFFECTS = (
    (0.5, 0, marked("{amount} ms longer"), marked("{amount} ms shorter")),
    (0.05, 1, marked("{amount} dB louder"), marked("{amount} dB softer")),
    (0.5, 0, marked("let go {amount} ms earlier"), marked("held {amount} ms more")),
)
"""From where on it is said, with how many decimals, and what, where it is more and less than nothing."""

BY_SLUG = {rule.slug: rule for rule in RULES}


def told(effects: Sequence[RuleEffect]) -> tuple[tuple[str, str], ...]:
    """A sentence for each rule that did something, the greatest first, and what that rule is.

    Such as ``("Phrase Arch: 12 ms longer, 0.8 dB softer", "Phrases start slow and soft ...")``.
    """
    found = []
    for effect in sorted(effects, key=size, reverse=True):
        rule, parts = BY_SLUG[effect.rule], ", ".join(_parts(effect))
        if parts:
            found.append((f"{translated(rule.label)}: {parts}", translated(rule.help)))
    return tuple(found)


def size(effect: RuleEffect) -> float:
    """How much of it is heard."""
    return max(
        abs(effect.lengthening_ms) / HEARD_MS,
        abs(effect.gap_ms) / HEARD_MS / 2,  # what is left out of a note is heard less than when the next one starts
        abs(effect.louder_db) / HEARD_DB,
    )


def nothing(expression: int) -> str:
    """Why no rule did anything."""
    if not expression:
        return why_text("Exactly as written, since Expression is 0 %.")
    return why_text("Exactly as written: no rule has anything to say about it.")


def _parts(effect: RuleEffect) -> Iterator[str]:
    amounts = (effect.lengthening_ms, effect.louder_db, effect.gap_ms)
    for amount, (least, decimals, more, less) in zip(amounts, EFFECTS, strict=True):
        if abs(amount) >= least:
            text = more if amount > 0 else less
            yield why_text(text).format(amount=number(abs(amount), decimals))
