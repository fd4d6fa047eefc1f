from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from melodygen.stimuli.serving.app import study_app
from melodygen.stimuli.serving.store import Store
from melodygen.stimuli.serving.study import ServedStudy, served_study
from tests.stimuli.serving.client import TOKEN, Client
from tests.stimuli.serving.studies import write_set


@pytest.fixture
def served(tmp_path: Path) -> ServedStudy:
    write_set(tmp_path / "set")
    return served_study(tmp_path / "set")


@pytest.fixture
def store(served: ServedStudy) -> Iterator[Store]:
    store = Store(served.folder.responses, study=served.digest, numbers=tuple(served.lists))
    yield store
    store.close()


@pytest.fixture
def client(served: ServedStudy, store: Store) -> Client:
    return Client(study_app(served, store, TOKEN))


@pytest.fixture(scope="module")
def steady(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Of a server for all tests of a module that change nothing."""
    study = served_study(write_set(tmp_path_factory.mktemp("steady") / "set").root)
    store = Store(study.folder.responses, study=study.digest, numbers=tuple(study.lists))
    yield Client(study_app(study, store, TOKEN))
    assert all(counts.filled == 0 for counts in store.counts().result().values())
    store.close()
