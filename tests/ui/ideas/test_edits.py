from __future__ import annotations

from dataclasses import replace

from melodygen.bringing import as_project
from melodygen.generation import generate
from melodygen.ideas import Idea
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from ui.ideas.edits import with_its_bars
from ui.work import looked_at

ASKED = Parameters(bars=4, seed=5)


def high_up(melody: Melody) -> Melody:
    """The same two octaves higher."""
    return replace(melody, notes=tuple(Note(n.onset_ticks, n.duration_ticks, n.pitch + 24) for n in melody.notes))


def test_a_melody_that_was_brought_has_room_for_the_bars_of_an_idea_that_lies_higher() -> None:
    melody = generate(ASKED)
    brought = replace(melody, recipe=None)
    idea = Idea(ASKED, high_up(brought))
    after = with_its_bars(looked_at(as_project(brought)), idea, {1}).project
    low, high = after.parameters.ambitus
    assert max(note.pitch for note in after.melody.notes) > max(note.pitch for note in melody.notes)
    assert all(low <= note.pitch <= high for note in after.melody.notes)
