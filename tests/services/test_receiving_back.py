"""N3, N7: a pupil goes to another school and comes back: the record that comes, and the one that was kept."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.receiving import HERE, Post, all_new, ola, post, taken_in, there
from tests.services.test_masking import NOTE, SAM
from tests.services.test_packages import POLICE
from tests.services.transferring import by_telephone, made, planned, sent
from yps_desktop.record.people import people_of
from yps_desktop.services import cases, receiving, retention, sheets, transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.packages import Opened, Sending
from yps_desktop.services.receiving import Answers, Match
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

__all__ = ["ola", "post", "there"]


@pytest.fixture
def went(desk: Desk, wren: Signer, tmp_path: Path) -> str:
    """Sam's case, which another school has taken in."""
    case_id = sheets.sign(desk, [Filled(SAM), Filled(NOTE)])
    id = planned(desk, case_id)
    made(desk, wren, case_id, id, tmp_path / "it")
    sent(desk, case_id, id)
    transfers.say_answered(desk, case_id, by_telephone(id))
    desk.school = replace(desk.school, kept_after_transfer="summary")
    return case_id


@pytest.fixture
def back(there: Desk, desk: Desk, post: Post, ola: Signer, went: str, tmp_path: Path) -> Opened:
    """The other school's record of Sam, who comes back."""
    (there_id,) = taken_in(there, post.send(Sending(went)), ola)
    sheets.sign(there, [Filled(POLICE, there_id)])
    return Post(there, desk, ola, tmp_path).send(Sending(there_id), to=HERE)


def test_n3_what_comes_back_is_a_case_of_its_own_about_the_same_person(
    desk: Desk, wren: Signer, went: str, back: Opened
) -> None:
    found = receiving.review(desk, back)
    (sam,) = found.people
    (known,) = sam.candidates
    (id,) = receiving.take_in(desk, found, Answers((Match(sam.theirs, known),)), wren)
    assert id != went
    assert [one.id for one in people_of(cases.read(desk, id))] == [known.id]
    assert [one.id for one in people_of(cases.read(desk, went))] == [known.id]
    assert any(one.startswith("A record from a school before it stayed") for one in found.says)


def test_n7_the_case_a_pupil_went_from_is_kept_once_they_are_back(
    desk: Desk, wren: Signer, went: str, back: Opened
) -> None:
    assert retention.kept(desk, cases.read(desk, went)).proposed is not None
    found = receiving.review(desk, back)
    (sam,) = found.people
    receiving.take_in(desk, found, Answers((Match(sam.theirs, sam.candidates[0]),)), wren)
    kept = retention.kept(desk, cases.read(desk, went))
    assert kept.proposed is None
    assert [one.name for one in kept.still_here] == ["Sam Madeup"]


def test_n7_somebody_else_of_the_name_keeps_nothing(
    desk: Desk, wren: Signer, went: str, back: Opened
) -> None:
    found = receiving.review(desk, back)
    receiving.take_in(desk, found, all_new(found), wren)
    assert retention.kept(desk, cases.read(desk, went)).proposed is not None
