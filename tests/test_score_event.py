from __future__ import annotations

import json
from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.performance import PlayedNote, TempoMap
from melodygen.score_event import TIMINGS, ScoreEvent, WrittenNote

EVENT = ScoreEvent(
    timing="free",
    tempo_bpm=132.5,
    begins_microseconds=452830,
    lead_in_ticks=1920,
    length_ticks=5760,
    notes=(WrittenNote(1440, 480, 60, 1450, 400), WrittenNote(1920, 240, 62, 1925, 250)),
    tempo_map=TempoMap((0.0, 1440.0, 5760.0), (0.0, 1450.0, 5900.0)),
)
PLAYED = (PlayedNote(1450, 400, 60, 80), PlayedNote(1925, 250, 62, 80))


@st.composite
def events(draw: st.DrawFn) -> ScoreEvent:
    steps = draw(st.lists(st.tuples(st.integers(1, 2000), st.integers(1, 2000)), min_size=1, max_size=20))
    places = list(accumulate((step for step, _ in steps), initial=0))
    heard = list(accumulate((step for _, step in steps), initial=0))
    return ScoreEvent(
        timing=draw(st.sampled_from(TIMINGS)),
        tempo_bpm=draw(st.floats(20, 400)),
        begins_microseconds=draw(st.integers(1, 2**24 - 1)),
        lead_in_ticks=0,
        length_ticks=places[-1],
        notes=tuple(
            WrittenNote(place, draw(st.integers(1, 9999)), draw(st.integers(0, 127)), there, draw(st.integers(1, 9999)))
            for place, there in zip(places, heard, strict=True)
        ),
        tempo_map=TempoMap(tuple(map(float, places)), tuple(map(float, heard))),
    )


@given(events())
def test_event_comes_back_from_its_text(event: ScoreEvent) -> None:
    assert event.to_json().isascii()
    assert ScoreEvent.from_json(event.to_json()) == event


@given(events(), st.data())
def test_damaged_text_is_no_event_or_another_and_never_an_error(event: ScoreEvent, data: st.DataObject) -> None:
    text = event.to_json()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = ScoreEvent.from_json(text[:start] + data.draw(st.text(max_size=8)) + text[end:])
    assert found is None or found.length_ticks > found.lead_in_ticks >= 0


@pytest.mark.parametrize(
    "change",
    [
        {"melodygen_score": 2},
        {"timing": "swing"},
        {"tempo_bpm": 0},
        {"tempo_bpm": "fast"},
        {"lead_in": 5760},
        {"length": 1.5},
        {"notes": [0, 480, 60, 0]},
        {"notes": [0, 480, 160, 0, 0]},
        {"notes": [0, 0, 60, 0, 0]},
        {"notes": [[0, 480, 60, 0, 0]]},
        {"map": [0, 0, 480, 0]},
        {"map": {"a": 1}},
    ],
)
def test_what_is_wrong_makes_it_no_event(change: dict[str, object]) -> None:
    assert ScoreEvent.from_json(EVENT.to_json()) == EVENT
    assert ScoreEvent.from_json(json.dumps(json.loads(EVENT.to_json()) | change)) is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", '{"melodygen_score": 1}', "[" * 100_000, '{"melodygen_score":NaN}']
)
def test_what_is_no_event_is_none(text: str) -> None:
    assert ScoreEvent.from_json(text) is None


def test_notes_as_they_were_written_are_known_by_each_of_them() -> None:
    assert EVENT.is_of(PLAYED)
    louder = replace(PLAYED[0], velocity=9)
    assert EVENT.is_of((louder, PLAYED[1]))
    rounded = PlayedNote(1451, 398, 60, 80)
    assert EVENT.is_of((rounded, PLAYED[1]))
    assert not EVENT.is_of(PLAYED[:1])
    assert not EVENT.is_of((*PLAYED, PLAYED[1]))
    for change in ({"pitch": 61}, {"onset_ticks": 1454}, {"duration_ticks": 395}):
        assert not EVENT.is_of((replace(PLAYED[0], **change), PLAYED[1]))


def test_event_without_notes_is_of_no_part() -> None:
    assert not replace(EVENT, notes=()).is_of(())
