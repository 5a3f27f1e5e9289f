"""N3: a package made from docs/package-format.md alone, by none of our code, is read and taken in here."""

import inspect
from datetime import date
from pathlib import Path

import pytest

from tests.services.receiving import all_new
from tests.transfer import by_hand
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, packages, proposals, received, receiving
from yps_desktop.services.desk import Desk
from yps_desktop.services.packages import Opened
from yps_desktop.services.writing import Signer

WORDS = "abbey lamp ticket orchard violin marble"


@pytest.fixture
def opened(desk: Desk, tmp_path: Path) -> Opened:
    path = tmp_path / "by hand.age"
    path.write_bytes(by_hand.locked(by_hand.text(), WORDS))
    return packages.open_file(path, WORDS, packages.met_keys(desk), desk.now())


def test_n3_whoever_makes_one_by_hand_uses_nothing_of_ours() -> None:
    assert "yps_desktop" not in inspect.getsource(by_hand)


def test_n3_it_opens_with_nothing_odd_about_it(opened: Opened) -> None:
    assert (opened.package.school, opened.odd) == ("Handmade School", ())
    assert [one.person for one in opened.package.whose] == [by_hand.PUPIL]


def test_n3_it_is_taken_in_and_reads_back_as_it_was_signed(desk: Desk, wren: Signer, opened: Opened) -> None:
    found = receiving.review(desk, opened)
    (id,) = receiving.take_in(desk, found, all_new(found), wren)
    (version,) = received.listed(desk, id)
    there = received.read(desk, id, version.entry.hash)
    assert there.whole == len(by_hand.SAID)
    assert [one.sheet.answers()["what"] for one in there.case.of("note")] == ["Briar’s tutor rang."]
    (here,) = (one.sheet for one in cases.read(desk, id).of("person"))
    assert isinstance(here, Person)
    assert (here.name, here.born) == ("Briar Invented", date(2012, 2, 29))
    assert [one.proposal.what for one in proposals.waiting(desk, id)] == ["Ring the tutor"]
