"""The school's lists of pupils and staff: what one row of them holds. They are no part of any case."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

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
