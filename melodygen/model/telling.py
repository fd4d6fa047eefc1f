"""An explanation in words, for somebody who has never heard of a lattice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from melodygen.model.explain import NoteExplanation
from melodygen.model.influence import EXPERTS, RETURN

SHOWN = 3
"""How many of the likeliest pitches are named."""

WORTH_SAYING = 0.1
"""The share of all that speaks for a note from which on an expert is named."""

FOR_BITS, AGAINST_BITS = 0.1, -0.5
"""From where on an expert speaks for a note at all, and against it."""

_TONES = {
    1: "the root", 2: "the second", 3: "the third", 4: "the fourth", 5: "the fifth", 6: "the sixth", 7: "the seventh",
    9: "the ninth",
}  # fmt: skip
_INTERVALS = (
    "the same note again", "a step", "a step", "a third", "a third", "a fourth", "a tritone", "a fifth", "a sixth",
    "a sixth", "a seventh", "a seventh", "an octave",
)  # fmt: skip
"""By semitones, 0 to 12."""

_BOUNDS = {
    "given": "It was given, and no other may stand there.",
    "highest": "The melody is to touch the top of its range there.",
    "lowest": "The melody is to touch the bottom of its range there.",
    "last": "The melody ends on its tonic.",
}


def sentences(note: NoteExplanation) -> str:
    """What a note is, what is likeliest there, what speaks for and against it, and how surprising it is."""
    parts = (_what(note), bound(note) or _likeliest(note), reasons(note), _surprise(note))
    return " ".join(part for part in parts if part)


def bound(note: NoteExplanation) -> str:
    """What leaves it no choice; empty where it has one."""
    return _BOUNDS[note.bound] if note.bound else ""


def tone(note: NoteExplanation) -> str:
    """What it is to the chord it sounds over: ``"the third of Dm"``; empty where there is no chord."""
    if not note.chord:
        return ""
    return f"{_TONES[note.chord_tone]} of {note.chord}" if note.chord_tone else f"over {note.chord}"


def _what(note: NoteExplanation) -> str:
    name = f"{note.name}, degree {note.degree}"
    return f"{note.place[0].upper()}{note.place[1:]}: {', '.join(filter(None, (name, tone(note))))}."


def _likeliest(note: NoteExplanation) -> str:
    shown = [note.candidates[0], *(other for other in note.candidates[1:SHOWN] if other.probability >= 0.01)]
    words = ", ".join(f"{candidate.name} {_percent(candidate.probability)}" for candidate in shown)
    own = "" if note.pitch in [candidate.pitch for candidate in shown] else f" (this one {_percent(note.probability)})"
    return f"Likeliest here: {words}{own}."


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %") if share >= 0.01 else "below 1 %"


def reasons(note: NoteExplanation) -> str:
    """What speaks for it, the return first, then strongest first, and what against it; nothing for a given note."""
    if note.bound == "given":
        return ""
    ordered = sorted(note.experts, key=lambda expert: -expert.bits)
    strong = [expert for expert in ordered if expert.share >= WORTH_SAYING and expert.bits >= FOR_BITS]
    found = [_REASONS[expert.expert](note) for expert in strong]
    if any(expert.expert == RETURN and expert.bits > 0 for expert in ordered):
        found = list(dict.fromkeys([_return(note), *found]))
    against = [EXPERTS[expert.expert] for expert in reversed(ordered) if expert.bits <= AGAINST_BITS]
    words = "; ".join(found)
    said = f"{words[0].upper()}{words[1:]}." if words else ""
    return f"{said} Against it: {', '.join(against)}.".strip() if against else said


def _interval(note: NoteExplanation) -> str:
    if note.interval is None:
        return f"degree {note.degree} is a common start"
    size = abs(note.interval)
    name = _INTERVALS[size] if size < len(_INTERVALS) else f"a leap of {size} semitones"
    way = f" {'up' if note.interval > 0 else 'down'} from the note before" if size else ""
    return f"{name}{way}, as often follows"


def _return(note: NoteExplanation) -> str:
    if note.returns is None:
        return "it returns"
    steps = note.returns.steps
    count = f"{abs(steps)} steps" if abs(steps) > 1 else "a step"
    moved = f", {count} {'higher' if steps > 0 else 'lower'}" if steps else ""
    return f"it returns from bar {note.returns.bar}{moved}"


_REASONS: Mapping[str, Callable[[NoteExplanation], str]] = MappingProxyType({
    "return": _return,
    "before": _interval,
    "ahead": lambda _note: "it leads well to what follows",
    "rhythm": lambda _note: "the move suits its length and its place in the bar",
    "register": lambda _note: "the melody lies about there",
    "chord": lambda _note: "a chord tone on a strong or long note",
    "colour": lambda note: f"degree {note.degree} makes the scale what it is",
    "cadence": lambda _note: "the tonic closes the phrase",
    "accidental": lambda _note: "it is of the scale",
    "weights": lambda note: f"your weights favour degree {note.degree}",
    "wish": lambda _note: "it was wished for",
})  # fmt: skip


def _surprise(note: NoteExplanation) -> str:
    rank = note.less_surprising
    than = "less than most" if rank < 1 / 3 else "more than most" if rank > 2 / 3 else "about the middle"
    return f"Surprise {note.surprise.total:.1f} bits ({than})."
