from __future__ import annotations

import re
from dataclasses import replace

from melodygen.stimuli.answers import Rules
from melodygen.stimuli.design.design import (
    Analysis,
    Design,
    Generated,
    Humans,
    Matching,
    PageTable,
    Presentation,
    Rendering,
    SetTable,
)
from melodygen.stimuli.matching.measuring import USUAL_WEIGHTS
from melodygen.stimuli.preregistration import preregistration
from melodygen.stimuli.stimulus import Stimulus
from melodygen.stimuli.study_page import Question

DESIGN = Design(
    set=SetTable(name="ai-or-human", title="AI or human?", seed=77, contact="lab@example.org"),
    humans=Humans(count=12),
    generated=Generated(factors={"mood": ("happy", "sad")}, parameters={"tempo": 131}),
    matching=Matching(candidates=17, weights={"note_density": 2.0}),
    presentation=Presentation(lists=44, trials=18, blocks=3, practice=4, attention=5),
    page=PageTable(background=(Question(id="job", text="What do you do?"),), group="job"),
    analysis=Analysis(margin=0.07, alpha=0.01, exclusions=Rules(seconds_at_least=0.9, headphones_at_least=4)),
    rendering=Rendering(loudness_lufs=-21.5),
)
SECTIONS = ["Study Information", "Design Plan", "Sampling Plan", "Variables", "Analysis Plan", "Other"]


def test_the_sections_are_those_of_the_form() -> None:
    text = preregistration(DESIGN)
    assert re.findall(r"^## (.*)$", text, re.MULTILINE)[:-1] == SECTIONS
    named = {
        line.split(": ")[0] for row in re.findall(r"^\| [A-Z].* \| (.*) \|$", text, re.MULTILINE) for line in [row]
    }
    assert named <= {*SECTIONS}
    assert "epgjd" in text


def test_every_number_of_the_design_stands_in_it() -> None:
    text = preregistration(DESIGN)
    for shown in (
        "44 lists", "hears 18 melodies in 3 blocks", "4 practice trials", "5 attention trials", "seed 77",
        "17 candidates", "note_density 2",
        "complexity 1", "fail a check (range, longest_note, ending,",
        "tempo 131", "mood`: happy, sad", "7 percentage points",
        "alpha = 0.01",
        "interval of 98 %",
        "sooner than 0.9 s", "fewer than 4 of 6", "-21.5 LUFS", "What do you do?", "`job`", "lab@example.org",
        "Human melodies: 12", "Generated melodies: 24", "792 answers", "2 generated conditions",
    ):  # fmt: skip
        assert shown in text, shown


def test_what_a_condition_sets_is_said_not_to_be_matched() -> None:
    sparse = replace(DESIGN, generated=Generated(factors={"complexity": (20, 80)}))
    told = "A measure that a condition itself sets (complexity, longest_note, notes_per_bar) is neither weighed nor"
    assert told in preregistration(sparse)
    assert "itself sets" not in preregistration(DESIGN)


def test_weights_of_zero_are_said_to_be_none() -> None:
    nothing = Matching(weights=dict.fromkeys(USUAL_WEIGHTS, 0.0))
    assert "by no measure, since all weigh 0, after" in preregistration(replace(DESIGN, matching=nothing))


def test_power_is_given_where_the_number_of_pairs_is_known() -> None:
    assert "each of whom hears 18 melodies of 12 pairs" in preregistration(DESIGN)
    unknown = preregistration(replace(DESIGN, humans=Humans(folder="tunes")))
    assert "each of whom hears" not in unknown
    assert "Generated melodies: 2 for each human one" in unknown
    kinds = [("human", "human"), ("generated", "mood=happy"), ("generated", "mood=sad")]
    built = [
        Stimulus(id=f"{kind}{n}", role="trial", source=kind, condition=condition, pair=str(n))  # type: ignore[arg-type]
        for n in range(9)
        for kind, condition in kinds
    ]
    known = preregistration(replace(DESIGN, humans=Humans(folder="tunes")), built)
    assert "each of whom hears 18 melodies of 9 pairs" in known
    assert "Generated melodies: 18." in known


def test_without_human_melodies_nothing_is_said_of_telling_them() -> None:
    text = preregistration(replace(DESIGN, humans=None, matching=None))
    assert "**Quality**" in text
    assert "**Identification**" not in text
    assert "**Equivalence**" not in text
    assert "human melodies and" not in text
