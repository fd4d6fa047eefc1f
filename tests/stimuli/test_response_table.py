"""Responses as files, there and back."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.stimuli.response import COLUMNS, Response
from melodygen.stimuli.response_table import write_json, write_table
from tests.stimuli.kept import kept_in

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
        stimulus=st.just("00000001"),
        said=st.just("person"),
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
            assert list(kept_in(path)) == responses


def test_no_comment_is_a_formula_in_a_spreadsheet() -> None:
    file = io.StringIO()
    comments = ["=HYPERLINK(1)", "+1", "-1", "@x", "\t=1", "plain = text", "'=1"]
    write_table([Response(session="s", list=1, item="i", kind="trial", comment=each) for each in comments], file)
    rows = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert [row["comment"][0] for row in rows] == ["'", "'", "'", "'", "'", "p", "'"]
    assert tuple(rows[0]) == COLUMNS
