"""The one page for all staff (E3), with the names of those who lead on safeguarding as their keys say."""

from collections.abc import Iterable
from dataclasses import replace

from yps_desktop.guidance.leaflets import for_all_staff
from yps_desktop.guidance.load import CURRENT
from yps_desktop.guidance.words import Terms
from yps_desktop.record.holders import OVERSEES, WRITES, KeyHolder
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Job, stamp_of

_LEAD, _DEPUTY = ("lead", "dsl"), "deput"


def leads_and_deputies(holders: Iterable[KeyHolder]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name who leads and who deputises: by their rights, and where several have them by their office."""
    recording = [one for one in holders if one.may(WRITES)]
    deputies = [one for one in recording if _DEPUTY in one.office.casefold()]
    overseeing = [one for one in recording if one.may(OVERSEES) and one not in deputies]
    named = [one for one in overseeing if any(word in one.office.casefold() for word in _LEAD)]
    return tuple(one.name for one in named or overseeing), tuple(one.name for one in deputies)


def prepare(desk: Desk) -> Job:
    """Compose the page in the words of today's guidance. Short: it runs on *record*."""
    from yps_desktop.documents.staff_page import compose

    leaflet = for_all_staff(Terms(desk.school.imagery, desk.school.headteacher))
    stamp = replace(stamp_of(desk, "One page for all staff", 1), confidential=leaflet.for_whom)
    leads, deputies = leads_and_deputies(desk.holders.values())
    paper = compose(leaflet, leads, deputies, desk.edition(), desk.school, stamp)
    return Job("", CURRENT, "", "staff", paper, desk.vault.keys)
