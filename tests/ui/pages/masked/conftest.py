"""A copy of Zoë’s that is begun, and its steps shown."""

from collections.abc import Callable

import pytest

from tests.ui.pages.asking import settle
from tests.ui.pages.masked.invented import ROWAN, ZOE, sign_case
from tests.ui.pages.masked.steps import DRAFT, READER, P, Show, keep, page_of
from ui.places import Place
from ui.session import Session
from yps_desktop.record.masked.request import Masking
from yps_desktop.services import masking
from yps_desktop.services.desk import Desk


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sign_case(desk)


@pytest.fixture
def step(session: Session, show: Show, case_id: str) -> Callable[[type[P]], P]:
    """Show a step of the one draft."""

    def made(kind: type[P]) -> P:
        page = show(kind(session, Place(page_of(kind), case=case_id, draft=DRAFT)))
        assert isinstance(page, kind)
        settle()
        return page

    return made


@pytest.fixture
def begun(desk: Desk, case_id: str) -> Masking:
    """A copy of Zoë's is begun, and Rowan's nickname known."""
    begun = masking.begin(desk, case_id, ZOE).for_reader(READER).calling(ROWAN, "Foxy")
    keep(desk, case_id, begun)
    return begun
