"""What an entry may say of the school: held when the chain is checked (G5).

Who countersigned and under which word is read from these entries alone, so one that tells of a past that was
not, or that does without a second reader while somebody else is one, is refused like any forged entry.
"""

from collections.abc import Iterable

from yps_desktop.record.acts import SchoolChanged
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.holders import COUNTERSIGNS, KeyHolder
from yps_desktop.record.key_acts import VaultMade
from yps_desktop.record.school import SECOND_READERS, SchoolDetails
from yps_desktop.record.school_acts import SchoolDetailsChanged
from yps_desktop.record.school_said import details_of


def others_who_countersign(holders: Iterable[KeyHolder], person: str) -> tuple[KeyHolder, ...]:
    """Give everybody but that person who may countersign (G5)."""
    return tuple(one for one in holders if one.may(COUNTERSIGNS) and one.person != person)


class SchoolChanges:
    """What the school said of itself last, as the chain is read from its beginning."""

    def __init__(self) -> None:
        self._said: SchoolDetails | None = None
        self._practice = False

    def check(self, entry: Entry, holders: Iterable[KeyHolder]) -> None:
        """Refuse an entry that says of the school what may not stand there; then take in what it says.

        `holders` have a key at that place. Raises RecordDamagedError.
        """
        match entry.header.kind:
            case VaultMade.kind:
                school = VaultMade.from_body(entry.read_body()).school
                self._said, self._practice = details_of(school), school.practice
            case SchoolChanged.kind:
                self._check_setting(entry)
            case SchoolDetailsChanged.kind:
                self._said = self._check_details(entry, holders)

    def _check_setting(self, entry: Entry) -> None:
        school, seq = SchoolChanged.from_body(entry.read_body()).school, entry.header.seq
        if (details_of(school), school.practice) != (self._said, self._practice):
            raise RecordDamagedError(f"Entry {seq} changes more of the school than a setting.")

    def _check_details(self, entry: Entry, holders: Iterable[KeyHolder]) -> SchoolDetails:
        act, seq = SchoolDetailsChanged.from_body(entry.read_body()), entry.header.seq
        if act.was != self._said:
            raise RecordDamagedError(f"Entry {seq} says that the school was called what it was not.")
        act.first_day()
        if act.now.second_reader not in SECOND_READERS:
            raise RecordDamagedError(f"Entry {seq} does not say who countersigns.")
        gives_up = act.now.second_reader == "none" != act.was.second_reader
        if gives_up and others_who_countersign(holders, entry.header.author):
            raise RecordDamagedError(f"Entry {seq} does without a second reader while somebody else is one.")
        return act.now
