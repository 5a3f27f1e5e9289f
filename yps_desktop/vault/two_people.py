"""Two people for every change of keys: what must stand in the entry after one, and by whom.

After a change comes the answer (`Agreed`) of another who oversees, or of the recovery sheet. After the
sheet's answer comes a new sheet, by whoever made the change. After a recovery come the answers of both whom
it gave a key.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.key_acts import SheetMade

_KEYS = "change of keys"


@dataclass(frozen=True, slots=True)
class _Due:
    """What must be the next entry, number `seq`.

    An answer to the change `of` by one of `by` (by `each` of them, in turn); or, with nobody in `by`, a new
    sheet made by `author`. `sheet` is the id of a sheet whose answer makes that due, or empty. `what` names
    the change.
    """

    seq: int
    of: str
    author: str
    by: frozenset[str] = frozenset()
    each: bool = False
    sheet: str = ""
    what: str = _KEYS


class TwoPeople:
    """The changes of keys so far, and what the last one still waits for."""

    def __init__(self) -> None:
        self._authors: dict[str, str] = {}
        self._due: _Due | None = None

    def copy(self) -> "TwoPeople":
        """Give the same, which may go on without this one knowing."""
        copied = TwoPeople()
        copied._authors, copied._due = dict(self._authors), self._due
        return copied

    def note(self, entry: Entry) -> None:
        """Take in a change that needs no answer."""
        self._due = None
        self._authors[entry.hash] = entry.header.author

    def wait(
        self, entry: Entry, by: Iterable[str], *, each: bool = False, sheet: str = "", what: str = _KEYS
    ) -> None:
        """Take in a change that the next entry must answer."""
        self.note(entry)
        seq, author = entry.header.seq + 1, entry.header.author
        self._due = _Due(seq, entry.hash, author, frozenset(by), each, sheet, what)

    def takes(self, entry: Entry, answers: tuple[str, ...]) -> bool:
        """Say whether an entry is the answer that is due; `answers` are the hashes it agrees to.

        Raises RecordDamagedError where it is neither that nor the new sheet that is due, or where it answers
        a change too late.
        """
        due, author, seq = self._due, entry.header.author, entry.header.seq
        if due is None:
            if self._authors.keys() & set(answers):
                raise RecordDamagedError(f"Entry {seq} agrees to a change of keys that does not wait for it.")
            return False
        if seq != due.seq:
            raise _not_agreed(due)
        if not due.by:
            if (entry.header.kind, author) != (SheetMade.kind, due.author):
                raise _no_new_sheet(due)
            return False
        if answers != (due.of,) or author not in due.by:
            raise _not_agreed(due)
        self._due = _next(due, author)
        return True

    @property
    def wants_sheet(self) -> bool:
        """Say whether the next entry must be a new sheet, since the old one was used."""
        return self._due is not None and not self._due.by

    def check_whole(self) -> None:
        """Check that nothing is due. Raises RecordDamagedError."""
        if self._due is not None:
            raise _not_agreed(self._due) if self._due.by else _no_new_sheet(self._due)

    def check_seen(self, seq: int, author: str, of: str) -> None:
        """Check that whoever has seen a change did not make it themselves. Raises RecordDamagedError."""
        if self._authors.get(of, author) == author:
            raise RecordDamagedError(f"Entry {seq} marks its own author's change of keys as seen, or none.")


def _next(due: _Due, answered_by: str) -> _Due | None:
    """Say what is due after an answer."""
    if due.each and len(due.by) > 1:
        return replace(due, seq=due.seq + 1, by=due.by - {answered_by})
    if due.sheet and answered_by == due.sheet:
        return replace(due, seq=due.seq + 1, by=frozenset(), sheet="")
    return None


def _not_agreed(due: _Due) -> RecordDamagedError:
    return RecordDamagedError(
        f"The {due.what} before entry {due.seq} was not agreed to by a second person who may."
    )


def _no_new_sheet(due: _Due) -> RecordDamagedError:
    return RecordDamagedError(
        f"The recovery sheet was used before entry {due.seq}, and no new one was made there."
    )
