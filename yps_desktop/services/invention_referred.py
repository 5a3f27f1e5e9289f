"""Two invented cases for the police: one referred at once, one because the headteacher directs it."""

import secrets

from yps_desktop.record.fields import Named
from yps_desktop.record.moments import NOT_KNOWN, Moment
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.custody import StillThere
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.people import Group
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.social_care import SocialCare
from yps_desktop.record.sheets.viewing import Viewing
from yps_desktop.services.invention import NO_TO_ALL, Stage, in_school, pupil, somebody


def with_the_police(stage: Stage) -> None:
    """Threats for more pictures: referred within the hour, a telephone in the safe, a crime reference."""
    clock, olena = stage.clock, somebody("Олена Прикладенко")
    mother = somebody("Дарина Прикладенко", "mother")
    when = clock.on(9, "8:35")
    case = stage.begin(
        Disclosure(
            danger="not_known",
            danger_done="She stays with the nurse. Her mother is with her.",
            when=when,
            brought_by="parent",
            who_told=(mother,),
            told_to=stage.dsl,
            where="At the school gate, then in the DSL office",
            account="“Somebody writes to her every night that he will send it to the whole school unless she "
            "makes another one. She has not slept.”",
            reached_dsl=when,
            done_at_once=("taken_seriously", "reassured", "no_blame", "no_secrecy"),
            handled="no",
            young_person_did=("blocked", "told"),
        )
    )
    stage.sign(case, _telephone(stage, clock.on(9, "8:50"), olena, mother))
    clock.on(9, "9:05")
    described = pupil(when, olena.name, "in_imagery", "was_pressured", age=13, sex="female")
    stage.describe(case, [(olena, described)])
    stage.sign(
        case, Group(told_when=when, name="Whoever writes to her", how_many=NOT_KNOWN, roles=("holds",))
    )
    stage.sign(case, _told_by(mother, when))
    _refer(stage, case, clock.on(9, "9:20"))
    referral = secrets.token_hex(8)
    stage.sign(case, _referred_to_social_care(stage, clock.on(9, "9:25"), olena), about=referral)
    stage.sign(case, _rang_police(stage, clock.on(9, "9:40")))
    stage.sign(case, _social_care_answered(clock.on(8, "10:20")), about=referral)
    stage.sign(case, _police_came_back(stage, clock.on(8, "15:10")))
    look_into_the_safe(stage, 8)


def look_into_the_safe(stage: Stage, days_ago: int = 1) -> None:
    """Say of every device in the school that it is still there (K8)."""
    when = stage.clock.on(days_ago, "16:30")
    for row in stage.desk.vault.views.page():
        for device in devices_of(stage.case(row.case)):
            if device.is_here:
                stage.sign(row.case, StillThere(when=when, seen_by=stage.dsl), about=device.id)


def refer_now(stage: Stage) -> None:
    """Managed in school although a point was not known; the headteacher directs a referral."""
    clock, vi, theo = stage.clock, somebody("Đặng Ví Dụ"), somebody("Θεόδωρος Παράδειγμα")
    when = clock.on(4, "11:05")
    case = stage.begin(
        Disclosure(
            danger="no",
            when=when,
            brought_by="friend",
            who_told=(theo,),
            told_to=stage.dsl,
            where="Corridor by the sports hall",
            account="“He keeps asking Vi for pictures, and now he has one. I think that he is older.”",
            reached_dsl=when,
            done_at_once=("taken_seriously", "no_secrecy"),
            handled="no",
        )
    )
    clock.on(4, "11:30")
    vis = pupil(when, vi.name, "in_imagery", "sent", age=12, sex="female")
    theos = pupil(when, theo.name, "reported", age=12, sex="male")
    stage.describe(case, [(vi, vis), (theo, theos)])
    clock.on(4, "15:20")
    review = Review(
        when=clock.now(),
        where="DSL office",
        attended=(stage.dsl,),
        **{**NO_TO_ALL, "point_adult": "not_known", "point_coercion": "not_known"},
        more_needed="How old he is, and whether he pressed her.",
        more_from="Vi, in a quiet talk with her tutor",
        find_out_by=clock.ahead(0),
    )
    reason = "It looks like a friendship in the year above. We talk with her tomorrow."
    decision = in_school(
        clock.now(), reason, against_advice_reason="Her tutor knows her well and will ask first."
    )
    stage.sign(case, review, decision)
    clock.on(4, "16:30")
    comment = "She is 12 and we do not know who he is. Ring the police and social care today."
    stage.answer(case, "refer_now", comment)


def _telephone(stage: Stage, when: Moment, whose: Named, mother: Named) -> Device:
    return Device(
        received=when,
        what="phone",
        make="Mock Phone 3",
        colour="Dark green",
        marks="Sticker of a heron on the back",
        condition="Glass cracked at one corner",
        power="off",
        came="family",
        whose=whose,
        from_whom=mother,
        by_whom=stage.dsl,
        where_received="DSL office",
        switched_off_by=mother,
        switched_off_when=when,
        closed="sealed_bag",
        seal="PV 000117",
        place="Safe in the DSL office",
        key_with=stage.dsl,
    )


def _told_by(mother: Named, when: Moment) -> Imagery:
    return Imagery(
        when=when,
        told_by=(mother,),
        description="Her daughter told her of one picture without clothes, from the waist up.",
        incident="held",
        kinds=("photo",),
        how_many=1,
        content=("nude",),
        nature="real",
        reach="not_known",
        agreement="not_known",
        still_shared="not_known",
        demanded="yes",
        demanded_what=("more_images",),
        demanded_note="One more picture by Friday.",
    )


def _refer(stage: Stage, case: str, when: Moment) -> None:
    review = Review(
        when=when,
        where="DSL office",
        attended=(stage.dsl, stage.head),
        **{**NO_TO_ALL, "point_adult": "not_known", "point_coercion": "yes", "point_harm": "not_known"},
        point_adult_note="Nobody knows who writes.",
        point_coercion_note="Threats every night, with a day set.",
        point_harm_note="She has not slept. The nurse asked her, and is not worried for today.",
        malice="yes",
        strangers_contact="yes",
        need_to_view="no",
        contact_parents="yes",
    )
    looked = Viewing(form="not_viewed", when=when, reason="The referral does not need it.")
    decision = Decision(
        when=when,
        course="police_and_social_care",
        reason="Point 2 is yes. She is 13 and did not agree.",
        abusive="yes",
    )
    stage.sign(case, review, looked, decision)


def _referred_to_social_care(stage: Stage, when: Moment, child: Named) -> SocialCare:
    return SocialCare(
        when=when,
        purpose="referral",
        route="first_response",
        young_people=(child,),
        made_by=stage.dsl,
        taken_by=somebody("Madeup Dummyworth", "duty social worker"),
        what_was_said="Told them of the threats and of the day that is set. They decide by tomorrow.",
        asked_for=("strategy_meeting",),
        consent="agreed",
    )


def _social_care_answered(when: Moment) -> ReferralAnswer:
    return ReferralAnswer(
        when=when,
        what="answered",
        outcome=("section_17", "strategy_meeting"),
        what_was_said="They assess her needs, and call the police and the school together.",
        from_whom=somebody("Madeup Dummyworth", "duty social worker"),
        agree="yes",
    )


def _rang_police(stage: Stage, when: Moment) -> PoliceContact:
    return PoliceContact(
        when=when,
        route="101",
        made_by=stage.dsl,
        taken_by=somebody("Call taker Samplewick"),
        what_was_said="Told them what is known. They take it on and will send somebody for the telephone.",
        incident_reference="INC-000412",
        reference_awaited="yes",
        force="Nowhere Vale Police",
        asked=("keep", "not_speak"),
        asked_note="Keep the telephone off and locked away. Ask no further questions.",
        deletion_allowed="no",
    )


def _police_came_back(stage: Stage, when: Moment) -> PoliceContact:
    return PoliceContact(
        when=when,
        route="safer_schools_officer",
        made_by=somebody("PC Trial Mockington", "safer schools officer"),
        taken_by=stage.dsl,
        what_was_said="An officer has it. The telephone will be fetched this week.",
        crime_reference=f"NV/{when.day.year}/0000815",
        force="Nowhere Vale Police",
        officer="PC Trial Mockington, 00042",
        contact="Through the safer schools team",
    )
