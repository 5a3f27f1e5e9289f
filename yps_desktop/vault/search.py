"""Finds cases by words: reference, name or police number, however they are typed.

Letters are folded here, in one place, for what is kept and for what is asked: case, accents, and the letters
that have no accent to lose (ł, ø, ı, ß). A number is also kept without its dashes, slashes and spaces.
Nothing that is shown ever comes from here.
"""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

from yps_desktop.vault.database import Database

_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ŋ": "n", "ħ": "h"}
)
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile("[\u0027\u2018\u2019\u02bc`]")
_FEWEST_DIGITS = 3


class Search:
    """The words of every case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, opened_seq: int, texts: Iterable[str], references: Iterable[str] = ()) -> None:
        """Keep a case's words in place of those before, inside a transaction that is under way.

        `opened_seq` is the case's own in `case_view`; `texts` are names and the like, `references` numbers
        as given by school, police and social care.
        """
        listed = tuple(references)
        words = " ".join(form for text in (*texts, *listed) for form in _forms(text))
        joined = " ".join(form for reference in listed for form in _joined(reference))
        digest = sha256(f"{words}\0{joined}".encode("utf-8", "replace")).digest()
        kept = self._database.row("SELECT sha256 FROM search_kept WHERE opened_seq = ?", [opened_seq])
        if kept == (digest,):
            return
        self._database.change("INSERT OR REPLACE INTO search_kept VALUES (?, ?)", [opened_seq, digest])
        sql = "INSERT OR REPLACE INTO search (rowid, words, joined) VALUES (?, ?, ?)"
        self._database.change(sql, [opened_seq, words, joined])

    def find(self, typed: str, before: int | None = None, limit: int = 50) -> tuple[int, ...]:
        """Find cases, newest first, as their `opened_seq`; every word typed may be the beginning of one."""
        asked = _question(typed)
        if not asked:
            return ()
        sql = "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"
        rows = self._database.rows(sql, [asked, 2**62 if before is None else before, limit])
        return tuple(seq for (seq,) in rows)

    def forget(self, opened_seq: int) -> None:
        """Take a case's words out so that none stands in the file, inside a transaction that is under way."""
        self._database.change("DELETE FROM search_kept WHERE opened_seq = ?", [opened_seq])
        self._database.change("DELETE FROM search WHERE rowid = ?", [opened_seq])
        self._database.change("INSERT INTO search (search) VALUES ('optimize')")


def fold(text: str) -> str:
    """Take case and accents off a text; twice, since taking a form apart can bring capitals (ℍ) to light."""
    for _ in range(2):
        text = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in text if not unicodedata.combining(letter)).translate(_PLAIN)


def _words(text: str) -> str:
    """Give the folded words of a text as they are asked for: O'Neill is one."""
    return " ".join(_WORD.findall(_APOSTROPHE.sub("", fold(text))))


def _forms(text: str) -> tuple[str, ...]:
    """Give the folded words of a text as they are kept: O'Neill is one, and two."""
    apart = " ".join(_WORD.findall(fold(text)))
    return tuple(dict.fromkeys((_words(text), apart)))


def _joined(reference: str) -> tuple[str, ...]:
    """Give a reference without its dividers, whole and as digits alone."""
    whole = "".join(_WORD.findall(fold(reference)))
    digits = "".join(filter(str.isdecimal, whole))
    return tuple(dict.fromkeys(form for form in (whole, digits) if form))


def _question(typed: str) -> str:
    """Ask for cases that hold every word, or the whole as one reference."""
    words = _words(typed).split()
    if not words:
        return ""
    question = f"(words : {' AND '.join(map(_beginning, words))})"
    whole, *digits = _joined(typed)
    forms = [whole, *(d for d in digits if len(d) >= _FEWEST_DIGITS and len(words) > 1)]
    return " OR ".join([question, *(f"(joined : {_beginning(form)})" for form in forms)])


def _beginning(word: str) -> str:
    return f'"{word}"*'
