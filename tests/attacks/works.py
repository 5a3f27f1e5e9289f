"""What the program does while it is killed, cut off from power or refused by the disk; and what it must keep.

A *disk* is a folder with a vault in `vault`, backups in `place` and nothing else. A work goes on until it is
stopped and says of each thing it was told is done: `saved SEQ HASH`, `draft NUMBER`, `backup NAME` and so on.
`judge` opens what is left and compares.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from itertools import count
from pathlib import Path

from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, SCHOOL, WREN, WRENS, by, note
from yps_desktop.record.acts import Agreed
from yps_desktop.record.entry import Entry
from yps_desktop.vault.backup import make_backup, source_of, verify_proven
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.copies import list_copies, read_copy
from yps_desktop.vault.database import check_pages
from yps_desktop.vault.door import look_at, prove
from yps_desktop.vault.drafts import Draft
from yps_desktop.vault.errors import VaultMissingError
from yps_desktop.vault.founding import create_vault, new_id
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.restore import put_in_place
from yps_desktop.vault.signing import seal_next
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import Vault, open_vault
from yps_desktop.vault.views import CaseRow, Standing

Say = Callable[..., None]
Told = Mapping[str, Sequence[str]]
Work = Callable[[Path, Say], None]
_CASE, _LINE = "case-1", 2
_KEPT = {"vault.json", "vault.prev.json", "anchors.log", "vault.lock"}


def prepare(disk: Path) -> None:
    """Lay out a disk: a vault of two people with a case, a draft and a backup."""
    (disk / "place").mkdir(parents=True)
    folder = disk / "vault"
    with create_vault(
        folder, SCHOOL, WREN, WRENS, role="dsl", edition="2026", now=NOW, derivation=CHEAP
    ) as made:
        make_key(made, IRIS, IRISS, by(made.keys), CHEAP)
        for text in ("words " * 900, "she said so"):
            _append(made, note(made.ledger.head(), made.keys, text, _CASE))
        made.drafts.save(_draft(made, 0))
        make_backup(source_of(made), disk / "place", NOW)


def open_as(folder: Path, name: str = WREN.name, password: str = WRENS) -> Vault:
    """Open a vault as one of its people, whose id another process drew."""
    (person,) = [person for person in look_at(folder).people if person.name == name]
    return open_vault(folder, person.id, password)


def save(disk: Path, say: Say) -> None:
    """Save entries of all sizes, with their list row and words, and a draft between."""
    with open_as(disk / "vault") as vault:
        for number in count(1):
            say_saved(
                say, _append(vault, note(vault.ledger.head(), vault.keys, "words " * (number % 7 * 300)))
            )
            vault.drafts.save(_draft(vault, number))
            say("draft", number)


def countersign(disk: Path, say: Say) -> None:
    """Write entries, and have each agreed to by somebody else."""
    with open_as(disk / "vault") as vault:
        (iris,) = [person for person in vault.people if person.name == IRIS.name]
        keys = vault.unlock_as(iris.id, IRISS)
        for number in count():
            written = _append(vault, note(vault.ledger.head(), vault.keys, "words " * number))
            say_saved(say, written)
            body = Agreed(answer="agreed", of=(written.hash,), shown="words " * number).to_body()
            say_saved(say, _append(vault, seal_next(vault.ledger.head(), by(keys), Agreed.kind, body, _CASE)))


def back_up(disk: Path, say: Say) -> None:
    """Save an entry and make a backup, over and over."""
    with open_as(disk / "vault") as vault:
        for number in count(1):
            say_saved(say, _append(vault, note(vault.ledger.head(), vault.keys, "words " * 99)))
            made = make_backup(source_of(vault), disk / "place", NOW + timedelta(minutes=number))
            say("backup", made.folder.name)


def give_keys(disk: Path, say: Say) -> None:
    """Give one person after the other a key."""
    with open_as(disk / "vault") as vault:
        while len(vault.people) < 20:
            person = Person(new_id(), f"Somebody {len(vault.people)}", "Deputy", IRIS.rights)
            say_saved(say, make_key(vault, person, "a password", by(vault.keys), CHEAP))
            say("people", len(vault.people))


def restore(disk: Path, say: Say) -> None:
    """Bring the backup back into one new folder after the other."""
    (copy,) = list_copies(disk / "place")
    person = next(person for person in look_at(copy.folder).people if person.name == WREN.name)
    for number in count():
        put_in_place(copy, prove(copy.folder, person.id, WRENS), disk / f"restored-{number}")
        say("restored", number)


def found(disk: Path, say: Say) -> None:
    """Make one new vault after the other."""
    for number in count():
        founder = Person(new_id(), WREN.name, WREN.office, WREN.rights)
        folder = disk / f"founded-{number}"
        vault = create_vault(
            folder, SCHOOL, founder, WRENS, role="dsl", edition="2026", now=NOW, derivation=CHEAP
        )
        say("founded", number)
        vault.close()


WORKS: Mapping[str, Work] = {
    work.__name__: work for work in (save, countersign, back_up, give_keys, restore, found)
}


def say_saved(say: Say, entry: Entry) -> None:
    say("saved", entry.header.seq, entry.hash)


def judge(disk: Path, told: Told) -> None:
    """Check that all that was said to be done is there, whole, and that nothing lies about."""
    with open_as(disk / "vault") as vault:
        check_whole(vault)
        check_told(vault, told)
    check_tidy(disk / "vault")
    _check_backups(disk / "place", told)
    for word in ("restored", "founded"):
        for number in range(int(told.get(word, ("", "-1"))[1]) + 1):
            _check_made(disk / f"{word}-{number}")
        for path in disk.glob(f"{word}-*[0-9]"):
            _check_made_or_not(path)


def check_whole(vault: Vault) -> None:
    """Check every page, table, signature and place in the chain, and that lists and keys agree with it."""
    check_pages(vault.folder / vault.stored.keystore.database_name, vault.database_key)
    vault.database.check_order()
    verify_chain(vault.database, vault.ledger)
    assert set(vault.ledger.holders) == {person.id for person in vault.people}
    newest = vault.ledger.of_case(_CASE)[-1].header.seq
    assert vault.views.row(_CASE).line == b'{"seq":%d}' % newest
    assert vault.search.find(f"word{newest}") == (_LINE,)


def check_told(vault: Vault, told: Told) -> None:
    """Check that no entry, draft or key that was acknowledged is lost."""
    if "saved" in told:
        _, seq, entry_hash = told["saved"]
        kept = vault.ledger.entry(int(seq))
        assert kept is not None, f"entry {seq} was acknowledged and is lost"
        assert kept.hash == entry_hash
    draft = vault.drafts.load(vault.person.id, "d")
    assert draft is not None
    assert int(draft.payload.split()[0]) >= int(told.get("draft", ("", "0"))[1])
    assert len(vault.people) >= int(told.get("people", ("", "2"))[1])


def check_tidy(folder: Path) -> None:
    """Check that a vault nobody has open holds nothing but itself."""
    database = look_at_database(folder)
    names = {path.name for path in folder.iterdir()}
    journal = folder / f"{database}-journal"
    assert not journal.exists() or journal.stat().st_size == 0
    assert names - _KEPT - {journal.name} == {database}


def look_at_database(folder: Path) -> str:
    (name,) = [path.name for path in folder.glob("db-*.sqlite")]
    return name


def _check_backups(place: Path, told: Told) -> None:
    if "backup" in told:
        read_copy(place / told["backup"][1])
    copies = list_copies(place)
    assert copies
    for copy in copies:
        person = next(person for person in look_at(copy.folder).people if person.name == WREN.name)
        head = verify_proven(prove(copy.folder, person.id, WRENS))
        assert head.code == copy.manifest.code


def _check_made(folder: Path) -> None:
    """Check that a vault that was promised is whole."""
    with open_as(folder) as vault:
        verify_chain(vault.database, vault.ledger)
    check_tidy(folder)


def _check_made_or_not(folder: Path) -> None:
    """Check that a vault is whole, or that nobody could take what is there for one."""
    with suppress(VaultMissingError):
        _check_made(folder)


def _append(vault: Vault, entry: Entry) -> Entry:
    """Save an entry of the case, with its list row and its words."""
    seq = entry.header.seq

    def lists() -> None:
        vault.views.put(CaseRow(_LINE, _CASE, "2026-001", Standing(), b'{"seq":%d}' % seq))
        vault.search.put(_LINE, [f"word{seq}"])

    return vault.ledger.append([entry], lists)[0]


def _draft(vault: Vault, number: int) -> Draft:
    payload = f"{number} ".encode() * 2000
    return Draft("d", vault.person.id, None, "note", None, payload, "2026-11-20T09:30:00Z")


def speaking_on(descriptor: int) -> Say:
    """Give a way to say something at once, in one write, on a pipe or file."""

    def say(*words: object) -> None:
        os.write(descriptor, (" ".join(map(str, words)) + "\n").encode())

    return say
