"""Saves into a vault until it is killed, and says on standard output what it was told is saved.

Run as `python -m tests.faults.saver FOLDER PERSON PASSWORD WORK`. For each line on standard input it forks a
child that does the work; the child's death is reported as "gone", so that one start serves many kills.
"""

import os
import sys
from itertools import count
from pathlib import Path

from tests.vault.invented import CHEAP, IRIS, IRISS, agreed, by, note
from yps_desktop.vault.drafts import Draft
from yps_desktop.vault.founding import new_id
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import Vault, open_vault
from yps_desktop.vault.views import CaseRow, Standing


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def save_entries(vault: Vault) -> None:
    """Save entries of all sizes, with their list row and words, and a draft between."""
    for number in count():
        entry = note(vault.ledger.head(), vault.keys, "words " * (number % 7 * 300))

        def lists(seq: int = entry.header.seq) -> None:
            vault.views.put(CaseRow(2, "case-1", "2026-001", Standing(), b'{"seq":%d}' % seq))
            vault.search.put(2, [f"word{seq}"])

        vault.ledger.append([entry], lists)
        say("saved", entry.header.seq, entry.hash)
        payload = f"{number} ".encode() * 2000
        vault.drafts.save(Draft("d", vault.person.id, None, "note", None, payload, "2026-11-20T09:30:00Z"))
        say("draft", number)


def give_keys(vault: Vault) -> None:
    """Give one person after the other a key, agreed to by Iris, who has the first."""
    if IRIS not in vault.people:
        make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP)
    second = agreed(vault.unlock_as(IRIS.id, IRISS))
    while len(vault.people) < 20:
        person = Person(new_id(), "Somebody", "Deputy", IRIS.rights)
        make_key(vault, person, "a password", by(vault.keys), CHEAP, second)
        say("saved", vault.ledger.head().seq, vault.ledger.head().hash)
        say("people", len(vault.people))


def main(folder: str, person: str, password: str, work: str) -> None:
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            {"entries": save_entries, "keys": give_keys}[work](open_vault(Path(folder), person, password))
            os._exit(0)
        say("child", child)
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main(*sys.argv[1:])
