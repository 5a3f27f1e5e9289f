"""The papers of one case: which of them can be printed as it stands, and what each says."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from yps_desktop.documents.content import Paper, Stamp
from yps_desktop.documents.handover import Handover
from yps_desktop.guidance.services import Service
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.days import spell_day
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.record.receive_acts import CaseReceived
from yps_desktop.record.rules.custody import device_in, devices_of
from yps_desktop.record.rules.received import versions
from yps_desktop.record.rules.signing import awaiting
from yps_desktop.record.school import School
from yps_desktop.record.times import recorded
from yps_desktop.services import received
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import NOT_SIGNED, mine
from yps_desktop.services.keys import recovered_on
from yps_desktop.services.numbers import entered_here
from yps_desktop.services.received import Received

CaseDocument = Literal[
    "record",
    "received",
    "viewing",
    "chronology",
    "custody",
    "sign_off",
    "police",
    "social_care",
    "handover",
]

CASE_TITLES: Mapping[CaseDocument, str] = {
    "record": "whole record",
    "received": "record received from another school",
    "viewing": "viewing record",
    "chronology": "chronology",
    "custody": "custody of a device",
    "sign_off": "sign-off sheet",
    "police": "referral to the police",
    "social_care": "referral to children’s social care",
    "handover": "handover page",
}


_LATELY = timedelta(days=4)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which paper of a case: `entry` names which viewing, else the newest.

    `about` names which device, or the entry (hash) with which something came, else the newest.

    `handover` is what a handover page says besides the case, where somebody was asked.
    """

    document: CaseDocument
    entry: str = ""
    about: str = ""
    handover: Handover | None = None

    def bare(self, blank: Callable[[str], str]) -> "Wanted":
        """Give it with what somebody typed for it blank (see `bare_case`)."""
        if self.handover is None:
            return self
        told = self.handover
        numbers = tuple(
            replace(one, name=blank(one.name) if one.own else one.name, said=blank(one.said))
            for one in told.numbers
        )
        school, number = blank(told.school), blank(told.number)
        return replace(self, handover=replace(told, school=school, number=number, numbers=numbers))


@dataclass(frozen=True, slots=True)
class Offered:
    """A paper that can be printed of a case as it stands, and what it is called: "custody of Phone 1"."""

    wanted: Wanted
    title: str


def offered(case: Case, school: School) -> tuple[Offered, ...]:
    """List the papers of a case, the whole record first."""
    return tuple(_offered(case, school))


def title_of(case: Case, wanted: Wanted) -> str:
    """Name a paper of a case."""
    device = device_in(case, wanted.about) if wanted.document == "custody" else None
    came = _received(case, wanted.about) if wanted.document == "received" else None
    if came is not None:
        return f"record received from {came[1].school}"
    return f"custody of {device.label}" if device else CASE_TITLES[wanted.document]


def waiting_sheets(case: Case, school: School) -> tuple[Written, ...]:
    """Give what the sign-off sheet is for: decisions and closings that wait for a second person."""
    sheets = (*case.of("decision"), *case.of("closing"))
    return tuple(written for written in sheets if awaiting(case, written, school))


def printed_lately(desk: Desk, case: Case, document: CaseDocument, masked: str = "") -> Entry | None:
    """Give the last printing of a paper by this person, while it can still be said what came out, or None.

    Whoever walks to the printer locks the record first; what came out can be said when they are back. After
    a long weekend nobody is asked any more.
    """
    listed = [
        entry
        for entry, act in case.papers
        if (act.document, act.way, act.masked) == (document, "printed", masked)
        and entry.header.author == desk.me.person
    ]
    last = listed[-1] if listed else None
    if last is None or case.came_out(last) or desk.clock() - recorded(last) > _LATELY:
        return None
    return last


@dataclass(frozen=True, slots=True)
class Told:
    """What a paper of a case is made of besides the case, read on *record*.

    `drafts` counts what is not signed yet; `came` is what another school sent, as it was read and checked, in
    words of `their_edition`, and `taken_by` names who took it in.
    """

    edition: Edition
    school: School
    now: datetime
    drafts: int
    recovered: tuple[str, ...]
    numbers: tuple[Service, ...]
    came: Received | None = field(default=None, repr=False)
    their_edition: Edition | None = None
    taken_by: str = ""


def told(desk: Desk, case: Case, wanted: Wanted) -> Told:
    """Read what a paper of a case is made of. What another school sent is read by slices before, if long."""
    unsigned = (draft for draft in mine(desk).drafts if draft.sheet != NOT_SIGNED)
    so_far = Told(
        edition=desk.edition(case.edition),
        school=desk.school,
        now=desk.now(),
        drafts=sum(1 for draft in unsigned if draft.case in case.ids),
        recovered=recovered(desk),
        numbers=entered_here(desk),
    )
    came = _received(case, wanted.about) if wanted.document == "received" else None
    if came is None:
        return so_far
    found = received.read(desk, case.id, came[0].hash)
    return replace(
        so_far,
        came=found,
        their_edition=desk.edition(found.case.edition),
        taken_by=desk.name_of(found.entry.header.author),
    )


def compose(case: Case, wanted: Wanted, told: Told, stamp: Stamp) -> Paper:
    """Compose a paper of a case as it stands: on *work*. Raises YpsError where there is nothing to print."""
    from yps_desktop.documents import (
        chronology_paper,
        custody_paper,
        handover_page,
        referral_paper,
        sign_off,
        viewing_record,
        whole_record,
    )

    edition, school = told.edition, told.school
    match wanted.document:
        case "record":
            return whole_record.compose(case, edition, school, stamp, told.now, told.drafts, told.recovered)
        case "received":
            return _compose_received(case, wanted, told, stamp)
        case "viewing":
            viewing = _viewing(case, wanted.entry)
            return viewing_record.compose(case, viewing, edition, school, stamp, told.recovered)
        case "chronology":
            return chronology_paper.compose(case, edition, school, stamp, told.now)
        case "police" | "social_care":
            return referral_paper.compose(case, wanted.document, edition, school, stamp)
        case "handover":
            more = wanted.handover or Handover(numbers=told.numbers)
            return handover_page.compose(case, edition, school, stamp, told.now, more)
        case "custody":
            device = device_in(case, wanted.about)
            if device is None:
                raise YpsError("This device is not in the case.")
            return custody_paper.compose(case, device, edition, school, stamp, stamp.anchor_qr_text)
        case "sign_off":
            waiting = waiting_sheets(case, school)
            if not waiting:
                raise YpsError("Nothing in this case waits for a second person.")
            return sign_off.compose(case, waiting, edition, school, stamp)


def _compose_received(case: Case, wanted: Wanted, told: Told, stamp: Stamp) -> Paper:
    """Compose a record that came from another school; of a masked copy it is no part."""
    from yps_desktop.documents import received_record

    came, found = _received(case, wanted.about), told.came
    if came is None or not came[1].goes_along or found is None:
        raise YpsError("A record from another school goes on as it came, or not at all. Nothing is printed.")
    theirs = received_record.ReceivedTold(
        entry=found.entry,
        act=found.act,
        case=found.case,
        handover=found.handover,
        vouched=found.vouched,
        untold=found.untold,
        taken_by=told.taken_by,
        newer_came=all(one.entry.hash != found.entry.hash for one in versions(case)),
    )
    edition = told.their_edition or told.edition
    return received_record.compose(theirs, edition, told.school, stamp, told.now)


def _received(case: Case, entry: str) -> tuple[Entry, CaseReceived] | None:
    """Give what came with an entry (hash), an earlier version too; without one, what came last."""
    found = (pair for pair in reversed(case.received) if entry in ("", pair[0].hash))
    return next(found, None)


def _offered(case: Case, school: School) -> Iterator[Offered]:
    documents: list[CaseDocument] = ["record"]
    documents += ["sign_off"] if waiting_sheets(case, school) else []
    documents += ["viewing"] if case.of("viewing") else []
    documents += ["chronology", "police", "social_care", "handover"]
    yield from (Offered(Wanted(document), CASE_TITLES[document]) for document in documents)
    for came in versions(case):
        wanted = Wanted("received", about=came.entry.hash)
        yield Offered(wanted, title_of(case, wanted))
    for device in devices_of(case):
        wanted = Wanted("custody", about=device.id)
        yield Offered(wanted, title_of(case, wanted))


def _viewing(case: Case, entry: str) -> Written:
    written = case.find(entry) if entry else case.newest("viewing")
    if written is None:
        raise YpsError("Nothing about viewing has been recorded in this case yet.")
    return written


def recovered(desk: Desk) -> tuple[str, ...]:
    """Say when the recovery sheet alone opened the record, and for whom; why is not known here."""
    return tuple(
        f"On {spell_day(one.day, paper=True)} the recovery sheet opened the record for "
        f"{' and '.join(one.names)}, who got new keys. None of the keys before it took part, and all ended."
        for one in recovered_on(desk)
    )
