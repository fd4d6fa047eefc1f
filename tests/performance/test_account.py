"""The account of what each rule did: it adds up to what is played."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given

from melodygen.interpretation import Interpretation
from melodygen.melody import Melody
from melodygen.performance import account, perform
from melodygen.performance.line import line_of
from melodygen.performance.shape import AFTER_THE_BALANCE, shape_of
from tests.melodies import JIG
from tests.performance.playing import EIGHTHS, interpretations, told
from tests.strategies import melodies


def total(melody: Melody, name: str, *, without: tuple[str, ...] = (), only: tuple[str, ...] = ()) -> list[float]:
    return [
        sum(
            getattr(effect, name)
            for effect in effects
            if effect.rule not in without and (not only or effect.rule in only)
        )
        for effects in account(melody)
    ]


@given(melodies(), interpretations())
def test_loudness_adds_up_but_for_the_mean(melody: Melody, interpretation: Interpretation) -> None:
    played = replace(melody, interpretation=interpretation)
    balanced = total(played, "louder_db", without=AFTER_THE_BALANCE)
    mean = sum(balanced) / len(balanced)
    whole = total(played, "louder_db", only=AFTER_THE_BALANCE)
    expected = [one - mean + other for one, other in zip(balanced, whole, strict=True)]
    assert list(shape_of(played).levels_db) == pytest.approx(expected, abs=0.002)


@given(melodies(), interpretations())
def test_gaps_add_up(melody: Melody, interpretation: Interpretation) -> None:
    played = replace(melody, interpretation=interpretation)
    found = [1000 * gap for gap in shape_of(played).gaps_s]
    assert total(played, "gap_ms") == pytest.approx(found, abs=1e-4)


@pytest.mark.parametrize("melody", [EIGHTHS, JIG], ids=["eighths", "jig"])
def test_time_adds_up_but_for_the_tempo(melody: Melody) -> None:
    played = told(melody, 60)
    line, performance = line_of(played), perform(played)
    nominal = [1000 * it for it in line.iois_s]
    balanced = [a + b for a, b in zip(nominal, total(played, "lengthening_ms", without=AFTER_THE_BALANCE), strict=True)]
    factor = sum(nominal) / sum(balanced)
    whole = total(played, "lengthening_ms", only=AFTER_THE_BALANCE)
    expected = [factor * one + other for one, other in zip(balanced, whole, strict=True)]
    edges = [*(note.onset_ticks for note in played.notes), played.notes[-1].end_ticks]
    heard = [1000 * performance.seconds_at(edge) for edge in edges]
    assert [after - before for before, after in pairwise(heard)] == pytest.approx(expected, abs=0.01)


def test_rules_that_did_nothing_are_left_out() -> None:
    assert account(replace(JIG, interpretation=Interpretation(expression=0))) == ((),) * len(JIG.notes)
    rules = {effect.rule for effects in account(told(JIG, swing=0, overall_loudness=0)) for effect in effects}
    assert "swing" not in rules
    assert "overall-loudness" not in rules
    assert "high-loud" in rules


def test_an_effect_says_how_strongly_its_rule_was_used() -> None:
    (first, *_) = account(told(JIG, 50, high_loud=2))
    assert next(effect.quantity for effect in first if effect.rule == "high-loud") == 1
