"""Texts in audio files: whole, in every script, however long, and not fooled by those of others."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from melodygen.audio import FORMATS, read_provenance
from melodygen.audio.encoding import Content, encode
from melodygen.audio.tags import Provenance, Tags, read_tags
from melodygen.errors import FormatError

AUDIO = np.sin(np.arange(5_000) / 20)[:, None] * np.full((1, 2), 0.3)


def written(path: Path, tags: Tags, channels: int = 2) -> Path:
    kind = FORMATS[path.suffix[1:]]
    content = Content(
        kind=kind,
        bits=kind.bits[0] if kind.bits else None,
        sample_rate=44_100,
        channels=channels,
        frames=len(AUDIO),
        tags=tags,
    )
    encode(path, [AUDIO[:, :channels]], content)
    return path


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("length", [1, 2_046, 60_001, 200_000])
def test_comments_of_any_length_come_back(tmp_path: Path, kind: str, length: int) -> None:
    tags = Tags("Árvíz ♯ 旋律", "0123456789"[: length % 10] + "0123456789" * (length // 10))
    path = written(tmp_path / f"a.{kind}", tags)
    found = read_tags(path)
    assert (found.title, found.comment) == (tags.title, tags.comment)
    assert found.software.startswith("melodygen ")
    assert soundfile.info(str(path)).frames == len(AUDIO)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40), st.integers(0, 9))
def test_tags_do_not_touch_the_sound(tmp_path: Path, title: str, length: int) -> None:
    for kind in ("wav", "mp3"):
        plain = soundfile.read(str(written(tmp_path / f"plain.{kind}", Tags())))[0]
        path = written(tmp_path / f"a.{kind}", Tags(title, "x" * length))
        assert np.array_equal(soundfile.read(str(path))[0], plain)
        assert read_tags(path).title == title


@pytest.mark.parametrize("kind", FORMATS)
def test_one_channel_is_written_as_one(tmp_path: Path, kind: str) -> None:
    assert soundfile.info(str(written(tmp_path / f"a.{kind}", Tags(), channels=1))).channels == 1


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("comment", ["", "recorded at home", "[1, 2]", '{"a": 1}', '{"sound": 3}'])
def test_comments_of_others_are_no_recipe(tmp_path: Path, kind: str, comment: str) -> None:
    assert read_provenance(written(tmp_path / f"a.{kind}", Tags(comment=comment))) == Provenance()


@pytest.mark.parametrize("content", [b"", b"noise", b"RIFF\x10\0\0\0WAVELIST\xff\xff\xff\xffINFO", b"ID3\x04\0\0\0\0"])
def test_what_is_no_audio_file_is_refused_or_has_no_tags(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(content)
    if content[:4] == b"RIFF":
        assert read_tags(path) == Tags(software="")
    else:
        with pytest.raises(FormatError, match=r"a\.wav"):
            read_tags(path)


def test_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="No such file"):
        read_tags(tmp_path / "none.wav")


def test_ogg_pages_have_their_checksums(tmp_path: Path) -> None:
    from melodygen.audio.encoding import _ogg_checksum

    data = written(tmp_path / "a.ogg", Tags("A title", "x" * 70_000)).read_bytes()
    start = pages = 0
    while start < len(data):
        assert data[start : start + 4] == b"OggS"
        segments = data[start + 27 : start + 27 + data[start + 26]]
        page = data[start : start + 27 + len(segments) + sum(segments)]
        assert page[14:18] == b"mldg"
        assert int.from_bytes(page[22:26], "little") == _ogg_checksum(page[:22] + bytes(4) + page[26:], 0)
        start, pages = start + len(page), pages + 1
    assert pages > 3
