"""Answers that are at odds with each other, or with what the case holds, apart from days and names."""

from collections.abc import Iterator

from yps_desktop.record.case import Case
from yps_desktop.record.rules.advice import Notice, differs
from yps_desktop.record.rules.parents import parents_not_recorded
from yps_desktop.record.rules.sources import OURS, UKCCIS_2
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.decision import NOT_REFERRED, Decision
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.life import Lead
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.record.sheets.sheet import Sheet

_TWO_YESES = (
    ("enough_information", "By this answer not enough is known, and yet it is kept in school."),
    ("manageable", "By this answer the school cannot manage it, and yet it is kept in school."),
)


def odd_notices(case: Case | None, sheet: Sheet) -> Iterator[Notice]:
    """Say which answers of a sheet are at odds."""
    match sheet:
        case Imagery():
            yield from _never_sent(sheet)
        case Decision() if sheet.course in NOT_REFERRED:
            yield from _not_manageable(sheet)
        case ReferralAnswer():
            yield from _no_action(sheet)
        case Parents() if case is not None and sheet.step == "kept_informed":
            yield from _never_told(case, sheet)
        case Lead() if case is not None:
            yield from _leads_already(case, sheet)
        case _:
            return


def _never_sent(imagery: Imagery) -> Iterator[Notice]:
    """I4, I6: it cannot be with nobody else and be shared."""
    if imagery.reach != "nobody":
        return
    if imagery.still_shared == "yes":
        yield differs("still_shared", "By these answers it was never sent, and is still being shared.")
    if isinstance(imagery.seen_by, int) and imagery.seen_by > 0:
        yield Notice("seen_by", None, "It was seen without being sent: say in the account how.", OURS)


def _not_manageable(decision: Decision) -> Iterator[Notice]:
    """C6: two yeses, or it is referred."""
    for field, sentence in _TWO_YESES:
        if getattr(decision, field) == "no":
            yield differs(field, sentence, UKCCIS_2)


def _no_action(answer: ReferralAnswer) -> Iterator[Notice]:
    found = set(answer.outcome or ())
    if "no_action" in found and found & {"section_17", "section_47", "strategy_meeting", "taken_on"}:
        yield differs("outcome", "By these answers they do nothing, and take it on.")


def _never_told(case: Case, sheet: Parents) -> Iterator[Notice]:
    """F1, F4: whoever is kept informed was told before."""
    untold = {one.id: one.name for one in parents_not_recorded(case)}
    for one in sheet.young_people or ():
        if one.id in untold:
            yield differs("step", f"It is not recorded that the parents of {untold[one.id]} were told.")


def _leads_already(case: Case, sheet: Lead) -> Iterator[Notice]:
    """B3: the lead goes to somebody else."""
    if sheet.to_person is not None and sheet.to_person.id == case.lead:
        yield differs("to_person", f"By the record {sheet.to_person.name} leads this case already.")
