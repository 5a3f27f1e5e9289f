"""One module a sheet: its fields, and nothing else."""

from collections.abc import Mapping
from types import MappingProxyType

from yps_desktop.record.sheets.action import Action, ActionDone
from yps_desktop.record.sheets.agency import AgencyContact
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.conversation import Conversation
from yps_desktop.record.sheets.custody import HandOver, StillThere
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.deletion import Deletion, DeletionConfirmed
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disagreement import Disagreement
from yps_desktop.record.sheets.discipline import Discipline
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.lessons import Lessons
from yps_desktop.record.sheets.life import CaseLink, Closing, FileCopy, Lead, OpenedInError, Reopening
from yps_desktop.record.sheets.meeting import Meeting
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.other_school import OtherSchool
from yps_desktop.record.sheets.parents import Parents
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.sheets.police import PoliceContact, PoliceOutcome
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.risk import Risk
from yps_desktop.record.sheets.school_system import SchoolSystem
from yps_desktop.record.sheets.searches import DeviceSearch, PupilSearch
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.social_care import SocialCare
from yps_desktop.record.sheets.support import SafetyPlan, SafetyPlanReview, Support
from yps_desktop.record.sheets.takedown import Takedown, TakedownAnswer
from yps_desktop.record.sheets.told import Told
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
            DeviceSearch,
            PupilSearch,
            SchoolSystem,
            PoliceContact,
            PoliceOutcome,
            SocialCare,
            AgencyContact,
            ReferralAnswer,
            Meeting,
            OtherSchool,
            Disagreement,
            Parents,
            Deletion,
            DeletionConfirmed,
            Takedown,
            TakedownAnswer,
            Conversation,
            Support,
            SafetyPlan,
            SafetyPlanReview,
            Discipline,
            Told,
            Action,
            ActionDone,
            Lessons,
            Note,
            FileCopy,
            CaseLink,
            Lead,
            Closing,
            Reopening,
            OpenedInError,
        )
    }
)
"""Every sheet by its permanent kind, in the order of the task list."""
