"""What is said beside a viewing."""

import pytest

from tests.record.builder import HAZEL, WREN, Chain, at
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.rules.viewing import viewing_notices
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.viewing import Viewing


def viewed(**more: object) -> Viewing:
    said = {
        "form": "viewed",
        "when": at(20, "10:00"),
        "reason": "To report it",
        "viewer": WREN,
        "viewer_sex": "female",
        "present": (HAZEL,),
        "where": "head_office",
        "distress": "no",
        "not_copied": "yes",
        "head_discussed_when": at(20, "09:30"),
    }
    return Viewing(**{**said, **more})  # type: ignore[arg-type]


def case_with(*sexes: str | None) -> Case:
    chain = Chain()
    for number, sex in enumerate(sexes):
        chain.sheet(Person(name=f"Pupil {number}", roles=("in_imagery",), sex=sex), f"j{number}")
    return chain.case()


def noticed(viewing: Viewing, case: Case | None = None) -> dict[str, str | None]:
    given = viewing_notices(case or case_with("female"), viewing)
    return {one.field: one.reason_field for one in given}


def test_v9_a_viewing_by_the_book_is_told_nothing() -> None:
    assert noticed(viewed()) == {}


@pytest.mark.parametrize("form", ["not_viewed", "seen", None])
def test_v11_the_other_forms_are_asked_none_of_it(form: str | None) -> None:
    assert noticed(Viewing(form=form, when=at(20))) == {}


@pytest.mark.parametrize("answer", ["yes", "not_known"])
def test_v3_distress_is_said_and_asks_no_reason(answer: str) -> None:
    assert noticed(viewed(distress=answer)) == {"distress": None}


def test_g8_the_headteacher_is_called_as_the_school_does() -> None:
    viewing = viewed(head_discussed_when=at(20, "11:00"), where="off_site")
    said = " ".join(one.sentence for one in viewing_notices(case_with("female"), viewing, "principal"))
    assert said.count("the principal") == 2
    assert "headteacher" not in said


def test_v4_the_headteacher_told_only_afterwards_is_said() -> None:
    assert noticed(viewed(head_discussed_when=at(20, "11:00"))) == {"head_discussed_when": None}
    assert noticed(viewed(head_discussed_when=at(20))) == {}


def test_v4_a_viewer_who_does_not_lead_needs_authority() -> None:
    deputy = Named("p3", "Dep Uty", "Deputy DSL")
    assert noticed(viewed(viewer=deputy)) == {"authority_by": None}
    assert noticed(viewed(viewer=deputy, authority_by=HAZEL)) == {}


@pytest.mark.parametrize("present", [None, (WREN,)])
def test_v5_nobody_else_in_the_room_asks_why(present: object) -> None:
    assert noticed(viewed(present=present)) == {"present": "presence_reason"}


@pytest.mark.parametrize("where", ["elsewhere_on_site", "off_site"])
def test_v6_elsewhere_asks_why(where: str) -> None:
    assert noticed(viewed(where=where)) == {"where": "place_reason"}


def test_v6_a_senior_leaders_office_is_right() -> None:
    assert noticed(viewed(where="senior_office")) == {}


def test_v7_a_viewer_of_the_same_sex_is_told_nothing() -> None:
    assert noticed(viewed(viewer_sex="male"), case_with("male", "male")) == {}


@pytest.mark.parametrize(
    ("sexes", "viewer", "sentence"),
    [
        (("male",), "female", "should be of the same sex"),
        (("male", "female"), "female", "Both girls and boys"),
        (("not_known",), "female", "not known"),
        ((None,), "female", "not known"),
        ((), "female", "not known"),
        (("female", None), "female", "not known"),
        (("female",), "not_known", "not known"),
        (("other",), "other", "not known"),
    ],
)
def test_v7_otherwise_or_both_or_not_known_is_a_sentence(
    sexes: tuple[str | None, ...], viewer: str, sentence: str
) -> None:
    (notice,) = viewing_notices(case_with(*sexes), viewed(viewer_sex=viewer))
    assert sentence in notice.sentence
    assert notice.reason_field == "same_sex_reason"
    assert notice.source == "UKCCIS 2016, section 2"


def test_v7_is_silent_until_the_viewers_sex_is_answered() -> None:
    assert noticed(viewed(viewer_sex=None)) == {}


@pytest.mark.parametrize("form", ["viewed", "seen"])
@pytest.mark.parametrize("answer", ["no", "not_known"])
def test_v8_a_copy_asks_where_it_is(form: str, answer: str) -> None:
    assert noticed(viewed(form=form, not_copied=answer)) == {"not_copied": "breach_what"}


def test_v7_a_new_incident_knows_nobody_yet() -> None:
    (notice,) = viewing_notices(None, viewed())
    assert notice.reason_field == "same_sex_reason"
