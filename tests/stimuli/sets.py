"""Stimuli and designs for tests of what is made of them; no file is behind any."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from melodygen.stimuli.design.design import Design, PageTable, Presentation, SetTable
from melodygen.stimuli.presentation import lists_of, study_page
from melodygen.stimuli.stimulus import HUMAN, Role, SoundFile, Stimulus
from melodygen.stimuli.study_page import Question, StudyPage

QUESTIONS = (
    Question(
        id="liked", text="Did you like it?", asked="choice", choices=("yes", "no; never", "so, so"), required=True
    ),
    Question(id="odd", text="How odd was it?", asked="scale", choices=("not at all", "very")),
)
BACKGROUND = (
    Question(id="role", text="What do you do?", asked="choice", choices=("producer", "listener"), required=True),
    Question(id="years", text="Years of training", asked="number"),
    Question(id="words", text='Anything else, e.g. "noise" <b>?', asked="text"),
)


def stimulus(
    name: str, condition: str = HUMAN, pair: str = "", role: Role = "trial", formats: tuple[str, ...] = ("wav", "mp3")
) -> Stimulus:
    id_ = hashlib.sha256(name.encode()).hexdigest()[:8]
    files = tuple(SoundFile(name=f"{id_}.{ending}", sha256="0" * 64, seconds=12.5) for ending in formats)
    source = "human" if condition == HUMAN else "generated"
    return Stimulus(id=id_, role=role, source=source, condition=condition, pair=pair, files=files)


def paired(pairs: int, conditions: tuple[str, ...] = (HUMAN, "standard")) -> tuple[Stimulus, ...]:
    """A melody of every condition for each pair."""
    return tuple(stimulus(f"{pair}/{each}", each, f"pair-{pair}") for pair in range(pairs) for each in conditions)


def beside(practice: int = 2, attention: int = 1) -> tuple[Stimulus, ...]:
    """Stimuli to practise with and to see who pays attention."""
    return (
        *(stimulus(f"practice {n}", (HUMAN, "standard")[n % 2], role="practice") for n in range(practice)),
        *(stimulus(f"attention {n}", "standard", role="attention") for n in range(attention)),
    )


def design(page: PageTable | None = None, seed: int = 1, **presentation: Any) -> Design:
    wanted = replace(Presentation(lists=4), **presentation)
    table = SetTable(name="ai-or-human", title="Who made it?", seed=seed, contact="lab@example.org")
    return Design(set=table, presentation=wanted, page=page or PageTable(questions=QUESTIONS, background=BACKGROUND))


def whole_page(pairs: int = 4, **presentation: Any) -> StudyPage:
    """A study with everything in it."""
    made, stimuli = design(**presentation), (*paired(pairs), *beside())
    return study_page(made, stimuli, lists_of(made, stimuli))
