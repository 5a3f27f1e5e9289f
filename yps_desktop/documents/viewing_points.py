"""The six points the guidance asks of a viewing (V4–V8); the seventh, the record itself, is the paper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from yps_desktop.documents.answers import Answer, NotKnown, NotRecorded, Plain, Several, Strong
from yps_desktop.documents.content import Point, PointList
from yps_desktop.documents.sheet_answers import answer_of
from yps_desktop.guidance.spell import spell_moment, spell_named
from yps_desktop.guidance.words import SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.rules.viewing import viewing_notices
from yps_desktop.record.school import School
from yps_desktop.record.sheets.viewing import Viewing
from yps_desktop.record.twice import said_twice

SHOWN = frozenset(
    {
        *("not_copied", "head_discussed_when", "head_said", "viewer", "authority_by", "authority_when"),
        *("present", "present_looked", "presence_reason", "where", "where_name", "place_reason"),
        *("viewer_sex", "same_sex_reason"),
    }
)
"""The questions whose answers the six points hold."""


def six_points(case: Case, viewing: Viewing, words: SheetWords, school: School) -> PointList:
    """Give the six points with what was recorded to each."""
    head = school.headteacher
    given = _Given(viewing, words, school.zone)
    return PointList(
        (
            Point("Not copied, printed or shared", given.said("not_copied"), "V8"),
            Point(f"Discussed with the {head}", given.said("head_discussed_when", "head_said"), "V4"),
            Point(f"By the DSL or the team, on the {head}’s authority", _viewer(case, given), "V4"),
            Point("Somebody else in the room", _present(given), "V5"),
            Point("On the premises", given.said("where", "where_name", "place_reason"), "V6"),
            Point("Viewer of the same sex as the young person", _sex(case, given), "V7"),
        )
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """The answers of a viewing in words; `zone` is where the wall clock stood."""

    viewing: Viewing
    words: SheetWords
    zone: str

    def one(self, id: str) -> Plain:
        """Give one answer, or the blank in its place."""
        value = self.viewing.answers().get(id)
        return answer_of(self.viewing.field(id), self.words.field(id), value, self.zone)

    def said(self, first: str, *others: str) -> Answer:
        """Give the first answer, and below it the others that were given."""
        answered = self.viewing.answers()
        listed = [self.one(id) for id in (first, *others) if id == first or id in answered]
        if all(isinstance(one, str) for one in listed):
            return ". ".join(str(one).rstrip(".") for one in listed) + ("." if len(listed) > 1 else "")
        return _joined(listed)


def _joined(answers: Iterable[Plain]) -> Answer:
    listed = tuple(answers)
    return listed[0] if len(listed) == 1 else Several(listed)


def _viewer(case: Case, told: _Given) -> Answer:
    viewing = told.viewing
    if viewing.viewer is None:
        return NotRecorded()
    leads = ", who leads the case" if viewing.viewer.id == case.lead else ""
    viewer: Plain = f"{spell_named(viewing.viewer)}{leads}"
    given = [viewer]
    if viewing.authority_by is not None:
        when = viewing.authority_when
        on = f", {spell_moment(when, paper=True)}{said_twice(when, told.zone)}" if when else ""
        given.append(f"Authority given by {viewing.authority_by.name}{on}")
    elif not leads:
        given.append(NotRecorded("who gave the authority"))
    return _joined(given)


def _present(told: _Given) -> Answer:
    viewing = told.viewing
    given = list(_looked(viewing)) if viewing.present else []
    if viewing.presence_reason:
        given.append(viewing.presence_reason)
    return _joined([told.one("present"), *given])


def _looked(viewing: Viewing) -> Iterator[Plain]:
    match viewing.present_looked:
        case "no":
            yield "They did not look."
        case "yes":
            yield Strong("They looked as well.")
        case "not_known":
            yield NotKnown("whether they looked")


def _sex(case: Case, told: _Given) -> Answer:
    viewing = told.viewing
    if viewing.viewer_sex is None:
        return NotRecorded()
    notice = next((one for one in viewing_notices(case, viewing) if one.field == "viewer_sex"), None)
    sex = told.one("viewer_sex")
    if notice is None:
        return (Strong("Yes"), f": {sex.lower()}.") if isinstance(sex, str) else sex
    given: list[Plain] = [notice.sentence]
    given.append(viewing.same_sex_reason or NotRecorded("the reason"))
    return _joined(given)
