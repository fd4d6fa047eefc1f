from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.stimuli.answers import Answer, Kept, Listeners, Rules, Study, exclude, pairs, report_page, simulate
from melodygen.stimuli.answers.estimate import Estimate
from melodygen.stimuli.answers.report.markup import number, p_value, with_interval
from tests.stimuli.answers.studies import answers, of_counts


class Page(HTMLParser):
    """The tags of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_papers_numbers_stand_in_the_report() -> None:
    page = Page(report_page(exclude(of_counts(12, 8, 9, 11), Rules()), Study(margin=0.1), "The paper"))
    for shown in ("57.5 % (42.2 to 71.5)", "0.430", "not shown", "Wilson 1927", "Answers that count: 40"):
        assert shown in page.text
    assert "not distinguishable" not in page.text
    assert page.open == []


def test_what_listeners_wrote_is_text_and_nothing_else() -> None:
    evil = '</td><script>alert("x")</script><img src=x onerror=alert(1)> & "'
    some = [
        replace(a, comment=evil, condition=a.condition + evil, group=evil, listener=a.listener + evil)
        for a in simulate(Listeners(3), pairs(2), 1)
    ]
    page = Page(report_page(exclude(some, Rules(answers_at_least=2)), Study(), evil))
    assert evil in page.text
    assert not {"script", "img"} & set(page.tags)
    assert page.open == []


def test_pictures_are_whole_and_name_what_they_show() -> None:
    html = report_page(Kept(simulate(Listeners(8, 1), pairs(3), 1), ()), Study())
    pictures = [f"<svg{part.split('</svg>')[0]}</svg>" for part in html.split("<svg")[1:]]
    assert len(pictures) == 4
    for picture in pictures:
        root = ET.fromstring(picture)  # noqa: S314 - made here
        assert root.find("title") is not None
        assert root.get("role") == "img"
    assert pictures[1].count("<circle") == 3


def test_numbers_are_shown_as_a_reader_wants_them() -> None:
    assert (number(None), number(-0.001), number(1.234)) == ("–", "0.00", "1.23")
    assert (p_value(None), p_value(0.0004), p_value(0.43)) == ("–", "< 0.001", "0.430")
    assert with_interval(Estimate(None, 0, "")) == "–"
    assert with_interval(Estimate(0.5, 3, ""), share=True) == "50.0 %"
    assert with_interval(Estimate(1, 3, "", 0.5, 1.5)) == "1.00 (0.50 to 1.50)"


@settings(deadline=None, max_examples=8)
@given(answers, st.sampled_from([None, 0.1]))
def test_any_answers_have_a_report_without_a_number_that_is_none(some: list[Answer], margin: float | None) -> None:
    page = Page(report_page(exclude(some, Rules(answers_at_least=2)), Study(margin=margin)))
    assert page.open == []
    assert "nan" not in page.text.lower().split()
    assert "None" not in page.text


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    loaded = (
        "import sys, melodygen.stimuli.answers; print({'scipy', 'statsmodels', 'pandas', 'music21'} & {*sys.modules})"
    )
    assert (
        subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout == "set()\n"
    )
