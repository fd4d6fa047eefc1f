from __future__ import annotations

from pathlib import Path

import pytest

from melodygen.errors import FormatError
from melodygen.stimuli.answers import Rules
from melodygen.stimuli.design import DesignError, parse_design, read_design
from melodygen.stimuli.study_page import Question
from tests.stimuli.design.wrong_designs import ALONE, SET, WRONG_DESIGNS


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


@pytest.mark.parametrize(("text", "key", "words"), WRONG_DESIGNS)
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
