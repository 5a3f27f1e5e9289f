"""Who was said to be one person, or two, as a chronology tells it.

Where the other one is recorded is not said: whoever reads this case may be shut out of that one (G7).
"""

from yps_desktop.guidance.lines import clipped
from yps_desktop.record.case import Case
from yps_desktop.record.people import person_in
from yps_desktop.record.person_acts import PersonJoined
from yps_desktop.record.rules.chronology import Event


def one_person_words(case: Case, event: Event) -> str:
    """Say who is, or is not, somebody who is recorded apart, and how one knows."""
    act = next((act for entry, act in case.same_people if entry is event.entry), None)
    if act is None:
        return ""
    person = person_in(case, act.person)
    who = person.name if person is not None else "Somebody"
    how = "is one person with" if isinstance(act, PersonJoined) else "is not"
    return f"{who} {how} somebody who is recorded apart: {clipped(act.reason)}"
