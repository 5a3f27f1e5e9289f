"""Saying that two are one person, that they are not, or parting them again: each with how one knows."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ui.pages.parts.act_page import ActPage
from ui.pages.parts.pair_card import told_apart
from ui.pages.parts.what_happens import add_what_happens
from ui.places import PEOPLE, PERSON, Crumb, Place
from yps_desktop.guidance.words import FieldWords, GroupWords, SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fields import Answer, Field, Kind
from yps_desktop.services import directory, one_person
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import InCase, Somebody

_FIELDS = (Field("reason", Kind.LONG_TEXT, "Y1", needed=True),)
_REASON = FieldWords(
    id="reason",
    label="How do you know?",
    short="How one knows",
    name="How you know",
    missing="Enter how you know that they are one person",
    hint="Such as: the same UPN in the school’s system, or their mother said so. Name nobody else here.",
)
_TWO = replace(
    _REASON,
    missing="Enter how you know that they are not one person",
    hint="Such as: twins, or cousins of one name. Name nobody else here.",
)
ONE_LINES = (
    "They count as one wherever people are found: their cases stand together.",
    "Each case keeps its own sheets about them, and one in which they stand twice still lists both. Nothing "
    "written in one case is shown in the other.",
    "An entry in each case says it, with your reason. They can be parted again at any time.",
)
TWO_LINES = (
    "They stay two, and are not shown as recorded twice again.",
    "An entry in each case says it, with your reason. They can still be joined later.",
)
PART_LINES = (
    "They stand apart from those they were joined with, and are not shown as recorded twice.",
    "An entry in each case says it, with your reason. They can be joined again.",
)


def _words(kind: str, title: str, sign: str, reason: FieldWords) -> SheetWords:
    groups = (GroupWords("", ("reason",)),)
    return SheetWords(
        kind=kind, title=title, short=title, task=title, sign=sign, groups=groups, fields={"reason": reason}
    )


_ONE = _words("person_joined", "These are one person", "Sign that they are one person", _REASON)
_NOT = _words("person_apart", "These are two people", "Sign that they are two people", _TWO)
_PART = _words("person_parted", "They are not the others", "Sign and part them", _TWO)


class _BothPage(ActPage):
    """Shows who they are; `about` is "here/case/there", all ids, `case` where the first of them is."""

    rail_words = "People"
    lines: Sequence[str] = ()
    sheet_words: SheetWords

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return self.sheet_words

    def fields(self) -> Sequence[Field]:
        """Give its one question."""
        return _FIELDS

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("People", Place(PEOPLE)), Crumb("A person", self.back_to()), Crumb(self.words().short))

    def back_to(self) -> Place:
        """Give the page of the person it began with."""
        return Place(PERSON, about=self.place.about.split("/")[0])

    def look(self, desk: Desk, case: Case) -> tuple[Somebody, ...]:  # noqa: ARG002
        """Read who they are."""
        here, there, them = _parts(self.place)
        return directory.who(desk, self.place.case, here), directory.who(desk, there, them)

    def add_head(self, case: Case) -> None:  # noqa: ARG002
        """Say who they are, and what happens."""
        said = [f"{one.name}. {told_apart(one)}" for one in self.found]
        add_what_happens(self.body.main, said, self.lines)

    def both(self) -> tuple[InCase, InCase]:
        """Give the two, each in the case in which the entry is written."""
        here, there, them = _parts(self.place)
        one, other = self.found
        return _at(one, self.place.case, here), _at(other, there, them)


class OnePersonPage(_BothPage):
    """Asks how one knows that two are one person."""

    kind = "person_joined"
    sheet_words, lines = _ONE, ONE_LINES

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Join them."""
        one_person.join(desk, *self.both(), str(answers["reason"]))


class NotOnePage(_BothPage):
    """Asks how one knows that two are not one person."""

    kind = "person_apart"
    sheet_words, lines = _NOT, TWO_LINES

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Keep them apart."""
        one_person.keep_apart(desk, *self.both(), str(answers["reason"]))


class PartPersonPage(_BothPage):
    """Asks how one knows that somebody is not one with those they were joined with; `about` is their id."""

    kind = "person_parted"
    sheet_words, lines = _PART, PART_LINES

    def look(self, desk: Desk, case: Case) -> tuple[Somebody, ...]:  # noqa: ARG002
        """Read who they are counted with."""
        return (directory.who(desk, self.place.case, self.place.about),)

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Part them."""
        (one,) = self.found
        one_person.part(desk, _at(one, self.place.case, self.place.about), str(answers["reason"]))


def _parts(place: Place) -> tuple[str, str, str]:
    ids = place.about.split("/")
    if len(ids) != 3:
        raise YpsError(directory.NOBODY)
    return ids[0], ids[1], ids[2]


def _at(one: Somebody, case: str, person: str) -> InCase:
    found: Any = next((at for at in one.cases if (at.case, at.person) == (case, person)), None)
    if found is None:
        raise YpsError(directory.NOBODY)
    return InCase(found.case, found.number, found.person, found.name)
