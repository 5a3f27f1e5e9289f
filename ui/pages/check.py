"""Check your answers, then sign: one sheet, or several of the same case with one password (G1, G2)."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.check_rows import rows_of, rows_of_correction
from ui.pages.parts.proving import Proving, clock_words
from ui.pages.parts.read_draft import Ready, read_drafts
from ui.pages.parts.ready_sheet import NotReady, OtherSheets, ReadySheet
from ui.pages.parts.sheet_page import caption
from ui.pages.parts.side_facts import WhatHappensNext
from ui.pages.parts.slices import in_turns
from ui.pages.parts.what_next import what_next
from ui.places import CASE, CASES, CORRECT, DEVICE, HOME, NEW_INCIDENT, QUESTION, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.signing_card import SigningCard
from yps_desktop.record.holders import WRITES
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.questions import Question, open_question, ready
from yps_desktop.services.writing import Signer

TITLE, CORRECTION_TITLE = "Check your answers, then sign", "Check your correction, then sign"
SAVED = "Saved"
ONLY_READ = "You can read this here, and not sign it"
GONE = "There is no draft here any more"
GONE_WORDS = "It was signed or discarded. What was signed stands in the case."


class CheckPage(Page):
    """Shows every answer, and signs what is shown."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body = PageBody(self)
        self.card: SigningCard | None = None
        self.others: OtherSheets | None = None
        self._main: Ready | None = None
        self._end = Column(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)

    def load(self) -> None:
        """Read the draft, and the other drafts of the case."""
        draft = self._draft()
        self.session.ask(self, lambda desk: _open(desk, draft), self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self._main is None:
            return (Crumb("Check"),)
        question = self._main.question
        sheet = Crumb(question.words.short, self._question_place(""))
        if question.case is None:
            return (Crumb("New incident", Place(NEW_INCIDENT)), sheet, Crumb("Check"))
        case = Crumb(f"Case {question.case.number}", Place(CASE, case=question.case.id))
        return (Crumb("Cases", Place(CASES)), case, sheet, Crumb("Check"))

    def focus_first(self) -> None:
        """Begin at the first answer: what is signed is read first."""
        first = self.body.main.findChild(LinkButton)
        if first is not None:
            first.setFocus()
        self.body.scroll_to_top()

    def _draft(self) -> Draft:
        place = self.place
        return Draft(place.draft, place.case or None, place.sheet, place.about or None, place.entry, {})

    def _show(self, questions: tuple[Question, ...]) -> None:
        if questions[0].is_kept:
            in_turns(self, read_drafts(self.session, questions), self._show_read)
        else:
            self._show_gone()

    def _show_read(self, read: tuple[Ready, ...]) -> None:
        main, *others = read
        self._main = main
        self._head(main)
        self._add_rows(main)
        self.body.main.add_space(current_theme().space.between_sections)
        if why := self.session.why_not(WRITES):
            self.body.main.add(CareBanner(ONLY_READ, why))
        elif main.problems:
            self._add_missing(main)
        else:
            self._add_others([one for one in others if not one.problems])
            self.body.main.add(self._end)
            self._add_card()
        new = main.question.case is None
        self.body.side.add(WhatHappensNext(*what_next(main.sheet, self.session.school.headteacher, new=new)))
        self.shown.emit()

    def _show_gone(self) -> None:
        banner = CareBanner(GONE, GONE_WORDS, "Go to the case" if self.place.case else "Go to Home")
        banner.pressed.connect(lambda: self.go_instead.emit(self._afterwards(self.place.case)))
        self.body.main.add(banner)
        self.shown.emit()

    def _head(self, main: Ready) -> None:
        correction = main.question.corrected is not None
        self.body.main.add(Hint(caption(main.question)))
        self.body.main.add(PageTitle(CORRECTION_TITLE if correction else TITLE))
        self.body.main.add_space(16)

    def _add_rows(self, main: Ready) -> None:
        sections = [("", rows_of(main))]
        if main.question.corrected is not None:
            changed, kept = rows_of_correction(main)
            sections = [("What you correct", changed), ("What stays", kept)]
        if self.session.why_not(WRITES):
            sections = [(title, [replace(row, can_change=False) for row in rows]) for title, rows in sections]
        sheet = ReadySheet(sections, main.noticed)
        sheet.change.connect(lambda field: self.go_instead.emit(self._question_place(field)))
        self.body.main.add(sheet)

    def _add_missing(self, main: Ready) -> None:
        missing = NotReady(main.problems)
        missing.change.connect(lambda field: self.go_instead.emit(self._question_place(field)))
        self.body.main.add(missing)

    def _add_others(self, others: list[Ready]) -> None:
        if others and self._main is not None and self._main.question.corrected is None:
            self.others = OtherSheets(others)
            self.others.changed.connect(self._add_card)
            self.others.change.connect(self._change_other)
            self.body.main.add(self.others)
            self.body.main.add_space(current_theme().space.between_sections)

    def _add_card(self) -> None:
        """Make the signing card for what is signed now; it asks for a password where one sheet needs it."""
        signed = self._to_sign()
        me = self.session.me
        words = signed[0].question.words.sign if len(signed) == 1 else f"Sign all {len(signed)} sheets"
        self._end.clear()
        self.card = card = SigningCard(
            f"Signing as {me.name}, {me.office}",
            clock_words(self.session),
            words,
            with_password=any(one.sheet.password for one in signed),
        )
        self._proving = Proving(self.session, card, me)
        card.sign.connect(self._sign)
        card.later.connect(lambda: self.go_instead.emit(self._afterwards(self.place.case)))
        self._end.add(card)

    def _to_sign(self) -> list[Ready]:
        first = [self._main] if self._main is not None else []
        return [*first, *(self.others.chosen() if self.others is not None else [])]

    def _sign(self, password: str) -> None:
        signed = self._to_sign()
        if not any(one.sheet.password for one in signed):
            if not self._proving.is_busy:
                self._proving.begin()
                self._write(signed, None)
        else:
            self._proving.prove(password, lambda signer: self._write(signed, signer))

    def _write(self, signed: list[Ready], signer: Signer | None) -> None:
        self.session.write(self, lambda desk: _write(desk, signed, signer), self._signed, self._proving.fail)

    def _signed(self, case_id: str) -> None:
        self.go_instead.emit(self._afterwards(case_id))
        self.said.emit(SAVED)

    def _afterwards(self, case_id: str) -> Place:
        """Go on to the case, or to the device that changed hands: its page says where it is now."""
        if self.place.sheet == "hand_over" and self.place.about:
            return Place(DEVICE, case=case_id, about=self.place.about)
        return Place(CASE, case=case_id) if case_id else Place(HOME)

    def _question_place(self, field: str) -> Place:
        page = CORRECT if self.place.entry else QUESTION
        return replace(self.place, page=page, field=field)

    def _change_other(self, ready_one: Ready, field: str) -> None:
        draft = ready_one.question.draft
        self.go.emit(
            Place(
                QUESTION,
                case=draft.case or "",
                sheet=draft.sheet,
                about=draft.about or "",
                draft=draft.id,
                field=field,
            )
        )


def _open(desk: Desk, draft: Draft) -> tuple[Question, ...]:
    found = ready(desk, draft.case or "", draft.id)
    return (open_question(desk, draft), *(open_question(desk, one) for one in found))


def _write(desk: Desk, signed: list[Ready], signer: Signer | None) -> str:
    first = signed[0]
    written, case = first.question.corrected, first.question.case
    if written is None or case is None:
        return sheets.sign(desk, [one.filled for one in signed], signer)
    draft = first.question.draft.id
    sheets.correct(desk, case.id, written.hash, first.sheet, first.reason, signer, draft)
    return case.id
