"""The page for governors: which school year that is over, and whether its page was handed out already (Q)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.updating_figures import UpdatingFigures
from ui.places import GOVERNORS_PAPER, REPORTS, Crumb, Place
from ui.session import Session
from ui.widgets.labels import Body, Hint, PageTitle, SectionTitle
from ui.widgets.page_body import PageBody
from yps_desktop.record.days import spell_day
from yps_desktop.services import governors, offered_periods
from yps_desktop.services.desk import Desk
from yps_desktop.services.offered_periods import Offered

TITLE = "Page for governors"
INTRO = (
    "One page a school year that is over. It names nobody; small numbers are hidden, and whatever would give "
    "them away."
)
WHICH = "Which school year?"
NONE = "No school year in which a case was opened is over yet. A page can be made from 1 September on."

HANDED_OUT = "Handed out on {day}. The same page comes out again."
NOT_YET = "Not handed out yet."


@dataclass(frozen=True, slots=True)
class _Year:
    """A year that is over, and since when its page is kept, if one was handed out."""

    offered: Offered
    since: date | None


class GovernorsPage(BodyPage):
    """The years, newest first, each leading to its page."""

    rail_words = "Reports"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.progress = Hint("")
        self.rows: dict[str, LinkRow] = {}

    def load(self) -> None:
        """Bring the figures up to date, then read which years there are."""
        updating = UpdatingFigures(self.session, self, self.cannot_show)
        updating.progress.connect(self._say_how_far)
        updating.ended.connect(lambda _: self._ask_years())
        updating.start()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Reports", Place(REPORTS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the newest year."""
        if self.body is None:
            return
        first = next(iter(self.rows.values()), None)
        if first is None:
            self.body.read_from_top(TITLE)
        else:
            first.link.setFocus()
            self.body.scroll_to_top()

    def _ask_years(self) -> None:
        self.session.ask(self, _look, self._show, self.cannot_show)

    def _say_how_far(self, said: str) -> None:
        self.progress.setText(said)
        if self.body is None:
            body = self._begin()
            body.main.add(self.progress)
            self.show_body(body)
            self.shown.emit()

    def _begin(self) -> PageBody:
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        body.main.add_space(20)
        return body

    def _show(self, years: Sequence[_Year]) -> None:
        body = self._begin()
        body.main.add(SectionTitle(WHICH) if years else Body(NONE))
        for year in years:
            row = self.rows[year.offered.name] = LinkRow(f"School year {year.offered.name}", _stands(year))
            place = Place(GOVERNORS_PAPER, form=year.offered.period.to_text())
            row.opened.connect(lambda place=place: self.go.emit(place))
            body.main.add(row)
        self.show_body(body)
        self.shown.emit()


def _look(desk: Desk) -> tuple[_Year, ...]:
    governors.need_nothing_hidden(desk)
    years = (one for one in offered_periods.offered(desk) if one.kind == "year" and not one.asked)
    kept = ((one, governors.kept(desk, one.period)) for one in years)
    return tuple(_Year(one, page.since if page is not None else None) for one, page in kept)


def _stands(year: _Year) -> str:
    return HANDED_OUT.format(day=spell_day(year.since)) if year.since is not None else NOT_YET
