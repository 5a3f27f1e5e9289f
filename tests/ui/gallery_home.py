"""Pages of the gallery: unlocking, Home and a new incident."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tests.ui.gallery_frame import SCHOOL, framed
from ui.widgets.banner import AwaitingBanner, ReferNowBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.clock_panel import ClockPanel, IconCard
from ui.widgets.empty_card import EmptyCard
from ui.widgets.labels import Caption, Hint, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.number_list import Number, NumberList
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column, PageBody
from ui.widgets.password_field import PasswordField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from ui.widgets.section_list import SectionList
from ui.widgets.task_row import TaskRow, TaskState
from ui.widgets.tile_rows import TileRows
from ui.widgets.unlock_frame import UnlockFrame
from ui.widgets.way_in_card import WayInCard


def unlock() -> QWidget:
    frame = UnlockFrame()
    card = frame.card
    card.column.setSpacing(2)
    card.add(PageTitle("Unlock the record"))
    card.add(Hint(SCHOOL))
    card.column.addSpacing(22)
    who = RadioRows(
        [
            Choice("1", "Wren Mockford", "Designated Safeguarding Lead"),
            Choice("2", "Hazel Fictley", "Headteacher"),
        ]
    )
    card.add(QuestionBlock("Who are you?", who))
    who.set_value("1")
    card.column.addSpacing(22)
    password = PasswordField(wide=True)
    asked = QuestionBlock("Your password", password)
    card.add(asked)
    asked.set_error("That is not Wren Mockford’s password. Nothing has changed.", bar=False)
    password.set_wrong(True)
    card.column.addSpacing(20)
    card.add(ButtonRow(MainButton("Unlock"), LinkButton("I cannot get in"), gap=22))
    frame.below.add(
        Caption("This program never goes online and never holds an image. Everything in it is encrypted.")
    )
    return frame


def home() -> QWidget:
    page = PageBody()
    page.main.add(_title_with_button())
    page.main.add_space(16)
    page.main.add(
        ReferNowBanner(
            "Refer now: Case 2026-015",
            "Directed by Hazel Fictley, headteacher, today at 9:40am.",
            "Open",
        )
    )
    page.main.add_space(12)
    page.main.add(
        AwaitingBanner(
            "Awaiting headteacher: Case 2026-014",
            "The decision you signed on 19 November, 4:05pm, is not yet countersigned. "
            "A referral never waits for this.",
            "Open",
        )
    )
    for title, rows in _DUE.items():
        page.main.add_space(24)
        section = SectionList(title)
        for row in rows:
            section.add(TaskRow(*row))
        page.main.add(section)
    _home_side(page)
    return framed(page, "home", ["Home"], "Everything is saved", practice=True)


_DUE = {
    "Overdue": [
        ("Ask the police for the crime reference", "Overdue by 1 day", TaskState.OVERDUE, "Case 2026-011"),
    ],
    "Today": [
        ("Say where Tablet 1 is", "Today", TaskState.DUE, "Case 2026-011 · asked each school day"),
        ("Find out what is not known yet", "Today, 4pm", TaskState.DUE, "Case 2026-014 · point 3 of 5"),
    ],
    "This week": [
        ("Ring the parent who was not told", "Tuesday 24 November", TaskState.LATER, "Case 2026-009"),
    ],
}


def _title_with_button() -> QWidget:
    head = QWidget()
    layout = QHBoxLayout(head)
    layout.setContentsMargins(0, 0, 0, 0)
    words = Column(2)
    words.add(PageTitle("Friday 20 November"))
    words.add(Hint("Four things are due. One is overdue."))
    layout.addWidget(words, 1)
    layout.addWidget(MainButton("New incident", "plus"), 0, Qt.AlignmentFlag.AlignVCenter)
    return head


def _home_side(page: PageBody) -> None:
    writing = IconCard(
        "note", "You were writing this", "Case 2026-014, Viewing. Nothing was lost. Saved today at 2:12pm."
    )
    writing.add(ButtonRow(OutlinedButton("Carry on writing")))
    page.side.add(writing)
    clock = ClockPanel(
        "24 hours to contact an agency",
        "Case 2026-015. Told to you today at 9:10am. Ends tomorrow at 9:10am.",
        "18 hours 38 minutes left",
    )
    page.side.add(clock)
    devices = IconCard(
        "phone-device", "Two devices are in the school", "Both in the DSL office safe. The keys are with you."
    )
    devices.add(LinkButton("See where each one is"))
    page.side.add(devices)
    page.side.add(
        Caption("When you last looked, on 19 November at 4:10pm, the record had 412 entries. It has 412 now.")
    )


def home_empty() -> QWidget:
    page = PageBody()
    page.main.add(_title_with_button())
    page.main.add_space(16)
    page.main.add(
        EmptyCard(
            "No incidents have been recorded",
            "When something happens, choose New incident. Start with one line, add the rest later.",
            "Want to try it first? Everything in the practice case is made up, and says so on each page.",
            button="Try a practice case",
        )
    )
    return framed(page, "home", ["Home"], "Everything is saved")


def new_incident() -> QWidget:
    page = PageBody()
    page.main.add(PageTitle("New incident"))
    page.main.add(Hint("You can start anywhere and add the rest later."))
    page.main.add_space(20)
    page.main.add(SectionTitle("First, in six lines"))
    page.main.add_space(10)
    page.main.add(
        NumberedLines(
            [
                "Do not look at it, copy it, forward it, save it or print it.",
                "Do not delete it, and ask nobody to delete it yet.",
                "If the phone is here, take it, switch it off, lock it away.",
                "Tell the child they were right to speak. No blame, no promise of secrecy.",
                "If anybody is at risk of harm now, ring 999.",
                "Write down who, when and what was said, in their own words.",
            ]
        )
    )
    page.main.add_space(24)
    page.main.add(SectionTitle("How do you want to start?"))
    page.main.add_space(8)
    page.main.add(
        TileRows(
            WayInCard(
                "warning-triangle",
                "Anyone in danger",
                "Start with what is being done to keep them safe.",
                ink="red",
            ),
            WayInCard("phone-device", "A phone to lock up", "Start with the device and where it is now."),
            WayInCard("eye", "Somebody saw it", "Start with who saw it and how they are."),
            WayInCard("note", "Just a note", "Start with a time and a few words."),
        )
    )
    page.main.add_space(16)
    page.main.add(Caption("Each of these opens Case 2026-016. You can sign with only who, when and what."))
    page.side.add(
        NumberList(
            "Open now",
            "Friday 20 November, 2:32pm",
            [
                Number("Police, danger now", "999"),
                Number("Police, no danger now", "101"),
                Number("Children’s social care", "01632 960 417", "Day team, until 5:30pm"),
                Number("LADO", "01632 960 418", "When an adult works here"),
                Number("Childline", "0800 1111", "For the child, day and night"),
            ],
            "Closed now: out-of-hours team, from 5:30pm.",
        )
    )
    return framed(page, "", ["New incident"], "Everything is saved")
