"""What is said beside a search of a device, and beside what lies on a school system (K5, K7, X4)."""

from collections.abc import Iterator

from yps_desktop.record.case import Case
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.deletion import why_keep
from yps_desktop.record.rules.sources import OURS, UKCCIS_2
from yps_desktop.record.school import School
from yps_desktop.record.sheets.school_system import SchoolSystem
from yps_desktop.record.sheets.searches import DeviceSearch

_NOT_AUTHORISED = "Only staff whom the {head} formally authorised may search a device. Say why it was done."
_SEEN = "If somebody saw it, a viewing sheet asks who, when, how, and what support they have."
_REMOVED = "The police are asked before anything is removed: it may be evidence. Say why it was done."
_COPIED = "A copy, even one that is meant well, can be an offence. Leave it as it is and ask the police."


def device_search_notices(
    case: Case | None, search: DeviceSearch, school: School | None = None
) -> Iterator[Notice]:
    """Give what is said beside a search: authority, what was seen, and what was deleted too early."""
    if search.authorised == "no":
        yield Notice(
            "authorised",
            "not_authorised_reason",
            _NOT_AUTHORISED.format(head=school.headteacher if school else "headteacher"),
            UKCCIS_2,
        )
    if search.imagery_seen in ("yes", "not_known"):
        yield Notice("imagery_seen", None, _SEEN, UKCCIS_2)
    keep = why_keep(case, school)
    if "deleted" in (search.done or ()) and search.police_agreed != "yes" and keep:
        yield Notice("done", None, keep, UKCCIS_2)


def school_system_notices(system: SchoolSystem) -> Iterator[Notice]:
    """Give what is said beside what lies on a school system: copies, removing before the police agreed."""
    if system.nothing_copied in ("no", "not_known"):
        yield Notice("nothing_copied", None, _COPIED, UKCCIS_2)
    if system.removed == "yes" and system.police_asked != "yes":
        yield Notice("removed", "removed_reason", _REMOVED, OURS)
