"""Published measures of a melody, one a function, from score time alone.

summary(melody) -> Summary: all of them
MEASURES: name, label, unit, function and source of each
percentile(value, table): where a value stands among human melodies

Conventions
-----------
A measure is None where the melody has nothing to measure: an interval needs two notes, a chord change chords.
Nothing depends on how the melody is performed; only `notes_per_second` depends on its tempo.
The notes of an upbeat count, with the first bar and the first phrase; the lead-in bar is not counted among the bars.
"""

from melodygen.measures.percentiles import percentile, value_at
from melodygen.measures.table import MEASURES, Measure, Summary, summary

__all__ = ["MEASURES", "Measure", "Summary", "percentile", "summary", "value_at"]
