"""The database: what was acknowledged is in it, once, whatever happens."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from melodygen.errors import FormatError, NewerFormatError, WriteError
from melodygen.stimuli.response import Response
from melodygen.stimuli.serving.activity import COMMENTS
from melodygen.stimuli.serving.database import InUseError, copy_database, read_database
from melodygen.stimuli.serving.store import Store

NUMBERS = (1, 2, 3)


def opened(path: Path, study: str = "study") -> Store:
    return Store(path, study=study, numbers=NUMBERS)


OPENS = """
import sys
from pathlib import Path
from tests.stimuli.serving.test_store import opened
opened(Path(sys.argv[1]))
"""


def response(
    session: str, item: str = "trial-001", comment: str = "", at: str = "2026-01-01T10:00:00+00:00"
) -> Response:
    return Response(session=session, list=1, item=item, kind="trial", comment=comment, at=at, answers={"a": 1.5})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "responses.sqlite"


def test_all_settings_that_keep_what_was_acknowledged_are_on(path: Path) -> None:
    with closing(opened(path)) as store:
        ask = store._database.connection.execute
        assert ask("PRAGMA journal_mode").fetchone() == ("wal",)
        assert ask("PRAGMA synchronous").fetchone() == (2,)  # FULL


def test_what_one_server_kept_the_next_one_has(path: Path) -> None:
    with closing(opened(path)) as store:
        sessions = [store.start("agent").result() for _ in range(4)]
        kept, is_new = store.add(response(sessions[1].session)).result()
        assert is_new
    with closing(opened(path)) as store:
        again = store.session(sessions[1].session).result()
        assert again is not None
        assert (again.list, again.done) == (2, (kept,))
        assert store.start().result().list == 2  # 1 has two listeners, 2 and 3 have one
        assert store.session("nobody").result() is None
        assert store.number_of("nobody") is None


def test_of_many_at_once_each_is_kept_once_and_lists_stay_even(path: Path) -> None:
    def listen(_: int) -> tuple[str, int]:
        session = store.start().result()
        results = [store.add(response(session.session, f"trial-{n % 5:03}")).result() for n in range(10)]
        assert [is_new for _, is_new in results] == [True] * 5 + [False] * 5
        return session.session, session.list

    with closing(opened(path)) as store, ThreadPoolExecutor(16) as pool:
        sessions = list(pool.map(listen, range(60)))
    assert [sum(number == n for _, number in sessions) for n in NUMBERS] == [20, 20, 20]
    kept = [(each.session, each.item) for each in read_database(path)]
    assert len(kept) == len(set(kept)) == 300


def test_nothing_is_acknowledged_on_a_full_disk_and_all_goes_on_when_there_is_room(path: Path) -> None:
    with closing(opened(path)) as store:
        session = store.start().result().session
        pages = store._database.connection.execute("PRAGMA page_count").fetchone()[0]
        store._database.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(WriteError, match="full"):
            store.add(response(session, comment="x" * 50_000)).result()
        assert store.counts().result()[1].active == 1
        store._database.connection.execute("PRAGMA max_page_count = 100000")
        assert store.add(response(session, comment="x" * 50_000)).result()[1]
    assert [len(each.comment) for each in read_database(path)] == [50_000]


def test_a_list_given_in_a_transaction_that_failed_is_given_again(path: Path) -> None:
    with closing(opened(path)) as store:
        store._database.connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON sessions BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        with pytest.raises(WriteError, match="full"):
            store.start().result()
        store._database.connection.execute("DROP TRIGGER full")
        assert store.start().result().list == 1


def test_a_second_server_of_the_same_set_is_refused_also_from_another_process(path: Path) -> None:
    with closing(opened(path)):
        with pytest.raises(InUseError, match="another server"):
            opened(path)
        other = subprocess.run([sys.executable, "-c", OPENS, path], capture_output=True, text=True, check=False)
        assert "InUseError" in other.stderr
    opened(path).close()


def test_answers_to_other_lists_are_not_mixed_in(path: Path) -> None:
    opened(path).close()
    with pytest.raises(FormatError, match="answers to other lists"):
        opened(path, study="another")
    opened(path).close()


def no_database(path: Path) -> None:
    path.write_text("no database " * 1000, encoding="utf-8")


def other_tables(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE mine(a)")


def newer(path: Path) -> None:
    opened(path).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 2")


@pytest.mark.parametrize(
    ("make", "error"), [(no_database, FormatError), (other_tables, FormatError), (newer, NewerFormatError)]
)
def test_another_file_is_left_as_it_is(path: Path, make: Callable[[Path], None], error: type[FormatError]) -> None:
    make(path)
    before = path.read_bytes()
    with pytest.raises(error, match=path.name):
        opened(path)
    with pytest.raises(error, match=path.name):
        list(read_database(path))
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "spoils",
    [
        "UPDATE responses SET body = '{'",
        "UPDATE responses SET body = '{}'",
        "UPDATE responses SET at = 'noon'",
        "UPDATE sessions SET session = 'other'",
        "UPDATE sessions SET started = ''",
    ],
)
def test_a_database_that_a_hand_has_spoilt_is_refused(path: Path, spoils: str) -> None:
    with closing(opened(path)) as store:
        store.add(response(store.start().result().session)).result()
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(spoils)
    for _ in range(2):
        with pytest.raises(FormatError, match="cannot be read"):
            opened(path)


def test_a_copy_is_whole_while_others_write(path: Path, tmp_path: Path) -> None:
    copies = [tmp_path / f"copy-{n}.sqlite" for n in range(5)]
    with closing(opened(path)) as store:
        session = store.start().result().session
        for number, copy in enumerate(copies):
            waiting = [store.add(response(session, f"trial-{number}{n:02}")) for n in range(40)]
            copy_database(path, copy)
            assert all(each.result()[1] for each in waiting)
    for number, copy in enumerate(copies):
        assert 40 * number <= len(list(read_database(copy))) <= 40 * (number + 1)
        assert not copy.with_name(f"{copy.name}-wal").exists()


def test_a_database_is_read_where_nothing_may_be_written(path: Path) -> None:
    with closing(opened(path)) as store:
        store.add(response(store.start().result().session)).result()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        assert len(list(read_database(path))) == 1
    finally:
        path.parent.chmod(0o755)


def test_activity_is_told_by_hour_with_the_latest_comments_first(path: Path) -> None:
    with closing(opened(path)) as store:
        session = store.start().result().session
        for n, hour in enumerate((10, 10, 12)):
            at = f"2026-01-01T{hour}:30:00.000+00:00"
            store.add(response(session, f"trial-{n}", comment="" if n == 1 else f"said {n}", at=at)).result()
        activity = store.activity().result()
    assert activity.hours == (("2026-01-01T10", 2), ("2026-01-01T12", 1))
    assert [each.comment for each in activity.comments] == ["said 2", "said 0"]


def test_activity_is_that_of_the_database_whatever_failed_or_came_twice(path: Path) -> None:
    with closing(opened(path)) as store:
        session = store.start().result().session
        for n in range(COMMENTS + 9):
            for _ in range(1 + n % 2):
                store.add(response(session, f"trial-{n:03}", comment=f"said {n}")).result()
        store._database.connection.execute(
            "CREATE TRIGGER full AFTER INSERT ON responses BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        with pytest.raises(WriteError, match="full"):
            store.add(response(session, "trial-999", comment="never kept")).result()
        store._database.connection.execute("DROP TRIGGER full")
        told = store.activity().result()
    assert told.hours == (("2026-01-01T10", COMMENTS + 9),)
    assert [each.comment for each in told.comments] == [f"said {n}" for n in range(COMMENTS + 8, 8, -1)]
    with closing(opened(path)) as store:
        assert store.activity().result() == told
