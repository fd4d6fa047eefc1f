"""Score time to played time: accents, swell, loudness and articulation, and no onset moved."""

from __future__ import annotations

import dataclasses
from statistics import fmean

import pytest
from hypothesis import given

from melodygen.melody import Melody, Note, Phrase
from melodygen.performance import PlayedNote, perform
from melodygen.theory.metre import metre_named
from melodygen.theory.moods import MOODS, Mood, mood_named
from tests.melodies import JIG, UPBEAT_JIG
from tests.strategies import melodies

EIGHTHS = dataclasses.replace(
    JIG,
    metre=metre_named("4/4"),
    bars=4,
    mood=mood_named("neutral"),
    notes=tuple(Note(240 * place, 240, 72) for place in range(32)),
    chords=(),
    phrases=(),
)
"""Four bars of eighth notes, in no phrase."""


def melody_of(melody: Melody) -> tuple[PlayedNote, ...]:
    (part,) = perform(melody).parts
    return part.notes


def velocities(melody: Melody) -> list[int]:
    return [note.velocity for note in melody_of(melody)]


def in_mood(name: str) -> Melody:
    return dataclasses.replace(EIGHTHS, mood=mood_named(name))


def test_onsets_and_pitches_stay_as_written() -> None:
    assert [(n.onset_ticks, n.pitch) for n in melody_of(JIG)] == [(n.onset_ticks, n.pitch) for n in JIG.notes]


def test_an_upbeat_starts_in_a_bar_of_its_own_and_everything_else_after_it() -> None:
    played, plain = perform(UPBEAT_JIG, ("melody", "chords")), perform(JIG, ("melody", "chords"))
    assert (played.lead_in_ticks, played.length_ticks) == (1440, 3 * 1440)
    assert (plain.lead_in_ticks, plain.length_ticks) == (0, 2 * 1440)
    assert [note.onset_ticks for note in played.parts[0].notes[:3]] == [960, 1200, 1440]
    for part, other in zip(played.parts, plain.parts, strict=True):
        later = tuple(dataclasses.replace(note, onset_ticks=note.onset_ticks + 1440) for note in other.notes)
        assert part.notes[-len(later) :] == later


@given(melodies())
def test_nothing_is_played_before_the_start_or_after_the_end(melody: Melody) -> None:
    played = perform(melody, ("melody", "chords"))
    starts = [note.onset_ticks for part in played.parts for note in part.notes]
    assert min(starts) >= 0
    assert max(starts) < played.length_ticks
    assert played.lead_in_ticks in (0, melody.metre.bar_ticks)
    assert played.length_ticks - played.lead_in_ticks == melody.length_ticks


def test_an_upbeat_is_as_soft_as_the_start_of_the_phrase_it_leads_into() -> None:
    whole = (Phrase(0, 4, "A", is_closed=True),)
    plain = dataclasses.replace(EIGHTHS, notes=(Note(-480, 480, 72), *EIGHTHS.notes))
    before, first, *_ = velocities(plain)
    assert velocities(dataclasses.replace(plain, phrases=whole))[:2] == [before - 8, first - 8]


def test_stronger_places_are_louder() -> None:
    bar_line, after, beat_2, _, beat_3 = velocities(EIGHTHS)[:5]
    assert bar_line > beat_3 > beat_2 > after


def test_phrases_swell_to_their_middle() -> None:
    bars = velocities(dataclasses.replace(EIGHTHS, phrases=(Phrase(0, 4, "A", is_closed=True),)))[::8]
    assert bars[0] < bars[1] < bars[2] > bars[3]


@pytest.mark.parametrize("mood", MOODS, ids=lambda mood: mood.slug)
def test_moods_play_as_loud_and_as_detached_as_they_say(mood: Mood) -> None:
    played = dataclasses.replace(EIGHTHS, mood=mood)
    louder = fmean(velocities(played)) - fmean(velocities(EIGHTHS))
    longer = melody_of(played)[0].duration_ticks - melody_of(EIGHTHS)[0].duration_ticks
    assert louder * mood.loudness > 0 or abs(mood.loudness) < 0.2
    assert longer * mood.articulation > 0 or mood.articulation == 0


def test_detached_notes_are_about_half_as_long_and_legato_ones_reach_the_next() -> None:
    assert melody_of(in_mood("playful"))[0].duration_ticks == pytest.approx(0.59 * 240, abs=1)
    assert melody_of(in_mood("sad"))[0].duration_ticks == pytest.approx(0.985 * 240, abs=1)


def test_contrast_sharpens_the_accents() -> None:
    def spread(mood: str) -> int:
        found = velocities(in_mood(mood))
        return max(found) - min(found)

    assert spread("calm") < spread("neutral") < spread("dramatic")


def test_the_loudest_and_the_softest_stay_within_midi() -> None:
    angry = dataclasses.replace(in_mood("angry"), phrases=(Phrase(0, 4, "A", is_closed=True),))
    assert max(velocities(angry)) <= 127
    assert min(velocities(in_mood("sad"))) >= 1


def test_chords_are_softer_than_the_melody_and_let_go_before_the_next() -> None:
    melody, chords = perform(JIG, ("chords", "melody")).parts
    assert (melody.name, chords.name) == ("Melody", "Chords")
    assert max(note.velocity for note in chords.notes) < min(note.velocity for note in melody.notes)
    assert [note.onset_ticks for note in chords.notes[::3]] == [span.onset_ticks for span in JIG.chords]
    assert chords.notes[0].duration_ticks == JIG.chords[0].duration_ticks - 20
