"""What the answers of a study say, as a page."""

from __future__ import annotations

from importlib.resources import files

from melodygen.stimuli.answers.findings import Findings
from melodygen.stimuli.answers.report.interval import with_interval
from melodygen.stimuli.answers.report.quality import agreement, comments, quality, questions
from melodygen.stimuli.answers.report.sources import sources
from melodygen.stimuli.answers.report.taking_part import left_out, taking_part
from melodygen.stimuli.answers.report.telling import confidence, parts, telling
from melodygen.stimuli.answers.summary import summary
from melodygen.stimuli.markup import Markup, element, joined, number, percent
from melodygen.version import __version__

_SECTIONS = (
    ("part", "Taking part", taking_part),
    ("telling", "Telling generated from human melodies", telling),
    ("by", "By condition, pair, group and melody", parts),
    ("confidence", "Knowing when one is right", confidence),
    ("quality", "Quality", quality),
    ("agreement", "Agreement of listeners", agreement),
    ("questions", "The study's own questions", questions),
    ("comments", "Comments", comments),
    ("left-out", "What was left out, and why", left_out),
    ("methods", "Methods and sources", lambda _: sources()),
)


def report_page(found: Findings) -> str:
    """The page of HTML: it loads nothing, runs nothing, and what listeners wrote is text in it."""
    style = files("melodygen.stimuli.answers.report").joinpath("style.css").read_text(encoding="utf-8")
    head = element(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", found.title),
        element("style", Markup(style)),
    )
    page = element("html", head, element("body", element("main", _body(found))), attributes={"lang": "en"})
    return f"<!DOCTYPE html>\n{page.html}\n"


def _body(found: Findings) -> Markup:
    links = (element("li", element("a", name, attributes={"href": f"#{at}"})) for at, name, _ in _SECTIONS)
    sections = (
        element("section", element("h2", name, attributes={"id": at}), shown(found)) for at, name, shown in _SECTIONS
    )
    return joined(
        [
            element("h1", found.title),
            element("p", f"What listeners answered. melodygen {__version__}", attributes={"class": "lead"}),
            *([_simulated(found)] if found.simulated else []),
            element("div", *(element("p", said) for said in summary(found)), attributes={"class": "summary"}),
            _tiles(found),
            element("nav", element("ol", *links), attributes={"aria-label": "Contents"}),
            *sections,
        ]
    )


def _simulated(found: Findings) -> Markup:
    text = f"No person answered. {found.simulated}"
    return element("p", text, attributes={"class": "simulated", "role": "note"})


def _tiles(found: Findings) -> Markup:
    """The numbers that are looked for first, each with what it is."""
    overall, level = found.overall, f"{100 * found.study.level:g} %"
    around = overall.clustered
    shown = [
        (
            "right answers",
            percent(overall.correct.value),
            f"mean of both kinds {percent(around.correct.value)}, {level} "
            f"{_ends(with_interval(around.correct, share=True))}, clustered"
            if around.both_kinds
            else "of one kind of melodies",
        ),
        (
            "d' (0 is chance)",
            number(around.d_prime.value),
            f"{level} {_ends(with_interval(around.d_prime))}, clustered",
        ),
        ("mean confidence", number(found.confidence.mean, 1), "of 5"),
    ]
    shown += [
        (f"quality, {mean.condition}", number(mean.mean, 1), f"of 5, {mean.n} ratings")
        for mean in found.quality.means[:3]
    ]
    tiles = (
        element("div", element("dt", name), element("dd", value), element("dd", beside))
        for name, value, beside in shown
    )
    return element("dl", *tiles, attributes={"class": "tiles"})


def _ends(told: str) -> str:
    """``"57.5 % (42.2 to 71.5)"`` -> ``"42.2 to 71.5"``."""
    return told.partition("(")[2].rstrip(")") or "no interval"
