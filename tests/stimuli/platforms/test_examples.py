from __future__ import annotations

from tests.stimuli.platforms.examples import DATA, files, study


def test_the_examples_of_what_comes_back_are_those_of_the_scripted_answers() -> None:
    made = files(study())
    assert len(made) == 10
    assert {name: (DATA / name).read_bytes().decode() for name in made} == made
