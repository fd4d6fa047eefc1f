from __future__ import annotations

import re
from fractions import Fraction

import pytest

from melodygen.reading.notation import abc_tunes
from melodygen.stimuli.humans.bundled import LICENCE, TUNES, bundled_titles, bundled_tunes
from melodygen.theory.pitch import pitch_class

TEXTS = abc_tunes(TUNES)
NOTE = re.compile(r"[\^_=]*[A-Ga-gz][,']*(\d*)(/?)(\d*)([<>]?)")


def lengths_of_bars(text: str) -> list[Fraction]:
    """Of each bar as a fraction of its metre, counted from the signs alone."""
    field = dict(re.findall(r"^([A-Z]):(.*)$", text, re.MULTILINE))
    music = "".join(line for line in text.splitlines() if not re.match(r"[A-Z]:|%", line))
    bars = [bar for bar in re.split(r"\|\]?", music) if bar.strip()]
    return [sum(lengths(bar), Fraction(0)) * Fraction(field["L"]) / Fraction(field["M"]) for bar in bars]


def lengths(bar: str) -> list[Fraction]:
    found, after = [], Fraction(1)
    for count, slash, part, dot in NOTE.findall(bar):
        length = Fraction(int(count or 1), int(part or 2) if slash else 1) * after
        long, short = Fraction(3, 2), Fraction(1, 2)
        after = {">": short, "<": long}.get(dot, Fraction(1))
        found.append(length * {">": long, "<": short}.get(dot, Fraction(1)))
    return found


@pytest.mark.parametrize("text", TEXTS, ids=bundled_titles())
def test_every_bar_of_a_tune_is_full_but_for_an_upbeat(text: str) -> None:
    first, *others = lengths_of_bars(text)
    assert set(others) == {Fraction(1)}
    assert first <= 1


def test_tunes_are_8_to_16_bars_in_several_metres_keys_and_modes_and_end_at_home() -> None:
    tunes = bundled_tunes()
    assert len(tunes) == len(set(bundled_titles())) == len(TEXTS) >= 24
    for tune in tunes:
        score, pitches = tune.score, [note.pitch for note in tune.score.notes]
        assert 8 <= score.bars <= 16, tune.title
        assert pitches[-1] % 12 == pitch_class(score.key), tune.title
        assert 55 <= min(pitches) < max(pitches) <= 84, tune.title
        assert 7 <= max(pitches) - min(pitches) <= 24, tune.title
        assert tune.origin, tune.title
        assert tune.licence == LICENCE
    assert {tune.score.metre.name for tune in tunes} == {"4/4", "3/4", "2/4", "6/8"}
    assert len({tune.score.key for tune in tunes}) >= 5
    assert {tune.score.scale.slug for tune in tunes} == {"major", "natural-minor"}
