"""Checks a whole vault, for the command line: keystore, pages, chain and every signature."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from yps_desktop.vault.chain import ChainReport, verify_chain
from yps_desktop.vault.database import check_pages
from yps_desktop.vault.door import Proof, prove
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import Vault, open_with


@dataclass(frozen=True, slots=True)
class VaultReport:
    """What was found whole: who has a key, and the chain; `noticed` is as in `Vault`."""

    people: tuple[Person, ...]
    chain: ChainReport
    noticed: str | None


def verify_vault(
    folder: Path,
    person_id: str,
    password: str,
    progress: Callable[[int, int], None] | None = None,
    also: Callable[[Vault], None] | None = None,
) -> VaultReport:
    """Prove a password, then `verify_with`. Raises as it does."""
    return verify_with(prove(folder, person_id, password), progress, also)


def verify_with(
    proof: Proof,
    progress: Callable[[int, int], None] | None = None,
    also: Callable[[Vault], None] | None = None,
) -> VaultReport:
    """Check everything in a vault that nobody else has open. Raises a YpsError that says what is wrong.

    One of an older format is left as it is, and refused.

    `also` looks at what was found whole besides, before the vault is closed.
    """
    with open_with(proof, spare=None) as vault:
        stored = vault.stored
        check_pages(proof.folder / stored.keystore.database_name, vault.database_key)
        vault.database.check_order()
        chain = verify_chain(vault.database, vault.ledger, progress)
        report = VaultReport(vault.people, chain, vault.noticed)
        if also is not None:
            also(vault)
        return report
