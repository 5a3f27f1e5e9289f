"""What every sheet is: a frozen value whose fields are questions, spelled into and read from a body."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal, Self

from yps_desktop.record.fields import Answer, Field, fields_by_id, fields_of, text
from yps_desktop.record.moments import Moment
from yps_desktop.record.spelling import decode, encode

Subject = Literal["person", "group", "device", "request", "report", "referral", "action", "plan"]
"""What one of several things in a case may be; each is begun by one kind of sheet and followed by others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Answers to one sheet's questions; None is "not recorded".

    `kind` is the sheet's permanent name; `happened` names the field that says when it happened;
    `about` names what kind of thing the entry is about, where it is one of several (a person, a device);
    `follows` names the kinds that begin such a thing, where this sheet says what became of it later: a
    hand-over follows a device; `settles` is a field and the answers that leave nothing more to be done.
    `begins_case` says whether a case may begin with it (B1: any may, but what is about the case itself).
    `judged_at_signing` marks a judgement made at the desk: one that gives no day is of the day it is signed,
    while what happened elsewhere needs its day (B1).
    `password` asks for the password at signing (G1); `leads` names the fields that make its one-line summary.
    """

    kind: ClassVar[str] = ""
    happened: ClassVar[str] = "when"
    about: ClassVar[Subject | None] = None
    follows: ClassVar[tuple[str, ...]] = ()
    settles: ClassVar[tuple[str, ...]] = ()
    begins_case: ClassVar[bool] = True
    judged_at_signing: ClassVar[bool] = False
    password: ClassVar[bool] = False
    leads: ClassVar[tuple[str, ...]] = ()

    differs_reason: str | None = text("B1", long=True, by_rule=True)
    """Why something on it does not agree with the rest of the record: asked only where a rule says so."""

    @classmethod
    def fields(cls) -> tuple[Field, ...]:
        """Give the sheet's questions in their order."""
        return fields_of(cls)

    @classmethod
    def field(cls, id: str) -> Field:
        """Give one question by its permanent id."""
        return fields_by_id(cls)[id]

    def answers(self) -> dict[str, Answer]:
        """Give what was answered, by field id; what was not is left out."""
        given = {field.id: getattr(self, field.id) for field in self.fields()}
        return {id: value for id, value in given.items() if value is not None}

    def to_answers(self) -> dict[str, Any]:
        """Spell the answers for an entry's body."""
        return {id: encode(self.field(id), value) for id, value in self.answers().items()}

    @classmethod
    def from_answers(cls, spelled: Mapping[str, Any]) -> Self:
        """Read the answers of a body; unknown ids are left to `unread`. Raises FormatError."""
        known = fields_by_id(cls)
        answers: dict[str, Any] = {
            id: decode(known[id], value) for id, value in spelled.items() if id in known
        }
        return cls(**answers)

    @classmethod
    def unread(cls, spelled: Mapping[str, Any]) -> dict[str, Any]:
        """Give the answers under ids this program does not know: kept, and shown by id."""
        known = fields_by_id(cls)
        return {id: value for id, value in spelled.items() if id not in known}

    def dropped(self) -> Self:
        """Give the sheet without answers to questions that have no place beside the other answers."""
        answers: dict[str, Any] = self.answers()
        for field in self.fields():
            if field.id in answers and not field.has_place(answers):
                del answers[field.id]
        return type(self)(**answers)

    def dated(self, today: date) -> Self:
        """Give the sheet with the day of its signing where it is a judgement that gives no day of its own."""
        if not self.judged_at_signing or getattr(self, self.happened) is not None:
            return self
        answers: dict[str, Any] = {**self.answers(), self.happened: Moment(today)}
        return type(self)(**answers)

    def missing(self, noticed: Collection[str] = ()) -> tuple[Field, ...]:
        """Give the questions that must be answered before signing and are not, those a rule asks included."""
        answers = self.answers()
        asked = (f for f in self.fields() if f.needed and f.is_asked(answers, noticed))
        return tuple(f for f in asked if f.id not in answers)
