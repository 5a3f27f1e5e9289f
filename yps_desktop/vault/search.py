"""Finds cases by words: reference, name, police or device number however they are typed, and all text.

Letters are folded here, in one place, for what is kept and for what is asked: case, accents, and the letters
that have no accent to lose (ł, ø, ı, ß). A number is also kept without its dashes, slashes and spaces.
Nothing that is shown ever comes from here.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from yps_desktop.vault.database import Database
from yps_desktop.vault.shut_out import ShutOutOf

_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ŋ": "n", "ħ": "h"}
)
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile("[\u0027\u2018\u2019\u02bc`]")
_FEWEST_DIGITS, _FEWEST_IN_TEXT = 3, 4
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"[^\s,;()]*\d[^\s,;()]*(?: [^\s,;()]*\d[^\s,;()]*)*")
"""Words that each hold a digit, one after the other: as numbers are given by telephone."""
_UNKNOWN = "unknown"
_WHO = "\ue000"
"""A letter for private use: part of a word to SQLite, and folded away from whatever is typed."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is, as far as cases can be compared: a name, and a date of birth or None."""

    name: str
    born: date | None = None


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Cases by `opened_seq`, newest first: `sure` by name and date of birth, `perhaps` by name alone."""

    sure: tuple[int, ...]
    perhaps: tuple[int, ...]


class Search:
    """The words of every case, and who is in it; one person finds no case they are shut out of (G7)."""

    def __init__(self, database: Database, shut_out: ShutOutOf) -> None:
        self._database, self._shut_out = database, shut_out

    def put(
        self,
        opened_seq: int,
        texts: Iterable[str],
        references: Iterable[str] = (),
        people: Iterable[Identity] = (),
        said: Iterable[str] = (),
    ) -> None:
        """Keep a case's words in place of those before, inside a transaction that is under way.

        `opened_seq` is the case's own in `case_view`; `texts` are names and the like, `references` numbers
        as given by school, police and social care; by `people` other cases find it; `said` is whatever else
        stands in it, numbers included.
        """
        listed, told = tuple(references), tuple(said)
        words = " ".join(form for text in (*texts, *listed) for form in forms(text))
        given = [*(form for reference in listed for form in _joined(reference))]
        marks = (mark for one in people if folded_words(one.name) for mark in _marks(one))
        joined = " ".join(dict.fromkeys((*given, *marks, *_numbers(told))))
        rest = " ".join(_other_words(told, words))
        digest = sha256(f"{words}\0{joined}\0{rest}".encode("utf-8", "replace")).digest()
        kept = self._database.row("SELECT sha256 FROM search_kept WHERE opened_seq = ?", [opened_seq])
        if kept == (digest,):
            return
        self._database.change("INSERT OR REPLACE INTO search_kept VALUES (?, ?)", [opened_seq, digest])
        sql = "INSERT OR REPLACE INTO search (rowid, words, joined, said) VALUES (?, ?, ?, ?)"
        self._database.change(sql, [opened_seq, words, joined, rest])

    @property
    def is_bare(self) -> bool:
        """Say whether there are cases, and words of none."""
        asked = "SELECT EXISTS (SELECT 1 FROM case_view) AND NOT EXISTS (SELECT 1 FROM search_kept)"
        return self._database.row(asked) == (1,)

    def find(self, typed: str, before: int | None = None, limit: int = 50) -> tuple[int, ...]:
        """Find cases, newest first, as their `opened_seq`; every word typed may be the beginning of one."""
        asked = _question(typed)
        if not asked:
            return ()
        start = 2**62 if before is None else before
        own = self._matching(asked, "rowid < :seq", start, limit)
        came = self._received(asked, start, limit)
        return own if not came else tuple(sorted({*own, *came}, reverse=True)[:limit])

    def put_received(self, case: str, texts: Iterable[str]) -> None:
        """Keep the words of what just came into a case (id) from another school, besides the case's own.

        Inside the transaction that writes it, its line in the lists included.
        """
        sql = (
            "SELECT max(h.seq), v.opened_seq FROM header h JOIN case_view v ON v.case_id = h.case_id "
            "WHERE h.case_id = ? AND h.deed = 'received'"
        )
        at, opened_seq = self._database.row(sql, [case]) or (None, None)
        told = tuple(texts)
        said, joined = " ".join(_other_words(told, "")), " ".join(dict.fromkeys(_numbers(told)))
        self._database.change("INSERT INTO received_in VALUES (?, ?)", [at, opened_seq])
        sql = "INSERT INTO search_received (rowid, words, joined, said) VALUES (?, '', ?, ?)"
        self._database.change(sql, [at, joined, said])

    def same_person(self, person: Identity, but: int, limit: int = 50) -> SamePerson:
        """Find the other cases somebody is in; `but` is the `opened_seq` of the case they are known from.

        A case that has the same name and another date of birth is about somebody else.
        """
        if not folded_words(person.name):
            return SamePerson((), ())
        if person.born is None:
            return SamePerson((), self._marked(_mark(person.name), but, limit))
        sure = self._marked(_mark(person.name, f"{person.born:%Y%m%d}"), but, limit)
        unsure = self._marked(_mark(person.name, _UNKNOWN), but, limit)
        return SamePerson(sure, tuple(seq for seq in unsure if seq not in sure))

    def _marked(self, mark: str, but: int, limit: int) -> tuple[int, ...]:
        return self._matching(f'joined : "{mark}"', "rowid != :seq", but, limit)

    def every_naming(self, name: str) -> tuple[int, ...]:
        """Give every case that holds a name, hidden ones too: for making rows anew, never for showing."""
        asked = " AND ".join(f'"{word}"' for word in folded_words(name).split())
        sql = "SELECT rowid FROM search WHERE search MATCH ?"
        rows = self._database.rows(sql, [f"words : ({asked})"]) if asked else []
        return tuple(seq for (seq,) in rows)

    def _matching(self, asked: str, where: str, seq: int, limit: int) -> tuple[int, ...]:
        """Ask for the newest cases that match; what is hidden is left out before they are counted off."""
        hidden, values = self._shut_out.hidden_rows()
        sql = (
            f"SELECT rowid FROM search WHERE search MATCH :asked AND {where} AND rowid NOT IN ({hidden}) "
            "ORDER BY rowid DESC LIMIT :limit"
        )
        rows = self._database.rows(sql, {"asked": asked, "seq": seq, "limit": limit, **values})
        return tuple(found for (found,) in rows)

    def _received(self, asked: str, before: int, limit: int) -> tuple[int, ...]:
        hidden, values = self._shut_out.hidden_rows()
        sql = (
            "SELECT DISTINCT opened_seq FROM received_in WHERE opened_seq < :seq "
            "AND at IN (SELECT rowid FROM search_received WHERE search_received MATCH :asked) "
            f"AND opened_seq NOT IN ({hidden}) ORDER BY opened_seq DESC LIMIT :limit"
        )
        rows = self._database.rows(sql, {"asked": asked, "seq": before, "limit": limit, **values})
        return tuple(seq for (seq,) in rows)

    def forget(self, opened_seq: int) -> None:
        """Take a case's words out so that none stands in the file, inside a transaction that is under way."""
        self._database.change("DELETE FROM search_kept WHERE opened_seq = ?", [opened_seq])
        self._database.change("DELETE FROM search WHERE rowid = ?", [opened_seq])
        self._database.change("INSERT INTO search (search) VALUES ('optimize')")
        came = "(SELECT at FROM received_in WHERE opened_seq = ?)"
        self._database.change(f"DELETE FROM search_received WHERE rowid IN {came}", [opened_seq])
        self._database.change("DELETE FROM received_in WHERE opened_seq = ?", [opened_seq])
        self._database.change("INSERT INTO search_received (search_received) VALUES ('optimize')")


def fold(text: str) -> str:
    """Take case and accents off a text; twice, since taking a form apart can bring capitals (ℍ) to light."""
    if text.isascii():
        return text.lower()
    for _ in range(2):
        text = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in text if not unicodedata.combining(letter)).translate(_PLAIN)


def folded_words(text: str) -> str:
    """Give the folded words of a text as they are asked for: O'Neill is one."""
    return _words(_APOSTROPHE.sub("", fold(text)))


def forms(text: str) -> tuple[str, ...]:
    """Give the folded words of a text as they are kept: O'Neill is one, and two."""
    folded = fold(text)
    together = _APOSTROPHE.sub("", folded)
    return (_words(folded),) if together == folded else (_words(together), _words(folded))


def _words(folded: str) -> str:
    return " ".join(_WORD.findall(folded))


def _other_words(texts: Iterable[str], but: str) -> Iterator[str]:
    """Give each word of the texts once, those left out that stand among the names."""
    known = set(but.split())
    found = dict.fromkeys(word for form in forms("\n".join(texts)) for word in form.split())
    return (word for word in found if word not in known)


def _numbers(texts: Iterable[str]) -> Iterator[str]:
    """Give what looks like a number in the texts without its dividers: "ref. 01/234-5" has 012345."""
    for text in filter(_DIGIT.search, texts):
        for found in _NUMBER.findall(text):
            yield from (form for form in _joined(found) if len(form) >= _FEWEST_IN_TEXT)


def _joined(reference: str) -> tuple[str, ...]:
    """Give a reference without its dividers, whole and as digits alone."""
    whole = "".join(_WORD.findall(fold(reference)))
    digits = "".join(filter(str.isdecimal, whole))
    return tuple(dict.fromkeys(form for form in (whole, digits) if form))


def _marks(person: Identity) -> tuple[str, str]:
    """Give the two words that find somebody again: by name, and by name with date of birth or none."""
    born = _UNKNOWN if person.born is None else f"{person.born:%Y%m%d}"
    return _mark(person.name), _mark(person.name, born)


def _mark(name: str, born: str = "") -> str:
    """Write who somebody is as one word that nobody can type, whatever the order of the name's parts."""
    return f"{_WHO}{''.join(sorted(folded_words(name).split()))}born{born}"


def _question(typed: str) -> str:
    """Ask for cases that hold every word, or the whole as one reference."""
    words = folded_words(typed).split()
    if not words:
        return ""
    question = f"({{words said}} : ({' AND '.join(map(_beginning, words))}))"
    whole, *digits = _joined(typed)
    forms = [whole, *(d for d in digits if len(d) >= _FEWEST_DIGITS and len(words) > 1)]
    return " OR ".join([question, *(f"(joined : {_beginning(form)})" for form in forms)])


def _beginning(word: str) -> str:
    return f'"{word}"*'
