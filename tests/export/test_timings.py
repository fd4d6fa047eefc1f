"""The three timings of MIDI files: what other programs hear in them, and that the score comes back."""

from __future__ import annotations

import dataclasses
import io
from itertools import accumulate, pairwise
from pathlib import Path

import mido
import music21
import pretty_midi
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.export import midi, midi_bytes, write_midi
from melodygen.export.tempo_events import FIRST_TICK, tempos
from melodygen.interpretation import Interpretation
from melodygen.melody import Melody, Note
from melodygen.performance import EXPRESSION, PARTS, PEDAL, PITCH_BEND, Control, Performance, TempoMap, perform
from melodygen.reading import parse_midi, read_melody
from melodygen.reading.melodies import melody_in
from melodygen.score_event import TIMINGS, ScoreEvent, Timing
from tests.melodies import JIG, UPBEAT_JIG
from tests.strategies import melodies

PERFORMED: tuple[Timing, ...] = ("tempo-map", "free")


@pytest.fixture(params=[JIG, UPBEAT_JIG], ids=["jig", "upbeat"])
def melody(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Melody:
    """With rubato, swells, pedal and bends."""
    monkeypatch.setattr(midi, "perform", rubato)
    found: Melody = request.param
    return found


def rubato(melody: Melody, parts: tuple[str, ...] = PARTS, *, on_the_grid: bool = False) -> Performance:
    """The usual performance, every note of which lasts another time, and controls between them."""
    plain = perform(melody, parts, on_the_grid=on_the_grid)
    onsets = sorted({0, plain.lead_in_ticks, *(melody.lead_in_ticks + note.onset_ticks for note in melody.notes)})
    steps = [later - sooner for sooner, later in zip(onsets, [*onsets[1:], plain.length_ticks], strict=True)]
    ratios = [0.75 + (at * 37 % 100) / 125 for at in range(len(steps))]
    heard = accumulate((step * ratio for step, ratio in zip(steps, ratios, strict=True)), initial=0.0)
    tempo_map = TempoMap((*map(float, onsets), float(plain.length_ticks)), tuple(heard))
    return dataclasses.replace(
        plain,
        tempo_map=tempo_map,
        parts=tuple(dataclasses.replace(part, controls=controls(plain.length_ticks)) for part in plain.parts),
    )


def controls(length: int) -> tuple[Control, ...]:
    found = [Control(0, PEDAL, 127), Control(length // 3, PEDAL, 0), Control(length // 3, PEDAL, 127)]
    found += [Control(length // 2 + at, EXPRESSION, 100 - at // 10) for at in range(0, 100, 10)]
    return (*found, Control(length * 2 // 3, PITCH_BEND, 5000))


def heard(performance: Performance, part: int = 0) -> list[tuple[float, float, int, int]]:
    """Start, end, pitch and velocity of each note as the synth plays them, in order."""
    at = performance.seconds_at
    rows = [
        (at(it.onset_ticks), at(it.onset_ticks + it.duration_ticks), it.pitch, it.velocity)
        for it in performance.parts[part].notes
    ]
    return sorted(rows)


def close(found: list[tuple[float, float, int, int]], wanted: list[tuple[float, float, int, int]]) -> None:
    assert [row[2:] for row in found] == [row[2:] for row in wanted]
    assert [row[0] for row in found] == pytest.approx([row[0] for row in wanted], abs=0.001)
    assert [row[1] for row in found] == pytest.approx([row[1] for row in wanted], abs=0.001)


@pytest.mark.parametrize("timing", PERFORMED)
def test_pretty_midi_hears_every_note_when_it_is_played(melody: Melody, timing: Timing, tmp_path: Path) -> None:
    write_midi(melody, tmp_path / "it.mid", PARTS, timing=timing)
    read = pretty_midi.PrettyMIDI(str(tmp_path / "it.mid"))
    for part, instrument in enumerate(read.instruments):
        found = sorted((note.start, note.end, note.pitch, note.velocity) for note in instrument.notes)
        close(found, heard(rubato(melody, on_the_grid=timing == "tempo-map"), part))


@pytest.mark.parametrize("timing", PERFORMED)
def test_mido_plays_notes_and_controls_when_they_are_played(melody: Melody, timing: Timing) -> None:
    file = mido.MidiFile(file=io.BytesIO(midi_bytes(melody, ("melody",), timing=timing)))
    messages = list(file)
    times = list(accumulate(message.time for message in messages))
    pairs = list(zip(times, messages, strict=True))
    played = rubato(melody, ("melody",), on_the_grid=timing == "tempo-map")
    starts = [(at, it.note) for at, it in pairs if it.type == "note_on"]
    assert [pitch for _, pitch in starts] == [row[2] for row in heard(played)]
    assert [at for at, _ in starts] == pytest.approx([row[0] for row in heard(played)], abs=0.001)
    moved = [at for at, it in pairs if it.type in ("control_change", "pitchwheel")]
    wanted = [played.seconds_at(it.onset_ticks) for it in played.parts[0].controls]
    assert moved[: len(wanted)] == pytest.approx(wanted, abs=0.001)
    assert file.length == pytest.approx(played.seconds_at(played.length_ticks), abs=0.001)


@pytest.mark.parametrize("timing", PERFORMED)
def test_music21_hears_every_note_when_it_is_played(melody: Melody, timing: Timing, tmp_path: Path) -> None:
    write_midi(melody, tmp_path / "it.mid", ("melody",), timing=timing)
    score = music21.converter.parse(tmp_path / "it.mid", quantizePost=False, forceSource=True)
    rows = [row for row in score.stripTies().flatten().secondsMap if isinstance(row["element"], music21.note.Note)]
    wanted = heard(rubato(melody, on_the_grid=timing == "tempo-map"))
    assert [row["element"].pitch.midi for row in rows] == [row[2] for row in wanted]
    assert [row["offsetSeconds"] for row in rows] == pytest.approx([row[0] for row in wanted], abs=0.001)


@pytest.mark.parametrize("timing", PERFORMED)
def test_file_is_heard_and_its_controls_move_as_it_is_played(melody: Melody, timing: Timing) -> None:
    read = parse_midi(midi_bytes(melody, PARTS, timing=timing), source="").performance
    played = rubato(melody, on_the_grid=timing == "tempo-map")
    for number, part in enumerate(read.parts):
        close(heard(read, number), heard(played, number))
        wanted = [(it.number, it.value) for it in played.parts[number].controls]
        assert [(it.number, it.value) for it in part.controls][: len(wanted)] == wanted
    assert read.seconds_at(read.length_ticks) == pytest.approx(played.seconds_at(played.length_ticks), abs=0.001)


def test_notes_stay_on_the_grid_under_a_tempo_map(melody: Melody) -> None:
    content = parse_midi(midi_bytes(melody, timing="tempo-map"), source="")
    assert [it.onset_ticks for it in content.performance.parts[0].notes] == [
        melody.lead_in_ticks + note.onset_ticks for note in melody.notes
    ]


def test_free_file_and_score_have_one_tempo_each(melody: Melody) -> None:
    counts = {}
    for timing in TIMINGS:
        track = mido.MidiFile(file=io.BytesIO(midi_bytes(melody, timing=timing))).tracks[0]
        counts[timing] = sum(event.type == "set_tempo" for event in track)
    assert counts["free"] == 1
    assert counts["tempo-map"] > 5


def test_every_file_begins_at_the_tempo_that_was_set(melody: Melody) -> None:
    for timing in TIMINGS:
        track = mido.MidiFile(file=io.BytesIO(midi_bytes(melody, timing=timing))).tracks[0]
        first = next(event.tempo for event in track if event.type == "set_tempo")
        assert mido.tempo2bpm(first) == pytest.approx(melody.tempo_bpm, abs=0.001)


def test_score_has_the_accompaniment_that_was_asked_for() -> None:
    """As what is heard at an expression of 0 has."""
    melody = dataclasses.replace(JIG, interpretation=Interpretation(100, accompaniment="broken"))
    flat = dataclasses.replace(JIG, interpretation=Interpretation(0, accompaniment="broken"))
    found = parse_midi(midi_bytes(melody, PARTS, timing="score"), source="").performance
    assert [part.notes for part in found.parts] == [part.notes for part in perform(flat, PARTS).parts]
    assert (
        found.parts[1].notes
        != perform(dataclasses.replace(flat, interpretation=Interpretation(0)), PARTS).parts[1].notes
    )


def test_score_has_no_text_but_the_recipe() -> None:
    texts = [event.text for event in mido.MidiFile(file=io.BytesIO(midi_bytes(JIG, timing="score"))).tracks[0]
             if event.type == "text"]  # fmt: skip
    assert JIG.recipe is not None
    assert texts == [JIG.recipe.to_json()]


def test_controllers_that_are_not_at_rest_at_the_end_are_put_there(melody: Melody) -> None:
    for timing in PERFORMED:
        track = mido.MidiFile(file=io.BytesIO(midi_bytes(melody, timing=timing))).tracks[1]
        last = {event.control: event.value for event in track if event.type == "control_change"}
        assert last == {PEDAL: 0, EXPRESSION: 127}
        assert [event.pitch for event in track if event.type == "pitchwheel"][-1] == 0


@given(st.lists(st.tuples(st.integers(4, 4000), st.floats(0.3, 3)), min_size=1, max_size=300), st.floats(20, 400))
def test_no_tempo_is_a_millisecond_off_and_nothing_adds_up(steps: list[tuple[int, float]], tempo_bpm: float) -> None:
    """Of notes that last beyond the first tick, which has the tempo that was set."""
    score = tuple(accumulate((float(step) for step, _ in steps), initial=0.0))
    played = tuple(accumulate((step * ratio for step, ratio in steps), initial=0.0))
    performance = Performance(tempo_bpm, int(score[-1]), (), 0, TempoMap(score, played))
    changes = [*tempos(performance), (performance.length_ticks, 0)]
    assert {here for here, _ in changes} <= {0, FIRST_TICK, *score}
    now = 0.0
    for (here, microseconds), (there, _) in pairwise(changes):
        assert 0 < microseconds < 2**24
        if here in (0, *score):
            assert abs(now / 1e6 - performance.seconds_at(here)) < 0.001
        now += microseconds * (there - here) / 480
    assert abs(now / 1e6 - performance.seconds_at(performance.length_ticks)) < 0.001


def test_steady_tempo_is_told_once_over_256_bars() -> None:
    length = 256 * 1920
    for tempo_bpm in (20, 97.31, 132, 399.99):
        steady = Performance(tempo_bpm, length, ())
        ((at, microseconds),) = tempos(steady)
        assert at == 0
        assert abs(microseconds * length / 480 / 1e6 - steady.seconds_at(length)) < 0.001


@settings(max_examples=120, deadline=None)
@given(melodies(), st.sampled_from(PERFORMED), st.sampled_from([("melody",), PARTS]), st.booleans())
def test_any_score_comes_back_exactly(
    melody: Melody,
    timing: Timing,
    parts: tuple[str, ...],
    has_rubato: bool,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        if has_rubato:
            patch.setattr(midi, "perform", rubato)
        found = melody_in(parse_midi(midi_bytes(melody, parts, timing=timing), source=""))
    assert found.notes == melody.notes
    assert (found.tempo_bpm, found.bars, found.metre) == (melody.tempo_bpm, melody.bars, melody.metre)
    assert found.lead_in_ticks == melody.lead_in_ticks
    assert [(it.first_bar, it.bars) for it in found.phrases] == [(it.first_bar, it.bars) for it in melody.phrases]


@pytest.mark.parametrize("timing", PERFORMED)
def test_score_comes_back_after_another_program_has_written_the_file(
    melody: Melody, timing: Timing, tmp_path: Path
) -> None:
    path = tmp_path / "it.mid"
    write_midi(melody, path, PARTS, timing=timing)
    file = mido.MidiFile(path)
    file.ticks_per_beat = 384
    for track in file.tracks:
        ends = list(accumulate(event.time for event in track))
        for event, sooner, later in zip(track, [0, *ends], ends, strict=False):
            event.time = round(later * 0.8) - round(sooner * 0.8)
    file.save(path)
    assert read_melody(path).notes == melody.notes


@pytest.mark.parametrize("timing", PERFORMED)
def test_accompaniment_of_a_free_file_is_in_the_time_of_the_score(melody: Melody, timing: Timing) -> None:
    content = parse_midi(midi_bytes(melody, PARTS, timing=timing), source="").as_score
    wanted = perform(melody, PARTS, on_the_grid=timing == "tempo-map").parts[1].notes
    for found, note in zip(content.performance.parts[1].notes, wanted, strict=True):
        assert found.pitch == note.pitch
        assert found.onset_ticks == pytest.approx(note.onset_ticks, abs=2)


def edited(data: bytes, change: str) -> bytes:
    file = mido.MidiFile(file=io.BytesIO(data))
    notes = [event for event in file.tracks[1] if event.type in ("note_on", "note_off")]
    if change == "pitch":
        for event in notes[:2]:
            event.note += 1
    elif change == "place":
        notes[2].time += 60
    else:
        file.tracks[1].remove(notes[0])
    out = io.BytesIO()
    file.save(file=out)
    return out.getvalue()


@pytest.mark.parametrize("change", ["pitch", "place", "note"])
def test_edited_file_is_read_as_it_is_played(change: str) -> None:
    content = parse_midi(edited(midi_bytes(JIG), change), source="")
    assert content.score is not None
    played = [it.duration_ticks for it in content.performance.parts[0].notes]
    assert [it.duration_ticks for it in content.as_score.performance.parts[0].notes] == played
    assert melody_in(content).tempo_bpm == 180
    if change == "pitch":
        assert [note.onset_ticks for note in melody_in(content).notes] == [note.onset_ticks for note in JIG.notes]
        assert melody_in(content).notes[0].pitch == JIG.notes[0].pitch + 1


def test_edited_free_file_keeps_its_lead_in_where_it_is_played(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(midi, "perform", rubato)
    content = parse_midi(edited(midi_bytes(UPBEAT_JIG, timing="free"), "pitch"), source="")
    assert content.as_score.lead_in_ticks == round(rubato(UPBEAT_JIG).tempo_map.warp(1440))


@pytest.mark.parametrize("timing", PERFORMED)
def test_tempo_changed_by_another_program_is_the_tempo(timing: Timing) -> None:
    file = mido.MidiFile(file=io.BytesIO(midi_bytes(JIG, timing=timing)))
    next(event for event in file.tracks[0] if event.type == "set_tempo").tempo = 500_000
    out = io.BytesIO()
    file.save(file=out)
    found = melody_in(parse_midi(out.getvalue(), source=""))
    assert found.tempo_bpm == 120
    assert found.notes == JIG.notes


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PERFORMED), st.data())
def test_file_with_a_damaged_score_is_read_without_it(timing: Timing, data: st.DataObject) -> None:
    file = mido.MidiFile(file=io.BytesIO(midi_bytes(JIG, PARTS, timing=timing)))
    event = next(it for it in file.tracks[0] if it.type == "text" and "melodygen_score" in it.text)
    start = data.draw(st.integers(0, len(event.text)))
    end = data.draw(st.integers(start, len(event.text)))
    event.text = event.text[:start] + data.draw(st.text('0123456789,:{}[]"-.eamx', max_size=6)) + event.text[end:]
    out = io.BytesIO()
    file.save(file=out)
    content = parse_midi(out.getvalue(), source="")
    pitches = [note.pitch for note in content.as_score.performance.parts[0].notes]
    assert pitches == [note.pitch for note in JIG.notes]


def test_score_of_16_dense_bars_takes_less_than_10_kilobytes() -> None:
    line = tuple(Note(120 * at, 120, 60 + at % 12) for at in range(16 * 12))
    bars = dataclasses.replace(JIG, bars=16, notes=line, chords=(), phrases=(), form=())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(midi, "perform", rubato)
        score = parse_midi(midi_bytes(bars, timing="free"), source="").score
    assert isinstance(score, ScoreEvent)
    assert score.to_json().isascii()
    assert 2000 < len(score.to_json()) < 10_000


@pytest.mark.parametrize("timing", PERFORMED)
def test_the_melody_of_our_own_file_is_known_however_unlike_one_it_is(timing: Timing) -> None:
    one_low_note = dataclasses.replace(JIG, notes=(Note(0, 60, 0),))
    assert melody_in(parse_midi(midi_bytes(one_low_note, PARTS, timing=timing), source="")).notes == one_low_note.notes
