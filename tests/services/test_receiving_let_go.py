"""L2: what came from another school goes with the case it came to, and may come again."""

import pytest

from tests.services.conftest import CHEAP, HAZELS
from tests.services.let_go import WORDS, begun, closed, destroyed
from tests.services.receiving import Post, ola, post, taken_in, there
from yps_desktop.record.errors import YpsError
from yps_desktop.record.receive_acts import ReceiptMade
from yps_desktop.services import audit, received, receiving
from yps_desktop.services.audit import Wanted
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, give_key, sign_as
from yps_desktop.services.packages import Sending
from yps_desktop.services.received_check import check_received
from yps_desktop.services.writing import Signer
from yps_desktop.vault.chain import verify_chain

__all__ = ["ola", "post", "there"]


def test_l2_what_came_is_destroyed_with_the_case_and_its_receipt_stays(
    desk: Desk, there: Desk, post: Post, ola: Signer
) -> None:
    opened = post.send(Sending(begun(desk)))
    (id,) = taken_in(there, opened, ola)
    receiving.receipt(there, opened, "taken_in", ola)
    (version,) = received.listed(there, id)
    received.read(there, id, version.entry.hash)
    head = Newcomer("Hazel Fictley", "Headteacher", ("countersign", "oversee"), HAZELS)
    hazel = sign_as(there.folder, give_key(there, head, CHEAP), HAZELS)
    assert any(WORDS.encode() in bodies for bodies in bodies_of(there))
    destroyed(there, closed(there, id, ola, hazel), hazel)
    assert not any(WORDS.encode() in bodies for bodies in bodies_of(there))
    verify_chain(there.vault.database, there.vault.ledger)
    assert check_received(there).records == 0
    assert len(there.vault.ledger.deeds(ReceiptMade.kind)) == 1
    assert audit.lines(there, Wanted())
    with pytest.raises(YpsError):
        received.read(there, id, version.entry.hash)
    assert receiving.review(there, opened).can_be_taken_in


def bodies_of(there: Desk) -> list[bytes]:
    return [body for (body,) in there.vault.database.rows("SELECT body FROM body")]
