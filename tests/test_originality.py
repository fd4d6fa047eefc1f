"""A planted run is found, as long as it is and where it stands; fingerprints never tell it too short."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.learning.fingerprints import fingerprints_of
from melodygen.melody import Melody
from melodygen.originality import NoMelodiesError, Others, compare_with_style, read_lines
from tests.random_lines import line_of, melody_of, random_lines, random_steps, steps_of

LINES = random_lines(150, notes=60)
OTHERS = Others(LINES)
FOREIGN = (11, 120)
"""A step that no line has."""


KNOWN = fingerprints_of(LINES)
assert KNOWN is not None


def planted(tune: int, start: int, notes: int, *, onset: int = 0, pitch: int = 50, lead: int = 1) -> tuple[Melody, int]:
    """A melody with a run of a tune after `lead` foreign steps, and in which bar it starts."""
    run = steps_of(LINES[tune], start, notes - 1)
    found = line_of([*[FOREIGN] * lead, *run, (-11, 120), (-11, 120)], onset=onset, pitch=pitch - 11 * lead)
    return melody_of(found), found.bar_of(lead)


@settings(max_examples=60)
@given(
    tune=st.integers(0, len(LINES) - 1),
    start=st.integers(0, 25),
    notes=st.integers(8, 30),
    onset=st.sampled_from([0, 240, 960, 7680]),
    pitch=st.integers(45, 70),
    lead=st.integers(1, 3),
)
def test_a_planted_run_is_found_in_any_key_and_place(
    tune: int, start: int, notes: int, onset: int, pitch: int, lead: int
) -> None:
    melody, bar = planted(tune, start, notes, onset=onset, pitch=pitch, lead=lead)
    exact = OTHERS.compare(melody)
    assert (exact.notes, exact.least_notes, exact.most_notes) == (notes, notes, notes)
    assert exact.runs[0].tune == LINES[tune].name or exact.tunes not in (0, 1)
    if exact.tunes == 1:
        assert (exact.runs[0].first_bar, exact.runs[0].tune_bar) == (bar, LINES[tune].bar_of(start))
    told = compare_with_style(melody, KNOWN)
    assert told.most_notes >= notes, "never too short"
    assert told.runs[0].notes == told.most_notes
    assert told.runs[0].first_bar <= bar <= told.runs[0].last_bar or told.most_notes > notes


@settings(max_examples=40)
@given(st.integers(0, 10_000))
def test_what_fingerprints_tell_is_never_shorter_than_the_longest_run(seed: int) -> None:
    melody = melody_of(line_of(random_steps(60, random.Random(seed))))
    told, exact = compare_with_style(melody, KNOWN), OTHERS.compare(melody)
    assert told.least_notes <= told.notes <= told.most_notes
    assert told.most_notes >= exact.notes


def test_19_of_20_times_it_is_as_long_as_is_said() -> None:
    melodies = [melody_of(line) for line in random_lines(100, notes=60, seed=5)]
    pairs = [(compare_with_style(melody, KNOWN), OTHERS.compare(melody).notes) for melody in melodies]
    assert sum(told.least_notes <= exact <= told.most_notes for told, exact in pairs) >= 90
    assert sum(abs(told.notes - exact) <= 2 for told, exact in pairs) >= 90


def test_melodies_that_nobody_wrote_share_no_more_than_people() -> None:
    found = [compare_with_style(melody_of(line), KNOWN) for line in random_lines(60, notes=60, seed=6)]
    assert sum(one.is_more_than_people for one in found) <= 6


def test_a_borrowed_melody_is_more_than_people_share() -> None:
    melody, _ = planted(7, 3, 20)
    assert compare_with_style(melody, KNOWN).is_more_than_people
    assert OTHERS.compare(melody).is_more_than_people


def test_runs_are_told_longest_first_and_apart() -> None:
    steps = [*steps_of(LINES[3], 0, 12), FOREIGN, FOREIGN, *steps_of(LINES[4], 0, 10)]
    told = compare_with_style(melody_of(line_of(steps)), KNOWN)
    assert [run.notes for run in told.runs] == sorted((run.notes for run in told.runs), reverse=True)
    first, second, *_ = told.runs
    assert (first.notes, second.notes) >= (13, 11)
    assert first.last_bar <= second.first_bar


def test_a_run_that_many_tunes_have_is_counted() -> None:
    line = LINES[0]
    found = Others([line, *random_lines(3, seed=8), line, line, line, line]).compare(melody_of(line))
    assert found.tunes == 5
    assert [run.notes for run in found.runs] == [60, 60, 60]


def test_nothing_in_common_is_a_run_of_one_note_in_no_tune() -> None:
    found = OTHERS.compare(melody_of(line_of([FOREIGN, (-11, 120)])))
    assert (found.notes, found.runs, found.tunes) == (1, (), 0)


def test_where_melodies_are_too_few_a_styles_people_serve() -> None:
    few = Others(LINES[:3])
    melody = melody_of(LINES[0])
    assert few.compare(melody).people is None
    assert not few.compare(melody).is_more_than_people
    assert few.compare(melody, people=KNOWN.people).people == OTHERS.compare(melody).people


def test_lines_are_read_whatever_their_key_and_what_is_none_is_named(tmp_path: Path) -> None:
    notes = [[12 * beat, 12, 60 + beat % 12] for beat in range(48)]  # no key
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "one", "notes": notes}) + "\nno JSON\n")
    lines, skipped = read_lines([tmp_path, tmp_path / "a.jsonl"])
    assert [line.name for line in lines] == ["one"]
    assert len(skipped) == 1


def test_where_there_is_no_melody_it_says_why(tmp_path: Path) -> None:
    with pytest.raises(NoMelodiesError, match=r"no melody to compare with in .*; name a folder or file that has some"):
        read_lines([tmp_path])
    (tmp_path / "a.mid").write_bytes(b"")
    with pytest.raises(NoMelodiesError, match=r"a.mid: "):
        read_lines([tmp_path])
