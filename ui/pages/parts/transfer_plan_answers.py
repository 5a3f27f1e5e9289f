"""The answers of the plan as the boxes hold them, and the plan as the record does."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from ui.pages.parts.transfer_plan_words import KNOWN
from yps_desktop.guidance.words import OptionWords
from yps_desktop.record.days import spell_day
from yps_desktop.record.fields import NO, YES, Answer
from yps_desktop.record.rules.transfers import day_of
from yps_desktop.record.transfer_acts import TransferPlanned
from yps_desktop.services.transfer_papers import Contact
from yps_desktop.services.transfers import Goes, MayGo, Overview

_DAYS = ("last_day", "first_day", "child_day", "parents_day", "agreed")
_WORDS = (
    *("school", "told", "name", "office", "number", "address", "ring", "back_to", "child", "parents"),
    *("child_why_not", "parents_why_not", "stays_reason"),
)
_THERE = ("school", "name", "office", "number", "address", "agreed")
_NOT_ASKED = ("transfer", "pupils", "cases", "others", "named_reason", "way", "reply_days", *_DAYS)


def pupils_of(some: Sequence[MayGo]) -> tuple[OptionWords, ...]:
    """Give who may leave, once each."""
    names = {one.of: one.name for one in reversed(some)}
    return tuple(OptionWords(one, names[one]) for one in dict.fromkeys(each.of for each in some))


def cases_of(some: Sequence[MayGo]) -> tuple[OptionWords, ...]:
    """Give which cases may go, with who is in each."""
    found: dict[str, list[MayGo]] = {}
    for one in some:
        found.setdefault(one.case, []).append(one)
    return tuple(
        OptionWords(case, f"Case {those[0].number}", ", ".join(dict.fromkeys(one.name for one in those)))
        for case, those in found.items()
    )


def goes_of(some: Sequence[MayGo], answers: Mapping[str, Answer]) -> tuple[Goes, ...]:
    """Give the cases that go, each with the chosen pupils who are in it."""
    chosen, going = _chosen(some, answers)
    return tuple(
        Goes(case, tuple(one.pupil for one in some if one.case == case and one.of in chosen))
        for case in dict.fromkeys(one.case for one in some if one.of in chosen)
        if case in going
    )


def stays(some: Sequence[MayGo], answers: Mapping[str, Answer]) -> bool:
    """Say whether a case of somebody who leaves stays here."""
    chosen, going = _chosen(some, answers)
    return any(one.of in chosen and one.case not in going for one in some)


def plan_of(answers: Mapping[str, Answer], before: TransferPlanned) -> TransferPlanned:
    """Give the plan with what was answered; what this page does not ask stays as it was."""
    known = answers.get(KNOWN) == YES
    words: dict[str, Any] = {part: str(answers.get(part) or "") for part in _WORDS}
    days: dict[str, Any] = {part: _spelled(answers.get(part)) for part in _DAYS}
    reply = answers.get("reply_days")
    plan = replace(before, **words, **days, reply_days=reply if isinstance(reply, int) else 0)
    not_there: dict[str, Any] = dict.fromkeys(_THERE, "")
    return replace(plan, told="") if known else replace(plan, **not_there)


def answers_of(plan: TransferPlanned) -> dict[str, Answer]:
    """Give the answers that a plan holds, by question."""
    held = {one.name: getattr(plan, one.name) for one in fields(plan) if one.name not in _NOT_ASKED}
    days = {part: day_of(getattr(plan, part)) for part in _DAYS}
    known = {KNOWN: YES if plan.school else NO} if plan.school or plan.told else {}
    reply = {"reply_days": plan.reply_days} if plan.reply_days else {}
    found: dict[str, Any] = {**held, **days, **known, **reply}
    return {id: said for id, said in found.items() if said}


def chosen_in(seen: Overview, some: Sequence[MayGo]) -> dict[str, Answer]:
    """Give whom and which cases a transfer takes along, as the boxes hold it."""
    along = [one for one in seen.along if one.transfer.state != "called_off"]
    pupils = {pupil for one in along for pupil in one.transfer.pupils}
    cases = {id for one in along for id in one.case.ids}
    who = dict.fromkeys(one.of for one in some if one.pupil in pupils)
    which = dict.fromkeys(one.case for one in some if one.case in cases)
    return {"pupils": tuple(who), "cases": tuple(which)}


def fill_words(contact: Contact) -> str:
    """Say what pressing fills in."""
    who = f"{contact.name}, " if contact.name else ""
    return f"Fill in {who}{contact.school}, spoken with on {spell_day(contact.day)}"


def filled(contact: Contact) -> dict[str, Answer]:
    """Give the answers that a contact holds; whether it was agreed on that day it does not say."""
    told = {KNOWN: YES, "school": contact.school, "name": contact.name, "office": contact.office}
    return {id: said for id, said in told.items() if said}


def _chosen(some: Sequence[MayGo], answers: Mapping[str, Answer]) -> tuple[Collection[str], Collection[str]]:
    """Give who leaves and which cases go: all, where there was nothing to choose."""
    return (
        _given(answers, "pupils", (one.of for one in some)),
        _given(answers, "cases", (one.case for one in some)),
    )


def _given(answers: Mapping[str, Answer], question: str, all: Iterator[str]) -> Collection[str]:
    offered = set(all)
    said = answers.get(question)
    ticked = {str(one) for one in said} if isinstance(said, tuple) else set()
    return offered if len(offered) == 1 else ticked & offered


def _spelled(day: Answer | None) -> str:
    return day.isoformat() if isinstance(day, date) else ""
