"""L2: backups that hold a destroyed case are replaced where they can be reached, and else named."""

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.services.conftest import Clock
from tests.services.let_go import begun, closed, over
from yps_desktop.record.acts import RecordRestored
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import NotAllowedError, YpsError
from yps_desktop.record.keeping import gone_by, is_regular
from yps_desktop.services import backup, destroying, retention
from yps_desktop.services.backup_places import BackupPlace, add_place, places_file, remove_place
from yps_desktop.services.desk import Desk
from yps_desktop.services.destroyed import destroyed, find
from yps_desktop.services.still_held import BY_HAND, Looked, held_in, look, say_gone
from yps_desktop.services.writing import Signer, of_act, write_agreed
from yps_desktop.vault.copies import list_copies

TODAY = date(2026, 11, 20)


@pytest.fixture
def case(desk: Desk, wren: Signer, hazel: Signer) -> str:
    return over(desk, wren, hazel)


def drive(desk: Desk, tmp_path: Path, name: str, *, away: bool = False) -> BackupPlace:
    (tmp_path / name).mkdir()
    return add_place(places_file(), desk.vault.id, tmp_path / name, away=away)


def back_up(desk: Desk, *places: BackupPlace) -> list[backup.Made]:
    planned = backup.plan(desk)
    made = [backup.copy_to(planned, place) for place in places or planned.places]
    backup.note(desk, made)
    return made


def looked(desk: Desk) -> Looked:
    return look(backup.plan(desk))


def let_go(desk: Desk, case: str, hazel: Signer) -> Entry:
    planned = destroying.plan(desk, case, held_in=held_in(desk, case, looked(desk)))
    return destroying.destroy(desk, planned, hazel)


def codes(place: BackupPlace) -> list[int]:
    return [copy.manifest.seq for copy in list_copies(Path(place.folder))]


def test_l2_a_reachable_place_is_replaced_at_once_and_only_after_a_new_one_was_found_whole(
    desk: Desk, case: str, tmp_path: Path, hazel: Signer
) -> None:
    place = drive(desk, tmp_path, "drive")
    back_up(desk)
    back_up(desk)
    (held,) = held_in(desk, case, looked(desk))
    assert (held.place, held.now, "2 backups in folder 1 of 1" in held.where) == (place.id, True, True)
    entry = let_go(desk, case, hazel)
    assert [one.place for one in find(desk, entry.hash).still_held] == [place.id]
    back_up(desk)
    assert find(desk, entry.hash).still_held == ()
    assert codes(place) == [entry.header.seq + 1]
    assert not backup.plan(desk).is_due


def test_l2_backups_from_before_the_case_began_stay(
    desk: Desk, tmp_path: Path, wren: Signer, hazel: Signer
) -> None:
    place = drive(desk, tmp_path, "drive")
    back_up(desk)
    before = codes(place)
    let_go(desk, over(desk, wren, hazel), hazel)
    back_up(desk)
    assert codes(place)[1:] == before


def test_l2_where_no_new_backup_can_be_made_the_older_ones_stay(
    desk: Desk, case: str, tmp_path: Path, hazel: Signer, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = drive(desk, tmp_path, "drive")
    back_up(desk)
    before = codes(place)
    entry = let_go(desk, case, hazel)

    def refused(*_: object) -> None:
        raise YpsError("It did not read back.")

    monkeypatch.setattr("yps_desktop.vault.backup._verified", refused)
    with pytest.raises(YpsError):
        back_up(desk)
    assert codes(place) == before
    assert find(desk, entry.hash).still_held


def test_l2_what_cannot_be_removed_is_not_said_to_be_gone(
    desk: Desk, case: str, tmp_path: Path, hazel: Signer, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive(desk, tmp_path, "drive")
    back_up(desk)
    entry = let_go(desk, case, hazel)
    monkeypatch.setattr("yps_desktop.services.backup.take_away", lambda _: False)
    (made,) = back_up(desk)
    assert (made.replaced, made.left) == ((), 1)
    assert find(desk, entry.hash).still_held


def test_l2_a_drive_that_is_away_is_replaced_the_next_time_it_is_there(
    desk: Desk, case: str, tmp_path: Path, hazel: Signer
) -> None:
    here, away = drive(desk, tmp_path, "here"), drive(desk, tmp_path, "away", away=True)
    back_up(desk)
    shutil.move(away.folder, tmp_path / "elsewhere")
    held = {one.place: one for one in held_in(desk, case, looked(desk))}
    assert (held[here.id].now, held[away.id].now) == (True, False)
    assert "that was not there" in held[away.id].where
    assert held[away.id].due == "2027-11-30"
    entry = let_go(desk, case, hazel)
    back_up(desk, here)
    left = find(desk, entry.hash)
    assert ([one.place for one in left.still_held], left.last_due) == ([away.id], date(2027, 11, 30))
    shutil.move(tmp_path / "elsewhere", away.folder)
    assert away.id in backup.plan(desk).due
    back_up(desk, away)
    assert find(desk, entry.hash).still_held == ()
    assert codes(away) == [max(codes(away))]


def test_l2_a_folder_no_longer_used_is_named_and_has_no_day(
    desk: Desk, case: str, tmp_path: Path, hazel: Signer
) -> None:
    place = drive(desk, tmp_path, "drive")
    back_up(desk)
    remove_place(places_file(), desk.vault.id, place.id)
    (tmp_path / "by_hand").mkdir()
    backup.back_up(desk, tmp_path / "by_hand")
    held = held_in(desk, case, looked(desk))
    assert {(one.place, one.due) for one in held} == {(place.id, ""), (BY_HAND, "")}
    entry = let_go(desk, case, hazel)
    assert find(desk, entry.hash).last_due is None
    say_gone(desk, entry.hash, place.id, looked(desk))
    assert [one.place for one in find(desk, entry.hash).still_held] == [BY_HAND]


def test_l2_what_was_kept_aside_is_named_never_deleted_and_not_said_gone_while_it_lies_there(
    desk: Desk, case: str, hazel: Signer
) -> None:
    kept = desk.folder.with_name(f"{desk.folder.name}-before-2026-10-01")
    kept.mkdir()
    shutil.copy(desk.folder / "vault.json", kept)
    (held,) = held_in(desk, case, looked(desk))
    assert ("kept aside" in held.where, held.due, held.now) == (True, "", False)
    assert str(kept.name) not in str(held)
    entry = let_go(desk, case, hazel)
    with pytest.raises(YpsError, match="still lies there"):
        say_gone(desk, entry.hash, held.place, looked(desk))
    shutil.rmtree(kept)
    say_gone(desk, entry.hash, held.place, looked(desk))
    assert find(desk, entry.hash).still_held == ()
    with pytest.raises(YpsError, match="gone already"):
        say_gone(desk, entry.hash, held.place, looked(desk))


def test_l2_what_an_upgrade_kept_in_a_place_for_backups_is_named_too(
    desk: Desk, case: str, tmp_path: Path
) -> None:
    place = drive(desk, tmp_path, "drive")
    kept = Path(place.folder) / f"{desk.folder.name}-before-format-4"
    kept.mkdir()
    shutil.copy(desk.folder / "vault.json", kept)
    (held,) = held_in(desk, case, looked(desk))
    assert ("the program renewed" in held.where, held.now) == (True, False)


def test_l2_a_backup_of_another_history_is_named_and_left(
    desk: Desk, case: str, tmp_path: Path, hazel: Signer, clock: Clock
) -> None:
    drive(desk, tmp_path, "drive")
    (first,) = back_up(desk)
    clock.at += timedelta(hours=1)
    (aside,) = back_up(desk)
    act = RecordRestored(code=first.code, made="2026-11-20T14:00:00Z", kept="vault-before", aside=aside.code)
    write_agreed(desk, of_act(act), hazel, "What was read.")
    held = held_in(desk, case, looked(desk))
    assert ["of a history that this record no longer has" in one.where for one in held] == [False, True]
    let_go(desk, case, hazel)
    back_up(desk)
    assert (first.folder.exists(), aside.folder.exists()) == (False, True)


def test_l2_a_damaged_backup_of_ours_that_held_it_is_removed_too(
    desk: Desk, case: str, tmp_path: Path, hazel: Signer
) -> None:
    place = drive(desk, tmp_path, "drive")
    (made,) = back_up(desk)
    (made.folder / "backup.json").unlink()
    assert held_in(desk, case, looked(desk))[0].now
    let_go(desk, case, hazel)
    back_up(desk)
    assert not made.folder.exists()
    assert len(codes(place)) == 1


def test_l2_a_folder_in_which_nothing_tells_whose_it_is_stays_and_is_named(
    desk: Desk, case: str, tmp_path: Path, hazel: Signer
) -> None:
    place = drive(desk, tmp_path, "drive")
    strange = Path(place.folder) / "yps-backup-2026-01-01-entry-3"
    strange.mkdir()
    held = held_in(desk, case, looked(desk))
    assert ["nothing tells what it holds" in one.where for one in held] == [True]
    let_go(desk, case, hazel)
    back_up(desk)
    assert strange.exists()


def test_l2_only_whoever_oversees_says_that_a_copy_is_gone(
    desk: Desk, case: str, tmp_path: Path, hazel: Signer
) -> None:
    place = drive(desk, tmp_path, "drive")
    back_up(desk)
    remove_place(places_file(), desk.vault.id, place.id)
    entry = let_go(desk, case, hazel)
    desk.me = type(desk.me)(**{**_fields(desk.me), "rights": ("write",)})
    with pytest.raises(NotAllowedError):
        say_gone(desk, entry.hash, place.id, looked(desk))


def test_l2_the_destroyed_are_listed_the_last_one_first(
    desk: Desk, case: str, wren: Signer, hazel: Signer
) -> None:
    let_go(desk, case, hazel)
    other = closed(desk, begun(desk), wren, hazel)
    let_go(desk, other, hazel)
    assert [one.number for one in destroyed(desk)] == ["2026-002", "2026-001"]
    assert destroyed(desk)[1].day == TODAY
    assert retention.count_come(desk) == 0


def at(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 16, tzinfo=UTC)


def test_l2_the_newest_of_a_month_is_due_after_twelve_more_months_with_a_backup() -> None:
    made = [at(2026, 11, day) for day in (2, 9, 16, 19)]
    assert gone_by(made, made, TODAY) == date(2027, 11, 30)
    assert gone_by([*made, at(2026, 11, 25)], made, date(2026, 11, 26)) == date(2027, 5, 31)
    before = [at(2026, 10, 30), at(2026, 11, 20)]
    assert gone_by(before, before[:1], TODAY) == date(2027, 10, 31)
    assert gone_by(made, [], TODAY) is None


def test_l2_the_day_holds_for_whoever_backs_up_each_week() -> None:
    from yps_desktop.record.keeping import to_keep

    made = {at(2026, 8, 3) + timedelta(weeks=week) for week in range(16)}
    due, kept, now = gone_by(made, made, TODAY), set(made), at(2026, 11, 20)
    assert due is not None
    while now.date() <= due:
        now += timedelta(weeks=1)
        kept = set(to_keep({*kept, now}))
    assert not kept & made


@pytest.mark.parametrize(
    ("days", "regular"),
    [
        ([(2026, 11, 19)], True),
        ([(2026, 11, 19), (2026, 10, 5), (2026, 9, 30), (2026, 8, 1)], True),
        ([(2026, 11, 19), (2026, 9, 30), (2026, 8, 1)], False),
        ([(2026, 10, 1)], False),
        ([], False),
    ],
)
def test_l2_a_day_is_told_only_where_backups_are_regular(
    days: list[tuple[int, int, int]], *, regular: bool
) -> None:
    assert is_regular([at(*day) for day in days], TODAY) is regular


def test_l2_where_backups_are_not_regular_no_day_is_told(
    desk: Desk, case: str, tmp_path: Path, clock: Clock
) -> None:
    drive(desk, tmp_path, "drive")
    back_up(desk)
    clock.at += timedelta(days=60)
    (held,) = held_in(desk, case, looked(desk))
    assert held.due == ""


def _fields(holder: object) -> dict[str, object]:
    return {name: getattr(holder, name) for name in holder.__dataclass_fields__}  # type: ignore[attr-defined]
