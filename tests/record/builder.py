"""Builds cases for tests: writes entries of one case as a vault would, signed by invented people."""

from datetime import UTC, date, datetime, time
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from yps_desktop.record.acts import (
    CORRECTION,
    SHEET,
    Agreed,
    Answered,
    CaseOpened,
    HandedOut,
    NotPrinted,
    PersonWithdrawn,
    SignedInInk,
)
from yps_desktop.record.case import Case, Written, fold
from yps_desktop.record.entry import GENESIS, Entry, seal
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet

DSL, HEAD = "p1", "p2"
KEY, HEAD_KEY = (Ed25519PrivateKey.from_private_bytes(bytes([each]) * 32) for each in (1, 2))
_KEYS = {DSL: KEY, HEAD: HEAD_KEY}


def _holder(person: str, name: str, office: str, *rights: str) -> KeyHolder:
    key = _KEYS[person].public_key().public_bytes_raw().hex()
    return KeyHolder(person=person, name=name, office=office, rights=rights, signing_key=key, certificate="")


HOLDER = _holder(DSL, "Wren Mockford", "Designated Safeguarding Lead", "write")
HEADTEACHER = _holder(HEAD, "Hazel Fictley", "Headteacher", "write", "countersign", "oversee")
HOLDERS = {DSL: HOLDER, HEAD: HEADTEACHER}
WREN, HAZEL = Named(DSL, "Wren Mockford", "DSL"), Named(HEAD, "Hazel Fictley", "Headteacher")
JUNIPER, ROWAN = Named("j", "Juniper Exampleton"), Named("r", "Rowan Testwell")


def at(day: int, clock: str = "", *, about: bool = False, month: int = 11, year: int = 2026) -> Moment:
    """Write a moment in November 2026."""
    return Moment(date(year, month, day), time.fromisoformat(clock) if clock else None, about)


def utc(day: int, clock: str, month: int = 11, year: int = 2026) -> str:
    """Write a recording time: in November London's clocks show UTC."""
    made = datetime.combine(date(year, month, day), time.fromisoformat(clock), UTC)
    return made.strftime("%Y-%m-%dT%H:%M:%SZ")


class Chain:
    """Writes entries of one case as a vault would."""

    def __init__(
        self, opened: str = "2026-11-20T10:00:00Z", zone: str = "Europe/London", edition: str = "2026-1"
    ) -> None:
        self.entries: list[Entry] = []
        self.holders = dict(HOLDERS)
        self.zone, self.edition, self.id = zone, edition, "c1"
        self.now = opened
        self.add(CaseOpened.kind, CaseOpened(number="2026-001", lead=DSL).to_body())

    def add(
        self,
        kind: str,
        body: dict[str, Any],
        corrects: str | None = None,
        *,
        by: str = DSL,
        clock: str = "ok",
    ) -> Entry:
        prev = self.entries[-1].hash if self.entries else GENESIS
        head: dict[str, Any] = {"vault": "v", "seq": len(self.entries) + 1, "prev": prev, "author": by}
        head |= {"role": "dsl", "kind": kind, "case": self.id, "corrects": corrects, "edition": self.edition}
        head |= {"recorded_utc": self.now, "zone": self.zone, "clock": clock}
        self.entries.append(seal(head, body, _KEYS[by]))
        return self.entries[-1]

    def sheet(self, sheet: Sheet, about: str | None = None, *, on: str = "", by: str = DSL) -> Entry:
        self.now = on or self.now
        body = {"sheet": sheet.kind, "about": about, "answers": sheet.to_answers()}
        return self.add(SHEET, body, by=by)

    def correct(self, first: Entry, sheet: Sheet, about: str | None = None, reason: str = "Slip") -> Entry:
        body = {"sheet": sheet.kind, "about": about, "answers": sheet.to_answers(), "reason": reason}
        return self.add(CORRECTION, body, first.hash)

    def respond(self, answer: Answered, *of: Entry, by: str = HEAD, comment: str = "") -> Entry:
        hashes = tuple(entry.hash for entry in of)
        act = Agreed(answer=answer, of=hashes, shown="…", comment=comment)
        return self.add(Agreed.kind, act.to_body(), by=by)

    def ink(self, of: Entry, name: str, capacity: str) -> Entry:
        act = SignedInInk(of=of.hash, name=name, capacity=capacity, when={"day": "2026-11-20"}, kept="Safe")
        return self.add(SignedInInk.kind, act.to_body())

    def withdraw(self, person: str) -> Entry:
        act = PersonWithdrawn(person=person, reason="Another of that name")
        return self.add(PersonWithdrawn.kind, act.to_body())

    def paper(self) -> Entry:
        act = HandedOut(document="record", copy="printed", way="printed", sha256="00" * 32, pages=6)
        return self.add(HandedOut.kind, act.to_body())

    def not_printed(self, paper: Entry, pages: int) -> Entry:
        act = NotPrinted(paper=paper.hash, document="record", pages=pages)
        return self.add(NotPrinted.kind, act.to_body())

    def case(self) -> Case:
        return fold(self.entries, self.holders)

    def written(self, entry: Entry) -> Written:
        found = self.case().find(entry.hash)
        assert found is not None
        return found
