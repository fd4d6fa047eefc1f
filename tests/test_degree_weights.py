from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.degree_weights import fitted, tidied, weights_in, weights_text
from melodygen.errors import ConstraintError, ParameterError
from melodygen.parameters import Parameters
from melodygen.theory.scales import SCALES, scale_named

MINOR = scale_named("natural-minor")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("100,50,20,50,50,50,0", "1=100 b3=20 b7=0"),
        ("100 50 20 50 50 50 0", "1=100 b3=20 b7=0"),
        ("b3=20, 1 = 100%", "1=100 b3=20"),
        ("3=20", "b3=20"),
        ("♭7:0", "b7=0"),
        ("50,50,50,50,50,50,50", ""),
        ("", ""),
        ((10, 50, 50, 50, 50, 50, 50), "1=10"),
        ({"5": 75}, "5=75"),
    ],
)
def test_weights_are_written_in_one_way(value: object, text: str) -> None:
    assert tidied(value, MINOR) == text
    assert Parameters(weights=value).weights == text  # type: ignore[arg-type]


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.slug)
@given(data=st.data())
def test_weights_of_every_scale_are_read_back(scale: object, data: st.DataObject) -> None:
    assert isinstance(scale, type(MINOR))
    weights = tuple(data.draw(st.integers(0, 100)) for _ in scale.degrees)
    assert weights_in(weights_text(weights, scale), scale) == weights
    assert weights_in(",".join(map(str, weights)), scale) == weights


@pytest.mark.parametrize("text", ["1,2,3", "b9=10", "1=101", "1=-1", "one=10", "50,50,50,50,50,50,x", "1=1.5"])
def test_what_is_no_weight_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ParameterError, match="weights must be"):
        Parameters(weights=text)


def test_a_scale_of_another_size_keeps_what_its_degrees_stand_for() -> None:
    asked = Parameters(weights="1=100 2=10 b3=20 b7=0")
    assert asked.rescaled("major").weights == "1=100 2=10 3=20 7=0"
    assert asked.rescaled("minor-pentatonic").weights == "1=100 b3=20 b7=0"
    assert asked.rescaled("hirajoshi").weights == "1=100 2=10 b3=20"
    assert fitted("b5=10", scale_named("blues"), MINOR) == ""
    with pytest.raises(ParameterError, match="weights must be of degrees of Pentatonic"):
        asked.replace(scale="minor-pentatonic")


def test_weights_that_leave_nothing_to_sing_are_refused() -> None:
    with pytest.raises(ConstraintError, match=r"the weight of D is 0.*set Ending to Auto"):
        Parameters(weights="1=0")
    assert Parameters(weights="1=0", ending="auto").silent_classes == {2}
    with pytest.raises(ConstraintError, match="no note to sing"):
        Parameters(weights="0,0,0,0,0,0,0", ending="auto")
    with pytest.raises(ConstraintError, match="no note to sing in the range D4-F4"):
        Parameters(weights="0,0,0,50,50,50,50", ending="auto", note_range="D4-F4")
