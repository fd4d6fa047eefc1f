from __future__ import annotations

from pathlib import Path

import mido
import pytest

from melodygen.export import write_midi
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.stimuli.design import DesignError, parse_design, read_design
from melodygen.stimuli.humans import HumanMelody, bundled_titles, human_melodies

TUNE = """X:1
T:Down and up
M:3/4
L:1/4
Q:1/4=90
K:G
D | G A B | c B A | G2 D | G3 | D E F | G A B | c2 A | G3 |]
"""


def read(keys: str, more: str = "", path: Path = Path("design.toml")) -> tuple[HumanMelody, ...]:
    return human_melodies(parse_design(f'[set]\nname = "x"\ntitle = "X"\n[humans]\n{keys}\n{more}', path))


def refused(keys: str, more: str = "", path: Path = Path("design.toml")) -> str:
    with pytest.raises(DesignError) as caught:
        read(keys, more, path)
    return str(caught.value)


def test_bundled_tunes_have_names_that_can_be_files_and_parameters_of_their_own() -> None:
    melodies = read("")
    assert [one.title for one in melodies] == list(bundled_titles())
    jig = next(one for one in melodies if one.name == "the-swallowtail-jig")
    assert (jig.parameters.metre, jig.parameters.key, jig.parameters.scale) == ("6/8", "E", "dorian")
    assert (jig.parameters.bars, jig.parameters.style, jig.parameters.note_range) == (16, "dance", "D4-Gb5")
    assert jig.melody is jig.score
    assert next(one for one in melodies if one.title == "Frère Jacques").name == "frere-jacques"


def write_played(path: Path) -> None:
    """A scale up and down in eighths at 100 BPM, each note a tick later than the one before."""
    track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=600_000)])
    for number, pitch in enumerate((60, 62, 64, 65, 67, 69, 71, 72, 72, 71, 69, 67, 65, 64, 62, 60)):
        track.append(mido.Message("note_on", note=pitch, velocity=80, time=41 if number else 0))
        track.append(mido.Message("note_off", note=pitch, time=200))
    mido.MidiFile(ticks_per_beat=480, tracks=[track]).save(path)


def test_example_has_a_tune_for_each_of_its_names_and_a_list_for_each_listener_of_the_paper() -> None:
    design = read_design(Path(__file__).parents[3] / "examples" / "ai-or-human" / "design.toml")
    assert design.humans is not None
    assert len(human_melodies(design)) == len(design.humans.tunes) == design.presentation.trials == 20
    assert design.presentation.lists == 40
    assert design.page.group == "production"


def test_design_without_humans_has_none() -> None:
    assert human_melodies(parse_design('[set]\nname = "x"\ntitle = "X"\n[generated]\n')) == ()


def test_tunes_are_chosen_by_title_whatever_the_case() -> None:
    assert [one.name for one in read('tunes = ["harvest HOME", "Egan\'s Polka"]')] == ["harvest-home", "egan-s-polka"]


def test_title_that_is_not_there_has_the_nearest_named() -> None:
    assert refused('tunes = ["Greensleaves"]').startswith(
        "design.toml: humans.tunes[0]: there is no melody 'Greensleaves'; did you mean 'Greensleeves'?"
    )


def test_count_is_drawn_by_the_seed_and_more_of_them_keep_those_that_were_there() -> None:
    few, more = ({one.name for one in read(f"count = {count}")} for count in (4, 7))
    assert (len(few), len(more)) == (4, 7)
    assert few < more
    other = parse_design('[set]\nname = "x"\ntitle = "X"\nseed = 2\n[humans]\ncount = 4')
    assert {one.name for one in human_melodies(other)} != few


def test_long_tunes_are_cut_without_the_upbeat_of_what_follows() -> None:
    (whole,), (cut,) = (read(f'tunes = ["Amazing Grace"]\nbars = {bars}') for bars in (0, 8))
    assert (whole.score.bars, cut.score.bars, cut.parameters.bars) == (16, 8, 8)
    assert cut.score.notes[0].onset_ticks == -480
    assert cut.score.notes[-1].onset_ticks < 8 * 1440 - 480
    assert cut.score.notes == whole.score.notes[: len(cut.score.notes)]


def test_human_melodies_are_played_as_all_cells_are() -> None:
    shared = '[rendering]\ninstrument = "flute"\n[generated.parameters]\nmood = "sad"\nexpression = 20\ntempo_bpm = 70'
    (one,) = read('tunes = ["Harvest Home"]', shared)
    melody = one.melody
    assert (melody.instrument.slug, melody.mood.slug, melody.tempo_bpm) == ("flute", "sad", 70)
    assert melody.interpretation.expression == 20
    (own,) = read('tunes = ["Harvest Home"]', '[factors]\nmood = ["sad"]')
    assert (own.melody.mood.slug, own.melody.tempo_bpm) == ("neutral", 152)


def test_too_few_melodies_for_the_lists_are_said_once_they_are_known() -> None:
    assert "presentation.trials: got 9, and the set has 8 melodies; write at most 8" in refused(
        "count = 4", "[matching]\n[presentation]\ntrials = 9"
    )


def test_folder_is_seen_from_the_design_and_read_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "tunes"
    folder.mkdir()
    (folder / "b.abc").write_text(TUNE + "\n" + TUNE.replace("X:1", "X:2").replace("G A B |", "G B A |"))
    (folder / "readme.txt").write_text("not a tune")
    write_played(folder / "a.mid")
    melodies = read('folder = "tunes"\nlicence = "CC-BY-4.0"', path=tmp_path / "design.toml")
    assert [one.name for one in melodies] == ["a", "down-and-up", "down-and-up-2"]
    assert [(one.licence, one.origin) for one in melodies[:2]] == [("CC-BY-4.0", "a.mid"), ("CC-BY-4.0", "b.abc")]
    assert [one.parameters.metre for one in melodies] == ["4/4", "3/4", "3/4"]


def test_the_same_notes_twice_are_refused_by_the_names_of_both_files(tmp_path: Path) -> None:
    (tmp_path / "a.abc").write_text(TUNE)
    (tmp_path / "b.abc").write_text(TUNE.replace("T:Down and up", "T:Another name"))
    text = refused('folder = "."', path=tmp_path / "design.toml")
    assert (
        "humans.folder: down-and-up (a.abc) and another-name (b.abc) have the same notes; leave one of them out" in text
    )


@pytest.mark.parametrize("wish", ["", "[presentation]\nboth_of_pair = false", "[presentation]\ntrials = 1"])
def test_one_human_melody_and_its_match_cannot_be_kept_apart(tmp_path: Path, wish: str) -> None:
    (tmp_path / "a.abc").write_text(TUNE)
    keys, more, path = 'folder = "."', f"[generated]\n[matching]\n{wish}", tmp_path / "design.toml"
    if wish:
        assert len(read(keys, more, path)) == 1
    else:
        told = refused(keys, more, path)
        assert "presentation.both_of_pair: a listener would hear the only human melody and its match one right" in told


def test_what_was_played_is_kept_off_the_grid_only_where_the_design_wants_it(tmp_path: Path) -> None:
    write_played(tmp_path / "a.mid")
    keys, path = 'folder = "."', tmp_path / "design.toml"
    (on,) = read(keys, path=path)
    (off,) = read(keys, '[rendering]\nquantised = false\nplayed = "score"', path=path)
    assert on.melody == on.score == off.score
    assert [note.onset_ticks % 240 for note in on.melody.notes] == [0] * 16
    assert [note.onset_ticks % 240 for note in off.melody.notes] == [*range(16)]


def test_file_that_was_generated_is_no_human_melody(tmp_path: Path) -> None:
    write_midi(generate(Parameters(bars=4)), tmp_path / "a.mid")
    text = refused('folder = "."', path=tmp_path / "design.toml")
    assert "humans.folder: " in text
    assert "a.mid: it has a recipe of melodygen in it, so no person made it; take it out of the folder" in text


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.mid", b"nonsense", "a.mid: "),
        ("a.abc", b"nonsense", "a.abc: there is no ABC tune in it"),
        (
            "a.abc",
            b"X:1\nT:Few\nM:4/4\nL:1/4\nK:C\nC D E F|]\n",
            "a.abc: Few has 4 notes; choose melodies of at least 8",
        ),
        ("a.txt", b"", "has no MIDI, MusicXML or ABC file in it"),
    ],
)
def test_file_that_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    (tmp_path / "tunes").mkdir()
    (tmp_path / "tunes" / name).write_bytes(content)
    assert words in refused('folder = "tunes"', path=tmp_path / "design.toml")


def test_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "tunes is not there; name another folder" in refused('folder = "tunes"', path=tmp_path / "design.toml")


def test_melody_without_chords_cannot_be_accompanied(tmp_path: Path) -> None:
    (tmp_path / "a.abc").write_text(TUNE)
    more = "[rendering]\naccompanied = true"
    assert "rendering.accompanied: Down and up has no chords to play" in refused(
        'folder = "."', more, path=tmp_path / "design.toml"
    )
