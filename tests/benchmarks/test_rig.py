from __future__ import annotations

from pathlib import Path

import mido
import pytest

from benchmarks.human.places import MissingError
from benchmarks.human.rig import NearCopy, compare, copy_files, write_melodies
from melodygen.melody import Melody, Note
from tests.benchmarks.fake_rig import write_fake_rig
from tests.melodies import JIG


def with_upbeat(melody: Melody) -> Melody:
    fields = {name: getattr(melody, name) for name in melody.__slots__}
    return Melody(**{**fields, "notes": (Note(-240, 240, 69), *melody.notes)})


def test_the_rigs_words_are_understood(tmp_path: Path) -> None:
    rig = write_fake_rig(tmp_path / "rig")
    ours = write_melodies([JIG, JIG], tmp_path / "ours")
    theirs = copy_files([ours / "0000.mid"], tmp_path / "theirs")
    said = compare(rig, ours, theirs, tmp_path, training=theirs)
    assert said.accuracies["boosting"].high == 0.8
    assert (said.nearest, said.ngrams) == (0.9, 1.0)
    assert said.near_copies == (NearCopy(3, 7), NearCopy(3, 7))
    assert (said.features[0].generated, said.features[0].human) == (2, 1)


def test_without_a_training_part_there_are_no_near_copies(tmp_path: Path) -> None:
    rig = write_fake_rig(tmp_path / "rig")
    assert compare(rig, tmp_path, tmp_path, tmp_path).near_copies is None


def test_a_rig_that_fails_is_quoted(tmp_path: Path) -> None:
    rig = write_fake_rig(tmp_path / "rig", "raise SystemExit('no scipy')")
    with pytest.raises(MissingError, match="no scipy"):
        compare(rig, tmp_path, tmp_path, tmp_path)


def test_melodies_are_written_as_they_stand_after_a_lead_in_bar(tmp_path: Path) -> None:
    write_melodies([with_upbeat(JIG)], tmp_path / "ours")
    now, notes = 0, []
    for message in mido.MidiFile(tmp_path / "ours" / "0000.mid").tracks[0]:
        now += message.time
        if message.type == "note_on" and message.velocity:
            notes.append((now, message.note))
    assert notes == [(1200, 69), *((note.onset_ticks + 1440, note.pitch) for note in JIG.notes)]
