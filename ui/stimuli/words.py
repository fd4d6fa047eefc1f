"""What the dialog calls the tables, keys and values of a design; what each is for is said by the core's own tables."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


def _(text: str) -> str:
    """Mark `text` of the tables for translation."""
    return str(QT_TRANSLATE_NOOP("stimuli", text))


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page: the table that it edits, its title, and where the table may be missing what its being there means."""

    table: str
    title: str
    switch: str = ""


PAGES = (
    PageSpec("set", _("Set")),
    PageSpec("generated", _("Generated"), _("Generate melodies")),
    PageSpec("humans", _("Human Melodies"), _("Have melodies by people in the set")),
    PageSpec("matching", _("Matching"), _("Generate a melody like each human one")),
    PageSpec("rendering", _("Sound")),
    PageSpec("presentation", _("Presentation")),
    PageSpec("page", _("Page")),
    PageSpec("analysis", _("Analysis")),
    PageSpec("platforms", _("Platforms")),
)

LABELS = {
    "set.name": _("Name"),
    "set.title": _("Title"),
    "set.seed": _("Seed"),
    "set.licence": _("Licence"),
    "set.contact": _("Contact"),
    "rendering.formats": _("Formats"),
    "rendering.played": _("Played"),
    "rendering.quantised": _("Put human melodies on the grid"),
    "rendering.accompanied": _("Play chords and bass as well"),
    "rendering.instrument": _("Instrument"),
    "rendering.soundfont": _("SoundFont"),
    "rendering.sample_rate": _("Sample rate"),
    "rendering.loudness_lufs": _("Loudness"),
    "rendering.peak_dbtp": _("True peak"),
    "rendering.lead_in_seconds": _("Lead-in"),
    "rendering.tail_seconds": _("Tail"),
    "generated.replicates": _("Melodies per cell"),
    "generated.parameters": _("In all cells"),
    "generated.factors": _("Factors"),
    "generated.cells": _("Cells"),
    "humans.folder": _("Folder"),
    "humans.tunes": _("Tunes"),
    "humans.count": _("At most"),
    "humans.bars": _("Cut to"),
    "humans.licence": _("Licence"),
    "matching.candidates": _("Candidates"),
    "matching.select": _("Take"),
    "matching.near": _("Near enough"),
    "matching.unbalanced": _("Warn from"),
    "matching.weights": _("Weights"),
    "presentation.lists": _("Lists"),
    "presentation.trials": _("Trials per list"),
    "presentation.order": _("Order"),
    "presentation.blocks": _("Blocks"),
    "presentation.practice": _("Practice trials"),
    "presentation.attention": _("Attention trials"),
    "presentation.both_of_pair": _("Both melodies of a pair"),
    "page.language": _("Language"),
    "page.headphone_check": _("Check for headphones"),
    "page.may_skip": _("May answer before the end"),
    "page.may_repeat": _("Hear again"),
    "page.asks_comment": _("Ask for a comment"),
    "page.questions": _("At each melody"),
    "page.background": _("At the end"),
    "page.group": _("Groups by"),
    "page.texts": _("Texts"),
    "analysis.margin": _("Margin"),
    "analysis.alpha": _("Alpha"),
    "analysis.exclusions.first_only": _("Only the first answer to a melody counts"),
    "analysis.exclusions.seconds_at_least": _("Answered after at least"),
    "analysis.exclusions.seconds_at_most": _("Answered after at most"),
    "analysis.exclusions.answers_at_least": _("Answers of a listener"),
    "analysis.exclusions.attention_at_least": _("Attention trials right"),
    "analysis.exclusions.headphones_at_least": _("Headphone trials right"),
    "analysis.exclusions.both_answers": _("Leave out who always said the same"),
    "platforms": _("Export for"),
}
"""By the path of the key in the design."""

MORE_ABOUT = {
    "humans.tunes": _("Which of them are in the set."),
    "generated.parameters": _("Parameters that all generated melodies have. Others are as in a new window."),
    "generated.factors": _("Parameters and their levels, with commas between them. Each level of one meets each of "
                           "the others in a cell."),
    "generated.cells": _("In place of factors: each cell with a name and its parameters, such as mood=happy "
                         "complexity=20."),
    "matching.weights": _("How much a measure counts in the distance: 1 is usual, and 0 leaves it out."),
    "page.group": _("Listeners are compared by their answers to this question. Those at the end with a choice of "
                    "answers can be taken."),
    "page.questions": _("Questions of your own, asked at each melody beside source, confidence and quality."),
    "page.background": _("Asked once, after the melodies."),
    "page.texts": _("Texts of the page in other words, by their names."),
}  # fmt: skip
"""About what the core's tables have no line for, or what is typed otherwise here."""

VALUES = {
    "performance": _("As a player would"),
    "score": _("Exactly as written"),
    "williams": _("Williams squares"),
    "random": _("By chance"),
    "best": _("The nearest"),
    "first": _("The first near enough"),
    "jspsych": "jsPsych",
    "psychopy": "PsychoPy",
    "webmushra": "webMUSHRA",
    "gorilla": "Gorilla",
    "qualtrics": "Qualtrics",
    "wav": "WAV",
    "flac": "FLAC",
    "mp3": "MP3",
    "ogg": "Ogg Vorbis",
    "midi": "MIDI",
    "choice": _("Choice"),
    "scale": _("Scale of 5"),
    "text": _("Text"),
    "number": _("Number"),
}
"""Words that a key may have, as people say them."""

MEASURES = {
    "syncopation": _("Syncopation"),
    "syncopation_per_note": _("Syncopation per note"),
    "note_to_beat_distance": _("Distance to the beat"),
    "notes_per_bar": _("Notes per bar"),
    "notes_per_second": _("Notes per second"),
    "npvi": _("nPVI"),
    "ioi_entropy": _("Entropy of rhythm"),
    "longest_note": _("Longest note"),
    "final_note": _("Last note"),
    "complexity": _("Complexity"),
    "information_content": _("Information content"),
    "interval_entropy": _("Entropy of intervals"),
    "pitch_class_entropy": _("Entropy of pitch classes"),
    "repetition": _("Repetition"),
    "lempel_ziv": _("Lempel-Ziv"),
    "ambitus": _("Ambitus"),
    "mean_pitch": _("Mean pitch"),
    "pitch_deviation": _("Deviation of pitch"),
    "mean_interval": _("Mean interval"),
    "repeats": _("Repeated notes"),
    "steps": _("Steps"),
    "leaps": _("Leaps"),
    "step_inertia": _("Step inertia"),
    "leap_reversal": _("Leap reversal"),
    "contour_direction": _("Direction of contour"),
    "contour_slope": _("Slope of contour"),
    "key_clarity": _("Key clarity"),
    "harmonic_density": _("Harmonic density"),
    "final_lengthening": _("Final lengthening"),
}
"""Those that a distance is made of."""

OUT_OF_RANGE = _("{got} cannot be: {low} to {high} is allowed, so it stays {kept}.")

UNITS = {
    "humans.count": _("melodies"),
    "humans.bars": _("bars"),
    "page.may_repeat": _("times"),
}
ZERO = {
    "humans.count": _("All of them"),
    "humans.bars": _("Whole"),
    "presentation.trials": _("All melodies"),
    "page.may_repeat": _("Never"),
}
"""What 0 is called where it is no number."""


def label_of(key: str) -> str:
    """What a key is called."""
    return tr(LABELS.get(key, key))


def value_label(value: object) -> str:
    """What one of several values is called."""
    return tr(VALUES.get(str(value), str(value)))


def tr(text: str) -> str:
    """A text of these tables in the user's language."""
    return QCoreApplication.translate("stimuli", text)
