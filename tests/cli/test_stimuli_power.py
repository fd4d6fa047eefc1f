from __future__ import annotations

import json

import pytest

from melodygen.stimuli.answers import Listeners, Plan, d_prime_of, listeners_needed, power
from tests.cli.conftest import Refused, Run


def test_the_table_says_what_the_formula_says(run: Run) -> None:
    told = run("stimuli", "power", "--share", "0.575", "--pairs", "10", "--listeners", "40").stdout
    d_prime = d_prime_of(0.575, listener_sd=0.3, melody_sd=0.3)
    kind = Listeners(40, d_prime, listener_sd=0.3, melody_sd=0.3)
    needed = listeners_needed(kind, Plan(10))
    assert needed is not None
    (row,) = [line.split() for line in told.splitlines() if line.strip().startswith("10 ")]
    assert row == ["10", "20", f"{needed.listeners}", f"{100 * power(kind, Plan(10)).power:.0f}", "%"]
    assert "57.5 % right answers" in told
    assert "Westfall" in told


def test_json_has_every_size_and_a_simulation_that_agrees(run: Run) -> None:
    args = ("--d-prime", "0.6", "--pairs", "6", "--pairs", "12", "--trials", "8", "--simulate", "60", "--json")
    found = json.loads(run("stimuli", "power", *args).stdout)
    assert found["d_prime"] == 0.6
    assert [(size["pairs"], size["trials"]) for size in found["sizes"]] == [(6, 8), (12, 8)]
    for size in found["sizes"]:
        (tried,) = size["simulated"]
        assert tried["listeners"] == size["needed"]["listeners"]
        assert tried["low"] - 0.06 <= size["needed"]["power"] <= tried["high"] + 0.06
    assert found["sizes"][0]["needed"]["listeners"] > found["sizes"][1]["needed"]["listeners"]


def test_equivalence_is_planned_for_and_more_melodies_asked_for(run: Run) -> None:
    told = run("stimuli", "power", "--margin", "0.05", "--pairs", "3", "--melody-sd", "1").stdout
    assert "To show equivalence with chance within 5 percentage points" in told
    assert "more melodies" in told


@pytest.mark.parametrize(
    ("args", "named"),
    [
        ((), "say what effect is expected"),
        (("--share", "0.6", "--d-prime", "1"), "give one of them"),
        (("--share", "1.2"), "share must be above 0 and below 1 (got 1.2)"),
        (("--share", "0.6", "--trials", "300"), "trials must be"),
        (("--share", "0.6", "--alpha", "2"), "alpha must be"),
        (("--share", "0.6", "--power", "2"), "power must be"),
        (("--share", "0.6", "--simulate", "-3"), "simulate must be"),
        (("--margin", "0.6"), "margin must be"),
    ],
)
def test_what_cannot_be_planned_is_one_line(refused: Refused, args: tuple[str, ...], named: str) -> None:
    assert named in refused("stimuli", "power", *args)
