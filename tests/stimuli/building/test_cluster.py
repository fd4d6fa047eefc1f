from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from melodygen.errors import ConstraintError
from melodygen.stimuli.building import build
from tests.stimuli.building.designs import contents, generated


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    dask, distributed = pytest.importorskip("dask"), pytest.importorskip("distributed")
    quick = {"distributed.comm.timeouts.connect": "2s"}  # what is asked of a lost worker is given up after that
    with (
        dask.config.set(quick),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        ) as found,
    ):
        yield found


def test_lost_worker_loses_nothing_and_the_set_is_that_of_a_local_build(cluster: Any, tmp_path: Path) -> None:
    design = generated("wav", "midi", replicates=3)
    build(design, tmp_path / "local", jobs=1)
    victims = [worker.pid for worker in cluster.workers.values()][:1]

    def lose_one(done: int, _total: int) -> None:
        if done == 2 and victims:
            os.kill(victims.pop(), signal.SIGKILL)

    build(design, tmp_path / "set", scheduler=cluster.scheduler_address, progress=lose_one)
    assert not victims
    assert contents(tmp_path / "set") == contents(tmp_path / "local")


def test_no_scheduler_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("melodygen.stimuli.building.cluster.PATIENCE_S", 0.5)
    with pytest.raises(ConstraintError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:1; start one by"):
        build(generated(), tmp_path / "set", scheduler="tcp://127.0.0.1:1")
