"""A design -> its human melodies: read, chosen, cut, and played as the others are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from melodygen.errors import FormatError, MelodygenError, nearest
from melodygen.excerpt import bars_of
from melodygen.fields import FIELDS, NumberField
from melodygen.files import plain_name_of
from melodygen.melody import Melody, Note
from melodygen.model.likelihood import likelihood
from melodygen.parameters import Parameters
from melodygen.stimuli.design import Design, check_counts, digest_of
from melodygen.stimuli.design.design import Humans
from melodygen.stimuli.design.error import Place
from melodygen.stimuli.humans.bundled import bundled_tunes
from melodygen.stimuli.humans.human import Found, HumanMelody
from melodygen.stimuli.humans.reading import melodies_in
from melodygen.styles import load_style, style_names
from melodygen.styles.loader import is_shipped
from melodygen.variation.derived import parameters_of

SHARED = ("mood", "tempo_bpm", "instrument", *(field.name for field in FIELDS if field.group == "Performance"))
"""Parameters that, where the design sets them for all cells, human melodies are played by as well."""
MOST_BARS = next(field.high for field in FIELDS if isinstance(field, NumberField) and field.name == "bars")
LONGEST_NAME = 48


def human_melodies(design: Design) -> tuple[HumanMelody, ...]:
    """The human melodies of a set, each as listeners hear it; none where the design has no ``[humans]``.

    Raises
    ------
    DesignError
        A file that holds no melody, a title that is not there, or too few melodies for the lists; names the key.

    """
    if design.humans is None:
        return ()
    place = Place(design.path) / "humans"
    whole = _wanted(_all(design, design.humans, place), design.humans, place)
    names = _names(whole)
    chosen = _drawn(names, design)
    melodies = tuple(_human(one, name, design, place) for name, one in zip(names, whole, strict=True) if name in chosen)
    _check_each_is_another(melodies, place)
    check_counts(design, len(melodies))
    return melodies


def _check_each_is_another(melodies: Sequence[HumanMelody], place: Place) -> None:
    """DesignError where two of them have the same notes: each would count as a melody, and a pair, of its own."""
    seen: dict[tuple[Note, ...], HumanMelody] = {}
    for one in melodies:
        first = seen.setdefault(one.score.notes, one)
        if first is not one:
            problem = f"{first.name} ({first.origin}) and {one.name} ({one.origin}) have the same notes"
            raise (place / "folder").error(problem, "leave one of them out: each would count as a melody of its own")


def _all(design: Design, asked: Humans, place: Place) -> tuple[Found, ...]:
    """Every melody that can be had, in a fixed order."""
    if not asked.folder:
        return bundled_tunes()
    folder = design.path.parent / asked.folder
    try:
        found = tuple(melodies_in(folder, asked.licence)) if folder.exists() else ()
    except FormatError as error:
        raise (place / "folder").error(f"{error.path}: {error.reason}", "nothing was built") from error
    if not found:
        problem = f"{folder} has no MIDI, MusicXML or ABC file in it" if folder.exists() else f"{folder} is not there"
        raise (place / "folder").error(problem, "name another folder, or leave it out for the bundled tunes")
    return found


def _wanted(found: Sequence[Found], asked: Humans, place: Place) -> tuple[Found, ...]:
    """Those that are named by title or file, each once; all where none is named."""
    if not asked.tunes:
        return tuple(found)
    known = {one: {text.casefold() for text in (one.title, one.file, one.file.rpartition(".")[0])} for one in found}
    for index, name in enumerate(asked.tunes):
        if not any(name.casefold() in own for own in known.values()):
            near = nearest(name, [one.title for one in found])
            remedy = f"did you mean {near!r}?" if near else f"use some of: {', '.join(one.title for one in found)}"
            raise (place / "tunes")[index].error(f"there is no melody {name!r}", remedy)
    names = {name.casefold() for name in asked.tunes}
    return tuple(one for one in found if known[one] & names)


def _names(found: Sequence[Found]) -> list[str]:
    """A plain name for each, by its title; a number after those that others had before."""
    names: list[str] = []
    for one in found:
        plain = plain_name_of(one.title, longest=LONGEST_NAME, otherwise="melody")
        name, number = plain, 1
        while name in names:
            number += 1
            name = f"{plain}-{number}"
        names.append(name)
    return names


def _drawn(names: Sequence[str], design: Design) -> Collection[str]:
    """As many of them as the design wants, by its seed."""
    count = design.humans.count if design.humans else 0
    return sorted(names, key=lambda name: digest_of(design, "humans", name))[: count or None]


def _human(one: Found, name: str, design: Design, place: Place) -> HumanMelody:
    """A melody as the set has it."""
    score = _as_heard(one.score, design, one, place)
    played = score if design.rendering.quantised else _as_heard(one.played, design, one, place)
    if design.rendering.accompanied and not score.chords:
        problem = f"{one.title} has no chords to play"
        raise (Place(design.path) / "rendering.accompanied").error(problem, "write false, or choose other melodies")
    try:
        parameters = parameters_of(score, style=likeliest_style(score))
    except MelodygenError as error:
        raise (place / "folder").error(f"{one.title}: {error}", "choose another melody") from error
    return HumanMelody(
        name=name,
        title=one.title,
        origin=one.origin,
        licence=one.licence,
        melody=played,
        score=score,
        parameters=parameters,
    )


def likeliest_style(melody: Melody) -> str:
    """The shipped style that tells `melody` in the fewest bits; those of the user's own are not on every machine."""
    styles = [load_style(name) for name in style_names() if is_shipped(name)]
    return min(styles, key=lambda style: likelihood(melody, style).bits_a_note or 0.0).name


def _as_heard(melody: Melody, design: Design, one: Found, place: Place) -> Melody:
    """The bars that are heard, with the mood, tempo, instrument and manner of playing that all melodies share."""
    cut = _cut(melody, design.humans.bars if design.humans else 0)
    if cut.bars > MOST_BARS or not cut.notes:
        problem = f"{one.title} has {cut.bars} bars and {len(cut.notes)} notes in them"
        raise (place / "bars").error(problem, f"write how many bars to take of long melodies, at most {MOST_BARS}")
    shared = design.generated.parameters if design.generated else {}
    given: dict[str, Any] = {key: value for key, value in shared.items() if key in SHARED}
    if design.rendering.instrument:
        given["instrument"] = design.rendering.instrument
    asked = Parameters(**given)
    return replace(
        cut,
        tempo_bpm=asked.tempo_bpm if "tempo_bpm" in given else cut.tempo_bpm,
        instrument=asked.the_instrument if "instrument" in given else cut.instrument,
        mood=asked.the_mood if "mood" in given else cut.mood,
        interpretation=asked.interpretation if set(given) - {"tempo_bpm", "instrument", "mood"} else cut.interpretation,
    )


def _cut(melody: Melody, bars: int) -> Melody:
    """At most so many bars, up to the end of a phrase where one ends within them; 0 for all.

    What leads into the phrase after the cut, as long as the upbeat of the melody, is left off.
    """
    if not bars or melody.bars <= bars:
        return melody
    end = max((phrase.end_bar for phrase in melody.phrases if phrase.end_bar <= bars), default=bars)
    cut = bars_of(melody, -1 if melody.lead_in_ticks else 0, end)
    upbeat = max(0, -melody.notes[0].onset_ticks) if melody.notes else 0
    kept = tuple(note for note in cut.notes if note.onset_ticks < cut.length_ticks - upbeat)
    return replace(cut, notes=kept) if kept and upbeat else cut
