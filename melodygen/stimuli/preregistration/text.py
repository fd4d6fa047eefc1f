"""The plan as one text."""

from __future__ import annotations

from collections.abc import Sequence

from melodygen.stimuli.design.design import Design
from melodygen.stimuli.preregistration.analysis import analysis, other, variables
from melodygen.stimuli.preregistration.facts import Facts
from melodygen.stimuli.preregistration.study import information, plan, sampling
from melodygen.stimuli.stimulus import Stimulus

_ASPREDICTED = (
    ("Data collection", "Sampling Plan: Existing data"),
    ("Hypothesis", "Study Information: Hypotheses"),
    ("Dependent variable", "Variables: Measured variables"),
    ("Conditions", "Variables: Manipulated variables; Design Plan: Study design"),
    ("Analyses", "Analysis Plan: Statistical models, Inference criteria"),
    ("Outliers and exclusions", "Analysis Plan: Data exclusion"),
    ("Sample size", "Sampling Plan: Sample size, Stopping rule"),
    ("Other", "Analysis Plan: Exploratory analysis; Other"),
    ("Name", "Study Information: Title"),
    ("Type of study", "Design Plan: Study type"),
)


def preregistration(design: Design, stimuli: Sequence[Stimulus] = ()) -> str:
    """The plan in Markdown; with the `stimuli` of a set that was built, also numbers that its design leaves open."""
    facts = Facts.of(design, stimuli)
    sections = {
        "Study Information": information(design, facts),
        "Design Plan": plan(design, facts),
        "Sampling Plan": sampling(design, facts),
        "Variables": variables(design, facts),
        "Analysis Plan": analysis(design, facts),
        "Other": other(design),
    }
    head = (
        f"# Preregistration: {design.set.title}\n\nWritten by melodygen from the design file of the set "
        f"`{design.set.name}`, before anybody has answered. The sections are those of the form [OSF Prereg]"
        "(https://doi.org/10.31222/osf.io/epgjd) of the OSF Registries; at the end stands where the questions of "
        "[AsPredicted](https://aspredicted.org) are answered. What is marked *(to fill in)* the design cannot know."
    )
    parts = [head]
    for section, items in sections.items():
        parts.append(f"## {section}")
        parts += [f"### {title}\n\n{text}" for title, text in items if text]
    table = "\n".join(["| question | answered in |", "|---|---|", *(f"| {q} | {a} |" for q, a in _ASPREDICTED)])
    return "\n\n".join([*parts, f"## Where AsPredicted's questions are answered\n\n{table}"]) + "\n"
