"""The parts of the report about who took part, and what was left out."""

from __future__ import annotations

from collections import Counter

from melodygen.stimuli.answers.findings import Findings
from melodygen.stimuli.answers.reading import Collected
from melodygen.stimuli.answers.report.plots import lists
from melodygen.stimuli.answers.straight_lining import StraightLining
from melodygen.stimuli.markup import Markup, element, figure, joined, note, number, percent, table

_MOST_SHOWN = 500


def taking_part(found: Findings) -> Markup:
    """How many took part, for how long, and how full the lists are."""
    kept = found.kept
    listeners = {answer.listener for answer in kept.answers}
    melodies = {answer.stimulus for answer in kept.answers}
    whole = sum(not exclusion.stimulus for exclusion in kept.exclusions)
    text = (
        f"Answers that count: {len(kept.answers)}, of {len(listeners)} listeners to {len(melodies)} melodies. "
        f"Left out by declared rules: {whole} listeners and {len(kept.exclusions) - whole} single answers."
    )
    told = joined([element("p", text), element("p", _same(found.straight_lining))])
    if found.collected is None:
        return told
    return joined([told, _numbers(found.collected), _lists(found.collected), _files(found.collected)])


def _same(found: StraightLining) -> str:
    """Those who may not have listened: whether they count is for a declared rule, and for who reads this."""
    return (
        f"Listeners with two or more answers that count: {found.listeners}. Of these, {found.said} said the same of "
        f"every melody, {found.confidence} gave every melody the same confidence, and {found.quality} the same quality."
    )


def _numbers(collected: Collected) -> Markup:
    took = collected.participation
    minutes = None if took.session_seconds is None else took.session_seconds / 60
    rows = [
        ("listeners who began", f"{took.started}"),
        ("of them finished", f"{took.finished} ({percent(took.finished / took.started if took.started else None)})"),
        ("trials answered, of those in their lists", _of(took.answered, took.asked)),
        ("median session", f"{number(minutes, 1)} min"),
        ("median time to an answer", f"{number(took.answer_seconds, 1)} s"),
        ("median time a melody was heard", f"{number(took.heard_seconds, 1)} s"),
        ("melodies heard to their end", percent(took.heard_whole)),
        ("repeated responses, not counted", f"{collected.repeated}"),
    ]
    return table("Taking part", ("", "number"), rows)


def _of(some: int, every: int) -> str:
    return f"{some} of {every} ({percent(some / every)})" if every else f"{some}"


def _lists(collected: Collected) -> Markup:
    counts = collected.participation.lists
    if not counts:
        return joined([])
    finished = [count.finished for count in counts]
    least, most = min(finished), max(finished)
    by = f"{most}" if least == most else f"{least} to {most}"
    none = finished.count(0)
    noun = "listener" if most == 1 else "listeners"
    text = f"{len(counts)} lists, each finished by {by} {noun}" + (f"; {none} by none." if none else ".")
    drawn = lists("Listeners by list", counts)
    caption = f"Listeners who began each list (light) and finished it (dark). {text}"
    return joined([element("h3", "Balance of the lists"), figure(drawn, caption)])


def _files(collected: Collected) -> Markup:
    rows = [(read.file, read.program, f"{read.responses}") for read in collected.read[:_MOST_SHOWN]]
    more = len(collected.read) - len(rows)
    shown = [table("Read from", ("file", "of", "responses"), rows)]
    return joined([*shown, note(f"And {more} files more.")] if more else shown)


def left_out(found: Findings) -> Markup:
    """The rules, and what each of them left out."""
    rules = (
        element("ul", *(element("li", rule) for rule in found.rules))
        if found.rules
        else element("p", "There are none.")
    )
    exclusions = found.kept.exclusions
    shown = [element("h3", "Declared rules"), rules]
    if not exclusions:
        return joined([*shown, element("p", "Nothing was left out.")])
    by_rule = Counter((e.rule, "listeners" if not e.stimulus else "single answers") for e in exclusions)
    counts = [(rule, what, f"{count}") for (rule, what), count in sorted(by_rule.items())]
    rows = [(e.listener, e.stimulus or "all", e.rule, e.reason) for e in exclusions[:_MOST_SHOWN]]
    shown += [
        table("Left out, by rule", ("rule", "of", "number"), counts),
        table("Left out", ("listener", "melody", "rule", "reason"), rows),
    ]
    more = len(exclusions) - len(rows)
    return joined([*shown, note(f"And {more} more, which --json lists.")] if more else shown)
