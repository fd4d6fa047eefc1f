"""Responses as files, there and back."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import FormatError
from melodygen.stimuli.response import COLUMNS, Response
from melodygen.stimuli.response_table import read_json, read_table, write_json, write_table
from melodygen.stimuli.serving import read_responses

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
NUMBERS = st.none() | st.integers(1, 5)
SECONDS = st.none() | st.floats(0, 1e6)
RESPONSES = st.lists(
    st.builds(
        Response,
        session=st.just("s"),
        list=st.integers(1, 40),
        item=st.just("trial-001"),
        kind=st.just("trial"),
        comment=TEXTS | st.sampled_from(["=1+1", "'=1", "''@x", "+", "-1", "'plain", "\r\n", '",', "\tx"]),
        confidence=NUMBERS,
        plays=NUMBERS,
        heard_seconds=SECONDS,
        answers=st.dictionaries(
            TEXTS, TEXTS | st.integers() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False)
        ),
    ),
    max_size=4,
)


@settings(max_examples=40)
@given(RESPONSES)
def test_what_was_written_is_read_again(responses: list[Response]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for name, write in (("r.csv", write_table), ("r.json", write_json)):
            path = Path(folder) / name
            with path.open("w", encoding="utf-8", newline="") as file:
                write(responses, file)
            assert list(read_responses(path)) == responses


def test_no_comment_is_a_formula_in_a_spreadsheet() -> None:
    file = io.StringIO()
    comments = ["=HYPERLINK(1)", "+1", "-1", "@x", "\t=1", "plain = text", "'=1"]
    write_table([Response(session="s", list=1, item="i", kind="trial", comment=each) for each in comments], file)
    rows = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert [row["comment"][0] for row in rows] == ["'", "'", "'", "'", "'", "p", "'"]
    assert tuple(rows[0]) == COLUMNS


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "the column session is missing"),
        ("session,list\na,1\n", "the column item is missing"),
        (f"{','.join(COLUMNS)}\ns,one,i,trial{',' * 13}\n", "line 2 is no response"),
        (f"{','.join(COLUMNS)}\ns,1,i,trial{',' * 11},nonsense,\n", "line 2 is no response"),
    ],
)
def test_another_table_is_named_with_what_is_wrong(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "responses.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FormatError, match=sentence):
        list(read_table(path))


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"session": "s"}]', '[{"nothing": 1}]', "{}  x"])
def test_other_json_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "responses.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FormatError, match="no list of responses"):
        list(read_json(path))


@pytest.mark.parametrize(("name", "sentence"), [("r.xlsx", "does not end as responses do"), ("r.csv", "no such file")])
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(FormatError, match=sentence):
        read_responses(tmp_path / name)
