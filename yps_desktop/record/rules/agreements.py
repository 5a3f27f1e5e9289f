"""What a second person may still answer in a case: the text as it stands then, and once (G3).

Held when an entry is saved, and again when the chain is checked.
"""

from yps_desktop.record.acts import CORRECTION, Agreed
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError


class Agreements:
    """Which text of each sheet stands and who answered it, as the chain is read from its beginning.

    It is enough to read the entries of a case: a text and what is said of it stand in the same one.
    """

    def __init__(self) -> None:
        self._sheets: dict[str, str] = {}
        self._latest: dict[str, str] = {}
        self._given: set[tuple[str, str, str]] = set()

    def check(self, entry: Entry) -> None:
        """Refuse an answer to a text that was corrected before it, or the same answer a second time.

        Then take in what the entry says of other texts. Raises RecordDamagedError.
        """
        header = entry.header
        if header.kind == CORRECTION and header.corrects is not None:
            self._sheets[entry.hash] = header.corrects
            self._latest[header.corrects] = entry.hash
        elif header.kind == Agreed.kind and header.case is not None and entry.body is not None:
            self._check_answer(entry)

    def _check_answer(self, entry: Entry) -> None:
        act, seq = Agreed.from_body(entry.read_body()), entry.header.seq
        for text in act.of:
            if self._latest.get(self._sheets.get(text, text), text) != text:
                raise RecordDamagedError(f"Entry {seq} agrees to a text that had been corrected before it.")
            given = (entry.header.author, act.answer, text)
            if given in self._given:
                raise RecordDamagedError(f"Entry {seq} gives an answer that its author had given before it.")
            self._given.add(given)
