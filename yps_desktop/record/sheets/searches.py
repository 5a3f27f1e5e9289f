"""Searches: of a device, and of a pupil; a sheet each, whether or not anything was found (K5, K6)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import (
    NO,
    UNSURE,
    YES,
    Named,
    choice,
    choices,
    moment,
    only_if,
    people,
    person,
    text,
    yes_no,
)
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet

_DELETED = only_if("done", "deleted")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceSearch(Sheet):
    """Staff looked through a device, or deleted something from it."""

    kind: ClassVar[str] = "device_search"
    leads: ClassVar[tuple[str, ...]] = ("device", "done")

    when: Moment | None = moment("K5", needed=True)
    device: str | None = text("K5", needed=True)
    done: tuple[str, ...] | None = choices("K5", "looked_through", "deleted", "other", needed=True)
    what_was_done: str | None = text("K5", long=True)
    searched_by: Named | None = person("K5", among="staff")
    authorised: str | None = yes_no("K5")
    authorised_by: Named | None = person("K5", among="staff", when=only_if("authorised", YES))
    not_authorised_reason: str | None = text("K5", long=True, by_rule=True)
    good_reason: str | None = text("K5", long=True)
    imagery_seen: str | None = yes_no("K5 V11")
    police_agreed: str | None = yes_no("K5 X4", when=_DELETED)
    police_agreed_who: str | None = text("K5 X4", when=(*_DELETED, *only_if("police_agreed", YES)))
    deleted_reason: str | None = text("K5", long=True, when=_DELETED)
    kept: str | None = yes_no("K5")
    kept_reason: str | None = text("K5", long=True, when=only_if("kept", YES, NO))


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilSearch(Sheet):
    """A pupil was searched: recorded whether or not anything was found."""

    kind: ClassVar[str] = "pupil_search"
    leads: ClassVar[tuple[str, ...]] = ("young_person", "found")

    when: Moment | None = moment("K6", needed=True)
    young_person: Named | None = person("K6", among="young", needed=True)
    looked_for: str | None = text("K6", needed=True)
    why: str | None = text("K6", long=True)
    where: str | None = text("K6")
    searched_by: tuple[Named, ...] | None = people("K6", among="staff")
    present: tuple[Named, ...] | None = people("K6", among="staff")
    found: str | None = choice("K6", "found", "not_found", "something_else")
    found_what: str | None = text("K6", long=True, when=only_if("found", "found", "something_else"))
    followed: str | None = text("K6", long=True)
    parents_told: str | None = yes_no("K6")
    parents_told_when: Moment | None = moment("K6", when=only_if("parents_told", YES))
    parents_not_told_reason: str | None = text("K6", long=True, when=only_if("parents_told", NO, UNSURE))
