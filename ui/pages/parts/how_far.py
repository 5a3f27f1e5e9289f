"""How far long work on a paper is: told in words where it is done, read by the window, which may stop it.

Nothing of Qt crosses from one thread to the other here: the window looks, a few times a second.
"""

from threading import Event

from yps_desktop.record.errors import YpsError


class StoppedError(YpsError):
    """Somebody stopped the work."""


class HowFar:
    """One piece of work; `words` say how far it is, and are empty until there is something to say."""

    def __init__(self) -> None:
        self.words = ""
        self._stopped = Event()

    def tell(self, words: str) -> None:
        """Say on *work* how far it is. Raises StoppedError where somebody stopped it meanwhile."""
        if self._stopped.is_set():
            raise StoppedError("Stopped. Nothing has been printed or saved.")
        self.words = words

    def stop(self) -> None:
        """End the work where it next says how far it is."""
        self._stopped.set()
