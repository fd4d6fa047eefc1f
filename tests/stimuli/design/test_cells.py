from __future__ import annotations

from melodygen.parameters import Parameters
from melodygen.stimuli.design import Cell, cells_of, digest_of, melodies_in, parse_design, seed_of

SET = '[set]\nname = "x"\ntitle = "X"\n'


def test_factors_are_crossed_and_the_last_changes_fastest() -> None:
    design = parse_design(
        f'{SET}[generated.parameters]\nbars = 8\n[factors]\nmood = ["happy", "sad"]\nkey = ["C", "D"]'
    )
    assert [cell.name for cell in cells_of(design)] == [
        "mood=happy,key=C", "mood=happy,key=D", "mood=sad,key=C", "mood=sad,key=D",
    ]  # fmt: skip
    assert cells_of(design)[2].parameters == Parameters(bars=8, mood="sad", key="C")


def test_cell_goes_before_what_all_cells_have() -> None:
    design = parse_design(f'{SET}[generated.parameters]\nbars = 8\nkey = "C"\n[[cells]]\nname = "long"\nbars = 16')
    assert cells_of(design) == (Cell("long", {"bars": 16, "key": "C"}),)


def test_there_is_one_cell_where_none_is_named_and_none_where_nothing_is_generated() -> None:
    assert cells_of(parse_design(f"{SET}[humans]\n[matching]\n")) == (Cell("generated", {}),)
    assert cells_of(parse_design(f"{SET}[humans]\n")) == ()


def test_melodies_are_counted_with_and_without_matching() -> None:
    factors = "[generated]\nreplicates = 3\n[factors]\nbars = [4, 8]\n"
    assert melodies_in(parse_design(SET + factors), 0) == 6
    assert melodies_in(parse_design(f"{SET}[humans]\n{factors}"), 5) == 5 + 6
    assert melodies_in(parse_design(f"{SET}[humans]\n[matching]\n{factors}"), 5) == 5 + 5 * 6


def test_seeds_depend_on_seed_name_and_place_alone() -> None:
    design = parse_design(f"{SET}[generated]\n")
    other = parse_design(f"{SET}seed = 2\n[generated]\n")
    places = [("a", 1), ("a", 2), ("a1",), ("a", "1")]
    assert len({seed_of(design, *place) for place in places} | {seed_of(other, *places[0])}) == 5
    assert seed_of(design, "match", 1) == seed_of(parse_design(f"# same\n{SET}[generated]\n"), "match", 1)
    assert seed_of(design, "match", 1) == 2053879276
    assert len(digest_of(design)) == 32
