"""What the register of viewings says of each viewing: the points of the guidance, never a word typed (Z8)."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.life import life_of
from yps_desktop.record.rules.threads import happened
from yps_desktop.record.rules.viewing import SameSex, same_sex, viewing_notices
from yps_desktop.record.school import School
from yps_desktop.record.sheets.viewing import Viewing

Point = Literal["yes", "no", "not_known", "not_recorded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewingOnRegister:
    """One viewing, one decision not to view, or one time somebody saw it without choosing (`form`).

    The points are as the notices beside the sheet see them: `before` says that it was discussed with the
    headteacher before, `authority` that the viewer leads the case or was given the authority, `present` that
    somebody else was in the room; `entry` and `corrected_by` are numbers of entries.
    """

    case: str
    number: str
    counts: bool
    when: Moment
    form: str | None
    grounds: tuple[str, ...]
    before: Point
    authority: Point
    present: Point
    where: str | None
    same_sex: SameSex | Literal["not_recorded"]
    not_copied: Point
    entry: int
    corrected_by: int | None

    @property
    def is_viewed(self) -> bool:
        """Say whether somebody chose to look: then all points are asked."""
        return self.form == "viewed"

    @property
    def has_gap(self) -> bool:
        """Say whether something the guidance asks of it is not recorded."""
        asked: list[str] = [self.not_copied] if self.form in ("viewed", "seen") else []
        if self.is_viewed:
            asked += [self.before, self.authority, self.present, self.same_sex]
        return "not_recorded" in asked or (self.is_viewed and (self.where is None or not self.grounds))


def viewings_on_register(case: Case, school: School) -> tuple[ViewingOnRegister, ...]:
    """Read the viewings of a case, oldest first."""
    counts = life_of(case, school) != "opened_in_error"
    found = ((one, one.sheet) for one in case.of("viewing"))
    return tuple(_line(case, one, sheet, counts) for one, sheet in found if isinstance(sheet, Viewing))


def _line(case: Case, written: Written, viewing: Viewing, counts: bool) -> ViewingOnRegister:
    noticed = {notice.field for notice in viewing_notices(case, viewing)}
    return ViewingOnRegister(
        case=case.id,
        number=case.number,
        counts=counts,
        when=happened(written),
        form=viewing.form,
        grounds=viewing.grounds or (),
        before=_unless("head_discussed_when", viewing.head_discussed_when, noticed),
        authority="not_recorded" if viewing.viewer is None or "authority_by" in noticed else "yes",
        present="not_recorded" if viewing.present is None else "no" if "present" in noticed else "yes",
        where=viewing.where,
        same_sex=same_sex(case, viewing) or "not_recorded",
        not_copied=_yes_no(viewing.not_copied),
        entry=written.entry.header.seq,
        corrected_by=written.latest.header.seq if written.corrected else None,
    )


def _unless(field: str, given: object, noticed: Collection[str | None]) -> Point:
    if given is None:
        return "not_recorded"
    return "no" if field in noticed else "yes"


def _yes_no(answer: str | None) -> Point:
    return "yes" if answer == "yes" else "no" if answer == "no" else "not_known" if answer else "not_recorded"
