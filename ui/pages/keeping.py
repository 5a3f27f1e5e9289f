"""Keeping and letting go: the school's rule, and the cases to be looked at again now or soon (L1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.kept_after import words_of
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.reading_all import ReadingAll
from ui.places import CASE, CERTIFICATE, KEEP_RULE, KEPT_AFTER, REVIEW_LIST, SETTINGS, Crumb, Place
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.section_list import SectionList
from ui.widgets.summary_rows import Answered, SummaryRows
from yps_desktop.guidance.retention_words import by_words
from yps_desktop.guidance.spell import count
from yps_desktop.record.days import spell_day
from yps_desktop.services import retention
from yps_desktop.services.desk import Desk
from yps_desktop.services.destroyed import Destroyed, destroyed
from yps_desktop.services.retention import Found, Listed

TITLE = "Keeping and letting go"
INTRO = "What is listed is to be looked at by somebody. Nothing is deleted by itself."
COUNTED = (
    "Former pupils count too. Pupils of other schools and adults do not. Where a date of birth is not known, "
    "the latest it can be counts."
)
COME, SOON, NO_DAY = "Their day has come", "Within a year", "Without a day"
NO_DAY_NOTE = "Nobody in them is recorded as a pupil here. They are kept until somebody decides."
NONE = "None."
ON_PAPER = "Print or save this list"
MOST = 12
"""Cases shown under a heading, those with the earliest day first."""
LET_GO_TITLE = "Let go"
STILL_HELD = "copies still hold it, see the certificate for where"
NO_CASES, NO_MORE = "No incidents have been recorded", "No case is in the record now"
_DAMAGED = "It does not read back as it was written, and is not listed."


@dataclass(frozen=True, slots=True)
class _Begun:
    years: int
    today: date
    destroyed: tuple[Destroyed, ...]


class KeepingPage(BodyPage):
    """The lists grow while cases are read, a few at a time; numbers and days, nobody by name."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.progress = Hint("")
        self.reading = ReadingAll(
            session, self, self.cannot_show, retention.look_through, Found(), retention.SLICE
        )
        self.rule: SummaryRows | None = None
        self.rows: dict[str, LinkRow] = {}
        self.paper = LinkButton(ON_PAPER)
        self.paper.clicked.connect(lambda: self.go.emit(Place(REVIEW_LIST)))
        self._shown: Found | None = None
        self._let_go_any = False
        self._damaged, self._lists = Column(12), Column(0)

    def load(self) -> None:
        """Begin with the newest cases."""
        self.session.ask(self, _begin, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _show(self, begun: _Begun) -> None:
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        body.main.add_space(16)
        self.rule, self._let_go_any = self._rule(begun.years), bool(begun.destroyed)
        for part in (self.rule, self.progress, self._damaged, self._lists):
            body.main.add(part)
            body.main.add_space(12)
        body.main.add(ButtonRow(self.paper))
        self.paper.setVisible(False)
        if begun.destroyed and self.may(Place(CERTIFICATE)):
            body.main.add_space(20)
            body.main.add(self._let_go(begun.destroyed))
        self.show_body(body)
        self._read(begun.today)
        self.shown.emit()

    def _rule(self, years: int) -> SummaryRows:
        words = f"{years} years after the youngest pupil of ours in a case was born. {COUNTED}"
        after = words_of(self.session.school)
        rows = SummaryRows(
            [
                Answered(KEEP_RULE, "Looked at again", words, can_change=self.may(Place(KEEP_RULE))),
                Answered(KEPT_AFTER, "After a transfer", after, can_change=self.may(Place(KEPT_AFTER))),
            ]
        )
        rows.change.connect(lambda page: self.go.emit(Place(page)))
        return rows

    def _let_go(self, destroyed: Sequence[Destroyed]) -> SectionList:
        """List what was let go, each leading to its certificate."""
        section = SectionList(LET_GO_TITLE)
        for one in destroyed[:MOST]:
            row = LinkRow(f"Case {one.number}, its certificate", gone_words(one))
            row.opened.connect(lambda hash=one.entry.hash: self.go.emit(Place(CERTIFICATE, entry=hash)))
            section.add(row)
        if len(destroyed) > MOST:
            section.add(Hint(f"{count(len(destroyed) - MOST, 'case')} more, in the list of what was done"))
        return section

    def _read(self, today: date) -> None:
        self.reading.some_read.connect(self._take)
        self.reading.page_read.connect(lambda: self._list(today))
        self.reading.ended.connect(lambda: self._say_all(today))
        self.reading.start()

    def _take(self, more: Found) -> None:
        self.progress.setText(f"{count(self.reading.found.read, 'case')} read so far")
        for number in more.damaged:
            self._damaged.add(CareBanner(f"Case {number} cannot be shown", _DAMAGED))

    def _say_all(self, today: date) -> None:
        self._list(today)
        read = self.reading.found.read
        none = NO_MORE if self._let_go_any else NO_CASES
        self.progress.setText(f"{count(read, 'case')} read" if read else none)
        self.paper.setVisible(bool(read) and self.may(Place(REVIEW_LIST)))
        say_aloud(self, self.progress.text())

    def _list(self, today: date) -> None:
        """Show what was found so far, the earliest day first; whoever stands on a row of it stays there."""
        known, found = self._shown, self.reading.found
        if known is not None and (known.near, known.no_day) == (found.near, found.no_day):
            return
        held = next((case for case, row in self.rows.items() if row.link.hasFocus()), "")
        self._lists.clear()
        self.rows, self._shown = {}, found
        near = sorted(found.near, key=lambda one: one.kept.first_day or today)
        come = [one for one in near if one.kept.has_come(today)]
        self._add(COME, "", come, today)
        self._add(SOON, "", [one for one in near if one not in come], today)
        if found.no_day:
            self._add(NO_DAY, NO_DAY_NOTE, found.no_day, today)
        if held in self.rows:
            self.rows[held].link.setFocus()

    def _add(self, title: str, note: str, listed: Sequence[Listed], today: date) -> None:
        section = SectionList(title, note)
        for one in listed[:MOST]:
            row = self.rows[one.case] = LinkRow(f"Case {one.number}", _note(one, today))
            row.opened.connect(lambda case=one.case: self.go.emit(Place(CASE, case=case)))
            section.add(row)
        if not listed or len(listed) > MOST:
            section.add(Hint(f"{count(len(listed) - MOST, 'case')} more" if listed else NONE))
        self._lists.add_space(20)
        self._lists.add(section)


def _begin(desk: Desk) -> _Begun:
    return _Begun(retention.years(desk), desk.now().date(), destroyed(desk))


def gone_words(one: Destroyed) -> str:
    """Say when a case was destroyed and until when a backup holds it, as far as is known."""
    said = f"Destroyed on {spell_day(one.day)}"
    if not one.still_held:
        return said
    due = one.last_due
    return f"{said} · {f'held in a backup until {spell_day(due)} at the latest' if due else STILL_HELD}"


def _note(one: Listed, today: date) -> str:
    """Say when, by what, and what keeps it: the hold, a pupil who is here, or that it is still open."""
    first = one.kept.first_day
    said = [] if first is None else [f"{spell_day(first)}, {by_words(one.kept)}"]
    if one.kept.hold is not None:
        said.append("held, see the case for why")
    elif one.kept.still_here and one.kept.has_come(today):
        said.append("kept, as a pupil in it may still be here")
    if one.is_open:
        said.append("still open")
    words = " · ".join(said)
    return words[:1].upper() + words[1:]
