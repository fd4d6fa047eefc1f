from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.stimuli.design import Design, cells_of, design_text, parse_design, read_design
from melodygen.stimuli.design.design import Generated, Humans, Matching, PageTable, SetTable
from melodygen.stimuli.design.starter import STARTER, starter_text
from melodygen.stimuli.study_page import Question

EXAMPLE = Path(__file__).parents[3] / "examples" / "ai-or-human" / "design.toml"
SMALL = Design(set=SetTable(name="x", title="X"), generated=Generated())


def read_back(design: Design) -> Design:
    return replace(parse_design(design_text(design), design.path), text=design.text)


@pytest.mark.parametrize("path", [EXAMPLE, STARTER], ids=["example", "starter"])
def test_design_that_was_written_reads_back_to_itself(path: Path) -> None:
    design = read_design(path)
    assert read_back(design) == design


@pytest.mark.parametrize(
    "design",
    [
        SMALL,
        replace(SMALL, generated=None, humans=Humans()),
        replace(SMALL, generated=None, humans=Humans(), matching=Matching(weights={"npvi": 0.5})),
        replace(SMALL, generated=Generated(factors={"mood": ("sad", "happy"), "bars": (4, 8)}, replicates=2)),
        replace(SMALL, generated=Generated(parameters={"bars": 4}, cells={"b": {"key": "C"}, "a": {}})),
    ],
)
def test_every_way_to_say_what_is_generated_reads_back(design: Design) -> None:
    assert read_back(design) == design
    assert cells_of(read_back(design)) == cells_of(design)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.text(max_size=0) | st.just('a"\\\n\x7f\t'))
def test_any_text_reads_back(text: str, also: str) -> None:
    page = PageTable(
        texts={"consent_text": f"{text}{also}"}, questions=(Question(id="q", text=f"?{text}", choices=()),)
    )
    design = replace(SMALL, page=page, set=SetTable(name="x", title=f"!{also}{text}"))
    assert read_back(design) == design


def test_what_is_as_usual_is_not_written() -> None:
    assert design_text(SMALL) == '[set]\nname = "x"\ntitle = "X"\n\n[generated]\n'


def test_starter_says_the_name_that_it_is_asked_for_in_letters_that_a_name_can_have() -> None:
    assert parse_design(starter_text("pilot")).set.name == "pilot"
    assert parse_design(starter_text("Mein Entwürfchen")).set.name == "mein-entwuerfchen"
    assert parse_design(starter_text("研究")).set.name == "my-study"
