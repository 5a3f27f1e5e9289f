"""Who is shut out of a case, on its page: said at once, and what can be done about it (G7)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ui.pages.parts.link_row import LinkRow
from ui.permission import May
from ui.places import KEYS, LET_IN, QUESTION, SHUT_OUT, Place
from ui.widgets.banner import Banner, CareBanner
from ui.widgets.labels import Body
from ui.widgets.page_body import Column
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.shut_outs import since_words, why_words
from yps_desktop.record.case import Case
from yps_desktop.record.holders import COUNTERSIGNS, KeyHolder
from yps_desktop.record.rules.shut_out import KeptOut
from yps_desktop.services.shutting_out import Doors, leads

SHUT_SOMEBODY_OUT = "Shut somebody out of this case"
GIVE_A_KEY = "Nobody else with a key could open this case, so they still can. Give somebody else a key."
NOBODY_COUNTERSIGNS = (
    "Nobody else with a key countersigns: whoever may do so signs the printed record in ink."
)


class ShutOutBanners(Column):
    """Says who is shut out, and what that leaves to be done; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, case: Case, doors: Doors, headteacher: str, may: May) -> None:
        super().__init__(12)
        self._case, self._may = case, may
        for holder, kept in doors.unheld:
            words = f"{why_words(kept, headteacher).rstrip('.')}. {GIVE_A_KEY}"
            place = Place(KEYS)
            self._add(
                CareBanner(f"{holder.name} is concerned in this case", words, self._offer("Keys", place)),
                place,
            )
        for holder, kept in doors.shut_out:
            self._add_shut_out(holder, kept, doors, headteacher)

    def _add_shut_out(self, holder: KeyHolder, kept: KeptOut, doors: Doors, headteacher: str) -> None:
        why = why_words(kept, headteacher).rstrip(".")
        words = [f"{why}, {since_words(kept)}."]
        if holder.may(COUNTERSIGNS):
            words.append(_countersigns(doors.readers))
        place = Place(QUESTION, case=self._case.id, sheet="lead")
        hands_over = leads(self._case, holder.person)
        if hands_over:
            words.append("They lead it: somebody else does now.")
        button = self._offer("Hand over the lead", place) if hands_over else ""
        title = f"{holder.name} is shut out of this case"
        self._add(Banner("info_bg", "accent", "lock", title, " ".join(words), button, None), place)

    def _offer(self, button: str, place: Place) -> str:
        return button if self._may(place) else ""

    def _add(self, banner: Banner, place: Place) -> None:
        banner.pressed.connect(lambda: self.go.emit(place))
        self.add(banner)


class WhoCanSee(SectionList):
    """Who with a key can see the case, and whom to let in or shut out; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, case: Case, doors: Doors, me: str, may: May) -> None:
        super().__init__("Who can see this case")
        self.add(Body(f"{', '.join(one.name for one in doors.readers)}."))
        places = [
            (
                f"Let {holder.name} in again",
                "They are shut out",
                Place(LET_IN, case=case.id, about=holder.person),
            )
            for holder, _ in doors.shut_out
            if holder.person != me
        ]
        places.append((SHUT_SOMEBODY_OUT, "", Place(SHUT_OUT, case=case.id)))
        for words, note, place in places:
            if may(place):
                row = LinkRow(words, note)
                row.opened.connect(lambda place=place: self.go.emit(place))
                self.add(row)


def _countersigns(readers: Sequence[KeyHolder]) -> str:
    names = [f"{one.name}, {one.office}" for one in readers if one.may(COUNTERSIGNS)]
    return f"{' or '.join(names)}, countersigns here." if names else NOBODY_COUNTERSIGNS
