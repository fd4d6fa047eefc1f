"""`export` and `page` are two commands: each knows what the other is for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner

from melodygen.cli import main
from melodygen.stimuli.page import EXPORTED
from melodygen.stimuli.platforms import PLATFORMS


@pytest.mark.parametrize("host", EXPORTED)
def test_a_host_of_the_page_is_no_platform_and_the_error_says_how_it_is_had(
    host: str, refused: Callable[..., str]
) -> None:
    said = refused("stimuli", "export", "set", "jspsych", host)
    assert f"{host} runs the study's own page; type: melodygen stimuli page OUT FOLDER --host {host}" in said


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_platform_is_no_host_of_the_page_and_the_error_says_how_it_is_had(
    platform: str, refused: Callable[..., str]
) -> None:
    said = refused("stimuli", "page", "set", "folder", "--host", platform)
    assert f"{platform} has a format of its own; type: melodygen stimuli export OUT {platform}" in said


def test_each_names_the_other_in_its_help() -> None:
    for one, other in (("export", "page"), ("page", "export")):
        assert f"melodygen stimuli {other}" in " ".join(
            CliRunner().invoke(main, ["stimuli", one, "--help"]).output.split()
        )


def test_a_name_that_nobody_knows_is_answered_with_those_there_are(refused: Callable[..., str]) -> None:
    assert all(name in refused("stimuli", "export", "set", "jspsich") for name in PLATFORMS)
