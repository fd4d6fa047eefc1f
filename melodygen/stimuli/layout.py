"""Where things stand in the folder of a set.

- ``OUT/listeners/``: what listeners may get: `study.json`, the sounds by their ids, and the page that plays them
- ``OUT/researcher/``: what only the researcher may see: design, manifest, key, what was rejected, balance, answers
- ``OUT/platforms/``: the study for other programs, one folder each; without the key as well
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SetFolder:
    """The folder of a set; nothing is made or read by asking for a path."""

    root: Path

    @property
    def listeners(self) -> Path:
        """What listeners may get."""
        return self.root / "listeners"

    @property
    def study(self) -> Path:
        """What the page is told (`StudyPage`)."""
        return self.listeners / "study.json"

    @property
    def sounds(self) -> Path:
        """The stimuli: ``<id>.<format>``."""
        return self.listeners / "sounds"

    @property
    def researcher(self) -> Path:
        """What only the researcher may see."""
        return self.root / "researcher"

    @property
    def design(self) -> Path:
        """The design file, as it was when the set was built."""
        return self.researcher / "design.toml"

    @property
    def humans(self) -> Path:
        """The human melodies as they were read, so that a set can be rebuilt without the folder they came from."""
        return self.researcher / "humans"

    @property
    def manifest(self) -> Path:
        """All that is known of every stimulus (`Manifest`)."""
        return self.researcher / "manifest.json"

    @property
    def manifest_table(self) -> Path:
        """The same as a table."""
        return self.researcher / "manifest.csv"

    @property
    def key(self) -> Path:
        """Which stimulus is of which source, condition and pair, and nothing else."""
        return self.researcher / "key.csv"

    @property
    def candidates(self) -> Path:
        """Every candidate for a match and its fate, one line of JSON each."""
        return self.researcher / "candidates.jsonl"

    @property
    def balance(self) -> Path:
        """How alike the two sources are (`balance.csv`; the picture beside it ends with ``.svg``)."""
        return self.researcher / "balance.csv"

    @property
    def journal(self) -> Path:
        """What was finished, so that a build that was stopped goes on from there."""
        return self.researcher / "journal.jsonl"

    @property
    def lock(self) -> Path:
        """Held by the build that is writing the set (`Hold`)."""
        return self.researcher / "journal.lock"

    @property
    def responses(self) -> Path:
        """What listeners answered, as the server keeps it."""
        return self.researcher / "responses.sqlite"

    @property
    def preregistration(self) -> Path:
        """The plan of the study, written before anybody has answered."""
        return self.researcher / "preregistration.md"

    @property
    def platforms(self) -> Path:
        """The study for other programs."""
        return self.root / "platforms"
