"""What the README shows can be typed as it stands, and the map of the architecture shows every room."""

from __future__ import annotations

import re
import runpy
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from melodygen import Parameters, generate
from melodygen.cli import main
from melodygen.melody import Melody

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)


def commands() -> list[list[str]]:
    lines = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("melodygen ")]
    return [shlex.split(line, comments=" # " in line)[1:] for line in lines]


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (example,) = blocks("python")
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own text
    assert (tmp_path / "melody.mid").exists()


@pytest.mark.usefixtures("quick_learning")
def test_the_commands_run_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fluidsynth", reason="the first command writes a WAV file", exc_type=ImportError)
    monkeypatch.chdir(tmp_path)
    typed = [arguments for arguments in commands() if arguments[0] != "play"]
    assert len(typed) >= 4
    printed = ""
    for arguments in typed:
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 0, f"melodygen {shlex.join(arguments)}: {result.output}"
        printed += result.output
    figures = re.findall(r"[A-Z][a-z ]+: asked \d+ %, got \d+ %", README)
    assert figures
    assert not [shown for shown in figures if f"  {shown}\n" not in printed]


def test_knobs_keep_what_the_tour_says() -> None:
    for seed in range(1, 4):
        before = generate(Parameters(seed=seed))
        assert generate(Parameters(seed=seed, tempo_bpm=90)).notes == before.notes
        assert rhythm(generate(Parameters(seed=seed, key="A"))) == rhythm(before)
        assert generate(Parameters(seed=seed, complexity=40)).chords == before.chords


def rhythm(melody: Melody) -> list[tuple[int, int]]:
    return [(note.onset_ticks, note.duration_ticks) for note in melody.notes]


def test_every_link_and_picture_leads_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert len(targets) >= 5
    assert not [target for target in targets if "://" not in target and not (ROOT / target).exists()]


def test_the_map_names_every_part_of_the_core() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    parts = [path.name for path in (ROOT / "melodygen").iterdir() if path.is_dir() or path.suffix == ".py"]
    rooms = [name for name in parts if not name.startswith("__") and name != "version.py"]
    assert len(rooms) > 10
    assert not [name for name in rooms if f"{name}`" not in page and f"{name}/`" not in page]


def test_the_page_of_the_window_shows_every_picture_there_is() -> None:
    shots = runpy.run_path(str(ROOT / "docs" / "screenshots.py"))
    states = shots["STATES"]
    assert len({state.name for state in states}) == len(states) > 10
    assert (ROOT / "docs" / "window.md").read_text(encoding="utf-8") == shots["page"]()
    wanted = {state.picture(theme, scale).name for state in states for theme in ("light", "dark") for scale in (1, 2)}
    assert {path.name for path in (ROOT / "docs" / "images").glob("*.png")} == wanted
