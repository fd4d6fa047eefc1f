"""What a study found in three sentences that can be quoted: who judged what, whether they told, how good it was."""

from __future__ import annotations

from collections import Counter

from melodygen.stimuli.answers.estimate import Estimate
from melodygen.stimuli.answers.findings import Findings

_MOST_NAMED = 4


def summary(found: Findings) -> tuple[str, str, str]:
    """The three sentences; the second ends in the verdict."""
    return _who(found), _told(found), _quality(found)


def short_p(value: float | None) -> str:
    """``"p = 0.43"``, with two figures."""
    if value is None:
        return "no test"
    return "p < 0.001" if value < 0.001 else f"p = {value:.2g}"


def _who(found: Findings) -> str:
    kept = found.kept
    listeners = {answer.listener for answer in kept.answers}
    melodies = {answer.stimulus: answer.is_human for answer in kept.answers}
    people = sum(melodies.values())
    out = {exclusion.listener for exclusion in kept.exclusions if not exclusion.stimulus}
    single = len(kept.exclusions) - len(out)
    by_rule = Counter(exclusion.rule for exclusion in kept.exclusions).most_common()
    rules = f" ({', '.join(f'{rule} {count}' for rule, count in by_rule)})" if by_rule else ""
    return (
        f"{_many(len(listeners), 'listener')} judged {_many(len(melodies), 'melody', 'melodies')} ({people} by people, "
        f"{len(melodies) - people} generated) in {_many(len(kept.answers), 'answer')} that count; "
        f"{_many(len(out), 'listener')} and {_many(single, 'single answer')} were left out by the declared "
        f"rules{rules}."
    )


def _told(found: Findings) -> str:
    overall = found.overall
    correct, both = overall.correct, overall.clustered.correct
    verdict = overall.verdict[:1].lower() + overall.verdict[1:]
    if correct.value is None:
        return overall.verdict
    if not overall.clustered.both_kinds:
        return f"They were right in {100 * correct.value:.1f} % of {correct.n} answers: {verdict}"
    level = f"{100 * correct.level:g} %"
    text = (
        f"They were right in {100 * correct.value:.1f} % of {correct.n} answers (Wilson {level} interval "
        f"{_ends(correct, 100, 1)} %, exact binomial {short_p(overall.p_value)})"
    )
    if both.low is not None and both.value is not None:
        others = {"": "listeners and melodies", "listener": "melodies", "pair": "listeners"}[overall.clustered.alone]
        text += (
            f", and in {100 * both.value:.1f} % averaged over human and generated melodies, of which 50 % is chance "
            f"({level} interval for other {others} {_ends(both, 100, 1)} %"
        )
        d_prime, criterion = overall.clustered.d_prime.value, overall.clustered.criterion.value
        text += f"; d' = {d_prime or 0:.2f}, c = {(criterion or 0) + 0.0:.2f})"
    return f"{text}: {verdict}"


def _quality(found: Findings) -> str:
    model, mean = found.quality, found.confidence.mean
    confidence = "" if mean is None else f"; mean confidence was {mean:.1f} of 5"
    if not model.means:
        return f"Nobody rated quality{confidence}."
    rated = " and ".join(f"{each.condition} {each.mean:.1f}" for each in model.means[:_MOST_NAMED])
    if len(model.means) > _MOST_NAMED:
        rated += f", and {len(model.means) - _MOST_NAMED} conditions more"
    text = f"Quality was rated, of 5, {rated}"
    effect = next(iter(model.effects), None)
    if effect is not None and effect.difference.value is not None:
        difference = effect.difference
        text += f": {effect.condition} differs from {model.reference} by {difference.value or 0:+.2f} points"
        if difference.low is not None:
            text += f" ({100 * difference.level:g} % interval {_ends(difference, 1, 2)}, {short_p(effect.p_value)})"
    return f"{text}{confidence}."


def _ends(estimate: Estimate, scale: float, decimals: int) -> str:
    low, high = (scale * (end or 0) + 0.0 for end in (estimate.low, estimate.high))
    return f"{low:.{decimals}f} to {high:.{decimals}f}"


def _many(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
