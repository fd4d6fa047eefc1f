from __future__ import annotations

import pytest

from melodygen.stimuli.building.confounds import confounds
from melodygen.stimuli.design import parse_design
from melodygen.stimuli.humans.choosing import SHARED

HEAD = '[set]\nname = "x"\ntitle = "X"\n'
VALUES: dict[str, str] = {
    "mood": '["happy", "sad"]',
    "tempo_bpm": "[100, 120]",
    "instrument": '["flute", "violin"]',
    "expression": "[0, 100]",
    "palette": '["plain", "sadness"]',
    "accompaniment": '["block", "arpeggio"]',
    "rules": '["phrase-arch=1", "phrase-arch=2"]',
}


def told(text: str) -> list[str]:
    return list(confounds(parse_design(HEAD + text)))


def test_there_is_a_case_for_every_parameter_of_playing() -> None:
    assert set(VALUES) == set(SHARED)


@pytest.mark.parametrize("name", SHARED)
def test_a_factor_that_changes_the_playing_of_one_source_is_named(name: str) -> None:
    accompanied = '[rendering]\naccompanied = true\n[humans]\nfolder = "tunes"\n[matching]\n'
    (sentence,) = told(f"{accompanied}[factors]\n{name} = {VALUES[name]}")
    assert sentence.startswith(f"cells change how generated melodies are played ({name!r}) and not how human ones are")
    assert not told(f"[factors]\n{name} = {VALUES[name]}")


def test_what_is_shared_or_changes_notes_alone_is_no_confound() -> None:
    both = "[humans]\n[matching]\n"
    assert not told(f'{both}[generated.parameters]\nmood = "sad"\ntempo_bpm = 90')
    assert not told(f"{both}[factors]\ncomplexity = [20, 80]")
    assert not told(f'{both}[generated.parameters]\nmood = "sad"\n[[cells]]\nname = "one"\nmood = "sad"')
    (sentence,) = told(f'{both}[[cells]]\nname = "one"\nmood = "sad"\n[[cells]]\nname = "other"\ntempo_bpm = 90')
    assert sentence.startswith("cells change how generated melodies are played ('mood', 'tempo_bpm') and not")


def test_what_is_not_heard_is_no_confound() -> None:
    score = '[rendering]\nplayed = "score"\n[humans]\n[matching]\n'
    assert not told(f'{score}[factors]\nmood = ["happy", "sad"]\nexpression = [0, 50]')
    assert told(f"{score}[factors]\ntempo_bpm = [80, 90]")
    assert not told(f"[humans]\n[matching]\n[factors]\naccompaniment = {VALUES['accompaniment']}")


def test_melodies_that_are_not_on_the_grid_are_told_of_where_there_are_two_sources() -> None:
    played = '[rendering]\nplayed = "score"\nquantised = false\n'
    assert ["exactly on the beat" in sentence for sentence in told(f"{played}[humans]\n[matching]\n")] == [True]
    assert not told(f"{played}[humans]\n")
