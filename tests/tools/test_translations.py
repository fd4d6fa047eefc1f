"""The translations: every text of the window and of the core's tables is in them, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools import translations
from tools.error_texts import ELSEWHERE, ROOT, WRITERS, error_texts
from tools.translations import TRANSLATIONS, all_texts, window_texts
from tools.ts_file import Message, read_ts, write_ts

FILES = sorted(TRANSLATIONS.glob("*.ts"))
TABLES = {
    "actions.spec(name).tip", "spec.text", "spec.tip", "REASONS[need]", "table.title", "menu.title", "title", "text",
    "field.label", "field.help", "self.rows[name].field.label", "choice.label", "grid.label", "style.label",
    "preset.label", "preset.description", "melody.scale.label", "field_named('seed').help", "edit.name", "name", "tip",
    "instrument_named(tune.instrument).label", "rule.label", "rule.help", "PART_NAMES[part]",
    "page", "preference.label", "preference.help", "preference.help or preference.label", "label", "kind.zero",
    "kind.usual", "COMPARED[report.knob]", "report.people.unit",
    "UNITS_OF_ONE.get(self._unit, self._unit) if value == 1 else self._unit",
    "next((word for limit, word in LEVELS if note.less_surprising < limit))",
    "page.spec.title", "self.pages[page_of(problem.key)].spec.title", "spec.title", "UNITS.get(key, '')",
    "ZERO.get(key, '')", "spec.switch", "self.spec.title", "_about(self.spec.table)", "MORE_ABOUT[path]",
    "MORE_ABOUT[name]", "key.about", "OUT_OF_RANGE", "field.unit", "choice.family", "LABELS.get(key, key)",
    "VALUES.get(str(value), str(value))", "MEASURES.get(name, name)",
    "with_mnemonic(field.label, MNEMONICS.get(field.name, ''))",
    "ROLES.get(note.degree) or ROLES[note.degree.strip('#b')] if is_in_scale else OUTSIDE",
}  # fmt: skip
"""What is translated where it is shown, and marked or listed where its table is."""

EQUAL = {
    "MIDI", "WAV", "● MIDI", "Tempo", "Instrument", "BPM", "%", "Esc", "Name", "Ensemble", "Rest", "Pause", "Presets",
    "SoundFonts", "Piano", "Jazz", "Bebop (Dominant)", "Prometheus", "Hirajoshi", "Kumoi", "In", "Insen", "Yo", "Iwato",
    "Gamelan", "Neutral", "Clavinet", "Celesta", "Glockenspiel", "Marimba", "Bass", "Slap Bass 1", "Cello", "Tuba",
    "Oboe", "Shakuhachi", "Soundtrack", "Sitar", "Banjo", "Shamisen", "Koto", "Kalimba", "Fiddle", "Shanai", "Agogo",
    "Woodblock", "Standard", "Swing", "1/8", "1/16", "Chiptune", "Pop", "Phrase", "instrument", "preset {name}", "take",
    "{0}; {1}", "{0}: {1}", "{0} in {1}", ".melody", "soundfonts", "&Name", "&Instrument", "&Pause", "&Presets",
    "&Loop", "Sound&Font", "Phrase {label}, {bars}, {ending}", "loop", "tempo", "Note", "none", "Tags",
    "Tags: {tags}.", "Tag: {tag}", "{name}: {weights}", "Velocity", "Dm Bb F C", "1=100 b3=20", "1:20 5:80 9:30",
    "key and note_range: {0}", "parameter", "Palette", "palette", "Arpeggio", "final-ritard=0 phrase-arch=1.5",
    "{name}: {words}", "{tempo} BPM, {loudness} dB", "soundfile", "pyloudnorm", "Format", "Bits", "Audio",
    "−14 LUFS (Spotify)", "−16 LUFS (Apple)", "Li&miter", "&Staccato", "&Tenuto",
    "In Hz.", "Parameter", "Set", "SoundFont", "Text", "{count} s", "{count} min", "{hours} h {minutes} min",
    "{count} kB", "{count} MB", "{count} GB", "Alpha", "nPVI", "Lempel-Ziv", "Ambitus", "virtual",
    "{0} -m pip install python-rtmidi",
}  # fmt: skip
"""Texts that are the same in English and German."""


def test_there_is_a_translation() -> None:
    assert [path.name for path in FILES] == ["melodygen_de.ts"]


@pytest.fixture(scope="module")
def texts() -> set[tuple[str, str]]:
    return set(all_texts())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_all_texts_are_translated_and_no_others(path: Path, texts: set[tuple[str, str]]) -> None:
    listed = {(message.context, message.source): message.translation for message in read_ts(path)}
    assert texts - set(listed) == set(), "make translations"
    assert set(listed) - texts == set(), "make translations"
    assert [key for key, translation in listed.items() if not translation] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_is_as_it_is_written(path: Path, tmp_path: Path) -> None:
    write_ts(tmp_path / path.name, read_ts(path), path.stem.rpartition("_")[2])
    assert (tmp_path / path.name).read_text("utf-8") == path.read_text("utf-8")


def test_what_is_told_of_modules_is_of_modules_that_are_there() -> None:
    """A module that moves would take its sentences out of the list, or keep what is never said in it."""
    for place in (*ELSEWHERE, *WRITERS):
        assert (ROOT / place).exists(), place
    for place, writers in WRITERS.items():
        source = (ROOT / place).read_text(encoding="utf-8")
        missing = [name for name in writers if not re.search(rf"^ *def {name}\b|^{name} = ", source, re.MULTILINE)]
        assert not missing, f"{place} has no {missing}"


def _messages() -> list[Message]:
    return [message for path in FILES for message in read_ts(path)]


def test_translations_have_the_facts_of_their_texts() -> None:
    facts = re.compile(r"\{\w+\}|%n")
    for message in _messages():
        assert sorted(facts.findall(message.source)) == sorted(facts.findall(message.translation)), message


def test_translations_have_an_alt_key_where_their_texts_have_one() -> None:
    key = re.compile("&(?=[^& ])")
    for message in _messages():
        if key.search(message.source):
            assert len(key.findall(message.translation)) == 1, message


def test_translations_begin_and_end_as_their_texts() -> None:
    for message in _messages():
        for end in ("…", "?", ":", " ", *((".",) if " " in message.source else ())):
            assert message.source.endswith(end) == message.translation.endswith(end), message
        assert message.source.startswith(" ") == message.translation.startswith(" "), message


def test_what_stays_as_in_english_is_meant_to() -> None:
    same = {message.source for message in _messages() if message.source == message.translation}
    assert same <= EQUAL


def test_every_text_can_be_seen_by_the_tool_or_is_of_a_known_table() -> None:
    """Else say in `tools.core_texts` where the table is, and here how it is shown."""
    for call in window_texts().unseen:
        shown = call.partition(": ")[2]
        argument = re.sub(r"^[\w.]*\(('\w+', )?", "", shown)[:-1]
        assert argument in TABLES, call


def test_texts_are_found_however_they_are_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = """
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

def _(text):
    return str(QT_TRANSLATE_NOOP("table", text))

def say(text):
    return QCoreApplication.translate("said", text)

ROWS = {"a": _("one"), "b": _("two")}
HINT = "a hint"

class Box:
    def show(self, is_on, row):
        text = "many {words}"
        say(text).format(words=3)
        say("on" if is_on else "off")
        say(HINT)
        say(row.label)
        self.tr("mine")
        self.tr("in "
                "two parts")
        NoteEdit("bending a note", row)
"""
    (tmp_path / "box.py").write_text(source, "utf-8")
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    found = window_texts(tmp_path)
    assert set(found.texts) == {
        ("table", "one"), ("table", "two"), ("said", "many {words}"), ("said", "on"), ("said", "off"),
        ("said", "a hint"), ("Box", "mine"), ("Box", "in two parts"), ("roll", "bending a note"),
    }  # fmt: skip
    assert found.unseen == ["box.py: say(row.label)"]


def test_refreshing_keeps_what_is_translated_and_tells_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "melodygen_xx.ts"
    write_ts(path, [Message("a", "kept", "behalten"), Message("a", "gone", "weg")], "xx")
    monkeypatch.setattr(translations, "all_texts", lambda: {("a", "kept"): ["ui/a.py"], ("b", "new"): ["ui/b.py"]})
    unfinished, gone = translations.refresh(path)
    assert [message.source for message in unfinished] == ["new"]
    assert [(message.source, message.translation) for message in gone] == [("gone", "weg")]
    assert 'type="unfinished"' in path.read_text("utf-8")
    assert [(message.source, message.translation) for message in read_ts(path)] == [("kept", "behalten"), ("new", "")]


def test_translations_are_taken_from_other_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, other = tmp_path / "melodygen_xx.ts", tmp_path / "more_xx.ts"
    write_ts(path, [Message("a", "mine", "mein")], "xx")
    write_ts(other, [Message("a", "mine", "dein"), Message("a", "key", "Taste"), Message("b", "key", "Ton")], "xx")
    monkeypatch.setattr(translations, "all_texts", lambda: {(name, text): [] for name, text in WANTED})
    assert translations.refresh(path, [other]) == ([], [])
    assert [message.translation for message in read_ts(path)] == ["mein", "Taste", "Ton", "Ton"]


WANTED = (("a", "mine"), ("a", "key"), ("b", "key"), ("c", "key"))


def test_errors_are_read_off_the_places_that_raise_them() -> None:
    found = dict(reversed(pair) for pair in error_texts())
    assert found["{0} could not be written ({1}); choose another place or free some space"] == "melodygen/errors.py"
    assert found["the range {0} has no {1} for the melody to end on"] == "melodygen/parameters.py"
    assert found["bar {0}, beat {1}"] == "melodygen/theory/metre.py"
    assert not any(place.startswith("melodygen/cli") for place in found.values())


def test_errors_are_read_with_what_local_names_methods_and_kinds_of_values_say() -> None:
    found = dict(reversed(pair) for pair in error_texts())
    assert found["got {0}, and the set has {1} melodies"] == "melodygen/stimuli/design/checks.py"
    assert found["the set has {0} {1} stimuli, and lists are to have {2}"] == "melodygen/stimuli/presentation/lists.py"
    assert found["two small letters, such as en"] == "melodygen/stimuli/design/tables.py"
    assert found["a list of at least {0}, each {1}"] == "melodygen/stimuli/design/kinds.py"
    assert found["another SoundFont"] == "melodygen/stimuli/building/studio.py"
    assert "distance" not in found
