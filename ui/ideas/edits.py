"""What an edit about ideas does: from the work before to the work after."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from melodygen.ideas.idea import Idea, changed, removed
from melodygen.project import Project
from ui.work import Work, looked_at, morphed, with_range_of


def with_idea(work: Work, idea: Idea, **values: Any) -> Work:
    """The idea with another star, name or other tags; it is kept as long as it has any of these."""
    project = work.project
    return replace(
        work,
        project=replace(project, ideas=changed(project.ideas, idea, **values)),
        dismissed=work.dismissed - {idea.tune},
    )


def without_idea(work: Work, idea: Idea) -> Work:
    """The idea kept no more, nor shown among the new ones."""
    project = work.project
    return replace(
        work,
        project=replace(project, ideas=removed(project.ideas, idea)),
        dismissed=work.dismissed | {idea.tune},
    )


def taken(idea: Idea) -> Work:
    """The idea on the roll."""
    return looked_at(Project(idea.parameters, idea.melody, idea.locks))


def with_its_bars(work: Work, idea: Idea, bars: Collection[int]) -> Work:
    """Those bars of the idea in the melody, locked, so that they are there after the next draw too."""
    from melodygen.editing.locks import locks_after  # noqa: PLC0415 - the model is loaded where it is wanted
    from melodygen.ideas.taking import with_bars_of  # noqa: PLC0415
    from melodygen.variation import lock_bars  # noqa: PLC0415

    project = work.project
    melody = with_bars_of(project.melody, idea.melody, bars)
    parameters = with_range_of(project.parameters, melody)
    held = locks_after(project.locks, project.melody, melody)
    return looked_at(Project(parameters, melody, lock_bars(held, melody, parameters, bars)))


def check_way(work: Work, idea: Idea) -> None:
    """MelodygenError says why nothing stands between the melody and the idea."""
    from melodygen.variation.interpolating import check_way  # noqa: PLC0415

    check_way(work.project.melody, idea.melody)


def on_the_way(work: Work, idea: Idea, amount: int) -> Work:
    """So many per cent of the way to the idea; all the way it is the idea itself, where it can be."""
    from melodygen.ideas.taking import is_one_tonality  # noqa: PLC0415

    is_free = not work.project.locks.holds_anything
    if amount == 100 and is_free and is_one_tonality(work.project.melody, idea.melody):
        return taken(idea)
    return morphed(work, idea, amount)
