"""What is served of a set: the page and the sounds that the study names, whole or in part, and nothing else."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest

from melodygen.errors import FormatError
from melodygen.stimuli.serving.study import ServedStudy, served_study
from tests.stimuli.serving.client import Client
from tests.stimuli.serving.studies import HIDDEN, SOUND, study, write_set

WAV = "/sounds/00000001.wav"


def test_page_assets_and_sounds_are_served_as_what_they_are(steady: Client) -> None:
    kinds = {"/": "text/html; charset=utf-8", "/assets/page.js": "text/javascript; charset=utf-8", WAV: "audio/wav"}
    assert {path: steady.get(path).headers["content-type"] for path in kinds} == kinds
    assert steady.get(WAV).body == SOUND
    assert steady.get("/assets/host.json").json == {"kind": "melodygen"}


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [("bytes=0-0", 0, 1), ("bytes=10-19", 10, 20), ("bytes=10200-", 10_200, 10_240), ("bytes=-7", 10_233, 10_240),
     ("bytes=0-99999999", 0, 10_240)],
)  # fmt: skip
def test_a_part_of_a_sound_is_served(steady: Client, asked: str, start: int, end: int) -> None:
    answer = steady.get(WAV, range=asked)
    assert answer.status == 206
    assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{len(SOUND)}"
    assert answer.body == SOUND[start:end]


@pytest.mark.parametrize("asked", ["bytes=10240-", "bytes=99999-100000", "bytes=-0"])
def test_a_part_that_is_not_there_is_refused(steady: Client, asked: str) -> None:
    answer = steady.get(WAV, range=asked)
    assert answer.status == 416
    assert answer.headers["content-range"] == f"bytes */{len(SOUND)}"


def test_head_tells_the_same_without_the_sound(steady: Client) -> None:
    whole, head = steady.get(WAV), steady.get(WAV, "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == f"{len(SOUND)}"
    assert head.headers["etag"] == whole.headers["etag"]


def test_what_the_browser_has_is_not_sent_again_until_it_changes(client: Client, served: ServedStudy) -> None:
    path, tag = served.files[WAV], client.get(WAV).headers["etag"]
    assert client.get(WAV, if_none_match=tag).status == 304
    before = path.stat()
    path.write_bytes(SOUND[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))  # as a build does: all its files have one date
    assert client.get(WAV, if_none_match=tag).status == 200
    assert client.get(WAV, range="bytes=0-9", if_range=tag).body == SOUND[::-1]


def test_no_header_tells_when_or_where_a_file_was_made(client: Client, served: ServedStudy) -> None:
    paths = [path for path in served.files if path.startswith("/sounds/")]
    for number, path in enumerate(paths):
        os.utime(served.files[path], (number, number))
    told = [dict(client.get(path).headers) for path in paths]
    assert len(told) == 5
    assert told[0]["last-modified"]
    assert all(each == told[0] for each in told)  # their contents are the same, and so is all that is told of them


def paths_to_the_key() -> list[str]:
    """To the researcher's folder in every encoding that servers have been fooled by, from every place."""
    dots = ("..", "%2e%2e", "%2E%2e", ".%2e", "%252e%252e", "..%00", "..%c0%af", "%c0%ae%c0%ae", "．．", "..;", "....")
    slashes = ("/", "%2f", "%2F", "%5c", "\\", "//", "%252f", "/./", "%c0%af", "/%00/")
    starts = ("", "/", "/sounds", "/assets", "/sounds/00000001.wav", "/api/sessions", "/researcher", "//", "/.")
    names = ("researcher/key.csv", "researcher%2fkey.csv", "researcher/responses.sqlite", "researcher/", "study.json")
    depths = (0, 1, 2)
    return [
        "/" + f"{start}{slash}{(dot + slash) * depth}{name}".lstrip("/")
        for start, slash, dot, depth, name in itertools.product(starts, slashes, dots, depths, names)
    ]


def test_no_way_of_writing_a_path_leads_to_the_researcher(steady: Client, served: ServedStudy) -> None:
    paths = set(paths_to_the_key()) | {
        "/study.json", "/sounds", "/sounds/", "/assets", "/assets/", "/index.html", "/sounds/left-over.wav", "/.git",
        "/listeners/study.json", "/host.json", f"/{served.folder.key}", f"//{served.folder.key}", "/file:///etc/passwd",
    }  # fmt: skip
    assert len(paths) > 5000
    for path, answer in steady.answers(paths).items():
        assert answer.status in {401, 404}, path
        assert HIDDEN.encode() not in answer.body, path


def test_links_out_of_the_folder_are_refused_at_the_start(tmp_path: Path) -> None:
    folder = write_set(tmp_path)
    (folder.listeners / "assets" / "extra.txt").symlink_to(folder.key)
    with pytest.raises(FormatError, match="leads out of the listeners' folder"):
        served_study(tmp_path)


def test_no_set_no_page_no_sound_and_no_lists_are_one_sentence_each(tmp_path: Path) -> None:
    folder = write_set(tmp_path / "set")
    with pytest.raises(FormatError, match="no folder of a set"):
        served_study(tmp_path)
    with pytest.raises(FormatError, match="no such folder"):
        served_study(tmp_path / "none")
    with pytest.raises(FormatError, match="no lists"):
        served_study(write_set(tmp_path / "empty", study(lists=0)).root)
    (folder.sounds / "00000001.wav").unlink()
    with pytest.raises(FormatError, match=r"the sound 00000001\.wav is not"):
        served_study(folder.root)
    (folder.listeners / "index.html").unlink()
    with pytest.raises(FormatError, match="no page"):
        served_study(folder.root)
