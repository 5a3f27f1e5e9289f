"""N3: whatever a package holds, it is refused with a sentence and nothing written, or stands as sent."""

import random
from typing import Any

from tests.record.masked.example import FOR_JUNIPER, a_chain
from tests.services.receiving import ola, there
from tests.transfer.example import NOW, WORDS, body_of, example, locked, made, package_of, signed
from tests.transfer.hostile import fuzzed, hostile
from tests.transfer.hostile_receiving import Theirs, meaning_ill
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.errors import YpsError
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.people import people_of
from yps_desktop.services import cases, listing, packages, proposals, received, receiving
from yps_desktop.services.desk import Desk
from yps_desktop.services.received_check import check_received
from yps_desktop.services.receiving import Answers, Match, Review
from yps_desktop.services.writing import Signer
from yps_desktop.transfer.opening import Opened, open_package
from yps_desktop.vault.chain import verify_chain

__all__ = ["ola", "there"]


def taken(there: Desk, ola: Signer, data: bytes, seed: int) -> tuple[str, ...]:
    """Open, read and take in whatever opens; give the cases it went to, none where it was refused."""
    before = there.vault.ledger.head()
    try:
        found = receiving.review(there, open_package(data, WORDS, packages.met_keys(there), NOW))
        ids = receiving.take_in(there, found, answers(found, seed), ola)
    except YpsError as error:
        refused = error.sentence
    else:
        refused = ""
    if refused:
        assert is_plain(refused)
        assert there.vault.ledger.head() == before
        return ()
    for id, one in zip(ids, found.opened.cases, strict=True):
        holds(there, id, found.opened, one.case)
    return ids


def is_plain(sentence: str) -> bool:
    return sentence[-1] == "." and len(sentence) < 900 and "\n" not in sentence


def answers(found: Review, seed: int) -> Answers:
    """Answer by chance, mostly as somebody would."""
    chance = random.Random(seed)
    matches = [
        Match(one.theirs, chance.choice((None, *one.candidates)), chance.random() < 0.9)
        for one in found.people
    ]
    return Answers(tuple(matches), compared=chance.random() < 0.5)


def holds(there: Desk, id: str, opened: Opened, sent: Any) -> None:
    """Hold that a case is whole here, and what came stands apart as it was sent."""
    case = cases.read(there, id)
    version = next(one for one in received.listed(there, id) if one.act.package == opened.hash)
    found = received.read(there, id, version.entry.hash)
    assert found.case == sent
    assert {w.sheet.kind for w in case.written} <= {"person"}
    assert all(person.name for person in people_of(case))
    assert [one.case for one in listing.find(there, case.number)] == [id]
    proposals.waiting(there, id)
    listing.page(there, "all")


def theirs_of(there: Desk, ola: Signer) -> tuple[Theirs, str]:
    """Take in one that is right, so that there are ids to collide with."""
    (id,) = taken(there, ola, made(example()).data, 0)
    person = people_of(cases.read(there, id))[0].id
    return Theirs(there.vault.id, id, person, there.me.person), id


def is_whole(there: Desk) -> bool:
    """Verify the chain and everything that came."""
    verify_chain(there.vault.database, there.vault.ledger)
    return bool(check_received(there).records)


def test_n3_fuzzed_packages_write_nothing(there: Desk, ola: Signer, attack) -> None:
    data, inner = made(example()).data, signed(body_of(example()))
    must = "one sentence each, nothing written"
    for number in attack("packages with bytes changed, taken in", short=60, full=10_000, must=must):
        changed = fuzzed(data, number) if number % 2 else locked(fuzzed(inner, number))
        taken(there, ola, changed, number)
    assert len(there.vault.ledger.deeds("received")) <= 2  # what chance left as it was


def test_n3_well_formed_hostile_packages_write_nothing_or_stand_as_they_were_sent(
    there: Desk, ola: Signer, attack
) -> None:
    chain = a_chain()
    bodies = [body_of(package_of(chain)), body_of(package_of(chain, mask_case(chain.case(), FOR_JUNIPER)))]
    must = "one sentence and nothing written, or as sent"
    for number in attack("well-formed hostile packages, taken in", short=60, full=2_000, must=must):
        body = hostile(bodies[number % 2], number)
        try:
            data = locked(signed(body))
        except FormatError:
            continue  # nobody can sign what cannot be spelled
        taken(there, ola, data, number)
    listing.page(there, "all")
    check_received(there)


def test_n3_packages_that_mean_ill_change_nothing_of_ours(there: Desk, ola: Signer, attack) -> None:
    theirs, ours = theirs_of(there, ola)
    before = cases.read(there, ours)
    body = body_of(package_of(a_chain()))
    must = "nothing of ours changed, all verifies"
    took = 0
    for number in attack("packages that mean ill, taken in", short=33, full=500, must=must):
        try:
            data = locked(signed(meaning_ill(body, number, theirs)))
        except FormatError:
            continue
        took += bool(taken(there, ola, data, number))
    assert cases.read(there, ours).written == before.written
    assert cases.read(there, ours).received == before.received
    assert took
    assert is_whole(there)
