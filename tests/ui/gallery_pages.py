"""The pages of the gallery: every widget of ours, where it stands in the program, in invented words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.advice_panel import AdvicePanel
from ui.widgets.banner import AwaitingBanner, CareBanner, DoneBanner, ReferNowBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.card import Card, SignedCard
from ui.widgets.choice import Choice
from ui.widgets.clock_panel import ClockPanel, IconCard
from ui.widgets.custody_panel import CustodyPanel, WhereUnknownPanel
from ui.widgets.date_boxes import DateBoxes, TypedDay
from ui.widgets.dropdown import Dropdown
from ui.widgets.empty_card import EmptyCard
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.facts import Facts, FactTable
from ui.widgets.filter_tabs import FilterTabs
from ui.widgets.labels import Body, Bold, Caption, Code, ErrorWords, Hint, PageTitle, Question, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.named_row import NamedRow
from ui.widgets.number_list import Number, NumberList
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column, PageBody
from ui.widgets.page_table import CellRole, PageTable
from ui.widgets.password_field import PasswordField
from ui.widgets.plain_area import PlainArea
from ui.widgets.plain_field import PlainField
from ui.widgets.practice_strip import PracticeStrip
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from ui.widgets.rail import Rail, ReaderRail
from ui.widgets.section_list import SectionList
from ui.widgets.signing_card import SigningCard
from ui.widgets.status_bar import StatusBar
from ui.widgets.summary_rows import Answered, SummaryRows
from ui.widgets.task_row import TaskRow, TaskState
from ui.widgets.tick_rows import TickRows
from ui.widgets.tile_rows import TileRows
from ui.widgets.timeline import Happening, Mark, Timeline
from ui.widgets.top_bar import TopBar
from ui.widgets.unlock_frame import UnlockFrame
from ui.widgets.warning_text import WarningText
from ui.widgets.way_in_card import WayInCard

SCHOOL = "Nowhere Green School"
TODAY = date(2026, 11, 20)


def framed(body: QWidget, place: str, way: list[str], saved: str, *, practice: bool = False) -> QWidget:
    rail = Rail(SCHOOL)
    rail.set_current(place)
    rail.set_count("due", 4)
    return _window(rail, body, way, saved, "Wren Mockford, Designated Safeguarding Lead", practice=practice)


def _window(
    rail: QWidget, body: QWidget, way: list[str], saved: str, who: str, *, practice: bool = False
) -> QWidget:
    window = QWidget()
    window.setWindowTitle("YPS Desktop")
    all_of_it = QVBoxLayout(window)
    all_of_it.setContentsMargins(0, 0, 0, 0)
    all_of_it.setSpacing(0)
    if practice:
        all_of_it.addWidget(PracticeStrip())
    across = QHBoxLayout()
    across.setSpacing(0)
    all_of_it.addLayout(across)
    across.addWidget(rail)
    right = QVBoxLayout()
    right.setSpacing(0)
    across.addLayout(right, 1)
    bar = TopBar()
    bar.set_way(way)
    bar.set_back(way != ["Home"])
    bar.set_search(isinstance(rail, Rail))
    status = StatusBar()
    status.say_saved(saved)
    status.say_who(who)
    right.addWidget(bar)
    right.addWidget(body, 1)
    right.addWidget(status)
    return window


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


def case() -> QWidget:
    page = PageBody()
    page.main.add(PageTitle("Case 2026-014"))
    page.main.add(Hint("Own imagery shared · opened 18 November 2026 · you lead"))
    page.main.add_space(16)
    page.main.add(
        AwaitingBanner(
            "Awaiting headteacher",
            "Decision to manage in school, signed 19 November, 4:05pm. A referral never waits for this.",
            "Countersign",
        )
    )
    page.main.add_space(12)
    page.main.add(
        AdvicePanel(
            "not yet in school only",
            "Point 3 is not known: acts unusual for the age, or violent. Find out without looking. "
            "If it cannot be found out, ring the police.",
            "UKCCIS 2016, section 2",
        )
    )
    page.main.add_space(24)
    left = SectionList("What is left to do", "7 of 11 completed. Any order is right.")
    left.add(
        TaskRow("Decide whether to view", "In progress", TaskState.IN_PROGRESS, "Draft saved today, 2:12pm")
    )
    left.add(
        TaskRow(
            "Find out what is not known yet",
            "Due today, 4pm",
            TaskState.DUE,
            "Point 3 of 5, without looking. Then decide again",
        )
    )
    left.add(TaskRow("Tell parents or carers of Rowan Testwell", "Not yet started", TaskState.NOT_STARTED))
    left.add(
        TaskRow(
            "Close the case",
            "Cannot start yet",
            TaskState.CANNOT_START,
            "After the headteacher has countersigned",
        )
    )
    page.main.add(left)
    page.main.add_space(24)
    done = SectionList("Done, and open to more")
    done.add(TaskRow("Record what was reported", "Completed", TaskState.COMPLETED))
    page.main.add(done)
    _case_side(page)
    return framed(page, "cases", ["Cases", "Case 2026-014"], "Saved today, 2:12pm")


def _case_side(page: PageBody) -> None:
    summary = Card("Summary")
    summary.add(
        FactTable(
            [
                ("In the imagery", "Juniper Exampleton, 14"),
                ("Received it", "Rowan Testwell, 15"),
                ("Viewed", "Not decided"),
                ("Device", "Phone 1, DSL office safe"),
                ("Police reference", "Not recorded"),
            ]
        )
    )
    page.side.add(summary)
    page.side.add(SectionTitle("Chronology"))
    page.side.add(
        Timeline(
            [
                Happening(
                    "Happened 20 November, 8:40am",
                    "Phone 1 still in the safe",
                    ("Recorded 20 November, 8:41am, 1 minute after", "Wren Mockford, signed"),
                ),
                Happening(
                    "Happened 19 November, 4:00pm",
                    "Decision: manage in school",
                    ("Recorded 19 November, 4:05pm, 5 minutes after", "Wren Mockford, signed"),
                    ("Against advice",),
                ),
                Happening(
                    "Happened about 14 November",
                    "Picture sent, as told by Juniper",
                    ("Recorded 18 November, 9:20am, 4 days after",),
                ),
            ]
        )
    )


def question(*, errors: bool = False) -> QWidget:
    page = PageBody()
    summary = ErrorSummary()
    page.main.add(summary)
    summary_gap = QWidget()
    summary_gap.setFixedHeight(20)
    summary_gap.setVisible(errors)
    page.main.add(summary_gap)
    page.main.add(Hint("Case 2026-014  ·  Viewing"))
    page.main.add(PageTitle("Decide whether to view"))
    page.main.add_space(16)
    page.main.add(WarningText("Not viewing is the rule. Never copy, print, forward or save it."))
    page.main.add_space(24)
    for block in _questions(errors):
        page.main.add(block)
        page.main.add_space(24)
    page.main.add(ButtonRow(MainButton("Save and continue"), LinkButton("Save and come back later"), gap=22))
    already = Card("Already on the record")
    already.add(Caption("Asked once. You need not type it again."))
    already.add(
        Facts(
            [
                ("In the imagery", "Juniper Exampleton, 14, Year 9"),
                ("As described", "One photo, semi-nude, told by Juniper"),
                ("Where it is", "Phone 1, in the DSL office safe"),
            ]
        )
    )
    page.side.add(already)
    page.side.add(
        Caption("The headteacher decides with you who views, if anybody: you, or somebody on your team.")
    )
    window = framed(page, "cases", ["Cases", "Case 2026-014", "Viewing"], "Draft saved 2:32pm")
    if errors:
        window.focus_first = lambda: summary.show_problems(  # type: ignore[attr-defined]
            [
                ("form", "Select what you are recording"),
                ("spoke", "The day you spoke with the headteacher must include a month"),
            ]
        )
    return window


def _questions(errors: bool) -> list[QWidget]:
    form = RadioRows(
        [
            Choice("no", "Nobody views it", "This is the usual answer. You give the reason."),
            Choice(
                "yes",
                "It has to be viewed",
                "Only on one of three grounds, after you spoke with the headteacher.",
            ),
            Choice(
                "seen",
                "Somebody saw it without choosing to",
                "You say who, when and how. Nobody is asked to justify it.",
            ),
        ]
    )
    what = QuestionBlock(
        "What are you recording?",
        form,
        why="Holding such a picture can be an offence, and seeing it can harm the child and you. "
        "Most cases are decided without it, from what people say.",
        source="UKCCIS, Sexting in schools and colleges, 2016, section 2. Guidance edition 2016-2",
    )
    if what.why:
        what.why.set_open(True)
    day = DateBoxes(lambda: TODAY, clock=True, about=True, not_known=True)
    when = QuestionBlock("When did you speak with the headteacher?", day, "For example, 20 11 2026")
    if errors:
        what.set_error("Select what you are recording")
        when.set_error("The day you spoke with the headteacher must include a month")
        day.set_value(TypedDay("18", "", "2026"))
        day.mark(["month"])
    people = Column()
    people.add(NamedRow("Hazel Fictley", "Headteacher"))
    people.add(ButtonRow(OutlinedButton("Add a person")))
    area = PlainArea()
    area.setText(
        "The five points can be answered from what Juniper and Rowan say.\nSeeing it would add nothing."
    )
    grounds = TickRows(
        [
            Choice("a", "To decide about other agencies"),
            Choice("b", "To have it taken down"),
            Choice("c", "It cannot be avoided", "You say why."),
        ]
    )
    grounds.set_values(["b"])
    yes_no = RadioRows([Choice("y", "Yes"), Choice("n", "No"), Choice("u", "Not known")], inline=True)
    yes_no.set_value("n")
    return [
        what,
        when,
        QuestionBlock(
            "Who was in the room?", people, "Best is the headteacher or a senior leader. They need not look."
        ),
        QuestionBlock("Why", area, "A few sentences are enough."),
        QuestionBlock("On which grounds?", grounds),
        QuestionBlock("Is anyone at immediate risk of harm?", yes_no),
        QuestionBlock("Crime reference", PlainField(width=200)),
    ]


def check() -> QWidget:
    page = PageBody()
    page.main.add(Hint("Case 2026-014  ·  Viewing"))
    page.main.add(PageTitle("Check your answers, then sign"))
    page.main.add_space(12)
    page.main.add(
        SummaryRows(
            [
                Answered("form", "What are you recording?", "Nobody views it"),
                Answered(
                    "why",
                    "Why",
                    "The five points can be answered from what both say. Seeing it would add nothing.",
                ),
                Answered("spoke", "Spoke with the headteacher", "18 November 2026, about 11am"),
                Answered("seen", "Who else has seen it?", "Not known"),
                Answered("police", "Advice from the police", "Not recorded", gap=True),
            ]
        )
    )
    page.main.add_space(24)
    card = SigningCard(
        "Signing as Wren Mockford, Designated Safeguarding Lead",
        "20 November 2026, 2:41pm by this computer’s clock",
        "Sign the viewing record",
    )
    page.main.add(card)
    after = Card("What happens next")
    after.add(Body("It stands in the chronology at once, and the viewing record can be printed."))
    after.add(Body("The headteacher sees it when countersigning the decision."))
    page.side.add(after)
    window = framed(page, "cases", ["Cases", "Case 2026-014", "Viewing", "Check"], "Draft saved 2:40pm")
    window.focus_first = card.password.setFocus  # type: ignore[attr-defined]
    return window


def countersign() -> QWidget:
    page = PageBody(main_width=current_theme().size.countersign_column)
    page.main.add(Hint("Case 2026-014  ·  Decision"))
    page.main.add(PageTitle("Read, then answer"))
    page.main.add_space(12)
    text = Card("The whole text", reading=True)
    text.add(Caption("Decision, entry 409, signed by Wren Mockford on 19 November 2026 at 4:05pm"))
    text.add(Bold("What was decided"))
    text.add(Body("The school manages this, with its own support. Nobody is referred for now."))
    page.main.add(text)
    page.main.add_space(20)
    card = SigningCard(
        "This is the end of the text.",
        "",
        "Sign my answer",
        title="Your answer",
        meaning="",
        password_label="Hazel Fictley’s password",
        password_hint="Only you type this. It is forgotten as soon as it is used.",
        later="Leave without answering",
    )
    card.before_password.add(
        RadioRows(
            [
                Choice("agree", "I agree with this decision", "It is countersigned in your name."),
                Choice(
                    "back",
                    "I send it back",
                    "You write what you want changed. Wren Mockford is told on Home.",
                ),
                Choice(
                    "refer", "Refer now", "You direct a referral today. It becomes the first line on Home."
                ),
            ],
            "Your answer",
        )
    )
    card.before_password.add(QuestionBlock("Comment (optional)", PlainArea(lines=1)))
    page.main.add(card)
    rail = ReaderRail(
        SCHOOL,
        "Headteacher",
        "Hazel Fictley",
        "is reading. Wren Mockford’s session waits and nothing can be written in it.",
        "The rest of the program comes back when you have answered or left.",
    )
    way = ["Countersigning", "Case 2026-014", "Decision"]
    return _window(rail, page, way, "Nothing is countersigned yet", "Hazel Fictley, Headteacher")


def device() -> QWidget:
    page = PageBody()
    page.main.add(Hint("Case 2026-014  ·  Devices"))
    page.main.add(PageTitle("Phone 1"))
    page.main.add(Hint("Black handset, blue case, cracked lower left corner. Never opened here."))
    page.main.add_space(16)
    page.main.add(
        CustodyPanel(
            "DSL office safe, Room 12",
            "Seal 004417. Key with Wren Mockford. Switched off, 18 November, 9:22am.",
            "Last seen there today, 8:40am, by Wren Mockford",
        )
    )
    page.main.add_space(16)
    page.main.add(
        ButtonRow(MainButton("Hand over"), OutlinedButton("Still there today"), OutlinedButton("Print label"))
    )
    page.main.add_space(24)
    page.main.add(SectionTitle("Where it has been"))
    page.main.add_space(8)
    chain = Timeline()
    chain.add_happening(
        Happening(
            "Police",
            "Nobody has asked for it. An officer’s name and number are written down when they do.",
            ("No signature yet",),
            right="Not yet",
            mark=Mark.COMING,
        )
    )
    chain.add_happening(
        Happening(
            "DSL office safe, Room 12",
            "Sealed in bag 004417 and locked away, in front of Ms Placeholder.",
            ("Signed by Wren Mockford. Ms Placeholder signed in ink.",),
            right="18 November, 9:25am",
            mark=Mark.PRESENT,
        )
    )
    chain.add_happening(
        Happening(
            "Wren Mockford",
            "Brought to the office so that it is kept safe.",
            ("Signed by Wren Mockford.",),
            right="18 November, 9:05am",
        )
    )
    chain.add_happening(
        Happening(
            "Mr Sampleby, form tutor",
            "Juniper handed it over and asked him to keep it.",
            ("Told by Mr Sampleby, written by Wren Mockford",),
            right="18 November, 8:55am",
        ),
        LinkButton("Correct this"),
    )
    page.main.add(chain)
    seen = Card("As seen from outside")
    seen.add(
        Facts(
            [
                ("Whose", "Juniper Exampleton"),
                ("How it came", "Handed over"),
                ("Condition", "Cracked, lower left. Works"),
            ]
        )
    )
    page.side.add(seen)
    page.side.add(WhereUnknownPanel("Nobody has said where it is since 18 November", "Ask who has the key."))
    return framed(page, "cases", ["Cases", "Case 2026-014", "Phone 1"], "Saved today, 8:41am")


def cases() -> QWidget:
    size, space = current_theme().size, current_theme().space
    page = PageBody(main_width=size.list_column, side_width=size.list_side_column, gap=space.list_column_gap)
    page.main.add(PageTitle("Cases"))
    page.main.add(Hint("Newest first. Enter opens a case."))
    page.main.add_space(12)
    page.main.add(
        FilterTabs(
            [
                Choice("open", "Open (5)"),
                Choice("wait", "Awaiting headteacher (1)"),
                Choice("over", "Overdue (1)"),
                Choice("closed", "Closed"),
            ]
        )
    )
    page.main.add_space(12)
    table = PageTable("Cases, newest first", [100, 190, 178, 180])
    table.setModel(_cases_model(table))
    table.show_rows(8)
    table.selectRow(1)
    page.main.add(table)
    page.main.add_space(12)
    page.main.add(Caption("5 of 16 cases are shown. The other 11 are closed."))
    preview = Card("Case 2026-014")
    preview.add(Caption("Own imagery shared · you lead"))
    preview.add(
        Facts(
            [
                ("In the imagery", "Juniper Exampleton, 14, Year 9"),
                ("Decided", "Manage in school, 19 November, against advice"),
            ]
        )
    )
    preview.add(ButtonRow(MainButton("Open case"), OutlinedButton("Print")))
    page.side.add(preview)
    window = framed(page, "cases", ["Cases"], "Everything is saved")
    window.focus_first = table.setFocus  # type: ignore[attr-defined]
    return window


def _cases_model(parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(0, 4, parent)
    model.setHorizontalHeaderLabels(["Case", "Young people", "Standing", "Next due"])
    for row in (
        ("2026-015", "Linden Samplewick", "24 hours running", "Tomorrow, 9:10am"),
        ("2026-014", "Juniper Exampleton, Rowan Testwell", "Awaiting headteacher", "Today, 4pm"),
        (
            "2026-011",
            "Tansy Fauxley and 2 others whose names go on and on for lines",
            "With police",
            "Overdue by 1 day",
        ),
        ("2026-009", "Sorrel Dummett", "Open", "24 November"),
        ("2026-006", "Bryony Placeholder", "Open, linked to 2026-009", "8 December"),
    ):
        items = [QStandardItem(words) for words in row]
        items[0].setData(True, CellRole.BOLD)
        if row[2].startswith("Awaiting"):
            items[2].setData(True, CellRole.BOLD)
            items[2].setData("pen", CellRole.ICON)
            items[2].setData("amber", CellRole.ICON_INK)
        if row[3].startswith("Overdue"):
            items[3].setData(True, CellRole.BOLD)
            items[3].setData("exclamation-circle", CellRole.ICON)
            items[3].setData("red", CellRole.ICON_INK)
            items[3].setData("red", CellRole.INK)
        model.appendRow(items)
    return model


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
