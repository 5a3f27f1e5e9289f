"""Q: what one case counts as, by the rules that its pages ask."""

from dataclasses import replace
from datetime import date

import pytest

from tests.record.builder import JUNIPER, Chain, at
from yps_desktop.record.rules.apps import ANOTHER, APPS, apps_in
from yps_desktop.record.rules.figures import FACTS, TIMES, Figures, figures_of
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.deletion import Deletion, DeletionConfirmed
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact, PoliceOutcome
from yps_desktop.record.sheets.risk import Risk

SCHOOL = School(name="Nowhere Green School", second_reader="none")


def counted(*sheets: object, about: str | None = None) -> Figures:
    chain = Chain()
    for at_, sheet in enumerate(sheets):
        chain.sheet(sheet, about or (str(at_) if isinstance(sheet, Person) else None))  # type: ignore[arg-type]
    return figures_of(chain.case(), SCHOOL)


def pupil(**more: object) -> Person:
    return Person(name="Juniper Exampleton", told_when=at(20), **{"standing": ("pupil_here",), **more})  # type: ignore[arg-type]


def test_q_an_empty_case_counts_as_not_recorded() -> None:
    figures = counted()
    assert (figures.opened, figures.people, figures.times) == (date(2026, 11, 20), 0, {})
    assert figures.facts["kind"] == ("not_recorded",)
    assert figures.facts["life"] == ("open",)
    assert "sex" not in figures.facts


def test_q_each_young_person_counts_with_sex_age_and_year_group() -> None:
    figures = counted(
        pupil(sex="female", born=date(2012, 3, 4), roles=("in_imagery",)),
        pupil(sex="male", born=date(2010, 9, 1), roles=("shared",)),
        pupil(sex="male", year_group="Year 10", roles=("received",)),
    )
    assert figures.people == 3
    assert figures.facts["sex"] == ("female", "male")
    assert figures.facts["age"] == ("14", "16", "not_recorded")
    assert figures.facts["year_group"] == ("10", "11")


def test_q_adults_and_who_only_told_count_as_nobody() -> None:
    friend = pupil(sex="male", roles=("reported",))
    teacher = pupil(sex="male", standing=("adult_works_here",), roles=("shared",))
    assert counted(friend, teacher).people == 0


@pytest.mark.parametrize(
    ("born", "said"), [(date(2014, 1, 1), "yes"), (date(2012, 1, 1), "no"), (None, None)]
)
def test_q_under_13_is_counted_where_an_age_is_told(born: date | None, said: str | None) -> None:
    told = (said,) if said else None
    assert counted(pupil(born=born, roles=("in_imagery",))).facts.get("under_13") == told


@pytest.mark.parametrize(
    ("typed", "apps"),
    [
        ("Snap, then insta", ("Snapchat", "Instagram")),
        ("a group on Whats App", ("WhatsApp",)),
        ("iMessage", ("iMessage or text message",)),
        ("by e-mail and Tik-Tok", ("E-mail",)),
        ("MadeUpApp", (ANOTHER,)),
        ("  ", ()),
        ("snapdragon", (ANOTHER,)),
    ],
)
def test_q_apps_are_counted_however_they_are_spelled(typed: str, apps: tuple[str, ...]) -> None:
    assert apps_in(typed) == apps
    assert set(apps) <= set(APPS)


def test_q_choices_count_as_they_stand() -> None:
    figures = counted(
        Disclosure(when=at(20, "09:00"), brought_by="parent", account="Told.", reached_dsl=at(20, "09:40")),
        Imagery(when=at(20), description="Told.", incident="own_shared", services="Snapchat"),
        Risk(
            when=at(20),
            young_people=(JUNIPER,),
            faced="low",
            typology="experimental_romantic",
            behaviour="normal",
        ),
        PoliceContact(when=at(20, "11:40"), what_was_said="Told."),
        PoliceOutcome(when=at(20), outcome="outcome_21"),
        Decision(when=at(20), course="police", reason="Point 2."),
    )
    facts = figures.facts
    assert (facts["kind"], facts["told_by"], facts["app"]) == (("own_shared",), ("parent",), ("Snapchat",))
    assert (facts["typology"], facts["behaviour"]) == (("experimental_romantic",), ("normal",))
    assert (facts["decision"], facts["police_outcome"]) == (("police",), ("outcome_21",))
    assert figures.times == {"to_lead": 40, "to_agency": 120}


def test_q_closing_is_counted_in_days_from_the_disclosure() -> None:
    told = Disclosure(when=at(10), account="Told.")
    ended = Closing(when=at(20), summary="Settled.", followed_up="Asked.")
    figures = counted(told, ended)
    assert (figures.facts["life"], figures.times["to_close"]) == (("closed",), 10 * 24 * 60)


def test_q_no_word_that_was_typed_is_counted() -> None:
    figures = counted(pupil(year_group="Miss Testwell’s class", sex="other", roles=("in_imagery",)))
    assert figures.facts["year_group"] == ("not_recorded",)


def test_q_figures_read_back_as_they_were_spelled() -> None:
    figures = counted(pupil(sex="female", born=date(2012, 3, 4), roles=("in_imagery",)))
    assert Figures.from_json(figures.to_json()) == figures
    assert set(figures.facts) <= set(FACTS)
    assert set(figures.times) <= set(TIMES)


def test_q_a_request_to_delete_is_open_since_a_day_until_all_of_them_are_settled() -> None:
    chain = Chain()
    asked = Deletion(form="asked", whom=(JUNIPER,), when=at(17))
    already = Deletion(form="already", whom=(JUNIPER,), when=at(17))
    said = [figures_of(chain.case(), SCHOOL).facts.get("deletion")] if chain.sheet(already, "b") else []
    for sheet, about in (
        (asked, "a"),
        (replace(asked, when=at(18)), "c"),
        (DeletionConfirmed(outcome="confirmed", when=at(18)), "a"),
        (DeletionConfirmed(outcome="passed_on", when=at(19)), "c"),
    ):
        chain.sheet(sheet, about)
        said.append(figures_of(chain.case(), SCHOOL).facts.get("deletion"))
    assert said == [None, ("2026-11-17",), ("2026-11-17",), ("2026-11-18",), ("settled",)]


def test_q_a_decision_that_waits_for_a_second_signature_says_since_when() -> None:
    chain = Chain()
    chain.sheet(Decision(when=at(20), course="in_school", reason="Sent freely."))
    case = chain.case()
    assert figures_of(case, School(name="Nowhere Green School")).facts["awaiting_since"] == ("2026-11-20",)
    assert "awaiting_since" not in figures_of(case, SCHOOL).facts
