"""What a second person must answer, and what they have answered (C3, R5, G3, G5, G6)."""

from collections.abc import Callable
from typing import Literal

from yps_desktop.record.acts import CORRECTION, SHEET, Agreed
from yps_desktop.record.case import Case, InkSigned, Response, Written
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.rules.referral import is_against_advice
from yps_desktop.record.rules.shut_out import concerned_in
from yps_desktop.record.school import School
from yps_desktop.record.school_said import details_at, heads_until
from yps_desktop.record.sheets.decision import NOT_REFERRED, REFERRED, Decision
from yps_desktop.record.sheets.life import Closing, OpenedInError, Reopening

Signature = Literal[
    "not_needed", "awaiting", "agreed", "signed_in_ink", "sent_back", "refer_now", "no_second_reader"
]
"""Where a sheet stands with its countersignature."""

_ANSWERS: dict[str, Signature] = {"agreed": "agreed", "sent_back": "sent_back", "refer_now": "refer_now"}
_OFFICES = (
    "headteacher",
    "head teacher",
    "principal",
    "acting head",
    "deputy head",
    "executive head",
    "chair of governors",
    "trust",
    "second reader",
)
"""Offices that may sign in ink in the headteacher's place (G5): words looked for in the capacity given."""


def needs_countersigning(case: Case, written: Written) -> bool:
    """Say whether a sheet needs a second person: not referred (C3), against the advice (R5), closing (B6)."""
    if isinstance(written.sheet, Closing):
        return True
    if not isinstance(written.sheet, Decision):
        return False
    return written.sheet.course in NOT_REFERRED or is_against_advice(case, written)


def signature_of(case: Case, written: Written, school: School | None = None) -> Signature:
    """Say where a sheet stands with its countersignature.

    An answer counts only for the text it was given to: after a correction it is awaited again. Where the
    school had no second reader when it was signed (G5), nothing is awaited and the record says so.
    """
    answer, ink = answer_of(written), ink_countersignature(case, written, school)
    if ink is not None and (answer is None or ink.entry.header.seq > answer.entry.header.seq):
        return "signed_in_ink"
    if answer is not None:
        return _ANSWERS[answer.act.answer]
    if not needs_countersigning(case, written) or _left_behind(case, written, school):
        return "not_needed"
    return "no_second_reader" if _has_no_reader(written.latest, school) else "awaiting"


def awaiting(case: Case, written: Written, school: School | None = None) -> bool:
    """Say whether a sheet waits for a countersignature: "awaiting headteacher" everywhere (C3)."""
    return signature_of(case, written, school) == "awaiting"


def is_countersigned(case: Case, written: Written, school: School | None = None) -> bool:
    """Say whether a second person agreed to the sheet as it stands, with a key or in ink."""
    return signature_of(case, written, school) in ("agreed", "signed_in_ink")


def answer_of(written: Written) -> Response | None:
    """Give the second person's last answer to the sheet as it stands, or None.

    Whoever only witnessed it has not answered.
    """
    given = (
        one
        for one in reversed(written.responses)
        if written.latest.hash in one.act.of and one.act.answer in _ANSWERS
    )
    return next(given, None)


def ink_countersignature(case: Case, written: Written, school: School | None = None) -> InkSigned | None:
    """Give the paper on which the headteacher, or who stands in, signed the sheet as it stands (G6)."""
    signed = (
        one
        for one in reversed(written.ink)
        if one.act.of == written.latest.hash
        and is_countersigning_office(one, school)
        and one.act.name.casefold() not in _author_names(case, written)
    )
    return next(signed, None)


def is_countersigning_office(signed: InkSigned, school: School | None = None) -> bool:
    """Say whether a paper was signed as headteacher or as the person named in their place (G5, G8).

    Of the school's words for its headteacher those count that it had used by then.
    """
    words = heads_until(school, signed.entry.header.seq) if school else ()
    capacity = signed.act.capacity.casefold()
    return any(office in capacity for office in (*_OFFICES, *(word.casefold() for word in words)))


def why_not_countersign(case: Case, written: Written, holder: KeyHolder) -> str:
    """Say why somebody may not countersign a sheet, in a sentence; empty where they may (G3, G5)."""
    if not holder.may("countersign"):
        return f"{holder.name} has a key but not the right to countersign."
    if holder.person in {version.entry.header.author for version in written.versions}:
        return "Nobody can countersign what they wrote."
    if concerned_in(case, holder) is not None:
        return f"{holder.name} is concerned in this case and shut out of it, so somebody else countersigns."
    return ""


def countersigners(case: Case, written: Written) -> tuple[KeyHolder, ...]:
    """Give everybody with a key who may countersign a sheet."""
    return tuple(one for one in case.holders.values() if not why_not_countersign(case, written, one))


def check_agreement(agreed: Entry, find: Callable[[str], Entry | None]) -> None:
    """Check that an answer stands after what it answers and comes from another person and key (G3).

    `find` gives an entry by its hash, or None. Raises RecordDamagedError.
    """
    seq, header = agreed.header.seq, agreed.header
    act = Agreed.from_body(agreed.read_body())
    if not act.of:
        raise RecordDamagedError(f"Entry {seq} agrees to nothing.")
    for hash in act.of:
        entry = find(hash)
        if entry is None or entry.header.seq >= seq or entry.header.case != header.case:
            raise RecordDamagedError(f"Entry {seq} agrees to something that was not written before it.")
        if header.case is not None and entry.header.kind not in (SHEET, CORRECTION):
            raise RecordDamagedError(f"Entry {seq} agrees to something that is no text to agree to.")
        if header.author == entry.header.author or header.author_key == entry.header.author_key:
            raise RecordDamagedError(f"Entry {seq} agrees to what its own author wrote.")
    if not act.shown.strip():
        raise RecordDamagedError(f"Entry {seq} does not say what its author read before they agreed.")


def _has_no_reader(signed: Entry, school: School | None) -> bool:
    return school is not None and details_at(school, signed.header.seq).second_reader == "none"


def _left_behind(case: Case, written: Written, school: School | None) -> bool:
    """Say whether what was signed later leaves nothing to agree to here.

    A later decision that refers, or a later decision or closing that was agreed to, vouches for all that
    stood before. A closing is left behind by whatever turns the case again.
    """
    seq = written.latest.header.seq
    later = [one for one in case.written if one.entry.header.seq > seq]
    if isinstance(written.sheet, Closing):
        return any(isinstance(one.sheet, Closing | Reopening | OpenedInError) for one in later)
    return any(_settles(case, one, school) for one in later if isinstance(one.sheet, Decision | Closing))


def _settles(case: Case, later: Written, school: School | None) -> bool:
    if getattr(later.sheet, "course", None) in REFERRED:
        return True
    answer = answer_of(later)
    agreed = answer is not None and answer.act.answer == "agreed"
    return agreed or ink_countersignature(case, later, school) is not None


def _author_names(case: Case, written: Written) -> set[str]:
    return {case.author(version.entry).name.casefold() for version in written.versions}
