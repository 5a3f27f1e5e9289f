"""Two invented cases that the school could settle: agreed to with a key, and signed in ink."""

from dataclasses import replace

from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.risk import Risk
from yps_desktop.record.sheets.viewing import Viewing
from yps_desktop.services import sheets
from yps_desktop.services.invention import NO_TO_ALL, Stage, in_school, pupil, somebody
from yps_desktop.services.invention_families import removed_from_the_group, told_at_home
from yps_desktop.services.responses import Ink


def countersigned(stage: Stage) -> None:
    """A picture between friends, managed in school; the headteacher agrees the next morning."""
    clock, zoe, rowan = stage.clock, somebody("Zoë Exampleton"), somebody("Rowan Testwell")
    when = clock.on(11, "10:40")
    case = stage.begin(
        Disclosure(
            danger="no",
            when=when,
            brought_by="young_person",
            who_told=(zoe,),
            told_to=stage.dsl,
            where="Tutor room B2",
            account="“I sent Rowan a picture of me in my bra last week. He has deleted it, I saw him do it. "
            "Can you make sure that nobody talks about it?”",
            opinion="Calm, a little embarrassed. She came of her own accord.",
            reached_dsl=when,
            done_at_once=("taken_seriously", "reassured", "no_blame", "no_secrecy"),
            handled="no",
            young_person_did=("deleted", "told"),
        )
    )
    zoes = pupil(when, zoe.name, "in_imagery", "made", "sent", "reported", age=14, sex="female")
    rowans = pupil(when, rowan.name, "asked", "received", age=14, sex="male", year_group="Year 9")
    stage.describe(case, [(zoe, replace(zoes, relation="friends", relation_to=rowan)), (rowan, rowans)])
    told = Imagery(
        when=when,
        told_by=(zoe,),
        description="One picture of herself in her underwear, taken in her room. Sent to one person.",
        incident="own_shared",
        kinds=("photo",),
        how_many=1,
        content=("semi_nude",),
        nature="real",
        services="A messaging app",
        reach="private",
        seen_by=1,
        agreement="made_and_shared",
        still_shared="no",
        sold="no",
        used_to_shame="no",
        demanded="no",
    )
    stage.sign(case, told)
    _decide_in_school(stage, case, clock.on(11, "14:30"), (zoe, rowan))
    clock.on(10, "8:50")
    stage.answer(case, "agreed", "I agree. Tell me how the call with her mother went.")
    told_at_home(stage, case, zoe, rowan)


def _decide_in_school(stage: Stage, case: str, when: Moment, both: tuple[Named, ...]) -> None:
    review = Review(
        when=when,
        where="DSL office",
        attended=(stage.dsl, somebody("Sorrel Dummett", "Head of Year 9")),
        **NO_TO_ALL,
        malice="no",
        need_to_view="no",
        shared_widely="no",
        facts_for_risk="One picture, one recipient, deleted before the school knew. No pressure.",
        contact_parents="yes",
        contact_parents_note="Zoë will be there when her mother is rung.",
        further_review=stage.clock.ahead(9),
    )
    looked = Viewing(
        form="not_viewed",
        when=when,
        reason="Both say the same, and the picture is gone. Looking would add nothing.",
    )
    reason = (
        "Two pupils of one year, no pressure, one picture that is gone. Support for both from their tutor."
    )
    stage.sign(case, review, looked, _low_risk(stage, when, both), in_school(when, reason))


def _low_risk(stage: Stage, when: Moment, both: tuple[Named, ...]) -> Risk:
    return Risk(
        when=when,
        young_people=both,
        motives=("flirting", "unthinking"),
        sent_to_several="no",
        how_often="once",
        expected="among_peers",
        power="equal",
        marks=("none_of_these",),
        impact=("none_seen",),
        typology="experimental_attention",
        typology_reason="Friends and no couple, one picture to one person, nothing meant to harm.",
        behaviour="inappropriate",
        faced="low",
        faced_why="The picture is gone. There may be talk in the year.",
        posed="none_seen",
        next_review=stage.clock.ahead(9),
    )


def seen_without_choosing(stage: Stage) -> None:
    """A teacher was shown a screen; a name was wrong, is corrected and masked; the sign-off is in ink."""
    clock, ipek, teacher = stage.clock, somebody("İpek Örnekoğlu"), somebody("Tansy Fauxley", "teacher")
    mistaken = somebody("Bryony Pretendley", "pupil")
    when = clock.on(7, "12:25")
    case = stage.begin(_seen(clock.earlier("11:50"), teacher))
    told = Disclosure(
        danger="no",
        when=clock.earlier("11:50"),
        brought_by="staff",
        who_told=(teacher,),
        told_to=stage.dsl,
        where="Library",
        account="“Bryony Pretendley held it up to me: İpek without a top. It was in a group since Monday.”",
        opinion="Shaken. Sure of what was said, less sure of who had the tablet.",
        reached_dsl=when,
        done_at_once=("taken_seriously", "no_secrecy"),
        handled="no",
    )
    stage.sign(case, Note(when=when, with_whom=(mistaken,), what="Asked her to come to the DSL office."))
    signed = stage.sign(case, told)
    clock.on(7, "13:05")
    account = "“A girl in Year 11 held it up to me: İpek without a top. It was in a group since Monday.”"
    right = replace(told, account=account)
    why = "The teacher took one pupil for another."
    sheets.correct(stage.desk, case, signed.hash, right, why, stage.wren)
    sheets.withdraw_person(stage.desk, case, mistaken.id, why)
    stage.describe(case, [(ipek, pupil(when, ipek.name, "in_imagery", age=16, sex="female"))])
    _sign_off_in_ink(stage, case)
    removed_from_the_group(stage, case, ipek, teacher)


def _seen(when: Moment, teacher: Named) -> Viewing:
    return Viewing(
        form="seen",
        when=when,
        who_saw=(teacher,),
        how_seen="A pupil held a tablet up to her and asked whether this was allowed. She put it face down.",
        not_copied="yes",
        followed="She came straight to the DSL and spoke with nobody else.",
        support="Talked with the DSL at once. Offered the staff counselling line.",
    )


def _sign_off_in_ink(stage: Stage, case: str) -> None:
    clock = stage.clock
    when = clock.on(6, "9:30")
    told = Imagery(
        when=when,
        description="Seen for a second: a girl without a top, altered from a holiday picture.",
        incident="others_passed_on",
        kinds=("photo",),
        content=("semi_nude",),
        nature="altered",
        reach="group",
        agreement="neither",
        still_shared="no",
        demanded="no",
    )
    review = Review(when=when, where="DSL office", attended=(stage.dsl,), **NO_TO_ALL, malice="no")
    decision = Decision(
        when=when,
        course="early_help",
        reason="Taken down by the group itself. Early help for three pupils, with their parents.",
        enough_information="yes",
        manageable="yes",
        abusive="no",
    )
    decided = stage.sign(case, told, review, decision)
    clock.on(6, "15:40")
    office = "Deputy headteacher, acting headteacher this week"
    kept = "Locked cabinet in the DSL office, folder 3"
    stage.ink(case, decided, Ink("Alder Sampleford", office, clock.earlier("15:30"), kept))
