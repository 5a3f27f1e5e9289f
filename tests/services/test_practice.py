"""Practice: invented, marked, written by the real services, and gone afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import pytest

from yps_desktop.record.ages import flags
from yps_desktop.record.case import Case
from yps_desktop.record.people import people_of
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.record.rules.parents import parents_of
from yps_desktop.record.rules.signing import signature_of
from yps_desktop.services import cases, listing, opening, practice
from yps_desktop.services.desk import Clock, Desk
from yps_desktop.vault.chain import verify_chain

FRIDAY = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)
HOURS = (
    FRIDAY,
    datetime(2026, 11, 23, 0, 10, tzinfo=UTC),
    datetime(2026, 10, 26, 9, 0, tzinfo=UTC),
    datetime(2027, 3, 28, 1, 30, tzinfo=UTC),
    datetime(2027, 1, 1, 12, 0, tzinfo=UTC),
)


def standing_at(instant: datetime) -> Clock:
    return lambda: instant


@contextmanager
def practising(folder: Path, instant: datetime = FRIDAY) -> Iterator[Desk]:
    desk = practice.make_practice(folder, standing_at(instant))
    try:
        yield desk
    finally:
        opening.close(desk)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with practising(tmp_path / "practice") as desk:
        yield desk


def all_cases(desk: Desk) -> list[Case]:
    return [cases.read(desk, row.case) for row in desk.vault.views.page()]


def test_it_says_that_it_is_practice(desk: Desk) -> None:
    assert desk.school.practice


def test_it_is_made_while_somebody_waits(tmp_path: Path) -> None:
    started = perf_counter()
    with practising(tmp_path / "practice"):
        assert perf_counter() - started < 2


def test_cases_stand_where_a_school_meets_them(desk: Desk) -> None:
    standings = {signature_of(case, written) for case in all_cases(desk) for written in case.of("decision")}
    assert standings == {"agreed", "not_needed", "signed_in_ink", "sent_back", "refer_now", "awaiting"}


def test_every_list_on_home_has_something_in_it(desk: Desk) -> None:
    counted = listing.counts(desk)
    assert (counted.open, counted.awaiting_countersign, counted.refer_now) == (7, 1, 1)
    assert counted.decision_awaited > 0


def test_a_fresh_note_stands_alone(desk: Desk) -> None:
    assert [written.sheet.kind for written in all_cases(desk)[0].written] == ["note"]


def test_p2_k1_a_crime_reference_and_a_phone_in_the_safe(desk: Desk) -> None:
    (opened,) = desk.vault.search.find("nv2026 0000815")
    (row,) = desk.vault.views.of_opened((opened,))
    (phone,) = devices_of(cases.read(desk, row.case))
    assert (phone.label, phone.now.words, phone.contradictions) == ("Phone 1", "Safe in the DSL office", ())


@pytest.mark.parametrize("instant", HOURS, ids=str)
def test_ages_are_those_the_stories_tell(tmp_path: Path, instant: datetime) -> None:
    with practising(tmp_path / "practice", instant) as desk:
        (case,) = (case for case in all_cases(desk) if "She is 12" in repr(case))
        under_13 = {person.name for person in people_of(case) if flags(person, case).under_13 == "yes"}
        assert under_13 == {"Đặng Ví Dụ", "Θεόδωρος Παράδειγμα"}


def test_g2_a_correction_and_a_person_named_by_mistake(desk: Desk) -> None:
    (case,) = (case for case in all_cases(desk) if case.withdrawn)
    assert any(written.corrected for written in case.written)
    assert "Pretendley" not in repr([written.sheet for written in case.written])


def test_v11_all_three_forms_of_viewing(desk: Desk) -> None:
    forms = {getattr(w.sheet, "form", "") for case in all_cases(desk) for w in case.of("viewing")}
    assert forms == {"not_viewed", "viewed", "seen"}


@pytest.mark.parametrize("instant", HOURS, ids=str)
def test_its_past_is_one_whole_chain_that_never_goes_back(tmp_path: Path, instant: datetime) -> None:
    with practising(tmp_path / "practice", instant) as desk:
        report = verify_chain(desk.vault.database, desk.vault.ledger)
        assert report.clock_went_back == ()
        assert report.head.recorded_utc <= instant.isoformat().replace("+00:00", "Z")


@pytest.mark.parametrize("who", practice.PEOPLE, ids=lambda who: who.office)
def test_the_passwords_shown_open_it(tmp_path: Path, who: opening.Newcomer) -> None:
    with practising(tmp_path / "practice"):
        pass
    person = next(p for p in opening.look_at(tmp_path / "practice").people if p.name == who.name)
    proof = opening.prove(tmp_path / "practice", person.id, who.password)
    again = opening.open_desk(proof, standing_at(FRIDAY))
    opening.close(again)
    assert again.me.name == who.name


def test_what_is_written_next_has_the_computers_time(desk: Desk) -> None:
    assert desk.clock() == FRIDAY


def test_it_goes_when_its_window_closes(tmp_path: Path) -> None:
    stay = practice.Stay.begin(tmp_path)
    with practising(stay.folder):
        pass
    stay.end()
    assert list(tmp_path.iterdir()) == []


def test_what_a_crash_left_goes_at_the_next_start(tmp_path: Path) -> None:
    stay = practice.Stay.begin(tmp_path)
    with practising(stay.folder):
        pass
    stay.leave()  # as a process lets go of its locks when it dies
    assert practice.sweep(tmp_path) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_practice_somebody_has_open_stays(tmp_path: Path) -> None:
    folder = tmp_path / f"practice-{'a' * 16}"
    with practising(folder):
        assert practice.sweep(tmp_path) == 0
    assert (folder / "vault.json").is_file()


def test_a_practice_whose_window_is_locked_stays(tmp_path: Path) -> None:
    stay = practice.Stay.begin(tmp_path)
    with practising(stay.folder):
        pass
    assert practice.sweep(tmp_path) == 0
    stay.leave()
    again = practice.Stay.again(stay.folder)
    assert practice.sweep(tmp_path) == 0
    again.end()


@pytest.mark.parametrize("name", ["vault", "practice", "practice-notes", "practice-" + "A" * 16])
def test_nothing_else_is_ever_swept(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    assert practice.sweep(tmp_path) == 0
    assert (tmp_path / name).is_dir()


def test_a_folder_that_is_only_linked_there_is_not_swept(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / f"practice-{'b' * 16}").symlink_to(tmp_path / "real")
    assert practice.sweep(tmp_path) == 0
    assert (tmp_path / "real").is_dir()


def test_another_folder_cannot_be_held(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="practice"):
        practice.Stay.again(tmp_path / "vault")


def test_f5_x3_h1_parents_a_report_and_an_action_are_practised(desk: Desk) -> None:
    steps = {one.step for case in all_cases(desk) for one in parents_of(case)}
    assert {"told", "not_told", "own_plan", "not_recorded"} == steps
    kinds = {due.kind for case in all_cases(desk) for due in dues(case)}
    assert {"takedown_by", "action_by", "parents_again"} <= kinds
