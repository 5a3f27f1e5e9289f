"""L2: the window destroys a case step by step, says each, and says why where it comes to nothing."""

from tests.services.let_go import NAME, over
from ui.pages.parts.let_go_words import STEPS
from ui.pages.parts.making_without import MakingWithout
from ui.session import Session
from yps_desktop.services import cases, destroying
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import Signer


def started(session: Session, desk: Desk, case: str, second: Signer) -> tuple[list[str], list[object]]:
    """Destroy a case and give the steps that were told, and what came of it."""
    making = MakingWithout(session)
    steps, ended = list[str](), list[object]()
    making.stepped.connect(steps.append)
    making.done.connect(ended.append)
    making.refused.connect(ended.append)
    making.start(destroying.plan(desk, case), second)
    return steps, ended


def test_l2_each_step_is_told_and_has_words(
    session: Session, desk: Desk, wren: Signer, hazel: Signer
) -> None:
    case = over(desk, wren, hazel)
    steps, (entry,) = started(session, desk, case, hazel)
    assert steps == list(STEPS)
    assert entry == desk.vault.ledger.entry(desk.vault.ledger.head().seq - 1)


def test_l2_what_is_refused_is_a_sentence_and_the_case_stays(
    session: Session, desk: Desk, wren: Signer, hazel: Signer
) -> None:
    case = over(desk, wren, hazel)
    steps, (said,) = started(session, desk, case, wren)
    assert (steps, said) == ([], f"{destroying.NOT_A_SECOND} Nothing has changed.")
    assert NAME in str(cases.read(desk, case))
