from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, replace
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.stimuli.answers import (
    Answer,
    Kept,
    Listeners,
    Rules,
    Study,
    exclude,
    findings,
    pairs,
    report_page,
    simulate,
    summary,
)
from melodygen.stimuli.answers.estimate import Estimate
from melodygen.stimuli.answers.report.interval import with_interval
from melodygen.stimuli.markup import number, p_value
from tests.stimuli.answers.studies import answers, of_counts


class Page(HTMLParser):
    """The tags of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.loads: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loads += [value or "" for name, value in attrs if name in {"src", "href", "data", "action"}]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


PAPER = findings(exclude(of_counts(12, 8, 9, 11), Rules()), Study(margin=0.1), title="The paper")


def test_the_papers_numbers_stand_in_the_summary() -> None:
    told = summary(PAPER)
    assert len(told) == 3
    assert told[1].startswith(
        "They were right in 57.5 % of 40 answers (Wilson 95 % interval 42.2 to 71.5 %, exact binomial p = 0.43)"
    )
    assert "not distinguishable" not in " ".join(told)
    assert told[1].endswith("that is no evidence that they cannot.")


def test_the_summary_says_how_many_each_rule_left_out() -> None:
    quick, slow, few = (
        [replace(one, listener=name, seconds=seconds) for one, seconds in zip(of_counts(2, 1, 1, 1), each, strict=True)]
        for name, each in (("a", (1, 1, 3, 3, 3)), ("b", (3, 3, 3, 3, 99)), ("c", (1, 1, 1, 1, 3)))
    )
    each = [replace(one, stimulus=f"{place}") for own in (quick, slow, few) for place, one in enumerate(own)]
    kept = exclude(each, Rules(seconds_at_least=2, seconds_at_most=60, answers_at_least=2))
    (who, *_) = summary(findings(kept, Study()))
    assert who.endswith(
        "in 7 answers that count; 1 listener and 3 single answers were left out by the declared rules "
        "(seconds_at_least 2, answers_at_least 1, seconds_at_most 1)."
    )
    (who, *_) = summary(PAPER)
    assert who.endswith("were left out by the declared rules.")


def test_every_sentence_of_the_summary_has_its_numbers() -> None:
    some = simulate(Listeners(30, 1.2), pairs(8), 2)
    found = findings(exclude(some, Rules(seconds_at_least=1)), Study(margin=0.1))
    who, told, quality = summary(found)
    assert who.startswith("30 listeners judged 16 melodies (8 by people, 8 generated) in 480 answers that count; ")
    assert f"d' = {found.overall.clustered.d_prime.value:.2f}" in told
    assert told.endswith(": listeners told generated from human melodies better than by chance.")
    (effect,) = found.quality.effects
    assert f"generated differs from human by {effect.difference.value:+.2f} points (95 % interval" in quality
    assert quality.endswith(f"; mean confidence was {found.confidence.mean:.1f} of 5.")


def test_the_words_not_distinguishable_need_equivalence() -> None:
    some = exclude(simulate(Listeners(60), pairs(20), 5), Rules())
    assert "were not distinguishable within 10 percentage points" in summary(findings(some, Study(margin=0.1)))[1]
    assert "not distinguishable" not in summary(findings(some, Study()))[1]


def test_the_papers_numbers_stand_in_the_report() -> None:
    page = Page(report_page(PAPER))
    for shown in ("57.5 % (42.2 to 71.5)", "0.430", "not shown", "Wilson 1927", "Answers that count: 40", "Hautus"):
        assert shown in page.text
    assert "not distinguishable" not in page.text
    assert page.open == []


def test_what_listeners_wrote_is_text_and_nothing_else() -> None:
    evil = '</td><script>alert("x")</script><img src=x onerror=alert(1)> & "'
    some = [
        replace(a, comment=evil, condition=a.condition + evil, group=evil, listener=a.listener + evil)
        for a in simulate(Listeners(3), pairs(2), 1)
    ]
    page = Page(report_page(findings(exclude(some, Rules(answers_at_least=2)), Study(), title=evil)))
    assert evil in page.text
    assert not {"script", "img", "link", "iframe", "object"} & set(page.tags)
    assert all(address.startswith("#") for address in page.loads)
    assert page.open == []


def test_pictures_are_whole_and_name_what_they_show() -> None:
    html = report_page(findings(Kept(simulate(Listeners(8, 1), pairs(3), 1), ()), Study(margin=0.2)))
    pictures = [f"<svg{part.split('</svg>')[0]}</svg>" for part in html.split("<svg")[1:]]
    assert len(pictures) == 6
    for picture in pictures:
        root = ET.fromstring(picture)  # noqa: S314 - made here
        assert root.find("title") is not None
        assert root.get("role") == "img"
    assert pictures[2].count("<circle") == 3


def test_numbers_are_shown_as_a_reader_wants_them() -> None:
    assert (number(None), number(-0.001), number(1.234)) == ("–", "0.00", "1.23")
    assert (p_value(None), p_value(0.0004), p_value(0.43)) == ("–", "< 0.001", "0.430")
    assert with_interval(Estimate(None, 0, "")) == "–"
    assert with_interval(Estimate(0.5, 3, ""), share=True) == "50.0 %"
    assert with_interval(Estimate(1, 3, "", 0.5, 1.5)) == "1.00 (0.50 to 1.50)"


@settings(deadline=None, max_examples=8)
@given(answers, st.sampled_from([None, 0.1]))
def test_any_answers_have_a_report_without_a_number_that_is_none(some: list[Answer], margin: float | None) -> None:
    found = findings(exclude(some, Rules(answers_at_least=2)), Study(margin=margin))
    page = Page(report_page(found))
    assert page.open == []
    answers = json.loads(found.to_json())["kept"]["answers"]
    assert answers == json.loads(json.dumps([asdict(answer) for answer in found.kept.answers]))
    assert "NaN" not in found.to_json()
    assert all(sentence.endswith(".") for sentence in summary(found))
    assert "nan" not in page.text.lower().split()
    assert "None" not in page.text


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    loaded = (
        "import sys, melodygen.stimuli.answers; print({'scipy', 'statsmodels', 'pandas', 'music21'} & {*sys.modules})"
    )
    assert (
        subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout == "set()\n"
    )
