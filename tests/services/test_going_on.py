"""N3 N8: what came from a school before does not go on with our record, and every page says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, HAZELS, Clock
from tests.services.receiving import Post, case_id, ola, post, taken_in, there
from tests.services.test_masking import id_of, looked_through
from yps_desktop.record.errors import YpsError
from yps_desktop.record.people import people_of
from yps_desktop.record.school import School
from yps_desktop.services import cases, masking, packages, papers, receiving
from yps_desktop.services.case_papers import offered
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, close, make_vault
from yps_desktop.services.packages import Sending
from yps_desktop.services.writing import Signer

__all__ = ["case_id", "ola", "post", "there"]


@pytest.fixture
def third(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    tam = Newcomer("Tam Sampleby", "Designated Safeguarding Lead", ("write", "oversee"), HAZELS)
    made = make_vault(tmp_path / "third", School(name="Invented Hill School"), tam, clock, CHEAP)
    yield made
    close(made)


@pytest.fixture
def here(there: Desk, post: Post, ola: Signer, case_id: str) -> str:
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    return id


def test_n3_a_record_received_before_stays_and_the_third_school_is_told(
    there: Desk, third: Desk, ola: Signer, here: str, tmp_path: Path
) -> None:
    opened = Post(there, third, ola, tmp_path).send(Sending(here), to="Invented Hill School")
    (case,) = opened.cases
    assert [(one.kind, one.many) for one in case.sent.kept_back] == [("received", 1)]
    assert case.case.received == ()
    found = receiving.review(third, opened)
    assert any(one.startswith("A record from a school before it stayed") for one in found.says)
    said = [line.words for line in case.sent.handover if line.heading == "What comes with it"]
    assert any("received from Nowhere Green School, 4 entries, is kept back" in one for one in said)


def test_n3_the_handover_page_says_what_is_kept_back(there: Desk, here: str) -> None:
    said = repr(packages.prepare(there, [Sending(here)], "", "").cases[0].handover)
    assert "is kept back" in said


def test_z11_a_masked_copy_is_printed_without_what_came_and_says_so(
    there: Desk, ola: Signer, here: str
) -> None:
    sam = next(one for one in people_of(cases.read(there, here)) if one.name == "Sam Madeup")
    asked = masking.begin(there, here, sam.id).for_reader("The next school")
    asked = asked.having_looked(one.key for one in masking.where(there, here, asked))
    entry = masking.sign(there, here, asked, ola)
    job = papers.prepare(there, here, "record", masked=entry.hash)
    assert "is kept back" in repr(job.paper)
    assert "Will Testwell" not in repr(job.paper)
    papers.build(job, "printed")
    with pytest.raises(YpsError, match="as it came, or not at all"):
        papers.prepare(there, here, "received", masked=entry.hash)


def test_n3_what_came_is_printed_apart_as_theirs(there: Desk, here: str) -> None:
    job = papers.prepare(there, here, "received")
    assert job.paper.kind == "record received from Nowhere Green School"
    assert "Sam said Will will ask" in repr(job.paper)
    assert "Sam said Will will ask" not in repr(papers.prepare(there, here, "record").paper)


def test_n3_each_record_that_came_is_a_paper_of_its_own(
    desk: Desk, there: Desk, post: Post, ola: Signer, here: str, case_id: str
) -> None:
    asked = masking.begin(desk, case_id, id_of(desk, case_id, "Will Testwell")).for_reader("A school")
    entry = masking.sign(desk, case_id, looked_through(desk, case_id, asked), post.signer)
    taken_in(there, post.send(Sending(case_id, entry.hash)), ola)
    listed = [
        one for one in offered(cases.read(there, here), there.school) if one.title.startswith("record rec")
    ]
    assert [one.title for one in listed] == ["record received from Nowhere Green School"] * 2
    said = [repr(papers.prepare(there, here, "received", about=one.wanted.about).paper) for one in listed]
    assert ["For A school." in one for one in said] == [True, False]
