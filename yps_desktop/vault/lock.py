"""One program at a time: vault.lock, which is free again when its holder's process ends, however it ends."""

from pathlib import Path

from filelock import FileLock, Timeout

from yps_desktop.vault.errors import StorageError, VaultInUseError
from yps_desktop.vault.faults import IN_USE, READ_ONLY

NAME = "vault.lock"


class VaultLock:
    """The lock of a vault's folder."""

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / NAME, timeout=0, mode=0o600, thread_local=False)

    def take(self) -> None:
        """Take the lock. Raises VaultInUseError, and StorageError where the folder cannot be written."""
        try:
            self._lock.acquire()
        except Timeout as fault:
            raise VaultInUseError(IN_USE) from fault
        except OSError as fault:
            raise StorageError(READ_ONLY) from fault

    def release(self) -> None:
        """Let go of the lock; letting go twice does nothing."""
        self._lock.release()
