"""One module a sheet: its fields, and nothing else."""

from collections.abc import Mapping
from types import MappingProxyType

from yps_desktop.record.sheets.agency import AgencyContact
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.custody import HandOver, StillThere
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disagreement import Disagreement
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.meeting import Meeting
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.other_school import OtherSchool
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.sheets.police import PoliceContact, PoliceOutcome
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.risk import Risk
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.social_care import SocialCare
from yps_desktop.record.sheets.viewing import Viewing

SHEETS: Mapping[str, type[Sheet]] = MappingProxyType(
    {
        sheet.kind: sheet
        for sheet in (
            Disclosure,
            Person,
            Group,
            Imagery,
            Review,
            Risk,
            Decision,
            Viewing,
            Device,
            HandOver,
            StillThere,
            PoliceContact,
            PoliceOutcome,
            SocialCare,
            AgencyContact,
            ReferralAnswer,
            Meeting,
            OtherSchool,
            Disagreement,
            Note,
        )
    }
)
"""Every sheet by its permanent kind, in the order of the task list."""
