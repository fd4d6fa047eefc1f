from __future__ import annotations

from pathlib import Path

import pytest

from melodygen.errors import FormatError
from melodygen.stimuli.answers import Rules
from melodygen.stimuli.design import DesignError, parse_design, read_design
from melodygen.stimuli.study_page import Question

SET = '[set]\nname = "x"\ntitle = "X"\n'
BOTH = f"{SET}[humans]\n[matching]\n"
ALONE = f"{SET}[generated]\n"


def refused(text: str) -> DesignError:
    with pytest.raises(DesignError) as caught:
        parse_design(text, Path("study.toml"))
    assert str(caught.value).startswith("study.toml: ")
    return caught.value


def test_what_is_written_is_what_the_design_has() -> None:
    text = f"""platforms = ["jspsych", "gorilla"]
{SET}seed = 7
[rendering]
formats = ["ogg", "midi"]
loudness_lufs = -20
instrument = "Violin"
[generated]
replicates = 3
[generated.parameters]
tempo_bpm = 90
scale = "Major"
[factors]
mood = ["happy", "sad"]
[humans]
folder = "tunes"
[matching]
[matching.weights]
complexity = 2
[presentation]
trials = 10
[page]
group = "music"
[page.texts]
"consent_title" = "Willkommen"
[[page.background]]
id = "music"
text = "Music?"
asked = "choice"
choices = ["yes", "no"]
[analysis.exclusions]
attention_at_least = 1
first_only = false
"""
    design = parse_design(text, Path("a/study.toml"))
    assert design.platforms == ("jspsych", "gorilla")
    assert (design.set.seed, design.set.name) == (7, "x")
    assert design.rendering.formats == ("ogg", "midi")
    assert design.rendering.loudness_lufs == -20.0
    assert design.rendering.instrument == "violin"
    assert design.generated is not None
    assert design.generated.replicates == 3
    assert design.generated.parameters == {"tempo_bpm": 90, "scale": "major"}
    assert design.generated.factors == {"mood": ("happy", "sad")}
    assert design.humans is not None
    assert design.humans.folder == "tunes"
    assert design.matching is not None
    assert design.matching.weights == {"complexity": 2.0}
    assert design.page.texts == {"consent_title": "Willkommen"}
    assert design.page.background == (Question(id="music", text="Music?", asked="choice", choices=("yes", "no")),)
    assert design.analysis.exclusions == Rules(first_only=False, attention_at_least=1.0)
    assert (design.path, design.text) == (Path("a/study.toml"), text)


def test_cells_can_be_named_one_by_one() -> None:
    design = parse_design(f'{SET}[[cells]]\nname = "calm"\nmood = "calm"\n[[cells]]\nname = "fast"\ntempo_bpm = 180\n')
    assert design.generated is not None
    assert design.generated.cells == {"calm": {"mood": "calm"}, "fast": {"tempo_bpm": 180}}


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        (SET, "", "nothing to build; add [humans], [generated] or both"),
        ("[generated]\n", "", "begin with [set]"),
        ('[set]\nname = "x"\n[generated]', "set", "title is missing"),
        (ALONE.replace("name", "nmae"), "set.nmae", "no such key; did you mean 'name'?"),
        (f"{ALONE}[presentatoin]", "presentatoin", "did you mean 'presentation'?"),
        (f"{ALONE}[xyzzy]", "xyzzy", "use one of: set, rendering"),
        (ALONE.replace('"x"', '"My Study"'), "set.name", "got 'My Study'; write a name of small letters"),
        (ALONE.replace('"X"', "3"), "set.title", "got 3; write a text in quotes, not empty"),
        (ALONE.replace('"X"', '" "'), "set.title", "not empty"),
        (
            ALONE.replace("[set]\n", "[set]\nseed = -1\n"),
            "set.seed",
            "got -1; write a whole number, 0 to 4 294 967 295",
        ),
        (ALONE.replace("[set]\n", "[set]\nseed = true\n"), "set.seed", "got True; write a whole number"),
        (ALONE.replace('"x"', f'"{"y" * 300}"'), "set.name", f"got '{'y' * 78}…; write a name"),
        ("set = 3", "set", "got 3; write a table: [set] and its keys below"),
        (f"{ALONE}[presentation]\nlists = 0", "presentation.lists", "got 0; write a whole number, 1 to 100 000"),
        (f"{ALONE}[presentation]\nlists = 4.5", "presentation.lists", "got 4.5; write a whole number"),
        (f"{ALONE}[rendering]\nloudness_lufs = nan", "rendering.loudness_lufs", "got nan; write a number, -60 to -5"),
        (f"{ALONE}[rendering]\nformats = []", "rendering.formats", "got []; write a list of at least 1"),
        (f'{ALONE}[rendering]\nformats = ["wav", "mp4"]', "rendering.formats[1]", "got 'mp4'; write one of: wav, flac"),
        (f'{ALONE}[rendering]\nformats = ["wav", "wav"]', "rendering.formats[1]", "'wav' is there twice"),
        (f"{ALONE}[rendering]\nsample_rate = 8000", "rendering.sample_rate", "got 8000; write one of: 44100, 48000"),
        (
            f'{ALONE}[rendering]\nformats = ["mp3"]\nsample_rate = 96000',
            "rendering.sample_rate",
            "got 96000; write one of: 44100, 48000, since formats has mp3",
        ),
        (f'{ALONE}[rendering]\ninstrument = "pian"', "rendering.instrument", "did you mean 'acoustic-grand-piano'?"),
        (
            f'{SET}[rendering]\ninstrument = "flute"\n[factors]\ninstrument = ["oboe", "violin"]',
            "rendering.instrument",
            "all melodies are to be played with flute, and cells name an instrument too; remove one of the two",
        ),
        (f"{ALONE}[rendering]\nquantised = false", "rendering.quantised", 'write played = "score"'),
        (f"{BOTH}[rendering]\naccompanied = true", "rendering.accompanied", "have no chords; write false, or name"),
        (f"{ALONE}[generated.parameters]\nseed = 3", "generated.parameters.seed", "change set.seed instead"),
        (f"{ALONE}[generated.parameters]\ntempo = 3", "generated.parameters.tempo", "did you mean 'tempo_bpm'?"),
        (f"{ALONE}[generated.parameters]\nstyle = 'punk'", "generated.parameters.style", "got 'punk'; write one of:"),
        (f"{ALONE}[generated.parameters]\nkey = ['C']", "generated.parameters.key", "write a number or a text"),
        (
            f'{ALONE}[generated.parameters]\nkey = "C"\nnote_range = "D4-A4"',
            "generated.parameters",
            "the range D4-A4 has no C for the melody to end on; widen the range or choose another key",
        ),
        (f'{SET}[factors]\nmood = ["happy", "sadd"]', "factors.mood[1]", "got 'sadd'; write one of:"),
        (f'{SET}[factors]\nmood = ["happy", "sadd"]', "factors.mood[1]", "did you mean 'sad'?"),
        (f"{SET}[factors]\ncomplexity = [20, 130]", "factors.complexity[1]", "got 130; write 0 to 100 %"),
        (f"{SET}[factors]\ncomplexity = [20, 20.0]", "factors.complexity[1]", "is there twice"),
        (f"{SET}[factors]\ncomplexity = 20", "factors.complexity", "got 20; write a list of levels"),
        (f'{SET}[factors]\nkey = ["D"]\nnote_range = ["D4-D5", "E4-A4"]', "factors", "has no D"),
        (f"{SET}[factors]\nbars = [4]\n[[cells]]\nname = 'a'", "cells", "there are factors too"),
        (f"{SET}[[cells]]\nbars = 4", "cells[0]", "name is missing"),
        (f"{SET}[[cells]]\nname = 'human'", "cells[0].name", "the condition of human melodies"),
        (f"{SET}[[cells]]\nname = 'a'\n[[cells]]\nname = 'a'", "cells[1].name", "'a' is there twice"),
        (f"{SET}[[cells]]\nname = 'a'\nbars = 0", "cells[0].bars", "got 0; write 1 to 256 bars"),
        (f"{ALONE}[matching]", "matching", "no human melodies to match; add [humans] or remove [matching]"),
        (f"{BOTH}select = 'bset'", "matching.select", "did you mean 'best'?"),
        (f"{BOTH}[matching.weights]\ncomplexty = 1", "matching.weights.complexty", "did you mean 'complexity'?"),
        (f"{BOTH}[matching.weights]\ncontour = 1", "matching.weights.contour", "no such key"),
        (f"{BOTH}[matching.weights]\nnpvi = -1", "matching.weights.npvi", "got -1; write a number, 0 to 1 000"),
        (f"{ALONE}[presentation]\ntrials = 9", "presentation.trials", "the set has 1 melodies; write at most 1, or 0"),
        (f"{ALONE}replicates = 4\n[presentation]\nblocks = 5", "presentation.blocks", "write at most 4"),
        (f"{ALONE}[page]\nlanguage = 'English'", "page.language", "two small letters, such as en"),
        (f"{ALONE}[page]\nlanguage = 'fr'", "page.language", "the page has no texts in 'fr'; choose one of: de, en"),
        (f"{ALONE}[page.texts]\nconsent_txt = 'A'", "page.texts.consent_txt", "did you mean 'consent_text'"),
        (f"{ALONE}[page]\ngroup = 'music'", "page.group", "the id of a background question with choices"),
        (f"{ALONE}[[page.questions]]\nid = 'a b'\ntext = 'A'", "page.questions[0].id", "got 'a b'"),
        (f"{ALONE}[[page.questions]]\nid = 'a'", "page.questions[0]", "text is missing"),
        (
            f"{ALONE}[[page.questions]]\nid = 'a'\ntext = 'A'\nasked = 'choice'",
            "page.questions[0].choices",
            "a choice has 0 answers; write at least two",
        ),
        (
            f"{ALONE}[[page.questions]]\nid = 'a'\ntext = 'A'\n[[page.background]]\nid = 'a'\ntext = 'A'",
            "page.background[0].id",
            "'a' is also that of page.questions[0]",
        ),
        (f"{ALONE}[analysis]\nmargin = 0.5", "analysis.margin", "got 0.5; write a number, 0.001 to 0.499"),
        (f"{ALONE}[analysis.exclusions]\nattention = 1", "analysis.exclusions.attention", "'attention_at_least'?"),
        (f"platforms = ['jspych']\n{ALONE}", "platforms[0]", "did you mean 'jspsych'?"),
    ],
)
def test_wrong_design_names_key_what_was_got_and_remedy(text: str, key: str, words: str) -> None:
    error = refused(text)
    assert error.key == key
    assert words in str(error)
    assert isinstance(error, FormatError)


def test_toml_that_is_none_names_the_line() -> None:
    assert "it is no TOML (" in str(refused(f"{SET}seed = = 3\n"))
    assert "line 4" in str(refused(f"{SET}seed = = 3\n"))


@pytest.mark.parametrize(
    ("data", "words"), [(b"\xff\xfe[set]", "no UTF-8 text"), (b"#" * 2_000_000, "more than 1000000 bytes")]
)
def test_file_that_is_no_design_file_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "study.toml"
    path.write_bytes(data)
    with pytest.raises(DesignError, match=words):
        read_design(path)


def test_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DesignError, match=r"none\.toml: No such file or directory; choose a file that can be read"):
        read_design(tmp_path / "none.toml")


def test_line_ends_of_windows_are_read(tmp_path: Path) -> None:
    path = tmp_path / "study.toml"
    path.write_bytes(ALONE.replace("\n", "\r\n").encode())
    assert read_design(path).text == ALONE
