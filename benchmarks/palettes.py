"""How strongly each rule is used: `python -m benchmarks.palettes` prints the tables of docs/performance.md."""

from __future__ import annotations

from melodygen.performance.palette import BY_NAME, palette_of_mood
from melodygen.theory.moods import MOODS
from melodygen.theory.palettes import PALETTES, RULES


def palette_rows() -> list[str]:
    """A row for each rule, a column for each palette."""
    named = [palette for palette in PALETTES if palette.slug in BY_NAME]
    rows = [_row(["rule", *(palette.label for palette in named)]), _row(["---", *["--:"] * len(named)])]
    return rows + [_row([rule.slug, *(f"{BY_NAME[it.slug][rule.slug]:g}" for it in named)]) for rule in RULES]


def mood_rows() -> list[str]:
    """A row for each mood, a column for each rule that is not in all moods as in the plain palette."""
    own = {mood.label: palette_of_mood(mood) for mood in MOODS}
    rules = [rule.slug for rule in RULES if any(row[rule.slug] != BY_NAME["plain"][rule.slug] for row in own.values())]
    rows = [_row(["mood", *rules]), _row(["---", *["--:"] * len(rules)])]
    return rows + [_row([label, *(f"{row[rule]:.2f}" for rule in rules)]) for label, row in own.items()]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    print("\n".join([*palette_rows(), "", *mood_rows()]))  # noqa: T201 - the answer
