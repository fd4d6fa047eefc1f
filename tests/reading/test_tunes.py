from __future__ import annotations

import pytest

from melodygen.reading.tunes import LARGEST_TUNE, problem_of, tunes

HEAD = "X:1\nT:Opus 1000\nM:4/4\nL:1/8\nQ:1/4=120\nK:C\n"


def test_tunes_are_told_apart_whatever_ends_their_lines() -> None:
    text = "% mine\n\nX:1\nK:C\nCDE|\n\nX:2\nK:G\nGAB|\n"
    assert tunes(text) == tunes(text.replace("\n", "\r\n")) == ["X:1\nK:C\nCDE|\n\n", "X:2\nK:G\nGAB|\n"]


def test_fields_of_the_file_come_before_the_tune_s_own() -> None:
    assert tunes("M:3/4\nT:Book\nX:1\nM:2/4\nK:C\nC|") == ["X:1\nM:3/4\nM:2/4\nK:C\nC|"]


def test_tune_without_a_number_is_one_and_a_letter_none() -> None:
    assert tunes("T:x\nK:C\nCDE|") == ["T:x\nK:C\nCDE|"]
    assert tunes("Dear Anna,\n") == []


@pytest.mark.parametrize(
    "music",
    [
        "C16 D64|",
        '"1234"C2|',
        "C2 % 1999\n|",
        "!1000!C|",
        "[Q:1/4=132]C2|",
        "|1 C2:|2 D2|]",
        "142 -332\nC2|",
        "3/8=120\nC2|",
    ],
)
def test_usual_numbers_and_texts_may_pass(music: str) -> None:
    assert problem_of(HEAD + music) is None


@pytest.mark.parametrize(
    "music",
    [
        "C9999|",
        "I9999|",
        "\x979999|",
        "C/1000|",
        "(999CDE|",
        "(3:999CDE|",
        "[CE]1000|",
        "^c'16/4096|",
        "[M:999/8]C|",
        "[L:8/1]C|",
    ],
)
def test_impossible_lengths_never_reach_the_parser(music: str) -> None:
    assert problem_of(HEAD + music) == "it has a note or a bar longer than any music has"


def test_endless_tune_never_reaches_the_parser() -> None:
    assert problem_of(HEAD + "CDEF|" * LARGEST_TUNE) == "it is too long for one tune"
