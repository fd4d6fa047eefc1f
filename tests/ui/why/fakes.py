"""Explanations made by hand, so that what is shown does not depend on the model."""

from __future__ import annotations

from melodygen.model.explain import Bound, Candidate, NoteExplanation, Share
from melodygen.model.likelihood import NoteBits

NAMES = ("C4", "D4", "E4", "F4", "G4", "A4", "Bb4", "C5", "D5", "E5")
CHANCES = (0.3, 0.2, 0.15, 0.1, 0.08, 0.06, 0.05, 0.03, 0.02, 0.01)


def explanation(
    pitch: int = 60,
    *,
    degree: str = "1",
    chances: tuple[float, ...] = CHANCES,
    experts: tuple[Share, ...] = (Share("before", 2.0, 0.8), Share("chord", -1.5, 0.0), Share("wish", 0.0, 0.0)),
    bound: Bound | None = None,
    rank: float = 0.5,
) -> NoteExplanation:
    """A note with ten candidates from 60 upwards."""
    candidates = tuple(
        Candidate(60 + index, name, chance) for index, (name, chance) in enumerate(zip(NAMES, chances, strict=True))
    )
    return NoteExplanation(
        number=1, bar=1, place="bar 1, beat 2", pitch=pitch, name=NAMES[pitch - 60], degree=degree, chord="Bbm",
        chord_tone=3, interval=2, candidates=candidates, experts=experts, returns=None, bound=bound,
        surprise=NoteBits(1.25, 3.0), less_surprising=rank,
    )  # fmt: skip
