"""What the program does in an open vault while it is killed, cut off from power or refused by the disk.

A *disk* is a folder with a vault in `vault`, backups in `place` and nothing else. A work goes on, round after
round, and says of each thing it was told is done: `saved SEQ HASH`, `draft NUMBER`, `backup NAME` and so on.
What must be true when it was stopped is in `judging.py`.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, SCHOOL, WREN, WRENS, agreed, by, note
from yps_desktop.record.acts import Agreed
from yps_desktop.record.destruction_acts import CaseDestroyed, Gone
from yps_desktop.record.entry import Entry
from yps_desktop.record.school_acts import SchoolDetailsChanged
from yps_desktop.record.school_said import details_of
from yps_desktop.vault.backup import make_backup, source_of
from yps_desktop.vault.door import Proof, look_at, prove
from yps_desktop.vault.drafts import Draft
from yps_desktop.vault.errors import WrongPasswordError
from yps_desktop.vault.founding import create_vault, new_id
from yps_desktop.vault.key_change import Second, put_change, taking
from yps_desktop.vault.letting_go import let_go
from yps_desktop.vault.newkey import make_key, put_password, seal_under
from yps_desktop.vault.renaming import put_school_name
from yps_desktop.vault.signing import seal_next
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import Vault, open_with
from yps_desktop.vault.views import CaseRow, Standing

Say = Callable[..., None]
CASE, LINE = "case-1", 2
GONE = "peregrine"
"""A word of the cases that are destroyed, and of nothing else."""
PASSWORD = "password"
"""Wren's passwords have numbers, the first is 0; which one it is now stands in a file beside the disk."""


def prepare(disk: Path) -> None:
    """Lay out a disk: a vault of two people with a case, a draft and a backup."""
    (disk / "place").mkdir(parents=True)
    with found_at(disk / "vault", WREN) as made:
        make_key(made, IRIS, IRISS, by(made.keys), CHEAP)
        for text in ("words " * 900, "she said so"):
            append(made, note(made.ledger.head(), made.keys, text, CASE))
        made.drafts.save(draft(made, 0))
        make_backup(source_of(made), disk / "place", NOW)


def found_at(folder: Path, founder: Person) -> Vault:
    return create_vault(folder, SCHOOL, founder, WRENS, role="dsl", edition="2026", now=NOW, derivation=CHEAP)


def prove_as(folder: Path, name: str = WREN.name, password: str = WRENS) -> Proof:
    """Prove a password of one of a vault's people, whose id another process drew."""
    (person,) = [person for person in look_at(folder).people if person.name == name]
    return prove(folder, person.id, password)


def number_now(disk: Path) -> int:
    """Say which password is Wren's now."""
    path = disk.with_name(f"{disk.name}-{PASSWORD}")
    return int(path.read_text("ascii")) if path.exists() else 0


def note_number(disk: Path, number: int) -> None:
    """Note beside the disk which password is Wren's now."""
    disk.with_name(f"{disk.name}-{PASSWORD}").write_text(str(number), "ascii")


def password(number: int) -> str:
    return f"{WRENS} {number}" if number else WRENS


def open_own(disk: Path) -> Vault:
    """Open a disk's vault as Wren."""
    return open_with(prove_as(disk / "vault", password=password(number_now(disk))))


def save(vault: Vault, disk: Path, say: Say) -> None:
    """Save an entry, of any size, with its list row and words, and then a draft."""
    number = vault.ledger.head().seq
    say_saved(say, append(vault, note(vault.ledger.head(), vault.keys, "words " * (number % 7 * 300))))
    vault.drafts.save(draft(vault, number))
    say("draft", number)


def countersign(vault: Vault, disk: Path, say: Say) -> None:
    """Write an entry, and have it agreed to by somebody else."""
    shown = "words " * vault.ledger.head().seq
    written = append(vault, note(vault.ledger.head(), vault.keys, shown))
    say_saved(say, written)
    body = Agreed(answer="agreed", of=(written.hash,), shown=shown).to_body()
    by_iris = by(vault.unlock_as(_iris(vault), IRISS))
    say_saved(say, append(vault, seal_next(vault.ledger.head(), by_iris, Agreed.kind, body, CASE)))


def back_up(vault: Vault, disk: Path, say: Say) -> None:
    """Save an entry and make a backup."""
    say_saved(say, append(vault, note(vault.ledger.head(), vault.keys, "words " * 99)))
    made = make_backup(source_of(vault), disk / "place", NOW + timedelta(minutes=vault.ledger.head().seq))
    say("backup", made.folder.name)


def give_keys(vault: Vault, disk: Path, say: Say) -> None:
    """Give somebody a key, agreed to by Iris, while there are not too many."""
    if len(vault.people) < 20:
        person = Person(new_id(), f"Somebody {vault.ledger.head().seq}", "Deputy", ("write",))
        make_key(vault, person, "a password", by(vault.keys), CHEAP, _agreed_by_iris(vault))
    say_head(say, vault)
    say("people", len(vault.people))


def take_keys(vault: Vault, disk: Path, say: Say) -> None:
    """Give somebody a key and take it again, which gives the database another key."""
    if len(vault.people) == 2:
        give_keys(vault, disk, lambda *_: None)
        say_head(say, vault)
    gone = taking(vault, vault.people[-1].id, "They left.")
    put_change(vault, gone, by(vault.keys), _agreed_by_iris(vault))
    say_head(say, vault)


def change_password(vault: Vault, disk: Path, say: Say) -> None:
    """Change Wren's own password to the next one."""
    number = number_now(disk)
    while (proof := _proof(vault.folder, number)) is None:
        number += 1
    put_password(vault, seal_under(proof, password(number + 1), CHEAP), by(vault.keys))
    say(PASSWORD, number + 1)
    say_head(say, vault)


def rename(vault: Vault, disk: Path, say: Say) -> None:
    """Say that the school is called something else: the keystore bears it, and the entry says it."""
    was = details_of(replace(SCHOOL, name=vault.stored.keystore.school))
    now = replace(was, name=f"School {vault.ledger.head().seq}")
    act = SchoolDetailsChanged(was=was, now=now, since="2026-11-20")
    put_school_name(vault, now.name, act, by(vault.keys))
    say_head(say, vault)


def destroy(vault: Vault, disk: Path, say: Say) -> None:
    """Begin a case, and destroy it with Iris: the database goes on under another key, without its words."""
    head = vault.ledger.head()
    opened, case = head.seq + 1, f"gone-{head.seq}"

    def lists() -> None:
        vault.views.put(CaseRow(opened, case, f"2026-{opened:03}", line=b'{"people":"peregrine"}'))
        vault.search.put(opened, [GONE])

    say_saved(say, vault.ledger.append([note(head, vault.keys, f"{GONE} " * 99, case)], lists)[0])
    gone = (Gone(case, f"2026-{opened:03}", "2026-11-20"),)
    act = CaseDestroyed(cases=gone, entries=1, years=25, day="2026-11-20")
    let_go(vault, act, by(vault.keys), _agreed_by_iris(vault))
    say("destroyed", case)
    say_head(say, vault)


INSIDE: Mapping[str, Callable[[Vault, Path, Say], None]] = {
    work.__name__: work
    for work in (save, countersign, back_up, give_keys, take_keys, change_password, rename, destroy)
}
"""One round of each work that is done in an open vault."""


def append(vault: Vault, entry: Entry) -> Entry:
    """Save an entry of the case, with its list row and its words."""
    seq = entry.header.seq

    def lists() -> None:
        vault.views.put(CaseRow(LINE, CASE, "2026-001", Standing(), b'{"seq":%d}' % seq))
        vault.search.put(LINE, [f"word{seq}"])

    return vault.ledger.append([entry], lists)[0]


def draft(vault: Vault, number: int) -> Draft:
    payload = f"{number} ".encode() * 2000
    return Draft("d", vault.person.id, None, "note", None, payload, "2026-11-20T09:30:00Z")


def say_saved(say: Say, entry: Entry) -> None:
    say("saved", entry.header.seq, entry.hash)


def say_head(say: Say, vault: Vault) -> None:
    head = vault.ledger.head()
    say("saved", head.seq, head.hash)


def speaking_on(descriptor: int) -> Say:
    """Give a way to say something at once, in one write, on a pipe or file."""

    def say(*words: object) -> None:
        os.write(descriptor, (" ".join(map(str, words)) + "\n").encode())

    return say


def _agreed_by_iris(vault: Vault) -> Second:
    return agreed(vault.unlock_as(_iris(vault), IRISS))


def _iris(vault: Vault) -> str:
    return next(person.id for person in vault.people if person.name == IRIS.name)


def _proof(folder: Path, number: int) -> Proof | None:
    try:
        return prove_as(folder, password=password(number))
    except WrongPasswordError:
        return None
