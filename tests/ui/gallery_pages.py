"""The pages of the gallery by name: every widget of ours, in invented words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tests.ui.gallery_case import case, cases, device
from tests.ui.gallery_frame import framed
from tests.ui.gallery_home import home, home_empty, new_incident, unlock
from tests.ui.gallery_question import check, countersign, question
from ui.widgets.banner import CareBanner, DoneBanner
from ui.widgets.card import SignedCard
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.labels import Body, Code, ErrorWords, PageTitle, Question
from ui.widgets.page_body import PageBody
from ui.widgets.question_block import QuestionBlock


def odds() -> QWidget:
    page = PageBody()
    page.main.add(PageTitle("Everything else"))
    page.main.add_space(16)
    page.main.add(
        CareBanner(
            "This paper names children", "Fetch it from the printer now. A shared printer may keep a copy."
        )
    )
    page.main.add_space(12)
    page.main.add(DoneBanner("Signed and saved", "The viewing record is entry 413.", "Print it"))
    page.main.add_space(24)
    page.main.add(
        QuestionBlock("Printer", Dropdown([Choice("a", "Office printer"), Choice("b", "Library")], "Printer"))
    )
    page.main.add_space(24)
    page.main.add(Question("A code to type"))
    page.main.add(Code("K7QD 2M9X 4TRA 8HWE 1ZNP 6CVB 3JGY 5SFN"))
    page.main.add(ErrorWords("Error: That code belongs to no history."))
    page.main.add(Body("<b>Not bold</b> <img src='x'> & &amp; W" + "w" * 160))
    signed = SignedCard("A card with a teal edge")
    signed.add(Body("Something."))
    page.main.add(signed)
    return framed(page, "settings", ["Settings"], "Everything is saved")


PAGES: dict[str, Callable[[], QWidget]] = {
    "01-unlock": unlock,
    "02-home": home,
    "03-new-incident": new_incident,
    "04-case": case,
    "05-question": question,
    "05b-question-errors": lambda: question(errors=True),
    "06-check-and-sign": check,
    "07-countersign": countersign,
    "08-device": device,
    "09-cases": cases,
    "11-home-empty": home_empty,
    "12-odds": odds,
}
