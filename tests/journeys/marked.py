"""Everything that words can be typed into, filled with one marker, in the window and through services."""

import secrets
from collections.abc import Iterator
from datetime import date, time
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from tests.services.conftest import HAZELS
from ui.app import PAGES
from ui.places import CASE, CASES, COUNTERSIGN, HOME, QUESTION, TERM, Place
from ui.tour.stage import Stage
from ui.widgets.plain_area import PlainArea
from ui.widgets.plain_field import PlainField
from yps_desktop.record.acts import SHEET, Agreed
from yps_desktop.record.fields import Field, Kind, Named, Said
from yps_desktop.record.holders import COUNTERSIGNS
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, drafts, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import sign_as
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import ToWrite, write

MARKER = "Quillfeather"
"""Stands in everything that is typed, and in nothing else."""
DAY = date(2026, 11, 18)
_ENDS_OR_LEADS = ("closing", "reopening", "opened_in_error", "lead")


def begin(desk: Desk) -> tuple[str, str, str]:
    """Sign a note and a person; give the case, the note's hash and the person's id."""
    note = Note(when=Moment(DAY), what=f"{MARKER} rang")
    case = sheets.sign(desk, [Filled(note), Filled(Person(name=f"{MARKER} Testwell"))])
    first, person = cases.read(desk, case).written
    return case, first.hash, str(person.about)


def sign_every_sheet(desk: Desk) -> None:
    """Write every sheet with every question answered in markers, its draft before, and an answer to it."""
    head = next(one for one in desk.holders.values() if one.may(COUNTERSIGNS))
    reader = sign_as(desk.folder, head, HAZELS)
    case, _, _ = begin(desk)
    other, _, _ = begin(desk)
    for kind, sheet in SHEETS.items():
        answers = {field.id: answer_to(field) for field in sheet.fields()}
        home = other if kind in _ENDS_OR_LEADS else case
        draft = drafts.Draft(secrets.token_hex(8), home, kind, None, "", dict.fromkeys(answers, MARKER))
        drafts.keep(desk, draft)
        body = {"sheet": kind, "about": secrets.token_hex(8), "answers": sheet(**answers).to_answers()}
        (entry,) = write(desk, [ToWrite(SHEET, body, home)])
        said = Agreed(answer="sent_back", of=(entry.hash,), shown=MARKER, comment=f"{MARKER} again")
        write(desk, [ToWrite(Agreed.kind, said.to_body(), home)], signer=reader)


def answer_to(field: Field) -> Any:
    """Answer a question, in words wherever it takes words."""
    words, named = f"{MARKER} {field.id}", Named(secrets.token_hex(8), f"{MARKER} Fictley", MARKER)
    return {
        Kind.TEXT: words,
        Kind.LONG_TEXT: f"{words}\n" * 40,
        Kind.YES_NO: "yes",
        Kind.CHOICE: next(iter(field.options), ""),
        Kind.CHOICES: field.options,
        Kind.MOMENT: Moment(DAY, time(9, 5)),
        Kind.DAY: DAY,
        Kind.NUMBER: 3,
        Kind.PERSON: named,
        Kind.PEOPLE: (named,),
        Kind.EACH: (Said("one", f"{MARKER} Mockford", words),),
    }[field.kind]


def places(case: str, entry: str, person: str) -> Iterator[Place]:
    """Give every page there is and every sheet's own, so that whatever it asks can be typed into."""
    for kind in SHEETS:
        yield Place(QUESTION, case=case, sheet=kind, draft=secrets.token_hex(8))
    for page in PAGES:
        if page not in (QUESTION, HOME):
            about = "" if page == TERM else person
            whole = {"case": case, "entry": entry, "about": about, "document": "record"}
            draft = {} if page in (CASE, CASES, COUNTERSIGN) else {"draft": secrets.token_hex(8)}
            yield Place(page, sheet="note", **whole, **draft)


def visit(stage: Stage, place: Place) -> QWidget:
    """Go to a place and give its page once it is complete and rests."""
    arrived: list[Place] = []
    inside, hands = stage.program.inside, stage.hands
    inside.arrived.connect(arrived.append)
    inside.go(place)
    hands.wait(lambda: bool(arrived) and not stage.program.is_busy(), place.page)
    inside.arrived.disconnect(arrived.append)
    hands.breathe()
    return inside.page


def boxes_of(page: QWidget) -> list[PlainField | PlainArea]:
    """Give every box of a page that can be seen and typed into."""
    boxes = [*page.findChildren(PlainField), *page.findChildren(PlainArea)]
    return [box for box in boxes if box.isVisible() and not box.isReadOnly()]


def fill(page: QWidget) -> int:
    """Put the marker into every box of a page; give how many there were."""
    boxes = boxes_of(page)
    for number, box in enumerate(boxes):
        mime = QMimeData()
        mime.setText(f"{MARKER} {number}")
        box.take(mime) if isinstance(box, PlainField) else box.insertFromMimeData(mime)
    return len(boxes)
