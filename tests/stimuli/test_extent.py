"""How large a set will be: counts as it is built, times from its bars and tempo."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from melodygen.stimuli.design import parse_design
from melodygen.stimuli.extent import extent_of
from melodygen.stimuli.humans import human_melodies
from melodygen.stimuli.platforms.wording import Wording
from melodygen.stimuli.session_length import ANSWERING_S, AROUND_S, HEADPHONE_CHECK_S, QUESTION_S
from melodygen.stimuli.study_json import study_to_json
from tests.stimuli.sets import whole_page

HEAD = '[set]\nname = "a"\ntitle = "A"\n'
FACTORS = """[generated]
replicates = 3
[generated.parameters]
tempo_bpm = 120
bars = 8
[factors]
mood = ["happy", "sad"]
complexity = [20, 80]
[presentation]
trials = 6
lists = 5
practice = 1
attention = 2
[rendering]
lead_in_seconds = 1
tail_seconds = 3
formats = ["wav", "midi"]
"""


def test_cells_are_counted_and_timed_by_their_bars_and_tempo() -> None:
    extent = extent_of(parse_design(HEAD + FACTORS), ())
    assert [(cell.name, cell.melodies) for cell in extent.cells] == [
        ("mood=happy,complexity=20", 3), ("mood=happy,complexity=80", 3),
        ("mood=sad,complexity=20", 3), ("mood=sad,complexity=80", 3),
    ]  # fmt: skip
    assert {cell.seconds for cell in extent.cells} == {20.0}  # 32 quarters at 120, 1 s before and 3 s after
    assert (extent.melodies, extent.more, extent.lists, extent.trials) == (12, 3, 5, 9)
    assert extent.listening_s == 9 * 20
    assert extent.session_s == 9 * 20 + 9 * ANSWERING_S + AROUND_S + HEADPHONE_CHECK_S


def test_each_question_and_the_check_take_their_time() -> None:
    question = '[[page.questions]]\nid = "a"\ntext = "A?"\n'
    plain = extent_of(parse_design(HEAD + FACTORS + "[page]\nheadphone_check = false\n"), ())
    asked = extent_of(parse_design(HEAD + FACTORS + "[page]\nheadphone_check = false\n" + question), ())
    assert plain.session_s == 9 * 20 + 9 * ANSWERING_S + AROUND_S
    assert asked.session_s - plain.session_s == 9 * QUESTION_S


@pytest.mark.parametrize(("formats", "bytes_a_second"), [('["wav"]', 176_400), ('["midi"]', 60), ('["mp3"]', 20_000)])
def test_the_disk_holds_all_melodies_in_all_formats(formats: str, bytes_a_second: int) -> None:
    text = FACTORS.replace('["wav", "midi"]', formats)
    assert extent_of(parse_design(HEAD + text), ()).size_bytes == (12 + 3) * 20 * bytes_a_second


def test_a_match_is_as_long_as_its_human_melody_unless_the_cell_says_another_tempo() -> None:
    cells = '[[cells]]\nname = "like"\n[[cells]]\nname = "fast"\ntempo_bpm = 400\n'
    design = parse_design(HEAD + "[humans]\ncount = 3\nbars = 8\n[matching]\n" + cells)
    humans = human_melodies(design)
    human, like, fast = extent_of(design, humans).cells
    assert (human.name, human.melodies, like.melodies, fast.melodies) == ("human", 3, 3, 3)
    assert like.seconds <= human.seconds  # an upbeat of a human melody comes before its bars
    assert fast.seconds < like.seconds


def test_a_list_with_one_melody_of_each_pair_is_half_as_long() -> None:
    text = HEAD + "[presentation]\nboth_of_pair = false\nlists = 4\n[humans]\ncount = 4\n[matching]\n"
    design = parse_design(text)
    extent = extent_of(design, human_melodies(design))
    assert (extent.melodies, extent.trials - extent.more) == (8, 4)


def test_page_and_exports_tell_the_minutes_of_the_longest_list() -> None:
    page = replace(whole_page(), texts={"consent_text": "{minutes}"})
    heard = page.lists[0].trials
    seconds = sum(page.sounds[trial.stimulus].seconds for trial in heard)
    seconds += len(heard) * (ANSWERING_S + QUESTION_S * len(page.questions))
    seconds += AROUND_S + HEADPHONE_CHECK_S + QUESTION_S * len(page.background)
    assert 5 * (page.minutes // 5) == page.minutes
    assert page.minutes - 5 < seconds / 60 <= page.minutes
    assert json.loads(study_to_json(page))["minutes"] == page.minutes
    assert Wording(page).consent(heard) == str(page.minutes)
