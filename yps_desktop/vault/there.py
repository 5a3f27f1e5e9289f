"""Is a file or a folder there? A drive that does not answer, and a path that cannot be, have nothing.

`pathlib` asks the same, and lets through what a drive says that is broken, shut or too far away.
"""

from pathlib import Path


def has_file(path: Path) -> bool:
    """Say whether a file is there."""
    try:
        return path.is_file()
    except OSError:
        return False


def has_folder(path: Path) -> bool:
    """Say whether a folder is there."""
    try:
        return path.is_dir()
    except OSError:
        return False
