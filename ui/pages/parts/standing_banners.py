"""The banners under a case's title: refer now, sent back, awaiting the headteacher."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Signal

from ui.pages.parts.days import recorded_words, when_words
from ui.permission import May
from ui.places import CORRECT, COUNTERSIGN, QUESTION, Place
from ui.widgets.banner import AwaitingBanner, Banner, DoneBanner, ReferNowBanner
from ui.widgets.labels import Body
from ui.widgets.page_body import Column
from yps_desktop.guidance.lines import clipped, sheet_line
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.rules.life import Life, last_turn, lead_who_left
from yps_desktop.record.rules.standing import SecondAnswer, Standing

_OR_DECIDE_AGAIN = "Correct it, or sign a new decision."
_NOBODY = "The school had nobody who countersigns when this was signed. The record says so on each paper."
_NEVER_WAITS = "A referral never waits for this."
_UNTIL_THEN = "Until then the case is open, and more can be recorded."
_LEADS_NOW = "Nobody else is asked to see to it. Record who leads it now."
_OVER: Mapping[Life, tuple[str, str]] = {
    "closed": ("This case is closed", "What was signed can be read, printed and corrected."),
    "opened_in_error": (
        "This case was opened by mistake",
        "It is kept with the reason. It counts in no number and among nobody’s earlier cases.",
    ),
}


class StandingBanners(Column):
    """What a second person said or must say; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, case: Case, standing: Standing, edition: Edition, now: datetime, may: May) -> None:
        super().__init__(12)
        self._may = may
        self._case, self._edition, self._now = case, edition, now
        self.buttons: list[Banner] = []
        if standing.refer_now is not None:
            self._add_refer_now(standing.refer_now)
        for one in standing.sent_back:
            self._add_sent_back(one, standing.headteacher)
        if not standing.is_open:
            self._add_over(standing.life)
        elif left := lead_who_left(case):
            self._add_lead_left(left)
        waiting = [written for hash in standing.awaiting if (written := case.find(hash)) is not None]
        if waiting:
            self._add_awaiting(waiting, standing.headteacher)
        if standing.no_second_reader:
            self.add(Body(_NOBODY))

    def _add_refer_now(self, one: SecondAnswer) -> None:
        words = f"Directed by {one.who}, {one.office}, {when_words(one.when, self._now)}.{_comment(one)}"
        place = Place(QUESTION, case=self._case.id, sheet="decision")
        self._add(ReferNowBanner("Refer now", words, self._offer("Record the referral", place)), place)

    def _add_sent_back(self, one: SecondAnswer, headteacher: str) -> None:
        said = f"{one.who}, {one.office}, {when_words(one.when, self._now)}.{_comment(one)}"
        written = self._case.find(one.sheet)
        kind = written.sheet.kind if written else "decision"
        place = Place(CORRECT, case=self._case.id, sheet=kind, entry=one.sheet)
        words = f"{said} {_OR_DECIDE_AGAIN}" if self._may(place) else said
        title = f"Sent back by the {headteacher}"
        self._add(AwaitingBanner(title, words, self._offer("Correct it", place)), place)

    def _add_awaiting(self, waiting: list[Written], headteacher: str) -> None:
        lines = [self._signed(one) for one in waiting]
        closing = any(one.sheet.kind == "closing" for one in waiting)
        words = " ".join([*lines, _UNTIL_THEN if closing else _NEVER_WAITS])
        place = Place(COUNTERSIGN, case=self._case.id)
        title = f"Awaiting {headteacher}"
        self._add(AwaitingBanner(title, words, self._offer("Countersign", place)), place)

    def _signed(self, written: Written) -> str:
        line = sheet_line(written, self._edition).rstrip(".")
        return f"{line}, signed {recorded_words(written.latest, self._now)}."

    def _add_lead_left(self, name: str) -> None:
        place = Place(QUESTION, case=self._case.id, sheet="lead")
        title = f"{name} leads this case and has no key any more"
        self._add(AwaitingBanner(title, _LEADS_NOW, self._offer("Hand over the lead", place)), place)

    def _add_over(self, life: Life) -> None:
        title, words = _OVER[life]
        turn = last_turn(self._case)
        words = f"Since {recorded_words(turn.entry, self._now)}. {words}" if turn else words
        place = Place(QUESTION, case=self._case.id, sheet="reopening")
        self._add(DoneBanner(title, words, self._offer("Open it again", place)), place)

    def _offer(self, button: str, place: Place) -> str:
        return button if self._may(place) else ""

    def _add(self, banner: Banner, place: Place) -> None:
        banner.pressed.connect(lambda: self.go.emit(place))
        self.buttons.append(banner)
        self.add(banner)


def _comment(one: SecondAnswer) -> str:
    return f" “{clipped(one.comment, 400)}”" if one.comment else ""
