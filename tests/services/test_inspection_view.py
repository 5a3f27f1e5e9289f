"""Inspection view: named cases, read only, every page an entry, left by the password of whoever began it."""

from dataclasses import replace
from datetime import date

import pytest

from yps_desktop.record.act import Act
from yps_desktop.record.acts import ACTS
from yps_desktop.record.errors import AnswerError, NoSuchCaseError, NotAllowedError
from yps_desktop.record.inspection_acts import Inspection, InspectionBegun, InspectionEnded, InspectionPage
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.inspection_view import Wanted, begin, leave, name_cases, show, stop
from yps_desktop.services.joined import join
from yps_desktop.services.sheets import Filled
from yps_desktop.services.shutting_out import shut_out
from yps_desktop.vault.errors import StorageError

NOTE = Note(when=Moment(date(2026, 11, 20)), what="A call.")


@pytest.fixture
def two(desk: Desk) -> tuple[str, str]:
    """Two cases, 2026-001 and 2026-002; the first is named in inspections."""
    return sheets.sign(desk, [Filled(NOTE)]), sheets.sign(desk, [Filled(NOTE)])


def test_it_begins_with_an_entry_that_says_who_sees_what_and_why(desk: Desk, two: tuple[str, str]) -> None:
    begun = inspect(desk)
    (act,) = acts(desk, InspectionBegun)
    assert (act.who, act.organisation, act.reason) == ("Ash Sampler", "Ofsted", "Inspection of November")
    assert act.cases == (two[0],) == begun.ids


def test_each_page_shown_is_an_entry_of_its_case_once(desk: Desk, two: tuple[str, str]) -> None:
    begun = inspect(desk)
    sheet = cases.read(desk, two[0]).written[0].hash
    for _ in range(2):
        show(desk, two[0], "case")
        show(desk, two[0], "sheet", sheet)
    shown = acts(desk, InspectionPage, two[0])
    assert [(act.page, act.of) for act in shown] == [("case", ""), ("sheet", sheet)]
    assert {act.inspection for act in shown} == {begun.entry}


def test_a_case_that_was_not_named_is_not_shown(desk: Desk, two: tuple[str, str]) -> None:
    inspect(desk)
    with pytest.raises(NotAllowedError):
        show(desk, two[1], "case")
    assert acts(desk, InspectionPage, two[1]) == []


def test_nor_is_a_sheet_of_another_case(desk: Desk, two: tuple[str, str]) -> None:
    inspect(desk)
    with pytest.raises(NotAllowedError):
        show(desk, two[0], "sheet", cases.read(desk, two[1]).written[0].hash)


def test_what_cannot_be_written_down_is_not_shown(
    desk: Desk, two: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    inspect(desk)
    monkeypatch.setattr(desk.vault.ledger, "append", _full)
    for _ in range(2):
        with pytest.raises(StorageError):
            show(desk, two[0], "case")


def test_nothing_else_can_be_written_while_it_lasts(desk: Desk, two: tuple[str, str]) -> None:
    inspect(desk)
    before = desk.vault.ledger.head().seq
    with pytest.raises(NotAllowedError, match="Nothing has changed"):
        sheets.sign(desk, [Filled(NOTE, two[0])])
    with pytest.raises(NotAllowedError):
        cases.look_at(desk, two[1])
    assert desk.vault.ledger.head().seq == before


def test_only_the_password_of_whoever_began_it_ends_it(desk: Desk, two, hazel, wren) -> None:
    inspect(desk)
    show(desk, two[0], "case")
    with pytest.raises(NotAllowedError):
        leave(desk, hazel)
    assert desk.inspection is not None
    leave(desk, wren)
    (end,) = acts(desk, InspectionEnded)
    assert (end.how, end.pages, desk.inspection) == ("left", 1, None)
    sheets.sign(desk, [Filled(NOTE, two[0])])


def test_a_lock_ends_it_too(desk: Desk, two: tuple[str, str]) -> None:
    inspect(desk)
    stop(desk)
    assert [act.how for act in acts(desk, InspectionEnded)] == ["locked"]
    with pytest.raises(NotAllowedError):
        show(desk, two[0], "case")


def test_a_full_disk_does_not_keep_it_open(
    desk: Desk, two: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    inspect(desk)
    monkeypatch.setattr(desk.vault.ledger, "append", _full)
    stop(desk)
    assert desk.inspection is None


def test_numbers_are_read_however_they_are_typed(desk: Desk, two: tuple[str, str]) -> None:
    named = name_cases(desk, "Case 2026-002, 2026-001 and 2026-002;")
    assert named == ((two[1], "2026-002"), (two[0], "2026-001"))


@pytest.mark.parametrize("typed", ["", " , ", "2026-001 2026-099"])
def test_a_number_that_is_missing_or_not_there_is_said(desk: Desk, two: tuple[str, str], typed: str) -> None:
    with pytest.raises(AnswerError, match=r"2026-099|Enter the number"):
        name_cases(desk, typed)


def test_a_joined_case_is_named_by_either_number(desk: Desk, two: tuple[str, str]) -> None:
    join(desk, two[0], "2026-002", "The same picture.")
    assert name_cases(desk, "2026-002 2026-001") == ((two[0], "2026-001"),)


def test_only_whoever_oversees_begins_one(desk: Desk, two: tuple[str, str]) -> None:
    desk.me = replace(desk.me, rights=("write",))
    with pytest.raises(NotAllowedError):
        inspect(desk)


def test_there_is_one_at_a_time(desk: Desk, two: tuple[str, str]) -> None:
    inspect(desk)
    with pytest.raises(NotAllowedError):
        begin(desk, Wanted("Ash Sampler", "Ofsted", "Again", ((two[1], "2026-002"),)))
    assert len(acts(desk, InspectionBegun)) == 1


def test_g7_a_case_one_is_shut_out_of_can_be_neither_named_nor_shown(desk: Desk, two, head, wren) -> None:
    named = name_cases(desk, "2026-001")
    shut_out(desk, two[0], desk.me.person, "My own child is in it.", wren, lead=head.person)
    with pytest.raises(AnswerError, match="There is no case 2026-001"):
        name_cases(desk, "2026-001")
    begin(desk, Wanted("Ash Sampler", "Ofsted", "Inspection", named))
    with pytest.raises(NoSuchCaseError):
        show(desk, two[0], "case")


@pytest.mark.parametrize("missing", ["who", "organisation", "reason", "cases"])
def test_who_which_and_why_are_asked(desk: Desk, two: tuple[str, str], missing: str) -> None:
    whole = Wanted("Ash Sampler", "Ofsted", "Inspection", ((two[0], "2026-001"),))
    with pytest.raises(AnswerError):
        begin(desk, replace(whole, **{missing: () if missing == "cases" else " "}))
    assert desk.inspection is None


@pytest.mark.parametrize("kind", [InspectionBegun, InspectionPage, InspectionEnded])
def test_verification_knows_its_entries(kind: type[Act]) -> None:
    assert ACTS[kind.kind] is kind


def inspect(desk: Desk) -> Inspection:
    """Begin to show the first case."""
    wanted = Wanted("Ash Sampler", "Ofsted", "Inspection of November", name_cases(desk, "2026-001"))
    return begin(desk, wanted)


def acts(desk: Desk, kind, case: str | None = None) -> list:
    """Give the acts of a kind, of a case or of none, oldest first."""
    entries = desk.vault.ledger.deeds(kind.kind) if case is None else desk.vault.ledger.of_case(case)
    return [kind.from_body(entry.read_body()) for entry in entries if entry.header.kind == kind.kind]


def _full(*_: object) -> None:
    raise StorageError("The disk is full. Nothing has been saved.")
