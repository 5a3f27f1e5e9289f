"""What was said and done of a record that goes to another school: its facts, and its steps in time."""

from collections.abc import Mapping
from datetime import date, datetime

from ui.pages.parts.days import capital, day_words, recorded_words
from ui.pages.parts.transfer_state_words import (
    WAYS,
    answer_words,
    day_words_of,
    made_words,
    sent_words,
    told_words,
)
from ui.widgets.timeline import Happening
from yps_desktop.record.entry import Entry
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.rules.transfers import Transfer, day_of
from yps_desktop.record.transfer_acts import (
    TransferAct,
    TransferAnswered,
    TransferCalledOff,
    TransferChased,
    TransferMade,
    TransferPlanned,
    TransferSent,
)
from yps_desktop.services.transfers import Overview

NOT_SAID = "Not said yet"
_COMPARED, _NOT_COMPARED = "The fingerprint was compared.", "The fingerprint was not compared."


def facts_of(seen: Overview, today: date) -> list[tuple[str, str]]:
    """Give who goes where, and what was said about it."""
    plan = seen.plan
    names = dict.fromkeys(one.name for along in seen.along for one in along.pupils)
    numbers = [one.case.number for one in seen.along if one.transfer.state != "called_off"]
    found = [
        ("Who leaves", ", ".join(names)),
        ("Cases", ", ".join(numbers)),
        ("Stays, because", plan.stays_reason),
        ("Told that it waits", plan.told),
        ("Opened there by", ", ".join(one for one in (plan.name, plan.office) if one)),
        ("Their number", plan.number),
        ("Last day here", _day(plan.last_day, today)),
        ("First day there", _day(plan.first_day, today)),
        ("Talked about with the child", _talked(plan.child, plan.child_day, plan.child_why_not, today)),
        ("With the parents", _talked(plan.parents, plan.parents_day, plan.parents_why_not, today)),
        ("Agreed by telephone", _day(plan.agreed, today)),
        ("Other people", _others(plan)),
        ("It goes as", capital(WAYS.get(plan.way, ""))),
        ("They ring", plan.ring),
    ]
    return [(name, said) for name, said in found if said]


def happened_in(transfer: Transfer, names: Mapping[str, str], now: datetime) -> list[Happening]:
    """Give the steps of a transfer, newest first; `names` are of those who signed, by id."""
    return [
        Happening(title, words, (_signed(entry, names, now),))
        for entry, act in reversed(transfer.steps)
        for title, words in [_said(act, now.date())]
    ]


def _said(act: TransferAct, today: date) -> tuple[str, str]:
    match act:
        case TransferPlanned():
            return "Planned", act.school or act.told
        case TransferMade():
            return made_words(act).rstrip("."), "" if act.way == "paper" else fingerprint_groups(act.sha256)
        case TransferSent():
            how = capital(sent_words(act, today).removeprefix("Sent "))
            return "Sent", " ".join(one for one in (how, told_words(act, today)) if one)
        case TransferChased():
            said = f" “{act.said}”" if act.said else ""
            return "Receipt asked for", f"{act.whom}, {day_words_of(act.day, today)}.{said}"
        case TransferAnswered():
            compared = (_COMPARED if act.compared else _NOT_COMPARED) if act.by == "file" else ""
            return "They answered", f"{answer_words(act, today)} {compared}".strip()
        case TransferCalledOff():
            return "Called off", act.reason
    return "", ""


def _signed(entry: Entry, names: Mapping[str, str], now: datetime) -> str:
    who = names.get(entry.header.author, "")
    return f"Recorded {recorded_words(entry, now)}, {who}".rstrip(", ")


def _day(spelled: str, today: date) -> str:
    day = day_of(spelled)
    return capital(day_words(day, today)) if day is not None else ""


def _talked(said: str, on: str, why_not: str, today: date) -> str:
    if said == "yes":
        return f"Yes, {day_words_of(on, today)}" if on else "Yes"
    return (f"No. {why_not}" if why_not else "No") if said == "no" else NOT_SAID


def _others(plan: TransferPlanned) -> str:
    if plan.others == "masked":
        return "Stand as letters"
    return f"Stand by name. {plan.named_reason}" if plan.others == "named" else ""
