"""The school's lists of pupils and staff: what one row of them holds. They are no part of any case."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal

ListSex = Literal["female", "male", "other", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pupil:
    """A pupil as the school's system lists them; what it does not say is empty or None."""

    surname: str
    forename: str
    upn: str = ""
    admission: str = ""
    known_as: str = ""
    born: date | None = None
    sex: ListSex = ""
    year: str = ""
    form: str = ""
    support: str = ""
    in_care: bool | None = None
    left: date | None = None

    @property
    def name(self) -> str:
        """Give the name as it is written in a case."""
        return f"{self.forename} {self.surname}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """Somebody who works at the school, as its system lists them."""

    surname: str
    forename: str
    code: str = ""
    title: str = ""
    post: str = ""
    left: date | None = None

    @property
    def name(self) -> str:
        """Give the name as it is written in a case."""
        return f"{self.forename} {self.surname}".strip()


Listed = Pupil | StaffMember

_DAYS = ("born", "left")


def listed_to_json(listed: Listed) -> dict[str, Any]:
    """Spell what is listed for keeping; what is empty is left out."""
    told = {field.name: getattr(listed, field.name) for field in fields(listed)}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in told.items()
        if value not in ("", None)
    }


def listed_from_json(kind: type[Listed], held: dict[str, Any]) -> Listed:
    """Read it back; what a newer program keeps besides is passed over."""
    names = {field.name for field in fields(kind)}
    told: dict[str, Any] = {"surname": "", "forename": ""}
    for name, value in held.items():
        if name in names:
            told[name] = date.fromisoformat(value) if name in _DAYS else value
    return kind(**told)
