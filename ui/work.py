"""What the document holds at each step: a project, and what its melody has reached of the knobs.

Each function here is what an edit does: from the work before, which it leaves as it is, to the work after.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, get_args

from melodygen.editing.kept import hand_kept
from melodygen.errors import ConstraintError, MelodygenError
from melodygen.given import Given, Span
from melodygen.given import Layer as GivenLayer
from melodygen.ideas.idea import Idea, Tune
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.project import Project

if TYPE_CHECKING:
    from melodygen.knob_report import KnobReport
    from melodygen.variation.filling import Keep
    from melodygen.variation.locking import Layer


@dataclass(frozen=True, slots=True)
class Work:
    """What undo goes back to.

    Attributes
    ----------
    project
        All that is saved but what was heard, which nothing takes back.
    knobs
        The reports of its knobs; none where the style that they are told by is not here.
    dismissed
        Of ideas that were deleted, which are not saved.

    """

    project: Project
    knobs: tuple[KnobReport, ...] = ()
    dismissed: frozenset[Tune] = frozenset()


def make(parameters: Parameters, before: Work | None = None) -> Work:
    """The melody of `parameters` around what is locked of the work `before`; the model is loaded with the first one.

    What is locked has to stay, so MelodygenError says where `parameters` do not let it, and so have the notes of a
    melody that was brought.  Bars that were drawn by themselves are so again.  Another seed begins with its first take.
    """
    from melodygen.generation import generate, played_as, regenerate  # noqa: PLC0415
    from melodygen.variation import with_own_takes  # noqa: PLC0415

    if before is None:
        return looked_at(Project(parameters, generate(parameters)))
    project = before.project
    if project.is_brought:
        from melodygen.bringing import turned  # noqa: PLC0415

        return looked_at(turned(project, parameters))
    played = played_as(project.melody, project.parameters, parameters)
    if played is not None:
        return looked_at(Project(parameters, played, project.locks))
    is_same_seed = parameters.seed == project.parameters.seed
    locks = project.locks if is_same_seed else project.locks.in_take(0)
    drawn = regenerate(locks.in_take(locks.take), project.parameters, parameters)
    melody = hand_kept(project.melody, with_own_takes(drawn, locks))
    return looked_at(Project(parameters, melody, locks))


def with_notes(work: Work, changed: Melody) -> Work:
    """The work with its melody's notes `changed` by hand, which the next draw keeps.

    The range asked for becomes as wide as they are.
    """
    from melodygen.editing.edited import edited  # noqa: PLC0415
    from melodygen.editing.locks import locks_after  # noqa: PLC0415

    project = work.project
    melody = edited(project.melody, changed)
    locks = locks_after(project.locks, project.melody, melody)
    return looked_at(Project(with_range_of(project.parameters, melody), melody, locks))


def with_range_of(parameters: Parameters, melody: Melody) -> Parameters:
    """`parameters` with the range of the recipe of `melody`; of one that was brought, one that has room for it."""
    from melodygen.editing.edited import wide_enough  # noqa: PLC0415

    if melody.recipe:
        return parameters.replace(note_range=melody.recipe.parameters.note_range)
    return wide_enough(parameters, melody.notes)


def with_touch(work: Work, changed: Melody) -> Work:
    """The work with the same notes, some of them `changed` in how loud or how articulated they are played."""
    return replace(work, project=replace(work.project, melody=changed))


def with_hand_kept(before: Work, after: Work) -> Work:
    """What was drawn from the work `before`, with the velocities and marks set by hand of the notes that stayed."""
    if after.project.melody is before.project.melody:
        return after
    return with_touch(after, hand_kept(before.project.melody, after.project.melody))


def looked_at(project: Project) -> Work:
    """`project` with the reports of its knobs."""
    from melodygen.knob_report import knob_reports  # noqa: PLC0415

    try:
        return Work(project, knob_reports(project.parameters, project.melody))
    except MelodygenError:
        return Work(project)


def with_ideas_of(before: Work, after: Work) -> Work:
    """`after` with what was kept of ideas `before`."""
    if (after.project.ideas, after.dismissed) == (before.project.ideas, before.dismissed):
        return after
    project = replace(after.project, ideas=before.project.ideas)
    return replace(after, project=project, dismissed=before.dismissed)


def with_locks(work: Work, locks: Given) -> Work:
    """The same notes, of which others are locked."""
    return replace(work, project=replace(work.project, locks=locks))


def with_bars_locked(work: Work, bars: Collection[int], layer: Layer = "everything") -> Work:
    """Those bars stay as they are, or their rhythm or chords."""
    from melodygen.variation import lock_bars  # noqa: PLC0415

    project = work.project
    return with_locks(work, lock_bars(project.locks, project.melody, project.parameters, bars, layer))


def with_bars_unlocked(work: Work, bars: Collection[int]) -> Work:
    """Those bars are free."""
    from melodygen.variation import unlock_bars  # noqa: PLC0415

    return with_locks(work, unlock_bars(work.project.locks, work.project.melody, bars))


def with_notes_locked(work: Work, onsets: Collection[int]) -> Work:
    """The notes that start there stay as they are."""
    from melodygen.variation import lock_notes  # noqa: PLC0415

    return with_locks(work, lock_notes(work.project.locks, work.project.melody, _starting(work, onsets)))


def with_notes_unlocked(work: Work, onsets: Collection[int]) -> Work:
    """The notes that start there are free."""
    from melodygen.variation import unlock_notes  # noqa: PLC0415

    return with_locks(work, unlock_notes(work.project.locks, work.project.melody, _starting(work, onsets)))


def _starting(work: Work, onsets: Collection[int]) -> list[int]:
    """Which of the melody's notes start there."""
    return [index for index, note in enumerate(work.project.melody.notes) if note.onset_ticks in onsets]


def rerolled(work: Work, bars: Collection[int] | None, onsets: Collection[int] = (), keep: Keep = "nothing") -> Work:
    """The notes that start there, or else those bars, or all, drawn again as far as they are not locked."""
    from melodygen.variation import reroll  # noqa: PLC0415

    project = work.project
    notes = _starting(work, onsets)
    melody, locks = reroll(project.melody, project.locks, bars=bars, notes=notes, keep=keep, **_asked_of(project))
    return _drawn(melody, _locks_after(project, melody, locks))


def gaps_filled(work: Work, within: Span | None, ticks: float) -> Work:
    """Notes in the silences within a stretch; without one in that at `ticks`, or else the longest."""
    from melodygen.variation import fill_gaps, gap_around, gaps  # noqa: PLC0415

    project = work.project
    around = gap_around(project.melody, ticks)
    found = gaps(project.melody, within) if within else (around,) if around else ()
    if not found:
        raise ConstraintError("there is no silence of an eighth or more", "choose bars that have one")
    melody = fill_gaps(project.melody, found, around=project.locks, **_asked_of(project))
    return _drawn(melody, project.locks)


def surprised(work: Work, bars: Collection[int], onsets: Collection[int]) -> Work:
    """Those bars, and the notes that start there, drawn again to be less expected, as far as they are not locked."""
    from melodygen.variation import locked_bars, locked_notes, surprise  # noqa: PLC0415

    project = work.project
    free = set(bars) - {*locked_bars(project.locks, project.melody)}
    notes = {*_starting(work, onsets)} - {*locked_notes(project.locks, project.melody)}
    if not free and not notes:
        raise ConstraintError("what is chosen is all locked, and nothing is left to draw again", "unlock some first")
    melody = surprise(project.melody, bars=free, notes=notes, around=project.locks, **_asked_of(project))
    assert melody.recipe is not None  # noqa: S101 - what is drawn has one
    return _drawn(melody, project.locks.with_take(melody.recipe.given.take, free, get_args(GivenLayer)))


def continued(work: Work, bars: int) -> Work:
    """So many bars more; those there are get locked."""
    from melodygen.variation import continue_melody  # noqa: PLC0415

    project = work.project
    asked = _asked_of(project)
    if project.is_brought:
        del asked["seed"]  # that of a form for fewer bars
    melody = continue_melody(project.melody, bars, **asked)
    return _drawn(melody, melody.recipe.given if melody.recipe else project.locks)


def varied(work: Work, amount: int) -> Work:
    """About so many per cent of the notes that are not locked changed; at 0 the very same."""
    from melodygen.variation import vary  # noqa: PLC0415

    project = work.project
    if not amount:
        return work
    melody = vary(project.melody, amount, around=project.locks, **_asked_of(project))
    return _drawn(melody, _locks_after(project, melody, project.locks))


def _locks_after(project: Project, melody: Melody, locks: Given) -> Given:
    """`locks`, and of a melody that was brought what this first draw has kept, so that no knob takes it away."""
    if not project.is_brought or melody.recipe is None:
        return locks
    return replace(melody.recipe.given, wishes=())


def morphed(work: Work, idea: Idea, amount: int) -> Work:
    """So many per cent of the way to the idea, as far as nothing is locked; at 0 the very same."""
    from melodygen.variation import morph  # noqa: PLC0415

    project = work.project
    if not amount:
        return work
    asked = _asked_of(project)
    del asked["note_range"]
    return _drawn(morph(project.melody, idea.melody, amount, around=project.locks, **asked), project.locks)


def _asked_of(project: Project) -> dict[str, Any]:
    """All parameters but the length, which the melody has."""
    values = project.parameters.to_dict()
    del values["bars"]
    return values


def _drawn(melody: Melody, locks: Given) -> Work:
    """What the core has drawn, under the parameters that it was drawn from."""
    assert melody.recipe is not None  # noqa: S101 - what is drawn has one
    return looked_at(Project(melody.recipe.parameters, melody, locks))
