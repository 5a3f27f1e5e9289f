"""The library as a school reads it and hands it out: its own contacts, who leads, each paper of no case."""

import pytest

from tests.documents.reading import squeezed, text_drawn
from yps_desktop.guidance.library import OWN, SERVICES
from yps_desktop.record.errors import YpsError
from yps_desktop.services import library, papers
from yps_desktop.services.desk import Desk
from yps_desktop.services.library import Shelves
from yps_desktop.services.numbers import enter_number


def part_ids(shelves: Shelves) -> list[str]:
    page = shelves.library.page(SERVICES)
    assert page is not None
    return [part.id for part in page.parts]


def test_contacts_of_the_schools_own_stand_in_a_part_of_their_own_and_are_found(desk: Desk) -> None:
    assert OWN not in part_ids(library.shelves(desk))
    enter_number(
        desk, "", "01632 960999", "weekdays 9-5", name="Advice line of the trust", for_whom="For leads"
    )
    shelves = library.shelves(desk)
    assert part_ids(shelves)[-1] == OWN
    assert (SERVICES, OWN) in [(one.page, one.part) for one in shelves.find("line trust")]
    assert squeezed("Advice line of the trust") in squeezed(text_drawn(library.prepare(desk, SERVICES).paper))


def test_a_number_the_school_changed_is_the_one_that_is_found(desk: Desk) -> None:
    enter_number(desk, "childline", "01632 960111", "")
    assert library.shelves(desk).find("08001111") == ()
    assert library.shelves(desk).find("01632960111")[0].part == "children"


def test_who_leads_is_named_on_the_page_for_staff_and_found(desk: Desk) -> None:
    assert [(one.page, one.part) for one in library.shelves(desk).find("Mockford")] == [("staff", "tell")]


def test_e2_each_page_is_handed_out_of_no_case_under_its_own_name(desk: Desk) -> None:
    for page in library.shelves(desk).pages:
        job = library.prepare(desk, page.id)
        assert job.case == ""
        assert papers.TITLES[job.document]
        assert "onfidential" not in job.paper.stamp.confidential
    job = library.prepare(desk, "flowchart")
    entry = papers.hand_out(desk, job, papers.build(job, "printed"), "printed")
    assert entry.header.case is None


def test_a_page_that_is_not_there_says_so(desk: Desk) -> None:
    with pytest.raises(YpsError, match="no such page"):
        library.prepare(desk, "gone")
