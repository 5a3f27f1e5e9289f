"""Agreeing abused at the same screen: through what the windows call, none of it writes an entry.

The attackers: the author, who would agree to their own text; somebody at the keyboard who lets a second
person read one text and sign another; somebody with a key who has not the right, or is concerned in the case,
or was shut out of it; somebody who breaks off.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from tests.attacks.tries import Attack
from tests.services.conftest import WRENS
from yps_desktop.record.acts import Agreed
from yps_desktop.record.errors import YpsError
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import sign_as
from yps_desktop.services.responses import ToRead
from yps_desktop.services.sheets import Filled
from yps_desktop.services.shutting_out import shut_out
from yps_desktop.services.writing import Signer
from yps_desktop.vault.keys import make_bundle

WHAT = "agreeing abused at the screen"
TODAY = Moment(date(2026, 11, 20))
DECISION = Decision(
    when=TODAY,
    course="in_school",
    reason="One picture, gone before anybody else saw it.",
    enough_information="yes",
    manageable="yes",
)
AGAIN = replace(DECISION, reason="Two parents have been rung, and nothing new came up.")


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    pupil = Person(told_when=TODAY, name="Juniper Inventley", standing=("pupil_here",), roles=("in_imagery",))
    return sheets.sign(desk, [Filled(DECISION), Filled(pupil)], wren)


Last = Callable[[], None]
"""The step that must be refused."""
Abuse = Callable[[Desk, str, Signer, Signer], Last]


def first_hash(desk: Desk, case_id: str) -> str:
    return cases.read(desk, case_id).of("decision")[0].hash


def its_author(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    able = Signer(replace(wren.holder, rights=("write", "countersign")), wren.keys)
    return partial(responses.respond, desk, responses.to_read(desk, case_id), able, "agreed")


def without_the_right(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    unable = Signer(replace(hazel.holder, rights=("oversee",)), hazel.keys)
    return partial(responses.respond, desk, responses.to_read(desk, case_id), unable, "agreed")


def corrected_meanwhile(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    reading = responses.to_read(desk, case_id)
    sheets.correct(desk, case_id, first_hash(desk, case_id), AGAIN, "Parents were rung", wren)
    return partial(responses.respond, desk, reading, hazel, "agreed")


def shown_another_text(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    reading = responses.to_read(desk, case_id)
    shown = replace(reading.texts[0], rows=(("Reason", "Referred to the police."),))
    return partial(responses.respond, desk, replace(reading, texts=(shown,)), hazel, "agreed")


def shown_nothing(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    return partial(
        responses.respond, desk, replace(responses.to_read(desk, case_id), texts=()), hazel, "agreed"
    )


def shown_one_sheet_and_signed_another(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    other = sheets.sign(desk, [Filled(AGAIN)], wren)
    reading, unread = responses.to_read(desk, case_id), responses.to_read(desk, other)
    return partial(responses.respond, desk, replace(unread, texts=reading.texts), hazel, "agreed")


def sheets_of_another_case(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    other = sheets.sign(desk, [Filled(AGAIN)], wren)
    reading, foreign = responses.to_read(desk, case_id), responses.to_read(desk, other)
    mixed: ToRead = replace(reading, sheets=foreign.sheets, texts=foreign.texts)
    return partial(responses.respond, desk, mixed, hazel, "agreed")


def named_somebody_by_mistake_meanwhile(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    """The text holds a name that is masked from then on: nobody signs what is not shown any more."""
    case = cases.read(desk, case_id)
    about = case.of("person")[0].about
    named = replace(AGAIN, reason="Juniper Inventley rang.")
    sheets.correct(desk, case_id, first_hash(desk, case_id), named, "Rang", wren)
    reading = responses.to_read(desk, case_id)
    sheets.withdraw_person(desk, case_id, about or "", "Another pupil was meant.")
    return partial(responses.respond, desk, reading, hazel, "agreed")


def answered_meanwhile(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    reading = responses.to_read(desk, case_id)
    responses.respond(desk, reading, hazel, "sent_back", "Ring the parents first.")
    return partial(responses.respond, desk, reading, hazel, "agreed")


def twice(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    reading = responses.to_read(desk, case_id)
    responses.respond(desk, reading, hazel, "agreed")
    return partial(responses.respond, desk, reading, hazel, "agreed")


def concerned_in_the_case(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    reading = responses.to_read(desk, case_id)
    name = hazel.holder.name
    adult = Person(told_when=TODAY, name=name, standing=("adult_works_here",), roles=("sent",))
    sheets.sign(desk, [Filled(adult, case_id)], wren)
    return partial(responses.respond, desk, reading, hazel, "agreed")


def shut_out_of_the_case(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    reading = responses.to_read(desk, case_id)
    shut_out(desk, case_id, hazel.holder.person, "Her own child is in it.", wren)
    return partial(responses.respond, desk, reading, hazel, "agreed")


def broken_off_at_the_password(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    reading = responses.to_read(desk, case_id)
    return lambda: responses.respond(desk, reading, sign_as(desk.folder, hazel.holder, WRENS), "agreed")


def with_the_author_s_key(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    borrowed = Signer(hazel.holder, replace(wren.keys, person_id=hazel.holder.person))
    return partial(responses.respond, desk, responses.to_read(desk, case_id), borrowed, "agreed")


def with_a_key_of_another_record(desk: Desk, case_id: str, wren: Signer, hazel: Signer) -> Last:
    foreign = make_bundle(hazel.holder.person, hazel.holder.name, "Elsewhere", desk.now())
    return partial(
        responses.respond, desk, responses.to_read(desk, case_id), Signer(hazel.holder, foreign), "agreed"
    )


ABUSES: tuple[Abuse, ...] = (
    its_author,
    without_the_right,
    corrected_meanwhile,
    shown_another_text,
    shown_nothing,
    shown_one_sheet_and_signed_another,
    sheets_of_another_case,
    named_somebody_by_mistake_meanwhile,
    answered_meanwhile,
    twice,
    concerned_in_the_case,
    shut_out_of_the_case,
    broken_off_at_the_password,
    with_the_author_s_key,
    with_a_key_of_another_record,
)


@pytest.mark.parametrize("abuse", ABUSES, ids=lambda abuse: abuse.__name__)
def test_no_agreement_comes_of_it(
    desk: Desk,
    case_id: str,
    wren: Signer,
    hazel: Signer,
    abuse: Abuse,
    attack: Attack,
) -> None:
    for _ in attack(WHAT, short=1, full=1, must="none accepted"):
        last = abuse(desk, case_id, wren, hazel)
        before = desk.vault.ledger.head()
        with pytest.raises(YpsError):
            last()
        assert desk.vault.ledger.head() == before


def test_without_any_of_it_the_agreement_is_written(desk: Desk, case_id: str, hazel: Signer) -> None:
    responses.respond(desk, responses.to_read(desk, case_id), hazel, "agreed")
    assert cases.read(desk, case_id).last.header.kind == Agreed.kind
