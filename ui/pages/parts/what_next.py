"""What happens once a sheet is signed, in one or two sentences."""

from yps_desktop.record.sheets.decision import NOT_REFERRED, Decision
from yps_desktop.record.sheets.sheet import Sheet

AT_ONCE = "It stands in the chronology at once."
_MORE = {
    "viewing": "The viewing record can be printed then. The {head} sees it when countersigning.",
    "device": "Every change of hands is written down from then on, and the page says where it is now.",
    "hand_over": "The page of the device says where it is now.",
    "review": "The advice follows from your answers. The decision is yours, with a reason.",
    "risk": "It can be weighed again at any time. Each look is a page of its own.",
    "person": "Ages on the days that matter are worked out, and nobody asks for them again.",
    "closing": "It waits for the {head} to countersign. Until then the case is open.",
    "reopening": "The case is open again. Everything can be recorded as before.",
    "opened_in_error": "The case is kept, and counts for nothing. It can be opened again.",
    "lead": "Every page and paper says who leads now.",
    "case_link": "Both cases then lead to each other.",
    "disclosure": "People, imagery and devices can be added in any order.",
}


def what_next(sheet: Sheet, head: str, *, new: bool) -> tuple[str, ...]:
    """Say what follows; `head` is the school's word for the headteacher, `new` begins a case."""
    first = "The case gets its number, and it stands in the chronology at once." if new else AT_ONCE
    if isinstance(sheet, Decision):
        return first, _of_decision(sheet, head)
    more = _MORE.get(sheet.kind, "").format(head=head)
    return (first, more) if more else (first,)


def _of_decision(sheet: Decision, head: str) -> str:
    if sheet.course in NOT_REFERRED:
        return f"It waits for the {head} to countersign. A referral never waits for this."
    return "Make the referral now. It waits for nobody’s signature."
