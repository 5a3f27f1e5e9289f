"""The steps of a masked copy at a desk: one draft, what is kept in it, what a page shows."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.pages.asking import button, settle
from ui.pages.mask_names import MaskNamesPage
from ui.pages.mask_places import MaskPlacesPage
from ui.pages.mask_sign import MaskSignPage
from ui.pages.mask_whose import MaskWhosePage
from ui.pages.page import Page
from ui.pages.parts.mask_draft import KIND, MaskDraft
from ui.places import MASK, MASK_NAMES, MASK_PLACES, MASK_SIGN
from ui.widgets.marked_words import MarkedWords
from ui.widgets.plain_area import PlainArea
from yps_desktop.record.masked.request import Masking
from yps_desktop.services import drafts, masking
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]
P = TypeVar("P", bound=Page)
DRAFT = "abcdabcdabcdabcd"
READER = "Her new school, Fairhaven School"


def keep(desk: Desk, case_id: str, held: Masking, **typing: str) -> None:
    typed = MaskDraft(held, typing).typed()
    drafts.keep(desk, Draft(DRAFT, case_id, KIND, None, "", typed))


def kept(desk: Desk) -> MaskDraft:
    draft = drafts.load(desk, DRAFT)
    assert draft is not None
    return MaskDraft.read(draft.typed)


def save(page: Page, desk: Desk) -> None:
    """Leave the page half-way."""
    unsaved = page.unsaved()
    assert unsaved is not None
    unsaved(desk)


def sign_looked(desk: Desk, case_id: str, held: Masking, signer: Signer) -> str:
    """Sign a masking with every place looked at."""
    looked = held.having_looked(place.key for place in masking.where(desk, case_id, held))
    return masking.sign(desk, case_id, looked, signer).hash


def press(page: Page, words: str) -> None:
    QTest.keyClick(button(page, words), Qt.Key.Key_Space)
    settle()


def write(words: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), words)


def marked(page: Page) -> list[str]:
    """Give the texts with what goes and what will stand."""
    settle()
    shown = [label.text() for label in page.findChildren(MarkedWords) if label.isVisibleTo(page)]
    return [text for text in shown if not text.startswith("Crossed out")]


def boxes(page: Page) -> list[PlainArea]:
    return [box for box in page.findChildren(PlainArea) if box.isVisibleTo(page)]


def page_of(kind: type[Page]) -> str:
    return {
        MaskWhosePage: MASK,
        MaskNamesPage: MASK_NAMES,
        MaskPlacesPage: MASK_PLACES,
        MaskSignPage: MASK_SIGN,
    }[kind]
