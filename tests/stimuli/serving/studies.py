"""A small set as `melodygen stimuli build` makes it, and talking to its server."""

from __future__ import annotations

from pathlib import Path

from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.study_json import write_study
from melodygen.stimuli.study_page import ListeningList, Question, Sound, StudyPage, Trial

HIDDEN = "h1dden-c0ndition"
"""Stands in every file of the researcher, and must never be served."""

SOUND = bytes(range(256)) * 40


def study(lists: int = 4, trials: int = 3) -> StudyPage:
    ids = [f"{number:08d}" for number in range(trials + 2)]
    items = (
        Trial(item="practice-01", stimulus=ids[0], role="practice", block=0),
        *(Trial(item=f"trial-{n:03}", stimulus=ids[n]) for n in range(1, trials + 1)),
        Trial(item="attention-01", stimulus=ids[-1], role="attention", instructed=("generated", 2)),
    )
    return StudyPage(
        name="small",
        title="Melodies & <people>",
        texts={},
        sounds={each: Sound(files=(f"{each}.wav",), seconds=2.0) for each in ids},
        lists=tuple(ListeningList(number=number, trials=items) for number in range(1, lists + 1)),
        questions=(Question(id="liked", text="Liked?", asked="scale", choices=("no", "yes")),),
        background=(
            Question(id="trained", text="Trained?", asked="choice", choices=("yes", "no"), required=True),
            Question(id="age", text="Age?", asked="number"),
            Question(id="why", text="Why?"),
        ),
        group="trained",
    )


def write_set(root: Path, page: StudyPage | None = None) -> SetFolder:
    folder = SetFolder(root)
    page = page or study()
    folder.sounds.mkdir(parents=True)
    folder.researcher.mkdir()
    (folder.listeners / "assets").mkdir()
    write_study(page, folder.study)
    (folder.listeners / "index.html").write_text("<!DOCTYPE html><title>Study</title>", encoding="utf-8")
    (folder.listeners / "assets" / "page.js").write_text("'use strict';", encoding="utf-8")
    for sound in page.sounds.values():
        for name in sound.files:
            (folder.sounds / name).write_bytes(SOUND)
    for path in (folder.design, folder.key, folder.manifest, folder.journal):
        path.write_text(HIDDEN, encoding="utf-8")
    (folder.sounds / "left-over.wav").write_text(HIDDEN, encoding="utf-8")
    return folder
