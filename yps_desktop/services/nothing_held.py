"""A request for own data of whoever no case names: looked for, answered, and an entry of no case (L3).

The name typed for it stands on the letter alone. Whether a case names them is known only as far as whoever
looks may see (G7), so it asks who else looked.
"""

from dataclasses import dataclass
from datetime import date

from yps_desktop.documents.own_data_answer import Answer, compose
from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import WRITES, KeyHolder
from yps_desktop.record.request_acts import NothingHeld
from yps_desktop.services import directory, listed_people, papers, school_lists, training
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import Somebody
from yps_desktop.services.listed_people import ListedPerson
from yps_desktop.services.own_data_papers import STAMPED
from yps_desktop.services.papers import Job
from yps_desktop.services.writing import of_act, write

KIND = NothingHeld.kind
"""What a draft of it is called."""


@dataclass(frozen=True, slots=True)
class Found:
    """Who may be meant by a name: people in cases, on the school's lists, days of training that name them."""

    people: tuple[Somebody, ...] = ()
    listed: tuple[ListedPerson, ...] = ()
    trained: tuple[date, ...] = ()


def look_for(desk: Desk, name: str) -> Found:
    """Look for whoever asks by name: in the cases this person may see, on the lists, in training of staff."""
    if not name.strip():
        return Found()
    in_cases, listed = directory.alike(desk, name, None), listed_people.offered(desk, name)
    return Found(in_cases, listed, training.days_naming(desk, name))


def letter(desk: Desk, name: str, came: date, looked: str = "", listed: str = "") -> Job:
    """Compose the letter to somebody of whom no case tells.

    `looked` is the id of a second person who looked as well, `listed` theirs on the school's lists.
    """
    desk.need(WRITES)
    if not name.strip():
        raise AnswerError("Enter who asks.")
    answer = Answer(
        to=name.strip(),
        whose="",
        came=came,
        signs=Named(desk.me.person, desk.me.name, desk.me.office),
        listed=school_lists.listed(desk, listed) if listed else None,
        looked=2 if looked else 1,
    )
    paper = compose(answer, (), desk.school, papers.stamp_of(desk, STAMPED, 1))
    return Job("", CURRENT, "", "own_data", paper, desk.vault.keys)


def say_so(desk: Desk, came: date, day: date, looked: str = "") -> Entry:
    """Write down, in no case and without a name, that a request was answered: nothing is held.

    `looked` is as in `letter`. Raises AnswerError, NotAllowedError, StorageError; then nothing was written.
    """
    desk.need(WRITES)
    if not came <= day <= desk.now().date():
        raise AnswerError("The answer lies between the day it came and today.")
    if looked and looked not in {one.person for one in second_people(desk)}:
        raise AnswerError("Select somebody else who has a key.")
    return write(desk, [of_act(NothingHeld(came=came.isoformat(), day=day.isoformat(), looked=looked))])[0]


def second_people(desk: Desk) -> tuple[KeyHolder, ...]:
    """Give everybody else who has a key."""
    return tuple(one for one in desk.holders.values() if one.rights and one.person != desk.me.person)
