"""The Makefile has what the documents promise."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".ci/run")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))


def named_in(document: str) -> set[str]:
    text = (ROOT / document).read_text(encoding="utf-8")
    return set(re.findall(r"(?:^|`)make ([a-z][a-z-]*)", text, flags=re.MULTILINE))


def test_every_make_command_in_the_documents_is_there() -> None:
    named = set().union(*(named_in(document) for document in DOCUMENTS))
    assert {"run", "test", "check"} <= named
    assert named <= targets()


def test_every_target_says_what_it_does() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    described = set(re.findall(r"^([a-z-]+):.*## \S", text, flags=re.MULTILINE))
    assert described == targets()
    assert described == set(text.split(".PHONY:")[1].split("\n")[0].split())
