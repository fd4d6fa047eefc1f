"""Which answers count: rules that are declared before the study, and what each of them left out.

Conventions
-----------
A rule that is None, or False, is not used.  Rules about listeners look at all that the listener answered, but for
`answers_at_least`, which counts what the rules about answers have left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from melodygen.errors import ParameterError
from melodygen.stimuli.answers.answer import Answer


@dataclass(frozen=True, slots=True)
class Checks:
    """What a listener did in the parts of the study that no melody is judged in.

    Parameters
    ----------
    attention_right, attention_asked
        Attention trials answered as asked, of how many.
    headphones_right
        Trials of the headphone check that were right, of six (Woods et al. 2017 ask for five); None without the check.

    """

    attention_right: int = 0
    attention_asked: int = 0
    headphones_right: int | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.attention_right <= self.attention_asked:
            raise ParameterError("attention_right", self.attention_right, f"0 to {self.attention_asked}")


@dataclass(frozen=True, slots=True)
class Rules:
    """The declared rules.

    Parameters
    ----------
    first_only
        Of several answers of a listener to a melody, only the first counts.
    seconds_at_least, seconds_at_most
        An answer that came sooner or later does not count; one without a time does.
    answers_at_least
        A listener with fewer answers left does not count.
    attention_at_least
        The share of attention trials, 0 to 1, that a listener must have right, if there were any.
    headphones_at_least
        How many trials of the headphone check a listener must have right; one without the check does not count.
    both_answers
        A listener who said the same of every melody, two or more, does not count.

    """

    first_only: bool = True
    seconds_at_least: float | None = None
    seconds_at_most: float | None = None
    answers_at_least: int | None = None
    attention_at_least: float | None = None
    headphones_at_least: int | None = None
    both_answers: bool = False

    def __post_init__(self) -> None:
        if self.attention_at_least is not None and not 0 <= self.attention_at_least <= 1:
            raise ParameterError("attention_at_least", self.attention_at_least, "0 to 1")


def stated(rules: Rules) -> tuple[str, ...]:
    """Every rule that is used, as a sentence."""
    sooner, later, few = rules.seconds_at_least, rules.seconds_at_most, rules.answers_at_least
    attention, phones = rules.attention_at_least, rules.headphones_at_least
    sentences = (
        (rules.first_only, "Of several answers of a listener to a melody, only the first counts."),
        (sooner is not None, f"An answer that came sooner than {sooner} s after the melody does not count."),
        (later is not None, f"An answer that came later than {later} s after the melody does not count."),
        (few is not None, f"A listener with fewer than {few} answers that count is left out."),
        (
            attention is not None,
            f"A listener with less than {100 * (attention or 0):g} % of the attention trials right is left out.",
        ),
        (
            phones is not None,
            f"A listener with fewer than {phones} of 6 trials of the headphone check right, or none, is left out.",
        ),
        (rules.both_answers, "A listener who said the same of every melody, two or more, is left out."),
    )
    return tuple(sentence for used, sentence in sentences if used)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """One listener, or one answer, that does not count.

    Parameters
    ----------
    stimulus
        The melody whose answer is left out; empty where all of the listener's are.
    rule
        The rule, by its name in `Rules`.
    reason
        The sentence for the report.

    """

    listener: str
    rule: str
    reason: str
    stimulus: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left, and everything that is not."""

    answers: tuple[Answer, ...]
    exclusions: tuple[Exclusion, ...]


def exclude(answers: Sequence[Answer], rules: Rules, checks: Mapping[str, Checks] | None = None) -> Kept:
    """The answers that count under `rules`, in their order, and every exclusion with its reason.

    `checks` are by listener; a listener without any has been asked nothing.
    """
    dropped = {index: found for index, answer in enumerate(answers) if (found := _of_time(answer, rules))}
    if rules.first_only:
        dropped = {**_repeated(answers), **dropped}
    given, left = (
        _by_listener(answers, range(len(answers))),
        _by_listener(answers, set(range(len(answers))) - {*dropped}),
    )
    out: dict[str, Exclusion] = {}
    for listener, own in given.items():
        reasons = _of_listener(listener, own, left.get(listener, []), rules, (checks or {}).get(listener, Checks()))
        first = next(reasons, None)
        if first is not None:
            out[listener] = first
    kept = tuple(a for index, a in enumerate(answers) if index not in dropped and a.listener not in out)
    single = tuple(dropped[index] for index in sorted(dropped) if answers[index].listener not in out)
    return Kept(kept, (*out.values(), *single))


def _by_listener(answers: Sequence[Answer], indices: range | set[int]) -> dict[str, list[Answer]]:
    found: dict[str, list[Answer]] = defaultdict(list)
    for index in sorted(indices):
        found[answers[index].listener].append(answers[index])
    return found


def _of_time(answer: Answer, rules: Rules) -> Exclusion | None:
    if answer.seconds is None:
        return None
    shortest, longest = rules.seconds_at_least, rules.seconds_at_most
    if shortest is not None and answer.seconds < shortest:
        reason = f"answered after {answer.seconds:g} s, sooner than {shortest:g} s"
        return Exclusion(answer.listener, "seconds_at_least", reason, answer.stimulus)
    if longest is not None and answer.seconds > longest:
        reason = f"answered after {answer.seconds:g} s, later than {longest:g} s"
        return Exclusion(answer.listener, "seconds_at_most", reason, answer.stimulus)
    return None


def _repeated(answers: Sequence[Answer]) -> dict[int, Exclusion]:
    seen: set[tuple[str, str]] = set()
    found = {}
    for index, answer in enumerate(answers):
        key = answer.listener, answer.stimulus
        if key in seen:
            found[index] = Exclusion(answer.listener, "first_only", "had answered this melody before", answer.stimulus)
        seen.add(key)
    return found


def _of_listener(
    listener: str, given: Sequence[Answer], left: Sequence[Answer], rules: Rules, checks: Checks
) -> Iterator[Exclusion]:
    asked, right = checks.attention_asked, checks.attention_right
    if rules.attention_at_least is not None and asked and right / asked < rules.attention_at_least:
        yield Exclusion(listener, "attention_at_least", f"had {right} of {asked} attention trials right")
    phones = checks.headphones_right
    if rules.headphones_at_least is not None and (phones is None or phones < rules.headphones_at_least):
        done = "did no headphone check" if phones is None else f"had {phones} trials of the headphone check right"
        yield Exclusion(listener, "headphones_at_least", f"{done}, fewer than {rules.headphones_at_least}")
    if rules.both_answers and len(given) > 1 and len({answer.said_human for answer in given}) == 1:
        said = "human" if given[0].said_human else "generated"
        yield Exclusion(listener, "both_answers", f"said {said} of all {len(given)} melodies")
    if rules.answers_at_least is not None and len(left) < rules.answers_at_least:
        reason = f"has {len(left)} answers that count, fewer than {rules.answers_at_least}"
        yield Exclusion(listener, "answers_at_least", reason)
