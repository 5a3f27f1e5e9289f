"""Whether Home says that nobody can countersign yet."""

from yps_desktop.services import home, opening
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import Signer


def test_home_says_that_nobody_has_a_key_to_countersign(desk: Desk) -> None:
    assert home.outline(desk).nobody_countersigns


def test_the_headteacher_who_is_signed_in_is_not_told_they_have_no_key(desk: Desk, hazel: Signer) -> None:
    opening.close(desk)
    proof = opening.prove(desk.folder, hazel.holder.person, "seven quiet lamps here")
    theirs = opening.open_desk(proof, desk.clock)
    assert not home.outline(theirs).nobody_countersigns
    opening.close(theirs)
