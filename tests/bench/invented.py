"""Vaults of any size to measure on, written through the vault's own layers but in large transactions."""

import random
import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.acts import SHEET, CaseOpened
from yps_desktop.record.canonical import canonical
from yps_desktop.record.case import fold
from yps_desktop.record.entry import Entry
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.case_line import CaseLine, line_of
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, make_vault
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.chain import remember_verified
from yps_desktop.vault.signing import Signing, seal_next
from yps_desktop.vault.slots import Derivation
from yps_desktop.vault.views import CaseRow, Standing

CHEAP = Derivation(memory_kib=64, passes=1, lanes=1, cheap=True)
PASSWORD = "tall blue teapot lamp"
DAY = Moment(date(2026, 11, 20))
_NOW = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)
_FIRST = ("Zoë", "Rowan", "Łucja", "Олена")
_LAST = ("Exampleton", "Mockford", "Fictley")
"""Few, so that each whole name is found more often than a page holds, however small the vault."""
_STEMS = (
    "br",
    "cl",
    "dr",
    "fl",
    "gr",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "qu",
    "r",
    "s",
    "st",
    "t",
    "v",
    "w",
    "y",
    "z",
)
_ENDS = (
    "b",
    "ck",
    "d",
    "ft",
    "g",
    "lk",
    "lm",
    "mp",
    "nd",
    "nt",
    "p",
    "rd",
    "rk",
    "rm",
    "sh",
    "st",
    "t",
    "x",
    "ys",
)
_VOCABULARY = tuple(f"{first}{middle}{last}" for first in _STEMS for middle in "aeiou" for last in _ENDS)
_OFTEN = tuple(1 / place for place in range(1, len(_VOCABULARY) + 1))
"""As in a language: the second word half as often as the first, and so on."""
_TOLD = 400
COMMON = _VOCABULARY[3:60:4]
"""Words that stand in the text of many cases, some in nearly all."""
_BATCH = 2_000
_HIDDEN = 500
"""One case in so many is hidden from whoever looks (G7)."""


class Clock:
    """A clock that a measurement reads without asking the system; each look moves it a second on."""

    def __init__(self) -> None:
        self.at = _NOW

    def __call__(self) -> datetime:
        """Give the time."""
        self.at += timedelta(seconds=1)
        return self.at


def new_desk(folder: Path, derivation: Derivation = CHEAP) -> Desk:
    """Make an empty vault and sit somebody down at it."""
    dsl = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), PASSWORD)
    return make_vault(folder, School(name="Nowhere Green School"), dsl, Clock(), derivation)


def note(number: int) -> Note:
    """Invent a note as long as notes are."""
    said = f"Call {number}. He says that nothing new came up, and will ring again. " * 3
    return Note(when=DAY, what=said, with_whom=(Named("f", "Linden Samplewick", "father"),))


def typical_sheets(number: int) -> Iterator[Sheet]:
    """Invent what the case of a few days holds, then notes without end."""
    name = f"{_FIRST[number % len(_FIRST)]} {_LAST[number % len(_LAST)]}"
    yield Disclosure(when=DAY, danger="no", account="“It went round the year group.” " * 6, where="Room B2")
    yield Person(
        told_when=DAY, name=name, standing=("pupil_here",), roles=("in_imagery",), born=date(2012, 3, 4)
    )
    yield PoliceContact(when=DAY, what_was_said="Told them. " * 8, crime_reference=f"NV/2026/{number:07}")
    course = ("police", "in_school")[number % 2]
    known = {"enough_information": "yes", "manageable": "yes"} if course == "in_school" else {}
    yield Decision(when=DAY, course=course, reason="Point 2 is yes. " * 4, **known)
    while True:
        number += 1
        yield note(number)


class Filler:
    """Fills a vault with cases quickly: sealed entries and list rows, thousands a transaction.

    The first `closed` cases are listed as closed. Entries are neither checked nor read back one by one:
    the row "chain" checks them all.
    """

    def __init__(self, desk: Desk, closed: int = 0) -> None:
        self._desk, self._closed, self._random = desk, closed, random.Random(412)
        self._head = desk.vault.ledger.head()
        self._pattern = _pattern_lines(desk)
        self.cases: list[str] = []

    def fill(self, count: int, entries: int = 2) -> None:
        """Add cases until there are `count`, each with its opening and so many sheets."""
        while len(self.cases) < count:
            with self._desk.vault.transaction():
                for _ in range(min(_BATCH, count - len(self.cases))):
                    self._add(entries)
        vault = self._desk.vault
        remember_verified(vault.database, self._head)
        vault.ledger = type(vault.ledger)(vault.database, vault.id)

    def _add(self, entries: int) -> None:
        number, case = len(self.cases) + 1, secrets.token_hex(16)
        opened = self._seal(
            CaseOpened.kind, CaseOpened(number=_number(number), lead=self._desk.me.person).to_body(), case
        )
        sheets = typical_sheets(number)
        for _ in range(entries):
            sheet = next(sheets)
            body = {"sheet": sheet.kind, "about": None, "answers": sheet.to_answers()}
            self._seal(SHEET, body, case)
        self._list(number, case, opened.header.seq)
        self.cases.append(case)

    def _seal(self, kind: str, body: dict[str, object], case: str) -> Entry:
        desk = self._desk
        by = Signing(desk.vault.keys, "write", CURRENT, desk.school.zone, desk.clock())
        entry = seal_next(self._head, by, kind, body, case)
        desk.vault.ledger._insert(entry, desk.vault.ledger.keyring)
        self._head = Head.at(entry, self._head.latest_utc)
        return entry

    def _list(self, number: int, case: str, opened: int) -> None:
        standing, line = self._pattern[number % len(self._pattern)]
        who = f"{self._random.choice(_FIRST)} {self._random.choice(_LAST)}"
        told = replace(line, number=_number(number), people=(who,))
        vault = self._desk.vault
        if number <= self._closed:
            standing = Standing(is_open=False)
        kept_out = (f"!{self._desk.me.person}",) if number % _HIDDEN == 0 else ()
        row = CaseRow(opened, case, _number(number), standing, canonical(told.to_json()), kept_out)
        vault.views.put(row)
        vault.search.put(opened, [who], [_number(number), f"NV/2026/{number:07}"], said=self._said(number))

    def _said(self, number: int) -> list[str]:
        """Invent the text of a case: words that many cases have, some that few have, and a serial number."""
        told = " ".join(self._random.choices(_VOCABULARY, _OFTEN, k=_TOLD))
        return [told, f"Phone, serial SN-{number:06}, kept in the safe"]


def _number(number: int) -> str:
    return f"{2000 + number // 1000}-{number % 1000:03}"


def _pattern_lines(desk: Desk) -> list[tuple[Standing, CaseLine]]:
    """Fold a few cases as a school has them, so that rows are of the usual length."""
    patterns = []
    for number in range(8):
        case, head = secrets.token_hex(16), desk.vault.ledger.head()
        by = Signing(desk.vault.keys, "write", CURRENT, desk.school.zone, _NOW)
        act = CaseOpened(number=_number(number), lead=desk.me.person)
        entries = [seal_next(head, by, CaseOpened.kind, act.to_body(), case)]
        for sheet, _ in zip(typical_sheets(number), range(number), strict=False):
            body = {"sheet": sheet.kind, "about": None, "answers": sheet.to_answers()}
            entries.append(seal_next(Head.at(entries[-1]), by, SHEET, body, case))
        line = line_of(fold(entries, desk.holders), desk.school)
        flags = {"refer_now", "police_awaited", "decision_awaited"} & set(line.standing)
        waiting = "awaiting_headteacher" in line.standing
        standing = Standing(awaiting_countersign=waiting, due_utc=line.due_utc, **dict.fromkeys(flags, True))
        patterns.append((standing, line))
    return patterns
