"""The rules of playing, each from the nominal score and a quantity k to what it does to every note.

They follow the KTH system (Friberg, Bresin and Sundberg 2006).  Formulas and numbers are those of the authors' program
Director Musices, read in its source, unless a rule says otherwise; docs/performance.md has them in a table.
"""

from melodygen.performance.deviations import Deviations, PlayingRule
from melodygen.performance.noise import noise
from melodygen.performance.rules.articulation import leap_articulation, overall_articulation, repetition_articulation
from melodygen.performance.rules.charge import harmonic_charge, melodic_charge
from melodygen.performance.rules.durations import double_duration, duration_contrast, faster_uphill
from melodygen.performance.rules.final_ritard import final_ritard
from melodygen.performance.rules.loudness import high_loud, metrical_accent, overall_loudness
from melodygen.performance.rules.phrase_arch import phrase_arch
from melodygen.performance.rules.punctuation import punctuation
from melodygen.performance.rules.score_articulation import score_articulation
from melodygen.performance.rules.tempo import overall_tempo, swing

PLAYED: dict[str, PlayingRule] = {
    "phrase-arch": phrase_arch,
    "final-ritard": final_ritard,
    "duration-contrast": duration_contrast,
    "double-duration": double_duration,
    "high-loud": high_loud,
    "melodic-charge": melodic_charge,
    "harmonic-charge": harmonic_charge,
    "punctuation": punctuation,
    "leap-articulation": leap_articulation,
    "faster-uphill": faster_uphill,
    "repetition-articulation": repetition_articulation,
    "overall-articulation": overall_articulation,
    "score-articulation": score_articulation,
    "overall-loudness": overall_loudness,
    "overall-tempo": overall_tempo,
    "metrical-accent": metrical_accent,
    "swing": swing,
    "noise": noise,
}
"""Each of `melodygen.theory.palettes.RULES`, in that order."""

__all__ = ["PLAYED", "Deviations", "PlayingRule"]
