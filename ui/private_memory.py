"""Keeps what this process holds out of the files that a crash writes, and from the user's other programs."""

import sys

_SET_DUMPABLE = 4  # PR_SET_DUMPABLE


def keep_memory_private(platform: str = sys.platform) -> None:
    """Switch core dumps off, here and in what starts afresh; on Linux let nobody but root look inside."""
    if platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)
