"""A listener at the page: a browser whose sounds go by quickly, and who answers by keys or by pointing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from melodygen.stimuli.page import texts_of
from tests.stimuli.page.stub import TRIALS

ITEMS = ["consent", "volume", *(trial.item for trial in TRIALS), "background", "end"]
"""That are answered in a study without a headphone check, in their order."""

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

PATIENCE_MS = 20_000
"""On a machine that is busy with other tests."""

expect.set_options(timeout=PATIENCE_MS)

QUICKLY = """
const start = AudioBufferSourceNode.prototype.start;
window.played = [];
AudioBufferSourceNode.prototype.start = function () {
  window.played.push(this.buffer);
  this.playbackRate.value = window.slowly ? 0.01 : 50;
  start.call(this);
};
"""
"""Sounds are played fifty times as fast, and kept so that a test can look at them."""

SOFTEST = """() => {
  const buffer = window.played.at(-1), rate = buffer.sampleRate;
  const sums = [0, 1, 2].map(place => {
    const tone = buffer.getChannelData(0).subarray(place * 1.5 * rate, (place * 1.5 + 1) * rate);
    return tone.reduce((sum, sample) => sum + sample * sample, 0);
  });
  return sums.indexOf(Math.min(...sums)) + 1;
}"""
"""Which of the three tones that were played last is the softest, as one hears it with headphones."""

SAMPLES = """(number, channel) => {
  const bytes = new Uint8Array(window.played[number].getChannelData(channel).buffer);
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
}"""
"""A channel of a sound that was played, as base64 of 32-bit floats."""

KEPT = """() => JSON.parse(localStorage[Object.keys(localStorage).find(key => /^melodygen-study:.*\\/$/.test(key))])"""
"""What this browser keeps of the study."""


@dataclass
class Listener:
    """One tab, with what went wrong in it."""

    page: Page
    address: str
    language: str = "en"
    troubles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE_MS)
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", lambda message: self.troubles.append(message.text))

    def says(self, name: str) -> str:
        """A text of the page as far as its first fact."""
        return texts_of(self.language)[name].split("{", maxsplit=1)[0].strip()

    def opens(self, query: str = "") -> None:
        """Go to the page."""
        self.page.goto(self.address + query)

    def sees(self, name: str) -> None:
        """Wait for the screen of that heading."""
        expect(self.page.get_by_role("heading", level=1, name=self.says(name))).to_be_visible()

    def button(self, name: str) -> Locator:
        """A button by the name of its text."""
        return self.page.get_by_role("button", name=self.says(name))

    def clicks(self, name: str) -> None:
        """Point at a button."""
        self.button(name).click()

    def presses(self, *keys: str) -> None:
        """Keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def picks(self, question: str, answer: str) -> None:
        """Point at the answer to a question."""
        self.page.get_by_role("group", name=question).get_by_role("radio", name=answer).check()

    def reaches_the_melodies(self) -> None:
        """Consent, volume and the words before practice."""
        self.sees("consent_title")
        self.clicks("consent_agree")
        self.sees("volume_title")
        self.clicks("volume_play")
        self.clicks("volume_done")
        self.sees("practice_title")
        self.clicks("practice_start")

    def hears(self) -> None:
        """Play the melody to its end."""
        self.clicks("play")
        expect(self.page.get_by_role("radio").first).to_be_visible()

    def judges(self, said: str = "person", confidence: int = 4, quality: int = 2) -> None:
        """Answer what is asked of a melody, and go on."""
        self.picks(self.says("said_question"), self.says(said))
        self.picks(self.says("confidence_question"), str(confidence))
        self.picks(self.says("quality_question"), str(quality))
        self.clicks("next")

    def goes_through_the_melodies(self) -> None:
        """From practice to the questions about oneself."""
        for words in ("practice_count", "study_title", "melody_count", "melody_count", "break_title", "melody_count"):
            self.sees(words)
            if words.endswith("_count"):
                self.hears()
                self.judges()
            else:
                self.clicks("study_start" if words == "study_title" else "break_end")

    def tells_of_oneself(self) -> None:
        """The questions about oneself."""
        self.sees("background_title")
        self.page.get_by_label("How old are you?").fill("33,5")
        self.picks("Musical training", "2")
        self.picks("What do you do?", "Producer")
        self.clicks("next")

    def is_saved(self) -> None:
        """Wait until every answer is confirmed."""
        self.page.wait_for_function(f"({KEPT})().unsent.length === 0")

    @property
    def kept(self) -> Any:
        """What this browser keeps of the study."""
        return self.page.evaluate(KEPT)

    def is_told(self, expression: str) -> Any:
        """What an expression is in the page."""
        return self.page.evaluate(expression)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--mute-audio"])
        try:
            yield browser
        finally:
            browser.close()


def quick(browser: Browser, **options: Any) -> BrowserContext:
    """A profile of its own, whose sounds go by quickly."""
    context = browser.new_context(reduced_motion="reduce", **options)
    context.add_init_script(QUICKLY)
    return context


def axe() -> str | None:
    """The checker of accessibility, where the page's developer has it."""
    from melodygen.stimuli import page

    script = Path(page.__file__).parent / "source/node_modules/axe-core/axe.min.js"
    return script.read_text(encoding="utf-8") if script.is_file() else None
