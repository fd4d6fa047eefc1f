"""A server from its start to its end: one address, one set, until somebody stops it."""

from __future__ import annotations

import os
import re
import secrets
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import FrameType

from melodygen.errors import MelodygenError, MissingPackageError, WriteError
from melodygen.stimuli.serving.store import Store
from melodygen.stimuli.serving.study import ServedStudy, served_study

HOST, PORT = "127.0.0.1", 8000
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - what users write to be reached from other machines
SHORTEST_TOKEN = 16
GRACE_S = 10
"""So long may answers that are under way take when the server is stopped."""

CONNECTIONS = 4000
OPEN_FILES = 8192


class AddressError(MelodygenError):
    """The address cannot be served."""

    def __init__(self, host: str, port: int, error: OSError) -> None:
        reason = error.strerror or str(error)
        super().__init__(f"{host} port {port} cannot be served ({reason}); choose another with --port or --host")


class TokenError(MelodygenError):
    """The token can be guessed, or could not stand in an address; the sentence does not tell it."""

    def __init__(self, problem: str) -> None:
        remedy = f"give it at least {SHORTEST_TOKEN} letters, digits, - and _, or leave it out to have one made"
        super().__init__(f"the token {problem}; {remedy}")


def serve(
    root: Path, *, host: str = HOST, port: int = PORT, token: str = "", say: Callable[[str], None] = print
) -> None:
    """Serve the set in the folder `root` until Ctrl-C or SIGTERM.

    Parameters
    ----------
    root
        Of the set (`SetFolder`).
    host, port
        ``0.0.0.0`` to be reached from other machines; port 0 takes a free one.
    token
        That opens the researcher's page; a new one each time where it is empty.
    say
        Gets the lines that are for whoever started it.

    Raises
    ------
    FormatError, InUseError, WriteError
        No set, or its answers cannot be kept.
    AddressError, TokenError, MissingPackageError
        The address, the token or the installation.

    """
    _check_token(token)
    study = served_study(root)
    with closing(_bound(host, port)) as bound, closing(_store(study)) as store:
        for line in _greeting(study, bound, host, token := token or secrets.token_urlsafe(24)):
            say(line)
        _run(study, store, token, bound)
    say("Stopped; every answer is kept.")


def _check_token(token: str) -> None:
    if token and re.fullmatch(r"[A-Za-z0-9_-]+", token) is None:
        raise TokenError("has characters that cannot stand in an address")
    if 0 < len(token) < SHORTEST_TOKEN:
        count = "1 character" if len(token) == 1 else f"{len(token)} characters"
        raise TokenError(f"has {count}, which can be guessed")


def _store(study: ServedStudy) -> Store:
    try:
        study.folder.researcher.mkdir(exist_ok=True)
    except OSError as error:
        raise WriteError.of(study.folder.researcher, error) from error
    return Store(study.folder.responses, study=study.digest, numbers=tuple(study.lists))


def _bound(host: str, port: int) -> socket.socket:
    """A socket with the address, before anything is opened or promised."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        bound = socket.socket(family, kind, protocol)
    except OSError as error:
        raise AddressError(host, port, error) from error
    try:
        if sys.platform != "win32":  # there it would let two servers have one address
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen(2048)
    except OSError as error:
        bound.close()
        raise AddressError(host, port, error) from error
    bound.setblocking(False)
    return bound


def _greeting(study: ServedStudy, bound: socket.socket, host: str, token: str) -> Iterator[str]:
    port = bound.getsockname()[1]
    here = _address("localhost" if host in EVERYWHERE else host, port)
    yield f"Serving {study.page.title} ({len(study.page.lists)} lists)"
    yield f"  listeners, on this machine:     {here}/"
    if host in EVERYWHERE:
        yield f"  listeners, in this network:     {_address(_lan_address(), port)}/"
    yield f"  researcher, keep it to yourself: {here}/researcher?token={token}"
    yield f"  answers are kept in:            {study.folder.responses}"
    yield "Stop it with Ctrl-C; started again, it goes on where it was."


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _lan_address() -> str:
    """By which other machines reach this one: that of the interface to elsewhere; nothing is sent to find out."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))  # an address for documentation (RFC 5737)
        return str(probe.getsockname()[0])
    return socket.gethostname()


def _run(study: ServedStudy, store: Store, token: str, bound: socket.socket) -> None:
    try:
        import uvicorn  # noqa: PLC0415 - only servers need it

        from melodygen.stimuli.serving.app import study_app  # noqa: PLC0415 - brings Starlette
        from melodygen.stimuli.serving.patience import PatientProtocol  # noqa: PLC0415 - brings uvicorn
    except ImportError as error:
        raise MissingPackageError("serving a study", error.name or "uvicorn", error) from error
    _allow_connections()
    config = uvicorn.Config(
        study_app(study, store, token),
        http=PatientProtocol,
        loop="asyncio",
        ws="none",
        lifespan="off",
        log_level="error",
        access_log=False,
        server_header=False,
        limit_concurrency=CONNECTIONS,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=GRACE_S,
    )
    with _stopped_by_signals():
        uvicorn.Server(config).run(sockets=[bound])


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """The server ends well at a signal and then sends it once more: here that is the end it was meant to be."""

    class StoppedError(BaseException):
        pass

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise StoppedError

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    except StoppedError:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _allow_connections() -> None:
    """Each listener's browser may keep six connections; systems allow few open files unless asked."""
    if os.name != "posix":
        return
    import resource  # noqa: PLC0415 - POSIX alone has it

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
