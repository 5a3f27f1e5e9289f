"""A case with a pupil called Will, one with a nickname, and one whose copy is made."""

from tests.ui.pages.reading import at
from yps_desktop.record.fields import Named
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

ZOE, WILL, ROWAN = "zoe", "will", "rowan"
ACCOUNT = "Will sent my picture to Rowan. I will never forgive him. Foxy laughed."
RANG = "Will T. and his mum came in."


def person(name: str, *roles: str) -> Person:
    """Describe a pupil."""
    return Person(name=name, standing=("pupil_here",), roles=roles, age_low=14, age_high=14)


def told(account: str = ACCOUNT) -> Disclosure:
    """Tell what was said."""
    zoe = Named(ZOE, "Zoë Exampleton")
    return Disclosure(
        when=at(18, "08:50"), brought_by="young_person", who_told=(zoe,), account=account, danger="no"
    )


def note(what: str = RANG) -> Note:
    """Write a note."""
    return Note(when=at(18, "09:00"), what=what)


def sign_case(desk: Desk, *more: Filled, account: str = ACCOUNT) -> str:
    """Sign the case and give its id."""
    pupils = (
        Filled(person("Zoë Exampleton", "in_imagery"), about=ZOE),
        Filled(person("Will Testwell", "passed_on"), about=WILL),
        Filled(person("Rowan Mockham", "received"), about=ROWAN),
    )
    return sheets.sign(desk, [Filled(told(account)), *pupils, Filled(note()), *more])
