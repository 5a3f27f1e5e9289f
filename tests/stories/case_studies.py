"""Case studies A and B of the source, told in our own words, a signing at a time.

A: two of 15 who were together, one picture, worry that it might go on. B: three children under 13 and a dare
with a school tablet. Both schools kept it in school; B asked the authority for advice first.
"""

from datetime import date

from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.action import Action
from yps_desktop.record.sheets.agency import AgencyContact
from yps_desktop.record.sheets.conversation import Conversation
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.discipline import Discipline
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.life import FileCopy
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.review import POINTS, Review
from yps_desktop.record.sheets.risk import Risk
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.viewing import Viewing

TODAY = Moment(date(2026, 11, 20))
JUNIPER, ROWAN, SORREL = (
    Named(name.casefold(), name) for name in ("Juniper Exampleton", "Rowan Testwell", "Sorrel Sampleby")
)
TEACHER = Named("sam", "Sam Sampleby", "class teacher")
NO_TO_ALL = dict.fromkeys(POINTS, "no")
PUPIL = ("pupil_here",)

A_BEGINS = Disclosure(
    when=TODAY,
    danger="no",
    account="Juniper and Rowan, both 15, were together for a month. He asked, and she sent him one picture. "
    "Now she is afraid that he may pass it on. Her friends told their form tutor.",
)
A_GOES_ON: tuple[Sheet, ...] = (
    Person(
        name=JUNIPER.name,
        standing=PUPIL,
        roles=("in_imagery", "made", "sent"),
        born=date(2011, 3, 9),
    ),
    Person(name=ROWAN.name, standing=PUPIL, roles=("asked", "received")),
    Imagery(description="One photo of her with nothing on above the waist, sent to Rowan alone."),
    Review(when=TODAY, **NO_TO_ALL),
    Conversation(
        young_person=JUNIPER,
        when=TODAY,
        learned="Nothing sexual happened between them. We spoke of what it can do, in law and to her.",
    ),
    Conversation(
        young_person=ROWAN,
        when=TODAY,
        learned="He says the same, has shown it to nobody, and offers to delete it. We spoke of the same.",
    ),
    Risk(young_people=(JUNIPER, ROWAN), faced="low"),
    Viewing(form="not_viewed", when=TODAY, reason="All agree on what it shows."),
    Decision(
        course="in_school",
        reason="One picture between two of an age. No pressure, no other worries, no sign that it went on.",
        enough_information="yes",
        manageable="yes",
        abusive="no",
    ),
    Parents(step="own_plan", young_people=(JUNIPER, ROWAN), when=TODAY),
)
A_ENDS = {
    "summary": "One picture between two pupils of 15, not passed on.",
    "followed_up": "Both were spoken with and told what it can lead to.",
}
A_OUTCOME = "Advised; tells the parents by the plan we made together."
A_STAYS_OPEN = "The account says it or it changes nothing; this record is the copy in their files."

B_BEGINS = Disclosure(
    when=TODAY,
    brought_by="staff_found_it",
    danger="no",
    account="A class teacher came on a picture on a school tablet. Juniper, 11, says that at lunchtime the "
    "two he shared it with dared him to photograph his bottom.",
)
B_GOES_ON: tuple[Sheet, ...] = (
    Person(
        name=JUNIPER.name,
        standing=PUPIL,
        roles=("in_imagery", "made"),
        born=date(2015, 3, 9),
        sex="male",
    ),
    Person(name=ROWAN.name, standing=PUPIL, roles=("asked",), age_low=11, age_high=11),
    Person(name=SORREL.name, standing=PUPIL, roles=("asked",), age_low=11, age_high=11),
    Imagery(description="One photo of his own bottom, taken for a dare.", content=("nude",), reach="nobody"),
    Review(when=TODAY, **NO_TO_ALL, malice="no", wider_worries="no"),
    AgencyContact(
        when=TODAY,
        agency="local_authority",
        purpose="advice",
        what_was_said="The education safeguarding team pointed us to the local guidance for under 13s.",
    ),
    Risk(
        young_people=(JUNIPER, ROWAN, SORREL),
        motives=("joke",),
        behaviour="inappropriate",
        local_procedure="yes",
        local_procedure_name="The local board’s guidance on children under 13",
        local_procedure_result="Likely to be inappropriate; below the threshold for social care.",
        faced="low",
    ),
    Viewing(
        form="seen",
        when=TODAY,
        who_saw=(TEACHER,),
        how_seen="It was open when the tablet was taken up.",
        not_copied="yes",
    ),
    Decision(
        course="in_school",
        reason="A dare among children of one age. The guidance looked up asks for no referral.",
        enough_information="yes",
        manageable="yes",
        abusive="no",
    ),
    Parents(step="told", young_people=(JUNIPER, ROWAN, SORREL), when=TODAY, advice=("law", "school")),
    FileCopy(where="Each child’s safeguarding record", when=TODAY, young_people=(JUNIPER, ROWAN, SORREL)),
    *(
        Conversation(young_person=one, when=TODAY, learned="We spoke of what it can lead to.")
        for one in (JUNIPER, ROWAN, SORREL)
    ),
    *(
        Discipline(young_person=one, when=TODAY, course="sanction", purpose=("responsibility",))
        for one in (JUNIPER, ROWAN, SORREL)
    ),
)
B_ACTION = Action(
    what="Train all staff again in online safety; no child is alone with a school tablet.",
    who=(Named("wren", "Wren Mockford"),),
    when=TODAY,
)
B_ENDS = {
    "summary": "A dare with a school tablet; nobody else has the picture.",
    "followed_up": "Advice was asked for, the local guidance followed, staff trained.",
}
B_OUTCOME = "Sanctioned in school; the parents support what the school did."
B_STAYS_OPEN = "Nobody asked that day, and it would change nothing."
