"""What listeners read, in the words of the study's page, and which file of a stimulus a platform plays.

Conventions
-----------
Texts of the page and of the design are plain; where a platform takes HTML they are escaped here.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Any

from melodygen.errors import ConstraintError
from melodygen.stimuli.page.texts import texts_of
from melodygen.stimuli.study_page import Question, StudyPage, Trial


@dataclass(frozen=True)
class Wording:
    """The texts of a study, those of the design in the place of the page's."""

    page: StudyPage

    def text(self, name: str, **facts: object) -> str:
        """A text by its name, with facts in it."""
        pattern = (texts_of(self.page.language) | self.page.texts)[name]
        for fact, value in facts.items():
            pattern = pattern.replace(f"{{{fact}}}", str(value))
        return pattern

    def html(self, name: str, **facts: object) -> str:
        """The same as HTML."""
        return as_html(self.text(name, **facts))

    def instruction(self, trial: Trial) -> str:
        """What an attention trial asks for; empty of all others."""
        if trial.instructed is None:
            return ""
        said, confidence = trial.instructed
        return self.text("attention", said=self.text(said), confidence=confidence)

    def consent(self, trials: Sequence[Trial]) -> str:
        """What listeners agree to, who are to hear `trials`."""
        judged = sum(trial.role != "practice" for trial in trials)
        return self.text("consent_text", count=judged, minutes=self._minutes)

    @cached_property
    def _minutes(self) -> int:
        """Told by all lists, and asked for by each."""
        return self.page.minutes

    @property
    def ratings(self) -> tuple[Question, ...]:
        """Confidence and quality, as questions like those of the design."""
        return tuple(
            Question(
                id=name,
                text=self.text(f"{name}_question"),
                asked="scale",
                choices=(self.text(f"{name}_low"), self.text(f"{name}_high")),
                required=True,
            )
            for name in ("confidence", "quality")
        )

    @property
    def comment(self) -> tuple[Question, ...]:
        """The comment, as such a question, if it is asked for."""
        return (Question(id="comment", text=self.text("comment_question")),) if self.page.asks_comment else ()


def as_html(text: str) -> str:
    """Plain text as HTML, with its line breaks, on one line."""
    return escape(text).replace("\n", "<br>")


def scale_labels(question: Question) -> tuple[str, ...]:
    """What stands at 1 to 5 of a scale: its two ends say what they mean."""
    low, high = question.choices if len(question.choices) == 2 else ("", "")
    return (f"1 {low}".strip(), "2", "3", "4", f"5 {high}".strip())


def list_name(number: int) -> str:
    """Of the files of a list."""
    return f"list-{number:04}"


def sound_file(page: StudyPage, stimulus: str, endings: Sequence[str], platform: str) -> str:
    """The name of the file of `stimulus` with the first of `endings` that it has.

    Raises
    ------
    ConstraintError
        It has none of them.

    """
    files = page.sounds[stimulus].files
    found = next((file for ending in endings for file in files if file.endswith(ending)), None)
    if found is None:
        plays = " or ".join(ending.removeprefix(".") for ending in endings)
        conflict = f"{platform} plays {plays}, and {stimulus} is there as {', '.join(files)}"
        raise ConstraintError(conflict, f"add {plays} to formats under [rendering] and build the set again")
    return found


def table(head: Sequence[str], lines: Iterable[Sequence[Any]]) -> str:
    """A CSV file (RFC 4180)."""
    text = io.StringIO()
    csv.writer(text).writerows([head, *lines])
    return text.getvalue()
