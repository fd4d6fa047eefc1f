"""The page as files: what is built, what goes where, and what is refused."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from melodygen.cli import main
from melodygen.errors import FormatError, ParameterError
from melodygen.stimuli import page
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.page import Host, export_page, write_page
from melodygen.stimuli.response import COLUMNS
from tests.stimuli.page.stub import STUDY, write_study

HOME = Path(page.__file__).parent
SOURCE, BUILT = HOME / "source", HOME / "built"


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_what_is_built_is_made_of_the_sources_that_are_there() -> None:
    sums = json.loads((BUILT / "sums.json").read_text(encoding="utf-8"))
    sources = sums["sources"]
    found = files_in(SOURCE / "src")
    assert found
    assert {f"src/{name}" for name in found} == {name for name in sources if name.startswith("src/")}
    assert files_in(BUILT) == {*sums["built"], "sums.json"}
    for folder, told in ((SOURCE, sources), (BUILT, sums["built"])):
        for name, expected in told.items():
            text = (folder / name).read_text(encoding="utf-8")
            assert hashlib.sha256(text.encode()).hexdigest() == expected, f"{name} has changed: run make page"


def test_what_is_built_asks_nobody_else_and_runs_no_text_as_a_program() -> None:
    index = (BUILT / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'(?:src|href)="([^"]*)"', index) == ["data:,", "assets/page.css", "assets/page.js"]
    assert not re.search(r"<script(?![^>]*src)|<style|style=|\son\w+=", index)
    script = (BUILT / "assets/page.js").read_text(encoding="utf-8")
    assert "eval(" not in script
    assert "new Function" not in script


def test_licences_of_all_that_is_bundled_are_kept() -> None:
    licences = (BUILT / "assets/LICENSES.txt").read_text(encoding="utf-8")
    for name in ("jspsych", "auto-bind", "random-words", "seedrandom"):
        assert re.search(rf"^{name} \d+\.\d+\.\d+ \(MIT\)$", licences, re.MULTILINE)
    assert licences.count("Permission is hereby granted") == 4


def test_rows_have_the_columns_of_responses() -> None:
    text = (SOURCE / "src/study.ts").read_text(encoding="utf-8")
    listed = re.search(r"export const COLUMNS[^=]*= \[(.*?)\]", text, re.DOTALL)
    assert listed
    assert tuple(re.findall(r'"(\w+)"', listed[1])) == COLUMNS


def test_page_goes_beside_the_study_and_in_the_place_of_an_older_one(tmp_path: Path) -> None:
    write_study(tmp_path / "set")
    (tmp_path / "set/assets/old.js").write_text("old")
    write_page(tmp_path / "set", Host("post", "https://example.org/answers"))
    found = files_in(tmp_path / "set")
    assert {"study.json", "index.html", "sounds/aaaaaaaa.wav", "assets/page.js", "assets/texts/de.json"} <= found
    assert "assets/old.js" not in found
    told = json.loads((tmp_path / "set/assets/host.json").read_text())
    assert told == {"kind": "post", "url": "https://example.org/answers"}
    assert "connect-src 'self' https://example.org;" in unescape((tmp_path / "set/index.html").read_text())


def test_only_jatos_gets_its_script(tmp_path: Path) -> None:
    for kind in page.HOSTS:
        write_page(tmp_path / kind, Host(kind, "https://example.org" if kind == "post" else ""))
        assert ('src="jatos.js"' in (tmp_path / kind / "index.html").read_text()) == (kind == "jatos")


def test_export_is_what_listeners_may_get_and_no_more(tmp_path: Path) -> None:
    made = SetFolder(tmp_path / "set")
    write_study(made.listeners)
    made.researcher.mkdir()
    made.key.write_text("id,source\n")
    export_page(made, tmp_path / "out", Host("jatos"))
    found = files_in(tmp_path / "out")
    sounds = {f"sounds/{sound.files[0]}" for sound in STUDY.sounds.values()}
    assert sounds | {"study.json", "index.html"} == {name for name in found if not name.startswith("assets/")}
    with pytest.raises(ParameterError, match="folder must be a new or empty folder"):
        export_page(made, tmp_path / "out", Host("jatos"))


def test_command_says_what_it_wrote_and_what_cannot_be(tmp_path: Path) -> None:
    write_study(tmp_path / "set/listeners")
    typed = ["stimuli", "page", str(tmp_path / "set"), str(tmp_path / "out"), "--host", "post"]
    refused = CliRunner().invoke(main, typed)
    assert refused.exit_code == 2
    assert "url must be the address that answers are sent to" in refused.output
    assert not (tmp_path / "out").exists()
    done = CliRunner().invoke(main, [*typed, "--url", "https://example.org"])
    assert done.exit_code == 0
    assert done.output == f"Wrote {tmp_path / 'out'}: the study, its sounds and the page for post\n"


def test_study_with_a_text_that_the_page_has_not_is_refused(tmp_path: Path) -> None:
    made = SetFolder(tmp_path / "set")
    write_study(made.listeners, replace(STUDY, texts={"consent_txt": "…"}))
    with pytest.raises(
        FormatError, match=r"texts\.consent_txt: the page has no such text; did you mean 'consent_text'"
    ):
        export_page(made, tmp_path / "out", Host("download"))


def test_set_that_was_not_built_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"has no listeners/study\.json; build the set first"):
        export_page(SetFolder(tmp_path / "set"), tmp_path / "out", Host("download"))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("kind", "url", "problem"),
    [
        ("jatoss", "", "did you mean 'jatos'"),
        ("post", "", "url must be the address that answers are sent to"),
        ("post", "javascript:alert(1)", "url must be an address that begins with https"),
        ("post", "https://a.org'; script-src *", "url must be an address that begins with https"),
        ("download", "https://a.org", "url must be left out with host 'download'"),
    ],
)
def test_host_that_cannot_be_is_refused(kind: page.HostKind, url: str, problem: str) -> None:
    with pytest.raises(ParameterError, match=problem):
        Host(kind, url)
