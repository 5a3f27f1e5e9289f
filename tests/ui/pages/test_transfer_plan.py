"""Planning that a record goes to another school: who, which cases, where to, both clocks (N1, N5, N8)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.services.test_transfer_papers import RANG
from tests.ui.pages.asking import button, nameless, words_on
from tests.ui.pages.reading import JUNIPER, NOTE, PERSON, PERSON_2, ROWAN, places_gone_to
from tests.ui.pages.transfer_example import planned
from ui.pages.page import Page
from ui.pages.transfer_plan import TransferPlanPage
from ui.places import TRANSFER, TRANSFER_PLAN, Place
from ui.session import Session
from yps_desktop.record.rules.transfers import Transfer, transfers
from yps_desktop.services import cases, drafts, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

DRAFT = "0123456789abcdef"
ANSWERS: dict[str, Any] = {
    "pupils": (JUNIPER.id,),
    "known": "yes",
    "school": "Specimen Park Academy",
    "name": "Ola Exemplar",
    "last_day": date(2026, 11, 20),
    "child": "yes",
    "child_day": date(2026, 11, 19),
    "parents": "no",
    "parents_why_not": "Nobody could be reached.",
    "ring": "01632 960002",
}
Make = Callable[..., TransferPlanPage]
SIGN = "Sign the plan"


@pytest.fixture
def case_id(desk: Desk) -> str:
    both = [Filled(PERSON, about=JUNIPER.id), Filled(PERSON_2, about=ROWAN.id)]
    return sheets.sign(desk, [Filled(NOTE), *both, Filled(RANG)])


@pytest.fixture
def other_id(desk: Desk, case_id: str) -> str:
    return sheets.sign(desk, [Filled(PERSON, about=JUNIPER.id)])


@pytest.fixture
def make(session: Session, show: Callable[[Page], Page], case_id: str) -> Make:
    def made(about: str = "", form: str = "") -> TransferPlanPage:
        place = Place(TRANSFER_PLAN, case=case_id, about=about, form=form, draft=DRAFT)
        page = TransferPlanPage(session, place)
        show(page)
        return page

    return made


def answered(page: TransferPlanPage, **more: Any) -> TransferPlanPage:
    assert page.form is not None
    page.form.set_answers({**page.form.answers(), **ANSWERS, **more})
    page.keeper.touch()
    page.look_at(page.form.answers())
    return page


def transfer_of(desk: Desk, case_id: str) -> Transfer:
    (one,) = transfers(cases.read(desk, case_id))
    return one


@pytest.mark.usefixtures("other_id")
def test_n1_all_cases_of_who_leaves_go_by_default(
    make: Make, desk: Desk, case_id: str, other_id: str
) -> None:
    page = answered(make())
    gone = places_gone_to(page)
    button(page, SIGN).click()
    one = transfer_of(desk, case_id)
    assert gone == [Place(TRANSFER, case=case_id, about=one.id)]
    assert set(one.plan.cases) == {case_id, other_id}
    assert (one.plan.school, one.plan.last_day, one.pupils) == (
        "Specimen Park Academy",
        "2026-11-20",
        (JUNIPER.id,),
    )
    assert drafts.load(desk, DRAFT) is None


@pytest.mark.usefixtures("other_id")
def test_n1_a_case_that_stays_wants_a_reason_that_is_kept(make: Make, desk: Desk, case_id: str) -> None:
    page = answered(make(), cases=(case_id,))
    button(page, SIGN).click()
    assert "Enter why a case stays" in words_on(page)
    answered(page, cases=(case_id,), stays_reason="It was opened by mistake.")
    button(page, SIGN).click()
    one = transfer_of(desk, case_id)
    assert (one.plan.cases, one.plan.stays_reason) == ((case_id,), "It was opened by mistake.")


def test_n1_both_clocks_are_counted_while_the_day_is_typed(make: Make) -> None:
    page = make()
    assert "Enter their last day here, and the days are counted." in words_on(page)
    assert "Aim for Wednesday." in words_on(answered(page))


def test_n5_where_no_school_is_known_it_asks_who_is_told(make: Make, desk: Desk, case_id: str) -> None:
    page = answered(make(), known="no", school=None)
    button(page, SIGN).click()
    assert "Enter who is told that the record waits" in words_on(page)
    answered(page, known="no", told="The council, rung today.")
    button(page, SIGN).click()
    plan = transfer_of(desk, case_id).plan
    assert (plan.school, plan.told) == ("", "The council, rung today.")


def test_z9_a_childs_name_in_what_stands_on_the_letter_is_refused_at_its_question(
    make: Make, desk: Desk, case_id: str
) -> None:
    page = answered(make(), name="Juniper Exampleton")
    button(page, SIGN).click()
    assert "Letter and receipt name no child. Take “Juniper Exampleton” out" in words_on(page)
    assert transfers(cases.read(desk, case_id)) == ()


def test_n8_who_leaves_must_be_chosen_where_there_are_several(make: Make) -> None:
    page = answered(make(), pupils=None)
    button(page, SIGN).click()
    assert "Select who leaves" in words_on(page)


def test_n1_somebody_of_the_directory_is_chosen_already(make: Make) -> None:
    page = make(form=ROWAN.id)
    assert page.form is not None
    assert page.form.answers()["pupils"] == (ROWAN.id,)


def test_n1_whom_the_school_spoke_with_is_filled_in_when_asked(make: Make) -> None:
    page = make()
    button(page, "Fill in Ola Exemplar, Specimen Park Academy, spoken with on 20 November 2026").click()
    assert page.form is not None
    answers = page.form.answers()
    assert (answers["name"], answers["office"]) == ("Ola Exemplar", "Designated Safeguarding Lead")
    assert "agreed" not in answers


def test_n1_a_plan_that_is_changed_begins_with_what_it_says(make: Make, desk: Desk, case_id: str) -> None:
    transfer = planned(desk, case_id)
    page = make(transfer)
    assert page.form is not None
    assert page.form.answers()["school"] == "Specimen Park Academy"
    answered(page, school="Fairhaven School", pupils=transfer_of(desk, case_id).pupils)
    button(page, SIGN).click()
    one = transfer_of(desk, case_id)
    assert (one.id, one.plan.school, one.plan.way) == (transfer, "Fairhaven School", "package")


def test_what_was_typed_stays_in_the_draft(make: Make, desk: Desk) -> None:
    page = answered(make())
    page.keeper.keep()
    again = make()
    assert again.form is not None
    assert again.form.answers()["school"] == "Specimen Park Academy"


def test_whatever_takes_the_focus_has_a_name(make: Make) -> None:
    assert nameless(answered(make())) == []
