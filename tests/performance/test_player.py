"""Score time to played time: what every part is held to, whatever the rules do."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from statistics import fmean

import numpy as np
import pytest
from hypothesis import example, given, settings

from melodygen.editing.marks import with_marks
from melodygen.generation import generate
from melodygen.interpretation import Interpretation
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.performance import PARTS, Performance, PlayedNote, TempoMap, perform
from melodygen.performance.accompaniment import level_db
from melodygen.performance.player import velocities as velocities_of
from melodygen.performance.shape import LONGEST_OF_ALL, SHORTEST_OF_ALL, shape_of
from melodygen.phrase import Phrase
from melodygen.theory.metre import METRES
from melodygen.touch import Touch
from tests.melodies import JIG, UPBEAT_JIG
from tests.performance.playing import EIGHTHS, by, interpretations, told, velocities
from tests.strategies import melodies

BOTH = ("melody", "chords")


def onsets_s(played: Performance, part: int = 0) -> list[float]:
    return [played.seconds_at(note.onset_ticks) for note in played.parts[part].notes]


@given(melodies())
def test_without_expression_it_is_exactly_the_score(melody: Melody) -> None:
    played = perform(replace(melody, interpretation=Interpretation(expression=0)), BOTH)
    tune, chords = played.parts
    lead_in = melody.lead_in_ticks
    assert played.tempo_map == TempoMap()
    assert tune.notes == tuple(
        PlayedNote(lead_in + note.onset_ticks, note.duration_ticks, note.pitch, 80) for note in melody.notes
    )
    assert {note.velocity for note in chords.notes} == {*velocities_of(np.array([level_db(melody)]))}
    assert {(note.onset_ticks - lead_in, note.duration_ticks) for note in chords.notes} == {
        (span.onset_ticks, span.duration_ticks) for span in melody.chords
    }
    assert not tune.controls + chords.controls


@settings(max_examples=200)
@given(melodies(), interpretations())
@example(replace(JIG, notes=(), chords=(), phrases=()), Interpretation(100))
@example(replace(JIG, notes=JIG.notes[:1], chords=(), phrases=()), Interpretation(100))
@example(replace(JIG, tempo_bpm=20), Interpretation(100, quantities=(("final-ritard", 5.0), ("noise", 5.0))))
@example(replace(JIG, tempo_bpm=400), Interpretation(100, quantities=(("phrase-arch", 5.0), ("overall-tempo", 5.0))))
def test_whatever_the_rules_do_it_stays_playable(melody: Melody, interpretation: Interpretation) -> None:
    played = perform(replace(melody, interpretation=interpretation), BOTH)
    tune, chords = (part.notes for part in played.parts)
    assert [note.pitch for note in tune] == [note.pitch for note in melody.notes]
    assert all(1 <= note.velocity <= 127 and note.duration_ticks >= 1 for note in (*tune, *chords))
    for one, other in pairwise(tune):
        assert one.onset_ticks < other.onset_ticks
        assert one.onset_ticks + one.duration_ticks <= other.onset_ticks
    starts = [note.onset_ticks for note in (*tune, *chords)]
    assert not starts or 0 <= min(starts) <= max(starts) < played.length_ticks
    assert [note.onset_ticks for note in chords] == sorted(note.onset_ticks for note in chords)
    assert played.length_ticks == melody.lead_in_ticks + melody.length_ticks
    stretches = [
        (later - sooner) / (after - before)
        for (before, after), (sooner, later) in zip(
            pairwise(played.tempo_map.score), pairwise(played.tempo_map.played), strict=True
        )
    ]
    assert all(SHORTEST_OF_ALL - 0.01 < stretch < LONGEST_OF_ALL + 0.01 for stretch in stretches)
    assert played.seconds_at(0) == 0


@settings(max_examples=60)
@given(melodies(), interpretations())
def test_the_tempo_that_was_set_is_kept_up_to_the_ritard(melody: Melody, interpretation: Interpretation) -> None:
    kept = {rule: k for rule, k in interpretation.quantities if rule not in ("final-ritard", "overall-tempo")}
    quantities = (*kept.items(), ("final-ritard", 0.0), ("overall-tempo", 0.0))
    played = perform(replace(melody, interpretation=replace(interpretation, quantities=quantities)))
    assert played.tempo_map.warp(played.length_ticks) == pytest.approx(played.length_ticks, abs=0.01)


@given(melodies())
def test_a_half_expression_moves_less_than_a_whole_one(melody: Melody) -> None:
    def moved(expression: int) -> float:
        played = perform(told(melody, expression, noise=0, final_ritard=0))
        return max(abs(played.tempo_map.warp(at) - at) for at in (0, *played.tempo_map.score))

    assert moved(0) == 0
    assert moved(50) <= moved(100) + 1e-6


def test_onsets_and_pitches_stay_where_they_are_written_but_for_slips_of_the_hand() -> None:
    def places(on_the_grid: bool) -> list[tuple[int, int]]:
        (part,) = perform(JIG, on_the_grid=on_the_grid).parts
        return [(note.onset_ticks, note.pitch) for note in part.notes]

    written = [(note.onset_ticks, note.pitch) for note in JIG.notes]
    assert places(on_the_grid=True) == written
    slips = [played - onset for (played, _), (onset, _) in zip(places(on_the_grid=False), written, strict=True)]
    assert any(slips)
    assert all(abs(slip) < 30 for slip in slips)


def test_on_the_grid_all_is_as_loud_as_off_it() -> None:
    parts = [perform(JIG, ("melody", "chords", "bass"), on_the_grid=grid).parts for grid in (False, True)]
    for off, on in zip(*parts, strict=True):
        assert sorted((note.pitch, note.velocity) for note in off.notes) == sorted(
            (note.pitch, note.velocity) for note in on.notes
        )


def test_an_upbeat_starts_in_a_bar_of_its_own_and_everything_else_after_it() -> None:
    upbeat, jig = by(UPBEAT_JIG, high_loud=0), by(JIG, high_loud=0)
    played, plain = perform(upbeat, BOTH), perform(jig, BOTH)
    assert (played.lead_in_ticks, played.length_ticks) == (1440, 3 * 1440)
    assert (plain.lead_in_ticks, plain.length_ticks) == (0, 2 * 1440)
    assert [note.onset_ticks for note in played.parts[0].notes[:3]] == [960, 1200, 1440]
    for part, other in zip(played.parts, plain.parts, strict=True):
        later = tuple(replace(note, onset_ticks=note.onset_ticks + 1440) for note in other.notes)
        assert part.notes[-len(later) :] == later


def test_an_upbeat_is_as_soft_as_the_start_of_the_phrase_it_leads_into() -> None:
    plain = by(replace(EIGHTHS, notes=(Note(-480, 480, 72), *EIGHTHS.notes)), phrase_arch=2)
    upbeat, first, *others = velocities(plain)
    assert upbeat <= first < max(others)


def test_stronger_places_are_louder() -> None:
    bar_line, after, beat_2, _, beat_3 = velocities(told(EIGHTHS, noise=0, phrase_arch=0))[:5]
    assert bar_line > beat_3 > beat_2 > after


def test_phrases_swell_to_their_middle() -> None:
    found = velocities(by(EIGHTHS, phrase_arch=1))
    assert found[0] < max(found[2:10]) == max(found)
    assert found[-1] == min(found)


def test_all_parts_follow_one_tempo_and_the_chords_the_loudness_of_the_phrase() -> None:
    chords = tuple(replace(JIG.chords[0], onset_ticks=960 * place, duration_ticks=960) for place in range(8))
    played = perform(by(replace(EIGHTHS, chords=chords), phrase_arch=3), BOTH)
    tune, accompaniment = onsets_s(played), onsets_s(played, 1)
    assert accompaniment[::3] == tune[::4]
    louder = [note.velocity for note in played.parts[1].notes[::3]]
    assert louder[0] < louder[2] > louder[-1]


def test_a_touch_of_the_hand_is_what_is_played() -> None:
    touched = replace(EIGHTHS, touches=(Touch(240, 33), Touch(480, 120)))
    before, after = velocities(EIGHTHS), velocities(touched)
    assert after == [before[0], 33, 120, *before[3:]]


@pytest.mark.parametrize("palette", ["sadness", "tenderness"])
def test_phrases_end_with_a_breath_and_pitches_are_struck_anew_where_all_else_is_legato(palette: str) -> None:
    phrases = Phrase(0, 2, "A", is_closed=False), Phrase(2, 2, "B", is_closed=True)
    steps = tuple(replace(note, pitch=72 + place % 2) for place, note in enumerate(EIGHTHS.notes))
    gaps = shape_of(told(replace(EIGHTHS, notes=steps, phrases=phrases), palette=palette)).gaps_s
    assert gaps[15] > 0.04
    assert all(gap < 0.01 for place, gap in enumerate(gaps) if place != 15)
    again = shape_of(told(EIGHTHS, palette=palette)).gaps_s
    assert all(gap == pytest.approx(0.035) for gap in again[:-1])


@pytest.mark.parametrize("metre", METRES, ids=lambda metre: metre.name)
def test_every_metre_has_its_accents(metre: object) -> None:
    melody = by(replace(EIGHTHS, metre=metre, phrases=()), metrical_accent=1)
    found = velocities(melody)
    assert found[0] == max(found)
    assert min(found) < max(found)


def test_decibels_are_those_of_a_soundfont_synth() -> None:
    assert velocities_of(np.array([-80, -6, 0, 3, 5])) == [1, 57, 80, 95, 107]


def test_the_loudest_notes_stay_apart() -> None:
    """The bend begins with the slope of the line: 1 dB above 5 is worth 0.85, 3 dB 1.90, and all of it 3.03."""
    assert velocities_of(np.array([6, 8, 20, 1000])) == [112, 119, 127, 127]
    loud = velocities_of(np.arange(20) / 2)
    assert loud == sorted(set(loud))


@pytest.mark.parametrize("pattern", ["block", "arpeggio", "strummed", "bass-and-chord"])
def test_no_note_of_the_accompaniment_is_as_loud_as_the_melody_above_it(pattern: str) -> None:
    compared = 0
    for seed in range(5):
        asked = Parameters(seed=seed, bars=8, mood="dramatic", expression=100, accompaniment=pattern, style="song")
        tune, *others = (part.notes for part in perform(generate(asked), PARTS, on_the_grid=True).parts)
        for above in tune:
            written = range(above.onset_ticks, above.onset_ticks + above.duration_ticks)
            below = [it.velocity for part in others for it in part if it.onset_ticks in written]
            compared += len(below)
            assert max(below, default=0) < above.velocity
    assert compared > 200


def test_an_accent_lets_the_accompaniment_be_no_louder() -> None:
    melody = generate(
        Parameters(seed=1, bars=8, mood="dramatic", expression=100, accompaniment="arpeggio", style="song")
    )
    accented = with_marks(melody, f"accent=1-{len(melody.notes)}")
    assert perform(accented, PARTS).parts[1:] == perform(melody, PARTS).parts[1:]


def test_the_accompaniment_is_as_detached_as_the_melody_and_what_is_held_stays_held() -> None:
    spans = (replace(JIG.chords[0], onset_ticks=0, duration_ticks=480), replace(JIG.chords[0], duration_ticks=7200))
    spans = (spans[0], replace(spans[1], onset_ticks=480))
    asked = replace(EIGHTHS, chords=spans, tempo_bpm=120)
    legato, detached = (
        [note.duration_ticks for note in perform(by(asked, overall_articulation=k), BOTH).parts[1].notes[::3]]
        for k in (0, 1)
    )
    assert [one - other for one, other in zip(legato, detached, strict=True)] == [120, *[144] * (len(legato) - 1)]
    assert legato[1] > 1400


def test_chords_are_softer_than_the_melody_and_let_go_before_the_next() -> None:
    melody, chords = perform(JIG, ("chords", "melody")).parts
    assert (melody.name, chords.name) == ("Melody", "Chords")
    assert fmean(note.velocity for note in chords.notes) < fmean(note.velocity for note in melody.notes)
    plain = perform(by(JIG, high_loud=0), BOTH).parts[1]
    assert [note.onset_ticks for note in plain.notes[::3]] == [span.onset_ticks for span in JIG.chords]
    assert all(
        note.duration_ticks < span.duration_ticks for note, span in zip(plain.notes[::3], JIG.chords, strict=True)
    )


@pytest.mark.parametrize("palette", ["anger", "sadness", "tenderness"])
def test_chords_without_a_melody_are_as_loud_and_as_fast_as_the_palette_has_them(palette: str) -> None:
    kept = (("noise", 0.0), ("phrase-arch", 0.0), ("final-ritard", 0.0))
    whole = replace(JIG, interpretation=Interpretation(100, palette=palette, quantities=kept))
    alone = perform(replace(whole, notes=(), phrases=()), BOTH)
    beside = perform(replace(whole, notes=whole.notes[:1]), BOTH)
    assert [note.velocity for note in alone.parts[1].notes] == [note.velocity for note in beside.parts[1].notes]
    plain = perform(replace(JIG, notes=(), interpretation=Interpretation(0)), BOTH)
    faster = plain.seconds_at(plain.length_ticks) / alone.seconds_at(alone.length_ticks)
    assert (faster > 1) == (palette == "anger")
    assert alone.seconds_at(alone.length_ticks) == pytest.approx(beside.seconds_at(beside.length_ticks), rel=1e-3)
    assert not alone.parts[0].notes
