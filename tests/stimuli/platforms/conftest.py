"""Studies to export."""

from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.stimuli.study_page import StudyPage
from tests.stimuli.platforms.examples import study
from tests.stimuli.sets import whole_page


@pytest.fixture(params=["small", "blocks", "bare", "german"])
def page(request: pytest.FixtureRequest) -> StudyPage:
    """Studies that have everything, nothing, blocks, and other words."""
    if request.param == "small":
        return study()
    whole = whole_page(pairs=6, lists=3, blocks=3, attention=1)
    if request.param == "blocks":
        return replace(whole, texts={"said_question": '[[Choices]] <b> & "quoted"\nor not?'}, may_skip=True)
    if request.param == "german":
        return replace(whole, language="de")
    return replace(whole, questions=(), background=(), asks_comment=False, headphone_check=False)
