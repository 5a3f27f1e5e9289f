"""Pages of the gallery: a question page, checking answers, countersigning."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.ui.gallery_frame import SCHOOL, TODAY, framed, window_around
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.date_boxes import DateBoxes, TypedDay
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.facts import Facts
from ui.widgets.labels import Body, Bold, Caption, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.named_row import NamedRow
from ui.widgets.page_body import Column, PageBody
from ui.widgets.plain_area import PlainArea
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from ui.widgets.rail import ReaderRail
from ui.widgets.signing_card import SigningCard
from ui.widgets.summary_rows import Answered, SummaryRows
from ui.widgets.tick_rows import TickRows
from ui.widgets.warning_text import WarningText


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
    return window_around(rail, page, way, "Nothing is countersigned yet", "Hazel Fictley, Headteacher")
