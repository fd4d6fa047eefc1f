"""What the page is told: the stimuli by their ids, who hears what in which order, and what is asked.

It goes to the browsers of listeners whole or in parts; nothing in it says where a melody comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from melodygen.stimuli.session_length import session_seconds, told_minutes
from melodygen.stimuli.stimulus import Role

Asked = Literal["choice", "scale", "text", "number"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of the researcher's own.

    Attributes
    ----------
    id
        The column that its answers stand in: small letters, digits and underscores.
    text
        As listeners read it.
    asked
        How it is answered.
    choices
        Of a choice, or the two ends of a scale of 1 to 5.
    required
        Whether listeners must answer to go on.

    """

    id: str
    text: str
    asked: Asked = "text"
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One melody to listen to.

    Attributes
    ----------
    item
        What its response is known by within a listener's session, e.g. ``"trial-07"``; the same in every list.
    stimulus
        The id of a `Stimulus`.
    role
        As the stimulus has it, but that practice is told to the listener and attention is not.
    block
        From 1; 0 of practice.
    instructed
        Of an attention trial what listeners are told to answer in words of the page: ``"person"`` or ``"generated"``,
        and a confidence; None of all others.

    """

    item: str
    stimulus: str
    role: Role = "trial"
    block: int = 1
    instructed: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListeningList:
    """Everything that one listener hears, in order; `number` counts from 1."""

    number: int
    trials: tuple[Trial, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """A stimulus as the page knows it: the names of its files, best first for browsers, and how long it plays."""

    files: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyPage:
    """All that the page needs.

    Attributes
    ----------
    name
        A plain name of the study, e.g. ``"ai-or-human"``.
    title
        As listeners read it.
    language
        Which texts of the page are used, e.g. ``"en"``, ``"de"``; `texts` replaces some of them by their names.
    sounds
        By the ids of the stimuli.
    lists
        Who hears what.
    headphone_check
        Whether listeners are checked for headphones (Woods et al. 2017).
    may_skip
        Whether listeners may answer before the melody has ended.
    may_repeat
        How often a melody may be heard again.
    asks_comment
        Whether there is a field for a comment at each melody.
    questions
        Asked at each melody.
    background
        Asked once, after the melodies.
    group
        The id of the background question that says which group a listener is of; empty for none.
    contact
        Whom listeners can write to.
    minutes
        What listeners are told of how long it takes, by the longest of the lists.

    """

    name: str
    title: str
    sounds: dict[str, Sound]
    lists: tuple[ListeningList, ...]
    language: str = "en"
    texts: dict[str, str]
    headphone_check: bool = True
    may_skip: bool = False
    may_repeat: int = 0
    asks_comment: bool = True
    questions: tuple[Question, ...] = ()
    background: tuple[Question, ...] = ()
    group: str = ""
    contact: str = ""

    @property
    def minutes(self) -> int:
        """As the class says."""
        return told_minutes(max((self._seconds_of(each.trials) for each in self.lists), default=0.0))

    def _seconds_of(self, trials: tuple[Trial, ...]) -> float:
        return session_seconds(
            listening_s=sum(self.sounds[trial.stimulus].seconds for trial in trials),
            trials=len(trials),
            questions=len(self.questions),
            background=len(self.background),
            has_headphone_check=self.headphone_check,
        )
