from __future__ import annotations

import csv
import io
from math import inf
from xml.etree import ElementTree as ET

import pytest

from melodygen.stimuli.design import Design, parse_design
from melodygen.stimuli.matching import (
    balance_csv,
    balance_of,
    balance_warnings,
    love_plot,
    standardised_difference,
)
from melodygen.stimuli.stimulus import Source, Stimulus

SVG = "{http://www.w3.org/2000/svg}"


def design(more: str = "") -> Design:
    return parse_design(f'[set]\nname = "x"\ntitle = "X"\n[humans]\n[matching]\n{more}')


def melodies(source: Source, condition: str, *values: float, measure: str = "complexity") -> list[Stimulus]:
    return [
        Stimulus(id=f"{condition}{place}", role="trial", source=source, condition=condition, measures={measure: value})
        for place, value in enumerate(values)
    ]


def several(source: Source, values: dict[str, tuple[float, ...]]) -> list[Stimulus]:
    rows = [dict(zip(values, row, strict=True)) for row in zip(*values.values(), strict=True)]
    return [
        Stimulus(id=f"{source}{place}", role="trial", source=source, condition=source, measures=row)
        for place, row in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ([4.0, 6.0], [3.0, 5.0], 1 / 2**0.5),
        ([1.0, 2.0, 3.0], [1.0, 2.0, 3.0], 0.0),
        ([3.0, 3.0], [3.0, 3.0], 0.0),
        ([3.0, 3.0], [4.0, 4.0], -inf),
        ([3.0], [4.0, 5.0], None),
        ([0.0, 10.0], [4.0, 4.0], 1 / 25**0.5),
    ],
)
def test_standardised_difference_is_that_of_austin(one: list[float], other: list[float], found: float | None) -> None:
    assert standardised_difference(one, other) == (found if found is None else pytest.approx(found))


def test_rows_are_all_cells_together_and_then_each() -> None:
    wanted = design('[factors]\nmood = ["happy", "sad"]')
    stimuli = [
        *melodies("human", "human", 1.0, 2.0, 3.0),
        *melodies("generated", "mood=happy", 1.0, 2.0, 3.0),
        *melodies("generated", "mood=sad", 11.0, 12.0, 13.0),
    ]
    rows = balance_of(stimuli, wanted)
    assert [(row.condition, row.generated) for row in rows] == [("all", 6), ("mood=happy", 3), ("mood=sad", 3)]
    assert [row.is_balanced for row in rows] == [False, True, False]
    assert rows[2].difference == pytest.approx(10.0)
    assert {row.human_mean for row in rows} == {2.0}
    assert balance_warnings(rows)[1] == (
        "Melodies of cell mood=sad are unbalanced in Complexity, by up to 10.00 standard deviations: Complexity is 12 "
        "in the mean of generated melodies and 2 of human ones; draw more candidates or give complexity more weight"
    )


def test_a_cell_is_warned_of_once_with_what_differs_most_first() -> None:
    human = {"complexity": (1.0, 2.0, 3.0), "npvi": (1.0, 2.0, 3.0), "repetition": (1.0, 2.0, 3.0)}
    ours = {"complexity": (1.5, 2.5, 3.5), "npvi": (11.0, 12.0, 13.0), "repetition": (1.0, 2.0, 3.0)}
    (sentence,) = balance_warnings(balance_of([*several("human", human), *several("generated", ours)], design()))
    assert sentence.startswith("Melodies of all cells together are unbalanced in nPVI, Complexity, by up to 10.00")
    assert sentence.endswith("give npvi more weight")


def test_what_a_cell_decides_or_is_not_weighed_is_in_the_table_but_no_reason_to_warn() -> None:
    apart = [*melodies("human", "human", 1.0, 2.0), *melodies("generated", "complexity=20", 8.0, 9.0)]
    rows = balance_of(apart, design("[factors]\ncomplexity = [20, 80]"))
    assert not any(row.is_matched for row in rows)
    assert not balance_warnings(rows)
    unweighed = [
        *melodies("human", "human", 1.0, 2.0, measure="steps"),
        *melodies("generated", "generated", 8.0, 9.0, measure="steps"),
    ]
    assert [row.is_balanced for row in balance_of(unweighed, design())] == [False]
    assert not balance_warnings(balance_of(unweighed, design()))


def test_practice_and_attention_do_not_count_and_one_source_alone_has_no_balance() -> None:
    practice = [
        Stimulus(id="p", role="practice", source="generated", condition="generated", measures={"complexity": 50.0})
    ]
    assert balance_of([*melodies("human", "human", 1.0, 2.0), *practice], design()) == ()


def test_table_reads_back_as_csv() -> None:
    stimuli = [
        *melodies("human", "human", 1.0, 2.0),
        *melodies("generated", "mood=sad,key=C", 1.5, 2.5),
        *melodies("generated", "mood=sad,key=D", 1.5),
    ]
    rows = balance_of(stimuli, design('[factors]\nmood = ["sad"]\nkey = ["C", "D"]'))
    read = list(csv.DictReader(io.StringIO(balance_csv(rows))))
    assert [row["condition"] for row in read] == ["all", "mood=sad,key=C", "mood=sad,key=D"]
    assert [row["is_balanced"] for row in read] == ["false", "false", ""]
    assert float(read[1]["difference"]) == pytest.approx(0.707107)
    assert read[2]["difference"] == ""


def test_picture_has_a_row_a_measure_and_a_dot_a_row_within_its_axis() -> None:
    stimuli = [
        *melodies("human", "human", 1.0, 2.0),
        *melodies("generated", "mood=sad", 1.5, 2.5),
        *melodies("generated", "mood=happy", 101.0, 101.5),
    ]
    rows = balance_of(stimuli, design('[factors]\nmood = ["happy", "sad"]'))
    picture = ET.fromstring(love_plot(rows, 0.1))  # noqa: S314 - of our own making
    assert [text.text for text in picture.iter(f"{SVG}text") if text.get("class") == "matched"] == ["Complexity"]
    dots = [(dot.get("class"), float(dot.get("cx", "nan"))) for dot in picture.iter(f"{SVG}circle")]
    assert [kind for kind, _ in dots] == ["cell", "cell", "all"]
    assert all(230 <= across <= 690 for _, across in dots)
    assert len([line for line in picture.iter(f"{SVG}line") if line.get("class") == "limit"]) == 2
