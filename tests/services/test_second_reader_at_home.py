"""Whether Home says that nobody can countersign yet."""

import pytest

from tests.services.conftest import CHEAP, HAZELS
from yps_desktop.services import home, opening
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer


def test_home_says_that_nobody_has_a_key_to_countersign(desk: Desk) -> None:
    assert home.outline(desk).nobody_countersigns


@pytest.mark.parametrize("rights", [("countersign",), ("countersign", "write")])
def test_the_headteacher_who_is_signed_in_is_not_told_they_have_no_key(
    desk: Desk, rights: tuple[str, ...]
) -> None:
    head = Newcomer("Hazel Fictley", "Headteacher", rights, HAZELS)
    holder = opening.give_key(desk, head, CHEAP)
    opening.close(desk)
    proof = opening.prove(desk.folder, holder.person, HAZELS)
    theirs = opening.open_desk(proof, desk.clock)
    assert not home.outline(theirs).nobody_countersigns
    opening.close(theirs)
