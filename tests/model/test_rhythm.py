"""Where the rhythm rests and ends."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from melodygen.generation import generate
from melodygen.model.compose import plan
from melodygen.model.form import plan_form
from melodygen.model.rhythm import plan_rhythm
from melodygen.parameters import Parameters
from melodygen.styles import load_style
from melodygen.styles.style import CellTables, Style

SEEDS = range(24)
BEAT = 480


def silent_beats(onsets: tuple[int, ...], beats: int) -> np.ndarray:
    heard = {onset // BEAT for onset in onsets}
    return np.array([beat not in heard for beat in range(beats)])


def test_a_bar_planned_to_have_few_notes_is_silent_where_planned_whatever_returns() -> None:
    agreeing = []
    for seed in range(400):  # few bars are such
        planned = plan(Parameters(seed=seed), load_style("pop"))
        silent = silent_beats(planned.rhythm.onsets, 64).reshape(16, 4)
        resting = planned.form.onsets[1:-1] <= 2  # the first and the last bar start with a note
        agreeing += (silent == planned.form.is_empty.reshape(16, 4))[1:-1][resting].ravel().tolist()
    assert agreeing
    assert np.mean(agreeing) > 0.98


@pytest.mark.parametrize("style", ["pop", "song", "dance"])
def test_bars_that_are_planned_to_differ_have_different_rhythms(style: str) -> None:
    alike = []
    for seed in range(15):
        planned = plan(Parameters(seed=seed), load_style(style))
        bars: list[list[int]] = [[] for _ in range(16)]
        for onset in planned.rhythm.onsets:
            bars[onset // (4 * BEAT)].append(onset % (4 * BEAT))
        origins: list[int] = []
        for beat, source in enumerate(planned.form.rhythm_source.tolist()):
            origins.append(beat if source < 0 else origins[source])
        rows = np.array(origins).reshape(16, 4).tolist()
        pairs = [(bar, other) for bar in range(1, 15) for other in range(max(0, bar - 8), bar)]
        alike += [bars[bar] == bars[other] for bar, other in pairs if rows[bar] != rows[other]]
    assert len(alike) > 500
    assert np.mean(alike) < 0.04


def test_no_melody_ends_between_its_last_two_beats() -> None:
    ends = [generate(Parameters(seed=seed)).notes[-1].onset_ticks % (4 * BEAT) for seed in range(40)]
    assert not [end for end in ends if 2 * BEAT < end < 4 * BEAT and end % BEAT]


def leading_to(cell: tuple[int, ...], tables: CellTables) -> CellTables:
    """`cell` before silent beats alone."""
    count = len(tables.cells)
    leading = np.full((2, 8, count + 1, count), 256.0)
    leading[1, ..., [number for number, other in enumerate(tables.cells) if other != cell]] = 1.0
    return dataclasses.replace(tables, leading=leading)


def test_a_cell_is_chosen_by_whether_a_note_starts_after_it() -> None:
    pop = load_style("pop")

    def share(cell: tuple[int, ...]) -> float:
        """Of cells of one note on the beat, among those before a silent beat."""
        style: Style = dataclasses.replace(pop, simple=leading_to(cell, pop.simple))
        found = []
        for seed in SEEDS:
            parameters = Parameters(seed=seed, repetition=0)
            onsets = plan_rhythm(parameters, style, plan_form(parameters, style)).onsets
            silent = silent_beats(onsets, 64)
            before = np.flatnonzero(~silent[:-1] & silent[1:])
            found += [[o % BEAT for o in onsets if o // BEAT == beat] == [0] for beat in before]
        return float(np.mean(found))

    assert share((0,)) > share((0, 240)) + 0.5


@pytest.mark.parametrize("final_onset", [0, 240, 960, 1200, 1900])
def test_the_last_note_stands_where_the_form_has_it_end(final_onset: int) -> None:
    """On a place that no cell of the style ends on, it is brought to the beat."""
    style = load_style("pop")
    for seed in range(8):
        asked = Parameters(seed=seed, bars=4, ending="auto", key="C", scale="major")
        form = dataclasses.replace(plan_form(asked, style), final_onset=final_onset)
        last = plan_rhythm(asked, style, form).onsets[-1]
        assert last == 3 * 1920 + (final_onset if final_onset != 1900 else 1440)
