"""N3: a newer version of what came before, a masked copy, and what of both is proven, on the pages."""

import pytest

from tests.services.receiving import case_id, ola, post, taken_in, there
from tests.services.test_masking import ready
from tests.services.test_packages import SAFETY_NOTE
from tests.services.test_receiving_hidden import about, linden
from tests.ui.pages.asking import button, words_on
from tests.ui.pages.held_back import HeldBack
from tests.ui.pages.reading import places_gone_to
from ui.pages.came import CamePage
from ui.pages.paper import PaperPage
from ui.pages.parts.arrived import Arrived
from ui.pages.receive import ReceivePage
from ui.pages.received import BEFORE, NEWER, ReceivedPage
from ui.pages.sent_record import SentRecordPage, SentSheetPage
from ui.pages.take_record_in import TakeRecordInPage
from ui.places import CAME, PAPER, RECEIVE, RECEIVED, SENT_RECORD, TAKE_RECORD_IN, Place
from ui.session import Session
from ui.tasks import InlineTasks
from yps_desktop.services import cases, masking, papers, receiving, sheets
from yps_desktop.services.packages import Sending
from yps_desktop.services.receiving import SOMEBODY_ELSE, Match
from yps_desktop.services.sheets import Filled

__all__ = ["case_id", "linden", "ola", "post", "there"]


@pytest.fixture
def their_session(there):
    """The window of the school that receives."""
    made = Session(there, InlineTasks())
    yield made
    made.stop()


@pytest.fixture
def lying_open(their_session, there):
    """Let a package lie open as it would after its words were typed."""

    def opened(package):
        their_session.arrived = Arrived(receiving.review(there, package))
        return their_session

    return opened


@pytest.fixture
def twice(desk, there, post, ola, case_id):
    """A case came, and later more of it; gives the case here and the two entries it came with."""
    (here,) = taken_in(there, post.send(Sending(case_id)), ola)
    sheets.sign(desk, [Filled(SAFETY_NOTE, case_id)])
    taken_in(there, post.send(Sending(case_id)), ola)
    return here, *(entry.hash for entry, _ in cases.read(there, here).received)


def test_n3_a_newer_version_says_which_case_it_goes_to_and_how_much_is_new(
    desk, there, post, ola, case_id, lying_open, show
):
    (here,) = taken_in(there, post.send(Sending(case_id)), ola)
    sheets.sign(desk, [Filled(SAFETY_NOTE, case_id)])
    page = show(CamePage(lying_open(post.send(Sending(case_id))), Place(CAME)))
    number = cases.read(there, here).number
    assert f"An earlier version of it is in case {number}, and it goes there." in words_on(page)
    assert "1 entry in it is new." in words_on(page)


def test_n3_an_older_version_stays_to_be_read_and_says_that_a_newer_one_came(twice, their_session, show):
    here, first, second = twice
    older = words_on(show(ReceivedPage(their_session, Place(RECEIVED, case=here, about=first))))
    newer = words_on(show(ReceivedPage(their_session, Place(RECEIVED, case=here, about=second))))
    assert NEWER[0] in older
    assert BEFORE in newer
    assert SAFETY_NOTE.what in newer
    assert SAFETY_NOTE.what not in older


def test_n3_each_version_is_printed_as_it_came(twice, there):
    here, first, second = twice
    older, newer = (papers.prepare(there, here, "received", about=one) for one in (first, second))
    assert SAFETY_NOTE.what in repr(newer.paper)
    assert SAFETY_NOTE.what not in repr(older.paper)
    assert "A newer version of it came since" in repr(older.paper)
    assert "A newer version of it came since" not in repr(newer.paper)


def test_n3_what_came_is_composed_away_from_the_record(twice, there, show):
    here, first, _ = twice
    tasks = HeldBack()
    session = Session(there, tasks)
    page = show(PaperPage(session, Place(PAPER, case=here, document="received", about=first)))
    for _ in ("checked", "composed"):
        assert page.form is None
        tasks.let_go()
    assert page.form is not None
    session.stop()


def test_n3_of_a_masked_copy_it_says_who_is_a_letter_and_what_is_only_vouched_for(
    desk, wren, post, case_id, lying_open, show
):
    entry = masking.sign(desk, case_id, ready(desk, case_id), wren)
    session = lying_open(post.send(Sending(case_id, entry.hash)))
    said = words_on(show(CamePage(session, Place(CAME))))
    assert "others stand as Pupil" in said
    assert "for the words the signature of Nowhere Green School stands" in said
    (case,) = (one.case for one in session.arrived.opened.cases)
    record = show(SentRecordPage(session, Place(SENT_RECORD, case=case.id)))
    gone = places_gone_to(record)
    button(record, "What was signed").click()
    sheet = words_on(show(SentSheetPage(session, gone[0])))
    assert "The sender masked it." in sheet
    assert "Testwell" not in said + sheet + words_on(record)


def test_g7_whoever_is_named_in_it_with_a_part_of_their_own_is_shown_nothing_of_it(
    desk, there, post, linden, their_session, show, tmp_path
):
    about(desk, post, "Ola Exemplar")
    page = show(ReceivePage(their_session, Place(RECEIVE), ask=lambda _: str(tmp_path / "package")))
    button(page, "Choose the file").click()
    page.words.box.setText(post.words)
    button(page, "Open it").click()
    said = words_on(page)
    assert SOMEBODY_ELSE.rstrip(".") in said
    assert "Madeup" not in said
    assert their_session.arrived is None


def test_g7_whoever_will_be_kept_out_of_the_case_is_said_before_it_is_taken_in(
    desk, post, linden, lying_open, show
):
    session = lying_open(about(desk, post, "Linden Falsey"))
    arrived = session.arrived
    arrived.matches = {one.theirs: Match(one.theirs) for one in arrived.review.people}
    page = show(TakeRecordInPage(session, Place(TAKE_RECORD_IN)))
    assert "Linden Falsey will be kept out of the case here" in words_on(page)
