"""A copy takes a vault's place: wherever it is cut off, the old vault stands there or the new one."""

import json
from pathlib import Path

import pytest
from filelock import FileLock

from yps_desktop.vault import swap as swapping
from yps_desktop.vault.errors import StorageError, VaultInUseError
from yps_desktop.vault.swap import finish_swap, fresh_of, kept_name, note_of, swap, sweep

KEPT = "vault-before-2026-11-21"


class PowerCutError(BaseException):
    """What nothing catches: the next line never runs."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    for path, holds in ((folder, "old"), (fresh_of(folder), "new")):
        path.mkdir()
        (path / "vault.json").write_text(holds)
    return folder


def stands(folder: Path) -> str:
    return (folder / "vault.json").read_text()


def beside(folder: Path) -> set[str]:
    return {path.name for path in folder.parent.iterdir()}


def test_the_copy_takes_the_name_and_the_vault_is_kept_whole(folder):
    swap(folder, KEPT)
    assert (stands(folder), stands(folder.with_name(KEPT))) == ("new", "old")
    assert beside(folder) == {"vault", KEPT}


def test_a_name_that_is_taken_is_not_taken_again(folder):
    folder.with_name(KEPT).mkdir()
    assert kept_name(folder, "2026-11-21") == f"{KEPT}-2"
    with pytest.raises(StorageError, match="The record is as it was"):
        swap(folder, KEPT)
    assert stands(folder) == "old"
    assert not note_of(folder).exists()


STEPS = ("replace_patiently", "sync_folder", "write_atomically", "_forget_note", "_rename")


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize("step", STEPS)
def test_cut_off_at_any_step_the_next_look_finds_old_or_new_and_both_are_whole(
    folder, monkeypatch, step, nth, after
):
    cut_off(monkeypatch, step, nth, after=after)
    try:
        swap(folder, KEPT)
        was_cut = False
    except PowerCutError:
        was_cut = True
    monkeypatch.undo()
    finish_swap(folder)
    assert stands(folder) in ("old", "new")
    assert was_cut or stands(folder) == "new"
    left = {stands(path) for path in (folder, folder.with_name(KEPT), fresh_of(folder)) if path.exists()}
    assert left == {"old", "new"}
    assert not note_of(folder).exists()


def cut_off(monkeypatch: pytest.MonkeyPatch, step: str, nth: int, *, after: bool) -> None:
    """Let everything end at the nth call of a step, before it or just after it."""
    real, left = getattr(swapping, step), [nth]

    def until_then(*given: object) -> object:
        left[0] -= 1
        if left[0] == 0 and not after:
            raise PowerCutError
        done = real(*given)
        if left[0] == 0:
            raise PowerCutError
        return done

    monkeypatch.setattr(swapping, step, until_then)


def test_what_finishes_may_be_cut_off_too(folder, monkeypatch):
    cut_off(monkeypatch, "_rename", 1, after=True)
    with pytest.raises(PowerCutError):
        swap(folder, KEPT)
    monkeypatch.undo()
    assert not folder.exists()
    cut_off(monkeypatch, "_forget_note", 1, after=False)
    with pytest.raises(PowerCutError):
        finish_swap(folder)
    monkeypatch.undo()
    finish_swap(folder)
    assert (stands(folder), stands(folder.with_name(KEPT))) == ("new", "old")
    assert not note_of(folder).exists()


@pytest.mark.parametrize("nth", [1, 2])
def test_a_disk_that_refuses_leaves_the_vault_where_it_stood(folder, monkeypatch, nth):
    real, calls = swapping.replace_patiently, iter(range(1, 9))

    def refusing(path: Path, to: Path) -> None:
        if next(calls) == nth:
            raise PermissionError
        real(path, to)

    monkeypatch.setattr(swapping, "replace_patiently", refusing)
    with pytest.raises(StorageError, match="The record is as it was"):
        swap(folder, KEPT)
    assert stands(folder) == "old"
    assert beside(folder) == {"vault", "vault.restoring"}


def test_where_the_copy_is_gone_the_kept_vault_comes_back(folder):
    folder.rename(folder.with_name(KEPT))
    fresh_of(folder).rename(folder.with_name("taken"))
    note_of(folder).write_text(json.dumps({"kept": KEPT}))
    finish_swap(folder)
    assert stands(folder) == "old"


@pytest.mark.parametrize("said", ["", "[]", '{"kept":7}', '{"kept":"../elsewhere"}', '{"kept":"other"}'])
def test_a_note_of_nonsense_moves_nothing(folder, said):
    note_of(folder).write_text(said)
    finish_swap(folder)
    assert stands(folder) == "old"
    assert not note_of(folder).exists()


def test_another_process_at_it_is_left_to_it(folder):
    note_of(folder).write_text(json.dumps({"kept": KEPT}))
    with FileLock(folder.with_name("vault.restoring.lock"), timeout=0):
        finish_swap(folder)
        assert note_of(folder).exists()
        with pytest.raises(VaultInUseError):
            swap(folder, KEPT)
    assert stands(folder) == "old"


def test_a_lock_that_a_killed_program_left_goes_and_one_that_is_held_stays(folder):
    path = folder.with_name("vault.restoring.lock")
    with FileLock(path):
        sweep(folder)
        assert path.exists()
    sweep(folder)
    assert beside(folder) == {"vault"}
