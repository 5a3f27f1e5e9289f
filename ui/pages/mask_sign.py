"""A masked copy, last step: what was decided, to be checked, and the signature of who looked at it (Z11)."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.mask_page import LATER, MaskPage, MaskRead
from ui.pages.parts.mask_words import head_of, letter_of
from ui.pages.parts.proving import Proving, clock_words
from ui.places import MASK, MASK_NAMES, MASK_PLACES, PAPER, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.page_body import PageBody
from ui.widgets.signing_card import SigningCard
from ui.widgets.summary_rows import Answered, SummaryRows
from yps_desktop.guidance.spell import count
from yps_desktop.record.entry import Entry
from yps_desktop.record.masked.who import Who
from yps_desktop.services import drafts
from yps_desktop.services import masking as maskings
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import Signer

SIGN = "Sign the masked copy"
MEANING = (
    "You vouch that each place was looked at. The record itself stays as it was signed. "
    "The next copy begins with what you decided here."
)
NOT_YET = "Not every place has been looked at"
SAVED = "Signed. Choose which paper to print or save."
FOR_REQUEST = "Signed. It can go to whoever asked."
FOR_TRANSFER = "Signed. It can go to the other school."
_WHOSE, _READER, _NAMED, _MASKED, _PLACES, _KEPT, _OUT = (
    "whose",
    "reader",
    "named",
    "masked",
    "places",
    "kept",
    "out",
)
_STEPS = {_WHOSE: MASK, _READER: MASK, _NAMED: MASK_NAMES, _MASKED: MASK_NAMES}
_AT_WORK = ("key", "work")


class MaskSignPage(MaskPage):
    """Shows the decisions with a way back to each, then the signing card; its entry leads to the paper."""

    title = "Check and sign"
    with_places = True

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.card: SigningCard | None = None

    def focus_first(self) -> None:
        """Let the keys scroll what is to be read."""
        if self.body is not None:
            self.body.read_from_top("What is signed")

    def fill(self, body: PageBody, read: MaskRead) -> None:
        """Show what was decided; the card only where everything was looked at."""
        main, space = body.main, current_theme().space
        rows = SummaryRows(_rows(read))
        rows.change.connect(lambda key: self.go_to_step(_STEPS.get(key, MASK_PLACES)))
        main.add(rows)
        main.add_space(space.between_sections)
        if read.work.left:
            banner = CareBanner(
                NOT_YET, f"{count(read.work.left, 'place')} still to look at.", "Look at them"
            )
            banner.pressed.connect(lambda: self.go_to_step(MASK_PLACES))
            main.add(banner)
            return
        me = self.session.me
        self.card = SigningCard(
            f"Signing as {me.name}, {me.office}",
            clock_words(self.session),
            SIGN,
            meaning=MEANING,
            later=LATER,
        )
        self._proving = Proving(self.session, self.card, me)
        self.card.sign.connect(self._sign)
        self.card.later.connect(self.come_back_later)
        main.add(self.card)

    def _sign(self, password: str) -> None:
        self._proving.prove(password, self._write)

    def _write(self, signer: Signer) -> None:
        draft, case, masking = self.place.draft, self.place.case, self.masking

        def written(desk: Desk) -> Entry:
            entry = maskings.sign(desk, case, masking, signer)
            drafts.discard(desk, draft)
            return entry

        if self.keeper is not None:
            self.keeper.let_go()
        self.session.write(self, written, self._signed, self._proving.fail)

    def _signed(self, entry: Entry) -> None:
        paper = Place(PAPER, case=self.place.case, document="record", masked=entry.hash)
        self.go_instead.emit(self.comes_from() if self.place.about else paper)
        went = FOR_REQUEST if self.request() is not None else FOR_TRANSFER
        self.said.emit(went if self.place.about else SAVED)


def _rows(read: MaskRead) -> list[Answered]:
    masking, whose = read.state.masking, read.named(read.state.masking.whose)
    named = [one for one in read.people if one.by_name and one is not whose]
    masked = [one for one in read.people if not one.by_name]
    return [
        Answered(_WHOSE, "Whose copy", whose.name if whose else ""),
        Answered(_READER, "Who it is for", masking.reader),
        Answered(_NAMED, "By name besides", _named(named)),
        Answered(_MASKED, "As a letter", _lines(f"{letter_of(one)}: {one.name}" for one in masked)),
        Answered(_PLACES, "Replaced", count(read.work.replaced, "place")),
        Answered(_KEPT, "Words that stay", _kept(read)),
        Answered(_OUT, "Answers left out", _out(read)),
    ]


def _named(people: Sequence[Who]) -> str:
    staff = [one for one in people if one.why in _AT_WORK and not one.reason]
    lines = [
        f"{one.name}. Why: {one.reason}" if one.reason else one.name for one in people if one not in staff
    ]
    lines += [count(len(staff), "member of staff or officer", "staff and officers")] if staff else []
    return _lines(lines)


def _kept(read: MaskRead) -> str:
    kept = [place for one in read.work.portions for place in one.places if place.kept]
    return _lines(dict.fromkeys(f"“{place.word}”. Why: {place.kept}" for place in kept))


def _out(read: MaskRead) -> str:
    heads = [(one, head_of(read.heads, one.entry)) for one in read.state.masking.left_out]
    return _lines(f"{head.title}, {head.question(one.field)}. Why: {one.reason}" for one, head in heads)


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines) or "None"
