"""The answers of listeners -> which count -> what they say.

exclude(answers, rules, checks) -> Kept: what counts under declared rules
identification(answers, study), by_condition, by_pair, by_group: share correct, d', criterion, equivalence, a verdict
calibration(answers): whether listeners know when they are right
rating_model(answers): quality by condition
agreement(answers): how far listeners agree
straight_lining(answers): how many listeners answered the same of every melody
simulate(listeners, melodies, seed) -> answers of model listeners
findings(kept, study) -> all of it as one value; summary and report_page of that: in three sentences, as a page of HTML
reading/: files that programs give back -> answers
power, listeners_needed, simulated_power, is_possible: how large a study must be, if any is large enough

Conventions
-----------
All are pure functions of values.  What cannot be estimated is None, with a note that says why.  SciPy is loaded
when first needed.
"""

from melodygen.stimuli.answers.agreement import Agreement, agreement
from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.clustering import Clustered
from melodygen.stimuli.answers.confidence import Calibration, calibration
from melodygen.stimuli.answers.detection import Counts, Detection, d_prime_of
from melodygen.stimuli.answers.estimate import Estimate
from melodygen.stimuli.answers.exclusions import Checks, Exclusion, Kept, Rules, exclude, stated
from melodygen.stimuli.answers.findings import Findings, findings
from melodygen.stimuli.answers.identification import (
    Identification,
    Study,
    by_condition,
    by_group,
    by_melody,
    by_pair,
    identification,
)
from melodygen.stimuli.answers.power import Plan, Power, is_possible, listeners_needed, power, simulated_power
from melodygen.stimuli.answers.proportion import Equivalence
from melodygen.stimuli.answers.ratings import RatingModel, rating_model
from melodygen.stimuli.answers.report import report_page
from melodygen.stimuli.answers.simulation import Heard, Listeners, pairs, simulate
from melodygen.stimuli.answers.straight_lining import StraightLining, straight_lining
from melodygen.stimuli.answers.summary import summary

__all__ = [
    "Agreement",
    "Answer",
    "Calibration",
    "Checks",
    "Clustered",
    "Counts",
    "Detection",
    "Equivalence",
    "Estimate",
    "Exclusion",
    "Findings",
    "Heard",
    "Identification",
    "Kept",
    "Listeners",
    "Plan",
    "Power",
    "RatingModel",
    "Rules",
    "StraightLining",
    "Study",
    "agreement",
    "by_condition",
    "by_group",
    "by_melody",
    "by_pair",
    "calibration",
    "d_prime_of",
    "exclude",
    "findings",
    "identification",
    "is_possible",
    "listeners_needed",
    "pairs",
    "power",
    "rating_model",
    "report_page",
    "simulate",
    "simulated_power",
    "stated",
    "straight_lining",
    "summary",
]
