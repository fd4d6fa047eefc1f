from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from melodygen.errors import NoSoundFontError
from melodygen.sound import soundfonts
from melodygen.sound.soundfonts import Place, find_soundfont, list_soundfonts

LISTS = b"".join(b"LIST\x04\x00\x00\x00" + kind for kind in (b"INFO", b"sdta", b"pdta"))
HEADER = b"RIFF\x28\x00\x00\x00sfbk" + LISTS


def font(path: Path, content: bytes = HEADER) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_places_are_looked_through_in_order(tmp_path: Path) -> None:
    first, second = font(tmp_path / "a" / "Unknown.sf2"), font(tmp_path / "b" / "FluidR3_GM.sf2")
    found = list_soundfonts(places=[Place("one", first.parent), Place("two", second.parent)])
    sizes = [(each.origin, each.path, each.size_bytes) for each in found]
    assert sizes == [("one", first, len(HEADER)), ("two", second, len(HEADER))]


def test_better_known_fonts_come_first_in_a_place(tmp_path: Path) -> None:
    for name in ("Aardvark.sf2", "TimGM6mb.sf2", "FluidR3_GM.sf2", "MuseScore_General.sf3"):
        font(tmp_path / name)
    names = [found.path.name for found in list_soundfonts(places=[Place("one", tmp_path)])]
    assert names == ["MuseScore_General.sf3", "FluidR3_GM.sf2", "TimGM6mb.sf2", "Aardvark.sf2"]


def test_links_to_one_file_are_listed_once(tmp_path: Path) -> None:
    real = font(tmp_path / "FluidR3_GM.sf2")
    (tmp_path / "default-GM.sf2").symlink_to(real)
    assert [found.path for found in list_soundfonts(places=[Place("one", tmp_path)])] == [real]


def test_dangling_links_folders_and_other_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "gone.sf2").symlink_to(tmp_path / "nothing")
    (tmp_path / "folder.sf2").mkdir()
    font(tmp_path / "wave.sf2", b"RIFF\x04\x00\x00\x00WAVE")
    font(tmp_path / "short.sf2", b"RIFF")
    assert list_soundfonts(places=[Place("one", tmp_path), Place("two", tmp_path / "absent")]) == ()


def test_chosen_font_goes_before_all_others(tmp_path: Path) -> None:
    chosen = font(tmp_path / "mine" / "any name")
    assert find_soundfont(chosen, places=[Place("one", font(tmp_path / "FluidR3_GM.sf2").parent)]) == chosen


def test_chosen_file_that_is_no_soundfont_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSoundFontError, match=r"notes\.txt is not a SoundFont, .*; choose"):
        find_soundfont(font(tmp_path / "notes.txt", b"some notes"))


def test_download_that_broke_off_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSoundFontError, match="or not all of one"):
        find_soundfont(font(tmp_path / "half.sf2", b"RIFF\xff\x00\x00\x00sfbk" + bytes(200)))


@pytest.mark.parametrize(
    "content",
    [
        b"RIFF\x04\x00\x00\x00sfbk",
        b"RIFF\x28\x00\x00\x00sfbk" + LISTS[:24] + b"LIST\xff\x00\x00\x00pdta",
        b"RIFF\x28\x00\x00\x00sfbk" + bytes(36),
    ],
)
def test_file_without_all_of_a_soundfonts_parts_is_refused_and_not_chosen_by_itself(
    tmp_path: Path, content: bytes
) -> None:
    broken = font(tmp_path / "a.sf2", content)
    with pytest.raises(NoSoundFontError, match="is not a SoundFont, or not all of one"):
        find_soundfont(broken)
    whole = font(tmp_path / "b.sf2")
    assert find_soundfont(places=[Place("here", tmp_path)]) == whole.resolve()


def test_chosen_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSoundFontError, match="is not there; choose another"):
        find_soundfont(tmp_path / "absent.sf2")


def test_no_font_anywhere_says_where_to_put_one(tmp_path: Path) -> None:
    with pytest.raises(NoSoundFontError, match=r"no SoundFont was found; put .* into .*soundfonts"):
        find_soundfont(places=[Place("one", tmp_path)])


def test_font_of_pretty_midi_is_always_there() -> None:
    assert [found.path.name for found in list_soundfonts() if found.origin == "pretty_midi"] == ["TimGM6mb.sf2"]


def test_order_of_the_usual_places() -> None:
    origins = [place.origin for place in soundfonts.usual_places()]
    assert list(dict.fromkeys(origins)) == ["melodygen", "your data folder", "the system", "pretty_midi"]


def test_looking_for_fonts_does_not_import_pretty_midi() -> None:
    code = "import sys; from melodygen.sound import list_soundfonts; assert list_soundfonts(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert "melodygen.sound.soundfonts" in loaded
    assert not {"pretty_midi", "fluidsynth"} & set(loaded)
