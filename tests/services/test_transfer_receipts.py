"""N1, N3, N6: what was made is written down before it leaves, and its receipt is the right one or refused."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.attacks.tries import Attack
from tests.services.conftest import CHEAP, WRENS, Clock
from tests.services.test_masking import NOTE, SAM, WILL, id_of
from tests.services.test_packages import OLAS, POLICE, opened_at
from tests.services.transferring import (
    PLAN,
    TODAY,
    WORDS,
    answer_of,
    by_telephone,
    looked_at,
    made,
    planned,
    sams,
    sent,
    transfer_of,
)
from yps_desktop.record.errors import NotAllowedError, YpsError
from yps_desktop.record.masked.letters import letters_of
from yps_desktop.record.rules.transfers import gone_with_receipt, log_lines
from yps_desktop.record.school import School
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.transfer_acts import TransferAnswered, TransferChased, TransferMade
from yps_desktop.services import (
    cases,
    masking,
    packages,
    paper_check,
    sheets,
    transfer_making,
    transfer_receipts,
    transfers,
)
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, close, make_vault, sign_as
from yps_desktop.services.packages import Receipt
from yps_desktop.services.paper_check import FileRead
from yps_desktop.services.sheets import Filled
from yps_desktop.services.transfers import Goes
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer
from yps_desktop.transfer.sealing import seal

MASKED = replace(PLAN, others="masked", named_reason="")


@pytest.fixture
def there(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    ola = Newcomer("Ola Exemplar", "Designated Safeguarding Lead", ("write", "oversee"), OLAS)
    made_there = make_vault(tmp_path / "there", School(name="Specimen Park Academy"), ola, clock, CHEAP)
    yield made_there
    close(made_there)


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(SAM), Filled(WILL), Filled(NOTE)])


@pytest.fixture
def other_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(SAM), Filled(POLICE)])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "for them.age"


def refused(desk: Desk, case_id: str, id: str, data: bytes) -> str:
    head = desk.vault.ledger.head()
    with pytest.raises(YpsError) as said:
        transfer_receipts.take_receipt(desk, case_id, id, data)
    assert desk.vault.ledger.head() == head
    return said.value.sentence


def test_n1_from_the_plan_to_the_receipt_in_both_cases(
    desk: Desk, there: Desk, wren: Signer, case_id: str, other_id: str, file: Path
) -> None:
    id = planned(desk, case_id, other_id)
    ready = made(desk, wren, case_id, id, file)
    sent(desk, case_id, id)
    assert [transfer_of(desk, one).state for one in (case_id, other_id)] == ["sent", "sent"]
    transfers.say_chased(desk, other_id, TransferChased(transfer=id, day=TODAY, whom="Ola Exemplar"))
    assert transfer_of(desk, case_id).state == "chased"
    assert [one.sent.number for one in opened_at(there, file, WORDS).cases] == ["2026-001", "2026-002"]
    receipt = answer_of(there, file)
    taken = transfer_receipts.take_receipt(desk, case_id, id, receipt)
    assert (taken.is_newest, taken.receipt.school, taken.number) == (True, there.school.name, PLAN.number)
    transfer_receipts.keep_receipt(desk, case_id, taken, compared=True)
    for one in (case_id, other_id):
        case = cases.read(desk, one)
        assert gone_with_receipt(case) == sams(desk, one).pupils
        (line,) = log_lines(case)
        assert (line.sha256, line.receipt, line.answer) == (ready.sha256, receipt.decode(), "taken_in")
        assert "Sam" not in repr(line)
    close(desk)
    assert verify(desk.folder, "Wren Mockford", WRENS)


def test_n3_what_was_made_stands_in_each_case_before_it_is_saved_and_never_its_words(
    desk: Desk, wren: Signer, case_id: str, other_id: str, file: Path
) -> None:
    id = planned(desk, case_id, other_id)
    ready = made(desk, wren, case_id, id, file)
    assert file.read_bytes() == ready.data
    for one in (case_id, other_id):
        act = transfer_of(desk, one).newest(TransferMade)
        assert act is not None
        assert (act.sha256, act.package, act.masked) == (ready.sha256, ready.package, "")
        ((_, left),) = cases.read(desk, one).papers
        assert (left.document, left.way, left.sha256) == ("package", "saved", ready.sha256)
        bodies = b"".join(entry.body or b"" for entry in desk.vault.ledger.of_case(one))
        assert not any(word.encode() in bodies for word in WORDS.split())
    assert "package for another school" in paper_check.say_what_it_is(desk, FileRead(ready.sha256)).sentence


def test_n3_where_the_file_cannot_be_saved_nothing_is_written(desk: Desk, wren: Signer, case_id: str) -> None:
    id = planned(desk, case_id)
    with pytest.raises(YpsError):
        made(desk, wren, case_id, id, desk.folder / "inside.age")
    assert len(transfer_of(desk, case_id).steps) == 1
    assert cases.read(desk, case_id).papers == ()


def test_n3_only_the_person_signed_in_signs_a_package(desk: Desk, hazel: Signer, case_id: str) -> None:
    outgoing = transfer_making.prepare_package(desk, case_id, planned(desk, case_id))
    with pytest.raises(NotAllowedError):
        transfer_making.lock(outgoing, hazel, WORDS, desk.now(), 1)


def test_n2_nothing_is_made_before_each_case_is_masked_and_its_copy_covers_it(
    desk: Desk, wren: Signer, case_id: str, other_id: str, file: Path
) -> None:
    id = planned(desk, case_id, other_id, plan=MASKED)
    lacks = transfers.overview(desk, case_id, id).lacks
    assert [(one.code, one.case, one.pupil) for one in lacks] == [
        ("no_copy", case_id, *sams(desk, case_id).pupils),
        ("no_copy", other_id, *sams(desk, other_id).pupils),
    ]
    looked_at(desk, case_id, wren)
    with pytest.raises(YpsError, match="Mask case 2026-002"):
        transfer_making.prepare_package(desk, case_id, id)
    entry = looked_at(desk, other_id, wren)
    ready = made(desk, wren, case_id, id, file)
    assert ready.masked[other_id] == entry.hash
    sheets.sign(desk, [Filled(NOTE, case_id)])
    (lack,) = transfers.overview(desk, case_id, id).lacks
    assert (lack.code, lack.case) == ("outdated", case_id)
    assert "Nothing was printed" not in lack.sentence


def test_n2_a_plan_in_the_same_words_outdates_no_copy(desk: Desk, wren: Signer, case_id: str) -> None:
    id = planned(desk, case_id, plan=MASKED)
    looked_at(desk, case_id, wren)
    planned(desk, case_id, plan=replace(MASKED, transfer=id, agreed="2026-11-18", reply_days=3))
    assert transfers.overview(desk, case_id, id).lacks == ()
    planned(
        desk, case_id, plan=replace(MASKED, transfer=id, parents_why_not="Will Testwell’s father was there")
    )
    assert [one.code for one in transfers.overview(desk, case_id, id).lacks] == ["outdated"]


def test_n2_what_was_looked_at_in_a_plan_is_not_asked_again_when_the_plan_changes(
    desk: Desk, wren: Signer, case_id: str
) -> None:
    told = replace(MASKED, way="", parents_why_not="Will Testwell’s father was there")
    id = planned(desk, case_id, plan=told)
    looked_at(desk, case_id, wren)
    planned(desk, case_id, plan=replace(told, transfer=id, way="package"))
    assert transfers.overview(desk, case_id, id).lacks == ()


def test_n6_saying_that_it_is_sent_outdates_a_copy_only_by_a_name(
    desk: Desk, wren: Signer, case_id: str, file: Path
) -> None:
    id = planned(desk, case_id, plan=MASKED)
    looked_at(desk, case_id, wren)
    made(desk, wren, case_id, id, file)
    sent(desk, case_id, id)
    chased = TransferChased(transfer=id, day=TODAY, whom="Ola Exemplar", said="On Monday, she says")
    transfers.say_chased(desk, case_id, chased)
    assert transfers.overview(desk, case_id, id).lacks == ()
    transfers.say_chased(desk, case_id, replace(chased, said="Will Testwell’s mother asked too"))
    assert [one.code for one in transfers.overview(desk, case_id, id).lacks] == ["outdated"]


def test_n2_what_was_typed_for_a_transfer_is_looked_at_and_masked(
    desk: Desk, there: Desk, wren: Signer, case_id: str, file: Path
) -> None:
    told = replace(MASKED, parents_why_not="Will Testwell’s father was there")
    id = planned(desk, case_id, plan=told)
    places = masking.where(desk, case_id, masking.begin(desk, case_id, *sams(desk, case_id).pupils))
    assert ".transfer.parents_why_not" in {one.field for one in places}
    entry = looked_at(desk, case_id, wren)
    shown = masking.masked(cases.read(desk, case_id), entry.hash)
    ((_, act),) = shown.transfers
    assert "Testwell" not in repr(act)
    assert PLAN.school in repr(act)
    made(desk, wren, case_id, id, file)


def test_n8_two_pupils_go_in_one_copy_only_where_both_stand_by_name(
    desk: Desk, there: Desk, wren: Signer, case_id: str, file: Path
) -> None:
    sam, will = sams(desk, case_id).pupils[0], id_of(desk, case_id, "Will Testwell")
    id = transfers.plan(desk, [Goes(case_id, (sam, will))], MASKED)
    looked_at(desk, case_id, wren)
    (lack,) = transfers.overview(desk, case_id, id).lacks
    assert (lack.code, lack.pupil) == ("letter", will)
    asked = masking.begin(desk, case_id, sam).for_reader(PLAN.school).by_name(will, "They move together")
    masking.sign(desk, case_id, asked.having_looked(p.key for p in masking.where(desk, case_id, asked)), wren)
    made(desk, wren, case_id, id, file)
    assert [one.name for one in opened_at(there, file, WORDS).package.whose] == [
        "Sam Madeup",
        "Will Testwell",
    ]


def test_n2_nobody_masked_in_one_case_is_named_in_another_that_goes_along(
    desk: Desk, wren: Signer, case_id: str, other_id: str
) -> None:
    sheets.sign(desk, [Filled(Note(when=NOTE.when, what="Will Testwell was near."), other_id)])
    id = planned(desk, case_id, other_id, plan=MASKED)
    looked_at(desk, case_id, wren)
    looked_at(desk, other_id, wren)
    with pytest.raises(YpsError, match="still names somebody"):
        transfer_making.prepare_package(desk, case_id, id)


def test_n6_a_second_package_goes_in_the_same_transfer_with_the_same_letters(
    desk: Desk, there: Desk, wren: Signer, case_id: str, file: Path
) -> None:
    id = planned(desk, case_id, plan=MASKED)
    looked_at(desk, case_id, wren)
    first = made(desk, wren, case_id, id, file)
    sent(desk, case_id, id)
    receipt = answer_of(there, file)
    letters = letters_of(cases.read(desk, case_id), [])
    assert transfers.overview(desk, case_id, id).since == 0
    sheets.sign(desk, [Filled(POLICE, case_id)])
    assert transfers.overview(desk, case_id, id).since == 1
    looked_at(desk, case_id, wren)
    second = made(desk, wren, case_id, id, file.with_name("again.age"))
    assert letters_of(cases.read(desk, case_id), []) == letters
    taken = transfer_receipts.take_receipt(desk, case_id, id, receipt)
    assert (taken.is_newest, taken.answer.sha256) == (False, first.sha256)
    transfer_receipts.keep_receipt(desk, case_id, taken, compared=True)
    sent(desk, case_id, id)
    assert transfer_of(desk, case_id).state == "sent"
    again = transfer_receipts.take_receipt(desk, case_id, id, answer_of(there, file.with_name("again.age")))
    transfer_receipts.keep_receipt(desk, case_id, again, compared=True)
    assert [one.sha256 for one in log_lines(cases.read(desk, case_id))] == [first.sha256, second.sha256]
    assert transfer_of(desk, case_id).state == "received"


def test_n1_the_same_receipt_is_taken_once(
    desk: Desk, there: Desk, wren: Signer, case_id: str, file: Path
) -> None:
    id = planned(desk, case_id)
    made(desk, wren, case_id, id, file)
    sent(desk, case_id, id)
    receipt = answer_of(there, file)
    taken = transfer_receipts.take_receipt(desk, case_id, id, receipt)
    transfer_receipts.keep_receipt(desk, case_id, taken, compared=False)
    assert refused(desk, case_id, id, receipt) == transfer_receipts.TWICE
    with pytest.raises(YpsError):
        transfer_receipts.keep_receipt(desk, case_id, taken, compared=False)


def test_n1_a_receipt_for_another_package_is_none_of_this_transfer(
    desk: Desk, there: Desk, wren: Signer, case_id: str, other_id: str, file: Path
) -> None:
    made(desk, wren, other_id, planned(desk, other_id), file)
    receipt, id = answer_of(there, file), planned(desk, case_id)
    assert refused(desk, case_id, id, receipt) == transfer_receipts.NO_PACKAGE
    made(desk, wren, case_id, id, file.with_name("ours.age"))
    assert refused(desk, case_id, id, receipt) == transfer_receipts.OTHER


def test_n1_every_bad_receipt_has_one_sentence_and_writes_nothing(
    desk: Desk, there: Desk, wren: Signer, case_id: str, file: Path
) -> None:
    id = planned(desk, case_id)
    made(desk, wren, case_id, id, file)
    sent(desk, case_id, id)
    receipt = answer_of(there, file)
    told = json.loads(receipt)
    told["receipt"]["outcome"] = "not_ours"
    bad = (b"", b"\xff\xfe", b"{}", receipt[:-1], receipt + b" ", receipt * 900, file.read_bytes())
    for data in (*bad, json.dumps(told, separators=(",", ":"), sort_keys=True).encode()):
        assert refused(desk, case_id, id, data).endswith("Nothing has changed.")


@pytest.mark.parametrize("outcome", ["not_ours", "not_agreed", "not_readable"])
def test_n1_what_was_not_taken_in_is_refused_and_may_go_again(
    desk: Desk, there: Desk, wren: Signer, case_id: str, file: Path, outcome: str
) -> None:
    id = planned(desk, case_id)
    made(desk, wren, case_id, id, file)
    sent(desk, case_id, id)
    taken = transfer_receipts.take_receipt(desk, case_id, id, answer_of(there, file, outcome))  # type: ignore[arg-type]
    transfer_receipts.keep_receipt(desk, case_id, taken, compared=True)
    assert transfer_of(desk, case_id).state == "refused"
    assert gone_with_receipt(cases.read(desk, case_id)) == ()
    made(desk, wren, case_id, id, file.with_name("again.age"))
    assert transfer_of(desk, case_id).state == "preparing"


def test_n1_of_one_package_locked_twice_the_receipt_says_which_file_came(
    desk: Desk, there: Desk, wren: Signer, case_id: str, file: Path
) -> None:
    id = planned(desk, case_id)
    outgoing = transfer_making.prepare_package(desk, case_id, id)
    twice = [transfer_making.lock(outgoing, wren, WORDS, desk.now(), 1) for _ in range(2)]
    for number, ready in enumerate(twice):
        transfer_making.save(desk, ready, file.with_name(f"{number}.age"))
    taken = transfer_receipts.take_receipt(desk, case_id, id, answer_of(there, file.with_name("0.age")))
    assert (taken.answer.sha256, taken.is_newest) == (twice[0].sha256, False)


@pytest.mark.parametrize(
    "when", ["9999-12-31T23:59:59-23:00", "0001-01-01T00:00:00+23:00", "2026-11-20T09:00:00"]
)
def test_n1_a_receipt_of_a_time_that_cannot_be_is_refused(
    desk: Desk, there: Desk, wren: Signer, case_id: str, file: Path, when: str
) -> None:
    id = planned(desk, case_id)
    ready = made(desk, wren, case_id, id, file)
    ola = sign_as(there.folder, there.me, OLAS)
    receipt = Receipt(
        format="yps-receipt",
        version=1,
        package=ready.package,
        file=ready.sha256,
        outcome="taken_in",
        when_utc=when,
        school=there.school.name,
        signed_by=packages.signatory(there.me),
    )
    data = seal("receipt", receipt.spelled(), ola.keys.signing)
    assert refused(desk, case_id, id, data).endswith("Nothing has changed.")


def test_n1_an_answer_by_telephone_or_slip_counts_too(
    desk: Desk, wren: Signer, case_id: str, file: Path
) -> None:
    id = planned(desk, case_id)
    ready = made(desk, wren, case_id, id, file)
    sent(desk, case_id, id)
    transfers.say_answered(desk, case_id, by_telephone(id))
    answered = transfer_of(desk, case_id).newest(TransferAnswered)
    assert answered is not None
    assert (answered.sha256, transfer_of(desk, case_id).state) == (ready.sha256, "received")


def test_n1_a_receipt_proves_that_it_came_though_nobody_wrote_down_that_it_was_sent(
    desk: Desk, there: Desk, wren: Signer, case_id: str, file: Path
) -> None:
    id = planned(desk, case_id)
    ready = made(desk, wren, case_id, id, file)
    taken = transfer_receipts.take_receipt(desk, case_id, id, answer_of(there, file))
    transfer_receipts.keep_receipt(desk, case_id, taken, compared=True)
    (line,) = log_lines(cases.read(desk, case_id))
    assert (line.sent, line.sha256, line.answer) == ("", ready.sha256, "taken_in")


def test_n1_a_receipt_that_was_changed_anywhere_is_refused(
    desk: Desk, there: Desk, wren: Signer, case_id: str, file: Path, attack: Attack
) -> None:
    id = planned(desk, case_id)
    made(desk, wren, case_id, id, file)
    receipt, head = answer_of(there, file), desk.vault.ledger.head()
    for number in attack(
        "receipts changed on the way", short=80, full=10_000, must="refused, nothing written"
    ):
        with pytest.raises(YpsError, match=r"Nothing has changed\.$"):
            transfer_receipts.take_receipt(desk, case_id, id, changed(receipt, Random(number)))
    assert desk.vault.ledger.head() == head


def changed(data: bytes, chance: Random) -> bytes:
    """Change one byte, leave one out, put one in, or cut the end off."""
    at, byte = chance.randrange(len(data)), bytes([chance.randrange(256)])
    ways = (
        data[:at] + byte + data[at + 1 :],
        data[:at] + data[at + 1 :],
        data[:at] + byte + data[at:],
        data[:at],
    )
    other = chance.choice(ways)
    return other if other != data else data[:-1]
