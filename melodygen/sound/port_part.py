"""The MIDI port beside the player's own sound: opened, used, let go, and told of.

Conventions
-----------
Everything runs on the player's thread but what the opening and the port itself post there.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from melodygen.errors import NoPortError, SoundError
from melodygen.midi import Lateness, MidiPort
from melodygen.sound.midi_output import MidiOutput
from melodygen.sound.opening import Opening, close_in_time
from melodygen.sound.output import Output, SilentOutput

open_port = MidiPort
PortNews = str | NoPortError | None
"""The name of the port that is open now, why there is none, or None where none is wanted."""


class PortPart:
    """One port, or none.

    Parameters
    ----------
    post
        Has a call made on the player's thread.
    tell
        Called with the news of the port; None for nobody.
    go_on
        Called where what plays has another output from now on.
    settle
        Called once a port is open, or known not to be.

    """

    def __init__(
        self,
        *,
        post: Callable[[Callable[[], None]], None],
        tell: Callable[[PortNews], None] | None,
        go_on: Callable[[], None],
        settle: Callable[[], None],
    ) -> None:
        self._post, self._tell_news, self._go_on, self._settle = post, tell, go_on, settle
        self._port: MidiPort | None = None
        self._plays_here = True
        self.lateness: Lateness | None = None
        """How late the port that was let go last has sent its messages; None if there was none."""
        self._opening = Opening("MIDI port", post=post, take=self._take, close=MidiPort.close)

    @property
    def is_opening(self) -> bool:
        """Whether a port is being opened."""
        return self._opening.is_running

    @property
    def is_heard_here(self) -> bool:
        """Whether what plays depends on the sound here."""
        return self._port is None or self._plays_here

    def output(self, sound: Output) -> Output:
        """Where notes go: to `sound`, to the port, or to both."""
        if self._port is None:
            return sound
        return MidiOutput(sound if self._plays_here else SilentOutput(), self._port)

    def choose(self, name: str | None) -> None:
        """Open the port `name`, None for none, in place of the one there was."""
        self._opening.give_up()
        self._use(None)
        if name is None:
            self._tell(None)
        else:
            self._opening.start(partial(open_port, name, on_gone=self._post_gone))

    def set_plays_here(self, is_on: bool) -> None:
        """Whether what goes to a port sounds here too."""
        self._plays_here = is_on
        if self._port is not None:
            self._go_on()

    def deliver(self) -> None:
        """Hand over what was asked for."""
        if self._port is not None:
            self._port.deliver()

    def watch(self) -> None:
        """Give up what takes too long to open."""
        if self._opening.is_overdue:
            self._opening.give_up()
            self._take(NoPortError("this system's MIDI does not answer; restart it"))

    def let_go(self) -> None:
        """Close the port."""
        if self._port is not None:
            self._close(self._port)

    def wind_up(self) -> None:
        """Close what is still being opened."""
        self._opening.wind_up()

    def _post_gone(self, error: NoPortError) -> None:
        """On the port's thread: its messages go nowhere from now on."""
        self._post(lambda: self._take(error))

    def _take(self, result: MidiPort | SoundError) -> None:
        if isinstance(result, MidiPort):
            self._use(result)
            self._tell(result.name)
        else:
            self._use(None)
            self._tell(NoPortError(str(result)))
        self._settle()

    def _use(self, port: MidiPort | None) -> None:
        before, self._port = self._port, port
        if before is not port:
            self._go_on()
        if before is not None:
            self._close(before)

    def _close(self, port: MidiPort) -> None:
        close_in_time(port.close)
        self.lateness = port.lateness

    def _tell(self, news: PortNews) -> None:
        if self._tell_news is not None:
            self._tell_news(news)
