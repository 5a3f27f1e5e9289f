"""What is said beside a sheet while it is being written: one place to ask, whatever the sheet."""

from collections.abc import Collection

from yps_desktop.record.case import Case
from yps_desktop.record.days import in_words
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.custody import device_in
from yps_desktop.record.rules.deadlines import CONTACT_HOURS, dsl_knew
from yps_desktop.record.rules.referral import advice, against
from yps_desktop.record.rules.sources import ALLEYNE, OURS, UKCCIS_2
from yps_desktop.record.rules.viewing import viewing_notices
from yps_desktop.record.sheets.custody import HandOver
from yps_desktop.record.sheets.decision import NOT_REFERRED, Decision
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.viewing import Viewing
from yps_desktop.record.times import hours_after, moment_of

_POINTS_FIRST = "The five points have no answer yet. They say whether the school may manage this by itself."


def notices(
    case: Case | None, sheet: Sheet, about: str | None = None, headteacher: str = "headteacher"
) -> tuple[Notice, ...]:
    """Give what the rules say beside a sheet being written; none of it stops anybody.

    `case` is None in a new incident; `about` is the person or device the sheet is about; `headteacher` is
    the school's word for that office (G8).
    """
    match sheet:
        case Viewing():
            return viewing_notices(case, sheet, headteacher)
        case Decision() if case is not None:
            return _of_decision(case, sheet)
        case Review() if case is not None:
            return advice(case, sheet).contradictions
        case Disclosure():
            return _of_disclosure(sheet)
        case HandOver() if case is not None and about is not None:
            return _of_hand_over(case, sheet, about)
        case _:
            return ()


def noticed_fields(given: Collection[Notice]) -> frozenset[str]:
    """Give the questions that are asked because of notices."""
    return frozenset(one.reason_field for one in given if one.reason_field is not None)


def _of_decision(case: Case, decision: Decision) -> tuple[Notice, ...]:
    given = advice(case)
    said = against(given, decision)
    found = [Notice("course", "against_advice_reason", sentence, UKCCIS_2) for sentence in said]
    if given.level == "nothing_yet" and decision.course in NOT_REFERRED:
        found.append(Notice("course", None, _POINTS_FIRST, UKCCIS_2))
    if decision.abusive in ("yes", "not_known") and decision.contacted_when is None:
        until = in_words(moment_of(hours_after(dsl_knew(case), CONTACT_HOURS)))
        sentence = f"Social care or the police are to be contacted at once, and by {until}."
        found.append(Notice("abusive", None, sentence, ALLEYNE))
    return tuple(found)


def _of_disclosure(disclosure: Disclosure) -> tuple[Notice, ...]:
    found = []
    if disclosure.danger == "yes":
        sentence = "Where somebody is in danger now, ring 999 first. The record can wait."
        found.append(Notice("danger", None, sentence, UKCCIS_2))
    if disclosure.handled in ("yes", "not_known"):
        sentence = "If somebody saw it, a viewing sheet asks who, when, how, and what support they have."
        found.append(Notice("handled", None, sentence, UKCCIS_2))
    return tuple(found)


def _of_hand_over(case: Case, sheet: HandOver, about: str) -> tuple[Notice, ...]:
    """K3: the chain should close; a sheet that breaks it is said, and saved all the same."""
    device = device_in(case, about)
    if device is None:
        return ()
    holder, giver = device.now.person, sheet.from_person
    if holder is None or giver is None or giver.id == holder.id:
        return ()
    sentence = f"By the record {device.label} is with {holder.name}, not with {giver.name}."
    return (Notice("from_person", None, sentence, OURS),)
