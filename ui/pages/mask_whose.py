"""A masked copy, first step: whose copy it is and who it is for; and the copies made before (Z11, L3)."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.mask_draft import READER, WHOSE
from ui.pages.parts.mask_page import SHORT, MaskPage, MaskRead
from ui.pages.parts.masked_paper import masking_of
from ui.places import MASK, MASK_NAMES, PAPER, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.labels import Body, Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column, PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.request_words import WHO_ASKS
from yps_desktop.guidance.spell import spell_instant
from yps_desktop.record.entry import Entry
from yps_desktop.record.masked.addressed import names_somebody
from yps_desktop.record.masked.fitting import covers
from yps_desktop.record.masked.places import Reading
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import Who
from yps_desktop.record.rules.transfers import transfer_in
from yps_desktop.record.times import recorded
from yps_desktop.services import masking as maskings
from yps_desktop.services.own_data_standing import reader_words

Q_WHOSE, Q_READER = "Whose copy is it?", "Who is it for?"
WHOSE_HINT = "Their name stands in it. Other young people and families stand as letters, such as [Pupil B]."
READER_HINT = "Such as: her new school, Fairhaven School. It is printed at the top of the copy."
NO_WHOSE, NO_READER = "Select whose copy it is", "Enter who the copy is for"
BEGUN = "You began this copy before. Nothing was lost."
AFRESH = "Put this away and begin afresh"
NEW_SCHOOL = "The new school, {school}"
NEXT = (
    "You look at who stands by name.",
    "You look at each replaced word in its sentence.",
    "You sign with your password, and print or save it.",
)
STALE = "Something was recorded since, so it is looked through again first."
NOBODY = "Nobody is named in this case yet, so there is no copy to make."
_LAST = ("key", "work")


class MaskWhosePage(MaskPage):
    """Asks two things, and leads to the copies made before."""

    title = "A copy with other people masked"
    intro = "For a new school, or for somebody who asks what is kept about them. The record stays as it is."
    needs_whose = False

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.whose: RadioRows | None = None
        self.reader = PlainField(Q_READER)

    def focus_first(self) -> None:
        """Put the focus on the first question."""
        if self.whose is not None and self.body is not None:
            self.whose.first().setFocus()
            self.body.scroll_to_top()

    def caption(self, read: MaskRead) -> str:  # noqa: ARG002
        """Say what it is: whose copy is asked here."""
        return SHORT

    def fill(self, body: PageBody, read: MaskRead) -> None:
        """Ask whose copy it is and who it is for."""
        main, space = body.main, current_theme().space
        owners = sorted((one for one in read.people if not one.is_group), key=lambda one: one.why in _LAST)
        if owners:
            self._add_begun(main, read)
            self._add_questions(main, owners, read)
        else:
            main.add(Body(NOBODY))
        main.add_space(space.between_sections)
        self._add_before(main, read)
        body.side.add(_what_comes_next())

    def _add_begun(self, main: Column, read: MaskRead) -> None:
        if not read.draft.saved_utc:
            return
        afresh = LinkButton(AFRESH)
        afresh.clicked.connect(self._begin_afresh)
        main.add(Body(BEGUN))
        main.add(afresh)
        main.add_space(current_theme().space.between_questions)

    def _add_questions(self, main: Column, owners: Sequence[Who], read: MaskRead) -> None:
        space = current_theme().space
        self.asked = Asked(self.summary)
        self.whose = RadioRows(
            [Choice(one.person, one.name, read.parts.get(one.person, "")) for one in owners], Q_WHOSE
        )
        before = self._for_request(read) or masking_of(read.case, self.place.masked)
        before = before or self._for_transfer(read)
        self.whose.set_value(_radio(read, self.state.whose or before.whose))
        self.reader = PlainField(Q_READER)
        self.reader.setText(self.state.typing.get(READER) or self.masking.reader or before.reader)
        main.add(self.asked.add(WHOSE, QuestionBlock(Q_WHOSE, self.whose, WHOSE_HINT)))
        main.add_space(space.between_questions)
        main.add(self.asked.add(READER, QuestionBlock(Q_READER, self.reader, READER_HINT)))
        main.add_space(space.between_sections)
        self.whose.changed.connect(lambda: self.keep_words(WHOSE, self._chosen()))
        self.reader.textChanged.connect(lambda: self.keep_words(READER, self.reader.text()))
        go_on = MainButton("Continue")
        go_on.clicked.connect(self._go_on)
        main.add(ButtonRow(go_on, self.later_link(), gap=22))

    def _for_request(self, read: MaskRead) -> Masking | None:
        """Begin with whose data was asked for, and with who asks (L3)."""
        request = self.request()
        if request is None:
            return None
        whose = read.named(request.asked.person)
        begun = Masking(request.asked.person, reader_words(request.asked, whose.name if whose else ""))
        # A parent who stands in it as a letter cannot be named at its top: it could not be signed.
        if names_somebody(Reading(read.case, begun), begun.reader):
            return begun.for_reader(request.asked.capacity or WHO_ASKS[request.asked.asker])
        return begun

    def _for_transfer(self, read: MaskRead) -> Masking:
        """Begin with whose record goes to another school, and with that school (N2)."""
        going = transfer_in(read.case, self.place.about)
        school = going.plan.school if going is not None else ""
        return Masking(whose=self.place.form, reader=NEW_SCHOOL.format(school=school) if school else "")

    def _add_before(self, main: Column, read: MaskRead) -> None:
        copies = [(entry, act.masking) for entry, act in read.case.maskings if act.masking.whose]
        if not copies:
            return
        section = SectionList("Copies made before", "Each is printed as it was decided then.")
        for entry, masking in reversed(copies):
            section.add(self._before(entry, masking, read))
        main.add(section)

    def _before(self, entry: Entry, masking: Masking, read: MaskRead) -> LinkRow:
        """Lead to the paper, or where something was recorded since, to looking through it again."""
        case, signed = read.case, f"Signed {spell_instant(recorded(entry))}, entry {entry.header.seq}"
        is_stale = masking.covers != covers(case)
        row = LinkRow(_title(masking, read), f"{signed}. {STALE}" if is_stale else signed)
        place = Place(PAPER, case=case.id, document="record", masked=entry.hash)
        again = Place(MASK, case=case.id, masked=entry.hash)
        row.opened.connect(lambda: self.go.emit(again if is_stale else place))
        return row

    def _chosen(self) -> str:
        return (self.whose.value() if self.whose is not None else "") or ""

    def _go_on(self) -> None:
        whose, reader = self._chosen(), self.reader.text().strip()
        problems = [(WHOSE, NO_WHOSE)] if not whose else []
        problems += [(READER, NO_READER)] if not reader else []
        if self.asked.show_problems(problems):
            return
        if self.masking.whose:
            self._begin(self.masking.for_person(whose).for_reader(reader))
            return
        case = self.place.case
        self.session.ask(
            self,
            lambda desk: maskings.begin(desk, case, whose).for_reader(reader),
            self._begin,
            lambda error: self.summary.show_problems([("", error.sentence.rstrip("."))]),
        )

    def _begin(self, masking: Masking) -> None:
        self.keep_words(WHOSE, "")
        self.keep_words(READER, "")
        self.decide(masking)
        self.go_to_step(MASK_NAMES)

    def _begin_afresh(self) -> None:
        self.discard(lambda: self.go_instead.emit(replace(self.place, draft="")))


def _radio(read: MaskRead, whose: str) -> str | None:
    """Give the answer that stands for somebody, under whichever of their ids they were named."""
    one = read.named(whose)
    return one.person if one is not None else None


def _title(masking: Masking, read: MaskRead) -> str:
    whose = read.named(masking.whose)
    return f"For {whose.name if whose else 'somebody'}: {masking.reader}"


def _what_comes_next() -> Card:
    card = Card("What comes next")
    card.add(NumberedLines(NEXT))
    card.add(Caption("You can leave at any point. What you decided is kept."))
    return card
