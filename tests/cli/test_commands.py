from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import click
import pytest

from melodygen.cli import main
from melodygen.cli.commands import COMMANDS
from melodygen.fields import FIELDS
from melodygen.version import __version__
from tests.cli.conftest import Run

MODULE = [sys.executable, "-m", "melodygen"]


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    result = run()
    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_each_command_teaches(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: melodygen {name}")
    assert "\b" not in result.stdout


def test_table_and_modules_agree() -> None:
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        assert command.name == name


def test_help_shows_every_field_under_its_group(run: Run) -> None:
    shown = run("generate", "--help").stdout
    basic, advanced = shown.index("Basic parameters:"), shown.index("Advanced parameters:")
    for field in FIELDS:
        place = shown.index("--" + field.name.removesuffix("_bpm").replace("_", "-"), basic)
        assert (place < advanced) == (field.group == "Basic")


def test_examples_in_the_help_of_generate_are_kept_line_by_line(run: Run) -> None:
    lines = [line.strip() for line in run("generate", "--help").stdout.splitlines()]
    assert sum(line.startswith("melodygen generate ") for line in lines) == 5


def test_version_is_told(run: Run) -> None:
    assert run("--version").stdout == f"melodygen {__version__}\n"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["genrate"], "there is no command 'genrate'; did you mean 'generate'?"),
        (["xyzzy"], "there is no command 'xyzzy'; see --help"),
        (["--loud"], "there is no option '--loud'; see melodygen --help"),
        (["generate", "--tempi", "120"], "there is no option '--tempi'; did you mean '--tempo'?"),
        (["generate", "--nope"], "there is no option '--nope'; see melodygen generate --help"),
        (["generate", "-x"], "there is no option '-x'; see melodygen generate --help"),
        (["generate", "--count", "x"], "count must be a whole number, 1 to 1000000 (got 'x')"),
        (["vary", "a.mid", "--amount", "some"], "amount must be 0 to 100 % (got 'some')"),
        (["vary", "a.mid", "--amount", "101"], "amount must be 0 to 100 % (got '101')"),
        (["explain", "a.mid", "--note", "x"], "note must be a whole number from 1 on (got 'x')"),
        (["generate", "--out", ""], "name a file or a folder"),
        (["generate", "--out", " ", "--count", "2"], "name a file or a folder"),
        (["generate", "--scale", "minro"], "did you mean 'minor'?"),
        (["generate", "--instrument", "pian"], "did you mean 'acoustic-grand-piano'?"),
        (
            ["generate", "--instrument", "0"],
            "instrument must be a name, or a General MIDI number from 1 to 128 (got '0')",
        ),
        (["generate", "--instrument", "129"], "a General MIDI number from 1 to 128"),
        (["generate", "--preset", "poph"], "did you mean 'pop-hook'?"),
        (["verify"], "Missing argument"),
    ],
)
def test_wrong_command_line_is_answered_in_one_line(refused: Callable[..., str], args: list[str], words: str) -> None:
    assert words in refused(*args)


def test_error_of_the_system_is_one_line_too(refused: Callable[..., str]) -> None:
    assert "File name too long" in refused("generate", "--out", "x" * 300 + ".mid")


def test_module_and_script_are_the_same_program() -> None:
    result = subprocess.run([*MODULE, "--version"], capture_output=True, text=True, check=True)
    assert result.stdout == f"melodygen {__version__}\n"


def test_help_brings_in_neither_model_nor_sound_nor_window() -> None:
    program = (
        "import sys; from click.testing import CliRunner; from melodygen.cli import main\n"
        "assert CliRunner().invoke(main, ['--help']).exit_code == 0\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('numpy', 'mido', 'fluidsynth', 'PySide6')])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"


def test_reader_that_goes_away_is_no_error() -> None:
    with subprocess.Popen([*MODULE, "instruments"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
