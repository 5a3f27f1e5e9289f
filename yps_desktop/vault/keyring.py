"""Whose signature counts, and since which entry: read from the entries that gave somebody a key."""

from collections.abc import Mapping

from yps_desktop.record.canonical import FormatError
from yps_desktop.record.entry import Entry, check_signature
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.key_acts import KeyGiven, VaultMade

GIVES_KEY = (VaultMade.kind, KeyGiven.kind)


class Keyring:
    """The public keys of everybody who ever had one, each from the entry on that gave it."""

    def __init__(self) -> None:
        self._since: dict[str, list[tuple[int, KeyHolder]]] = {}

    def copy(self) -> "Keyring":
        """Give a keyring that may learn more without this one knowing."""
        copied = Keyring()
        copied._since = {person: list(given) for person, given in self._since.items()}
        return copied

    @property
    def holders(self) -> Mapping[str, KeyHolder]:
        """Give everybody who ever had a key, by person id, as last given."""
        return {person: given[-1][1] for person, given in self._since.items()}

    def learn(self, entry: Entry) -> None:
        """Take in an entry that gave a key, after checking its signature. Raises RecordDamagedError."""
        if entry.header.kind not in GIVES_KEY:
            return
        holder = _holder(entry)
        if (entry.header.kind == VaultMade.kind) != (entry.header.seq == 1):
            raise RecordDamagedError(f"Entry {entry.header.seq} gives a key where none may be given.")
        if entry.header.seq == 1:
            check_signature(entry, _key(entry, holder))
        else:
            self.check(entry)
        self._since.setdefault(holder.person, []).append((entry.header.seq, holder))

    def check(self, entry: Entry) -> None:
        """Check that an entry's author signed it with the key they had then. Raises RecordDamagedError."""
        header = entry.header
        given = [h for seq, h in self._since.get(header.author, ()) if seq < header.seq or header.seq == 1]
        if not given:
            raise RecordDamagedError(f"Entry {header.seq} is signed by somebody who had no key then.")
        check_signature(entry, _key(entry, given[-1]))


def _holder(entry: Entry) -> KeyHolder:
    body = entry.read_body()
    if entry.header.kind == KeyGiven.kind:
        return KeyGiven.from_body(body).holder
    founder = VaultMade.from_body(body).founder
    if founder.person != entry.header.author:
        raise RecordDamagedError("The first entry is not signed by the person it names.")
    return founder


def _key(entry: Entry, holder: KeyHolder) -> bytes:
    try:
        return bytes.fromhex(holder.signing_key)
    except ValueError as fault:
        raise FormatError(f"The key that entry {entry.header.seq} is signed with is not a key.") from fault
