"""Q: ten cases that differ in all that is counted, and every table as somebody counted it by pencil."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from tests.services.conftest import Clock
from tests.services.let_go import destroyed, over
from tests.services.test_figure_tables import exact, join, said
from yps_desktop.guidance.number_tables import Numbers, Span
from yps_desktop.record.moments import Moment
from yps_desktop.record.periods import Period
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.services import joined, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import change_school
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

TERMS = ("2026-09-02/2026-12-18", "2027-01-05/2027-03-26", "2027-04-12/2027-07-20")
YEAR = Period(date(2026, 9, 1), date(2027, 8, 31))


class Record:
    """Opens cases, each on its day; what is said of a day has the time that is typed."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self.desk, self.clock = desk, clock

    def open(self, day: date, *told: Sheet) -> str:
        self.clock.at = datetime.combine(day, time(15), UTC)
        return sheets.sign(self.desk, [Filled(one) for one in told])


def told(day: date, by: str, at: str = "", lead: str = "") -> Disclosure:
    when = Moment(day, time.fromisoformat(at)) if at else Moment(day)
    reached = Moment(day, time.fromisoformat(lead)) if lead else None
    return Disclosure(when=when, brought_by=by, account="Told.", reached_dsl=reached)


def young(day: date, sex: str, born: date | None, *roles: str) -> Person:
    name = f"Juniper {sex} {born}"
    return Person(
        told_when=Moment(day),
        name=name,
        standing=("pupil_here",),
        roles=roles or ("in_imagery",),
        sex=sex,
        born=born,
    )


def shared(day: date, incident: str, services: str) -> Imagery:
    return Imagery(when=Moment(day), description="Told.", incident=incident, services=services)


@pytest.fixture
def numbers(desk: Desk, clock: Clock, wren: Signer, hazel: Signer) -> Numbers:
    change_school(desk, replace(desk.school, terms=TERMS))
    record, girl, boy = Record(desk, clock), date(2014, 3, 4), date(2010, 1, 1)
    first = date(2026, 9, 2)
    one = record.open(
        first,
        told(first, "friend", "09:00", "09:30"),
        young(first, "female", girl),
        shared(first, "own_shared", "Snap"),
    )
    last = date(2026, 12, 18)
    record.open(
        last,
        told(last, "parent", "09:00", "10:00"),
        young(last, "male", boy),
        PoliceContact(when=Moment(last, time(12)), what_was_said="Told."),
    )
    between = date(2026, 12, 19)
    again = record.open(between, told(between, "friend"), young(between, "female", girl))
    opens = date(2027, 1, 5)
    both = record.open(
        opens,
        told(opens, "staff", "09:00", "11:00"),
        young(opens, "female", date(2012, 5, 1)),
        young(opens, "male", date(2012, 6, 1), "passed_on"),
        young(opens, "female", date(2011, 6, 1), "reported"),
        shared(opens, "held", "Snapchat and Insta"),
    )
    mistake = record.open(opens, told(opens, "police"), young(opens, "male", boy))
    sheets.sign(desk, [Filled(OpenedInError(when=Moment(opens), reason="A double."), mistake)], wren)
    record.open(opens, told(opens, "friend"), shared(opens, "held", "WhatsApp"))
    joined.join(desk, both, "2027-003", "The same picture")
    clock.at = datetime(2027, 1, 31, 9, tzinfo=UTC)
    destroyed(desk, over(desk, wren, hazel), hazel)
    record.open(date(2027, 2, 1), told(date(2027, 2, 1), "parent"), young(date(2027, 2, 1), "female", None))
    summer = date(2027, 8, 31)
    decided = record.open(summer, told(summer, "parent"), young(summer, "male", date(2014, 8, 31)))
    sheets.sign(desk, [Filled(Decision(when=Moment(summer), course="police", reason="So."), decided)], wren)
    after = date(2027, 9, 1)
    record.open(after, told(after, "young_person"), young(after, "female", girl))
    join(desk, one, again)
    return exact(desk, YEAR)


BY_PENCIL = {
    "term": {"Autumn term": 2, "Spring term": 3, "Summer term": 0, "Between terms": 2},
    "kind": {
        "A child shared imagery of themselves": 1,
        "A child holds imagery another child made": 1,
        "Not recorded": 5,
    },
    "app": {"Snapchat": 2, "Instagram": 1, "WhatsApp": 1, "No service named": 5},
    "told_by": {"A friend": 3, "A parent or carer": 3, "A member of staff": 1, "Not recorded": 1},
    "year_group": {"Year 8": 3, "Year 9": 0, "Year 10": 1, "Year 11": 0, "Year 12": 1, "Not recorded": 2},
    "sex": {"Female": 4, "Male": 3, "Not recorded": 1},
    "age": {"12": 2, "13": 1, "14": 1, "15": 0, "16": 1, "17": 0, "18 or over": 1, "Not recorded": 1},
    "under_13": {"Somebody under 13": 2, "Nobody under 13": 4, "No age recorded": 1},
    "decision": {"Refer to the police": 1, "Not decided yet": 6},
    "referred": {"Referred": 2, "Not decided yet": 5},
    "referred_to": {"The police": 2, "Neither of them": 5},
    "parents": {"Not recorded": 7},
    "life": {"Open": 6, "Closed": 1},
    "repeat": {"A young person had an earlier case": 1, "Nobody had an earlier case": 6},
    "overdue": {"First contact with an agency": 5, "Nothing overdue": 2},
}
"""Of seven: two of the ten are one, one was opened by mistake, one of the year after. One is destroyed."""


def test_q_every_table_and_time_is_as_it_was_counted_by_pencil(numbers: Numbers) -> None:
    assert [cell.words for cell in numbers.cases] == ["7"]
    made = {id: {row: cell for row, (cell,) in said(numbers, id).items()} for id in BY_PENCIL}
    assert made == {id: {row: str(many) for row, many in rows.items()} for id, rows in BY_PENCIL.items()}
    months = [int(cell) for (cell,) in said(numbers, "month").values()]
    assert months == [1, 0, 0, 2, 2, 1, 0, 0, 0, 0, 0, 1]  # from September to August
    spans = [row.spans[0] for row in numbers.times[0].rows]
    assert spans == [Span(3, 30, 60, 120), Span(1, 120, 120, 120), Span(0)]
