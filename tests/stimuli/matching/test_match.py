from __future__ import annotations

from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.fields import FIELDS
from melodygen.measures import MEASURES, summary
from melodygen.model.knobs import aims_of
from melodygen.stimuli.design import Cell, Design, DesignError, cells_of, parse_design
from melodygen.stimuli.humans import HumanMelody, human_melodies
from melodygen.stimuli.matching import Match, check_matches, match
from melodygen.stimuli.matching.asking import parameters_like
from melodygen.stimuli.matching.checks import CHECKS
from melodygen.stimuli.matching.measuring import (
    GOVERNED,
    USUAL_WEIGHTS,
    deviation,
    distance,
    numbers_of,
    units_of,
    weights_of,
)
from melodygen.styles import load_style
from melodygen.theory.moods import MOODS


def design(more: str = "candidates = 6", tunes: str = '"Harvest Home", "Drunken Sailor"') -> Design:
    head = '[set]\nname = "x"\ntitle = "X"\n[presentation]\nboth_of_pair = false\n'
    return parse_design(f"{head}[humans]\ntunes = [{tunes}]\n[matching]\n{more}")


NAMED = ("complexity", "notes_per_bar", "syncopation")
"""What a match is to be close in whatever else is weighed."""


def first(wanted: Design) -> tuple[HumanMelody, Cell]:
    return human_melodies(wanted)[0], cells_of(wanted)[0]


def pitches(found: Match | HumanMelody) -> list[int]:
    return [note.pitch for note in found.melody.notes]


@pytest.mark.parametrize("tune", ["Harvest Home", "Drunken Sailor", "Amazing Grace", "Banish Misfortune"])
def test_match_has_all_that_the_human_melody_has_but_its_notes(tune: str) -> None:
    wanted = design("candidates = 48", f'"{tune}"')
    human, cell = first(wanted)
    found = match(human, cell, 1, wanted)
    ours, theirs = found.melody, human.score
    assert (ours.tempo_bpm, ours.metre, ours.bars, ours.key) == (
        theirs.tempo_bpm, theirs.metre, theirs.bars, theirs.key
    )  # fmt: skip
    assert (ours.instrument, ours.mood, ours.interpretation) == (theirs.instrument, theirs.mood, theirs.interpretation)
    assert (min(pitches(found)), max(pitches(found))) == (min(pitches(human)), max(pitches(human)))
    assert bool(ours.lead_in_ticks) == bool(theirs.lead_in_ticks)
    assert ours.notes != theirs.notes
    assert ours.scale == human.parameters.the_scale
    aimed, own = (numbers_of(melody, NAMED) for melody in (theirs, ours))
    units = units_of(NAMED, load_style(found.parameters.style), theirs.bars, [], aimed)
    assert distance(own, aimed, units, dict.fromkeys(NAMED, 1.0)) < 0.7
    assert abs(summary(ours).notes_per_bar - summary(theirs).notes_per_bar) < 1


def test_match_is_a_function_of_its_place_alone() -> None:
    wanted = design()
    (human, other), (cell,) = human_melodies(wanted), cells_of(wanted)
    found = match(human, cell, 1, wanted)
    match(other, cell, 1, wanted)
    assert match(human, cell, 1, wanted) == found
    seeds = {one.seed for one in found.candidates}
    assert len(seeds) == 6
    assert not seeds & {one.seed for one in match(human, cell, 2, wanted).candidates}
    assert found.parameters.seed == found.seed in seeds
    assert found.melody.recipe is not None
    assert found.melody.recipe.parameters == found.parameters


def test_more_candidates_are_drawn_after_the_same_and_never_worse() -> None:
    few, many = (match(*first(wanted), 1, wanted) for wanted in (design("candidates = 4"), design("candidates = 12")))
    assert [one.seed for one in many.candidates[:4]] == [one.seed for one in few.candidates]
    assert many.distance <= few.distance


def test_every_candidate_has_a_distance_measures_and_a_fate() -> None:
    wanted = design()
    found = match(*first(wanted), 1, wanted)
    assert [one.number for one in found.candidates] == [1, 2, 3, 4, 5, 6]
    (taken,) = [one for one in found.candidates if one.is_chosen]
    assert (taken.seed, taken.distance) == (found.seed, found.distance)
    assert taken.why.startswith("taken: the nearest")
    assert all(one.why for one in found.candidates)
    assert set(taken.measures) == set(USUAL_WEIGHTS)


@pytest.mark.parametrize("select", ["first", "random"])
def test_rule_takes_one_that_is_near_enough(select: str) -> None:
    wanted = design(f'candidates = 8\nselect = "{select}"\nnear = 100')
    found = match(*first(wanted), 1, wanted)
    fitting = [one for one in found.candidates if not one.failed]
    (taken,) = [one for one in fitting if one.is_chosen]
    assert found.is_near
    if select == "first":
        assert taken == fitting[0]
        assert taken.why == "taken: the first that is near enough"
    else:
        assert taken.why == f"taken: drawn from {len(fitting)} that are near enough"


def test_where_none_is_near_enough_the_nearest_is_taken_and_said_to_be_far() -> None:
    wanted = design('candidates = 4\nselect = "first"\nnear = 0')
    found = match(*first(wanted), 1, wanted)
    (taken,) = [one for one in found.candidates if one.is_chosen]
    assert not found.is_near
    assert taken.why == "taken: the nearest; none is within 0"
    assert all(one.failed or one.why == "farther than 0" for one in found.candidates if not one.is_chosen)


@pytest.mark.parametrize("select", ["best", "first", "random"])
def test_candidates_that_fail_a_check_are_refused_with_the_reason_whatever_their_distance(select: str) -> None:
    wanted = design(f'candidates = 12\nselect = "{select}"\nnear = 100', '"Drunken Sailor"')
    found = match(*first(wanted), 1, wanted)
    (taken,) = [one for one in found.candidates if one.is_chosen]
    refused = [one for one in found.candidates if one.failed]
    assert refused
    assert min(one.distance for one in refused) < taken.distance or select != "best"
    assert not taken.failed
    whys = {check.name: check.why for check in CHECKS}
    assert all(one.why == "; ".join(whys[name] for name in one.failed) for one in refused)


def test_where_all_candidates_fail_the_range_comes_first_and_then_who_fails_fewest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    by_name = {check.name: check for check in CHECKS}
    fates = [("range",), ("ending", "repeats", "bars"), ("ending", "bars"), ("repeats", "bars"), ("range", "bars")]
    left = iter(fates)
    monkeypatch.setattr(
        import_module("melodygen.stimuli.matching.match"),
        "failed_checks",
        lambda *_: tuple(by_name[name] for name in next(left)),
    )
    wanted = design("candidates = 5\nnear = 100")
    found = match(*first(wanted), 1, wanted)
    (taken,) = [one for one in found.candidates if one.is_chosen]
    assert taken.number in {3, 4}
    assert taken.distance == min(found.candidates[2].distance, found.candidates[3].distance)
    assert taken.why.startswith("taken: the nearest of those that fail fewest checks, though it")
    assert not found.is_near


def test_a_cell_that_decides_a_measure_is_not_checked_for_it() -> None:
    wanted = design('candidates = 6\n[[cells]]\nname = "low"\nnote_range = "D3-D4"\ncomplexity = 5')
    found = match(*first(wanted), 1, wanted)
    assert not {"range", "longest_note"} & {name for one in found.candidates for name in one.failed}


def test_what_the_cell_sets_comes_before_what_was_derived() -> None:
    wanted = design(
        'candidates = 2\n[[cells]]\nname = "other"\nmood = "happy"\nkey = "A"\ncomplexity = 90\nstyle = "pop"'
    )
    human, cell = first(wanted)
    asked = parameters_like(human.score, cell)
    assert (asked.mood, asked.key, asked.complexity, asked.style) == ("happy", "A", 90, "pop")
    assert (asked.tempo_bpm, asked.bars) == (human.parameters.tempo_bpm, human.parameters.bars)
    assert match(human, cell, 1, wanted).melody.key == "A"


def test_mood_that_moves_the_knobs_is_made_up_for() -> None:
    """A mood that draws denser melodies is asked for less, so that they come out as dense as the human one."""
    (human,) = human_melodies(design(tunes='"Greensleeves"'))
    moods = sorted(MOODS, key=lambda mood: mood.density)
    calm, dense = (parameters_like(human.score, Cell("x", {"mood": mood.slug})) for mood in (moods[0], moods[-1]))
    assert dense.complexity < calm.complexity
    assert aims_of(dense).syncopation == aims_of(calm).syncopation


def test_melodies_are_not_to_be_alike_in_what_the_cell_decides() -> None:
    rule = design("[matching.weights]\nsyncopation = 0\nnpvi = 2").matching
    assert rule is not None
    everywhere = {**USUAL_WEIGHTS, "npvi": 2}
    del everywhere["syncopation"]
    assert weights_of(rule, Cell("x", {})) == everywhere
    for parameter in ("complexity", "notes_per_bar", "longest_note"):
        del everywhere[parameter]
    assert weights_of(rule, Cell("x", {"complexity": 20})) == everywhere
    assert "npvi" not in weights_of(rule, Cell("x", {"rhythm": "sparse"}))
    assert "contour_direction" not in weights_of(rule, Cell("x", {"contour": "arch"}))


def test_a_cell_decides_measures_and_checks_that_there_are() -> None:
    names = {measure.name for measure in MEASURES}
    assert {name for decided in GOVERNED.values() for name in decided} <= names
    assert {check.measure for check in CHECKS} <= names
    assert set(USUAL_WEIGHTS) <= names
    assert set(GOVERNED) <= {field.name for field in FIELDS}


def test_cell_that_cannot_be_like_a_melody_is_a_design_error_before_anything_is_drawn() -> None:
    wanted = design('[[cells]]\nname = "low"\nnote_range = "C4-C#4"', '"Harvest Home"')
    (human,), (cell,) = human_melodies(wanted), cells_of(wanted)
    words = "cell low: a melody like Harvest Home: the range C4-C#4 has no D"
    with pytest.raises(DesignError, match=words):
        check_matches(wanted, [human])
    with pytest.raises(DesignError, match=words):
        match(human, cell, 1, wanted)


def test_distance_is_a_weighted_root_mean_square_in_units() -> None:
    one, other, units = {"a": 1.0, "b": 5.0}, {"a": 3.0, "b": 1.0}, {"a": 2.0, "b": 1.0}
    assert distance(one, other, units, {"a": 3.0, "b": 1.0}) == pytest.approx(((3 * 1 + 16) / 4) ** 0.5)
    assert distance(one, one, units, {"a": 1.0}) == 0
    assert distance(one, other, units, {}) == 0
    assert distance(one, {}, units, {"a": 1.0}) == 1


def test_unit_is_the_deviation_among_people_or_else_how_far_the_melodies_at_hand_are() -> None:
    style = load_style("song")
    assert deviation(style, "notes_per_bar", 8) == pytest.approx(1.5, abs=1)
    assert deviation(style, "final_lengthening", 8) is None
    found = [{"final_lengthening": 1.0}, {"final_lengthening": 3.0}, {}]
    assert units_of(["final_lengthening"], style, 8, found, {"final_lengthening": 2.0}) == {"final_lengthening": 1.0}
    assert units_of(["final_lengthening"], style, 8, found, {}) == {"final_lengthening": 0.0}


@given(st.lists(st.integers(-100, 100), min_size=2, max_size=40), st.integers(-100, 100))
def test_what_styles_know_nothing_of_is_one_apart_in_the_root_mean_square(own: list[int], aimed: int) -> None:
    """However far all melodies are from the human one, such a measure does not drown the others."""
    found = [{"final_lengthening": value} for value in own]
    unit = units_of(["final_lengthening"], load_style("song"), 8, found, {"final_lengthening": aimed})
    apart = [distance(one, {"final_lengthening": aimed}, unit, {"final_lengthening": 1.0}) for one in found]
    mean_square = sum(value**2 for value in apart) / len(apart)
    assert mean_square == pytest.approx(1.0) or all(value == aimed for value in own)
