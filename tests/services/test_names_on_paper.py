"""A name that stands on every page of every paper is not longer than a paper can bear."""

from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, HAZELS, WRENS, Clock
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.school import School
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, give_key, make_vault

LONG = "Wren " * 30


@pytest.mark.parametrize(
    ("school", "name", "office"), [(LONG, "W", "DSL"), ("S", LONG, "DSL"), ("S", "W", LONG)]
)
def test_a_vault_is_not_made_under_a_name_too_long_for_paper(
    tmp_path: Path, clock: Clock, school: str, name: str, office: str
) -> None:
    dsl = Newcomer(name, office, ("write", "oversee"), WRENS)
    with pytest.raises(AnswerError, match="120 letters at most"):
        make_vault(tmp_path / "new", School(name=school), dsl, clock, CHEAP)
    assert not (tmp_path / "new").exists()


def test_no_key_is_given_under_a_name_too_long_for_paper(desk: Desk) -> None:
    with pytest.raises(AnswerError, match="120 letters at most"):
        give_key(desk, Newcomer(LONG, "Headteacher", ("countersign",), HAZELS), CHEAP)
    assert len(desk.holders) == 1
