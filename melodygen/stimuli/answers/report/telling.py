"""The parts of the report about telling generated from human melodies, and about knowing that one can."""

from __future__ import annotations

from collections.abc import Sequence

from melodygen.stimuli.answers.detection import d_prime_of
from melodygen.stimuli.answers.findings import Findings
from melodygen.stimuli.answers.identification import Identification
from melodygen.stimuli.answers.proportion import CHANCE
from melodygen.stimuli.answers.report.interval import with_interval
from melodygen.stimuli.answers.report.plots import SHARES, calibration, intervals
from melodygen.stimuli.markup import (
    DASH,
    Markup,
    element,
    figure,
    joined,
    note,
    number,
    p_value,
    percent,
    table,
)

_HEADS = (
    "",
    "answers",
    "share correct (Wilson)",
    "p (exact)",
    "of both kinds, clustered",
    "d', clustered",
    "c, clustered",
)
_MOST_DRAWN = 60


def telling(found: Findings) -> Markup:
    """Telling generated from human melodies, of all answers."""
    overall = found.overall
    around, alone, counts = overall.clustered, overall.detection, overall.counts
    level = f"{100 * found.study.level:g} %"
    rows = [
        ("share correct", with_interval(overall.correct, share=True), p_value(overall.p_value), "independent answers"),
        ("d'", with_interval(alone.d_prime), DASH, "independent answers"),
        ("criterion c", with_interval(alone.criterion), DASH, "independent answers"),
        ("share correct, mean of both kinds", with_interval(around.correct, share=True), DASH, around.correct.method),
        ("d'", with_interval(around.d_prime), DASH, around.d_prime.method),
        ("criterion c", with_interval(around.criterion), DASH, around.criterion.method),
    ]
    said = [
        (
            "generated",
            f"{counts.hits}",
            f"{counts.misses}",
            percent(counts.hits / counts.generated if counts.generated else None),
        ),
        (
            "by a person",
            f"{counts.false_alarms}",
            f"{counts.correct_rejections}",
            percent(counts.correct_rejections / counts.human if counts.human else None),
        ),
    ]
    return joined(
        [
            element("p", overall.verdict),
            table("All answers", ("", f"estimate ({level} interval)", "p against chance", "method"), rows),
            note(
                "The first three rows take each answer for a fact of its own. The others know that answers of one "
                "listener, and to one pair of melodies, are alike, and speak for other listeners and other melodies: "
                'what is said in words rests on them. d\' of 0 is chance; c above 0 is a tendency to say "by a person".'
            ),
            table("What was said of what", ("the melody was", "said generated", "said by a person", "right"), said),
            _equivalence(found),
        ]
    )


def _equivalence(found: Findings) -> Markup:
    overall, margin = found.overall, found.study.margin
    tested, around = overall.equivalence, overall.clustered
    if tested is None or margin is None:
        return note("No equivalence test was made: it takes a declared margin and melodies of both kinds.")
    inner, of_d_prime = around.correct_inner, around.d_prime_inner
    text = (
        f"Equivalence with chance, give or take {100 * margin:g} percentage points. Of single answers: "
        f"{'shown' if tested.shown else 'not shown'}, p {p_value(tested.p_value)} (two one-sided exact binomial tests; "
        f"Schuirmann 1987, Lakens 2017). Over listeners and melodies: "
        f"{'shown' if around.is_within(margin) else 'not shown'}, the intervals of {100 * inner.level:g} % are "
        f"{with_interval(inner, share=True)} of the share, and of d' {with_interval(of_d_prime)}, which must be within "
        f"{d_prime_of(CHANCE + margin):.2f} of 0: who leans to one answer is right in about half of all, and may tell "
        "all the same. All of these must show it before it is said."
    )
    drawn = intervals(
        "Share correct of both kinds against the margin of equivalence",
        [(f"{100 * around.correct.level:g} % interval", around.correct), (f"{100 * inner.level:g} % interval", inner)],
        SHARES,
        CHANCE,
        band=(CHANCE - margin, CHANCE + margin),
    )
    return joined(
        [element("h3", "Equivalence"), element("p", text), figure(drawn, "The ground is what counts as chance.")]
    )


def parts(found: Findings) -> Markup:
    """The same by condition, pair, group and melody."""
    human = frozenset(a.condition for a in found.kept.answers if a.is_human)
    shown = [
        _part("By condition", found.conditions, human),
        _part("By pair", found.pairs),
        _part("By group of listeners", found.groups),
        _by_melody(found),
        note(
            "These tables are not corrected for how many there are: what was not declared as a question beforehand "
            "is a hint, not a finding. d' and c of a condition also need the answers to the other kind of melodies: "
            "those of its pairs, or all."
        ),
    ]
    return joined(shown)


def _part(heading: str, each: Sequence[Identification], human: frozenset[str] = frozenset()) -> Markup:
    if not each:
        return joined([])
    rows = [
        (
            one.name,
            f"{one.correct.n}",
            with_interval(one.correct, share=True),
            p_value(one.p_value),
            with_interval(one.clustered.correct, share=True),
            with_interval(one.clustered.d_prime),
            with_interval(one.clustered.criterion),
        )
        for one in each
    ]
    shown = [element("h3", heading)]
    if len(each) <= _MOST_DRAWN:
        drawn = intervals(f"{heading}: share correct", [(o.name, o.correct) for o in each], SHARES, CHANCE, human=human)
        shown.append(
            figure(drawn, f"{heading}: share of right answers with Wilson intervals; the broken line is chance.")
        )
    return joined([*shown, table(f"{heading}: numbers", _HEADS, rows)])


def _by_melody(found: Findings) -> Markup:
    rated: dict[str, list[int]] = {}
    kind = {}
    for answer in found.kept.answers:
        kind[answer.stimulus] = answer.condition
        if answer.quality is not None:
            rated.setdefault(answer.stimulus, []).append(answer.quality)
    rows = []
    for one in found.melodies:
        own = rated.get(one.name)
        mean = number(sum(own) / len(own), 1) if own else DASH
        rows.append((one.name, kind[one.name], f"{one.correct.n}", with_interval(one.correct, share=True), mean))
    heads = ("", "condition", "answers", "said what it is", "mean quality")
    return joined([element("h3", "By melody"), table("By melody: numbers", heads, rows)]) if rows else joined([])


def confidence(found: Findings) -> Markup:
    """Whether listeners know when they are right."""
    sure = found.confidence
    if sure.mean is None:
        return element("p", "Nobody was asked for a confidence.")
    rows = [(f"{given}", f"{share.n}", with_interval(share, share=True)) for given, share in sure.shares]
    gammas = [
        ("all answers", with_interval(sure.gamma), f"{sure.gamma.n}", sure.gamma.method, sure.gamma.note),
        ("within listeners", with_interval(sure.within), f"{sure.within.n}", sure.within.method, sure.within.note),
    ]
    drawn = calibration("Share correct by confidence", sure.shares, CHANCE)
    return joined(
        [
            element("p", f"Mean confidence was {number(sure.mean)} of 5."),
            figure(
                drawn,
                "Share of right answers by confidence, with Wilson intervals; larger dots stand for more answers.",
            ),
            table("Share correct by confidence", ("confidence", "answers", "share correct"), rows),
            table("Gamma of confidence and being right", ("", "gamma", "of", "method", "note"), gammas),
            note(
                "Gamma is 1 where every answer given with more confidence is right, 0 where confidence tells nothing."
            ),
        ]
    )
