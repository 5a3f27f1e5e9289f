"""Imagery on the school's own device, account or network: out of reach first, nothing copied (K7)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import NO, UNSURE, YES, Named, choices, moment, only_if, person, text, yes_no
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolSystem(Sheet):
    """What was done so that nobody comes upon it, and what was left for the police."""

    kind: ClassVar[str] = "school_system"
    leads: ClassVar[tuple[str, ...]] = ("what", "which")

    when: Moment | None = moment("K7", needed=True)
    what: tuple[str, ...] | None = choices(
        "K7", "device", "account", "shared_storage", "network", "email", "website", "other", needed=True
    )
    which: str | None = text("K7")
    unreachable: str | None = yes_no("K7")
    unreachable_when: Moment | None = moment("K7", when=only_if("unreachable", YES))
    unreachable_by: Named | None = person("K7", among="staff", when=only_if("unreachable", YES))
    unreachable_how: str | None = text("K7", long=True, when=only_if("unreachable", YES))
    nothing_copied: str | None = yes_no("K7")
    """Yes: nothing was copied, moved or forwarded."""
    copied_how: str | None = text("K7", long=True, when=only_if("nothing_copied", NO, UNSURE))
    backups: str | None = yes_no("K7")
    """Do backups hold it as well?"""
    backups_done: str | None = text("K7", long=True, when=only_if("backups", YES, UNSURE))
    monitoring: str | None = yes_no("K7")
    """Did monitoring or filtering keep a copy or a picture of the screen?"""
    monitoring_done: str | None = text("K7", long=True, when=only_if("monitoring", YES, UNSURE))
    police_asked: str | None = yes_no("K7")
    police_said: str | None = text("K7", long=True, when=only_if("police_asked", YES))
    removed: str | None = yes_no("K7")
    removed_when: Moment | None = moment("K7", when=only_if("removed", YES))
    removed_by: Named | None = person("K7", among="staff", when=only_if("removed", YES))
    removed_reason: str | None = text("K7", long=True, by_rule=True)
