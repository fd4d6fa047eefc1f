from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from melodygen.editing.edited import edited
from melodygen.editing.touches import touched
from melodygen.export import midi_bytes, write_midi
from melodygen.generation import generate
from melodygen.given import Span
from melodygen.parameters import Parameters
from melodygen.project import Project, read_project, write_project
from melodygen.reading import read_melody, read_performed_notes, read_recipe
from melodygen.variation import continue_melody, fill, fill_gaps, gaps, interpolate, surprise, vary
from melodygen.verification import verify
from tests.cli.conftest import Run
from tests.variation.tunes import ODE, TWINKLE

Refused = Callable[..., str]
ASKED = Parameters(bars=4, seed=5, tempo_bpm=100)

ABC = """X:1
T:Ode
M:4/4
L:1/4
Q:1/4=120
K:D
FFGA|AGFE|DDEF|F3/2E/2E2|
FFGA|AGFE|DDEF|E3/2D/2D2|
"""
MUSICXML = """<?xml version="1.0"?>
<score-partwise version="3.1"><part-list><score-part id="P1"><part-name>M</part-name></score-part></part-list>
<part id="P1"><measure number="1"><attributes><divisions>1</divisions><key><fifths>0</fifths><mode>major</mode></key>
<time><beats>4</beats><beat-type>4</beat-type></time></attributes>{}</measure></part></score-partwise>
""".format(
    "".join(
        f"<note><pitch><step>{step}</step><octave>4</octave></pitch><duration>1</duration></note>" for step in "CEGE"
    )
)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """One melody as a file of ours, as a project and as played by hand, and tunes from elsewhere."""
    melody = generate(ASKED)
    write_midi(melody, tmp_path / "ours.mid")
    write_project(Project(ASKED, melody), tmp_path / "ours.melody")
    loose = tuple(replace(n, onset_ticks=n.onset_ticks + 7 * (i % 3), duration_ticks=n.duration_ticks - 14)
                  for i, n in enumerate(ODE.notes))  # fmt: skip
    write_midi(replace(ODE, notes=loose), tmp_path / "played.mid")
    write_midi(TWINKLE, tmp_path / "twinkle.mid")
    (tmp_path / "ode.abc").write_text(ABC)
    (tmp_path / "arpeggio.musicxml").write_text(MUSICXML)
    return tmp_path


USES = [
    ("continue", ["--bars", "3"], "continued"),
    ("fill", ["--bars", "2-3"], "filled"),
    ("vary", ["--amount", "40"], "varied"),
]


@pytest.mark.parametrize(("command", "wish", "suffix"), USES)
@pytest.mark.parametrize("file", ["ours.mid", "ours.melody", "played.mid", "ode.abc"])
def test_each_use_of_each_kind_of_file_is_written_beside_it_and_verified(
    run: Run, files: Path, command: str, wish: list[str], suffix: str, file: str
) -> None:
    result = run(command, file, *wish)
    assert result.exit_code == 0, result.output
    made = f"{Path(file).stem}-{suffix}.mid"
    assert result.stdout.endswith(f"Wrote {made} (take {1 if file.startswith('ours') else 0})\n")
    assert run("verify", made).stdout == f"{made}: same: the recipe gives exactly these notes\n"


def test_the_command_line_makes_what_the_library_makes(run: Run, files: Path) -> None:
    melody = generate(ASKED)
    run("continue", "ours.mid", "--bars", "3", "--take", "4", "--out", "a.mid")
    run("fill", "ours.mid", "--bars", "2-3", "--notes", "1", "--keep", "rhythm", "--style", "song", "--out", "b.mid")
    run("vary", "ours.mid", "--amount", "40", "--complexity", "80", "--out", "c.mid")
    assert (files / "a.mid").read_bytes() == midi_bytes(continue_melody(melody, 3, take=4))
    filled = fill(melody, bars=[1, 2], notes=[0], keep="rhythm", style="song")
    assert (files / "b.mid").read_bytes() == midi_bytes(filled)
    assert (files / "c.mid").read_bytes() == midi_bytes(vary(melody, 40, complexity=80))


def test_silences_are_filled_and_bars_surprised_as_the_library_does(run: Run, files: Path) -> None:
    melody = generate(ASKED)
    holes = edited(melody, replace(melody, notes=tuple(n for n in melody.notes if n.onset_ticks // 1920 != 1)))
    write_midi(holes, files / "holes.mid")
    assert run("fill", "holes.mid", "--gaps", "--bars", "2", "--out", "a.mid").exit_code == 0
    assert run("fill", "holes.mid", "--gaps", "--out", "b.mid").exit_code == 0
    assert run("fill", "ours.mid", "--bars", "2", "--surprise", "--out", "c.mid").exit_code == 0
    bar = gaps(holes, Span(1920, 2 * 1920))
    assert (files / "a.mid").read_bytes() == midi_bytes(fill_gaps(holes, bar))
    assert (files / "b.mid").read_bytes() == midi_bytes(fill_gaps(holes, gaps(holes)))
    assert (files / "c.mid").read_bytes() == midi_bytes(surprise(melody, bars=[1], take=1))
    assert run("fill", "ours.mid", "--bars", "3", "--surprise", "--count", "3", "--out", "set").exit_code == 0
    assert len({path.read_bytes() for path in (files / "set").iterdir()}) == 3


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        (["--gaps", "--notes", "1"], "--gaps goes with --bars alone"),
        (["--gaps", "--surprise"], "--gaps goes with --bars alone"),
        (["--gaps", "--bars", "9"], "bar must be 1 to 4 (got 9)"),
        (["--surprise"], "name what to draw again: --bars 5-6"),
        (["--surprise", "--bars", "1", "--keep", "rhythm"], "--surprise draws rhythm and pitches; leave --keep out"),
    ],
)
def test_what_cannot_go_together_is_refused(refused: Refused, files: Path, wish: list[str], words: str) -> None:
    assert words in refused("fill", "ours.mid", *wish)


def test_where_nothing_is_silent_fill_says_so(refused: Refused, files: Path) -> None:
    write_midi(ODE, files / "ode.mid")
    assert "there is no silence of an eighth or more in the melody" in refused("fill", "ode.mid", "--gaps")


def test_what_is_made_can_be_gone_on_from(run: Run, files: Path) -> None:
    run("vary", "ours.mid", "--amount", "40", "--out", "a.mid")
    result = run("continue", "a.mid", "--bars", "2", "--format", "mid,melody")
    assert result.stdout == "Wrote a-continued.mid (take 2)\nWrote a-continued.melody (take 2)\n"
    varied, after = vary(generate(ASKED), 40), read_project(files / "a-continued.melody").melody
    assert after.notes[: len(varied.notes)] == varied.notes


def test_several_takes_go_into_a_folder(run: Run, files: Path) -> None:
    result = run("vary", "ode.abc", "--amount", "50", "--count", "3")
    assert result.stdout == "Wrote 3 melodies, ode-varied/0001.mid to ode-varied/0003.mid (takes 0 to 2)\n"
    made = [path.read_bytes() for path in sorted((files / "ode-varied").iterdir())]
    assert len(set(made)) == 3
    recipe = read_recipe(files / "ode-varied" / "0003.mid")
    assert recipe is not None
    assert recipe.given.take == 2


def test_two_melodies_are_led_over(run: Run, files: Path) -> None:
    run("generate", "--bars", "4", "--seed", "6", "--out", "other.mid")
    result = run("interpolate", "ours.mid", "other.mid", "--steps", "2", "--out", "way")
    assert result.stdout == "Wrote 2 melodies, way/0001.mid to way/0002.mid (steps 1 to 2)\n"
    pair = generate(ASKED), generate(Parameters(bars=4, seed=6))
    assert [path.read_bytes() for path in sorted((files / "way").iterdir())] == [
        midi_bytes(melody) for melody in interpolate(*pair, 2)
    ]
    assert run("verify", "way/0001.mid", "way/0002.mid").exit_code == 0
    assert run("interpolate", "ours.mid", "other.mid", "--steps", "1").stdout == "Wrote ours-to-other.mid (half way)\n"


def test_played_notes_are_brought_to_the_grid_and_it_says_so(run: Run, files: Path) -> None:
    result = run("continue", "played.mid", "--bars", "1")
    assert result.stdout.startswith("played.mid: 20 of 30 notes moved to the grid, by ")
    onsets = [note.onset_ticks for note in read_melody(files / "played-continued.mid").notes]
    assert onsets[: len(ODE.notes)] == [note.onset_ticks for note in ODE.notes]


def test_a_score_goes_on_in_its_own_key(run: Run, files: Path) -> None:
    assert run("continue", "arpeggio.musicxml", "--bars", "2").exit_code == 0
    recipe = read_recipe(files / "arpeggio-continued.mid")
    assert recipe is not None
    assert (recipe.parameters.key, recipe.parameters.scale, recipe.parameters.bars) == ("C", "major", 3)


def test_a_whole_rhythm_gets_new_pitches(run: Run, files: Path) -> None:
    assert run("fill", "twinkle.mid", "--keep", "rhythm").exit_code == 0
    found = read_melody(files / "twinkle-filled.mid")
    assert [note.onset_ticks for note in found.notes] == [note.onset_ticks for note in TWINKLE.notes]
    assert [note.pitch for note in found.notes] != [note.pitch for note in TWINKLE.notes]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["continue", "none.mid"], "none.mid: No such file"),
        (["continue", "ode.abc", "--bars", "0"], "bars must be a whole number, 1 to 255"),
        (["continue", "ode.abc", "--bars", "250"], "duration must be 1 to 256 bars"),
        (
            ["continue", "ode.abc", "--note-range", "A4-A5"],
            "the note F#4 in bar 1, beat 1 is given, and is outside the range from A4 to A5; widen the range",
        ),
        (["fill", "ode.abc"], "name what to draw again: --bars 5-6"),
        (["fill", "ode.abc", "--bars", "7-9"], "bar must be 1 to 8 (got 9)"),
        (["fill", "ode.abc", "--bars", "6-5"], "'6-5' should be a number or a span such as 5-6"),
        (["fill", "ode.abc", "--notes", "x"], "'x' should be a number or a span"),
        (["fill", "ode.abc", "--notes", "31"], "note must be 1 to 30 (got 31)"),
        (["fill", "ode.abc", "--bars", "1", "--keep", "melody"], "--keep"),
        (["vary", "ode.abc"], "Missing option '--amount'"),
        (["vary", "ode.abc", "--amount", "130"], "amount must be 0 to 100 %"),
        (["vary", "ode.abc", "--amount", "nan"], "amount must be 0 to 100 %"),
        (["vary", "ode.abc", "--amount", "3", "--style", "opera"], "style must be one of"),
        (["vary", "ode.abc", "--amount", "3", "--out", "ode.abc"], "ends in none of"),
        (["vary", "ours.mid", "--amount", "3", "--out", "twinkle.mid"], "twinkle.mid is already there"),
        (["interpolate", "ode.abc", "ours.mid"], "one melody has 8 bars, the other 4; choose two melodies of the same"),
        (
            ["interpolate", "twinkle.mid", "ode.abc"],
            "the note F#4 in bar 1, beat 1 of the second melody is not in C Major from C4 to A4; bring both into one",
        ),
    ],
)
def test_wrong_wish_is_refused_in_one_line_before_anything_is_written(
    refused: Refused, files: Path, args: list[str], words: str
) -> None:
    assert words in refused(*args)


@pytest.mark.parametrize("name", ["loud.mid", "loud.melody"])
def test_notes_that_stay_keep_the_velocities_that_the_hand_gave_them(run: Run, files: Path, name: str) -> None:
    melody = generate(ASKED)
    loud = touched(melody, {note.onset_ticks: 33 for note in melody.notes})
    write_midi(loud, files / "loud.mid")
    write_project(Project(ASKED, loud), files / "loud.melody")
    assert run("continue", str(files / name), "--bars", "2", "--out", str(files / "on.mid")).exit_code == 0
    played = read_performed_notes(files / "on.mid").parts[0].notes
    assert {note.velocity for note in played[: len(melody.notes)]} == {33}
    assert {note.velocity for note in played[len(melody.notes) :]} != {33}
    assert verify(files / "on.mid").is_same
