"""Who has a key, changed in a hurry: a page left while the key is made, and everything pressed twice."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.services.conftest import CHEAP, HAZELS
from tests.ui.pages.reading import words_on
from tests.ui.pages.test_keys import _take, _type
from ui.inactivity import Inactivity
from ui.pages.give_key import GiveKeyPage
from ui.pages.page import Page
from ui.pages.recover import RecoverPage
from ui.pages.recovery_sheet import RecoverySheetPage
from ui.pages.renew_key import RenewKeyPage
from ui.places import GIVE_KEY, RECOVERY_SHEET, RENEW_KEY, Place
from ui.recovering import LEFT_ALONE, Recovering
from ui.session import Session
from ui.tasks import Failed, InlineTasks
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.desk import Desk
from yps_desktop.services.key_changes import NewSheet, put_change, words_of
from yps_desktop.services.keys import who_has_a_key
from yps_desktop.services.recovery_sheet import SheetText

Show = Callable[[Page], Page]


class Queue(InlineTasks):
    """Keeps what is asked until it is let go, once `holds` is set."""

    def __init__(self) -> None:
        self.holds = False
        self.held: list[Callable[[], None]] = []

    def ask(
        self, owner: QObject, call: Callable[[], Any], then: Callable[[Any], None], failed: Failed
    ) -> None:
        if self.holds:
            self.held.append(lambda: InlineTasks.ask(self, owner, call, then, failed))
        else:
            super().ask(owner, call, then, failed)

    work = ask

    def let_go(self) -> None:
        while self.held:
            self.held.pop(0)()


@pytest.fixture
def tasks() -> Queue:
    return Queue()


@pytest.fixture
def session(desk: Desk, tasks: Queue) -> Session:
    return Session(desk, tasks)


def test_a_new_sheet_can_still_be_printed_where_its_page_was_left_while_it_was_made(
    session: Session, tasks: Queue, desk: Desk, qtbot: QtBot
):
    _agree_alone_and_leave(session, tasks)
    with qtbot.waitSignal(session.changed):
        tasks.let_go()
    assert session.sheet is not None
    assert session.sheet.id == who_has_a_key(desk).sheet.id


def test_a_change_refused_after_its_page_was_left_is_said_all_the_same(
    session: Session, tasks: Queue, desk: Desk, qtbot: QtBot
):
    _agree_alone_and_leave(session, tasks)
    put_change(desk, NewSheet(), None, words_of(desk, NewSheet()))
    with qtbot.waitSignal(session.trouble):
        tasks.let_go()
    assert session.sheet is None


def test_enter_pressed_again_while_the_change_is_made_makes_it_once(
    show: Show,
    session: Session,
    tasks: Queue,
    desk: Desk,
    sheet: SheetText,
    head: KeyHolder,
):
    page = _take(show, session, head)
    refused: list[str] = []
    session.trouble.connect(refused.append)
    page.card.who.row("sheet").click()
    _type(page.card.groups, dict(enumerate(sheet.groups, 1)))
    tasks.holds = True
    for _ in range(3):
        page.card.groups.entered.emit()
    tasks.let_go()
    assert refused == []
    assert [one.holder.person for one in who_has_a_key(desk).former] == [head.person]


def test_enter_pressed_again_at_a_password_asks_for_it_only_once(
    show: Show, session: Session, tasks: Queue, head: KeyHolder
):
    page = show(RecoverySheetPage(session, Place(RECOVERY_SHEET)))
    assert isinstance(page, RecoverySheetPage)
    page.on.click()
    page.card.who.row(head.person).click()
    page.card.password.box.setText(HAZELS)
    tasks.holds = True
    page.card.password.entered.emit()
    page.card.password.entered.emit()
    assert "Enter Hazel Fictley" not in words_on(page)
    tasks.let_go()
    assert session.sheet is not None


def test_groups_typed_are_forgotten_when_another_person_is_to_agree(
    show: Show,
    session: Session,
    sheet: SheetText,
    head: KeyHolder,
):
    page = _take(show, session, head)
    page.card.who.row("sheet").click()
    _type(page.card.groups, dict(enumerate(sheet.groups, 1)))
    page.card.who.row(head.person).click()
    assert not any(page.card.groups.texts().values())


def test_a_sheet_at_the_door_is_proved_once_however_often_enter_is_pressed(qtbot: QtBot, sheet: SheetText):
    page = RecoverPage("Nowhere Green School")
    qtbot.addWidget(page)
    page.show()
    _type(page.groups, dict(enumerate(sheet.groups, 1)))
    typed: list[str] = []
    page.typed.connect(typed.append)
    for _ in range(3):
        page.groups.entered.emit()
    assert len(typed) == 1


def test_a_sheet_and_passwords_typed_at_the_door_are_forgotten_when_nobody_is_there(
    qtbot: QtBot, desk: Desk, sheet: SheetText
):
    window, seconds = QWidget(), [1_000.0]
    qtbot.addWidget(window)
    faces: list[QWidget] = []
    rest = (InlineTasks(), desk.folder, desk.clock, faces.append, lambda *_: None, CHEAP)
    page = Recovering(window, *rest, lambda: seconds[0]).begin("Nowhere Green School")
    qtbot.addWidget(page)
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    _type(page.groups, dict(enumerate(sheet.groups, 1)))
    page.on.click()
    watch = page.findChild(Inactivity)
    while seconds[0] < 1_000 + LEFT_ALONE and not left:
        seconds[0] += 10
        watch.look()
    assert left == [True]


@pytest.mark.parametrize("name", ["give", "renew"])
def test_who_gets_a_key_is_told_at_once_that_a_password_holds_their_own_name(
    show: Show, session: Session, head: KeyHolder, name: str
):
    if name == "give":
        page = show(GiveKeyPage(session, Place(GIVE_KEY, form="deputy")))
        page.name.setText("Hazel Fictley")
    else:
        page = show(RenewKeyPage(session, Place(RENEW_KEY, about=head.person)))
    for field in (page.password.first, page.password.again):
        field.box.setText("Hazel Fictley 2026")
    page.on.click()
    assert page.card is None
    assert page.password.first_block.body.sentence


def _agree_alone_and_leave(session: Session, tasks: Queue) -> None:
    page = RecoverySheetPage(session, Place(RECOVERY_SHEET))
    page.load()
    page.on.click()
    tasks.holds = True
    page.card.button.click()
    delete(page)
