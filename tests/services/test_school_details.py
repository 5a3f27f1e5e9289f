"""What the school says of itself is changed by one signed entry; what was signed before stays what it was."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, HAZELS, WRENS, At, Clock
from tests.services.test_paper_check import hand_out, say
from tests.services.test_responses import DECISION, signature
from tests.services.test_shut_out import THE_HEAD
from yps_desktop.__main__ import main
from yps_desktop.guidance.school_words import earlier_lines
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError, NoSuchCaseError, NotAllowedError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.school import SchoolDetails
from yps_desktop.record.school_acts import SchoolDetailsChanged
from yps_desktop.record.school_said import details_of
from yps_desktop.services import audit, cases, listing, papers, responses, sheets
from yps_desktop.services.audit import Wanted
from yps_desktop.services.desk import Desk
from yps_desktop.services.inspection_view import Wanted as ToShow
from yps_desktop.services.inspection_view import begin
from yps_desktop.services.nameplate import read_nameplate
from yps_desktop.services.numbers import enter_number
from yps_desktop.services.opening import (
    Newcomer,
    change_school,
    close,
    give_key,
    look_at,
    open_desk,
    prove,
    school_of,
    sign_as,
)
from yps_desktop.services.school_details import change_details
from yps_desktop.services.sheets import Filled
from yps_desktop.services.verification import find_code, standing
from yps_desktop.services.writing import Signer
from yps_desktop.vault import key_change
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.ledger import Ledger

TODAY = date(2026, 11, 20)
BROOK = "Brook Academy"


def now(desk: Desk, **parts: str) -> SchoolDetails:
    return replace(details_of(desk.school), **parts)


def unlock(desk: Desk) -> Desk:
    close(desk)
    return open_desk(prove(desk.folder, desk.me.person, WRENS), desk.clock)


def test_a_new_name_is_one_entry_that_says_old_and_new_and_stands_on_the_unlock_page(
    desk: Desk, wren: Signer
) -> None:
    before = desk.vault.ledger.head().seq
    change_details(desk, now(desk, name=f" {BROOK} ", urn="12 34 56", dfe="1234567"), TODAY, wren)
    (entry,) = desk.vault.ledger.deeds(SchoolDetailsChanged.kind)
    act = SchoolDetailsChanged.from_body(entry.read_body())
    assert (entry.header.seq, entry.header.case) == (before + 1, None)
    assert (act.was.name, act.now.name, act.since) == ("Nowhere Green School", BROOK, "2026-11-20")
    assert (act.now.urn, act.now.dfe) == ("123456", "123/4567")
    plate = read_nameplate(desk.folder)
    assert plate is not None
    assert (plate.school, look_at(desk.folder).school, desk.school.name) == (BROOK, BROOK, BROOK)
    newest = next(iter(audit.lines(desk, Wanted())))
    assert newest.what == "Changed the school’s name, URN and DfE number"
    again = unlock(desk)
    assert (again.school, again.noticed) == (desk.school, "")
    close(again)


def test_a_word_alone_leaves_the_keystore_as_it_is(desk: Desk, wren: Signer) -> None:
    before = (desk.folder / "vault.json").read_bytes()
    change_details(desk, now(desk, headteacher="principal", imagery="intimate images"), TODAY, wren)
    assert (desk.folder / "vault.json").read_bytes() == before
    assert (school_of(desk.vault).headteacher, desk.edition().terms.imagery) == (
        "principal",
        "intimate images",
    )


def test_other_settings_keep_what_the_school_says_of_itself(desk: Desk, wren: Signer) -> None:
    school = change_details(desk, now(desk, name=BROOK), TODAY, wren)
    change_school(desk, replace(desk.school, name="Nowhere Green School", earlier=(), keep_years=30))
    assert desk.school == school_of(desk.vault) == replace(school, keep_years=30)


@pytest.mark.parametrize(
    ("parts", "since", "sentence"),
    [
        ({"name": "  "}, TODAY, "Enter the name of the school"),
        ({"name": "x" * 121}, TODAY, "120 letters at most"),
        ({"imagery": "x" * 121}, TODAY, "120 letters at most"),
        ({"headteacher": ""}, TODAY, "Select the word your school uses"),
        ({"urn": "12345"}, TODAY, "six digits"),
        ({"dfe": "12/4567"}, TODAY, "seven digits"),
        ({"second_reader": "anybody"}, TODAY, "Select who countersigns"),
        ({}, TODAY, "Nothing of this is different"),
        ({"name": BROOK}, TODAY + timedelta(days=1), "must not lie ahead"),
        ({"name": BROOK}, date(1, 1, 1), "The day "),
    ],
)
def test_what_cannot_stand_on_paper_is_refused_and_nothing_has_changed(
    desk: Desk, wren: Signer, parts: dict[str, str], since: date, sentence: str
) -> None:
    before, school = desk.vault.ledger.head(), desk.school
    with pytest.raises(AnswerError, match=sentence):
        change_details(desk, now(desk, **parts), since, wren)
    assert (desk.vault.ledger.head(), desk.school) == (before, school)


def test_a_change_does_not_reach_behind_the_one_before(desk: Desk, clock: Clock, wren: Signer) -> None:
    clock.at = datetime(2027, 9, 6, 9, 0, tzinfo=UTC)
    change_details(desk, now(desk, name=BROOK), date(2027, 9, 1), wren)
    with pytest.raises(AnswerError, match="must not lie before the change of 1 September 2027"):
        change_details(desk, now(desk, name="Brook School"), date(2027, 8, 31), wren)
    change_details(desk, now(desk, name="Brook School"), date(2027, 9, 1), wren)
    assert earlier_lines(desk.school) == ("Until 31 August 2027 this school was Nowhere Green School.",)


def test_only_who_looks_after_the_record_changes_it_and_only_in_their_own_name(
    desk: Desk, wren: Signer, hazel: Signer, at_desk: At
) -> None:
    with pytest.raises(NotAllowedError, match="person signed in"):
        change_details(desk, now(desk, name=BROOK), TODAY, hazel)
    newcomer = Newcomer("Ola Deputyson", "Deputy", ("write",), "nine green kettles sing")
    deputy = give_key(desk, newcomer, CHEAP, hazel)
    theirs = at_desk(deputy.person, "nine green kettles sing")
    signer = sign_as(theirs.folder, deputy, "nine green kettles sing")
    with pytest.raises(NotAllowedError, match="not the right to oversee"):
        change_details(theirs, now(theirs, name=BROOK), TODAY, signer)


def test_nothing_of_it_changes_while_cases_are_shown_to_somebody_from_outside(
    desk: Desk, wren: Signer
) -> None:
    case_id = sheets.sign(desk, [Filled(DECISION)], wren)
    begin(desk, ToShow("Ash Sampler", "Ofsted", "Inspection", ((case_id, "2026-001"),)))
    with pytest.raises(NotAllowedError, match="inspection view"):
        change_details(desk, now(desk, name=BROOK), TODAY, wren)


@pytest.mark.parametrize("step", ["stage_keystore", "finish_keystore"])
def test_a_disk_that_refuses_the_name_leaves_unlock_page_and_record_agreed(
    desk: Desk, wren: Signer, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(key_change, step, refuse)
        with pytest.raises(StorageError):
            change_details(desk, now(desk, name=BROOK), TODAY, wren)
    written = step == "finish_keystore"
    assert (desk.school.name == BROOK) is written
    again = unlock(desk)
    assert again.school.name == look_at(desk.folder).school == desk.school.name
    close(again)


def test_a_file_and_a_code_of_before_still_belong_to_the_record(
    desk: Desk, wren: Signer, tmp_path: Path
) -> None:
    paper = tmp_path / "record.pdf"
    paper.write_bytes(b"%PDF-1.7 invented")
    hand_out(desk, paper)
    code, said = standing(desk).code, say(desk, paper)
    change_details(desk, now(desk, name=BROOK), TODAY, wren)
    assert say(desk, paper) == said
    assert find_code(desk, code).startswith("This code matches entry 2")
    assert papers.stamp_of(desk, "Case", 1).school == BROOK


def test_verify_says_what_the_school_was_called(
    desk: Desk, clock: Clock, wren: Signer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clock.at = datetime(2027, 9, 6, 9, 0, tzinfo=UTC)
    change_details(desk, now(desk, name=BROOK), date(2027, 9, 1), wren)
    close(desk)
    (tmp_path / "password").write_text(WRENS)
    told = ["--name", "Wren Mockford", "--password-file", str(tmp_path / "password")]
    assert main(["verify", str(desk.folder), *told]) == 0
    assert "Brook Academy: whole." in (said := capsys.readouterr().out)
    assert "Until 31 August 2027 this school was Nowhere Green School.\n" in said


def test_g5_nobody_countersigns_only_once_nobody_else_may(desk: Desk, wren: Signer, head: KeyHolder) -> None:
    with pytest.raises(AnswerError, match="Hazel Fictley has a key to countersign"):
        change_details(desk, now(desk, second_reader="none"), TODAY, wren)
    assert change_details(desk, now(desk, second_reader="other"), TODAY, wren).second_reader == "other"


def test_g5_what_waits_when_nobody_countersigns_any_more_waits_on_for_somebody_who_may(
    desk: Desk, wren: Signer
) -> None:
    waits = sheets.sign(desk, [Filled(DECISION)], wren)
    change_details(desk, now(desk, second_reader="none"), TODAY, wren)
    later = sheets.sign(desk, [Filled(DECISION)], wren)
    assert [signature(desk, one) for one in (waits, later)] == ["awaiting", "no_second_reader"]
    assert [line.case for line in listing.page(desk, "awaiting_countersign")] == [waits]
    hazel = Newcomer("Hazel Fictley", "Chair of governors", ("countersign", "oversee"), HAZELS)
    reader = sign_as(desk.folder, give_key(desk, hazel, CHEAP), HAZELS)
    responses.respond(desk, responses.to_read(desk, waits, reader.holder.person), reader, "agreed")
    assert [signature(desk, one) for one in (waits, later)] == ["agreed", "no_second_reader"]


def test_of_thousands_of_entries_only_those_that_tell_of_the_school_are_read_at_unlock(
    desk: Desk, wren: Signer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        enter_number(desk, "lado", f"01632 96000{number}", "")
    change_details(desk, now(desk, urn="123456"), TODAY, wren)
    read: list[int] = []
    real = Ledger._read_all

    def counted(ledger: Ledger, rows: list[tuple[object, ...]]) -> tuple[Entry, ...]:
        read.append(len(rows))
        return real(ledger, rows)

    monkeypatch.setattr(Ledger, "_read_all", counted)
    assert school_of(desk.vault).urn == "123456"
    assert sum(read) == 2


def test_g7_g8_the_headteacher_under_a_new_word_is_shut_out_of_what_concerns_them(
    desk: Desk, wren: Signer, at_desk: At
) -> None:
    case_id = sheets.sign(desk, [Filled(THE_HEAD)])
    warden = give_key(desk, Newcomer("Hazel Fictley", "Warden", ("countersign",), HAZELS), CHEAP)
    change_details(desk, now(desk, headteacher="warden"), TODAY, wren)
    change_details(desk, now(desk, headteacher="provost"), TODAY, wren)
    theirs = at_desk(warden.person, HAZELS)
    with pytest.raises(NoSuchCaseError):
        cases.read(theirs, case_id)
    assert listing.page(theirs, "all") == ()
