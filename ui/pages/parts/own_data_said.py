"""How a request for own data stands, in words: its clock, its copies, what was asked and handed out (L3)."""

from datetime import date

from ui.pages.parts.own_data_words import UNDERSTANDS
from ui.widgets.summary_rows import Answered
from yps_desktop.guidance.handing_out import pages_words
from yps_desktop.guidance.request_words import WHO_ASKS
from yps_desktop.guidance.spell import count, spell_instant, spell_list
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.own_data import SOURCE, Request
from yps_desktop.record.times import recorded
from yps_desktop.services.own_data_standing import CopyState, OneCase, Standing

_COPIES: dict[CopyState, str] = {
    "none": "No masked copy yet",
    "outdated": "Something was recorded since, so it is looked through once more",
    "for_another": "The last copy was made for somebody else, so it is signed once more",
    "another": "Whoever is meant there is somebody else, or was named by mistake. Call the request off, and "
    "write it down anew with the day it came",
    "ready": "Its copy is ready",
}


def clock_words(request: Request, today: date) -> tuple[str, str]:
    """Give by when it is answered, why then, and how many days are left."""
    by = request.answer_by
    days = (by - today).days
    left = f"{count(days, 'day')} left" if days > 0 else "Today is the last day"
    if days < 0:
        left = f"Overdue by {count(-days, 'day')}"
    return f"by {spell_day(by)}", left


def why_then(request: Request) -> str:
    """Say from when the time runs and how it is counted."""
    long = "three months, as it was extended" if request.extended else "one month"
    return (
        f"It came on {spell_day(request.came)}. There is {long} from that day. Where it ends on a weekend or "
        f"public holiday, the next working day counts. Source: {SOURCE}."
    )


def copy_words(one: OneCase) -> str:
    """Say how far the masked copy of a case is."""
    return _COPIES[one.state] + ("; handed out" if one.given else "")


def given_words(stands: Standing) -> tuple[str, ...]:
    """Say what was handed out for it, once where one paper holds several cases."""
    told: dict[str, tuple[str, list[str]]] = {}
    for one in stands.cases:
        for entry, act in one.given:
            way = "Printed" if act.way == "printed" else "Saved"
            said = f"{way} {spell_instant(recorded(entry))}, {pages_words(act)}"
            told.setdefault(act.sha256, (said, []))[1].append(one.number)
    return tuple(f"{said}: case {spell_list(numbers)}" for said, numbers in told.values())


def state_words(stands: Standing) -> str:
    """Say how it ended."""
    said = {"given": "It was answered", "refused": "It was refused", "called_off": "It was called off"}
    return said.get(stands.state, "It waits for an answer")


def end_words(request: Request) -> str:
    """Say when, how and why it ended."""
    if (answered := request.answered) is not None:
        reason = f" Why: {answered.reason}" if answered.reason else ""
        return f"On {spell_day(date.fromisoformat(answered.day))}: {answered.way}.{reason}"
    return f"Why: {request.called_off.reason}" if request.called_off is not None else ""


def asked_rows(stands: Standing) -> list[Answered]:
    """Give what was asked, to be read."""
    asked = stands.request.asked
    who = WHO_ASKS[asked.asker]
    named = ", ".join(part for part in (asked.name, asked.capacity) if part)
    rows = [
        ("Who asks", f"{who}: {named}" if named else who),
        ("Came", spell_day(stands.request.came)),
        ("Checked", asked.checked),
        ("Understands", UNDERSTANDS[asked.understands]),
        ("The child says", asked.says),
        ("Written by", spell_list([one.name for one in stands.by])),
    ]
    if (extended := stands.request.extended) is not None:
        told = spell_day(date.fromisoformat(extended.told))
        rows.append(("Takes longer", f"{extended.reason} (told on {told})"))
    return [Answered(name, name, said, can_change=False) for name, said in rows if said]
