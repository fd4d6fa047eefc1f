"""What is varied, what is measured, and what is made of it."""

from __future__ import annotations

from melodygen.stimuli.answers import stated
from melodygen.stimuli.design import cells_of
from melodygen.stimuli.design.design import Design, Generated
from melodygen.stimuli.matching.checks import CHECKS
from melodygen.stimuli.matching.measuring import decided_by, usual_and
from melodygen.stimuli.preregistration.facts import Facts, Items

_SELECTED = {
    "best": "the nearest candidate is taken",
    "first": "the first candidate that is near enough is taken",
    "random": "one of the candidates that are near enough is drawn",
}


def variables(design: Design, facts: Facts) -> Items:
    """What is varied, what is measured, and what numbers are made of it."""
    made = design.generated or Generated()
    parts = []
    if design.humans:
        parts.append(f"- Human melodies: {facts.humans if facts.humans is not None else 'as many as the folder has'}.")
    if facts.cells:
        number = (
            facts.generated if facts.generated is not None else f"{facts.cells * made.replicates} for each human one"
        )
        parts.append(f"- Generated melodies: {number}.")
        parts += [f"- Factor `{name}`: {', '.join(map(str, levels))}." for name, levels in made.factors.items()]
        parts += [
            f"- Condition `{name}`: {', '.join(f'{key} {value}' for key, value in given.items()) or 'as all'}."
            for name, given in made.cells.items()
        ]
        if made.parameters:
            given = ", ".join(f"{key} {value}" for key, value in made.parameters.items())
            parts.append(f"- Of all generated melodies: {given}.")
    return [
        ("Manipulated variables", "\n".join([*parts, *_matched(design), _sound(design)])),
        ("Measured variables", _measured(design)),
        (
            "Indices",
            (
                "Sensitivity d' and criterion c of equal-variance signal detection (Green and Swets 1966) with the "
                'log-linear correction (Hautus 1995); "generated" is the signal. The gamma of confidence and being '
                "right (Goodman and Kruskal 1954), the mean over listeners of each one's own (Nelson 1984)."
            ),
        ),
    ]


def _matched(design: Design) -> list[str]:
    matching = design.matching
    if matching is None:
        return []
    weights = ", ".join(f"{name} {weight:g}" for name, weight in usual_and(matching.weights).items())
    checks = ", ".join(check.name for check in CHECKS)
    near = "" if matching.select == "best" else f" (distance of {matching.near:g} or less)"
    measured = f"by published measures with the weights {weights}" if weights else "by no measure, since all weigh 0"
    text = (
        f"- Matching: for each human melody {matching.candidates} candidates are drawn with its tempo, metre, bars, "
        f"key, mode, range and instrument; {_SELECTED[matching.select]}{near}, {measured}, after candidates that fail "
        f"a check ({checks}) are refused.{_left_out(design)} Every candidate that was rejected is logged. A "
        f"standardised mean difference above {matching.unbalanced:g} is reported as unbalanced (Austin 2009)."
    )
    return [text]


def _left_out(design: Design) -> str:
    """What is not compared in a condition that sets it."""
    decided = sorted({name for cell in cells_of(design) for name in decided_by(cell)})
    if not decided:
        return ""
    return f" A measure that a condition itself sets ({', '.join(decided)}) is neither weighed nor checked in it."


def _sound(design: Design) -> str:
    how = design.rendering
    played = "a performance by rules" if how.played == "performance" else "exactly as written"
    return (
        f"- Sound: human and generated melodies alike, {played}"
        + (", human ones on the grid first" if how.quantised else "")
        + (", with accompaniment" if how.accompanied else "")
        + (f", instrument {how.instrument}" if how.instrument else "")
        + f", {how.loudness_lufs:g} LUFS, true peak at most {how.peak_dbtp:g} dBTP, {how.lead_in_seconds:g} s before "
        f"and {how.tail_seconds:g} s after."
    )


def _measured(design: Design) -> str:
    lines = [
        '- Of each melody: "made by a person" or "generated" (forced choice); confidence, 1 to 5; quality, 1 to 5'
        + ("; a comment, if the listener has one." if design.page.asks_comment else "."),
        "- Seconds from the end of the melody to the answer; seconds heard; how often it was started.",
    ]
    asked = ((design.page.questions, "At each melody"), (design.page.background, "Once, at the end"))
    lines += [f'- {when}: "{question.text}" ({question.asked}).' for questions, when in asked for question in questions]
    if design.page.group:
        lines.append(f"- The group of a listener is the answer to `{design.page.group}`.")
    return "\n".join(lines)


def analysis(design: Design, facts: Facts) -> Items:
    """Tests, what is concluded from them, and what is left out."""
    declared = design.analysis
    excluded = stated(declared.exclusions)
    level, inner = 100 * (1 - declared.alpha), 100 * (1 - 2 * declared.alpha)
    models = [
        (
            "**Quality**: a linear mixed model of the ratings by condition with crossed random intercepts of "
            "listener and melody (Baayen, Davidson and Bates 2008; restricted maximum likelihood), t intervals of "
            f"{level:g} % with the degrees of freedom of melodies or listeners, the fewer, less the conditions. It is "
            "checked by the odds ratio of the proportional odds model (McCullagh 1980), clustered in the same way as "
            "identification, and by the Wilcoxon signed-rank test of the listeners' mean differences."
        ),
    ]
    if facts.both_kinds:
        models = [
            (
                "**Identification**: the mean of the shares right of human and of generated melodies, with a t "
                f"interval of {level:g} % clustered by listeners and by pairs of melodies (Cameron, Gelbach and "
                "Miller 2011). Beside it, as if answers were independent: the share right with its Wilson interval "
                "(1927) and the exact two-sided binomial test against 0.5; d' and c with intervals after Gourevitch "
                "and Galanter (1967)."
            ),
            (
                "**Equivalence**: two one-sided exact binomial tests (Schuirmann 1987; Lakens 2017) with a margin of "
                f"{100 * declared.margin:g} percentage points around 50 %, and the clustered interval of {inner:g} % "
                "within that margin: both."
            ),
            *models,
            "**Confidence**: the t interval of the mean gamma within listeners.",
        ]
    criteria = (
        f"alpha = {declared.alpha:g} for each hypothesis, two-sided but for equivalence. Identification is the primary "
        "hypothesis; the others are secondary, and not corrected for how many they are. Listeners are said to tell "
        "generated from human melodies where the clustered interval leaves out 50 %. "
        '"Not distinguishable" is said only where equivalence is shown; a test that finds no difference is no '
        "evidence that there is none."
    )
    return [
        ("Statistical models", "\n".join(f"{place}. {model}" for place, model in enumerate(models, start=1))),
        ("Transformations", "None; the log-linear correction of d' and c apart."),
        ("Inference criteria", criteria if facts.both_kinds else f"alpha = {declared.alpha:g}, two-sided."),
        (
            "Data exclusion",
            "\n".join(f"- {sentence}" for sentence in excluded) or "Nothing is left out; every answer counts.",
        ),
        (
            "Missing data",
            (
                "A melody that was not answered is not counted; a listener who stopped early counts with what was "
                "answered, unless a rule above leaves them out."
            ),
        ),
        (
            "Exploratory analysis",
            (
                "Tables by condition, pair and group of listeners, without correction for how many there are; "
                "agreement of listeners in quality (Krippendorff's alpha; ICC, Shrout and Fleiss 1979); comments."
            ),
        ),
    ]


def other(design: Design) -> Items:
    """Where everything else stands."""
    contact = f" Contact: {design.set.contact}." if design.set.contact else ""
    return [
        (
            "Other",
            (
                "Stimuli, their recipes and seeds are in the set's manifest; `melodygen stimuli verify` rebuilds and "
                "compares them, `melodygen stimuli analyse` makes this analysis. Licence of the set: "
                f"{design.set.licence}.{contact}"
            ),
        )
    ]
