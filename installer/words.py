"""How set-up speaks: plain sentences, in the right order with what its child processes print."""

from __future__ import annotations


class SetUpError(Exception):
    """Set-up cannot go on; its text is one sentence saying why and what to do."""


def say(sentence: str) -> None:
    """Print a sentence at once, so that it stands before what a child process prints next."""
    print(sentence, flush=True)
