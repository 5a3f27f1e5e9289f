"""What was signed: one sheet whole, every signature on it, what was corrected, and what can follow."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import recorded_words
from ui.pages.parts.risk_lists import RiskLists
from ui.pages.parts.signed_history import Corrections, Signatures
from ui.pages.parts.storage_strip import add_storage_strip
from ui.places import CASE, CASES, CORRECT, DEVICE, INK, PAPER, QUESTION, WITHDRAW, Crumb, Place
from ui.session import Session
from ui.widgets.banner import AwaitingBanner, CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.card import Card
from ui.widgets.labels import Body, Caption, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.signing_card import CORRECTIONS
from ui.widgets.summary_rows import Answered, SummaryRows
from ui.widgets.tag import Tag, TagKind
from yps_desktop.guidance.lines import words_of
from yps_desktop.guidance.spell import NOT_RECORDED
from yps_desktop.guidance.words import Edition, SheetWords
from yps_desktop.record.case import Case, Written
from yps_desktop.record.errors import YpsError
from yps_desktop.record.rules.referral import is_against_advice
from yps_desktop.record.rules.signing import awaiting
from yps_desktop.record.rules.threads import FOLLOWED
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.reading import answered
from yps_desktop.services.risk_reading import read_lists


@dataclass(frozen=True, slots=True)
class Read:
    """One signed sheet in its case, as it was read."""

    case: Case
    written: Written
    edition: Edition
    now: datetime
    warning: str

    @property
    def words(self) -> SheetWords:
        """Give the words of the sheet."""
        return words_of(self.edition, self.written)

    @property
    def by_mistake(self) -> bool:
        """Say whether the sheet is about somebody named by mistake."""
        return self.written.about in self.case.withdrawn


class SignedPage(BodyPage):
    """Read only: a signed sheet cannot be changed, only corrected."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._read: Read | None = None
        self.correct_button = OutlinedButton("Correct this")

    def load(self) -> None:
        """Read the sheet."""
        self.session.ask(self, self.look, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Cases", Place(CASES)),)
        if self._read is None:
            return way
        case = self._read.case
        return (*way, Crumb(f"Case {case.number}", Place(CASE, case=case.id)), Crumb(self._read.words.short))

    def focus_first(self) -> None:
        """Put the focus on the text: what can follow stands below it where the window is small."""
        if self.body is not None:
            self.body.read_from_top("What was signed")

    def look(self, desk: Desk) -> Read:
        """Read the sheet in its case. Runs on *record*."""
        looked = cases.look_at(desk, self.place.case)
        return self.read_in(desk, looked.case, looked.warning)

    def read_in(self, desk: Desk, case: Case, warning: str = "") -> Read:
        """Find the sheet in a case that was read. Raises YpsError."""
        written = case.find(self.place.entry)
        if written is None:
            raise YpsError("What you want to read is not in this case.")
        return Read(case, written, desk.edition(case.edition), desk.now(), warning)

    def whose(self, read: Read) -> str:
        """Name the case above the title."""
        return f"Case {read.case.number}"

    def what_can_follow(self, read: Read, /) -> Card | None:
        """Make a card of what the person signed in may do from here; None where that is nothing."""
        buttons, links = self._buttons(read), self._links(read)
        if not buttons and not links:
            return None
        card = Card("What can follow")
        card.add(Body(CORRECTIONS.replace("After you sign, nobody", "Nobody")))
        card.column.addSpacing(4)
        card.add(ButtonRow(*buttons))
        for link in links:
            card.add(link)
        return card

    def _show(self, read: Read) -> None:
        self._read = read
        body = PageBody(self)
        self._fill_main(body.main, read)
        if card := self.what_can_follow(read):
            body.side.add(card)
        self.show_body(body)
        self.shown.emit()

    def _fill_main(self, main: Column, read: Read) -> None:
        written, words = read.written, read.words
        add_storage_strip(main, read.warning)
        main.add(Caption(f"{self.whose(read)}  ·  {words.short}"))
        main.add(PageTitle("What was signed"))
        main.add(Hint(self._line(read)))
        main.add_space(14)
        self._add_standing(main, read)
        main.add(SummaryRows(_rows(read)))
        main.add_space(24)
        main.add(Signatures(read.case, written, read.now))
        if written.corrected:
            main.add_space(24)
            main.add(Corrections(read.case, written, words, read.now))
        if written.sheet.kind == "risk":
            main.add_space(24)
            main.add(RiskLists(read_lists(read.case, read.edition)))

    def _line(self, read: Read) -> str:
        latest, author = read.written.latest, read.case.author(read.written.latest)
        how = "Corrected" if read.written.corrected else "Signed"
        asked = read.written.entry.header.edition
        under = f" Asked by guidance edition {asked}." if asked != read.case.edition else ""
        return f"{how} by {author.name}, {recorded_words(latest, read.now)}. It cannot be changed.{under}"

    def _add_standing(self, main: Column, read: Read) -> None:
        case, written = read.case, read.written
        if awaiting(case, written, self.session.school):
            title = f"Awaiting {self.session.school.headteacher}"
            main.add(AwaitingBanner(title, "A referral never waits for this."))
            main.add_space(12)
        if is_against_advice(case, written):
            main.layout_.addWidget(Tag("Against advice", TagKind.DUE), 0, Qt.AlignmentFlag.AlignLeft)
            main.add_space(12)
        if read.by_mistake:
            sentence = "The name is masked here, in lists and on every later paper."
            main.add(CareBanner("This person was named by mistake", sentence))
            main.add_space(12)

    def _buttons(self, read: Read) -> list[OutlinedButton]:
        self.print_button, self.ink_button = (
            OutlinedButton("Print"),
            OutlinedButton("Record a signature in ink"),
        )
        offers = [(self.print_button, PAPER), (self.ink_button, INK)]
        if not read.by_mistake:
            offers.insert(0, (self.correct_button, CORRECT))
        offered = [(button, page) for button, page in offers if self.may(Place(page))]
        for button, page in offered:
            button.clicked.connect(lambda _=False, page=page: self._go(page, read))
        return [button for button, _ in offered]

    def _links(self, read: Read) -> list[LinkButton]:
        kind, links = read.written.sheet.kind, self._following(read)
        if kind == "person" and not read.by_mistake and self.may(Place(WITHDRAW)):
            mistake = LinkButton("This person was named by mistake")
            mistake.clicked.connect(lambda: self._go(WITHDRAW, read))
            links.append(mistake)
        if kind in ("device", "hand_over", "still_there"):
            device = LinkButton("Where the device is")
            device.clicked.connect(lambda: self._go(DEVICE, read))
            links.append(device)
        return links

    def _following(self, read: Read) -> list[LinkButton]:
        """Offer to say what became of what was begun here, also where it is settled."""
        kinds = FOLLOWED.get(read.written.sheet.kind, ())
        links = []
        for kind in kinds if read.written.about else ():
            place = Place(QUESTION, case=read.case.id, sheet=kind, about=read.written.about or "")
            if self.may(place):
                link = LinkButton(read.edition.sheets[kind].task)
                link.clicked.connect(lambda _=False, place=place: self.go.emit(place))
                links.append(link)
        return links

    def _go(self, page: str, read: Read) -> None:
        written = read.written
        self.go.emit(
            Place(
                page,
                case=read.case.id,
                sheet="" if page == PAPER else written.sheet.kind,
                about=written.about or "",
                entry=written.hash,
                document=_document(written) if page == PAPER else "",
            )
        )


def _document(written: Written) -> str:
    return "viewing" if written.sheet.kind == "viewing" else "record"


def _rows(read: Read) -> list[Answered]:
    version = read.written.versions[-1]
    rows = [
        Answered(
            row.field.id, row.words.short, row.answer or NOT_RECORDED, gap=not row.answer, can_change=False
        )
        for row in answered(version.sheet, read.words, version.entry.header.zone)
    ]
    unknown = version.unread.items()
    return [*rows, *(Answered(id, id, str(value), can_change=False) for id, value in unknown)]
