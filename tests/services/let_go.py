"""A case whose day has come, and its destroying, for whatever tests what is left of it."""

from datetime import date

from yps_desktop.record.entry import Entry
from yps_desktop.record.fields import Said
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import destroying, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.questions import open_question
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

LONG_AGO = Moment(date(2000, 3, 1))
NAME = "Peregrine Nullworth"
"""Who the case is about, and nobody else: neither word stands anywhere else in a record."""
WORDS = "Zymurgy behind the greenhouse, said a quokka."


def begun(desk: Desk, name: str = NAME, words: str = WORDS) -> str:
    """Begin a case about somebody who left school long ago."""
    pupil = Person(told_when=LONG_AGO, name=name, standing=("former_pupil",), born=date(1984, 5, 6))
    return sheets.sign(desk, [Filled(Note(when=LONG_AGO, what=words)), Filled(pupil)])


def closed(desk: Desk, case: str, wren: Signer, hazel: Signer) -> str:
    """Close a case, each thing that stays open with a reason."""
    asked = open_question(desk, Draft("d", case, "closing", None, "", {})).things
    told = {field: tuple(Said(*one, "Long over.") for one in some) for field, some in asked.items()}
    sheet = Closing(
        when=LONG_AGO,
        summary="A call.",
        followed_up="Nothing.",
        outcomes=told.get("young_person"),
        open_ends=told["open_end"],
    )
    sheets.sign(desk, [Filled(sheet, case)], wren)
    responses.respond(desk, responses.to_read(desk, case), hazel, "agreed")
    return case


def over(desk: Desk, wren: Signer, hazel: Signer, name: str = NAME, words: str = WORDS) -> str:
    """Give a case that was closed and whose day by the school's rule has come."""
    return closed(desk, begun(desk, name, words), wren, hazel)


def destroyed(desk: Desk, case: str, hazel: Signer, reason: str = "") -> Entry:
    """Destroy a case by Wren, agreed to by Hazel."""
    return destroying.destroy(desk, destroying.plan(desk, case, reason), hazel)
