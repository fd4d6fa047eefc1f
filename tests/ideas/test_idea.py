from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from melodygen.ideas import Idea, added, as_tags, changed, found_in, removed
from melodygen.melody import Note
from tests.melodies import JIG, JIG_PARAMETERS
from tests.strategies import melodies

IDEA = Idea(JIG_PARAMETERS, JIG)
OTHER = Idea(JIG_PARAMETERS, replace(JIG, notes=(*JIG.notes[:-1], Note(2160, 720, 76))))
FASTER = Idea(JIG_PARAMETERS.replace(tempo_bpm=200), replace(JIG, tempo_bpm=200))


def test_ideas_of_one_tune_are_one_whatever_their_tempo_and_name() -> None:
    assert IDEA.tune == FASTER.tune == replace(IDEA, name="Jig").tune
    assert IDEA.tune != OTHER.tune
    assert IDEA.tune != replace(IDEA, melody=replace(JIG, chords=JIG.chords[:-1])).tune


def test_what_is_added_again_comes_last_and_is_there_once() -> None:
    assert added((IDEA, OTHER), FASTER) == (OTHER, FASTER)
    assert added((), IDEA) == (IDEA,)


@given(st.lists(melodies(most_bars=2), max_size=6))
def test_no_idea_is_there_twice_and_none_is_lost(found: list[object]) -> None:
    ideas: tuple[Idea, ...] = ()
    for melody in [*found, *found]:
        ideas = added(ideas, Idea(JIG_PARAMETERS, melody))  # type: ignore[arg-type]
    assert len({idea.tune for idea in ideas}) == len(ideas)
    assert all(found_in(ideas, Idea(JIG_PARAMETERS, melody)) for melody in found)  # type: ignore[arg-type]


def test_an_idea_is_kept_as_long_as_it_has_a_star_a_name_or_tags() -> None:
    kept = changed((OTHER,), IDEA, is_starred=True)
    assert [idea.is_starred for idea in kept] == [False, True]
    kept = changed(kept, IDEA, name="Jig")
    assert kept[1].is_kept
    kept = changed(kept, FASTER, is_starred=False)
    assert (kept[1].name, kept[1].is_starred) == ("Jig", False)
    assert changed(kept, IDEA, name="") == (OTHER,)
    assert removed(kept, IDEA) == (OTHER,)


def test_tags_are_typed_with_commas_and_each_is_there_once() -> None:
    assert as_tags(" verse ,, bright  one,Verse") == ("verse", "bright one")
    assert as_tags(" , ") == ()
