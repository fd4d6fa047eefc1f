from __future__ import annotations

from melodygen.performance import EXPRESSION, PEDAL, PITCH_BEND, Control, Part, Performance, PlayedNote
from melodygen.sound.notes import ChannelControl, ChannelNote, channel_controls, channel_notes
from tests.sound.scores import performance


def test_parts_are_merged_in_order_of_onset() -> None:
    melody = Part("Melody", 0, 0, (PlayedNote(0, 10, 60, 90), PlayedNote(20, 10, 62, 90)))
    chords = Part("Chords", 1, 0, (PlayedNote(10, 30, 48, 70),))
    notes = channel_notes(Performance(120, 40, (melody, chords)))
    assert [(note.onset_ticks, note.channel, note.pitch) for note in notes] == [(0, 0, 60), (10, 1, 48), (20, 0, 62)]


def test_note_ends_where_the_next_of_its_pitch_begins() -> None:
    notes = channel_notes(performance([PlayedNote(0, 100, 60, 90), PlayedNote(50, 100, 60, 80)], length_ticks=150))
    assert notes == (ChannelNote(0, 0, 60, 90, 50), ChannelNote(50, 0, 60, 80, 150))


def test_same_note_twice_at_once_sounds_once() -> None:
    notes = channel_notes(performance([PlayedNote(0, 100, 60, 90), PlayedNote(0, 50, 60, 80)], length_ticks=150))
    assert notes == (ChannelNote(0, 0, 60, 90, 100),)


def test_notes_of_other_channels_do_not_cut_each_other() -> None:
    parts = tuple(Part(str(channel), channel, 0, (PlayedNote(channel * 50, 100, 60, 90),)) for channel in (0, 1))
    assert [note.end_ticks for note in channel_notes(Performance(120, 150, parts))] == [100, 150]


def test_ticks_count_from_the_place_asked_for() -> None:
    score = performance([PlayedNote(900, 300, 60, 90)], length_ticks=3840)
    assert [(note.onset_ticks, note.end_ticks) for note in channel_notes(score, origin_ticks=1920)] == [(-1020, -720)]


def test_controls_are_merged_in_order_of_time_and_keep_the_order_of_their_part() -> None:
    melody = Part("Melody", 0, 0, (), (Control(0, PEDAL, 127), Control(40, PEDAL, 0), Control(40, PEDAL, 127)))
    chords = Part("Chords", 1, 0, (), (Control(20, PITCH_BEND, 9000),))
    controls = channel_controls(Performance(120, 40, (melody, chords)), origin_ticks=20)
    assert controls == (
        ChannelControl(-20, 0, PEDAL, 127),
        ChannelControl(0, 1, PITCH_BEND, 9000),
        ChannelControl(20, 0, PEDAL, 0),
        ChannelControl(20, 0, PEDAL, 127),
    )


def test_a_value_that_is_in_force_is_not_sent_again() -> None:
    told = [(0, EXPRESSION, 127), (0, PITCH_BEND, 8192), (5, EXPRESSION, 90), (9, EXPRESSION, 90), (12, EXPRESSION, 91)]
    part = Part("Melody", 0, 0, (), tuple(Control(*each) for each in told))
    assert [(it.onset_ticks, it.value) for it in channel_controls(Performance(120, 40, (part,)))] == [(5, 90), (12, 91)]
