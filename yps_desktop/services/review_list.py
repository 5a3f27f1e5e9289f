"""The list of cases to be looked at again, on paper: of what `retention.look_through` found (L1)."""

from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.retention import kept_after, years_of
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import TITLES, Document, Job, stamp_of
from yps_desktop.services.registers import kept_from_others
from yps_desktop.services.retention import Found
from yps_desktop.services.week import paper_number

__all__ = ["kept_from_others", "prepare"]

_DOCUMENT: Document = "review_list"


def prepare(desk: Desk, found: Found) -> Job:
    """Compose the list as a paper of no case; nobody stands on it by name. Runs on *record*."""
    from yps_desktop.documents import review_list

    today, school = desk.now().date(), desk.school
    told = review_list.ListTold(
        today=today,
        years=years_of(school),
        after_transfer=kept_after(school),
        hidden=len(desk.vault.views.hidden()),
        damaged=found.damaged,
    )
    title = TITLES[_DOCUMENT]
    stamp = stamp_of(desk, f"{title[:1].upper()}{title[1:]} · {spell_day(today)}", paper_number(desk))
    lines = [one.line for one in (*found.near, *found.no_day)]
    paper = review_list.compose(lines, told, school, stamp)
    return Job("", CURRENT, "", _DOCUMENT, paper, desk.vault.keys)
