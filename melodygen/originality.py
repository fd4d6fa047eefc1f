"""How much of a melody other melodies have: the longest runs of notes that it shares with one of them, in any key.

Conventions
-----------
Lengths are in notes, bars as people count them.  A style knows its melodies by fingerprints only, so that what is told
of it is never too short, and mostly a note or two too long; of melodies that are at hand the runs are exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from melodygen.corpus import files_of
from melodygen.errors import MelodygenError
from melodygen.learning.shared_runs import Pool
from melodygen.melody import Melody
from melodygen.reading import Skipped, read_file
from melodygen.runs import Line, RunIndex, Shared, line
from melodygen.styles import Fingerprints
from melodygen.styles.fingerprints import MEDIAN, NEARLY_ALL, People, Share

SHOWN_RUNS = 3


class NoFingerprintsError(MelodygenError):
    """A style that cannot tell what its melodies share with another one."""

    def __init__(self, style: str) -> None:
        super().__init__(
            f"style {style!r} has no fingerprints of the melodies it was learned from; learn it again, or name "
            "melodies with --against"
        )


class NoMelodiesError(MelodygenError):
    """Nothing to look for a melody's runs in."""

    def __init__(self, folders: Sequence[Path], skipped: Sequence[Skipped]) -> None:
        reason = f" ({skipped[0]})" if skipped else ""
        names = ", ".join(map(str, folders))
        super().__init__(f"there is no melody to compare with in {names}{reason}; name a folder or file that has some")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the melody in hand, and where it stands elsewhere, if that is known: in which tune, from which bar on.

    `notes` are at most so many where fingerprints tell.
    """

    notes: int
    first_bar: int
    last_bar: int
    tune: str | None = None
    tune_bar: int | None = None


@dataclass(frozen=True, slots=True)
class HumanShare:
    """The longest run that human melodies of so many bars share with another song: the median, and 19 of 20 at most."""

    bars: int
    median: int
    nearly_all: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Originality:
    """What one melody shares with others.

    Attributes
    ----------
    melodies
        How many it was compared with.
    notes
        Of the longest shared run: exactly, or most likely.
    least_notes, most_notes
        19 of 20 times there are no fewer, and never more; both `notes` where that is exact.
    runs
        The longest ones, each in another tune, or in another place where tunes are not known; the first has
        `most_notes`.
    tunes
        How many of the melodies have a run of `notes`; None where tunes are not known.
    people
        What people share; None where too few melodies are known for that.

    """

    melodies: int
    notes: int
    least_notes: int
    most_notes: int
    runs: tuple[Run, ...]
    tunes: int | None
    people: HumanShare | None

    @property
    def is_more_than_people(self) -> bool:
        """Whether 19 of 20 human melodies share less."""
        return self.people is not None and self.notes > self.people.nearly_all


class Others:
    """Melodies that runs are looked for in, each by itself and exactly."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = tuple(lines)
        self.people = Pool(lines).people()
        self._index = RunIndex([each.steps for each in lines])

    def compare(self, melody: Melody, *, people: People | None = None) -> Originality:
        """What `melody` shares with these; `people` serve where these are too few to tell what people share."""
        own = line("", melody.metre, melody.notes)
        found = self._index.shared(own.steps)
        order = sorted((each for each in range(len(found)) if found[each].steps), key=lambda each: -found[each].steps)
        longest = max((shared.steps for shared in found), default=0)
        known = people if people is not None and not self.people.bars else self.people
        return Originality(
            melodies=len(self.lines),
            notes=_notes(longest),
            least_notes=_notes(longest),
            most_notes=_notes(longest),
            runs=tuple(_run(own, found[each], self.lines[each]) for each in order[:SHOWN_RUNS]),
            tunes=sum(shared.steps == longest for shared in found) if longest else 0,
            people=_human(known.share(melody.bars)),
        )


def compare_with_style(melody: Melody, fingerprints: Fingerprints) -> Originality:
    """What `melody` shares with the melodies of a style, as far as their fingerprints tell."""
    own = line("", melody.metre, melody.notes)
    spans = _spans(fingerprints.reach(own.steps).tolist())
    longest = max((end - start for start, end in spans), default=0)
    usual, large = (int(fingerprints.excess[rank]) for rank in (MEDIAN, NEARLY_ALL))
    return Originality(
        melodies=fingerprints.melodies,
        notes=_notes(longest - usual),
        least_notes=_notes(longest - large),
        most_notes=_notes(longest),
        runs=tuple(
            Run(_notes(end - start), own.bar_of(start), own.bar_of(end)) for start, end in _apart(spans)[:SHOWN_RUNS]
        ),
        tunes=None,
        people=_human(fingerprints.people.share(melody.bars)),
    )


def read_lines(folders: Sequence[Path]) -> tuple[list[Line], list[Skipped]]:
    """Every melody in folders or files, and what could not be read; NoMelodiesError where there is none."""
    lines: list[Line] = []
    skipped: list[Skipped] = []
    for file in files_of(folders):
        for found in read_file(file):
            if isinstance(found, Skipped):
                skipped.append(found)
            else:
                lines.append(line(found.name, found.metre, found.notes))
    if not lines:
        raise NoMelodiesError(folders, skipped)
    return lines, skipped


def _notes(steps: int) -> int:
    return max(0, steps) + 1


def _run(own: Line, shared: Shared, other: Line) -> Run:
    return Run(
        _notes(shared.steps),
        own.bar_of(shared.start),
        own.bar_of(shared.start + shared.steps),
        other.name,
        other.bar_of(shared.start_in_line),
    )


def _human(share: Share | None) -> HumanShare | None:
    return None if share is None else HumanShare(share.bars, _notes(share.median), _notes(share.nearly_all))


def _spans(ends: Sequence[int]) -> list[tuple[int, int]]:
    """Runs that are in no longer one, the longest first."""
    spans = [(start, end) for start, end in enumerate(ends) if end > start and (not start or end > ends[start - 1])]
    return sorted(spans, key=lambda span: span[0] - span[1])


def _apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without those that overlap a longer one."""
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if all(end <= other_start or other_end <= start for other_start, other_end in kept):
            kept.append((start, end))
    return kept
