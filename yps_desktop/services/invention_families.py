"""What follows in the invented cases: parents, talks, deletion, take-down, support and what is to be done."""

from yps_desktop.record.fields import Named
from yps_desktop.record.sheets.action import Action
from yps_desktop.record.sheets.conversation import Conversation
from yps_desktop.record.sheets.deletion import Deletion
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.record.sheets.support import Support
from yps_desktop.record.sheets.takedown import Takedown, TakedownAnswer
from yps_desktop.services.invention import Stage, somebody


def told_at_home(stage: Stage, case: str, zoe: Named, rowan: Named) -> None:
    """Both families know; it is gone; one thing is still to be done."""
    when = stage.clock.on(10, "16:10")
    mother = somebody("Iris Exampleton", "mother")
    talked = Conversation(
        young_person=rowan,
        when=stage.clock.earlier("12:30"),
        led_by=stage.dsl,
        learned="He had asked, half in fun. He deleted it the same evening and showed it to nobody.",
        seen_by="Nobody else, he says, and Zoë says the same.",
        talked_over=("consent", "law", "next_steps"),
        wishes="To say sorry to her, and that his father hears it from him.",
    )
    told = Parents(
        step="told",
        young_people=(zoe,),
        when=when,
        who=(mother,),
        by_whom=(zoe, stage.dsl),
        how="telephone",
        what="What happened, that it is gone, and that the school manages it.",
        answer="Quiet, then kind. She asks whether anybody will talk.",
        advice=("law", "talking", "support_child", "school"),
    )
    plan = Parents(
        step="own_plan",
        young_people=(rowan,),
        when=when,
        plan="He tells his father tonight. The DSL rings on the next day to hear how it went.",
        look_again=stage.clock.ahead(1),
    )
    gone = Deletion(
        form="already", whom=(rowan,), when=stage.clock.earlier("12:30"), where="His phone", who_says=(zoe,)
    )
    to_do = Action(
        what="Ask the tutor of both how they are", who=(stage.dsl,), by=stage.clock.ahead(4), when=when
    )
    stage.sign(case, talked, told, plan, gone, to_do)


def removed_from_the_group(stage: Stage, case: str, ipek: Named, teacher: Named) -> None:
    """Whoever posted it took it down; the parents are not told yet, and why; the teacher has support."""
    when = stage.clock.on(5, "10:20")
    not_yet = Parents(
        step="not_told",
        young_people=(ipek,),
        when=when,
        reason="She fears being sent abroad to relatives. Social care is asked how and when to tell them.",
        consulted=("social_care",),
        consulted_said="The duty worker will speak with her first, and rings back.",
        look_again=stage.clock.ahead(2),
        objection="yes",
    )
    helped = Support(
        for_whom=(teacher,), when=when, what="The staff counselling line, and a talk with the DSL each week."
    )
    asked = Takedown(to="poster", when=when, where="A year group’s chat", whose=(ipek,), by_whom=stage.dsl)
    report = stage.sign(case, not_yet, helped, asked)
    when = stage.clock.on(5, "11:45")
    how = "The group’s own administrator wrote that it is gone."
    stage.sign(case, TakedownAnswer(outcome="removed", when=when, how_known=how), about=report.about)


def reported_again(stage: Stage, case: str, juniper: Named) -> None:
    """The service has been asked, and has not answered; the mother sits beside her."""
    when = stage.clock.now()
    mother = somebody("Clover Exampleton", "mother")
    told = Parents(
        step="told", young_people=(juniper,), when=when, who=(mother,), by_whom=(juniper,), how="in_person"
    )
    asked = Takedown(
        to="service",
        when=when,
        service="A page for friends",
        where="The address is on paper in the folder",
        whose=(juniper,),
        by_whom=juniper,
        reference="TR-20 4471",
    )
    stage.sign(case, told, asked)
