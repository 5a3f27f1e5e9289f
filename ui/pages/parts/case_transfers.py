"""What a case's page says of its record going to other schools: what waits, and where it went (N1)."""

from datetime import datetime

from PySide6.QtCore import Signal

from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.transfer_banner import awaited_words
from ui.pages.parts.transfer_state_words import STATES, answer_words, school_words
from ui.permission import May
from ui.places import TRANSFER, Place
from ui.widgets.banner import AwaitingBanner, Banner, CareBanner
from ui.widgets.labels import Body
from ui.widgets.page_body import Column
from ui.widgets.section_list import SectionList
from yps_desktop.record.case import Case
from yps_desktop.record.rules.transfers import Transfer, receipt_by, transfers
from yps_desktop.record.transfer_acts import TransferAnswered

TITLE, OPEN = "To other schools", "Open"
AWAITED, REFUSED = "A receipt is awaited: {school}", "Not taken in: {school}"


class TransferBanners(Column):
    """A banner for each record that left and is not there yet; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, case: Case, now: datetime, may: May) -> None:
        super().__init__(12)
        self.banners: list[Banner] = []
        for one in transfers(case):
            place = Place(TRANSFER, case=case.id, about=one.id)
            banner = _banner(case, one, now, OPEN if may(place) else "")
            if banner is not None:
                banner.pressed.connect(lambda place=place: self.go.emit(place))
                self.banners.append(banner)
                self.add(banner)


class TransferList(SectionList):
    """A row for each school a record of the case went or goes to; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, case: Case, may: May) -> None:
        super().__init__(TITLE)
        self.rows: list[LinkRow] = []
        for one in reversed(transfers(case)):
            place = Place(TRANSFER, case=case.id, about=one.id)
            if not may(place):
                self.add(Body(f"{school_words(one)}. {STATES[one.state]}."))
                continue
            row = LinkRow(school_words(one), STATES[one.state])
            row.opened.connect(lambda place=place: self.go.emit(place))
            self.rows.append(row)
            self.add(row)


def _banner(case: Case, one: Transfer, now: datetime, button: str) -> Banner | None:
    school, today = school_words(one), now.date()
    answered = one.newest(TransferAnswered)
    if one.is_awaited:
        words = awaited_words(one, receipt_by(case, one), today)
        return AwaitingBanner(AWAITED.format(school=school), words, button)
    if one.state == "refused" and answered is not None:
        return CareBanner(REFUSED.format(school=school), answer_words(answered, today), button)
    return None
