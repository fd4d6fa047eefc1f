"""What the platforms give back of the study in data/study.json, made from scripted answers as their documentation says.

``python -m tests.stimuli.platforms.examples`` writes the files anew; `expected` is what any of them must be read as,
but for what docs/platforms.md says that a platform does not record.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from melodygen.files import write_bytes_atomically
from melodygen.stimuli.response import Response
from melodygen.stimuli.study_json import read_study, write_study
from melodygen.stimuli.study_page import Question, StudyPage, Trial
from tests.stimuli.sets import whole_page

DATA = Path(__file__).parent / "data"
SESSIONS = (("anna", 1), ("bert", 2), ("cleo", 1))
COMMENTS = ("", 'too even, "mechanical"', "häufiger Sprung;\nzwei Zeilen", "=1+1", "<b>bold</b> & plain")
SAID = ("person", "generated")


def study() -> StudyPage:
    return read_study(DATA / "study.json")


def expected(page: StudyPage, *, comments: bool = True) -> tuple[Response, ...]:
    """What was answered: every trial of every session, and the background questions."""
    return tuple(response for number in range(len(SESSIONS)) for response in _session(page, number, comments=comments))


def _session(page: StudyPage, number: int, *, comments: bool) -> Iterator[Response]:
    session, heard = SESSIONS[number]
    for position, trial in enumerate(page.lists[heard - 1].trials, start=1):
        said, confidence = _judged(number, position, trial)
        yield Response(
            session=session,
            list=heard,
            item=trial.item,
            kind="trial",
            role=trial.role,
            position=position,
            block=trial.block,
            stimulus=trial.stimulus,
            said=said,
            confidence=confidence,
            quality=1 + (2 * number + position) % 5,
            comment=COMMENTS[(number + position) % len(COMMENTS)] if comments else "",
            answers={"liked": page.questions[0].choices[(number + position) % 3], "odd": 1 + (number * position) % 5},
        )
    background = {"role": ("producer", "listener")[number % 2], "years": 3 * number, "words": COMMENTS[number + 1]}
    yield Response(session=session, list=heard, item="background", kind="background", answers=dict(background))


def _judged(number: int, position: int, trial: Trial) -> tuple[Any, int]:
    """The second listener does not do what attention trials ask."""
    if trial.instructed is not None and number != 1:
        return trial.instructed
    return SAID[(number + position) % 2], 1 + (number + 3 * position) % 5


def jspsych(page: StudyPage, session: str) -> str:
    """One listener's file, as `jsPsych.data.get().csv()` writes it."""
    rows: list[dict[str, Any]] = []
    for response in (each for each in expected(page) if each.session == session):
        shared = {"session": session, "list": response.list, "item": response.item}
        place = {"role": response.role, "position": response.position, "block": response.block}
        if response.kind == "background":
            rows.append(_form(shared | place | {"melody": "", "asked": "answers"}, response.answers, len(rows)))
            continue
        place["melody"] = response.stimulus
        file = f"sounds/{page.sounds[response.stimulus].files[0]}"
        made = {"rt": 14_210 + len(rows), "stimulus": file, "response": SAID.index(response.said)}
        kind = {"trial_type": "audio-button-response", "trial_index": len(rows), "plugin_version": "2.1.1"}
        rows.append({**made, **kind, "time_elapsed": 20_000 * (len(rows) + 1), **shared, **place, "asked": "said"})
        answers = {"confidence": response.confidence, "quality": response.quality, **response.answers}
        rows.append(_form(shared | place | {"asked": "answers"}, answers | {"comment": response.comment}, len(rows)))
    columns = list(dict.fromkeys(key for row in rows for key in row))
    lines = [columns, *([row.get(column, "") for column in columns] for row in rows)]
    return "".join(",".join(f'"{_js(value)}"' for value in line) + "\r\n" for line in lines)


def _form(shared: dict[str, Any], answers: dict[str, Any], index: int) -> dict[str, Any]:
    made = {"rt": 9_000 + index, "response": {name: str(value) for name, value in answers.items()}}
    kind = {"trial_type": "survey-html-form", "trial_index": index, "plugin_version": "2.1.1"}
    return {**made, **kind, "time_elapsed": 20_000 * (index + 1), **shared}


def _js(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")) if isinstance(value, dict) else str(value)
    return text.replace('"', '""')


def psychopy(page: StudyPage, session: str) -> str:
    """One listener's wide CSV file: a row for each time around the loop, and one for what comes after it."""
    rows: list[dict[str, Any]] = []
    info = {"participant": session, "session": "001", "date": "2026-11-22_19h45.11.204", "expName": page.name}
    info |= {"psychopyVersion": "2024.2.4", "frameRate": 60.0}
    for response in (each for each in expected(page) if each.session == session):
        if response.kind == "background":
            rows.append({f"b_{each.id}": response.answers[each.id] for each in page.background} | {"after": True})
            continue
        said = {"said.response": 1.0 + SAID.index(response.said), "said.rt": 1.5, "comment.text": response.comment}
        rated = {
            "confidence.response": float(response.confidence or 0),
            "quality.response": float(response.quality or 0),
        }
        own = {f"q_{each.id}.response": _coded(each, response.answers[each.id]) for each in page.questions}
        rows.append({**_condition(page, response), **_loop(len(rows)), **said, **rated, **own})
    last = rows.pop()
    rows.append({_component(each, "b"): _coded(each, last[f"b_{each.id}"]) for each in page.background})
    columns = list(dict.fromkeys([*(key for row in rows for key in row), *info]))
    return _table(columns, [[{**row, **info}.get(column, "") for column in columns] for row in rows])


def _condition(page: StudyPage, response: Response) -> dict[str, Any]:
    file = f"sounds/{next(name for name in page.sounds[response.stimulus].files if name.endswith('.wav'))}"
    place = {"item": response.item, "role": response.role, "position": response.position, "block": response.block}
    return {"list": response.list, **place, "stimulus": response.stimulus, "sound_file": file}


def _loop(index: int) -> dict[str, int]:
    return {"melodies.thisRepN": 0, "melodies.thisTrialN": index, "melodies.thisN": index, "melodies.thisIndex": index}


def _component(question: Question, prefix: str) -> str:
    return f"{prefix}_{question.id}.{'text' if question.asked in ('text', 'number') else 'response'}"


def _coded(question: Question, answer: Any) -> Any:
    """Sliders give numbers: a choice is its place from 1."""
    return 1.0 + question.choices.index(answer) if question.asked == "choice" else answer


def webmushra(page: StudyPage, heard: int) -> str:
    """``results/<testId>/lss.csv`` as service/write.php writes it; whoever heard the list is in one file."""
    names = ["listener", *(f"b_{each.id}" for each in page.background)]
    rated = [each for each in page.questions if each.asked in ("choice", "scale")]
    scales = ["said", "confidence", "quality", *(each.id for each in rated)]
    head = ["session_test_id", *names, "trial_id", *(f"stimuli_rating{n}" for n in range(1, len(scales) + 1))]
    lines: list[list[Any]] = []
    responses = expected(page)
    for session in (name for name, number in SESSIONS if number == heard):
        own = [each for each in responses if each.session == session]
        about = [session, *(_numeric(each, own[-1].answers[each.id]) for each in page.background)]
        for each in own[:-1]:
            ratings = [
                each.said,
                each.confidence,
                each.quality,
                *(_numeric(one, each.answers[one.id]) for one in rated),
            ]
            lines.append([f"{page.name}-list-{heard:04}", *about, each.item, *ratings, each.stimulus, 21_345])
    return _table([*head, "stimuli", "rating_time"], lines, ending="\n")


def gorilla(page: StudyPage) -> str:
    """The task's data in long format: a row for each event, responses among them, of all participants."""
    head = ["Event Index", "UTC Timestamp", "UTC Date and Time", "Experiment ID", "Participant Private ID"]
    head += ["Task Name", "Spreadsheet Name", "Spreadsheet Row", "Trial Number", "Response Type", "Response"]
    head += ["Reaction Time", "Object Name", "Component Name"]
    shown = ["display", "randomise_blocks", "randomise_trials", "list", "item", "role", "position", "block", "stimulus"]
    head += [f"Spreadsheet: {name}" for name in shown]
    lines: list[list[Any]] = []
    for response in expected(page):
        place = [
            response.list,
            response.item,
            response.role,
            response.position or "",
            response.block,
            response.stimulus,
        ]
        cells = ["Background" if response.kind == "background" else "Melody", "", "", *place]
        given: list[tuple[str, Any]] = [
            (("b_" if response.kind == "background" else "q_") + name, value)
            for name, value in response.answers.items()
        ]
        if response.kind == "trial":
            judged = [("said", response.said), ("confidence", response.confidence), ("quality", response.quality)]
            given = [("melody", "AUDIO PLAYBACK FINISHED"), *judged, *given, ("comment", response.comment)]
        for name, value in given:
            event = [
                "action" if name == "melody" else "response",
                value,
                15_100.5,
                name,
                "Audio" if name == "melody" else "Multiple Choice",
            ]
            when = [len(lines) + 1, 1_795_376_000_000 + len(lines), "22/11/2026 19:45:11", 1234, response.session]
            lines.append(
                [*when, page.name, f"list-{response.list:04}", response.position, response.position, *event, *cells]
            )
    lines.append(["END OF FILE", *[""] * (len(head) - 1)])
    return _table(head, lines)


def qualtrics(page: StudyPage) -> str:
    """The export as CSV with numeric values: three rows of headers, then a row for each listener of list 1."""
    fixed = [
        "StartDate",
        "EndDate",
        "Status",
        "Progress",
        "Duration (in seconds)",
        "Finished",
        "RecordedDate",
        "ResponseId",
    ]
    trials = page.lists[0].trials
    asked = ["said", "confidence", "quality", *(f"q_{each.id}" for each in page.questions), "comment"]
    tags = [f"{trial.item.replace('-', '_')}_{name}" for trial in trials for name in asked]
    tags += [f"background_{each.id}" for each in page.background]
    head = [*fixed, *tags, "list"]
    labels = [*fixed[:-1], "Response ID", *(f"Text of {tag}" for tag in tags), "list"]
    ids = [f'{{"ImportId":"{name}"}}' for name in [*fixed, *(f"QID{n}" for n in range(1, len(tags) + 1)), "list"]]
    lines: list[list[Any]] = [labels, ids]
    for session in (name for name, heard in SESSIONS if heard == 1):
        own = [each for each in expected(page) if each.session == session]
        cells = [_qualtrics(page, each, name) for each in own[:-1] for name in asked]
        cells += [_numeric(each, own[-1].answers[each.id]) for each in page.background]
        when = ["2026-11-22 19:45:11", "2026-11-22 19:59:02", 0, 100, 831, 1, "2026-11-22 19:59:03", session]
        lines.append([*when, *cells, 1])
    return _table(head, lines, ending="\n")


def _qualtrics(page: StudyPage, response: Response, name: str) -> Any:
    if name == "said":
        return 1 + SAID.index(response.said)
    if name.startswith("q_"):
        question = next(each for each in page.questions if each.id == name[2:])
        return _numeric(question, response.answers[question.id])
    return getattr(response, name)


def _numeric(question: Question, answer: Any) -> Any:
    return 1 + question.choices.index(answer) if question.asked == "choice" else answer


def _table(head: list[str], lines: list[list[Any]], ending: str = "\r\n") -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator=ending).writerows([head, *lines])
    return text.getvalue()


def files(page: StudyPage) -> dict[str, str]:
    """All example files by their paths in data/."""
    made = {f"jspsych/{page.name}-{session}.csv": jspsych(page, session) for session, _ in SESSIONS}
    made |= {f"psychopy/{session}_{page.name}.csv": psychopy(page, session) for session, _ in SESSIONS}
    made |= {f"webmushra/{page.name}-list-{heard:04}/lss.csv": webmushra(page, heard) for heard in (1, 2)}
    return made | {"gorilla/data_exp_1234-v1_task-abcd.csv": gorilla(page), "qualtrics/list-0001.csv": qualtrics(page)}


if __name__ == "__main__":
    if not (DATA / "study.json").exists():
        write_study(whole_page(pairs=2, lists=2), DATA / "study.json")
    for name, text in files(study()).items():
        write_bytes_atomically(DATA / name, text.encode())
