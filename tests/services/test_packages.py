"""N1–N4, N8: a package made at one school's desk is opened and checked at another's, and answered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.record.masked.example import strings_in
from tests.services.conftest import CHEAP, Clock
from tests.services.test_masking import NOTE, SAM, WILL, id_of, ready
from yps_desktop.record.case import Case
from yps_desktop.record.errors import NotAllowedError, YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.support import SafetyPlan
from yps_desktop.services import cases, joined, masking, packages, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, close, make_vault, sign_as
from yps_desktop.services.packages import Opened, Sending
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer
from yps_desktop.transfer.refusal import PackageError

TODAY = Moment(date(2026, 11, 20))
OLAS, QUICK = "green ladder quiet harbour", 1
POLICE = PoliceContact(when=TODAY, what_was_said="Sam Madeup was heard.", reference_awaited="yes")
SAFETY_NOTE = Note(when=TODAY, what="Sam was safe.")
DECIDED = Decision(
    when=TODAY, course="in_school", reason="Sent freely.", enough_information="yes", manageable="yes"
)
SAFETY = SafetyPlan(
    young_person=Named("s", "Sam Madeup"),
    when=TODAY,
    measures="Sits away.",
    kept_apart=(Named("w", "Will Testwell"),),
)


@pytest.fixture
def there(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    ola = Newcomer("Ola Exemplar", "Designated Safeguarding Lead", ("write", "oversee"), OLAS)
    made = make_vault(tmp_path / "there", School(name="Specimen Park Academy"), ola, clock, CHEAP)
    yield made
    close(made)


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(SAM), Filled(WILL), Filled(NOTE)])


def sent(desk: Desk, wren: Signer, sending: Sending, folder: Path) -> tuple[Path, packages.Made, str]:
    package = packages.prepare(desk, [sending], "Specimen Park Academy", "01632 960001")
    words = packages.suggest_words()
    made = packages.make(package, wren, words, desk.now(), QUICK)
    path = folder / "from them"
    path.write_bytes(made.data)
    return path, made, words


def sheets_of(case: Case) -> list[Sheet]:
    return [version.sheet for written in case.written for version in written.versions]


def opened_at(there: Desk, path: Path, words: str) -> Opened:
    return packages.open_file(path, words, packages.met_keys(there), there.now())


def test_n3_what_one_school_made_another_opens_checks_and_answers(
    desk: Desk, there: Desk, wren: Signer, head: KeyHolder, case_id: str, tmp_path: Path
) -> None:
    cases.look_at(desk, case_id)
    heads = desk.vault.ledger.head(), there.vault.ledger.head()
    path, made, words = sent(desk, wren, Sending(case_id), tmp_path)
    found = opened_at(there, path, words)
    (case,) = found.cases
    assert (found.package.school, found.signed_by.name) == ("Nowhere Green School", "Wren Mockford")
    assert [one.name for one in found.package.whose] == ["Sam Madeup", "Will Testwell"]
    assert [one.sheet for one in case.case.written] == [
        one.sheet for one in cases.read(desk, case_id).written
    ]
    assert (case.whole, found.odd) == (len(case.entries), ())
    assert not any(key.met for key in found.keys)
    ola = sign_as(there.folder, there.me, OLAS)
    receipt = packages.answer(found, "taken_in", there.school.name, ola, there.now())
    came = packages.read_answer(receipt, made.hash)
    assert (came.was_taken_in, came.school, came.file) == (True, "Specimen Park Academy", made.sha256)
    assert "Sam" not in str(receipt)
    assert (desk.vault.ledger.head(), there.vault.ledger.head()) == heads


def test_n3_no_name_lies_in_the_clear_in_any_file(
    desk: Desk, wren: Signer, case_id: str, tmp_path: Path
) -> None:
    sent(desk, wren, Sending(case_id), tmp_path)
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 1
    assert not any(name in data for data in files for name in (b"Madeup", b"Testwell", b"2026-001"))


def test_n2_a_masked_package_names_nobody_else_and_says_who_masked_it(
    desk: Desk, there: Desk, wren: Signer, case_id: str, tmp_path: Path
) -> None:
    sheets.sign(desk, [Filled(SAFETY, case_id), Filled(POLICE, case_id)])
    entry = masking.sign(desk, case_id, ready(desk, case_id), wren)
    path, _, words = sent(desk, wren, Sending(case_id, entry.hash), tmp_path)
    found = opened_at(there, path, words)
    said = " ".join(strings_in(found.package.spelled()))
    assert "Sam Madeup" in said
    assert "Testwell" not in said
    (case,) = found.cases
    assert case.sent.masked is not None
    assert (case.sent.masked.reader, case.sent.masked.by) == ("New School", desk.me.person)
    assert [one.letter for one in case.sent.masked.letters] == ["Pupil B"]
    assert [one.name for one in found.package.whose] == ["Sam Madeup"]


def test_n2_a_masked_copy_that_is_outdated_does_not_go(desk: Desk, wren: Signer, case_id: str) -> None:
    entry = masking.sign(desk, case_id, ready(desk, case_id), wren)
    sheets.sign(desk, [Filled(NOTE, case_id)])
    with pytest.raises(YpsError, match="once more"):
        packages.prepare(desk, [Sending(case_id, entry.hash)], "", "")


def test_n4_the_handover_page_goes_first_as_lines(desk: Desk, case_id: str) -> None:
    sheets.sign(desk, [Filled(SAFETY, case_id)])
    (case,) = packages.prepare(desk, [Sending(case_id)], "Specimen Park Academy", "01632 960001").cases
    headings = list(dict.fromkeys(line.heading for line in case.handover))
    assert headings[:2] == ["What is open", "Who is kept apart, and the safety plan"]
    assert any("Will Testwell" in line.words for line in case.handover)
    assert any("01632 960001" in line.words for line in case.handover)


def test_n8_several_cases_go_in_one_package_and_what_is_due_as_proposals(
    desk: Desk, there: Desk, wren: Signer, case_id: str, tmp_path: Path
) -> None:
    other = sheets.sign(desk, [Filled(WILL), Filled(POLICE)])
    package = packages.prepare(desk, [Sending(case_id), Sending(other)], "", "")
    assert [case.number for case in package.cases] == ["2026-001", "2026-002"]
    assert "Ask the police for the reference" in [one.what for one in package.cases[1].proposals]
    words = packages.suggest_words()
    path = tmp_path / "package"
    path.write_bytes(packages.make(package, wren, words, desk.now(), QUICK).data)
    assert len(opened_at(there, path, words).cases) == 2


def test_n3_corrections_answers_and_joined_cases_go_whole(
    desk: Desk, there: Desk, wren: Signer, hazel: Signer, case_id: str, tmp_path: Path
) -> None:
    first = cases.read(desk, case_id).written[-1].hash
    sheets.correct(desk, case_id, first, replace(NOTE, what="Sam said so."), "Heard again")
    other = sheets.sign(desk, [Filled(SAFETY_NOTE), Filled(DECIDED)], wren)
    responses.respond(desk, responses.to_read(desk, other), hazel, "agreed")
    joined.join(desk, other, "2026-001", "One incident.")
    path, _, words = sent(desk, wren, Sending(case_id), tmp_path)
    (case,) = opened_at(there, path, words).cases
    here = cases.read(desk, case_id)
    assert sheets_of(case.case) == sheets_of(here)
    assert case.case.ids == here.ids == case.sent.ids
    assert [len(one.responses) for one in case.case.written] == [len(one.responses) for one in here.written]
    assert case.whole == len(case.entries)


def test_g2_whoever_was_named_by_mistake_does_not_go(
    desk: Desk, there: Desk, wren: Signer, case_id: str, tmp_path: Path
) -> None:
    sheets.withdraw_person(desk, case_id, id_of(desk, case_id, "Will Testwell"), "Will was away.")
    path, _, words = sent(desk, wren, Sending(case_id), tmp_path)
    found = opened_at(there, path, words)
    assert "Testwell" not in " ".join(strings_in(found.package.spelled()))
    assert "named by mistake" in found.odd[0]


def test_n3_a_key_met_before_is_known_again(desk: Desk, wren: Signer, case_id: str, tmp_path: Path) -> None:
    path, _, words = sent(desk, wren, Sending(case_id), tmp_path)
    assert opened_at(desk, path, words).signed_by.met


def test_n3_nobody_makes_a_package_in_anothers_name(desk: Desk, hazel: Signer, case_id: str) -> None:
    package = packages.prepare(desk, [Sending(case_id)], "", "")
    with pytest.raises(NotAllowedError):
        packages.make(package, hazel, packages.suggest_words(), desk.now())


def test_n3_six_words_are_drawn_by_chance() -> None:
    drawn = {packages.suggest_words() for _ in range(20)}
    assert {len(set(words.split())) for words in drawn} == {6}
    assert len(drawn) == 20


def test_n3_a_file_that_is_not_there_is_said_as_such(there: Desk, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="cannot be opened"):
        opened_at(there, tmp_path / "none", "a b c d e f")
    with pytest.raises(PackageError, match="cannot be opened"):
        opened_at(there, tmp_path, "a b c d e f")


def test_n3_words_copied_with_letters_nobody_sees_go_and_open_there(
    desk: Desk, there: Desk, wren: Signer, tmp_path: Path
) -> None:
    sam = replace(SAM, name="Sam \u200eMade\u00adup\u202f")
    asked = replace(POLICE, force="Nowhere\u200e Poli\u200bce", officer="A\u202fB")
    case_id = sheets.sign(desk, [Filled(sam), Filled(NOTE), Filled(asked)])
    package = packages.prepare(
        desk, [Sending(case_id)], "Specimen\u2009Park\u00ad Academy", "01632\u200b 960001"
    )
    words = packages.suggest_words()
    path = tmp_path / "from them"
    path.write_bytes(packages.make(package, wren, words, desk.now(), QUICK).data)
    found = opened_at(there, path, words).package
    assert [one.name for one in found.whose] == ["Sam Madeup"]
    assert (found.to, found.number) == ("Specimen Park Academy", "01632 960001")
