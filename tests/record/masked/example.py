"""A case with many people in it, for masked copies: in Juniper's copy others do not stand by name."""

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from tests.record.builder import WREN, Chain, at
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.masked.places import Place, places
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masking_acts import MaskedCopy
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.sheet import Sheet

JUNIPER = Named("j", "Juniper Exampleton")
WILL = Person(name="Will Testwell", standing=("pupil_here",), roles=("passed_on",), born=date(2011, 5, 14))
ZOE = Person(name="Zoë O’Fable-Mocker", standing=("pupil_here",), roles=("received",))
MOTHER = Named("m", "Ann Exampleton", "Juniper’s mother")
OFFICER = Named("o", "Pat Specimen", "police officer")
FOR_JUNIPER = Masking("j", "Her new school")


def a_chain() -> Chain:
    """Begin a case with Juniper, Will (Pupil B) and Zoë (Pupil C)."""
    chain = Chain()
    juniper = Person(
        name=JUNIPER.name, standing=("pupil_here",), roles=("in_imagery",), born=date(2011, 2, 3)
    )
    chain.sheet(juniper, "j")
    chain.sheet(WILL, "w")
    chain.sheet(ZOE, "z")
    return chain


def a_note(what: str, *who: Named) -> Note:
    return Note(when=at(20, "10:00"), what=what, with_whom=(*who, WREN))


def case_with(*sheets: Sheet) -> Case:
    chain = a_chain()
    for sheet in sheets:
        chain.sheet(sheet)
    return chain.case()


def places_of(what: str, masking: Masking = FOR_JUNIPER) -> tuple[Place, ...]:
    """Give the places in a note with these words."""
    return tuple(one for one in places(case_with(a_note(what)), masking) if one.field == "what")


def confirm(chain: Chain, masking: Masking) -> None:
    """Write down a masking as a vault would."""
    chain.add(MaskedCopy.kind, MaskedCopy(masking=masking).to_body())


def strings_in(held: Any) -> list[str]:
    """Give every string that can be reached from a value, signed bodies included."""
    if isinstance(held, str):
        return [held]
    if isinstance(held, bytes):
        return [held.decode("utf-8", "replace")]
    if is_dataclass(held):
        return [said for field in fields(held) for said in strings_in(getattr(held, field.name))]
    if isinstance(held, dict):
        return [said for pair in held.items() for one in pair for said in strings_in(one)]
    if isinstance(held, list | tuple | set | frozenset):
        return [said for one in held for said in strings_in(one)]
    return []
