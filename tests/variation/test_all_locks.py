"""All kinds of locks at once, under typed chords, weights and a curve: each way of drawing the rest keeps them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ConstraintError
from melodygen.generation import generate, regenerate
from melodygen.given import NOTHING, Given
from melodygen.ideas import Idea
from melodygen.ideas.drawing import alternative
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.project import Project, read_project, write_project
from melodygen.variation import fill, fill_gaps, gaps, lock_bars, lock_notes, morph, reroll, surprise, vary
from tests.strategies import parameters
from tests.variation.test_continuing import again

PROGRESSIONS = ("", "i VI III VII", "ii V7 | I", "bVII IV I", "C Am Dm7 G7")
DRAWS: dict[str, Callable[[Melody, Parameters, Given], Melody]] = {
    "knob": lambda _, asked, locks: regenerate(locks, asked, asked.replace(complexity=10)),
    "vary": lambda melody, _, locks: vary(melody, 70, around=locks),
    "morph": lambda melody, asked, locks: morph(melody, generate(asked.replace(seed=1)), 70, around=locks),
    "fill": lambda melody, _, locks: fill(melody, bars=range(melody.bars), around=locks),
    "gaps": lambda melody, _, locks: fill_gaps(melody, gaps(melody), around=locks) if gaps(melody) else melody,
    "surprise": lambda melody, _, locks: surprise(melody, bars=[0], around=locks),
    "reroll": lambda melody, _, locks: reroll(melody, locks)[0],
    "rhythm": lambda melody, _, locks: reroll(melody, locks, keep="pitches")[0],
    "pitches": lambda melody, _, locks: reroll(melody, locks, keep="rhythm")[0],
    "idea": lambda _, asked, locks: alternative(asked, asked, locks, draw=0, number=1).melody,
}


@st.composite
def asked_for(draw: st.DrawFn) -> Parameters:
    """Parameters with chords and weights that are typed, where they go together."""
    asked = draw(parameters(most_bars=5))
    with suppress(ConstraintError):
        asked = asked.replace(progression=draw(st.sampled_from(PROGRESSIONS)))
    with suppress(ConstraintError):
        weight = st.sampled_from([0, 20, 50, 100])
        asked = asked.replace(weights=",".join(str(draw(weight)) for _ in asked.the_scale.degrees))
    return asked


def locked(melody: Melody, asked: Parameters, draw: st.DataObject) -> Given:
    """Bars locked whole or in a layer, no two of them in the same way, and a note in another."""
    locks = NOTHING
    bars = draw.draw(st.permutations(range(melody.bars)))
    for bar, layer in zip(bars, ("pitches", "rhythm", "everything", "chords"), strict=False):
        locks = lock_bars(locks, melody, asked, [bar], layer)
    lined = {line.bar for line in locks.lines}
    others = [n for n, note in enumerate(melody.notes) if note.onset_ticks // melody.metre.bar_ticks not in lined]
    return lock_notes(locks, melody, others[:1])


def check_kept(melody: Melody, after: Melody, locks: Given) -> None:
    """All that `locks` hold of `melody` is in `after`."""
    sounding = {(note.onset_ticks, note.duration_ticks): note.pitch for note in after.notes}
    for held in locks.notes:
        assert held[:2] in sounding
        assert held.pitch in (None, sounding[held[:2]])
    known = {held.onset_ticks for held in locks.notes}
    for span in locks.closed:
        assert {n.onset_ticks for n in after.notes if span.start <= n.onset_ticks < span.end} <= known
    for line in locks.lines:
        assert {n.pitch for n in after.notes if n.onset_ticks // after.metre.bar_ticks == line.bar} <= {*line.pitches}
    for chord in locks.chords:
        before, now = (
            next(s.chord for s in own.chords if s.onset_ticks <= chord.onset_ticks < s.end_ticks)
            for own in (melody, after)
        )
        assert before.pitch_classes == now.pitch_classes


@pytest.mark.parametrize("name", DRAWS)
@settings(max_examples=12, deadline=None)
@given(asked=asked_for(), data=st.data())
def test_what_is_locked_stays_and_the_recipe_says_all(name: str, asked: Parameters, data: st.DataObject) -> None:
    melody = generate(asked)
    locks = locked(melody, asked, data)
    try:
        after = DRAWS[name](melody, asked, locks)
    except ConstraintError as error:
        assert str(error).count(";") == 1  # noqa: PT017 - what is wrong; what to do
        return
    check_kept(melody, after, locks)
    assert again(after) == after
    with TemporaryDirectory() as folder:
        project = Project(asked, after, locks, heard=(Idea(asked, melody, locks),))
        write_project(project, Path(folder) / "a.melody")
        assert read_project(Path(folder) / "a.melody") == project
