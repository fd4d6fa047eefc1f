"""docs/performance.md is what the player does."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.palettes import mood_rows, palette_rows
from melodygen.theory.palettes import RULES

PAGE = (Path(__file__).parent.parent.parent / "docs" / "performance.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rows", [palette_rows, mood_rows])
def test_the_page_has_the_quantities(rows: object) -> None:
    assert callable(rows)
    table = "\n".join(rows())
    assert f"\n\n{table}\n\n" in PAGE, "print them with python -m benchmarks.palettes"


def test_the_page_says_of_every_rule_what_it_does_and_whose_numbers_it_has() -> None:
    table = PAGE.partition("## The rules")[2].partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line[:2] == "| "]
    assert [cells[0] for cells in rows[2:]] == [rule.slug for rule in RULES]
    assert all(len(cells) == 3 and all(cells) for cells in rows)
