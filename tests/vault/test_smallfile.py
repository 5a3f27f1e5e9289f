import pytest

from yps_desktop.vault import smallfile
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.smallfile import put_in_place, stage, staged, write_atomically


def test_a_small_file_is_replaced_whole_and_leaves_nothing_beside_it(tmp_path):
    path = tmp_path / "vault.json"
    write_atomically(path, b"first")
    write_atomically(path, b"second")
    assert path.read_bytes() == b"second"
    assert [p.name for p in tmp_path.iterdir()] == ["vault.json"]


def test_a_file_held_by_a_scanner_is_tried_again(tmp_path):
    refusals = [PermissionError(13, "Permission denied")] * 2

    def replace(fresh, path):
        if refusals:
            raise refusals.pop()
        fresh.replace(path)

    write_atomically(tmp_path / "vault.json", b"text", replace)
    assert (tmp_path / "vault.json").read_bytes() == b"text"


def test_a_refusing_disk_is_a_sentence_and_the_old_file_stands(tmp_path, monkeypatch):
    monkeypatch.setattr(smallfile, "RETRY_SECONDS", 0)
    path = tmp_path / "vault.json"
    write_atomically(path, b"old")

    def refuse(fresh, path):
        raise PermissionError(13, "Permission denied")

    with pytest.raises(StorageError, match="Nothing has changed"):
        write_atomically(path, b"new", refuse)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["vault.json"]


def test_what_was_staged_for_later_outlasts_a_disk_that_refuses_to_put_it_in_place(tmp_path, monkeypatch):
    monkeypatch.setattr(smallfile, "RETRY_SECONDS", 0)
    path = tmp_path / "vault.json"
    stage(path, b"new")

    def refuse(fresh, path):
        raise PermissionError(13, "Permission denied")

    with pytest.raises(StorageError):
        put_in_place(path, refuse)
    assert staged(path).read_bytes() == b"new"
    put_in_place(path)
    assert path.read_bytes() == b"new"
