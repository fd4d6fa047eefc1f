from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.generation import generate
from melodygen.ideas import Idea
from melodygen.ideas.judging import Judgement, judged
from melodygen.parameters import Parameters
from melodygen.styles import load_style
from tests.melodies import JIG, JIG_PARAMETERS

ASKED = Parameters(bars=8)


def test_a_melody_is_placed_by_every_measure_of_its_style() -> None:
    found = judged(Idea(ASKED, generate(ASKED)))
    assert found.measured == len(load_style(ASKED.style).standings)
    assert 0 < found.usual <= found.measured
    assert found.share == found.usual / found.measured
    assert found.missed is not None


def test_a_line_that_runs_up_and_down_the_scale_is_less_human_than_what_is_drawn() -> None:
    melody = generate(ASKED)
    ladder = melody.scale.pitches(melody.key, *ASKED.ambitus)
    way = [*ladder, *reversed(ladder)]
    stairs = replace(
        melody, notes=tuple(replace(note, pitch=way[place % len(way)]) for place, note in enumerate(melody.notes))
    )
    assert judged(Idea(ASKED, stairs)).humanity < judged(Idea(ASKED, melody)).humanity


def test_a_melody_that_was_not_asked_for_misses_the_knobs_by_more() -> None:
    melody = generate(ASKED.replace(complexity=90, repetition=5))
    asked_for = judged(Idea(ASKED.replace(complexity=90, repetition=5), melody)).missed
    other = judged(Idea(ASKED.replace(complexity=5, repetition=95), melody)).missed
    assert asked_for is not None
    assert other is not None
    assert asked_for + 20 < other


def test_a_knob_that_a_progression_overrules_is_not_missed() -> None:
    asked = ASKED.replace(progression="Dm Bb F C")
    melody = generate(asked)
    missed = {judged(Idea(asked.replace(harmonic_density=density), melody)).missed for density in (0, 100)}
    assert len(missed) == 1


def test_equal_shares_go_by_likeness() -> None:
    assert Judgement(10, 8, -1.0).humanity < Judgement(10, 8, 1.0).humanity < Judgement(10, 9, -5.0).humanity


@pytest.mark.parametrize(
    "idea",
    [
        Idea(JIG_PARAMETERS, replace(JIG, notes=())),
        Idea(JIG_PARAMETERS.replace(style="gone"), JIG),
    ],
)
def test_of_silence_and_of_a_style_that_is_gone_nothing_is_known(idea: Idea) -> None:
    assert judged(idea) == Judgement()
    assert judged(idea).humanity == (0.0, 0.0)
