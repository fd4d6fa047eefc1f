"""``melodygen originality``: what a melody shares, told in words and as JSON, or one sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from music21 import note as m21note
from music21 import stream as m21stream

from melodygen.export import write_midi
from melodygen.learning.fingerprints import fingerprints_of
from melodygen.project import Project, write_project
from melodygen.runs import Line
from melodygen.styles import load_style
from melodygen.styles.loader import user_folder, write_style
from tests.cli.conftest import Run
from tests.melodies import JIG, JIG_PARAMETERS
from tests.random_lines import line_of, melody_of, random_lines, steps_of

Refused = Callable[..., str]
LINES = random_lines(80, notes=60)
FOREIGN = (11, 120)


@pytest.fixture
def mine(run: Run) -> str:
    """A style that knows the lines."""
    write_style(load_style("hymn"), user_folder() / "mine", fingerprints_of(LINES))
    return "mine"


@pytest.fixture
def borrowed(tmp_path: Path) -> str:
    """Twenty notes of a line, in another key, from beat 2 of bar 2 on."""
    own = line_of([FOREIGN, *steps_of(LINES[7], 8, 19), (-11, 120)], onset=2280, pitch=49)
    write_midi(melody_of(own), tmp_path / "borrowed.mid")
    return "borrowed.mid"


def corpus(path: Path, lines: list[Line]) -> str:
    """The lines as a file of a corpus, a melody a line."""
    melodies = [(line.name, melody_of(line).notes) for line in lines]
    rows = [
        {"id": name, "notes": [[note.onset_ticks // 40, note.duration_ticks // 40, note.pitch] for note in notes]}
        for name, notes in melodies
    ]
    path.write_text("\n".join(map(json.dumps, rows)))
    return str(path)


def test_a_borrowed_run_is_told_with_its_bars_and_what_people_share(run: Run, mine: str, borrowed: str) -> None:
    result = run("originality", borrowed, "--style", mine)
    assert result.exit_code == 0, result.output
    name, longest, place, *_, between, verdict = result.stdout.splitlines()
    assert name == borrowed
    assert longest.startswith("  Longest run shared with the 80 melodies that 'mine' was learned from: about ")
    assert longest.endswith(" at most.")
    assert place.startswith("    bars 2-")
    assert between.startswith("  Between people's melodies of different songs, of ")
    assert verdict.startswith("  That is more than nearly all people's melodies share: listen")


def test_tune_and_bar_are_named_where_the_melodies_are_at_hand(run: Run, tmp_path: Path, borrowed: str) -> None:
    melodies = corpus(tmp_path / "all.jsonl", LINES)
    lines = run("originality", borrowed, "--against", melodies).stdout.splitlines()
    assert lines[1] == f"  Longest run shared with 80 melodies in {melodies}: 20 notes."
    assert lines[2].startswith("    bars 2-")
    assert lines[2].endswith(f": 20 notes, also in tune 7 from bar {LINES[7].bar_of(8)} on")


def test_folders_and_files_can_be_named_one_after_the_other(run: Run, tmp_path: Path, borrowed: str) -> None:
    (tmp_path / "tunes").mkdir()
    write_midi(melody_of(LINES[7]), tmp_path / "tunes" / "seven.mid")
    (tmp_path / "tunes" / "bad.mid").write_bytes(b"MThd")
    few = corpus(tmp_path / "few.jsonl", LINES[:3])
    write_style(load_style("hymn"), user_folder() / "unmarked", None)
    result = run("originality", borrowed, "--style", "unmarked", "--against", "tunes", "--against", few)
    assert "passed over: tunes/bad.mid: " in result.stderr.replace("\\", "/")
    assert "Longest run shared with 4 melodies in tunes, " in result.stdout
    assert "20 notes, also in seven from bar" in result.stdout
    assert result.stdout.endswith("too few melodies to say how long a run people's melodies share.\n")


def test_of_few_melodies_the_styles_people_serve(run: Run, tmp_path: Path, mine: str, borrowed: str) -> None:
    few = corpus(tmp_path / "few.jsonl", LINES[:3])
    assert "19 of 20 share at most" in run("originality", borrowed, "--against", few, "--style", mine).stdout


def test_json_has_everything(run: Run, tmp_path: Path, mine: str, borrowed: str) -> None:
    (told,) = json.loads(run("originality", borrowed, "--style", mine, "--json").stdout)
    assert told["file"] == borrowed
    assert told["most_notes"] >= 20
    assert told["least_notes"] <= told["notes"] <= told["most_notes"] == told["runs"][0]["notes"]
    assert told["is_more_than_people"]
    assert (told["tunes"], told["runs"][0]["tune"]) == (None, None)
    assert set(told["people"]) == {"bars", "median", "nearly_all"}
    melodies = corpus(tmp_path / "all.jsonl", LINES)
    (found,) = json.loads(run("originality", borrowed, "--against", melodies, "--json").stdout)
    assert (found["notes"], found["melodies"], found["tunes"]) == (20, 80, 1)
    assert found["runs"][0]["tune"] == "tune 7"


def test_several_files_are_told_one_after_the_other(run: Run, tmp_path: Path, mine: str, borrowed: str) -> None:
    write_midi(JIG, tmp_path / "jig.mid")
    result = run("originality", borrowed, "jig.mid", "--style", mine)
    assert [block.splitlines()[0] for block in result.stdout.split("\n\n")] == [borrowed, "jig.mid"]


def test_musicxml_and_projects_are_taken_too(run: Run, tmp_path: Path, mine: str) -> None:
    part = m21stream.Part()
    for pitch in LINES[2].pitches[:20]:
        part.append(m21note.Note(pitch, quarterLength=1))
    part.write("musicxml", tmp_path / "theme.musicxml")
    write_project(Project(JIG_PARAMETERS, JIG), tmp_path / "jig.melody")
    for name in ("theme.musicxml", "jig.melody"):
        assert "Longest run shared" in run("originality", name, "--style", mine).stdout


def test_a_melody_is_compared_with_the_style_that_it_was_made_in(run: Run, mine: str) -> None:
    run("generate", "--style", mine, "--bars", "4", "--out", "own.mid")
    assert "that 'mine' was learned from" in run("originality", "own.mid").stdout


def test_a_style_without_fingerprints_is_refused_with_what_to_do(refused: Refused, borrowed: str) -> None:
    write_style(load_style("hymn"), user_folder() / "older")
    assert refused("originality", borrowed, "--style", "older") == (
        "melodygen: style 'older' has no fingerprints of the melodies it was learned from; learn it again, or name "
        "melodies with --against\n"
    )


def test_damaged_fingerprints_are_refused(refused: Refused, mine: str, borrowed: str) -> None:
    (user_folder() / mine / "fingerprints.npz").write_bytes(b"PK")
    assert "fingerprints.npz: the style cannot be read" in refused("originality", borrowed, "--style", mine)


def test_what_cannot_be_compared_is_refused(refused: Refused, tmp_path: Path, mine: str, borrowed: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.mid").write_text("no MIDI")
    write_project(Project(JIG_PARAMETERS, replace(JIG, notes=JIG.notes[:1])), tmp_path / "one.melody")
    assert "no melody to compare with in empty" in refused("originality", borrowed, "--against", "empty")
    assert "nowhere" in refused("originality", borrowed, "--against", "nowhere")
    assert "text.mid: it is not a MIDI file" in refused("originality", "text.mid", "--style", mine)
    assert "nosuch" in refused("originality", borrowed, "--style", "nosuch")
    assert "fewer than two notes" in refused("originality", "one.melody", "--style", mine)
