"""What is said beside a conversation and beside discipline, by the child's part (T2, T7)."""

from tests.record.builder import ROWAN, Chain, at
from tests.record.rules.test_deadlines import decide, told
from tests.record.rules.test_tasks import listed
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.sheets.conversation import Conversation
from yps_desktop.record.sheets.discipline import Discipline
from yps_desktop.record.sheets.people import Person


def with_part(*roles: str) -> Chain:
    chain = told()
    chain.sheet(Person(name=ROWAN.name, standing=("pupil_here",), roles=roles), ROWAN.id)
    return chain


def prompts(*roles: str) -> list[str]:
    sheet = Conversation(young_person=ROWAN, when=at(18))
    return [notice.sentence for notice in notices(with_part(*roles).case(), sheet)]


def test_t2_each_part_has_its_prompt() -> None:
    for role in ("in_imagery", "was_pressured", "pressured", "passed_on", "received"):
        (said,) = prompts(role)
        assert said.startswith(ROWAN.name)


def test_t2_somebody_with_several_parts_has_a_prompt_for_each() -> None:
    assert len(prompts("in_imagery", "passed_on")) == 2


def test_t2_nobody_described_has_none() -> None:
    assert notices(told().case(), Conversation(young_person=ROWAN, when=at(18))) == ()
    assert notices(None, Conversation(young_person=ROWAN, when=at(18))) == ()


def test_t7_pressure_and_no_discipline_asks_why() -> None:
    sheet = Discipline(young_person=ROWAN, when=at(20), course="none")
    assert noticed_fields(notices(with_part("pressured").case(), sheet)) == {"none_reason"}
    assert notices(with_part("received").case(), sheet) == ()


def test_t7_any_discipline_is_not_asked_about() -> None:
    sheet = Discipline(young_person=ROWAN, when=at(20), course="sanction")
    assert notices(with_part("pressured").case(), sheet) == ()


def test_r6_what_is_kept_in_school_asks_for_a_conversation() -> None:
    assert "conversation" not in listed(decide(told(), course="police"))
    assert listed(decide(told()))["conversation"].status == "not_started"
