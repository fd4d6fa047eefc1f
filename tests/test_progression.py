from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.errors import ConstraintError, ParameterError
from melodygen.parameters import Parameters
from melodygen.progression import bar_count, beats_of, progression_in, tidied, uses_letters, written
from melodygen.theory.metre import METRES, Metre, metre_named
from melodygen.theory.scales import scale_named

MINOR = scale_named("natural-minor")


def symbols(text: str, *, key: str = "D", metre: str = "4/4") -> list[list[tuple[int, str]]]:
    """Ticks and symbol of each chord of each bar."""
    found = progression_in(text, MINOR, key, metre_named(metre))
    return [[(change.ticks, change.chord.symbol) for change in bar] for bar in found.bars]


@pytest.mark.parametrize(
    ("text", "as_written"),
    [
        ("Dm Bb F C", "Dm Bb F C"),
        ("  D-, Bb ;F → C ", "Dm Bb F C"),
        ("i–VI–III–VII", "i VI III VII"),
        ("I-V-vi-IV", "I V vi IV"),
        ("Dm-Bb-F-C", "Dm Bb F C"),
        ("D-7 G-7", "Dm7 Gm7"),
        ("i-bVI-bVII", "i bVI bVII"),
        ("|: Dm | Bb :|", "Dm Bb"),
        ("| Dm F || C |", "Dm F | C"),
        ("Dm | % | C / G /", "Dm | % | C / G /"),
        ("Dm / Bb", "Dm / Bb"),
        ("| Dm Bb |", "Dm Bb |"),
        ("", ""),
        ("  | | ", ""),
    ],
)
def test_a_progression_is_written_in_one_way(text: str, as_written: str) -> None:
    assert tidied(text, MINOR, "D") == as_written
    assert tidied(as_written, MINOR, "D") == as_written


def test_a_chord_is_a_bar_where_there_are_no_bar_lines() -> None:
    assert symbols("i VI III VII") == [[(0, "Dm")], [(0, "Bb")], [(0, "F")], [(0, "C")]]


def test_chords_between_bar_lines_share_the_beats() -> None:
    assert symbols("Dm Bb | F | C A Dm | Gm A Bb C") == [
        [(0, "Dm"), (960, "Bb")],
        [(0, "F")],
        [(0, "C"), (960, "A"), (1440, "Dm")],
        [(0, "Gm"), (480, "A"), (960, "Bb"), (1440, "C")],
    ]
    assert symbols("Dm Bb | C A Dm", metre="3/4") == [[(0, "Dm"), (960, "Bb")], [(0, "C"), (480, "A"), (960, "Dm")]]
    assert symbols("Dm Bb", metre="6/8") == [[(0, "Dm")], [(0, "Bb")]]


def test_a_slash_lets_a_chord_go_on_and_a_percent_sign_repeats_a_bar() -> None:
    assert symbols("Dm Bb | % | / C | % | /") == [
        [(0, "Dm"), (960, "Bb")],
        [(0, "Dm"), (960, "Bb")],
        [(960, "C")],
        [(960, "C")],
        [],
    ]


def test_letters_stay_and_numerals_move_with_the_key() -> None:
    assert symbols("Dm V", key="A") == [[(0, "Dm")], [(0, "E")]]
    assert uses_letters("i Bb")
    assert not uses_letters("i VI %")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Dm Hm",
            "chords such as .* D Minor .Natural. has the chords Dm, Edim, F, Gm, Am, Bb, C .got 'Hm'",
        ),
        ("Dm C/E", "without bass notes of their own, as in C .got 'C/E'"),
        ("% Dm", "begun by a chord, since none is before %"),
        ("/ Dm", "begun by a chord, since none is before /"),
        ("Dm | % C", "a bar that has %, which repeats a whole bar"),
        (" ".join(["Dm"] * 257), "at most 256 bars"),
        (7, "a text"),
    ],
)
def test_what_is_no_progression_is_refused_in_a_sentence(text: object, sentence: str) -> None:
    with pytest.raises(ParameterError, match=sentence):
        Parameters(progression=text)  # type: ignore[arg-type]


def test_more_chords_than_beats_are_refused() -> None:
    with pytest.raises(ConstraintError, match="bar 2 of the progression has 3 chords, and a bar of 2/4 2 beats; put"):
        Parameters(progression="Dm | Gm A Dm", metre="2/4")


def test_a_chord_that_shares_no_note_with_the_scale_is_refused() -> None:
    with pytest.raises(ConstraintError) as caught:
        Parameters(progression="C F#", key="C", scale="major")
    for part in ("the chord F#", "C Major", "C, Dm, Em, F, G, Am, Bdim", "numerals"):
        assert part in str(caught.value)
    asked = Parameters(progression="Am F C G", key="A")
    with pytest.raises(ConstraintError, match="numerals such as i VI III VII, which move with the key"):
        asked.replace(key="F#", scale="major-pentatonic")
    numerals = Parameters(progression="i VI III VII", key="A").replace(key="F#")
    assert numerals.progression == "i VI III VII"


@pytest.mark.parametrize("metre", METRES, ids=lambda metre: metre.name)
def test_chords_of_a_bar_start_on_beats_of_their_own_and_the_first_on_the_bar_line(metre: Metre) -> None:
    for count in range(1, len(metre.beats) + 1):
        beats = beats_of(count, metre)
        assert len(set(beats)) == count
        assert beats[0] == 0
        assert set(beats) <= set(metre.beat_onsets)
        assert list(beats) == sorted(beats)
    assert beats_of(len(metre.beats) + 1, metre) == ()


@given(st.sampled_from(METRES), st.data())
def test_what_is_written_is_read_back(metre: Metre, data: st.DataObject) -> None:
    words = st.sampled_from(("Dm", "Bb", "V7", "bVII", "Gsus4"))
    onsets = st.sets(st.sampled_from(metre.beat_onsets))
    starts = data.draw(st.lists(onsets, min_size=1, max_size=6))
    bars = [[(tick, data.draw(words)) for tick in sorted(own | ({0} if not bar else set()))]
            for bar, own in enumerate(starts)]  # fmt: skip
    text = written(bars, metre)
    found = progression_in(text, MINOR, "D", metre)
    wanted = [[(tick, progression_in(word, MINOR, "D", metre).bars[0][0].chord) for tick, word in bar] for bar in bars]
    assert [[tuple(change) for change in found.at(bar)] for bar in range(len(bars))] == wanted


def test_what_returns_is_written_once() -> None:
    four = [[(0, "i")], [(0, "VI")], [(0, "III")], [(0, "VII")]]
    metre = metre_named("4/4")
    assert written(four * 4, metre) == "i VI III VII"
    assert written([*four, *four[:3], [(0, "V"), (960, "V7")]], metre) == "i | VI | III | VII | i | VI | III | V V7"
    assert bar_count("i | VI | III | V V7") == 4
