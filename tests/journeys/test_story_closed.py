"""Both incidents of the story as they ended: what their records hold, and that nothing more is open."""

import pytest

from tests.documents.reading import squeezed, text_of
from tests.journeys.played import Played
from ui.tour import invented
from yps_desktop.record.case import Case
from yps_desktop.record.rules.life import life_of
from yps_desktop.record.rules.signing import awaiting
from yps_desktop.record.rules.typology import typology
from yps_desktop.record.sheets.risk import AGGRAVATED, EXPERIMENTAL
from yps_desktop.services import cases, home, listing
from yps_desktop.services.desk import Desk


def test_both_incidents_are_closed_and_countersigned_by_the_headteacher(opened, ended):
    theirs = [case.id for case in ended.values() if case.received]
    ours = [case for case in ended.values() if not case.received]
    for case in ours:
        (closing,) = case.of("closing")
        assert life_of(case) == "closed"
        assert [case.author(one.entry).name for one in closing.responses] == [invented.HEAD]
        assert not [one for one in case.written if awaiting(case, one)]
    assert [one.case for one in listing.page(opened, "open")] == theirs
    pressing = home.look_into(opened, [case.id for case in ours]).found
    assert {due.kind for one in pressing for due in one.dues} <= {"own_data", "transfer_receipt"}
    assert not any(one.standing.is_open or one.waiting for one in pressing)


@pytest.mark.parametrize(("number", "kinds"), [("2026-001", AGGRAVATED), ("2026-002", EXPERIMENTAL)])
def test_one_is_aggravated_and_one_experimental_by_choice_and_by_what_would_fit(ended, number, kinds):
    (risk,) = ended[number].of("risk")
    assert risk.sheet.typology in kinds
    assert risk.sheet.typology in {one.answer for one in typology(ended[number])}


def test_what_came_of_the_aggravated_one_is_on_its_record(aggravated):
    for words in (
        f"Why that type {invented.WHY_RECKLESS}",
        "Outcome Outcome 21",
        f"Reason {invented.WHY_STILL}",
        f"Why against the advice {invented.WHY_ENOUGH}",
        "Went to Back to the family",
        f"To {invented.MOTHER}",
        "Police agreed Yes",
        "Deleted Yes, all of it, as they say",
        f"{invented.CHILD}: {invented.HERS}",
        f"{invented.OTHER}: {invented.HIS}",
        invented.STAYS_OPEN,
    ):
        assert squeezed(words) in squeezed(aggravated), words


def test_what_came_of_the_experimental_one_is_on_its_record(experimental):
    for words in (
        f"Account {invented.WORRY}",
        f"Reason {invented.WHY_MILD}",
        f"Why that type {invented.WHY_ROMANTIC}",
        f"Reason {invented.WHY_NOT_VIEWED}",
        f"Agreed plan {invented.PLAN}",
        f"{invented.GIRL}; {invented.BOY}: {invented.MILD_OUTCOME}",
        invented.MILD_FOLLOWED,
    ):
        assert squeezed(words) in squeezed(experimental), words


def test_neither_record_tells_of_the_other(aggravated, experimental):
    assert not [name for name in (invented.GIRL, invented.BOY) if squeezed(name) in squeezed(aggravated)]
    assert not [name for name in (invented.CHILD, invented.OTHER) if squeezed(name) in squeezed(experimental)]


def test_four_sheets_of_the_second_were_signed_at_one_and_name_the_same_two_people(ended):
    case = ended["2026-002"]
    at_one = {one.entry.header.recorded_utc[:16] for one in case.of("review") + case.of("decision")}
    assert len(at_one) == 1
    assert {one.about for one in case.of("person")} == {
        named.id for one in case.of("risk") for named in one.sheet.young_people
    }


@pytest.fixture(scope="module")
def aggravated(story: Played) -> str:
    return text_of(story.paper("closed/aggravated"))


@pytest.fixture(scope="module")
def experimental(story: Played) -> str:
    return text_of(story.paper("closed/experimental"))


@pytest.fixture(scope="module")
def ended(opened: Desk) -> dict[str, Case]:
    """Both cases by their number."""
    found = [cases.read(opened, one.case) for one in listing.page(opened, "all")]
    return {case.number: case for case in found}
