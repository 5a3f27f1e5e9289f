"""A kept vault of every format is opened, verified, folded and brought back by the program of today."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.services.conftest import HAZELS, WRENS, Clock
from tests.vaults.make import HERE, TOLD, make, today
from yps_desktop.services import cases, listing
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close, open_desk, prove
from yps_desktop.services.restoring import bring_back, find, open_restored
from yps_desktop.services.unattended import check_backup
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.copies import NAME, check_bytes, read_copy
from yps_desktop.vault.door import look_at
from yps_desktop.vault.migrate import steps

KEPT = sorted(HERE.glob("format-*"))


@pytest.fixture(params=KEPT, ids=lambda path: path.name)
def kept(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def told(kept: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((kept / TOLD).read_text(encoding="utf-8"))
    return read


@pytest.fixture
def opened(kept: Path, tmp_path: Path) -> Iterator[Desk]:
    """The kept vault as it would stand in a school, unlocked by Wren."""
    folder = tmp_path / "vault"
    shutil.copytree(kept, folder, ignore=shutil.ignore_patterns(NAME, TOLD))
    desk = open_desk(prove(folder, person(folder, "Wren Mockford"), WRENS), Clock())
    yield desk
    close(desk)


def person(folder: Path, name: str) -> str:
    return next(one.id for one in look_at(folder).people if one.name == name)


def test_there_is_one_of_today_s_format():
    assert today() in KEPT, "python -m tests.vaults.make"


def test_its_bytes_are_those_that_were_kept(kept):
    check_bytes(read_copy(kept))


def test_it_opens_in_today_s_format_and_verifies(opened, told):
    assert opened.vault.database.row("PRAGMA user_version") == (len(list(steps())),)
    assert verify_chain(opened.vault.database, opened.vault.ledger).entries == told["entries"]
    assert [entry.header.clock for entry in opened.vault.ledger.after()] == told["clocks"]


def test_its_cases_fold_to_what_was_written(opened, told):
    rows = listing.page(opened, "open")
    folded = [cases.read(opened, row.case) for row in rows]
    assert {case.number: [one.sheet.kind for one in case.written] for case in folded} == told["cases"]
    note = folded[0].written[0]
    assert (note.versions[0].sheet.what, note.sheet.what) == (told["text"], f"{told['text']} Twice.")
    assert [one.act.comment for one in folded[0].written[-1].responses] == ["Read."]


def test_its_cases_are_found_by_what_was_written(opened, told):
    words = " ".join(told["text"].split()[:3])
    assert {listed.line.number for listed in listing.find(opened, words)} <= told["cases"].keys()
    assert listing.find(opened, words)


def test_what_was_destroyed_in_it_stays_so(opened, told):
    gone = [one.gone.number for one in opened.vault.ledger.keyring.destroyed.values()]
    assert gone == told.get("destroyed", [])
    assert opened.vault.search.find("zymurgy") == ()


def test_its_second_person_opens_it_too(opened):
    folder = opened.folder
    close(opened)
    hazel = open_desk(prove(folder, person(folder, "Hazel Fictley"), HAZELS), Clock())
    assert hazel.me.office == "Headteacher"
    close(hazel)


def test_it_is_brought_back_as_a_backup_and_stays_as_it_is(kept, told, tmp_path):
    target = tmp_path / "new" / "vault"
    restored = bring_back(find(kept, target), target, person(kept, "Wren Mockford"), WRENS)
    desk = open_restored(restored, Clock())
    assert desk.vault.ledger.head().seq == told["entries"] + 1
    close(desk)
    check_backup(kept)


def test_the_command_makes_one_like_it(tmp_path):
    make(tmp_path / "made")
    assert check_backup(tmp_path / "made").school == "Nowhere Green School"
    names = {path.name for path in (tmp_path / "made").iterdir()}
    assert names == {path.name for path in today().iterdir()}
