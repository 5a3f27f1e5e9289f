"""What came from another school in words: as a chronology, a page and a paper tell it (N3, N8)."""

from yps_desktop.guidance.lines import clipped
from yps_desktop.guidance.spell import count
from yps_desktop.record.case import Case
from yps_desktop.record.receive_acts import CaseReceived, ProposalSetAside
from yps_desktop.record.rules.chronology import Event
from yps_desktop.record.rules.received import ReceivedVersion, versions

APART = (
    "It is the other school’s own record: kept as it came, read apart from this one, and printed as "
    "“Received from …”."
)
NOT_ALONG = "is kept back: it is not part of this copy, and goes on as it came or not at all. Ask for it."


def event_words(case: Case, event: Event) -> str:
    """Say what came from another school, or what was answered to what it proposed."""
    came = next((act for entry, act in case.received if entry is event.entry), None)
    if came is not None:
        is_first = next(act for _, act in case.received if act.record == came.record) is came
        return f"{'Received' if is_first else 'A newer version received'} from {_from(came)}"
    return _answer(case, event)


def version_line(version: ReceivedVersion) -> str:
    """Say in a line what came: from where, which case there, how much, and who signed it."""
    act, by = version.act, version.act.signed_by
    again = f", the newest of {len(version.before) + 1} versions" if version.before else ""
    signed = f"Signed by {by.name}, {by.office}" if by.office else f"Signed by {by.name}"
    return f"Received from {_from(act)}{again}. {signed}; {key_words(act)}."


def apart_lines(case: Case) -> tuple[str, ...]:
    """Say of each school before that what it recorded, and decided, is in its own record."""
    schools = dict.fromkeys(one.act.school for one in versions(case))
    return tuple(f"What {school} recorded before is in its own record, printed apart." for school in schools)


def kept_back_line(version: ReceivedVersion) -> str:
    """Say that a record received before does not go along with ours."""
    act = version.act
    return f"The record received from {act.school}, {count(act.entries, 'entry', 'entries')}, {NOT_ALONG}"


def key_words(act: CaseReceived) -> str:
    """Say how far the key that signed a package was known here."""
    if act.key_compared:
        return "the key was compared on the telephone"
    return "the key was known here before" if act.key_met else "the key was new here and was not compared"


def _from(act: CaseReceived) -> str:
    masked = ", a masked copy" if act.is_masked else ""
    return f"{act.school}: case {act.case_number} there{masked}, {count(act.entries, 'entry', 'entries')}"


def _answer(case: Case, event: Event) -> str:
    act = next((act for entry, act in case.proposals if entry is event.entry), None)
    if act is None:
        return ""
    came = (one.school for entry, one in case.received if entry.hash == act.received)
    school = next(came, "another school")
    if isinstance(act, ProposalSetAside):
        return f"Set aside what {school} proposed: {clipped(act.what)}. Why: {clipped(act.reason)}"
    return f"Taken on as {school} proposed: {clipped(act.what)}"
