"""What the program does to a vault that nobody has open, while it is killed, cut off or refused."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from tests.attacks import older
from tests.attacks.works import Say, append, found_at, open_own, prove_as, say_saved
from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, SCHOOL, WREN, WRENS, agreed, by, note
from yps_desktop.services.founding import Founding, found_with_sheet, prepare
from yps_desktop.services.opening import Newcomer, close
from yps_desktop.vault.copies import Copy, list_copies
from yps_desktop.vault.door import Proof
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.founding import new_id
from yps_desktop.vault.key_change import making_sheet, put_change, recover_vault
from yps_desktop.vault.newkey import WantedKey, prepare_key
from yps_desktop.vault.recovery import prove_sheet
from yps_desktop.vault.restore import make_beside, put_in_place, put_over
from yps_desktop.vault.slots import Person
from yps_desktop.vault.smallfile import sync_folder
from yps_desktop.vault.swap import kept_name
from yps_desktop.vault.vault import open_with

FERN, FERNS = Person(new_id(), "Fern Pretendale", "Governor", ("countersign", "oversee")), "two old barns"


def restore(disk: Path, say: Say) -> None:
    """Bring the backup back into a new folder."""
    copy, number = _copy(disk), len(list(disk.glob("restored-*")))
    put_in_place(copy, prove_as(copy.folder), disk / f"restored-{number}")
    say("restored", *range(number + 1))


def restore_over(disk: Path, say: Say) -> None:
    """Save an entry, and put the backup in the place of the vault, which is kept."""
    copy, folder = _copy(disk), disk / "vault"
    with open_own(disk) as vault:
        vault.acknowledge()
        key = vault.database_key
        say_saved(say, append(vault, note(vault.ledger.head(), vault.keys, "words " * 99)))
    make_beside(copy, prove_as(copy.folder), folder)
    kept = kept_name(folder, "2026-11-21")
    put_over(folder, kept, key)
    say("kept", kept)


def found(disk: Path, say: Say) -> None:
    """Make a new vault with its sheet and second key, as the first start does, or make one anew."""
    number = len(list(disk.glob("founded-*/vault.json")))
    dsl, head = (
        Newcomer(one.name, one.office, one.rights, words) for one, words in ((WREN, WRENS), (IRIS, IRISS))
    )
    prepared = prepare(Founding(disk / f"founded-{number}", SCHOOL, dsl, head), NOW, CHEAP)
    founded = found_with_sheet(prepared, lambda: NOW)
    say("founded", *range(number + 1))
    close(founded.desk)


def upgrade(disk: Path, say: Say) -> None:
    """Bring a vault of an older format to today's."""
    number = older.lay_out(disk)
    with open_with(older.prove_at(disk, number)):
        say("upgraded", number)


def recover(disk: Path, say: Say) -> None:
    """Give a vault whose passwords are lost to two people, with its recovery sheet."""
    number = len(list(disk.glob("recovered-*")))
    folder, sheet = disk / f"recovered-{number}", _found_with_sheet(disk)
    folder.with_name("recovering").rename(folder)
    sync_folder(disk)
    proof = prove_sheet(folder, sheet)
    keys = [
        prepare_key(WantedKey(proof.stored.keystore, proof.database_key, somebody(who), words, NOW), CHEAP)
        for who, words in ((IRIS, IRISS), (FERN, FERNS))
    ]
    with open_with(Proof(folder, proof.stored, keys[0].keys, proof.database_key)) as vault:
        recover_vault(vault, keys, by(proof.keys), [agreed(one.keys) for one in keys])
        say("recovered", number)


def somebody(person: Person) -> Person:
    """Draw a new id for one of the invented people."""
    return replace(person, id=new_id())


def _found_with_sheet(disk: Path) -> str:
    """Make a vault of one person with a recovery sheet, and give what stands on the sheet."""
    shutil.rmtree(disk / "recovering", ignore_errors=True)
    with found_at(disk / "recovering", somebody(WREN)) as vault:
        made = put_change(vault, making_sheet(vault), by(vault.keys)).new_sheet
    assert made is not None
    return made.text


def _copy(disk: Path) -> Copy:
    copies = list_copies(disk / "place")
    if not copies:
        raise StorageError("There is no backup that can be read.")
    return copies[-1]


BESIDE: Mapping[str, Callable[[Path, Say], None]] = {
    work.__name__: work for work in (restore, restore_over, found, upgrade, recover)
}
"""One round of each work that opens what it needs."""
