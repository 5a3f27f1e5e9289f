"""What each person is told at their next sign-in once an older backup was put in the record's place."""

from collections.abc import Mapping

from yps_desktop.record.acts import Agreed, RecordRestored
from yps_desktop.record.days import in_words
from yps_desktop.record.entry import Entry
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.times import moment_of, recorded
from yps_desktop.vault.anchors import read_anchor
from yps_desktop.vault.sightings import Sighting, find_lost, read_sightings
from yps_desktop.vault.vault import Vault


def restored_words(vault: Vault, holders: Mapping[str, KeyHolder]) -> str:
    """Say what was brought back since the person signed in was last here; nothing where nothing was.

    What else was noticed stays said, where bringing back does not explain it.
    """
    entry = _restored_since(vault)
    act = RecordRestored.from_body(entry.read_body()) if entry is not None else None
    if entry is None or act is None or not act.kept:
        return ""
    words = _words(vault, entry, act, holders)
    lost = find_lost(vault.folder, vault.ledger, vault.keys.person_id)
    return words if lost is None or _explains(vault, act, lost) else f"{vault.noticed} {words}"


def _restored_since(vault: Vault) -> Entry | None:
    seen = [one for one in read_sightings(vault.folder) if one.person == vault.keys.person_id]
    if not seen:
        return None
    known = vault.ledger.find_anchor(seen[-1].code)
    after = known.header.seq if known is not None else 0
    return next(iter(vault.ledger.newest_of_kind(RecordRestored.kind, 1, after)), None)


def _explains(vault: Vault, act: RecordRestored, lost: Sighting) -> bool:
    """Say whether what is missing was seen before the record was put aside, by the order of the log."""
    codes = [seen.code for seen in read_sightings(vault.folder)]
    until = codes[: len(codes) - codes[::-1].index(act.aside)] if act.aside in codes else []
    return lost.code in until and lost.code not in codes[len(until) :]


def _words(vault: Vault, entry: Entry, act: RecordRestored, holders: Mapping[str, KeyHolder]) -> str:
    day, seq = in_words(moment_of(recorded(entry))), read_anchor(act.code).seq
    who = " and ".join(_name(person, holders) for person in (entry.header.author, *_second(vault, entry)))
    back = "".join(f" {_name(one, holders)} has a key again that was taken away." for one in act.returned)
    return (
        f"On {day} {who} brought back an older backup. What was written after entry {seq} is not in the "
        f"record now. The record as it stood before is kept whole in the folder {act.kept}, beside this "
        f"one.{back}"
    )


def _second(vault: Vault, entry: Entry) -> list[str]:
    after = vault.ledger.entry(entry.header.seq + 1)
    return [after.header.author] if after is not None and after.header.kind == Agreed.kind else []


def _name(person: str, holders: Mapping[str, KeyHolder]) -> str:
    return holders[person].name if person in holders else "Somebody"
