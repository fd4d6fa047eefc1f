"""What is asked, of whom, with which design and how many listeners."""

from __future__ import annotations

from melodygen.stimuli.answers import Listeners, Plan, d_prime_of, power
from melodygen.stimuli.design.design import Design
from melodygen.stimuli.preregistration.facts import Facts, Items, counted

_SHARES = (0.53, 0.55, 0.575, 0.6, 0.66)
"""Effects that power is given for: 57.5 % is the paper's, 53 and 66 % are of random and of similar pairs (Echoes of
Humanity, 2025)."""
_LISTENER_SD, _MELODY_SD = 0.3, 0.3


def information(design: Design, facts: Facts) -> Items:
    """Title, description and hypotheses."""
    margin = f"{100 * design.analysis.margin:g} percentage points"
    hypotheses = []
    if facts.both_kinds:
        hypotheses = [
            (
                '**Identification** (not directional): the share of right answers to "made by a person, or '
                'generated?", '
                "averaged over human and generated melodies, differs from 50 %."
            ),
            f"**Equivalence**: that share is within {margin} of 50 %.",
            (
                "**Quality** (not directional): the quality rated, on a scale of 1 to 5, differs between human "
                "melodies and those of each generated condition."
            ),
            "**Confidence** (not directional): how confident listeners are goes with how often they are right.",
        ]
    elif facts.cells > 1:
        hypotheses = ["**Quality** (not directional): the quality rated, on a scale of 1 to 5, differs by condition."]
    numbered = "\n".join(f"{place}. {text}" for place, text in enumerate(hypotheses, start=1))
    people = "human and generated melodies" if facts.both_kinds else "melodies"
    return [
        ("Title", design.set.title),
        (
            "Description",
            (
                f"Listeners hear {people} one by one, say of each whether a person made it or a program generated it, "
                "how confident they are, and how good it is. *(to fill in: background and purpose)*"
            ),
        ),
        ("Hypotheses", numbered or "*(to fill in: the design has one condition alone)*"),
    ]


def plan(design: Design, facts: Facts) -> Items:
    """Blinding, conditions, trials and orders."""
    shown = design.presentation
    orders = (
        "in Williams squares, in which each melody follows each other equally often (Williams 1949)"
        if shown.order == "williams"
        else "in random orders"
    )
    both = (
        "may hear a melody and its match, never one right after the other"
        if shown.both_of_pair
        else ("hears a melody or its match, never both")
    )
    return [
        ("Study type", "Experiment, within listeners: each hears melodies of every condition."),
        (
            "Blinding",
            (
                "Listeners are not told which melody is of which condition; names, tags, dates and loudness of the "
                "files do not tell either. The key is kept apart from all that listeners can get."
            ),
        ),
        (
            "Study design",
            (
                f"{_conditions(design, facts)} Each listener hears {counted(facts.trials, 'melody', 'melodies')} in "
                f"{counted(shown.blocks, 'block', 'blocks')}, as many of each condition as can be, after "
                f"{counted(shown.practice, 'practice trial', 'practice trials')}, with "
                f"{counted(shown.attention, 'attention trial', 'attention trials')} among them (instructed responses, "
                f"Meade and Craig 2012). A listener {both}. {_heard(design)}"
            ),
        ),
        (
            "Randomization",
            (
                f"{shown.lists} lists are made ahead {orders}, each balanced by condition, by the seed "
                f"{design.set.seed}. Each listener is given the list that the fewest listeners have."
            ),
        ),
    ]


def _heard(design: Design) -> str:
    page = design.page
    again = f"can be heard again {counted(page.may_repeat, 'time', 'times')}" if page.may_repeat else "is heard once"
    end = "may be answered before its end" if page.may_skip else "must be heard to its end before it is answered"
    check = (
        " Before the first melody listeners are checked for headphones (Woods et al. 2017; six trials)."
        if page.headphone_check
        else ""
    )
    return f"A melody {again} and {end}.{check}"


def _conditions(design: Design, facts: Facts) -> str:
    generated = f"{counted(facts.cells, 'generated condition', 'generated conditions')}" if facts.cells else ""
    human = "human melodies" if design.humans else ""
    return f"The conditions are {' and '.join(part for part in (human, generated) if part)}."


def sampling(design: Design, facts: Facts) -> Items:
    """How many listeners, why so many, and when it ends."""
    lists = design.presentation.lists
    return [
        ("Existing data", "Registration prior to creation of data: nobody has answered."),
        ("Data collection procedures", "*(to fill in: who is asked, how, and what they are paid)*"),
        (
            "Sample size",
            f"{counted(lists, 'listener', 'listeners')}, one for each list"
            + (f", {lists * facts.trials} answers in all." if facts.trials else ".")
            + " Whoever is left out under the rules below is not replaced.",
        ),
        ("Sample size rationale", _rationale(design, facts)),
        (
            "Stopping rule",
            (
                f"Collection stops when each of the {lists} lists has been answered to the end, as the server's "
                "page, or the platform, counts them. Nobody looks at how listeners answered before then, so that who "
                "is left out is seen only afterwards. *(to fill in: the last day)*"
            ),
        ),
    ]


def _rationale(design: Design, facts: Facts) -> str:
    pairs = min(facts.humans or 0, facts.generated or 0)
    if not pairs or not facts.trials:
        return "*(to fill in: `melodygen stimuli power` says what is found with how many listeners and melodies)*"
    declared, lists = design.analysis, design.presentation.lists
    trials = min(facts.trials // 2, pairs) * 2
    test = Plan(pairs, trials, declared.alpha)
    rows = []
    for share in _SHARES:
        d_prime = d_prime_of(share, listener_sd=_LISTENER_SD, melody_sd=_MELODY_SD)
        found = power(Listeners(lists, d_prime, listener_sd=_LISTENER_SD, melody_sd=_MELODY_SD), test)
        rows.append(f"| {100 * share:g} % | {d_prime:.2f} | {100 * found.power:.0f} % |")
    none = Listeners(lists, listener_sd=_LISTENER_SD, melody_sd=_MELODY_SD)
    equal = power(none, Plan(pairs, trials, declared.alpha, declared.margin))
    table = "\n".join(["| share of right answers | d' | power |", "|---|---|---|", *rows])
    return (
        f"With {counted(lists, 'listener', 'listeners')}, each of whom hears {trials} melodies of {pairs} pairs, and "
        f"d' that differs by a standard deviation of {_LISTENER_SD} among listeners and {_MELODY_SD} among melodies "
        f"(both assumed), a two-sided test at alpha = {declared.alpha:g} finds:\n\n{table}\n\nIf listeners cannot "
        f"tell at all, equivalence within {100 * declared.margin:g} percentage points is shown with a probability of "
        f"{100 * equal.power:.0f} %. Method: {equal.method}."
    )
