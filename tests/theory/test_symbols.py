from __future__ import annotations

import pytest

from melodygen.theory.chords import QUALITIES, triads
from melodygen.theory.pitch import TONIC_NAMES, pitch_class
from melodygen.theory.scales import SCALES, Scale, scale_named
from melodygen.theory.symbols import crossed, read_symbol

MAJOR, MINOR = scale_named("major"), scale_named("natural-minor")


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.slug)
def test_what_the_triads_of_a_scale_are_called_is_read_back(scale: Scale) -> None:
    for tonic in TONIC_NAMES:
        for chord in triads(scale, tonic):
            for text in (chord.symbol, chord.numeral):
                symbol = read_symbol(text)
                assert symbol is not None
                assert symbol.chord(scale, tonic) == chord


@pytest.mark.parametrize("quality", QUALITIES, ids=lambda quality: quality.slug)
@pytest.mark.parametrize("scale", [MAJOR, MINOR, scale_named("lydian"), scale_named("altered")], ids=lambda it: it.slug)
def test_a_chord_on_any_root_is_read_back_by_letter_and_by_numeral(scale: Scale, quality: object) -> None:
    for root in TONIC_NAMES:
        letter = read_symbol(root + quality.suffix)  # type: ignore[attr-defined]
        assert letter is not None
        chord = letter.chord(scale, "Eb")
        assert chord.pitch_classes[0] == pitch_class(root)
        for text in (chord.symbol, chord.numeral):
            symbol = read_symbol(text)
            assert symbol is not None
            assert symbol.chord(scale, "Eb") == chord


@pytest.mark.parametrize(
    ("text", "written", "in_c_major", "in_d_minor"),
    [
        ("Dm", "Dm", "Dm", "Dm"),
        ("D-", "Dm", "Dm", "Dm"),
        ("dm7", "Dm7", "Dm7", "Dm7"),
        ("A#", "A#", "A#", "Bb"),
        ("B♭M7", "Bbmaj7", "Bbmaj7", "Bbmaj7"),
        ("GΔ", "Gmaj7", "Gmaj7", "Gmaj7"),
        ("Bø", "Bm7b5", "Bm7b5", "Bm7b5"),
        ("C#°7", "C#dim7", "C#dim7", "C#dim7"),
        ("Gsus", "Gsus4", "Gsus4", "Gsus4"),
        ("VI", "VI", "A", "Bb"),
        ("bVI", "bVI", "Ab", "Bb"),
        ("bVII", "bVII", "Bb", "C"),
        ("V7", "V7", "G7", "A7"),
        ("v", "v", "Gm", "Am"),
        ("#vii°", "#vii°", "B#dim", "C#dim"),
        ("#iv°", "#iv°", "F#dim", "G#dim"),
        ("IIm7", "ii7", "Dm7", "Em7"),
        ("viiø7", "viiø7", "Bm7b5", "Cm7b5"),
        ("imaj7", "imaj7", "Cm(maj7)", "Dm(maj7)"),
    ],
)
def test_a_symbol_is_this_chord(text: str, written: str, in_c_major: str, in_d_minor: str) -> None:
    symbol = read_symbol(text)
    assert symbol is not None
    assert symbol.text == written
    assert symbol.chord(MAJOR, "C").symbol == in_c_major
    assert symbol.chord(MINOR, "D").symbol == in_d_minor


def test_a_flat_before_a_numeral_counts_from_the_major_scale_and_a_sharp_leads_up() -> None:
    numerals = [read_symbol(text).chord(MINOR, "A") for text in ("bVII", "VII", "#VII")]  # type: ignore[union-attr]
    assert [chord.root for chord in numerals] == ["G", "G", "G#"]
    assert [chord.numeral for chord in numerals] == ["VII", "VII", "#VII"]
    lydian = scale_named("lydian")
    assert [read_symbol(text).chord(lydian, "C").root for text in ("IV", "#IV", "bIV")] == ["F#", "F#", "F"]  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["", "H", "Hm", "Dx", "VIII", "iiii", "Iv", "bb b", "C/E", "%", "|", "D m", "C13#11"])
def test_other_texts_are_no_chords(text: str) -> None:
    assert read_symbol(text) is None


def test_false_relations_are_the_scale_s_notes_on_the_letters_of_tones_that_it_has_not() -> None:
    def of(text: str, scale: Scale, tonic: str) -> set[str]:
        symbol = read_symbol(text)
        assert symbol is not None
        names = dict(zip(scale.pitch_classes(tonic), scale.names(tonic), strict=True))
        return {names[pc] for pc in crossed(symbol.chord(scale, tonic), scale, tonic)}

    assert of("G", MINOR, "D") == {"Bb"}
    assert of("E7", MINOR, "A") == {"G"}
    assert of("Ab", MAJOR, "C") == {"A", "E"}
    assert of("bVII", MAJOR, "C") == {"B"}
    assert of("G7", MAJOR, "C") == set()
