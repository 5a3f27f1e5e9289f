"""Three invented cases that wait for somebody: sent back, awaiting the headteacher, and a note of today."""

from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.viewing import Viewing
from yps_desktop.services.invention import NO_TO_ALL, Stage, in_school, pupil, somebody
from yps_desktop.services.invention_families import reported_again


def sent_back(stage: Stage) -> None:
    """A decision that the headteacher does not sign yet, and says why."""
    clock, sean = stage.clock, somebody("Seán Ó Sampla")
    when = clock.on(5, "13:10")
    case = stage.begin(
        Disclosure(
            danger="no",
            when=when,
            brought_by="reporting_route",
            told_to=stage.dsl,
            where="Worry box, Year 8 corridor",
            account="“Someone in 8C is showing people a picture of Seán from the changing room.”",
            reached_dsl=when,
            handled="no",
        )
    )
    stage.describe(case, [(sean, pupil(when, sean.name, "in_imagery", age=13, sex="male"))])
    clock.on(5, "15:00")
    review = Review(when=clock.now(), where="DSL office", attended=(stage.dsl,), **NO_TO_ALL)
    stage.sign(case, review, in_school(clock.now(), "The form is talked to as a whole."))
    clock.on(5, "16:15")
    stage.answer(
        case, "sent_back", "Who took it, and was it shared to hurt him? Write that down, then decide."
    )


def awaiting_headteacher(stage: Stage) -> None:
    """Viewed to have it taken down, decided in school before everything is known, not yet countersigned."""
    clock, juniper, fflur = stage.clock, somebody("Juniper Exampleton"), somebody("Fflur Enghraifft")
    deputy = somebody("Alder Sampleford", "Deputy headteacher")
    when = clock.on(2, "9:10")
    case = stage.begin(
        Disclosure(
            danger="no",
            when=when,
            brought_by="young_person",
            who_told=(juniper,),
            told_to=stage.dsl,
            where="DSL office",
            account="“I put it on a page for friends and now it will not go away. I have reported it twice.”",
            opinion="Upset, and clear about what she wants.",
            reached_dsl=when,
            done_at_once=("taken_seriously", "reassured", "no_blame", "no_secrecy"),
            handled="no",
            young_person_did=("deleted", "reported"),
        )
    )
    made = pupil(when, juniper.name, "in_imagery", "made", "sent", age=15, sex="female")
    passed = pupil(when, fflur.name, "received", "passed_on", age=15, sex="female")
    stage.describe(case, [(juniper, made), (fflur, passed)])
    stage.sign(case, _told(when, juniper))
    clock.on(2, "15:30")
    stage.sign(case, _viewed(stage, deputy))
    clock.on(1, "16:05")
    review = Review(
        when=clock.now(),
        where="DSL office",
        attended=(stage.dsl, deputy),
        **{**NO_TO_ALL, "point_unusual": "not_known"},
        malice="no",
        reported_still_up="yes",
        need_to_view="yes",
        more_needed="Whether anything else is in the same place.",
        more_from="Juniper, with her mother",
        find_out_by=clock.ahead(0),
    )
    reason = "Two friends, no pressure. The page has been reported again, with the address read out."
    against = "Her mother and she will tell the rest today. The risk does not grow by a day."
    stage.sign(case, review, in_school(clock.now(), reason, against_advice_reason=against))
    reported_again(stage, case, juniper)


def fresh_note(stage: Stage) -> None:
    """A telephone call of today, and nothing else yet."""
    when = stage.clock.shortly_ago(50)
    caller = somebody("Linden Samplewick", "father")
    what = "He has seen a message on his son’s telephone that worries him. He comes in at the end of the day."
    stage.begin(Note(when=when, with_whom=(caller,), what=what))


def _told(when: Moment, juniper: Named) -> Imagery:
    return Imagery(
        when=when,
        told_by=(juniper,),
        description="One picture of herself without clothes, on a page that was meant for five friends.",
        incident="own_shared",
        kinds=("photo",),
        how_many=1,
        content=("nude",),
        nature="real",
        services="A page for friends; the address is on paper in the folder",
        reach="public",
        agreement="made_only",
        still_shared="yes",
        demanded="no",
    )


def _viewed(stage: Stage, deputy: Named) -> Viewing:
    clock = stage.clock
    return Viewing(
        form="viewed",
        when=clock.earlier("15:05"),
        reason="The service asked for the exact place of the picture on the page before it takes it down.",
        grounds=("take_down",),
        tried_first="The service was rung and written to. It could not find it by description.",
        distress="no",
        head_discussed_when=clock.earlier("14:20"),
        head_said="Agrees. In the deputy’s office, with the deputy there.",
        viewer=stage.dsl,
        viewer_sex="female",
        present=(deputy,),
        present_looked="no",
        where="senior_office",
        where_name="Deputy headteacher’s office",
        ended=clock.earlier("15:07"),
        not_copied="yes",
        followed="The place was read out to the service by telephone. It promised an answer within a day.",
        support="Talked with the deputy for a quarter of an hour afterwards.",
    )
