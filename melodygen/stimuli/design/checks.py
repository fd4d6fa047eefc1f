"""What the tables of a design must be together, after each key has been checked for itself."""

from __future__ import annotations

from melodygen.audio.settings import FORMATS
from melodygen.stimuli.design.cells import cells_of
from melodygen.stimuli.design.design import Design, Generated
from melodygen.stimuli.design.error import Place
from melodygen.stimuli.design.parameter_values import check_together
from melodygen.stimuli.design.tables import MOST
from melodygen.stimuli.page.texts import text_problem
from melodygen.stimuli.response import ASKED
from melodygen.stimuli.stimulus import HUMAN
from melodygen.stimuli.study_page import Question


def check_design(design: Design) -> None:
    """DesignError for the first thing that does not go together."""
    place = Place(design.path)
    if design.humans is None:
        _check_without_humans(design, place)
    elif not design.humans.folder and design.rendering.accompanied:
        raise (place / "rendering.accompanied").error(
            "the tunes that come with melodygen have no chords", "write false, or name a folder of melodies with chords"
        )
    _check_rendering(design, place)
    _check_cells(design, place)
    _check_page(design, place)
    if design.humans is None:
        check_counts(design, 0)


def check_counts(design: Design, humans: int) -> None:
    """DesignError where lists ask for more melodies than a set with so many human ones has."""
    place, known = Place(design.path) / "presentation", melodies_in(design, humans)
    asked = design.presentation
    if asked.trials > known:
        remedy = f"write at most {known}, or 0 for all of them"
        raise (place / "trials").error(f"got {asked.trials}, and the set has {known} melodies", remedy)
    trials = asked.trials or known
    if asked.blocks > trials:
        problem = f"got {asked.blocks}, and a list has {trials} trials"
        raise (place / "blocks").error(problem, f"write at most {trials}")
    if humans == 1 and design.matching and asked.both_of_pair and trials > 1:
        problem = "a listener would hear the only human melody and its match one right after the other"
        raise (place / "both_of_pair").error(problem, "write false, or have two human melodies or more")
    if known > MOST:
        problem = f"the set would have {known} melodies"
        raise (Place(design.path) / "generated.replicates").error(problem, f"ask for at most {MOST}")


def can_group(question: Question) -> bool:
    """Whether its answers can make groups of listeners: they are few."""
    return question.asked == "choice"


def melodies_in(design: Design, humans: int) -> int:
    """How many melodies to judge a set with so many human ones has: human and generated."""
    replicates = design.generated.replicates if design.generated else 1
    each = len(cells_of(design)) * replicates
    return humans + each * (humans if design.matching else 1)


def _check_without_humans(design: Design, place: Place) -> None:
    if design.matching is not None:
        raise (place / "matching").error("there are no human melodies to match", "add [humans] or remove [matching]")
    if design.generated is None:
        raise place.error("there is nothing to build", "add [humans], [generated] or both")


def _check_rendering(design: Design, place: Place) -> None:
    rendering, at = design.rendering, place / "rendering"
    for name in rendering.formats:
        if name in FORMATS and rendering.sample_rate not in FORMATS[name].sample_rates:
            rates = ", ".join(map(str, FORMATS[name].sample_rates))
            raise (at / "sample_rate").wrong(rendering.sample_rate, f"one of: {rates}, since formats has {name}")
    if rendering.instrument and any("instrument" in cell.changes for cell in cells_of(design)):
        raise (at / "instrument").error(
            f"all melodies are to be played with {rendering.instrument}, and cells name an instrument too",
            "remove one of the two",
        )
    if not rendering.quantised and rendering.played == "performance":
        raise (at / "quantised").error(
            "a human performance that is kept as it is cannot be played by the player's rules as well",
            'write played = "score", or quantised = true',
        )


def _check_cells(design: Design, place: Place) -> None:
    names = [cell.name for cell in cells_of(design)]
    if HUMAN in names:
        at = (place / "cells")[names.index(HUMAN)] / "name"
        raise at.error(f"{HUMAN!r} is the condition of human melodies", "give the cell another name")
    if design.matching is not None:
        return  # what a cell leaves open comes from each human melody: `matching.check_matches` looks at them together
    generated = design.generated or Generated()
    where = place / ("cells" if generated.cells else "factors" if generated.factors else "generated.parameters")
    for index, cell in enumerate(cells_of(design)):
        check_together(cell.changes, where[index] if generated.cells else where)


def _check_page(design: Design, place: Place) -> None:
    page, at = design.page, place / "page"
    if problem := text_problem(page.language, page.texts):
        key, what, remedy = problem
        raise (at / key).error(what, remedy)
    seen: dict[str, Place] = {}
    for part, questions in (("questions", page.questions), ("background", page.background)):
        for index, question in enumerate(questions):
            own = (at / part)[index]
            _check_question(question, own)
            if question.id in ASKED:
                taken = f"{question.id!r} is what every study asks"
                raise (own / "id").error(taken, "give it an id of its own")
            if question.id in seen:
                twice = f"{question.id!r} is also that of {seen[question.id].key}"
                raise (own / "id").error(twice, "give it an id of its own")
            seen[question.id] = own
    grouping = [question.id for question in page.background if can_group(question)]
    if page.group and page.group not in grouping:
        known = ", ".join(grouping) or "there is none yet"
        raise (at / "group").wrong(page.group, f"the id of a background question with choices ({known})")


def _check_question(question: Question, place: Place) -> None:
    count = len(question.choices)
    if question.asked == "choice" and count < 2:
        raise (place / "choices").error(f"a choice has {count} answers", "write at least two")
    if question.asked == "scale" and count != 2:
        raise (place / "choices").error(f"a scale has {count} ends", "write what 1 and what 5 stand for")
    if question.asked in {"text", "number"} and count:
        raise (place / "choices").error(f"a {question.asked} is not chosen", 'remove it, or write asked = "choice"')
