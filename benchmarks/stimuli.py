"""How long sets of melodies take to build, and how much memory: ``make bench-stimuli``.

Each set is built by ``melodygen stimuli build`` in processes of its own, and each of them is asked for the most memory
that it ever had (VmHWM of Linux); of the workers the largest counts.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

DESIGN = """
[set]
name = "bench"
title = "Bench"
[rendering]
formats = ["{format}"]
[generated]
replicates = {replicates}
[factors]
mood = ["happy", "sad"]
[presentation]
lists = 40
trials = 20
practice = 0
attention = 0
"""
POLL_S = 0.2
"""Memory is asked for so often; the greatest value is kept by the system itself."""


def main() -> None:
    """Build sets of several sizes, and print a row for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--audio", type=int, nargs="*", default=[50, 100, 200], help="stimuli as WAV")
    parser.add_argument("--midi", type=int, nargs="*", default=[1000, 4000, 16_000], help="stimuli as MIDI")
    parser.add_argument("--jobs", type=int, default=0, help="processes; 0 is one for each processor")
    asked = parser.parse_args()
    rows = [("wav", count) for count in asked.audio] + [("midi", count) for count in asked.midi]
    print("format   stimuli   seconds   CPU s   ms each   main MB   worker MB")  # noqa: T201
    for name, count in rows:
        seconds, work, own, workers = measured(name, count, asked.jobs)
        each = 1000 * seconds / count
        print(f"{name:6} {count:9} {seconds:9.1f} {work:7.1f} {each:9.1f} {own:9.0f} {workers:11.0f}", flush=True)  # noqa: T201


def measured(form: str, count: int, jobs: int) -> tuple[float, float, float, float]:
    """Seconds, those that processors worked, and megabytes of the process that writes and of the largest other one."""
    with tempfile.TemporaryDirectory() as folder:
        design = Path(folder) / "design.toml"
        design.write_text(DESIGN.format(format=form, replicates=count // 2), encoding="utf-8")
        command = ["-m", "melodygen", "stimuli", "build", str(design), str(Path(folder) / "set"), "--jobs", str(jobs)]
        start, before = time.perf_counter(), _worked()
        with subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL) as process:  # noqa: S603
            own = largest = 0.0
            while process.poll() is None:
                own = max(own, _megabytes(process.pid))
                largest = max([largest, *map(_megabytes, _children(process.pid))])
                time.sleep(POLL_S)
        if process.returncode:
            sys.exit(f"the build of {count} stimuli ended with {process.returncode}")
        return time.perf_counter() - start, _worked() - before, own, largest


def _worked() -> float:
    """Seconds that processors worked for processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _megabytes(pid: int) -> float:
    """The most memory that a process has had so far; 0 where it is gone."""
    try:
        found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text(encoding="ascii"))
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def _children(pid: int) -> Sequence[int]:
    try:
        return [int(it) for it in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
    except OSError:
        return []


if __name__ == "__main__":
    main()
