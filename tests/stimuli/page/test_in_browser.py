"""The page in a browser: gone through whole, by keys and by pointing, with whatever can come between."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

pytest.importorskip("playwright", reason="the page in a browser needs playwright")

from playwright.sync_api import expect

from tests.stimuli.page.conftest import Start
from tests.stimuli.page.listening import ITEMS, SOFTEST, Listener, axe
from tests.stimuli.page.stub import STUDY, TRIALS, Stub

TILES = """[...document.querySelectorAll(".tile > span")].map(tile => {
  const { x, y, width, height } = tile.getBoundingClientRect();
  return [x, y, width, height];
})"""
"""Where the answers stand that one can choose from, and how large they are."""


def by_item(stub: Stub) -> dict[str, dict[str, Any]]:
    return {row["item"]: row for row in stub.rows}


def test_whole_study_by_keys_alone(start: Start) -> None:
    listener, stub = start(replace(STUDY, headphone_check=True))
    listener.opens()
    listener.sees("consent_title")
    listener.presses("Tab", "Enter")
    listener.sees("volume_title")
    listener.presses("Space")
    expect(listener.button("volume_done")).to_be_enabled()
    listener.presses("Tab", "Enter")
    listener.sees("headphones_title")
    listener.presses("Enter")
    for number in range(1, 7):
        expect(listener.page.get_by_text(f"Tones {number} of 6")).to_be_visible()
        listener.presses("Space")
        expect(listener.page.get_by_role("button", name="1")).to_be_focused()
        listener.presses(str(listener.is_told(SOFTEST)))
    for words in ("practice_title", "practice_count", "study_title", "melody_count", "melody_count", "break_title"):
        listener.sees(words)
        if words.endswith("_count"):
            listener.presses("Space")
            expect(listener.page.get_by_role("radio").first).to_be_focused()
            listener.presses("2", "5", "1", "1", *"<b>why</b>", "Tab", "Enter")
        else:
            listener.presses("Enter")
    listener.sees("melody_count")
    listener.presses("Space")
    expect(listener.page.get_by_role("radio").first).to_be_focused()
    listener.presses("ArrowRight", "Tab", "3", "4", "Enter")
    listener.sees("background_title")
    listener.presses("Tab", *"41", "Tab", "5", "1", "Tab", "Enter")
    listener.sees("debriefing_title")
    found = by_item(stub)
    assert list(found) == ["consent", "volume", "headphones", *ITEMS[2:]]
    assert found["headphones"]["answers"] == {"right": 6, "asked": 6, "tries": 1}
    first = found["trial-001"]
    assert 0 <= first.pop("answer_seconds") < 10
    assert first == {
        "item": "trial-001", "kind": "trial", "role": "trial", "position": 2, "block": 1, "stimulus": "aaaaaaaa",
        "said": "generated", "confidence": 5, "quality": 1, "comment": "<b>why</b>", "heard_seconds": 0.4, "plays": 1,
        "answers": {"known": "Yes"},
    }  # fmt: skip
    last = found["trial-002"]
    assert [last[name] for name in ("said", "confidence", "quality", "position", "block")] == ["generated", 3, 4, 4, 2]
    assert found["background"]["answers"] == {"age": 41, "training": 5, "job": "Producer"}
    assert listener.troubles == []


def test_whole_study_by_pointing_on_a_small_phone_in_german(start: Start) -> None:
    phone = {"viewport": {"width": 360, "height": 640}, "is_mobile": True, "has_touch": True}
    listener, stub = start(replace(STUDY, language="de"), color_scheme="dark", **phone)
    listener.opens()
    listener.reaches_the_melodies()
    listener.hears()
    before = listener.is_told(TILES)
    listener.picks(listener.says("said_question"), listener.says("generated"))
    assert listener.is_told(TILES) == before  # an answer moves nothing on a narrow screen
    listener.judges()
    listener.sees("study_title")
    listener.clicks("study_start")
    for words in ("melody_count", "melody_count", "break_title", "melody_count"):
        listener.sees(words)
        if words == "break_title":
            listener.clicks("break_end")
        else:
            listener.hears()
            listener.judges()
    listener.tells_of_oneself()
    listener.sees("debriefing_title")
    assert list(by_item(stub)) == ITEMS
    assert by_item(stub)["background"]["answers"]["age"] == 33.5
    assert listener.is_told("document.documentElement.lang") == "de"
    assert listener.is_told("document.documentElement.scrollWidth") == 360
    assert listener.kept["rows"] == []  # nothing of a listener stays behind once it is safe
    assert listener.troubles == []


def test_reload_on_any_screen_goes_on_where_it_was_with_what_was_answered(start: Start) -> None:
    listener, stub = start()

    def reloads(name: str) -> None:
        listener.page.reload()
        listener.sees(name)

    listener.opens()
    listener.sees("consent_title")
    reloads("consent_title")
    listener.clicks("consent_agree")
    listener.sees("volume_title")
    reloads("volume_title")
    listener.clicks("volume_play")
    listener.clicks("volume_done")
    listener.sees("practice_title")
    reloads("practice_title")
    listener.clicks("practice_start")
    listener.hears()
    listener.judges()
    listener.sees("study_title")
    reloads("study_title")
    listener.clicks("study_start")
    listener.is_told("window.slowly = true")
    listener.clicks("play")
    listener.page.wait_for_function("() => window.played.length > 0")
    reloads("melody_count")  # in the middle of it: it may be heard whole
    listener.hears()
    listener.picks(listener.says("confidence_question"), "4")
    reloads("melody_count")  # after it: it was heard, and what was answered is there
    expect(listener.page.get_by_role("radio", checked=True)).to_have_count(1)
    assert listener.button("play").count() == 0
    listener.judges("generated")
    listener.hears()
    listener.judges()
    listener.sees("break_title")
    reloads("break_title")
    listener.clicks("break_end")
    listener.hears()
    listener.judges()
    listener.sees("background_title")
    listener.page.get_by_label("How old are you?").fill("70")
    reloads("background_title")
    expect(listener.page.get_by_label("How old are you?")).to_have_value("70")
    listener.tells_of_oneself()
    listener.sees("debriefing_title")
    reloads("debriefing_title")
    assert [row["item"] for row in stub.rows] == ITEMS
    assert len(stub.sessions) == 1
    assert [by_item(stub)["trial-001"][name] for name in ("plays", "confidence", "said")] == [2, 4, "generated"]


def test_server_that_is_down_loses_nothing_and_is_said(start: Start) -> None:
    listener, stub = start()
    listener.opens()
    listener.reaches_the_melodies()
    stub.fails = True
    listener.hears()
    listener.judges()
    expect(listener.page.get_by_text("Not saved yet: 1.")).to_be_visible()
    listener.clicks("study_start")
    listener.hears()
    listener.judges()
    expect(listener.page.get_by_text("Not saved yet: 2.")).to_be_visible()
    listener.page.reload()
    listener.sees("trouble_title")
    stub.fails = False
    listener.clicks("try_again")
    listener.sees("melody_count")
    expect(listener.page.get_by_text("Not saved yet")).to_have_count(0)
    listener.hears()
    stub.fails = True
    listener.judges()
    listener.clicks("break_end")
    listener.hears()
    listener.judges()
    listener.tells_of_oneself()
    listener.sees("saving_title")
    stub.fails = False
    listener.clicks("try_now")
    listener.sees("debriefing_title")
    assert [row["item"] for row in stub.rows] == ITEMS


def test_answer_that_is_refused_is_said_and_can_be_saved_as_a_file(start: Start) -> None:
    practice_only = replace(STUDY.lists[0], trials=TRIALS[:1])
    listener, stub = start(replace(STUDY, lists=(practice_only,), background=()))
    stub.refuses = "practice-01"
    listener.opens()
    listener.reaches_the_melodies()
    listener.hears()
    listener.judges()
    listener.sees("debriefing_title")
    expect(listener.page.get_by_text("An answer could not be stored: it cannot be")).to_be_visible()
    expect(listener.button("download")).to_be_visible()
    assert listener.kept["refused"] == ["practice-01"]
    assert [row["item"] for row in listener.kept["rows"]] == ["consent", "volume", "practice-01", "end"]
    assert list(by_item(stub)) == ["consent", "volume", "end"]


def test_two_tabs_and_the_back_button_do_no_harm(start: Start) -> None:
    listener, stub = start()
    listener.opens()
    listener.reaches_the_melodies()
    listener.hears()
    other = Listener(listener.page.context.new_page(), listener.address)
    other.opens()
    other.sees("practice_count")
    listener.sees("other_tab_title")
    other.judges()
    other.sees("study_title")
    other.is_saved()
    listener.clicks("other_tab_here")
    listener.sees("study_title")
    other.sees("other_tab_title")
    listener.page.goto("about:blank")
    listener.page.go_back()
    listener.sees("study_title")
    assert [row["item"] for row in stub.rows] == ITEMS[:3]
    assert len(stub.sessions) == 1


def test_what_is_missing_is_said_at_its_place_and_no_sooner_can_one_go_on(start: Start) -> None:
    listener, stub = start(replace(STUDY, may_repeat=1))
    listener.opens()
    listener.reaches_the_melodies()
    assert listener.page.get_by_role("radio").count() == 0  # it must be heard first
    listener.hears()
    listener.picks(listener.says("confidence_question"), "1")
    listener.clicks("next")
    expect(listener.page.get_by_text(listener.says("missing"))).to_have_count(2)
    expect(listener.page.get_by_role("radio", name="A person")).to_be_focused()
    listener.clicks("play_again")
    expect(listener.button("play_again")).to_have_count(0)
    listener.judges()
    listener.sees("study_title")
    listener.is_saved()
    assert by_item(stub)["practice-01"]["plays"] == 2


def test_sound_that_does_not_begin_is_spoken_of(start: Start) -> None:
    """As in Firefox without any device for sound, whose context never wakes up until there is one."""
    listener, _ = start()
    listener.opens()
    listener.clicks("consent_agree")
    listener.sees("volume_title")
    listener.is_told(
        "(() => {"
        "  Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'suspended' });"
        "  const awake = new Promise((wake) => { window.wake = wake; });"
        "  AudioContext.prototype.resume = () => awake;"
        "})()"
    )
    listener.clicks("volume_play")
    expect(listener.page.get_by_text(listener.says("volume_silent"))).to_be_visible()
    expect(listener.button("volume_done")).to_be_disabled()
    listener.is_told("window.wake()")
    expect(listener.page.get_by_text(listener.says("volume_playing"))).to_be_visible()
    expect(listener.button("volume_done")).to_be_enabled()


def test_tones_that_were_interrupted_are_heard_again_and_whole(start: Start) -> None:
    listener, _ = start(replace(STUDY, headphone_check=True))
    listener.opens()
    listener.clicks("consent_agree")
    listener.clicks("volume_play")
    listener.clicks("volume_done")
    listener.clicks("headphones_start")
    listener.page.evaluate(
        "() => { const make = AudioContext.prototype.createBufferSource;"
        "  AudioContext.prototype.createBufferSource = function () { window.sound = this; return make.call(this); };"
        "  window.slowly = true; }"
    )
    listener.presses("Space")
    listener.page.wait_for_function("() => window.played.length === 2")
    expect(listener.button("play")).to_be_disabled()
    listener.is_told("window.sound.suspend().then(() => undefined)")
    expect(listener.button("play")).to_be_focused()
    listener.is_told("window.slowly = false")
    listener.presses("Space")
    expect(listener.page.get_by_role("button", name="1")).to_be_focused()
    assert listener.is_told("window.played.length") == 3
    listener.presses(str(listener.is_told(SOFTEST)))
    expect(listener.page.get_by_text("Tones 2 of 6")).to_be_visible()
    assert listener.troubles == []


def test_texts_of_a_study_are_shown_as_text(start: Start) -> None:
    texts = {"consent_text": "<img src=x onerror=alert(1)>\n\n<b>bold</b>", "person": "<i>Mensch</i>"}
    listener, _ = start(replace(STUDY, texts=texts, contact="<script>alert(1)</script>"))
    listener.opens()
    expect(listener.page.get_by_text("<b>bold</b>", exact=True)).to_be_visible()
    expect(listener.page.get_by_text("<script>alert(1)</script>")).to_be_visible()
    assert listener.page.locator("#stage img, #stage b, #stage script").count() == 0
    assert listener.troubles == []


def test_nothing_is_inaccessible(start: Start) -> None:
    script = axe()
    if script is None:
        pytest.skip("axe-core is not there: make page installs it")
    listener, _ = start(color_scheme="dark")
    tags = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"

    def check() -> None:
        found = listener.is_told(f"{script}; axe.run(document, {{runOnly: {tags}}})")
        assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []

    listener.opens()
    listener.sees("consent_title")
    check()
    listener.reaches_the_melodies()
    listener.hears()
    listener.clicks("next")
    check()
