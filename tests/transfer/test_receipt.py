"""N1: a receipt comes back that names no child, and the sender's program checks it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.record.builder import HEAD, HEAD_KEY, KEY
from tests.record.masked.example import strings_in
from tests.transfer.example import example, made, signatory
from yps_desktop.record.canonical import parse_object
from yps_desktop.transfer import refusal
from yps_desktop.transfer.receipt import OUTCOMES, Outcome, Receipt, make_receipt, read_receipt
from yps_desktop.transfer.refusal import PackageError
from yps_desktop.transfer.sealing import seal

WHEN = datetime(2026, 11, 28, 8, 0, tzinfo=UTC)
PACKAGE = made(example())


def receipt(outcome: Outcome = "taken_in") -> bytes:
    by = signatory(HEAD)
    return make_receipt(PACKAGE.hash, PACKAGE.sha256, outcome, WHEN, "Specimen Park Academy", by, HEAD_KEY)


def refusal_of(data: bytes, package: str = PACKAGE.hash) -> str:
    with pytest.raises(PackageError) as said:
        read_receipt(data, package)
    return said.value.sentence


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_n1_the_sender_reads_who_received_which_package_and_what_came_of_it(outcome: Outcome) -> None:
    found = read_receipt(receipt(outcome), PACKAGE.hash)
    assert (found.package, found.file) == (PACKAGE.hash, PACKAGE.sha256)
    assert (found.school, found.signed_by.name) == ("Specimen Park Academy", "Hazel Fictley")
    assert (found.when_utc, found.words) == ("2026-11-28T08:00:00Z", OUTCOMES[outcome])
    assert found.was_taken_in == (outcome == "taken_in")
    assert len(found.key.split()) == 6


def test_n1_a_receipt_names_no_child_and_no_case() -> None:
    said = " ".join(strings_in(parse_object(receipt())))
    for word in ("Juniper", "Exampleton", "2026-001", "Nowhere"):
        assert word not in said


def test_n1_a_receipt_for_another_package_is_said_as_such() -> None:
    assert refusal_of(receipt(), "0" * 64) == refusal.OTHER_PACKAGE


def test_n1_a_changed_receipt_is_refused() -> None:
    data = receipt()
    assert refusal_of(data.replace(b"taken_in", b"not_ours")) == refusal.RECEIPT_CHANGED
    assert refusal_of(data[:-9]) == refusal.RECEIPT_CHANGED
    body = parse_object(data)["receipt"]
    assert refusal_of(seal("receipt", body, KEY)) == refusal.RECEIPT_CHANGED
    assert refusal_of(seal("receipt", body | {"outcome": "lost"}, HEAD_KEY)) == refusal.RECEIPT_CHANGED
    assert refusal_of(seal("receipt", body | {"school": "A\nB"}, HEAD_KEY)) == refusal.RECEIPT_CHANGED
    assert refusal_of(seal("receipt", body | {"signed_by": {}}, HEAD_KEY)) == refusal.RECEIPT_CHANGED


def test_n1_another_file_is_no_receipt_and_a_newer_one_is_said_as_such() -> None:
    for data in (b"", b"{}", b"%PDF", b"x" * 20_000):
        assert refusal_of(data) == refusal.NOT_A_RECEIPT
    newer = seal("receipt", {"format": "yps-receipt", "version": 2}, HEAD_KEY)
    assert refusal_of(newer) == refusal.NEWER_RECEIPT


def test_n1_what_a_newer_program_adds_to_a_receipt_is_kept() -> None:
    body = parse_object(receipt())["receipt"] | {"weather": "grey"}
    found = read_receipt(seal("receipt", body, HEAD_KEY), PACKAGE.hash)
    assert found.more == {"weather": "grey"}
    assert replace(found, more={}) == Receipt.read({name: body[name] for name in body if name != "weather"})
