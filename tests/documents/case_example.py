"""An invented case told through most sheets, and the papers composed of it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.documents.paper_example import STAMP
from tests.record.builder import HAZEL, JUNIPER, ROWAN, WREN, Chain, at, utc
from yps_desktop.documents import viewing_record, whole_record
from yps_desktop.documents.content import Paper
from yps_desktop.guidance.load import load_edition
from yps_desktop.guidance.words import Terms
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import NOT_KNOWN
from yps_desktop.record.school import School
from yps_desktop.record.sheets.custody import HandOver
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.viewing import Viewing

SCHOOL = School(name="Nowhere Green School", practice=True)
EDITION = load_edition("2026-1", Terms())
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Europe/London"))
TUTOR = Named("t", "Idris Placeholder", "tutor of 10B")
MISTAKEN = Named("m", "Pell Nobodyson")

DISCLOSURE = Disclosure(
    danger="no",
    when=at(20, "13:20"),
    brought_by="friend",
    who_told=(Named("f", "Tobiasz Próbny", "Year 10"),),
    told_to=TUTOR,
    where="Tutor room 4",
    account="“A picture of Juniper is going round Year 10, Rowan sent it.” He was upset & asked what now.",
    opinion="He seemed frightened of what the others would say.",
    reached_dsl=at(20, "14:05"),
    done_at_once=("taken_seriously", "reassured", "no_blame", "no_secrecy"),
    handled="no",
)
REVIEW = Review(
    when=at(20, "15:20"),
    where="Headteacher’s office",
    attended=(WREN, HAZEL, TUTOR),
    point_adult="no",
    point_coercion="yes",
    point_coercion_note="“They said they’d show my nan if I didn’t send another one.”",
    point_unusual="not_known",
    point_unusual_note="Neither could say.",
    point_acts_under_13="no",
    point_harm="no",
    malice="not_known",
    need_to_view="no",
    facts_for_risk="Two younger pupils asked for more. Juniper goes home with her mother.",
)
VIEWED = Viewing(
    form="viewed",
    when=at(20, "16:31"),
    reason="The service takes a picture down only when told where it stands. Juniper could not say, and "
    "nobody could tell without opening the page.",
    grounds=("take_down",),
    tried_first="Asked Juniper and Rowan; neither knew the address.",
    distress="no",
    head_discussed_when=at(20, "16:10"),
    head_said="Look once, for the address, and stop.",
    viewer=WREN,
    viewer_sex="female",
    authority_by=HAZEL,
    authority_when=at(20, "16:12"),
    present=(HAZEL, TUTOR),
    present_looked="no",
    where="head_office",
    ended=at(20, "16:32"),
    not_copied="yes",
    followed="Reported to the service at 16:34, reference PRACTICE-0042; removed at 18:20.",
    support="Wren spoke with Hazel at 18:30.",
)
NOT_REFERRED = Decision(
    when=at(20, "17:00"),
    course="in_school",
    reason="One picture, kept between two pupils and deleted by both.",
    against_advice_reason="Police were asked and said to manage it in school.",
    enough_information="yes",
    manageable="yes",
    consulted=(HAZEL,),
    next_review=at(27, "09:00"),
)


def told_chain() -> Chain:
    """Tell the story up to a decision that the headteacher countersigns."""
    chain = Chain(opened=utc(20, "14:10"))
    disclosure = chain.sheet(DISCLOSURE, on=utc(20, "14:30"))
    juniper: dict[str, Any] = {"sex": "female", "standing": ("pupil_here",), "vulnerability": ("send_ehc",)}
    person = Person(name=JUNIPER.name, born=date(2011, 3, 4), roles=("in_imagery", "made"), **juniper)
    chain.sheet(person, "j", on=utc(20, "14:40"))
    rowan = Person(name=ROWAN.name, age_low=12, age_high=13, roles=("received", "passed_on"))
    chain.sheet(rowan, "r", on=utc(20, "14:42"))
    chain.sheet(Group(name="Others in Year 10", how_many=6, counted="guessed", roles=("received",)), "g")
    imagery = Imagery(
        when=at(20, "14:35"),
        told_by=(JUNIPER,),
        description="One photograph she took of herself.",
        incident="others_passed_on",
        kinds=("photo",),
        how_many=1,
        content=("semi_nude",),
        made=at(1, about=True),
        first_shared=at(8, "21:00", about=True),
        seen_by=NOT_KNOWN,
    )
    chain.sheet(imagery, on=utc(20, "14:50"))
    chain.sheet(REVIEW, on=utc(20, "15:58"))
    phone = Device(
        received=at(20, "14:20"),
        what="phone",
        make="Model A",
        colour="black",
        power="off",
        came="handed_over",
        whose=JUNIPER,
        from_whom=JUNIPER,
        by_whom=TUTOR,
        closed="sealed_bag",
        seal="0071 942",
        place="DSL’s safe",
        key_with=WREN,
    )
    chain.sheet(phone, "d", on=utc(20, "15:00"))
    chain.sheet(VIEWED, on=utc(20, "16:44"))
    police = PoliceContact(
        when=at(20, "16:50"),
        route="101",
        made_by=WREN,
        what_was_said="They will send an officer for the telephone.",
        crime_reference="SP/PRACTICE/77",
        force="Specimenshire Police",
    )
    chain.sheet(police, on=utc(20, "16:58"))
    decision = chain.sheet(NOT_REFERRED, on=utc(20, "17:10"))
    chain.correct(disclosure, replace(DISCLOSURE, where="Tutor room 14"), reason="The room was misread.")
    chain.respond("agreed", decision)
    officer = Named("pc", "PC 0000 Fiktion")
    over = HandOver(when=at(23, "11:05"), from_person=WREN, to_kind="police", to_person=officer)
    chain.sheet(over, "d", on=utc(23, "11:15"))
    chain.paper()
    return chain


def case_told() -> Case:
    return told_chain().case()


def record_of(case: Case, drafts: int = 0, school: School = SCHOOL) -> Paper:
    stamp = replace(STAMP, school=school.name, document=f"Case {case.number} · whole record")
    return whole_record.compose(case, EDITION, school, stamp, NOW, drafts)


def viewing_of(case: Case, school: School = SCHOOL) -> Paper:
    written = case.newest("viewing")
    assert written is not None
    stamp = replace(STAMP, school=school.name, document=f"Case {case.number} · viewing record")
    return viewing_record.compose(case, written, EDITION, school, stamp)
