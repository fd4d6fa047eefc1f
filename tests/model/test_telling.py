"""The words for a note: worked by hand, and for all notes of many melodies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.generation import generate
from melodygen.model.explain import Bound, Candidate, NoteExplanation, Return, Share, explain
from melodygen.model.influence import EXPERTS
from melodygen.model.likelihood import NoteBits
from melodygen.model.telling import _REASONS, sentences
from melodygen.parameters import Parameters
from melodygen.styles import load_style

NOTE = NoteExplanation(
    number=9,
    bar=3,
    place="bar 3, beat 2",
    pitch=69,
    name="A4",
    degree="5",
    chord="Dm",
    chord_tone=5,
    interval=2,
    candidates=(
        Candidate(69, "A4", 0.46), Candidate(65, "F4", 0.21), Candidate(67, "G4", 0.09), Candidate(62, "D4", 0.04),
    ),
    experts=(
        Share("return", 0.4, 0.15), Share("before", 1.6, 0.6), Share("ahead", -0.8, 0.0), Share("rhythm", -0.2, 0.0),
        Share("register", 0.1, 0.05), Share("chord", 0.5, 0.2), Share("cadence", 0.0, 0.0),
    ),
    returns=Return(1, 0),
    bound=None,
    surprise=NoteBits(0.5, 0.7),
    less_surprising=0.2,
)  # fmt: skip


def test_a_note_in_words() -> None:
    assert sentences(NOTE) == (
        "Bar 3, beat 2: A4, degree 5, the fifth of Dm. Likeliest here: A4 46 %, F4 21 %, G4 9 %. It returns from bar "
        "1; a step up from the note before, as often follows; a chord tone on a strong or long note. Against it: where "
        "it leads. Surprise 1.2 bits (less than most)."
    )


def test_note_that_is_not_among_the_likeliest_has_its_own_figure() -> None:
    assert "G4 9 % (this one 4 %)." in sentences(replace(NOTE, pitch=62))


def test_what_is_hardly_possible_is_not_listed() -> None:
    few = (Candidate(69, "A4", 0.996), Candidate(65, "F4", 0.004))
    assert "Likeliest here: A4 100 %. " in sentences(replace(NOTE, candidates=few))
    assert "Likeliest here: A4 100 % (this one below 1 %). " in sentences(replace(NOTE, candidates=few, pitch=65))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"chord_tone": None}, "degree 5, over Dm."),
        ({"chord": None, "chord_tone": None}, "degree 5. Likeliest"),
        ({"interval": 0}, "the same note again, as often follows"),
        ({"interval": -7}, "a fifth down from the note before"),
        ({"interval": 15}, "a leap of 15 semitones up from the note before"),
        ({"interval": None}, "degree 5 is a common start"),
        ({"returns": Return(2, 1)}, "It returns from bar 2, a step higher;"),
        ({"returns": Return(2, -3)}, "It returns from bar 2, 3 steps lower;"),
        ({"less_surprising": 0.5}, "(about the middle)"),
        ({"less_surprising": 0.9}, "(more than most)"),
    ],
)
def test_each_fact_has_its_words(changes: dict[str, object], words: str) -> None:
    assert words in sentences(replace(NOTE, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("bound", ["given", "highest", "lowest", "last"])
def test_each_limit_has_its_words(bound: Bound) -> None:
    assert "Likeliest" not in sentences(replace(NOTE, bound=bound))


def test_every_expert_has_a_name_and_a_reason() -> None:
    assert set(EXPERTS) == set(_REASONS)


@pytest.mark.parametrize("style", ["pop", "song", "dance", "hymn"])
def test_sentences_are_sentences(style: str) -> None:
    for seed in range(3):
        melody = generate(Parameters(seed=seed, style=style, upbeat="always"))
        for told in (melody, replace(melody, recipe=None)):
            for note in explain(told, load_style(style)).notes:
                words = sentences(note)
                assert words.startswith("Bar ")
                assert words.endswith(").")
                assert not any(bad in words for bad in ("  ", "..", ". .", "None", ";.", ": ."))
