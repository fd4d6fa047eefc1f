"""A study of two short melodies, and a server that hands it out and keeps what is answered, as ours does."""

from __future__ import annotations

import io
import json
import math
import struct
import threading
import wave
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from melodygen.stimuli.page import Host, write_page
from melodygen.stimuli.study_json import write_study as write_study_json
from melodygen.stimuli.study_page import ListeningList, Question, Sound, StudyPage, Trial

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; "
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'"
)
SECONDS = 0.4

TRIALS = (
    Trial(item="practice-01", stimulus="pppppppp", role="practice", block=0),
    Trial(item="trial-001", stimulus="aaaaaaaa"),
    Trial(item="attention-01", stimulus="bbbbbbbb", role="attention", instructed=("generated", 2)),
    Trial(item="trial-002", stimulus="cccccccc", block=2),
)

STUDY = StudyPage(
    name="ai-or-human",
    title="Melodies: made or generated?",
    sounds={trial.stimulus: Sound(files=(f"{trial.stimulus}.wav",), seconds=SECONDS) for trial in TRIALS},
    lists=(ListeningList(number=1, trials=TRIALS), ListeningList(number=2, trials=TRIALS)),
    texts={},
    headphone_check=False,
    questions=(Question(id="known", text="Did you know it?", asked="choice", choices=("Yes", "No")),),
    background=(
        Question(id="age", text="How old are you?", asked="number", required=True),
        Question(id="training", text="Musical training", asked="scale", choices=("none", "much"), required=True),
        Question(id="job", text="What do you do?", asked="choice", choices=("Producer", "Listener"), required=True),
        Question(id="note", text="Anything else?"),
    ),
    contact="study@example.org",
)


def tone(seconds: float = SECONDS, rate: int = 8_000) -> bytes:
    """A WAV file."""
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        samples = (int(3_000 * math.sin(0.3 * index)) for index in range(int(seconds * rate)))
        file.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
    return content.getvalue()


def write_study(folder: Path, study: StudyPage = STUDY, host: Host = Host()) -> None:  # noqa: B008
    """The study as a folder that a server can hand out."""
    (folder / "sounds").mkdir(parents=True, exist_ok=True)
    for sound in study.sounds.values():
        (folder / "sounds" / sound.files[0]).write_bytes(tone(sound.seconds))
    write_study_json(study, folder / "study.json")
    write_page(folder, host)


@dataclass
class Stub:
    """What the server keeps, and how it is told to fail."""

    study: StudyPage
    sessions: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    fails: bool = False
    """Whether it answers with 503 whatever it is asked but files."""
    refuses: str = ""
    """The item that it answers with 400."""
    asked: list[str] = field(default_factory=list)
    """What was asked for, with what was answered."""

    @property
    def rows(self) -> list[dict[str, Any]]:
        """All that was answered, in all sessions."""
        return [row for rows in self.sessions.values() for row in rows]

    def answer(self, session: str) -> dict[str, Any]:
        """What the page is told of a session."""
        page = {name: value for name, value in asdict(replace(self.study)).items() if name != "lists"}
        return {"session": session, "page": page, "list": asdict(self.study.lists[0]), "done": self.sessions[session]}

    def store(self, session: str, row: dict[str, Any]) -> int:
        """The status of an answer that came in; of two to the same item the first counts."""
        rows = self.sessions[session]
        if any(other["item"] == row["item"] for other in rows):
            return 200
        rows.append(row)
        return 201


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, stub: Stub, **more: Any) -> None:
        self.stub = stub
        super().__init__(*args, **more)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def do_GET(self) -> None:
        if self.stub.fails and "/api/" in self.path:
            self._say(503, {"error": "down"})
        elif self.path.startswith("/api/sessions/"):
            session = self.path.rsplit("/", 1)[-1]
            known = session in self.stub.sessions
            self._say(200 if known else 404, self.stub.answer(session) if known else {"error": "unknown session"})
        else:
            super().do_GET()

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.stub.fails:
            self._say(503, {"error": "down"})
        elif self.path == "/api/sessions":
            session = f"session-{len(self.stub.sessions) + 1:015d}"
            self.stub.sessions[session] = []
            self._say(201, self.stub.answer(session))
        elif self.path == "/elsewhere":
            self.stub.sessions.setdefault(body["session"], []).append(body)
            self._say(200, {})
        else:
            if body["item"] == self.stub.refuses:
                self._say(400, {"error": "it cannot be"})
                return
            session = self.path.split("/")[3]
            self._say(self.stub.store(session, body), body)

    def _say(self, status: int, answer: object) -> None:
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        self.stub.asked.append(format % args)


def started(folder: Path, stub: Stub) -> tuple[ThreadingHTTPServer, str]:
    """A server of `folder`, and its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, stub=stub, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"
