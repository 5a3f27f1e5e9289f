"""Pages of the gallery: a case, a device and the list of cases."""

from __future__ import annotations

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from tests.ui.gallery_frame import framed
from ui.theme import current_theme
from ui.widgets.advice_panel import AdvicePanel
from ui.widgets.banner import AwaitingBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.custody_panel import CustodyPanel, WhereUnknownPanel
from ui.widgets.facts import Facts, FactTable
from ui.widgets.filter_tabs import FilterTabs
from ui.widgets.labels import Caption, Hint, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from ui.widgets.page_table import CellRole, PageTable
from ui.widgets.section_list import SectionList
from ui.widgets.task_row import TaskRow, TaskState
from ui.widgets.timeline import Happening, Mark, Timeline


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
