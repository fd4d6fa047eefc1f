"""An idea in words: on its card, in its tip, and for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.ideas.cards import Card, Show
from ui.language import number
from ui.roll.sheet import with_signs
from ui.roll.words import length_words
from ui.texts import translated

if TYPE_CHECKING:
    from melodygen.ideas.judging import Judgement

AS_PEOPLES, NEARLY = 0.75, 0.6
"""From which share of the measures on a melody is called as human ones, or nearly so; they have 0.8 in the mean."""


def ideas_text(text: str) -> str:
    """A text of the ideas, in the user's language."""
    return QCoreApplication.translate("ideas", text)


def title(card: Card) -> str:
    """What the card is called: by its name, or by its number."""
    texts: dict[Show, str] = {
        "new": ideas_text("Idea {number}"),
        "kept": ideas_text("Kept {number}"),
        "starred": ideas_text("Kept {number}"),
        "heard": ideas_text("Heard {number}"),
    }
    return card.idea.name or texts[card.kind].format(number=card.number)


def human_words(judgement: Judgement) -> str:
    """How human it is, in two or three words."""
    if judgement.share >= AS_PEOPLES:
        return ideas_text("like people's")
    return ideas_text("nearly like people's") if judgement.share >= NEARLY else ideas_text("unlike people's")


def human_number(judgement: Judgement | None) -> str:
    """``"20/26"``: in how many measures it stands where most human melodies do; a dash where that is not known."""
    return f"{judgement.usual}/{judgement.measured}" if judgement and judgement.measured else "–"


def tip(card: Card, apart: float | None = None) -> str:
    """All that is known of it, a sentence each; `apart` is how many semitones it is from the melody on the roll."""
    idea = card.idea
    melody, judgement = idea.melody, card.judgement
    sentences = [
        ideas_text("{title}: {bars} of {key} {scale}, seed {seed}.").format(
            title=title(card), bars=length_words(melody.bars), key=with_signs(melody.key),
            scale=translated(melody.scale.label), seed=idea.parameters.seed,
        )
    ]  # fmt: skip
    if judgement and judgement.measured:
        text = ideas_text(
            "How human: {words}; in {usual} of {measured} measures it is where 8 in 10 human melodies of its style are."
        )
        sentences.append(text.format(words=human_words(judgement), usual=judgement.usual, measured=judgement.measured))
    if judgement and judgement.missed is not None:
        points = round(judgement.missed)
        text = ideas_text(
            "It misses its knobs by 1 point." if points == 1 else "It misses its knobs by {points} points."
        )
        sentences.append(text.format(points=points))
    if apart is not None:
        text = ideas_text("It is {semitones} semitones from the melody on the roll in the mean.")
        sentences.append(text.format(semitones=number(apart)))
    is_drawn = idea.origin == "drawn"
    sentences.append(ideas_text("It was drawn as an alternative." if is_drawn else "It stood on the roll."))
    if idea.tags:
        sentences.append(ideas_text("Tags: {tags}.").format(tags=", ".join(idea.tags)))
    return " ".join(sentences)


def spoken(card: Card) -> str:
    """The card for who hears it: the name, the star and the numbers."""
    parts = [title(card)]
    if card.idea.is_starred:
        parts.append(ideas_text("starred"))
    if card.is_on_roll:
        parts.append(ideas_text("on the roll"))
    if card.judgement and card.judgement.measured:
        parts.append(human_words(card.judgement))
    parts += card.idea.tags
    return ", ".join(parts)
