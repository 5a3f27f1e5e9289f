"""Inspection view with real keys: somebody from outside reads named cases and reaches nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from tests.journeys.deeds import decide, note
from tests.journeys.staging import HAZEL, WREN, unlock
from ui.app import PAGES
from ui.inspection_face import SHOWN, InspectionFace
from ui.places import HOME, Place
from ui.tour.stage import Stage
from yps_desktop.record.inspection_acts import InspectionBegun, InspectionEnded, InspectionPage
from yps_desktop.services.opening import close, look_at, open_desk, prove

STRIP = "Inspection view for Ash Sampler, Ofsted: read only"
MINE, OTHER = "One picture between partners", "Somebody else entirely rang"


@pytest.fixture
def inspected(stage: Stage) -> Stage:
    """Two cases; the first is shown to Ash Sampler of Ofsted."""
    decide(stage, WREN.password)
    note(stage, OTHER)
    begin_inspection(stage, "2026-001")
    return stage


def test_it_shows_the_named_case_and_writes_down_each_page(inspected: Stage) -> None:
    hands = inspected.hands
    assert hands.sees(STRIP)
    assert not hands.sees("2026-002")
    hands.press("Case 2026-001")
    hands.wait_for("Chronology")
    hands.press_about("What was signed", "Decision")
    hands.wait_for("Signatures")
    assert hands.sees(MINE)
    hands.press("Back")
    hands.wait_for("Chronology")
    hands.press("What an inspector will ask")
    hands.wait_for("Source:")
    assert {"Correct this", "Print", "Countersign", "Add a note"}.isdisjoint(offered(inspected))
    hands.press("Leave inspection view")
    hands.fill("Wren Mockford’s password", WREN.password)
    hands.press("Leave inspection view")
    hands.wait_for("New incident")
    assert not hands.sees(STRIP)
    assert pages_written(inspected) == (["case", "sheet", "eight"], ["left"])


def test_a_wrong_password_leaves_nothing_open(inspected: Stage) -> None:
    hands = inspected.hands
    hands.press("Leave inspection view")
    hands.fill("Wren Mockford’s password", HAZEL.password)
    hands.press("Leave inspection view")
    hands.wait_for("That is not Wren Mockford's password")
    assert hands.sees(STRIP)
    assert not hands.sees("New incident")
    hands.press("Go on with the inspection")
    hands.wait_for("Case 2026-001")


@pytest.mark.parametrize("key", [Qt.Key.Key_F9, Qt.Key.Key_L])
def test_a_lock_ends_it_and_whoever_unlocks_begins_at_home(inspected: Stage, key: Qt.Key) -> None:
    hands = inspected.hands
    hands.press("Case 2026-001")
    hands.wait_for("Chronology")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(inspected.window, key, control if key == Qt.Key.Key_L else Qt.KeyboardModifier.NoModifier)
    hands.wait_for("Unlock the record")
    assert not hands.sees(STRIP)
    unlock(inspected)
    hands.wait(lambda: inspected.program.inside.page is not None, "the page")
    assert inspected.program.inside.page.place == Place(HOME)
    assert pages_written(inspected) == (["case"], ["locked"])


def test_closing_the_window_ends_it(inspected: Stage) -> None:
    inspected.end()
    assert pages_written(inspected) == ([], ["locked"])


def test_nothing_takes_words_and_every_button_leads_to_a_page_of_it(inspected: Stage) -> None:
    seen = walk(inspected)
    assert {place.page for place in seen} == {*SHOWN} - {"leave_inspection"}
    assert {place.case for place in seen} == {"", seen[1].case}


def test_no_key_leads_out(inspected: Stage) -> None:
    hands = inspected.hands
    face = inspected.window.findChild(InspectionFace)
    for key in (*range(Qt.Key.Key_F1.value, Qt.Key.Key_F9.value), Qt.Key.Key_Escape, Qt.Key.Key_Back):
        for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier):
            QTest.keyClick(face, Qt.Key(key), modifier)
            QTest.keyClick(inspected.window, Qt.Key(key), modifier)
    for letter in "abcdefghijkmnopqrstuvwxyz0123456789":
        QTest.keyClick(face, letter, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(face, letter, Qt.KeyboardModifier.AltModifier)
    hands.breathe()
    assert hands.sees(STRIP)
    assert not inspected.program.inside.rail.isVisible()


def test_a_place_outside_it_is_refused_whoever_asks(inspected: Stage) -> None:
    """A place kept elsewhere, or put together by a fault, shows a sentence or the list of cases."""
    hands, inside = inspected.hands, inspected.program.inside
    other = next(one for one in cases_of(inspected) if one not in inside.session.inspection.ids)
    face = inspected.window.findChild(InspectionFace)
    for page in PAGES:
        face.go(Place(page, case=other, sheet="note", draft="0123456789abcdef"))
        hands.wait(lambda: not inspected.program.is_busy(), page)
        assert hands.sees("This is not part of the inspection") or hands.sees("Cases in this inspection")
        inside.go(Place(page, case=other))
        hands.breathe()
        assert hands.sees(STRIP)
        assert not hands.sees(OTHER)


def begin_inspection(stage: Stage, numbers: str) -> None:
    """Show cases, by their numbers, to Ash Sampler."""
    hands = stage.hands
    hands.press("Settings")
    hands.press("Show cases to an inspector")
    hands.fill("Who is inspecting?", "Ash Sampler")
    hands.fill("Which organisation are they from?", "Ofsted")
    hands.fill("Which cases are they shown?", numbers)
    hands.fill("Why are they shown these?", "Inspection of November 2026")
    hands.press("Begin inspection view")
    hands.wait_for("Cases in this inspection")


def walk(stage: Stage) -> list[Place]:
    """Follow every button and link of inspection view, but for Lock and the way out; give the places seen."""
    face = stage.window.findChild(InspectionFace)
    seen, ahead = [], [Place(HOME)]
    while ahead:
        place = ahead.pop()
        if place in seen:
            continue
        seen.append(place)
        for number in range(len(ways(stage, face, place))):
            button = ways(stage, face, place)[number]
            button.click()
            stage.hands.wait(lambda: not stage.program.is_busy(), "the page")
            stage.hands.breathe()
            ahead.append(face.stack.page.place)
        assert not [box for box in boxes(face) if box.isVisible()]
    return seen


def ways(stage: Stage, face: InspectionFace, place: Place) -> list[QAbstractButton]:
    """Show a place afresh and give what can be pressed on it."""
    arrived: list[Place] = []
    face.stack.shown.connect(arrived.append)
    face.go(place)
    stage.hands.wait(lambda: bool(arrived) and not stage.program.is_busy(), place.page)
    face.stack.shown.disconnect(arrived.append)
    stage.hands.breathe()
    left_out = ("Lock", "Leave inspection view")
    return [b for b in face.findChildren(QAbstractButton) if b.isVisible() and b.text() not in left_out]


def boxes(face: InspectionFace) -> list:
    """Give every box that words can be typed into."""
    return [*face.findChildren(QLineEdit), *face.findChildren(QPlainTextEdit)]


def offered(stage: Stage) -> set[str]:
    """Give the words of all buttons that can be seen."""
    return {one.text() for one in stage.window.findChildren(QAbstractButton) if one.isVisible()}


def pages_written(stage: Stage) -> tuple[list[str], list[str]]:
    """Close the record and read what the inspection left in it: pages shown, and how it ended."""
    if stage.program.inside is not None:
        stage.end()
    vault = stage.folder / "vault"
    wren = next(one for one in look_at(vault).people if one.name == WREN.name)
    desk = open_desk(prove(vault, wren.id, WREN.password), stage.clock)
    try:
        entries = list(desk.vault.ledger.after())
    finally:
        close(desk)
    kinds = {
        kind: [e for e in entries if e.header.kind == kind.kind] for kind in (InspectionPage, InspectionEnded)
    }
    assert len([e for e in entries if e.header.kind == InspectionBegun.kind]) == 1
    pages = [InspectionPage.from_body(e.read_body()).page for e in kinds[InspectionPage]]
    return pages, [InspectionEnded.from_body(e.read_body()).how for e in kinds[InspectionEnded]]


def cases_of(stage: Stage) -> list[str]:
    """Give the ids of all cases."""
    from yps_desktop.services.listing import open_cases

    return list(stage.program.inside.session.finish(open_cases, 5))
