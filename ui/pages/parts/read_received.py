"""Reading what another school sent: by slices from the record, checked and folded away from it, then kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.session import Session
from ui.tasks import Failed
from yps_desktop.services import received
from yps_desktop.services.desk import Desk
from yps_desktop.services.received import Received, Stored

Then = Callable[[Received], None]


def read_received(
    session: Session, owner: QObject, case: str, entry: str, then: Then, failed: Failed
) -> None:
    """Read what came with an entry of a case of ours, and hand it on while `owner` is there."""

    def begin(desk: Desk) -> Stored | Received:
        held = received.stored(desk, case, entry)
        return received.kept(desk, entry) or held

    def go_on(held: Stored | Received) -> None:
        if isinstance(held, Received):
            then(held)
        elif held.is_read:
            session.work(owner, lambda: received.check(held), keep, failed)
        else:
            session.ask(owner, lambda desk: received.stored_slice(desk, held), go_on, failed)

    def keep(found: Received) -> None:
        session.ask(owner, lambda desk: received.keep(desk, found), then, failed)

    session.ask(owner, begin, go_on, failed)
