"""A paper that cannot be saved leaves everything as it was."""

import resource
from pathlib import Path

import pytest

from yps_desktop.record.errors import YpsError
from yps_desktop.services.paper_file import put_aside

PAPER = b"%PDF" * 1000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "vault"


def refused(target: Path, record: Path) -> str:
    with pytest.raises(YpsError) as told, put_aside(target, PAPER, record) as put:
        put()
    return told.value.sentence


def test_a_file_is_put_in_place_whole(folder: Path, record: Path) -> None:
    with put_aside(folder / "x.pdf", PAPER, record) as put:
        assert not (folder / "x.pdf").exists()
        put()
    assert [one.read_bytes() for one in folder.iterdir()] == [PAPER]


def test_a_file_whose_entry_is_refused_is_gone_and_the_one_before_stays(folder: Path, record: Path) -> None:
    (folder / "x.pdf").write_bytes(b"before")
    with pytest.raises(YpsError), put_aside(folder / "x.pdf", PAPER, record):
        raise YpsError("The disk is full.")
    assert [one.read_bytes() for one in folder.iterdir()] == [b"before"]


def test_a_disk_that_takes_no_more_leaves_no_half_file(folder: Path, record: Path) -> None:
    (folder / "x.pdf").write_bytes(b"before")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        said = refused(folder / "x.pdf", record)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert said.startswith("There is no room left there.")
    assert [one.read_bytes() for one in folder.iterdir()] == [b"before"]


def test_a_file_where_a_folder_should_be_is_refused(folder: Path, record: Path) -> None:
    (folder / "file").write_bytes(b"before")
    assert "Nothing has been saved" in refused(folder / "file" / "x.pdf", record)
    assert (folder / "file").read_bytes() == b"before"


def test_a_folder_where_the_file_should_be_is_refused(folder: Path, record: Path) -> None:
    (folder / "x.pdf").mkdir()
    assert "of that name that cannot be replaced" in refused(folder / "x.pdf", record)
    assert [one.name for one in folder.iterdir()] == ["x.pdf"]


def test_a_file_of_that_name_is_replaced_whole(folder: Path, record: Path) -> None:
    (folder / "x.pdf").write_bytes(b"before, and longer than what follows" * 1000)
    with put_aside(folder / "x.pdf", PAPER, record) as put:
        put()
    assert [one.read_bytes() for one in folder.iterdir()] == [PAPER]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no folder here that takes no files")
def test_a_folder_that_takes_no_files_is_refused(record: Path) -> None:
    assert "Nothing has been saved" in refused(Path("/proc/self/x.pdf"), record)


def test_a_name_that_the_disk_does_not_take_is_refused_before_anything_is_written(
    folder: Path, record: Path
) -> None:
    assert "Nothing has been saved" in refused(folder / f"{'x' * 300}.pdf", record)
    assert not list(folder.iterdir())


def test_a_folder_that_is_not_there_is_refused(folder: Path, record: Path) -> None:
    said = refused(folder / "not there" / "x.pdf", record)
    assert said == "That folder or drive is not there any more. Choose another one. Nothing has been saved."
    assert not list(folder.iterdir())


def test_the_folder_of_the_record_takes_no_paper(record: Path) -> None:
    record.mkdir()
    assert "That folder holds the record itself" in refused(record / "x.pdf", record)
    assert not list(record.iterdir())
