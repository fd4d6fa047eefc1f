"""The start and the end of a server, and connections that say nothing."""

from __future__ import annotations

import asyncio
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import uvicorn
from click.testing import CliRunner

from melodygen.cli import main
from melodygen.stimuli.serving import patience, serve
from melodygen.stimuli.serving.server import EVERYWHERE, TokenError
from tests.stimuli.serving.studies import write_set


@contextmanager
def running(root: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """A server, with the lines that it greets with."""
    command = [sys.executable, "-u", "-m", "melodygen", "stimuli", "serve", str(root), "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line)
            if line.startswith("Stop it"):
                break
        try:
            yield process, lines
        finally:
            if process.poll() is None:
                process.kill()


def told(*arguments: str) -> str:
    """What a server that cannot start says, in one line."""
    result = CliRunner().invoke(main, ["stimuli", "serve", *arguments], prog_name="melodygen")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    return result.stderr


def test_it_greets_with_its_addresses_refuses_a_second_and_ends_well(tmp_path: Path) -> None:
    root = write_set(tmp_path).root
    with running(root, "--host", EVERYWHERE[0]) as (process, lines):
        text = "".join(lines)
        found = re.search(r"http://localhost:(\d+)/researcher\?token=([\w-]{32})", text)
        assert found is not None
        port, token = found.groups()
        assert len(re.findall(rf"http://\S+:{port}/\n", text)) == 2
        assert str(root / "researcher" / "responses.sqlite") in text
        with closing(HTTPConnection("127.0.0.1", int(port))) as asking:
            asking.request("GET", "/researcher", headers={"Authorization": f"Bearer {token}"})
            assert asking.getresponse().status == 200
        assert "kept by another server that still runs" in told(str(root), "--port", "0")
        assert f"127.0.0.1 port {port} cannot be served" in told(str(write_set(tmp_path / "b").root), "--port", port)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
        assert process.stdout is not None
        assert process.stdout.read().strip() == "Stopped; every answer is kept."
    assert not (root / "researcher" / "responses.sqlite-wal").exists()


def test_what_is_no_set_is_said_in_one_line(tmp_path: Path) -> None:
    assert "no folder of a set" in told(str(tmp_path))
    assert "no such folder" in told(str(tmp_path / "none"))


def test_a_place_where_no_answer_can_be_kept_is_said_in_one_line(tmp_path: Path) -> None:
    folder = write_set(tmp_path)
    shutil.rmtree(folder.researcher)
    folder.researcher.write_text("in the way")
    assert "researcher could not be written" in told(str(tmp_path), "--port", "0")


@pytest.mark.parametrize(
    ("token", "problem"),
    [
        ("z", "has 1 character, which can be guessed"),
        ("x" * 15, "has 15 characters, which can be guessed"),
        ("with spaces in between", "has characters that cannot stand in an address"),
        ("ümlaut-ümlaut-ümlaut", "has characters that cannot stand in an address"),
    ],
)
def test_a_token_that_can_be_guessed_is_refused(tmp_path: Path, token: str, problem: str) -> None:
    with pytest.raises(TokenError) as error:
        serve(write_set(tmp_path).root, token=token)
    remedy = "give it at least 16 letters, digits, - and _, or leave it out to have one made"
    assert str(error.value) == f"the token {problem}; {remedy}"


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The port of a server that waits 0.25 s for a head, and whose replies take 0.1 s."""
    monkeypatch.setattr(patience, "HEAD_S", 0.25)

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        await asyncio.sleep(0.1)
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    bound = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, http=patience.PatientProtocol, lifespan="off", log_level="error"))
    thread = Thread(target=server.run, args=([bound],))
    thread.start()
    yield bound.getsockname()[1]
    server.should_exit = True
    thread.join()
    bound.close()


@pytest.mark.parametrize("first", ["", "GET / HTTP/1.1\r\nhost: x\r\n\r\n"])
@pytest.mark.parametrize("part", ["", "GET / HTTP/1.1\r\nhos"])
def test_a_head_that_does_not_come_whole_is_not_waited_for(patient: int, first: str, part: str) -> None:
    with closing(socket.create_connection(("127.0.0.1", patient), 10)) as slow:
        if first:
            slow.sendall(first.encode())
            assert slow.recv(1000).startswith(b"HTTP/1.1 204")
        slow.sendall(part.encode())
        assert slow.recv(1000) == b""


def test_who_asks_again_and_again_is_kept(patient: int) -> None:
    with closing(socket.create_connection(("127.0.0.1", patient), 10)) as steady:
        for _ in range(6):
            steady.sendall(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
            assert steady.recv(1000).startswith(b"HTTP/1.1 204")
