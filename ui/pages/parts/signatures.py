"""Who signed what, in words: the key at this screen, ink on paper, and a second person's answer."""

from yps_desktop.record.acts import Answered
from yps_desktop.record.case import Case, InkSigned, Response, Written
from yps_desktop.record.entry import Entry

ANSWERS: dict[Answered, str] = {
    "agreed": "Agreed and countersigned",
    "sent_back": "Sent back",
    "refer_now": "Directed to refer now",
    "witnessed": "Witnessed",
}


def signed_by(case: Case, entry: Entry) -> str:
    """Write "Signed by Wren Mockford"."""
    return f"Signed by {case.author(entry).name}"


def ink_words(ink: InkSigned) -> str:
    """Write "Ms Placeholder, deputy head, signed in ink"."""
    capacity = f", {ink.act.capacity}," if ink.act.capacity else ""
    return f"{ink.act.name}{capacity} signed in ink"


def answer_words(case: Case, response: Response) -> str:
    """Write "Agreed and countersigned by Hazel Fictley, Headteacher"."""
    who = case.author(response.entry)
    return f"{ANSWERS[response.act.answer]} by {who.name}, {who.office}"


def signatures(case: Case, written: Written) -> str:
    """Write every signature that belongs to a sheet in one line, as sentences."""
    said = [signed_by(case, written.latest)]
    said += [answer_words(case, response) for response in written.responses]
    said += [ink_words(ink) for ink in written.ink]
    return " ".join(f"{one}." for one in said)
