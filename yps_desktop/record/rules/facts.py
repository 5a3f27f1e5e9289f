"""What the sheets of a case say together: the newest answer, every answer, the case as it once stood."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from yps_desktop.record.ages import flags
from yps_desktop.record.case import Case, Written
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.sheets.review import Review


@dataclass(frozen=True, slots=True)
class Reading:
    """A case and its people, with a review that is being written, or None: what is written now goes first."""

    case: Case
    people: tuple[CasePerson, ...]
    review: Review | None = None

    @classmethod
    def of(cls, case: Case, review: Review | None = None) -> "Reading":
        """Read a case."""
        return cls(case, people_of(case), review)

    def said(self, field: str) -> Any:
        """Give the newest answer to a question of the review; None where nobody has answered it."""
        drafted = getattr(self.review, field, None)
        return drafted if drafted is not None else newest_answer(self.case, "review", field)

    def in_imagery(self) -> tuple[CasePerson, ...]:
        """Give the persons and groups who are in the imagery."""
        return tuple(person for person in self.people if "in_imagery" in person.roles)

    def told(self, field: str) -> frozenset[str]:
        """Give every answer to a question about the imagery."""
        return all_answers(self.case, "imagery", field)

    def by_adult(self) -> bool:
        """Say whether an adult is recorded as sharing imagery of a child: always for the police (B2)."""
        return "adult_shares_child_imagery" in self.told("incident") or self.said("adult_shared") == "yes"


def newest_answering(case: Case, kind: str, field: str, about: str | None = None) -> Written | None:
    """Give the newest sheet of a kind that answers a question, or None."""
    answering = (w for w in reversed(case.of(kind, about)) if getattr(w.sheet, field) is not None)
    return next(answering, None)


def newest_answer(case: Case, kind: str, field: str, about: str | None = None) -> Any:
    """Give the newest answer to a question of a kind of sheet; None where nobody has answered it."""
    written = newest_answering(case, kind, field, about)
    return None if written is None else getattr(written.sheet, field)


def all_answers(case: Case, kind: str, field: str) -> frozenset[str]:
    """Give every answer ever standing to a choice, several choices or yes/no question."""
    given: set[str] = set()
    for written in case.of(kind):
        value = getattr(written.sheet, field)
        given.update(value if isinstance(value, tuple) else () if value is None else (value,))
    return frozenset(given)


def possibly_under_13(reading: Reading) -> tuple[tuple[CasePerson, bool], ...]:
    """Give whoever has a part and was, or possibly was, under 13 on a day that counts; True where sure.

    Of whom no age was ever told is left out. Source: UKCCIS annex B.
    """
    found = [
        (one, flags(one, reading.case).under_13) for one in reading.people if set(one.roles) - {"reported"}
    ]
    return tuple((one, young == "yes") for one, young in found if young == "yes" or _maybe(one, young))


def _maybe(person: CasePerson, young: str) -> bool:
    told = (person.born, person.age_low, person.age_high, person.year_group)
    return young == "possibly" and any(one is not None for one in told)


def as_of(case: Case, seq: int) -> Case:
    """Give the case as it stood after the entry with that number: later sheets and corrections left out."""
    begun = (written for written in case.written if written.versions[0].entry.header.seq <= seq)
    return dataclasses.replace(case, written=tuple(_then(written, seq) for written in begun))


def before_signing(case: Case, written: Written) -> Case:
    """Give the case as it stood before a sheet was first signed."""
    return as_of(case, written.entry.header.seq - 1)


def _then(written: Written, seq: int) -> Written:
    """Leave out what came later; most sheets are as they were, and a long record asks this often."""
    if len(written.versions) == 1 and not written.responses and not written.ink:
        return written
    return dataclasses.replace(
        written,
        versions=tuple(v for v in written.versions if v.entry.header.seq <= seq),
        responses=tuple(r for r in written.responses if r.entry.header.seq <= seq),
        ink=tuple(i for i in written.ink if i.entry.header.seq <= seq),
    )
