"""What a melody that was changed by hand is called: a recipe that rebuilds it, its form and how its phrases end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from melodygen.given import Given
from melodygen.melody import Melody, Note
from melodygen.model.drawn import following_form
from melodygen.model.form import Form, plan_form
from melodygen.model.heard import heard_form
from melodygen.parameters import Parameters
from melodygen.phrase import Phrase
from melodygen.recipe import Recipe
from melodygen.styles import load_style
from melodygen.theory.pitch import pitch_class, pitch_name
from melodygen.variation.evidence import as_it_is, bar_of, chords_in
from melodygen.version import __version__


def edited(before: Melody, after: Melody) -> Melody:
    """`after`, which is `before` with other notes, with a recipe that gives exactly these, and form and phrases right.

    All notes and chords become evidence; a range asked for becomes as wide as they are.  What was said of bars and
    phrases stands as far as the change has not altered it.  A melody without a recipe stays without one: nothing is
    known of what it was asked for.

    Raises
    ------
    ParameterError
        The style of the recipe is not installed.

    """
    closed = _with_ends_right(before, after, before.phrases)
    if before.recipe is None:
        return replace(after, phrases=closed)
    asked = wide_enough(before.recipe.parameters, after.notes)
    style = load_style(asked.style)
    given = _all_of(after, asked, before.recipe.given.latest_take)
    planned = following_form(plan_form(asked, style), asked)
    form, form_before = heard_form(planned, asked, given), heard_form(planned, asked, as_it_is(before))
    phrases = closed if _labels(form) == _labels(form_before) else _with_ends_right(before, after, form.phrases)
    said = phrases if phrases != form.phrases else ()
    return replace(
        after,
        phrases=phrases,
        form=tuple(
            own if new == old else new for own, new, old in zip(before.form, form.bars, form_before.bars, strict=True)
        ),
        recipe=Recipe(asked, style.ref, __version__, given, phrases=said),
    )


def _all_of(melody: Melody, asked: Parameters, take: int) -> Given:
    chords = chords_in(melody, asked, range(melody.bars))
    return replace(as_it_is(melody), chords=chords, take=take)


def wide_enough(asked: Parameters, notes: Iterable[Note]) -> Parameters:
    """`asked`, with a range as wide as the notes are."""
    low, high = asked.ambitus
    pitches = [note.pitch for note in notes]
    if low <= min(pitches) and max(pitches) <= high:
        return asked
    return asked.replace(note_range=f"{pitch_name(min(low, *pitches))}-{pitch_name(max(high, *pitches))}")


def _labels(form: Form) -> list[str]:
    return [phrase.label for phrase in form.phrases]


def _with_ends_right(before: Melody, after: Melody, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """`phrases`, closed as they were in `before` where their last notes are the same, else where it is the tonic."""
    was_closed = {phrase.end_bar: phrase.is_closed for phrase in before.phrases}
    found = []
    for phrase in phrases:
        last = _last_pitch_class(after, phrase)
        is_as_it_was = last == _last_pitch_class(before, phrase) and phrase.end_bar in was_closed
        is_closed = was_closed[phrase.end_bar] if is_as_it_was else last == pitch_class(after.key)
        found.append(replace(phrase, is_closed=is_closed))
    return tuple(found)


def _last_pitch_class(melody: Melody, phrase: Phrase) -> int | None:
    """Of the last note that starts in the phrase."""
    bars = range(phrase.first_bar, phrase.end_bar)
    return next((note.pitch % 12 for note in reversed(melody.notes) if bar_of(melody, note) in bars), None)
