"""Which column is what: the headings that schools' systems write over their lists."""

from collections.abc import Iterable, Mapping
from typing import Literal

from yps_desktop.intake.table import IntakeError

Of = Literal["pupils", "staff"]
What = Literal[
    "upn", "admission", "surname", "forename", "surname_first", "name", "known_as",
    "born", "sex", "year", "form", "support",
    "in_care", "left", "code", "title", "post",
]  # fmt: skip

_PUPILS: Mapping[What, tuple[str, ...]] = {
    "upn": ("upn", "unique pupil number"),
    "admission": ("adno", "admission no", "admission number", "pupil id", "mis id", "adm no", "student id"),
    "surname": ("legal surname", "surname", "last name", "family name"),
    "forename": ("legal forename", "forename", "first name", "given name", "legal first name"),
    "surname_first": ("surname forename",),
    "name": ("name", "full name", "pupil name", "student name", "pupil", "student"),
    "known_as": ("known as", "preferred forename", "preferred first name", "chosen name", "preferred name"),
    "born": ("dob", "date of birth", "birth date", "d o b"),
    "sex": ("sex", "legal sex", "gender"),
    "year": ("year", "year group", "nc year", "national curriculum year", "yr", "current year"),
    "form": ("reg", "reg group", "registration group", "form", "tutor group", "class", "form group"),
    "support": ("sen status", "sen", "send", "sen support"),
    "in_care": ("looked after", "in care", "cla", "lac", "child looked after"),
    "left": ("date of leaving", "leaving date", "dol", "left"),
}
_STAFF: Mapping[What, tuple[str, ...]] = {
    "code": ("staff code", "code", "staff id", "initials", "staff number", "mis id"),
    "title": ("title",),
    "surname": ("legal surname", "surname", "last name", "family name"),
    "forename": ("legal forename", "forename", "first name", "given name"),
    "surname_first": ("surname forename",),
    "name": ("name", "full name", "staff name", "teacher"),
    "post": ("post", "job title", "role", "position", "job"),
    "left": ("date of leaving", "leaving date", "left", "end date"),
}
_KNOWN: Mapping[Of, Mapping[What, tuple[str, ...]]] = {"pupils": _PUPILS, "staff": _STAFF}


def columns_of(headings: Iterable[str], of: Of) -> dict[What, int]:
    """Find where each thing stands; the first heading in our order wins. Raises IntakeError without a name.

    A heading that is not known is left alone: what stands under it is not taken in.
    """
    places: dict[str, int] = {}
    for place, heading in enumerate(headings):
        places.setdefault(_bare(heading), place)
    found: dict[What, int] = {}
    for what, known in _KNOWN[of].items():
        if there := [places[one] for one in known if one in places]:
            found[what] = there[0]
    if not {"name", "surname_first"} & found.keys() and not {"surname", "forename"} <= found.keys():
        raise IntakeError(
            "No column of names was found. The first line of the file needs headings, such as Surname, "
            "Forename and Date of birth. Nothing has changed."
        )
    return found


def not_taken(headings: Iterable[str], of: Of) -> tuple[str, ...]:
    """Name the headings under which nothing is taken in, so that a person can see it."""
    known = {one for words in _KNOWN[of].values() for one in words}
    return tuple(heading for heading in headings if heading and _bare(heading) not in known)


def _bare(heading: str) -> str:
    return " ".join("".join(one if one.isalnum() else " " for one in heading.casefold()).split())
