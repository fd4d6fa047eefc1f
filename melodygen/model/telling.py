"""An explanation in words, for somebody who has never heard of a lattice.

Conventions
-----------
Every text goes through `say`, which gives it in the reader's language; by itself it is English.
"""

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

Say = Callable[[str], str]
"""From a text to the same in another language, with the same names in braces."""

_TONES = {
    1: "the root of {chord}", 2: "the second of {chord}", 3: "the third of {chord}", 4: "the fourth of {chord}",
    5: "the fifth of {chord}", 6: "the sixth of {chord}", 7: "the seventh of {chord}", 9: "the ninth of {chord}",
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


def bound(note: NoteExplanation, say: Say = str) -> str:
    """What leaves it no choice; empty where it has one."""
    return say(_BOUNDS[note.bound]) if note.bound else ""


def tone(note: NoteExplanation, say: Say = str) -> str:
    """What it is to the chord it sounds over: ``"the third of Dm"``; empty where there is no chord."""
    if not note.chord:
        return ""
    return say(_TONES[note.chord_tone] if note.chord_tone else "over {chord}").format(chord=note.chord)


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


def reasons(note: NoteExplanation, say: Say = str) -> str:
    """What speaks for it, the return first, then strongest first, and what against it; nothing for a given note."""
    if note.bound == "given":
        return ""
    ordered = sorted(note.experts, key=lambda expert: -expert.bits)
    strong = [expert for expert in ordered if expert.share >= WORTH_SAYING and expert.bits >= FOR_BITS]
    found = [_REASONS[expert.expert](note, say) for expert in strong]
    if any(expert.expert == RETURN and expert.bits > 0 for expert in ordered):
        found = list(dict.fromkeys([_return(note, say), *found]))
    against = [say(EXPERTS[expert.expert]) for expert in reversed(ordered) if expert.bits <= AGAINST_BITS]
    words = "; ".join(found)
    said = f"{words[0].upper()}{words[1:]}." if words else ""
    return f"{said} {say('Against it: {names}.').format(names=', '.join(against))}".strip() if against else said


def _interval(note: NoteExplanation, say: Say) -> str:
    if note.interval is None:
        return say("degree {degree} is a common start").format(degree=note.degree)
    size = abs(note.interval)
    name = say(_INTERVALS[size] if size < len(_INTERVALS) else "a leap of {count} semitones").format(count=size)
    if not size:
        return say("{interval}, as often follows").format(interval=name)
    way = "{interval} up from the note before, as often follows"
    if note.interval < 0:
        way = "{interval} down from the note before, as often follows"
    return say(way).format(interval=name)


def _return(note: NoteExplanation, say: Say) -> str:
    if note.returns is None:
        return say("it returns")
    steps = note.returns.steps
    if not steps:
        text = "it returns from bar {bar}"
    elif abs(steps) == 1:
        text = "it returns from bar {bar}, a step higher" if steps > 0 else "it returns from bar {bar}, a step lower"
    elif steps > 0:
        text = "it returns from bar {bar}, {count} steps higher"
    else:
        text = "it returns from bar {bar}, {count} steps lower"
    return say(text).format(bar=note.returns.bar, count=abs(steps))


_REASONS: Mapping[str, Callable[[NoteExplanation, Say], str]] = MappingProxyType({
    "return": _return,
    "before": _interval,
    "ahead": lambda _note, say: say("it leads well to what follows"),
    "rhythm": lambda _note, say: say("the move suits its length and its place in the bar"),
    "register": lambda _note, say: say("the melody lies about there"),
    "curve": lambda _note, say: say("your curve runs about there"),
    "chord": lambda _note, say: say("a chord tone on a strong or long note"),
    "colour": lambda note, say: say("degree {degree} makes the scale what it is").format(degree=note.degree),
    "cadence": lambda _note, say: say("the tonic closes the phrase"),
    "accidental": lambda _note, say: say("it is of the scale"),
    "weights": lambda note, say: say("your weights favour degree {degree}").format(degree=note.degree),
    "wish": lambda _note, say: say("it was wished for"),
})  # fmt: skip


def _surprise(note: NoteExplanation) -> str:
    rank = note.less_surprising
    than = "less than most" if rank < 1 / 3 else "more than most" if rank > 2 / 3 else "about the middle"
    return f"Surprise {note.surprise.total:.1f} bits ({than})."
