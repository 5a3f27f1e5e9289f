"""Sheets: signing them, correcting them, and taking out somebody named by mistake."""

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.acts import CORRECTION, SHEET, CaseOpened, PersonWithdrawn
from yps_desktop.record.case import Case, Written
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError, CaseClosedError, NotAllowedError, YpsError
from yps_desktop.record.fields import Field
from yps_desktop.record.moments import Moment, Problem, check_when
from yps_desktop.record.rules.closing import lacking
from yps_desktop.record.rules.facts import before_signing
from yps_desktop.record.rules.life import why_not_sign
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.rules.received import taken_on
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.spelling import fits
from yps_desktop.record.times import recorded
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.naming import as_named, ids_beside, mentioned_only
from yps_desktop.services.writing import Signer, ToWrite, of_act, write

_UNSAID = (
    "The closing does not yet say how it ended for each young person, and why each thing stays open. "
    "Nothing has been signed."
)


@dataclass(frozen=True, slots=True)
class Filled:
    """A sheet ready to be signed; `case` and `about` are None where they begin with it."""

    sheet: Sheet
    case: str | None = None
    about: str | None = None
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A question that stands in the way of signing: None means that it is not answered."""

    field: Field
    problem: Problem | None = None


def check(desk: Desk, sheet: Sheet, noticed: Collection[str] = ()) -> tuple[Wrong, ...]:
    """Find what stands in the way of signing a sheet: needed answers that are missing, days that cannot be.

    `noticed` are the questions a rule asks besides. They stand in the way only where the sheet says that they
    are needed: a decision against the guidance has its reason (B1, X4).
    """
    answers = sheet.answers()
    wrong = [Wrong(field) for field in sheet.missing(noticed)]
    happened = answers.get(sheet.happened)
    since = happened.day if isinstance(happened, Moment) else None
    for field in sheet.fields():
        value = answers.get(field.id)
        if value is None or not field.is_asked(answers, noticed):
            continue
        if isinstance(value, Moment):
            problem = check_when(value, desk.now(), future=field.future, since=since)
            wrong += [Wrong(field, problem)] if problem else []
        elif not fits(field, value):
            wrong.append(Wrong(field))
    return tuple(wrong)


def sign(desk: Desk, filled: Sequence[Filled], signer: Signer | None = None) -> str:
    """Sign one or several sheets of one case at once and give the case's id; it is opened where it is new.

    `signer` is the person signed in after typing their password: needed for viewing, decision and
    hand-over (G1). Raises NotAllowedError, AnswerError, StorageError; then nothing was written.
    """
    desk.need("write")
    filled = [replace(one, sheet=one.sheet.dated(desk.now().date())) for one in filled]
    _need_password(desk, filled, signer)
    case_id, case, items = _case_of(desk, filled)
    for one in filled:
        _check_fit(desk, one, case)
    _check_life(desk, case, [one.sheet for one in filled])
    edition = case.edition if case else CURRENT
    filled = [replace(one, about=_about(one, case)) for one in filled]
    beside = ids_beside(
        (one.about or "", one.sheet.name or "") for one in filled if isinstance(one.sheet, Person | Group)
    )
    items += [_to_write(one, case, case_id, edition, beside) for one in filled]
    if case is not None:
        about = [one.about for one in filled]
        items += [of_act(taken, home, edition) for home, taken in taken_on(case, about)]
    write(desk, items, signer=signer, drafts_done=[one.draft for one in filled if one.draft])
    return case_id


def correct(
    desk: Desk,
    case_id: str,
    hash: str,
    sheet: Sheet,
    reason: str,
    signer: Signer | None = None,
    draft: str = "",
) -> Entry:
    """Correct a signed sheet: a new entry with its reason; both stay and both print (G2)."""
    desk.need("write")
    if not reason.strip():
        raise AnswerError("Enter why you are correcting this.")
    case = cases.read(desk, case_id)
    written = _written(case, hash)
    sheet = sheet.dated(recorded(written.entry).date())
    _need_password(desk, [Filled(sheet)], signer)
    _check_fit(desk, Filled(sheet, case_id, written.about), before_signing(case, written))
    if sheet == written.sheet:
        raise AnswerError("Nothing is different from what was signed. Change what is wrong, or go back.")
    body = {**_body(sheet, written.about, case), "reason": reason}
    home = written.entry.header.case
    item = ToWrite(CORRECTION, body, home, corrects=written.hash, edition=case.edition)
    return write(desk, [item], signer=signer, drafts_done=[draft] if draft else [])[0]


def withdraw_person(desk: Desk, case_id: str, person: str, reason: str) -> None:
    """Take out somebody named by mistake: masked on every later page, list and search (G2)."""
    desk.need("write")
    if not reason.strip():
        raise AnswerError("Enter how this person came to be named by mistake.")
    case = cases.read(desk, case_id)
    act = PersonWithdrawn(person=person, reason=reason)
    write(desk, [of_act(act, id, case.edition) for id in case.ids])


def _need_password(desk: Desk, filled: Sequence[Filled], signer: Signer | None) -> None:
    if signer is None and any(one.sheet.password for one in filled):
        raise NotAllowedError("This sheet is signed with your password. Nothing has been signed.")
    if signer is not None and signer.holder.person != desk.me.person:
        raise NotAllowedError("Only the person signed in can sign here. Nothing has been signed.")


def _check_fit(desk: Desk, one: Filled, case: Case | None) -> None:
    """Refuse what cannot be signed; for a correction the rules look at the case as it stood then."""
    wrong = check(desk, one.sheet, noticed_fields(notices(case, one.sheet, one.about, desk.school)))
    if wrong:
        raise AnswerError("A question of this sheet still needs an answer. Nothing has been signed.")
    if case is None and not one.sheet.begins_case:
        raise AnswerError("Record something of the incident first. Nothing has been signed.")
    if one.sheet.follows and not _begun(case, one):
        raise AnswerError("Record first what this belongs to. Nothing has been signed.")


def _check_life(desk: Desk, case: Case | None, signed: list[Sheet]) -> None:
    """Refuse what a closed case does not take (B7), and a closing that leaves something unsaid (B6)."""
    if case is None:
        return
    if why := why_not_sign(case, signed, desk.school):
        raise CaseClosedError(f"{why} Nothing has been signed.")
    if any(lacking(case, sheet, desk.school) for sheet in signed if isinstance(sheet, Closing)):
        raise AnswerError(_UNSAID)


def _begun(case: Case | None, one: Filled) -> bool:
    """Say whether what a sheet follows has been recorded in its case."""
    if case is None or one.about is None:
        return False
    return any(case.of(kind, one.about) for kind in one.sheet.follows)


def _case_of(desk: Desk, filled: Sequence[Filled]) -> tuple[str, Case | None, list[ToWrite]]:
    """Give the case these sheets belong to, or a new id and the entry that opens it."""
    known = {one.case for one in filled}
    if len(known) > 1:  # they may be joined under one number
        known = {one.case and cases.read(desk, one.case).id for one in filled}
    if len(known) != 1:
        raise YpsError("These sheets belong to different cases. Sign them one case at a time.")
    case_id = known.pop()
    if case_id is not None:
        case = cases.read(desk, case_id)
        return case.id, case, []
    case_id = secrets.token_hex(16)
    year = desk.now().year
    number = f"{year}-{desk.vault.views.highest_number(year) + 1:03}"
    return case_id, None, [of_act(CaseOpened(number=number, lead=desk.me.person), case_id)]


def _to_write(
    one: Filled, case: Case | None, case_id: str, edition: str, beside: Mapping[str, str]
) -> ToWrite:
    """Make a sheet's entry; of cases joined under one number, it goes to that of the person or thing."""
    home = case_id if case is None else case.home_of(one.about)
    return ToWrite(SHEET, _body(one.sheet, one.about, case, beside), home, edition=edition)


def _about(one: Filled, case: Case | None) -> str | None:
    if one.sheet.about is None:
        return None
    same = mentioned_only(case, one.sheet.name or "") if isinstance(one.sheet, Person) else None
    return one.about or same or secrets.token_hex(8)


def _body(
    sheet: Sheet, about: str | None, case: Case | None, beside: Mapping[str, str] | None = None
) -> dict[str, Any]:
    named = as_named(sheet.dropped(), case, beside)
    return {"sheet": sheet.kind, "about": about, "answers": named.to_answers()}


def _written(case: Case, hash: str) -> Written:
    written = case.find(hash)
    if written is None:
        raise YpsError("What you want to correct is not in this case.")
    return written
