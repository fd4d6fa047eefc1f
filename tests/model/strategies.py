"""Hypothesis strategies over the whole parameter space."""

from __future__ import annotations

from hypothesis import strategies as st

from melodygen.fields import FIELDS, ChoiceField, Field
from melodygen.parameters import Parameters
from melodygen.theory.pitch import pitch_name


def _values(field: Field) -> st.SearchStrategy[object]:
    if isinstance(field, ChoiceField):
        slugs = st.sampled_from([choice.slug for choice in field.choices])
        return st.one_of(slugs, exact_ranges) if field.is_open else slugs
    return st.integers(field.low, field.high)


exact_ranges = st.tuples(st.integers(0, 110), st.integers(11, 48)).map(
    lambda pair: f"{pitch_name(pair[0])}-{pitch_name(min(127, pair[0] + pair[1]))}"
)
"""Ranges of at least a major seventh, which hold every tonic."""


def parameters(max_bars: int = 24) -> st.SearchStrategy[Parameters]:
    """Any parameters that the door lets in, of at most so many bars."""
    columns = {field.name: _values(field) for field in FIELDS} | {"bars": st.integers(1, max_bars)}
    return st.fixed_dictionaries(columns).map(lambda values: Parameters(**values))
