"""Melodies to practise with and to see who pays attention: they can be made, or else the design is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.export import anonymous_midi_bytes
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.performance import perform
from melodygen.stimuli.building.making import make
from melodygen.stimuli.building.studio import Studio, studio_for
from melodygen.stimuli.design import DesignError, parse_design
from melodygen.theory.pitch import pitch_name

HEAD = """
[set]
name = "x"
title = "X"
[rendering]
formats = ["midi"]
[presentation]
lists = 2
practice = 3
attention = 1
both_of_pair = false
"""
HUMANS = '[humans]\nfolder = "tunes"\ncount = 1\n'
MATCHING = "[matching]\ncandidates = 1\n"

D4 = 62
ranges = st.tuples(st.integers(0, 3), st.integers(1, 4)).map(
    lambda reach: {"note_range": f"{pitch_name(D4 - reach[0])}-{pitch_name(D4 + reach[1])}"}
)
"""Narrow ones around the tonic of parameters by themselves; tonics of other melodies are mostly not in them."""

cells = st.fixed_dictionaries(
    {},
    optional={
        "key": st.sampled_from(["C", "D", "F#", "Bb"]),
        "scale": st.sampled_from(["major", "blues", "minor-pentatonic"]),
        "ending": st.sampled_from(["tonic", "auto"]),
        "weights": st.sampled_from(["1:0", "4:0"]),
    },
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two melodies of four bars, in keys of their own."""
    root = tmp_path_factory.mktemp("beside")
    (root / "tunes").mkdir()
    for seed, key in ((1, "B"), (2, "E")):
        melody = generate(Parameters(bars=4, seed=seed, key=key))
        (root / "tunes" / f"tune-{seed}.mid").write_bytes(anonymous_midi_bytes(perform(melody)))
    return root


def studio(folder: Path, tables: str, cell: dict[str, str]) -> Studio:
    lines = "".join(f'{name} = "{value}"\n' for name, value in cell.items())
    return studio_for(parse_design(f'{HEAD}{tables}[[cells]]\nname = "a"\n{lines}', folder / "design.toml"))


@given(
    st.one_of(ranges, cells, st.builds(dict.__or__, ranges, cells)), st.sampled_from([HUMANS, HUMANS + MATCHING, ""])
)
@settings(max_examples=30, deadline=None)
def test_what_cells_set_is_wrong_before_anything_is_made_or_never(
    folder: Path, cell: dict[str, str], tables: str
) -> None:
    try:
        own = studio(folder, tables, cell)
    except DesignError:
        return
    for job in own.plan:
        made = make(own, job)
        assert made.contents


def test_practice_is_like_the_trials_in_a_range_that_has_not_the_tonic_of_the_human_melody(folder: Path) -> None:
    own = studio(folder, HUMANS, {"note_range": "C#4-D#4"})
    practice = [job for job in own.plan if job.role != "trial" and job.source == "generated"]
    assert practice
    assert not any(job.human for job in practice)
    recipes = [stimulus.recipe for job in practice if (stimulus := make(own, job).stimulus)]
    assert [recipe and recipe["parameters"]["note_range"] for recipe in recipes] == ["C#4-D#4"] * len(practice)


def test_practice_is_like_the_human_melodies_where_the_trials_are(folder: Path) -> None:
    assert {job.human for job in studio(folder, HUMANS + MATCHING, {}).plan if job.role == "practice"} != {""}
