"""An invented school's vault, for the tests of the vault and of its faults."""

from datetime import UTC, datetime, timedelta

from yps_desktop.record.entry import Entry
from yps_desktop.record.school import School
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.founding import new_id
from yps_desktop.vault.key_change import Second
from yps_desktop.vault.keys import KeyBundle
from yps_desktop.vault.signing import Signing, SigningKeys, seal_next
from yps_desktop.vault.slots import Derivation, Person
from yps_desktop.vault.vault import Vault

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
SCHOOL = School(name="Mock Hill School")
WREN = Person(new_id(), "Wren Mockford", "Designated Safeguarding Lead", ("write", "countersign", "oversee"))
"""Has every right, so that what is refused them is refused for another reason."""
IRIS = Person(new_id(), "Iris Falsey", "Headteacher", ("countersign", "oversee"))
WRENS, IRISS = "tall blue teapot", "seven quiet lamps"
CHEAP = Derivation(memory_kib=64, passes=1, lanes=1, cheap=True)
"""Costs next to nothing: the writer takes it only because it says so."""


def by(keys: SigningKeys, minutes: int = 0) -> Signing:
    return Signing(keys, "dsl", "2026", "Europe/London", NOW + timedelta(minutes=minutes))


def agreed(keys: SigningKeys) -> Second:
    """Agree to a change of keys, as the second person or the sheet."""
    return Second(by(keys), "what was shown")


def note(head: Head, keys: KeyBundle, text: str, case: str | None = "case-1", minutes: int = 0) -> Entry:
    body = {"sheet": "note", "about": None, "answers": {"said": text}}
    return seal_next(head, by(keys, minutes), "sheet", body, case)


def write(vault: Vault, *texts: str, case: str | None = "case-1") -> list[Entry]:
    """Save one entry a text, each in a transaction of its own."""
    return [vault.ledger.append([note(vault.ledger.head(), vault.keys, t, case)])[0] for t in texts]
