"""``make bench-study``: examples/ai-or-human built, served, answered by listeners in browsers, and analysed.

The server is killed (SIGKILL) and started again in the middle.  The report must say what the listeners answered, to the
last number; the first difference ends it with exit code 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory
from threading import Timer
from time import monotonic
from typing import Any

from benchmarks.serving.process import Server
from benchmarks.study.browsers import Taken, take_part
from benchmarks.study.expected import LEFT_OUT, Counted, count, lost_or_changed
from benchmarks.study.script import Scripted
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.serving.database import read_database
from melodygen.stimuli.study_json import read_study

DESIGN = Path(__file__).parent.parent.parent / "examples/ai-or-human/design.toml"
KILLED_AFTER_S = 60.0
OF_THE_KILL = "net::ERR_"
"""What browsers say of a server that is gone."""


def main() -> None:
    """Run it; the options are those of `make bench-study`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--listeners", type=int, default=40)
    parser.add_argument("--set", type=Path, help="a set that was built before")
    parser.add_argument("--report", type=Path, help="where the report is kept")
    options = parser.parse_args()
    with TemporaryDirectory() as made:
        root = options.set or Path(made) / "set"
        if options.set is None:
            _timed("built", lambda: _melodygen("build", DESIGN, root))
        folder = SetFolder(root)
        taken = _timed("answered", lambda: _answered(folder, options.listeners))
        report = options.report or Path(made) / "report.html"
        found = Path(made) / "answers.json"
        _timed("analysed", lambda: _melodygen("analyse", root, "--report", report, "--json", found))
        wrong = lost_or_changed(taken, tuple(read_database(folder.responses)))
        counted = count(taken, folder.key)
        wrong += differences(counted, json.loads(found.read_text(encoding="utf-8")), taken)
        wrong += unsaid(counted, unescape(report.read_text(encoding="utf-8")))
        troubles = {trouble for one in taken for trouble in one.troubles if OF_THE_KILL not in trouble}
        wrong += [f"a browser says: {trouble}" for trouble in sorted(troubles)]
    _say(f"{len(taken)} listeners, {counted.right} of {counted.answers} answers that count are right")
    _say("\n".join(wrong) or "the report says what the listeners answered, exactly")
    sys.exit(bool(wrong))


def differences(counted: Counted, found: dict[str, Any], taken: Sequence[Taken]) -> list[str]:
    """Where the analysis has other numbers than the script, a line each."""
    kept = found["kept"]
    counting = [one for one in taken if one.listener.number not in LEFT_OUT]
    pairs: list[tuple[str, float, Any]] = [
        ("right", counted.right, round(found["overall"]["correct"]["value"] * counted.answers, 6)),
        ("answers", counted.answers, len(kept["answers"])),
        ("listeners", len(counting), len({answer["listener"] for answer in kept["answers"]})),
        ("comments", sum(counted.comments.values()), sum(bool(answer["comment"]) for answer in kept["answers"])),
    ]
    for kind in ("conditions", "pairs", "groups"):
        for row in found[kind]:
            right, answers = counted.rights_of[row["name"]]
            pairs += [(row["name"], answers, row["correct"]["n"])]
            pairs += [(row["name"], right, round(row["correct"]["value"] * answers, 6))]
    for row in found["quality"]["means"]:
        pairs.append(
            (f"quality of {row['condition']}", round(counted.quality[row["condition"]], 9), round(row["mean"], 9))
        )
    for rating, share in found["confidence"]["shares"]:
        right, answers = counted.confidence[rating]
        pairs.append((f"confidence {rating}", right, round(share["value"] * answers, 6)))
    return [f"{name}: {meant} was answered, {got} is reported" for name, meant, got in pairs if meant != got]


def unsaid(counted: Counted, report: str) -> list[str]:
    """What the page of the report does not say, a line each."""
    share = f"{100 * counted.right / counted.answers:.1f} % of {counted.answers} answers"
    said = [share, *(comment for comment in counted.comments if "\n" not in comment)]
    return [f"the report does not say {text!r}" for text in said if text not in report]


def _answered(folder: SetFolder, listeners: int) -> list[Taken]:
    server = Server(folder.root)
    server.start()
    accident = Timer(KILLED_AFTER_S, server.restart)
    accident.start()
    try:
        scripted = [Scripted(number) for number in range(1, listeners + 1)]
        return take_part(scripted, f"http://{server.host}/", read_study(folder.study))
    finally:
        accident.cancel()
        accident.join()
        server.stop()


def _melodygen(*words: object) -> None:
    run([sys.executable, "-m", "melodygen", "stimuli", *map(str, words)], check=True)  # noqa: S603 - our own command


def _timed(name: str, act: Any) -> Any:
    begun = monotonic()
    result = act()
    _say(f"{name} in {monotonic() - begun:.0f} s")
    return result


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
