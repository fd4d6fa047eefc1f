"""``python -m benchmarks.serving``: the crowd, then the requests that nobody should send."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.serving.crowd import crowd
from benchmarks.serving.fuzz import fuzz
from tests.stimuli.serving.studies import study, write_set


def main() -> int:
    """Both, with their figures; exit code 1 where anything was lost or changed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--listeners", type=int, default=200)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=90)
    parser.add_argument("--requests", type=int, default=20_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = write_set(Path(folder) / "crowd", study(lists=40, trials=16)).root
        found = crowd(root, listeners=options.listeners, kills=options.kills, seconds=options.seconds)
        print(found.report(), end="\n\n", flush=True)  # noqa: T201
        fuzzed = fuzz(write_set(Path(folder) / "fuzzed").root, requests=options.requests)
        print(fuzzed.report())  # noqa: T201
    return 1 if found.faults or fuzzed.faults else 0


if __name__ == "__main__":
    sys.exit(main())
