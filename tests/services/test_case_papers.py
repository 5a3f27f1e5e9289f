"""The papers of a case: which there are, and for whom there is none."""

import pytest

from tests.services.test_shut_out import NOTE
from yps_desktop.record.errors import NoSuchCaseError, YpsError
from yps_desktop.services import cases, papers, sheets
from yps_desktop.services.case_papers import CASE_TITLES, CaseDocument, offered
from yps_desktop.services.sheets import Filled
from yps_desktop.services.shutting_out import shut_out


@pytest.mark.parametrize("document", CASE_TITLES)
def test_g7_no_paper_of_a_case_is_made_for_somebody_shut_out_of_it(
    desk, hazel, wren, document: CaseDocument
) -> None:
    case = sheets.sign(desk, [Filled(NOTE)])
    shut_out(desk, case, desk.me.person, "I am concerned in it.", wren, hazel.holder.person)
    with pytest.raises(YpsError):
        papers.prepare(desk, case, document)


def test_a_paper_that_is_offered_can_be_made_and_one_that_is_not_says_why_not(desk) -> None:
    case = sheets.sign(desk, [Filled(NOTE)])
    listed = [one.wanted.document for one in offered(cases.read(desk, case), desk.school)]
    assert listed == ["record", "chronology", "police", "social_care", "handover"]
    assert all(papers.prepare(desk, case, document).paper.title for document in listed)
    with pytest.raises(YpsError, match="Nothing in this case waits"):
        papers.prepare(desk, case, "sign_off")
    with pytest.raises(YpsError, match="not in the case"):
        papers.prepare(desk, case, "custody", about="nothing")


def test_g7_what_was_composed_before_somebody_was_shut_out_leaves_no_more(desk, hazel, wren) -> None:
    case = sheets.sign(desk, [Filled(NOTE)])
    job = papers.prepare(desk, case, "chronology")
    built = papers.build(job, "printed")
    shut_out(desk, case, desk.me.person, "I am concerned in it.", wren, hazel.holder.person)
    with pytest.raises(NoSuchCaseError):
        papers.hand_out(desk, job, built, "printed")
