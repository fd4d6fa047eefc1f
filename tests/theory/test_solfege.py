from __future__ import annotations

from melodygen.theory.scales import SCALES
from melodygen.theory.solfege import SYLLABLES


def test_every_degree_of_every_scale_has_a_syllable_of_its_own() -> None:
    for scale in SCALES:
        assert len({SYLLABLES[degree] for degree in scale.degrees}) == len(scale.degrees)
