"""Anchors: where the chain stood, as a code short enough to be printed and typed.

A code is `412–7K3M-…`: the entry's place in the chain, then 160 bits of its hash in eight groups of four
letters and digits, without I, L, O and U, which are misread. Whoever holds a page with a code can have it
looked up: a rewritten past no longer holds it.
"""

import re
from dataclasses import dataclass

from yps_desktop.record.entry import GENESIS, Entry
from yps_desktop.record.errors import AnswerError

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS, _LETTERS, _GROUP = 160, 32, 4
_MISREAD = str.maketrans("ILO", "110")
_TYPED = re.compile(r"\s*([0-9]{1,12})\s*[^0-9A-Za-z]\s*(\S.*)", re.DOTALL)
_NOT_A_CODE = "That is not a whole code from a page: a number, then eight groups of four letters and digits."


@dataclass(frozen=True, slots=True)
class Head:
    """Where a vault's chain stands: `seq` 0 and sixty-four zeros before the first entry; `hash` in hex.

    `latest_utc` is the latest time any entry so far was recorded at: against it a clock that went back shows.
    """

    vault: str
    seq: int = 0
    hash: str = GENESIS
    recorded_utc: str = ""
    latest_utc: str = ""

    @classmethod
    def at(cls, entry: Entry, latest_utc: str = "") -> "Head":
        """Give the head of a chain that ends with this entry; `latest_utc` as it was before it."""
        header, at = entry.header, entry.header.recorded_utc
        return cls(header.vault, header.seq, entry.hash, at, max(at, latest_utc))

    @property
    def code(self) -> str:
        """Write the head as it is printed on paper."""
        return anchor_code(self.seq, self.hash)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A code as typed from paper: the entry's place and the 32 letters."""

    seq: int
    letters: str

    def matches(self, entry_hash: str) -> bool:
        """Say whether it was made of this hash (hex)."""
        return _letters(entry_hash) == self.letters


def anchor_code(seq: int, entry_hash: str) -> str:
    """Write an entry's place and hash (hex) as a code for paper."""
    letters = _letters(entry_hash)
    groups = (letters[at : at + _GROUP] for at in range(0, _LETTERS, _GROUP))
    return f"{seq}–{'-'.join(groups)}"


def read_anchor(typed: str) -> Anchor:
    """Read a code however it was typed: any dashes and spaces, small letters, O for 0. Raises AnswerError."""
    found = _TYPED.fullmatch(typed)
    letters = re.sub(r"[\W_]", "", found[2]).upper().translate(_MISREAD) if found else ""
    if found is None or len(letters) != _LETTERS or not set(letters) <= set(_ALPHABET):
        raise AnswerError(_NOT_A_CODE)
    return Anchor(int(found[1]), letters)


def _letters(entry_hash: str) -> str:
    number = int(entry_hash, 16) >> (256 - _BITS)
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(_BITS - 5, -5, -5))
