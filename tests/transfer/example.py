"""A package for tests: the case of tests/record/builder.py, sent by who wrote it, quickly locked."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from tests.record.builder import DSL, HEAD, HOLDERS, KEY, Chain, at
from tests.record.masked.example import MOTHER, a_chain, a_note
from yps_desktop.record.acts import EditionMoved
from yps_desktop.record.canonical import canonical
from yps_desktop.record.case import Case
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.transfer.age_format import lock
from yps_desktop.transfer.making import Made, make, new_package, sent_case
from yps_desktop.transfer.opening import Opened, checked_package, open_package
from yps_desktop.transfer.package import Anchor, HandoverLine, MaskedCase, Package, Pupil, Signatory
from yps_desktop.transfer.sealing import seal

WORDS, QUICK = "abbey lamp ticket orchard violin marble", 1
NOW = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
LINE = HandoverLine(heading="Whom to ring", about="Who leads here", words="Wren Mockford", entry="")


def signatory(person: str) -> Signatory:
    one = HOLDERS[person]
    return Signatory(person=person, name=one.name, office=one.office, key=one.signing_key)


def package_of(chain: Chain, shown: Case | None = None, masked: MaskedCase | None = None) -> Package:
    """Pack a chain's one case, whole or as it is shown."""
    head = chain.entries[-1]
    return new_package(
        vault="v",
        school="Nowhere Green School",
        number="01632 960001",
        to="Specimen Park Academy",
        signed_by=signatory(DSL),
        whose=(Pupil(person="j", name="Juniper Exampleton"),),
        cases=(sent_case(chain.entries, shown or chain.case(), masked, (LINE,)),),
        keys=(signatory(DSL), signatory(HEAD)),
        anchor=Anchor(seq=head.header.seq, hash=head.hash),
        now=NOW,
    )


def a_long_chain() -> Chain:
    """Write a case with an entry of nearly every kind that goes."""
    chain = a_chain()
    note = chain.sheet(a_note("Will Testwell told Zoë.", MOTHER))
    chain.correct(note, a_note("Will Testwell told Zoë and Ann.", MOTHER))
    chain.sheet(PoliceContact(when=at(20), what_was_said="Told them.", reference_awaited="yes"))
    chain.respond("agreed", note)
    chain.ink(note, "Ann Exampleton", "mother")
    chain.add(EditionMoved.kind, EditionMoved(edition="2026-1", before="2016-1").to_body())
    chain.withdraw("z")
    return chain


def example() -> Package:
    return package_of(a_chain())


def made(package: Package) -> Made:
    return make(package, KEY, WORDS, NOW, QUICK)


def opened(data: bytes, words: str = WORDS) -> Opened:
    return open_package(data, words, (), NOW)


def signed(body: dict[str, Any]) -> bytes:
    """Sign whatever a hostile sender might, with their own key."""
    return seal("package", body, KEY)


def locked(data: bytes) -> bytes:
    return lock(data, WORDS, QUICK)


def checked(body: dict[str, Any]) -> Opened:
    return checked_package(signed(body), "0" * 64, (), NOW)


def body_of(package: Package) -> dict[str, Any]:
    """Give a package's body to be changed at will."""
    body: dict[str, Any] = json.loads(canonical(package.spelled()))
    return body


Change = Callable[[dict[str, Any]], Any]
