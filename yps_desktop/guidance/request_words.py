"""A request for somebody's own data, in words: as a chronology, a page and a letter tell it (L3).

A chronology names nobody by it: who asked for whom stands on the page of the request alone.
"""

from collections.abc import Mapping
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.days import spell_day
from yps_desktop.record.request_acts import (
    Asker,
    DataRequested,
    LeftOutWhy,
    RequestAct,
    RequestAnswered,
    RequestCalledOff,
    RequestExtended,
    RequestLeftOut,
    RequestSecondLook,
)
from yps_desktop.record.rules.chronology import Event

DPA = "Data Protection Act 2018"
WHO_ASKS: Mapping[Asker, str] = {
    "self": "They themselves",
    "parent": "A parent or carer for them",
    "authorised": "Somebody they authorised",
}
LEFT_OUT: Mapping[LeftOutWhy, str] = {
    "rights_of_others": "It is about somebody else",
    "serious_harm": "It would seriously harm somebody’s health",
    "child_abuse": "It is about abuse of the child",
    "crime": "It would get in the way of the police",
    "privilege": "It is advice from a lawyer",
    "other": "Another reason",
}
"""Why something may be left out beyond masking; the school decides each time."""
MEANINGS: Mapping[LeftOutWhy, str] = {
    "rights_of_others": (
        "It cannot be told without telling of another person, who did not agree, and masking is not enough. "
        f"{DPA}, Schedule 2, paragraph 16"
    ),
    "serious_harm": (
        "Telling it is likely to cause serious harm to the body or mind of the person or of somebody else. "
        f"Ask who knows them; a health record needs a clinician’s opinion. {DPA}, Schedule 3, parts 2 to 4"
    ),
    "child_abuse": (
        "Only where somebody else asks for a child: telling them whether the child was abused or is at risk "
        f"is not in the child’s best interests. {DPA}, Schedule 3, part 5"
    ),
    "crime": (
        "Telling it now is likely to harm finding out about a crime, or a prosecution. Ask the police, and "
        f"look again once they have finished. {DPA}, Schedule 2, paragraph 2"
    ),
    "privilege": (
        "A lawyer advised on it in confidence, or it was made for a court case. "
        f"{DPA}, Schedule 2, paragraph 19"
    ),
    "other": "Say which, and ask whoever advises the school on data protection.",
}
IN_GENERAL: Mapping[LeftOutWhy, str] = {
    "rights_of_others": "what cannot be told without telling of another person",
    "serious_harm": "what is likely to cause serious harm to somebody’s health",
    "child_abuse": "what it is not in the child’s best interests to tell",
    "crime": "what would get in the way of preventing or finding out about a crime",
    "privilege": "advice from a lawyer",
    "other": "what the law lets a school leave out",
}
"""The same as a letter says it: in general words."""
_FROM: Mapping[Asker, str] = {
    "self": "",
    "parent": ", from a parent or carer",
    "authorised": ", from somebody authorised",
}


def request_words(case: Case, event: Event) -> str:
    """Say what was said of a request; who asks and for whom is left to its page."""
    act = next((act for entry, act in case.requests if entry is event.entry), None)
    return act_words(act) if act is not None else ""


def act_words(act: RequestAct) -> str:
    """Say in a line what was said of a request, without a name and without a word somebody typed."""
    match act:
        case DataRequested():
            by = {
                "self": "",
                "parent": ", from a parent or carer",
                "authorised": ", from somebody authorised",
            }
            return f"A request for their own data came on {_day(act.came)}{by[act.asker]}"
        case RequestExtended():
            return f"The time to answer a request for own data was extended, told on {_day(act.told)}"
        case RequestSecondLook():
            return "A second person looked for whoever asked for their own data"
        case RequestLeftOut(left_out=()):
            return "Nothing is left out of the answer to a request for own data but what is masked"
        case RequestLeftOut():
            return "It was decided what is left out of the answer to a request for own data"
        case RequestAnswered(outcome="refused"):
            return f"A request for own data was refused on {_day(act.day)}"
        case RequestAnswered():
            return f"A request for own data was answered on {_day(act.day)}"
        case RequestCalledOff():
            return "A request for own data was called off"
        case _:
            return ""


def _day(iso: str) -> str:
    return spell_day(date.fromisoformat(iso))
