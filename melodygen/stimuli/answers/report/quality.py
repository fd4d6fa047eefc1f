"""The parts of the report about how good melodies were found, how far listeners agree, and what they wrote."""

from __future__ import annotations

from math import ceil

from melodygen.stimuli.answers.findings import Findings
from melodygen.stimuli.answers.report.interval import with_interval
from melodygen.stimuli.answers.report.plots import Scale, intervals, ratings
from melodygen.stimuli.markup import (
    DASH,
    Markup,
    element,
    figure,
    joined,
    note,
    number,
    p_value,
    table,
)


def quality(found: Findings) -> Markup:
    """Quality by condition."""
    model = found.quality
    if not model.means:
        return element("p", "Nobody rated quality.")
    means = [(mean.condition, f"{mean.n}", number(mean.mean), *map(str, mean.histogram)) for mean in model.means]
    effects = [
        (
            effect.condition,
            with_interval(effect.difference),
            p_value(effect.p_value),
            with_interval(effect.odds),
            p_value(effect.rank_p_value),
            effect.difference.note,
        )
        for effect in model.effects
    ]
    spread = ", ".join(
        f"{name} {number(sd)}"
        for name, sd in (
            ("listeners", model.listener_sd),
            ("melodies of a condition", model.melody_sd),
            ("what is left", model.residual_sd),
        )
    )
    drawn = ratings("Ratings of quality by condition", [(mean.condition, mean.histogram) for mean in model.means])
    shown = [
        figure(
            drawn, "How the ratings of each condition are shared out, from 1 (left) to 5 (right); numbers are answers."
        ),
        table("Ratings", ("", "answers", "mean", "1", "2", "3", "4", "5"), means),
    ]
    if effects:
        heads = ("", f"points from {model.reference or DASH}", "p", "odds ratio", "p by ranks", "note")
        shown += [_differences(found), table("Differences by the mixed model", heads, effects)]
        shown += [
            note(
                f"Method: {effect.difference.method}; {effect.odds.method}; {effect.ranks}, which speaks for other "
                "listeners, but for these melodies alone."
            )
            for effect in model.effects[:1]
        ]
    if model.residual_sd is not None:
        shown.append(note(f"Standard deviations of the model, in points: {spread}."))
    if model.note:
        shown.append(note(f"{model.note[:1].upper()}{model.note[1:]}."))
    return joined(shown)


def _differences(found: Findings) -> Markup:
    effects = found.quality.effects
    ends = [abs(end) for e in effects for end in (e.difference.value, e.difference.low, e.difference.high) if end]
    most = min(4, max(1, ceil(max(ends, default=1))))
    scale = Scale(-most, most, tuple(range(-most, most + 1)))
    rows = [(effect.condition, effect.difference) for effect in effects]
    drawn = intervals(f"Points from {found.quality.reference}", rows, scale, 0)
    return figure(drawn, f"Differences in points from {found.quality.reference}, by the mixed model.")


def agreement(found: Findings) -> Markup:
    """How far listeners agree."""
    each = found.agreement
    named = [("alpha of all ratings", each.alpha), ("one listener", each.single), ("the mean of all", each.mean)]
    rows = [(name, with_interval(one), f"{one.n}", one.method, one.note) for name, one in named]
    return table("Agreement of listeners in quality", ("", "estimate", "of", "method", "note"), rows)


def questions(found: Findings) -> Markup:
    """What was answered to the researcher's own questions."""
    shown = []
    if found.questions:
        rows = [(each.text, each.name, f"{each.n}", each.told) for each in found.questions]
        shown.append(table("At each melody", ("question", "condition", "answers", "answered"), rows))
    if found.background:
        once = [(each.text, f"{each.n}", each.told) for each in found.background]
        shown.append(table("Of listeners who count", ("question", "answers", "answered"), once))
    if not shown:
        return element("p", "The study asked none.")
    return joined([*shown, note("Nothing is tested here.")])


def comments(found: Findings) -> Markup:
    """What listeners wrote."""
    said = [answer for answer in found.kept.answers if answer.comment.strip()]
    if not said:
        return element("p", "There are no comments.")
    rows = [
        (
            answer.stimulus,
            answer.condition,
            "by a person" if answer.said_human else "generated",
            "yes" if answer.correct else "no",
            element("blockquote", answer.comment),
            answer.listener,
        )
        for answer in sorted(said, key=lambda answer: (answer.condition, answer.stimulus))
    ]
    heads = ("melody", "condition", "said", "right", "comment", "listener")
    return table(f"Comments ({len(said)})", heads, rows)
