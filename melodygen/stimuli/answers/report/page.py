"""What the answers of a study say, as a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from melodygen.stimuli.answers.agreement import agreement
from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.confidence import Calibration, calibration
from melodygen.stimuli.answers.estimate import Estimate
from melodygen.stimuli.answers.exclusions import Exclusion, Kept
from melodygen.stimuli.answers.identification import (
    Identification,
    Study,
    by_condition,
    by_group,
    by_pair,
    identification,
)
from melodygen.stimuli.answers.proportion import CHANCE
from melodygen.stimuli.answers.ratings import RatingModel, rating_model
from melodygen.stimuli.answers.report.markup import (
    DASH,
    Markup,
    element,
    joined,
    number,
    p_value,
    percent,
    table,
    with_interval,
)
from melodygen.stimuli.answers.report.plots import intervals

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; font-weight: 600; }
th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #ccc; vertical-align: top; }
svg { max-width: 100%; height: auto; } svg text { font-size: 13px; fill: #1b1b1b; } circle { fill: #1f5fa8; }
line { stroke: #1b1b1b; } .interval { stroke: #1f5fa8; stroke-width: 3; } .marked { stroke-dasharray: 4 4; }
.verdict { font-weight: 600; } ol { padding-left: 1.2rem; }
"""
_HEADS = ("", "answers", "share correct", "p (exact)", "of both kinds, clustered", "d', clustered", "c, clustered")


def report_page(kept: Kept, study: Study, title: str = "Answers") -> str:
    """The page of HTML: verdict, tables, pictures, exclusions, comments and methods; it loads nothing."""
    answers = kept.answers
    overall, sure, quality = identification(answers, study), calibration(answers, study.level), rating_model(answers)
    groups = (("By condition", by_condition), ("By pair", by_pair), ("By group of listeners", by_group))
    parts = [(heading, each) for heading, of in groups if (each := of(answers, study))]
    found = agreement(answers, study.level)
    agreed = [("alpha of all ratings", found.alpha), ("one listener", found.single), ("their mean", found.mean)]
    estimates: list[Estimate] = [
        overall.correct,
        overall.clustered.correct,
        overall.clustered.d_prime,
        overall.detection.d_prime,
    ]
    estimates += [sure.gamma, sure.within, *(effect.difference for effect in quality.effects)]
    estimates += [each for _, each in agreed]
    body = joined(
        [
            element("h1", title),
            element("p", overall.verdict, attributes={"class": "verdict"}),
            _counts(kept),
            element("h2", "Telling generated from human melodies"),
            _identified("All answers", [overall]),
            _equivalence(overall),
            *(joined([_identified(heading, each), _picture(heading, each)]) for heading, each in parts),
            _confidence(sure),
            _quality(quality),
            table(
                "Agreement of listeners in quality",
                ("", "estimate", "note"),
                [(name, with_interval(each), each.note) for name, each in agreed],
            ),
            _comments(answers),
            _exclusions(kept.exclusions),
            _methods([each.method for each in estimates] + [effect.ranks for effect in quality.effects]),
        ]
    )
    head = element("head", Markup('<meta charset="utf-8">'), element("title", title), element("style", Markup(_STYLE)))
    page = element("html", head, element("body", body), attributes={"lang": "en"})
    return f"<!DOCTYPE html>\n{page.html}\n"


def _counts(kept: Kept) -> Markup:
    listeners, melodies = ({key(answer) for answer in kept.answers} for key in (_listener, _melody))
    whole = sum(not exclusion.stimulus for exclusion in kept.exclusions)
    return element(
        "p",
        f"Answers that count: {len(kept.answers)}, of {len(listeners)} listeners to {len(melodies)} melodies. "
        f"Left out by declared rules: {whole} listeners and {len(kept.exclusions) - whole} single answers.",
    )


def _listener(answer: Answer) -> str:
    return answer.listener


def _melody(answer: Answer) -> str:
    return answer.stimulus


def _identified(caption: str, found: Sequence[Identification]) -> Markup:
    rows = [
        (
            each.name,
            f"{each.correct.n}",
            with_interval(each.correct, share=True),
            p_value(each.p_value),
            with_interval(each.clustered.correct, share=True),
            with_interval(each.clustered.d_prime),
            with_interval(each.clustered.criterion),
        )
        for each in found
    ]
    return table(caption, _HEADS, rows)


def _picture(heading: str, found: Sequence[Identification]) -> Markup:
    rows = [(each.name, each.clustered.correct) for each in found]
    return intervals(f"{heading}: share correct of both kinds, with clustered intervals", rows, (0, 1), CHANCE)


def _equivalence(overall: Identification) -> Markup:
    tested = overall.equivalence
    if tested is None:
        return element("p", "No equivalence test was made: it takes a declared margin and melodies of both kinds.")
    shown = "shown" if tested.shown else "not shown"
    text = f"Equivalence with chance, give or take {percent(tested.margin)}, of single answers: {shown}, p "
    inner = with_interval(overall.clustered.correct_inner, share=True)
    return element("p", f"{text}{p_value(tested.p_value)} (two one-sided exact tests); clustered: {inner}.")


def _confidence(sure: Calibration) -> Markup:
    rows = [(f"confidence {given}", share) for given, share in sure.shares]
    shown = [(name, f"{share.n}", with_interval(share, share=True)) for name, share in rows]
    text = f"Mean confidence {number(sure.mean)}; gamma of confidence and being right {with_interval(sure.gamma)}, "
    return joined(
        [
            element("h2", "Knowing when one is right"),
            element("p", f"{text}within listeners {with_interval(sure.within)}."),
            table("Share correct by confidence", ("", "answers", "share correct"), shown),
            intervals("Share correct by confidence", rows, (0, 1), CHANCE),
        ]
    )


def _quality(model: RatingModel) -> Markup:
    means = [
        (mean.condition, f"{mean.n}", number(mean.mean), " / ".join(map(str, mean.histogram))) for mean in model.means
    ]
    effects = [
        (effect.condition, with_interval(effect.difference), p_value(effect.p_value), p_value(effect.rank_p_value))
        for effect in model.effects
    ]
    heads = ("", f"points from {model.reference or DASH}", "p", "p by ranks")
    return joined(
        [
            element("h2", "Quality"),
            table("Ratings", ("", "answers", "mean", "of 1 / 2 / 3 / 4 / 5"), means),
            table("Differences by the mixed model", heads, effects),
            *([element("p", model.note)] if model.note else []),
            intervals("Differences in points", [(e.condition, e.difference) for e in model.effects], (-4, 4), 0),
        ]
    )


def _comments(answers: Iterable[Answer]) -> Markup:
    said = [answer for answer in answers if answer.comment.strip()]
    if not said:
        return element("p", "There are no comments.")
    rows = [(answer.stimulus, answer.listener, answer.comment) for answer in said]
    return table("Comments", ("melody", "listener", "comment"), rows)


def _exclusions(exclusions: Sequence[Exclusion]) -> Markup:
    if not exclusions:
        return element("p", "Nothing was left out.")
    by_rule = ", ".join(f"{rule}: {count}" for rule, count in sorted(Counter(e.rule for e in exclusions).items()))
    rows = [(e.listener, e.stimulus or "all", e.rule, e.reason) for e in exclusions]
    heads = ("listener", "melody", "rule", "reason")
    return joined([element("h2", "Left out"), element("p", by_rule), table("Exclusions", heads, rows)])


def _methods(methods: Iterable[str]) -> Markup:
    named = (element("li", method) for method in dict.fromkeys(methods))
    return joined([element("h2", "Methods"), element("ol", *named)])
