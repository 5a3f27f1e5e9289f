"""Invented cases as they are handed over: much open, told through and closed, hardly begun."""

from tests.documents.case_example import told_chain
from tests.record.builder import HAZEL, JUNIPER, ROWAN, WREN, Chain, at, utc
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.sheets.action import Action
from yps_desktop.record.sheets.conversation import Conversation
from yps_desktop.record.sheets.deletion import Deletion
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.social_care import SocialCare
from yps_desktop.record.sheets.support import SafetyPlan

MORNING = utc(24, "09:00")
PROMISED = "That Wren rings her mother herself, and that nobody in form 10B is told."
PLAN = SafetyPlan(
    young_person=JUNIPER,
    when=at(24),
    measures="Leaves lessons five minutes early; Mr Placeholder walks with her to the bus.",
    kept_apart=(ROWAN,),
    adult=WREN,
    review=at(30),
)
SPOKEN = Conversation(
    young_person=JUNIPER,
    when=at(23, "12:00"),
    learned="She sent one picture to one boy.",
    kept_informed=PROMISED,
    wishes="That it stops. She does not want to change her form.",
)
RANG = Parents(
    step="told",
    young_people=(JUNIPER,),
    when=at(20, "18:00"),
    who=(Named("m", "Maple Exampleton", "Juniper’s mother"),),
    by_whom=(WREN,),
    how="telephone",
    what="What happened, what the school does, and whom to ring.",
    answer="She thanked the school and asked that Juniper be let go to the lesson.",
)
NOT_YET = Parents(
    step="not_told",
    young_people=(ROWAN,),
    when=at(20, "18:30"),
    reason="The police asked for time until they have spoken with him.",
    consulted=("police",),
    look_again=at(27),
)
ASKED = PoliceContact(
    when=at(23, "09:00"),
    what_was_said="The officer rang back.",
    asked=("keep", "not_speak"),
    asked_note="Do not speak with Rowan about it before Thursday.",
    deletion_allowed="no",
    officer="PC 0000 Fiktion",
    contact="01632 960111",
)
REFERRED = SocialCare(
    purpose="referral",
    young_people=(ROWAN,),
    when=at(23, "10:00"),
    what_was_said="They will assess and ring on Wednesday.",
    asked_for=("section_17",),
    reference="CSC-PRACTICE-9",
)


def handed_chain() -> Chain:
    """Tell the story on to a day on which one of the two leaves."""
    chain = told_chain()
    chain.sheet(RANG, on=MORNING)
    chain.sheet(NOT_YET)
    chain.sheet(SPOKEN)
    chain.sheet(ASKED)
    chain.sheet(REFERRED, "ref")
    chain.sheet(PLAN, "plan")
    return chain


def much_open() -> Case:
    """Give the same with things to be done that fill a table."""
    chain = handed_chain()
    for number in range(9):
        what = f"Ask the teacher of set {number} where the two sit."
        chain.sheet(Action(what=what, who=(HAZEL,), by=at(20 + number), when=at(20)), f"a{number}")
    chain.sheet(
        Deletion(form="asked", whom=(ROWAN,), when=at(23), police_said="no", where="His phone"), "del"
    )
    return chain.case()


def handed_over() -> Case:
    return handed_chain().case()


def hardly_begun() -> Case:
    chain = Chain(opened=utc(23, "10:00"))
    chain.sheet(Note(when=at(23), what="Rowan’s father rang."))
    return chain.case()


def nothing_open() -> Case:
    """Give a case that was closed, and its closing agreed to."""
    chain = Chain(opened=utc(20, "10:00"))
    chain.sheet(Person(name=JUNIPER.name, standing=("pupil_here",), roles=("in_imagery",)), "j")
    chain.sheet(RANG)
    chain.sheet(SPOKEN)
    closing = chain.sheet(Closing(when=at(24), summary="It was deleted.", followed_up="With both."))
    chain.respond("agreed", closing)
    return chain.case()
