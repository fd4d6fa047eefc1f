from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.editing import notes
from melodygen.editing.edited import edited
from melodygen.editing.snapping import grid_named
from melodygen.errors import EditError, ParameterError
from melodygen.export import write_midi
from melodygen.generation import generate, rebuild
from melodygen.melody import Bar, Melody, Note
from melodygen.parameters import Parameters
from melodygen.performance import perform
from melodygen.phrase import Phrase
from melodygen.recipe import Recipe, StyleRef
from melodygen.verification import verify
from tests.melodies import JIG
from tests.strategies import melodies
from tests.variation.tunes import ODE

MADE = generate(Parameters(bars=8, seed=4))
"""Eight bars of D minor."""


def last_of(melody: Melody, phrase: Phrase) -> Note:
    """The last note that starts in a phrase."""
    end = phrase.end_bar * melody.metre.bar_ticks
    return next(note for note in reversed(melody.notes) if note.onset_ticks < end)


@settings(max_examples=40)
@given(melodies(most_bars=4).filter(lambda melody: melody.recipe is not None), st.data())
def test_the_recipe_gives_exactly_these_notes_and_chords(melody: Melody, data: st.DataObject) -> None:
    chosen = {data.draw(st.sampled_from([note.onset_ticks for note in melody.notes]))}
    try:
        after = notes.move(
            melody, chosen, ticks=data.draw(st.integers(-400, 400)), semitones=data.draw(st.integers(-50, 50))
        )
    except EditError:
        after = notes.halve(melody, chosen, grid_named("1/8"))
    changed = edited(melody, after)
    assert changed.recipe is not None
    rebuilt = rebuild(changed.recipe)
    assert rebuilt.notes == changed.notes == after.notes
    assert rebuilt.phrases == changed.phrases
    assert [sounding(rebuilt, tick) for tick in ticks_of(melody)] == [
        sounding(after, tick) for tick in ticks_of(melody)
    ]
    assert replace(changed, phrases=after.phrases, form=after.form, recipe=after.recipe) == after


def ticks_of(melody: Melody) -> range:
    """A tick in every eighth."""
    return range(0, melody.length_ticks, 240)


def sounding(melody: Melody, ticks: int) -> tuple[int, ...]:
    """The pitch classes of the chord at `ticks`."""
    return next(it.chord.pitch_classes for it in melody.chords if it.onset_ticks <= ticks < it.end_ticks)


@pytest.mark.parametrize("parts", [("melody",), ("melody", "chords")])
def test_an_export_verifies(tmp_path: Path, parts: tuple[str, ...]) -> None:
    first = MADE.notes[0].onset_ticks
    after = notes.move(notes.erase(MADE, {MADE.notes[3].onset_ticks}), {first}, semitones=-31)
    write_midi(edited(MADE, after), tmp_path / "edited.mid", parts)
    result = verify(tmp_path / "edited.mid")
    assert result.is_same, result.difference
    assert result.remarks == ()


def test_an_upbeat_made_by_hand_verifies(tmp_path: Path) -> None:
    with_upbeat = notes.add(MADE, Note(-240, 240, MADE.notes[0].pitch))
    write_midi(edited(MADE, with_upbeat), tmp_path / "edited.mid")
    assert verify(tmp_path / "edited.mid").is_same


def test_nothing_changed_says_the_same_of_bars_and_phrases() -> None:
    same = edited(MADE, MADE)
    assert (same.phrases, same.form) == (MADE.phrases, MADE.form)


def test_a_phrase_that_a_hand_opened_is_played_so_again(tmp_path: Path) -> None:
    last = last_of(MADE, MADE.phrases[-1])
    opened = edited(MADE, notes.move(MADE, {last.onset_ticks}, semitones=2))
    assert opened.recipe is not None
    recipe = Recipe.from_json(opened.recipe.to_json())
    assert recipe == opened.recipe
    assert recipe.phrases == opened.phrases
    assert perform(rebuild(recipe)) == perform(opened)
    write_midi(opened, tmp_path / "opened.mid")
    assert verify(tmp_path / "opened.mid").is_same


def test_phrases_are_said_only_where_the_notes_do_not_say_them() -> None:
    unchanged = edited(MADE, MADE)
    assert unchanged.recipe is not None
    heard = rebuild(replace(unchanged.recipe, phrases=()))
    again = edited(heard, heard)
    assert again.phrases == heard.phrases
    assert again.recipe is not None
    assert again.recipe.phrases == ()


def test_an_edit_of_an_edit_gives_the_last_notes() -> None:
    once = edited(MADE, notes.move(MADE, {MADE.notes[0].onset_ticks}, semitones=1))
    twice = edited(once, notes.move(once, {once.notes[1].onset_ticks}, semitones=1))
    assert twice.recipe is not None
    assert rebuild(twice.recipe).notes == twice.notes


def test_a_phrase_is_closed_by_a_tonic_and_opened_by_another_note() -> None:
    closed = MADE.phrases[-1]
    last = last_of(MADE, closed)
    assert closed.is_closed
    assert last.pitch % 12 == 2
    opened = edited(MADE, notes.move(MADE, {last.onset_ticks}, semitones=2))
    assert not opened.phrases[-1].is_closed
    again = edited(opened, notes.move(opened, {last.onset_ticks}, semitones=-2))
    assert again.phrases[-1].is_closed
    assert [phrase.is_closed for phrase in opened.phrases[:-1]] == [it.is_closed for it in MADE.phrases[:-1]]


def test_a_bar_that_returned_and_was_changed_is_the_same_no_longer() -> None:
    repeating = generate(Parameters(bars=8, seed=0, repetition=90))
    assert repeating.form[4:7] == (Bar("same", 0), Bar("same", 1), Bar("same", 2))
    first = next(note for note in repeating.notes if note.onset_ticks >= 5 * repeating.metre.bar_ticks)
    changed = edited(repeating, notes.move(repeating, {first.onset_ticks}, semitones=1))
    assert changed.form[5].relation in {"varied", "rhythm", "new"}
    assert changed.form[:5] + changed.form[6:] == repeating.form[:5] + repeating.form[6:]


def test_a_bar_made_like_an_earlier_one_returns_to_it() -> None:
    length = MADE.metre.bar_ticks
    copied = [replace(it, onset_ticks=it.onset_ticks + length) for it in MADE.notes if it.end_ticks <= length]
    others = [it for it in MADE.notes if it.end_ticks <= length or it.onset_ticks >= 2 * length]
    assert MADE.form[1].relation == "new"
    after = replace(MADE, notes=tuple(sorted([*others, *copied], key=lambda note: note.onset_ticks)))
    assert edited(MADE, after).form[1] == Bar("same", 0)


def test_a_range_asked_for_becomes_as_wide_as_the_notes() -> None:
    asked = MADE.recipe.parameters if MADE.recipe else Parameters()
    low, high = asked.ambitus
    changed = edited(MADE, notes.move(MADE, {MADE.notes[0].onset_ticks}, semitones=high + 2 - MADE.notes[0].pitch))
    assert changed.recipe is not None
    assert changed.recipe.parameters.ambitus == (low, high + 2)
    inside = edited(MADE, notes.erase(MADE, {MADE.notes[0].onset_ticks}))
    assert inside.recipe is not None
    assert inside.recipe.parameters == asked


def test_a_melody_without_a_recipe_stays_without_one() -> None:
    played = replace(ODE, phrases=(Phrase(0, 8, "A", is_closed=True),), form=(Bar("new"),) * 8)
    changed = edited(played, notes.move(played, {played.notes[-1].onset_ticks}, semitones=2))
    assert changed.recipe is None
    assert changed.form == played.form
    assert not changed.phrases[0].is_closed


def test_a_style_that_is_not_there_is_named() -> None:
    asked = Parameters(bars=2, style="gone")
    lost = replace(JIG, recipe=Recipe(asked, StyleRef("gone", "1", "0" * 64), "0.1.0"))
    with pytest.raises(ParameterError, match="style must be one of"):
        edited(lost, lost)
