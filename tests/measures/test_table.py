from __future__ import annotations

import dataclasses
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from melodygen.fields import FIELDS
from melodygen.measures import MEASURES, Measure, Summary, summary
from melodygen.melody import Melody, Note
from tests.measures.lines import ODE, rhythm
from tests.strategies import melodies

PAGE = Path(__file__).parent.parent.parent / "docs" / "measures.md"


def test_summary_has_the_measures_in_their_order() -> None:
    names = [measure.name for measure in MEASURES]
    assert names == [field.name for field in dataclasses.fields(Summary)]
    assert len(set(names)) == len(names) > 20


def test_each_of_the_four_knobs_has_a_measure_of_its_name() -> None:
    knobs = {"complexity", "syncopation", "repetition", "harmonic_density"}
    assert knobs <= {field.name for field in FIELDS}
    assert knobs <= {measure.name for measure in MEASURES}


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_row_says_what_it_is_and_whose(measure: Measure) -> None:
    assert measure.function.__name__ == measure.name
    assert measure.label
    assert measure.source
    assert measure.meaning
    assert not measure.meaning.endswith(".")


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_page_has_the_row(measure: Measure) -> None:
    row = f"| {measure.label} | `{measure.name}` | {measure.unit} | {measure.meaning} | {measure.source} |"
    assert row in PAGE.read_text(encoding="utf-8")


def test_page_has_no_row_besides() -> None:
    rows = re.findall(r"^\| [^|]+ \| `(\w+)` \|", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sorted(rows) == sorted(measure.name for measure in MEASURES)


def test_summary_holds_what_the_functions_give() -> None:
    found = summary(ODE)
    assert [getattr(found, measure.name) for measure in MEASURES] == [measure.function(ODE) for measure in MEASURES]


@given(melodies())
def test_any_melody_can_be_measured(melody: Melody) -> None:
    found = dataclasses.asdict(summary(melody))
    assert found.keys() == {measure.name for measure in MEASURES}
    numbers = [value for value in found.values() if isinstance(value, float)]
    assert all(abs(number) < 1e6 for number in numbers)


def test_upbeat_counts_as_notes_and_its_bar_as_none() -> None:
    upbeat = replace(ODE, notes=(Note(-480, 480, 69), *ODE.notes))
    here, there = dataclasses.asdict(summary(ODE)), dataclasses.asdict(summary(upbeat))
    assert there["notes_per_bar"] == (len(ODE.notes) + 1) / ODE.bars
    assert there["syncopation"] == here["syncopation"]
    assert there["ambitus"] == here["ambitus"]


def test_melody_without_notes_can_be_measured() -> None:
    assert summary(rhythm(bars=1)).repetition is None


def test_only_density_in_time_depends_on_the_tempo() -> None:
    slow, fast = dataclasses.asdict(summary(ODE)), dataclasses.asdict(summary(replace(ODE, tempo_bpm=240)))
    assert [name for name in slow if slow[name] != fast[name]] == ["notes_per_second"]


def test_only_register_and_key_depend_on_the_octave_and_key() -> None:
    notes = tuple(Note(note.onset_ticks, note.duration_ticks, note.pitch + 5) for note in ODE.notes)
    here, there = dataclasses.asdict(summary(ODE)), dataclasses.asdict(summary(replace(ODE, notes=notes, key="G")))
    changed = {name for name in here if here[name] != pytest.approx(there[name])}
    assert changed == {"mean_pitch", "found_key"}
