"""What is said beside a sheet while it is being written: one place to ask, whatever the sheet."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from yps_desktop.record.case import Case
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.agency_notices import answer_notices, meeting_notices
from yps_desktop.record.rules.closing import closing_notices
from yps_desktop.record.rules.contradictions import contradictions
from yps_desktop.record.rules.decision_notices import decision_notices
from yps_desktop.record.rules.deletion import confirmed_notices, deletion_notices, takedown_notices
from yps_desktop.record.rules.parents import parents_notices
from yps_desktop.record.rules.referral import advice
from yps_desktop.record.rules.risk import risk_notices
from yps_desktop.record.rules.scope import scope_notices
from yps_desktop.record.rules.search_notices import device_search_notices, school_system_notices
from yps_desktop.record.rules.shut_out_notices import shut_out_notices
from yps_desktop.record.rules.sources import UKCCIS_2
from yps_desktop.record.rules.talking import conversation_notices, discipline_notices
from yps_desktop.record.rules.viewing import viewing_notices
from yps_desktop.record.school import School
from yps_desktop.record.school_said import heads_of
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.conversation import Conversation
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.deletion import Deletion, DeletionConfirmed
from yps_desktop.record.sheets.discipline import Discipline
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.meeting import Meeting
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.risk import Risk
from yps_desktop.record.sheets.school_system import SchoolSystem
from yps_desktop.record.sheets.searches import DeviceSearch
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.takedown import Takedown
from yps_desktop.record.sheets.viewing import Viewing


def notices(
    case: Case | None,
    sheet: Sheet,
    about: str | None = None,
    school: School | None = None,
    holders: Mapping[str, KeyHolder] = MappingProxyType({}),
) -> tuple[Notice, ...]:
    """Give what the rules say beside a sheet being written; none of it stops anybody.

    `case` is None in a new incident; `about` is the person or device the sheet is about; `school` gives the
    word for its headteacher (G8) and the day from which reporting is a duty by law (C8). `holders` are all
    who ever had a key, where there is no case to say so.
    """
    people = case.holders if case is not None else holders
    shuts_out = shut_out_notices(case, people, sheet, about, heads_of(school) if school else ())
    return (*contradictions(case, sheet, about), *_of_kind(case, sheet, school), *shuts_out)


def _of_kind(case: Case | None, sheet: Sheet, school: School | None) -> tuple[Notice, ...]:
    match sheet:
        case Viewing():
            return viewing_notices(case, sheet, school.headteacher if school else "headteacher")
        case Decision() if case is not None:
            return decision_notices(case, sheet, school)
        case Risk() if case is not None:
            return risk_notices(case, sheet)
        case Review() if case is not None:
            return advice(case, sheet).contradictions
        case Disclosure():
            return _of_disclosure(sheet)
        case Parents():
            return parents_notices(case, sheet)
        case Deletion():
            return deletion_notices(case, sheet, school)
        case DeletionConfirmed():
            return confirmed_notices(sheet)
        case Takedown():
            return takedown_notices(case, sheet, school)
        case Conversation():
            return conversation_notices(case, sheet)
        case Discipline():
            return discipline_notices(case, sheet)
        case ReferralAnswer():
            return tuple(answer_notices(sheet))
        case Meeting():
            return tuple(meeting_notices(sheet))
        case Imagery():
            return scope_notices(sheet)
        case DeviceSearch():
            return tuple(device_search_notices(case, sheet, school))
        case SchoolSystem():
            return tuple(school_system_notices(sheet))
        case Closing() if case is not None:
            return closing_notices(case, school)
        case _:
            return ()


def noticed_fields(given: Collection[Notice]) -> frozenset[str]:
    """Give the questions that are asked because of notices."""
    return frozenset(one.reason_field for one in given if one.reason_field is not None)


def _of_disclosure(disclosure: Disclosure) -> tuple[Notice, ...]:
    found = []
    if disclosure.danger == "yes":
        sentence = "Where somebody is in danger now, ring 999 first. The record can wait."
        found.append(Notice("danger", None, sentence, UKCCIS_2))
    if disclosure.handled in ("yes", "not_known"):
        sentence = "If somebody saw it, a viewing sheet asks who, when, how, and what support they have."
        found.append(Notice("handled", None, sentence, UKCCIS_2))
    return tuple(found)
