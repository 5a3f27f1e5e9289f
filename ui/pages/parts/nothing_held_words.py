"""What is asked where nothing is recorded about who asks, and in which words (L3)."""

from collections.abc import Sequence
from dataclasses import replace

from yps_desktop.guidance.words import FieldWords, GroupWords, OptionWords, SheetWords
from yps_desktop.record.fields import Field, Kind
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.rules.own_data import SOURCE
from yps_desktop.services.listed_people import ListedPerson

TITLE = "Nothing is recorded about who asks"
INTRO = "They get a letter all the same. The record keeps that somebody asked, and no name."
NOBODY, NOT_LISTED = "nobody", "not_listed"

_NAME = FieldWords(
    "name",
    "Who asks?",
    "Who asks",
    "The name",
    "Enter who asks",
    "It stands on the letter alone. Cases and lists are searched for it.",
    source=SOURCE,
)
_CAME = FieldWords(
    "came", "On which day did it come?", "Came", "The day it came", "Enter the day it came", source=SOURCE
)
_DAY = FieldWords(
    "day",
    "On which day is it answered?",
    "Answered",
    "The day",
    "Enter the day it is answered",
    source=SOURCE,
)
_LISTED = FieldWords(
    "listed",
    "Are they on the school’s lists?",
    "Listed",
    "Who they are on the lists",
    "Select who they are on the school’s lists, or that they are not",
    "What the list holds about them then goes with the letter.",
)
_LOOKED = FieldWords(
    "looked",
    "Who else looked for them?",
    "Looked too",
    "Who else looked",
    "Select who else looked for them",
    "Somebody else with a key, at their own sign-in: nobody is told of a case they are shut out of. If they "
    "find something, they answer it.",
)


def fields_for(listed: Sequence[ListedPerson], others: Sequence[KeyHolder]) -> tuple[Field, ...]:
    """Give the questions; whether they are on a list is asked where somebody of the name is."""
    on_list = Field(
        "listed", Kind.CHOICE, "L3", options=(*(one.id for one in listed), NOT_LISTED), needed=True
    )
    looked = (*(one.person for one in others), NOBODY)
    return (
        Field("name", Kind.TEXT, "L3", needed=True),
        *((on_list,) if listed else ()),
        Field("came", Kind.DAY, "L3", needed=True),
        Field("day", Kind.DAY, "L3", needed=True),
        Field("looked", Kind.CHOICE, "L3", options=looked, needed=True),
    )


def words_for(listed: Sequence[ListedPerson], others: Sequence[KeyHolder]) -> SheetWords:
    """Give their words, with the people who can be chosen."""
    on_list = (*(OptionWords(one.id, one.name, one.note) for one in listed), OptionWords(NOT_LISTED, "No"))
    looked = (
        *(OptionWords(one.person, one.name) for one in others),
        OptionWords(NOBODY, "Nobody else looked", "The letter then says that one person did."),
    )
    asked = (_NAME, replace(_LISTED, options=on_list), _CAME, _DAY, replace(_LOOKED, options=looked))
    fields = {one.id: one for one in asked}
    groups = (GroupWords("", tuple(id for id in fields if listed or id != "listed")),)
    return SheetWords("nothing_held", TITLE, TITLE, TITLE, "", INTRO, "", groups, fields)
