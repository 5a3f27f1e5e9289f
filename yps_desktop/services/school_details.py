"""What the school says of itself: its name, its numbers, its words, and who countersigns (G5, G8).

A change is one entry that says what was and what is. What was signed before stays under the words and the
second reader of its day: `record/school_said.py` goes by the place in the chain.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from yps_desktop.guidance.school_words import change_in_full
from yps_desktop.record.days import spell_day
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.moments import EARLIEST, Problem
from yps_desktop.record.rules.school_changes import others_who_countersign
from yps_desktop.record.school import SECOND_READERS, School, SchoolDetails
from yps_desktop.record.school_acts import SchoolDetailsChanged
from yps_desktop.record.school_said import details_of
from yps_desktop.record.times import recorded
from yps_desktop.record.typed import one_line
from yps_desktop.services.desk import Desk
from yps_desktop.services.founding import check_dfe, check_urn
from yps_desktop.services.opening import check_name, school_of
from yps_desktop.services.writing import Signer, of_act, signing_by, write
from yps_desktop.vault.renaming import put_school_name

NOTHING_NEW = "Nothing of this is different from before"
_ANOTHERS = "Only the person signed in signs this. Nothing has changed."
_IN_INSPECTION = "Nothing can be written in inspection view. Nothing has changed."
_MISSING = {
    "name": "Enter the name of the school",
    "imagery": "Select the words your school uses for the imagery",
    "headteacher": "Select the word your school uses",
}


@dataclass(frozen=True, slots=True)
class SchoolChange:
    """A change that was signed: when by the school's clock, by whom, and what in words."""

    when: datetime
    who: str
    what: str


def change_details(desk: Desk, details: SchoolDetails, since: date, signer: Signer) -> School:
    """Change what the school says of itself, as of a day, and give the school as it is then.

    `signer` is whoever is signed in, their password just proved. A new name is put into the keystore with the
    entry, both or neither. Raises AnswerError, NotAllowedError, StorageError; then nothing was written, or
    the sentence says so.
    """
    desk.need("oversee")
    if signer.holder.person != desk.me.person:
        raise NotAllowedError(_ANOTHERS)
    if desk.inspection is not None:
        raise NotAllowedError(_IN_INSPECTION)
    told = _told(details)
    for sentence in _problems(desk, told, since):
        raise AnswerError(f"{sentence}. Nothing has changed.")
    act = SchoolDetailsChanged(was=details_of(desk.school), now=told, since=since.isoformat())
    try:
        _put(desk, act, signer)
    finally:
        desk.school = school_of(desk.vault)
    return desk.school


def changes(desk: Desk) -> tuple[SchoolChange, ...]:
    """Give every change of what the school says of itself, newest first."""
    return tuple(
        SchoolChange(
            recorded(entry),
            desk.name_of(entry.header.author),
            change_in_full(SchoolDetailsChanged.from_body(entry.read_body())),
        )
        for entry in reversed(desk.vault.ledger.deeds(SchoolDetailsChanged.kind))
    )


def since_problem(school: School, since: date, today: date) -> str:
    """Say what is wrong with the day from which a change holds; empty where nothing is."""
    if since > today:
        return "The day must not lie ahead: make the change when it has come"
    if since < EARLIEST:
        return f"The day {Problem.TOO_EARLY.value}"
    last = max((one.until for one in school.earlier), default="")
    first = date.fromisoformat(last) + timedelta(days=1) if last else EARLIEST
    return f"The day must not lie before the change of {spell_day(first)}" if since < first else ""


def why_not_nobody(desk: Desk) -> str:
    """Say why the school cannot do without somebody who countersigns; empty where it can (G5).

    As long as somebody else holds that right, ending it takes two people, like any change of keys.
    """
    holders = desk.vault.ledger.keyring.active.values()
    name = next((one.name for one in others_who_countersign(holders, desk.me.person)), "")
    return f"{name} has a key to countersign. End that first, under People with a key" if name else ""


def _problems(desk: Desk, told: SchoolDetails, since: date) -> Iterator[str]:
    yield from (sentence for part, sentence in _MISSING.items() if not getattr(told, part))
    if told.second_reader not in SECOND_READERS:
        yield "Select who countersigns"
    before = details_of(desk.school)
    if told == before:
        yield NOTHING_NEW
    if sentence := since_problem(desk.school, since, desk.now().date()):
        yield sentence
    if told.second_reader == "none" != before.second_reader and (why := why_not_nobody(desk)):
        yield why


def _told(details: SchoolDetails) -> SchoolDetails:
    """Give the details as they are kept: each on one line, short enough for paper, numbers in their form.

    Raises AnswerError.
    """
    lines = {part: one_line(getattr(details, part)).strip() for part in _MISSING}
    for line in lines.values():
        check_name(line)
    return replace(details, **lines, urn=check_urn(details.urn), dfe=check_dfe(details.dfe))


def _put(desk: Desk, act: SchoolDetailsChanged, signer: Signer) -> None:
    if act.now.name == act.was.name:
        write(desk, [of_act(act)], signer=signer)
        return
    if desk.read_only:
        raise YpsError(desk.read_only)
    by = signing_by(desk, signer, desk.vault.ledger.head())
    put_school_name(desk.vault, act.now.name, act, by)
