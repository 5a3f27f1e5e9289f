"""Advice for parents from a case (Z10, F1) and the page for all staff (E3): handed out, naming no child."""

from dataclasses import replace
from datetime import date, time

import pytest

from tests.documents.reading import squeezed, text_drawn
from yps_desktop.guidance.leaflets import POSITIONS
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.services import advice, cases, papers, staff_page
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled, sign

TODAY = Moment(date(2026, 11, 20), time(9))
ZOE, BRAM = Named("z", "Zoë Exampleton"), Named("b", "Bram Sampleby")


@pytest.fixture
def case_id(desk: Desk) -> str:
    zoe = Person(told_when=TODAY, name=ZOE.name, standing=("pupil_here",), roles=("in_imagery", "made"))
    bram = Person(told_when=TODAY, name=BRAM.name, standing=("pupil_here",), roles=("sent_unasked",))
    told = Note(when=TODAY, what="Zoë Exampleton and Bram Sampleby fell out.")
    case = sign(desk, [Filled(told)])
    sign(desk, [Filled(zoe, case, about=ZOE.id), Filled(bram, case, about=BRAM.id)])
    return case


def text(job: papers.Job) -> str:
    return squeezed(text_drawn(job.paper))


def test_f1_the_position_is_suggested_from_each_childs_part_in_it(desk: Desk, case_id: str) -> None:
    found = advice.children(cases.read(desk, case_id))
    assert [(one.name, one.suggested) for one in found] == [
        (ZOE.name, ("lost_control",)),
        (BRAM.name, ("was_sent",)),
    ]


def test_f2_it_is_said_where_the_parents_are_not_told_as_it_stands(desk: Desk, case_id: str) -> None:
    sign(desk, [Filled(Parents(step="not_told", young_people=(BRAM,), when=TODAY, reason="Fear"), case_id)])
    assert [one.untold for one in advice.children(cases.read(desk, case_id))] == [False, True]


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("with_case", [True, False])
def test_z10_no_child_and_no_case_is_named_on_it(desk: Desk, case_id: str, position, with_case) -> None:  # type: ignore[no-untyped-def]
    read = text(advice.prepare(desk, position, case_id, with_case=with_case))
    number = cases.read(desk, case_id).number
    assert not [one for one in ("Zoë", "Bram", "Exampleton", "Sampleby", number) if squeezed(one) in read]


def test_z10_handed_out_from_a_case_it_stands_in_the_case(desk: Desk, case_id: str) -> None:
    job = advice.prepare(desk, "was_sent", case_id)
    papers.hand_out(desk, job, papers.build(job, "printed"), "printed")
    (_, act) = cases.read(desk, case_id).papers[-1]
    assert papers.TITLES[act.document] == "advice for a parent (was sent a picture)"


def test_z10_handed_out_of_no_case_it_stands_in_the_record(desk: Desk, case_id: str) -> None:
    job = advice.prepare(desk, "any_part")
    entry = papers.hand_out(desk, job, papers.build(job, "printed"), "printed")
    assert (entry.header.case, job.case) == (None, "")
    assert cases.read(desk, case_id).papers == ()


def test_z10_from_the_case_come_since_when_the_police_are_in_touch_deleting_and_who_leads(
    desk: Desk, case_id: str
) -> None:
    sign(desk, [Filled(PoliceContact(when=TODAY, what_was_said="They come on Monday."), case_id)])
    read = text(advice.prepare(desk, "lost_control", case_id, with_case=True))
    for said in (
        "In touch with the school since Fri 20 November 2026",
        "nothing is deleted for now",
        "Wren Mockford",
    ):
        assert squeezed(said) in read
    assert squeezed("They come on Monday") not in read


def test_p3_where_the_police_asked_not_to_speak_of_it_the_paper_is_silent(desk: Desk, case_id: str) -> None:
    asked = PoliceContact(when=TODAY, what_was_said="Say nothing yet.", asked=("not_speak",))
    sign(desk, [Filled(asked, case_id)])
    assert "Intouch" not in text(advice.prepare(desk, "lost_control", case_id, with_case=True))


def test_z10_public_paper_is_not_called_confidential(desk: Desk) -> None:
    for job in (advice.prepare(desk, "any_part"), staff_page.prepare(desk)):
        assert "onfidential" not in job.paper.stamp.confidential


def test_e3_the_page_for_all_staff_names_the_lead_and_stands_in_the_record(desk: Desk) -> None:
    job = staff_page.prepare(desk)
    papers.hand_out(desk, job, papers.build(job, "printed"), "saved")
    assert squeezed("Wren Mockford") in text(job)


def test_e3_lead_and_deputies_are_told_apart_by_rights_and_office() -> None:
    def holder(name: str, office: str, *rights: str) -> KeyHolder:
        return KeyHolder(person=name, name=name, office=office, rights=rights, signing_key="", certificate="")

    lead = holder("Wren", "Designated Safeguarding Lead", "write", "oversee")
    head = holder("Hazel", "Headteacher", "countersign", "write", "oversee")
    deputy = holder("Idris", "Deputy Designated Safeguarding Lead", "write")
    gone = replace(lead, name="Gone", rights=())
    assert staff_page.leads_and_deputies([head, deputy, lead, gone]) == (("Wren",), ("Idris",))
    assert staff_page.leads_and_deputies([replace(lead, office="Pastoral")]) == (("Wren",), ())
