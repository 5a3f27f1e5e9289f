"""The cards beside Home: what was being written, running clocks, devices here, a key that is missing."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from ui.pages.parts import draft_places
from ui.pages.parts.days import left_words, when_words
from ui.pages.parts.left_open import device_words
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.clock_panel import ClockPanel, IconCard
from ui.widgets.labels import Body, Caption
from ui.widgets.link_button import LinkButton
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.words import Edition
from yps_desktop.record.rules.custody import DeviceStanding
from yps_desktop.record.school import School
from yps_desktop.services.drafts import Draft
from yps_desktop.services.home import Begun, OpenCase

_DRAFTS_SHOWN = 4
_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def number_word(number: int) -> str:
    """Write a small number as a word that begins a sentence."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


class DraftsCard(IconCard):
    """What was being written; `carry_on` carries the Draft."""

    carry_on = Signal(object)

    def __init__(
        self,
        begun: Sequence[Begun],
        damaged: int,
        edition: Edition,
        now: datetime,
        *,
        only_read: bool = False,
    ) -> None:
        self._carry_on = "Read" if only_read else "Carry on"
        newest = begun[0] if begun else None
        words = f"{_name(newest, edition)}. Nothing was lost. {_saved(newest.draft, now)}" if newest else ""
        super().__init__("note", "You were writing this", words)
        if newest is not None:
            self.button = OutlinedButton("Read what you wrote" if only_read else "Carry on writing")
            self.button.clicked.connect(lambda: self.carry_on.emit(newest.draft))
            self.words.addSpacing(4)
            self.add(ButtonRow(self.button))
        for one in begun[1:_DRAFTS_SHOWN]:
            self._add_link(one, edition)
        if len(begun) > _DRAFTS_SHOWN:
            self.add(Caption(f"And {len(begun) - _DRAFTS_SHOWN} more, on the pages of their cases."))
        if damaged:
            sentence = "does not read back as it was saved and is not shown."
            self.add(Body(f"{count(damaged, 'draft')} {sentence}"))

    def _add_link(self, one: Begun, edition: Edition) -> None:
        link = LinkButton(f"{self._carry_on}: {_name(one, edition)}")
        link.clicked.connect(lambda: self.carry_on.emit(one.draft))
        self.add(link)


class DevicesCard(IconCard):
    """Every device in the school's hands; `chosen` carries the case's id and the device's."""

    chosen = Signal(str, str)

    def __init__(self, here: Sequence[tuple[OpenCase, DeviceStanding]]) -> None:
        many = len(here) > 1
        title = f"{number_word(len(here))} device{'s are' if many else ' is'} in the school"
        super().__init__("phone-device", title)
        for case, device in here:
            link = LinkButton(f"{device.label}, Case {case.number}")
            link.clicked.connect(lambda _=False, c=case, d=device: self.chosen.emit(c.case, d.id))
            self.add(link)
            self.add(Caption(device_words(device)))


UNTIL_WHEN = "It runs until one was contacted, or you decide that the behaviour is not abusive or violent."


class CaseClock(ClockPanel):
    """The 24 hours of one case (C4); `number` is empty on the page of the case itself."""

    def __init__(self, number: str, began: datetime, ends: datetime, now: datetime) -> None:
        self._ends = ends
        which = f"Case {number}. " if number else ""
        words = f"{which}Known to you since {when_words(began, now)}. Ends {when_words(ends, now)}."
        super().__init__("24 hours to contact an agency", words, "")
        if not number:
            self.add(Caption(UNTIL_WHEN))
        self.tell(now)

    def tell(self, now: datetime) -> None:
        """Say what is left."""
        self.set_left(left_words(self._ends - now), over=now > self._ends)


class KeyCard(IconCard):
    """A calm word that the second person has no key yet."""

    def __init__(self, school: School) -> None:
        is_head = school.second_reader == "headteacher"
        title = f"{f'The {school.headteacher}' if is_head else 'Whoever countersigns'} has no key yet"
        words = "Nothing waits for it. Until then the printed sheet is signed in ink."
        super().__init__("key", title, words)
        self.button = OutlinedButton("Make a key")
        self.button.clicked.connect(self.pressed)
        self.words.addSpacing(4)
        self.add(ButtonRow(self.button))


class SheetCard(IconCard):
    """A calm word that no recovery sheet is known to be on paper."""

    def __init__(self, *, can_print: bool) -> None:
        words = "If a password is lost, it counts as one person. If nobody can get in, it opens the record."
        super().__init__("key", "No recovery sheet is kept yet", words)
        self.button = OutlinedButton("Print the recovery sheet" if can_print else "Make a recovery sheet")
        self.button.clicked.connect(self.pressed)
        self.words.addSpacing(4)
        self.add(ButtonRow(self.button))


class BackupCard(IconCard):
    """A calm word on what is lacking: no backup, an old one, or all of them in one place."""

    def __init__(self, title: str, words: str) -> None:
        super().__init__("exclamation-circle", title, words)
        self.button = OutlinedButton("Backups")
        self.button.clicked.connect(self.pressed)
        self.words.addSpacing(4)
        self.add(ButtonRow(self.button))


class LookAgainCard(IconCard):
    """A calm word that the day has come on which cases are to be looked at again (L1)."""

    def __init__(self, cases: int) -> None:
        one = cases == 1
        title = f"{number_word(cases)} closed case{' is' if one else 's are'} to be looked at again"
        words = "Their day has come. Nothing is deleted by itself."
        super().__init__("hourglass", title, words)
        self.button = OutlinedButton("Keeping and letting go")
        self.button.clicked.connect(self.pressed)
        self.words.addSpacing(4)
        self.add(ButtonRow(self.button))


def _name(begun: Begun | None, edition: Edition) -> str:
    if begun is None:
        return ""
    what = draft_places.name_of(begun.draft, edition)
    return f"Case {begun.number}, {what}" if begun.number else f"New incident, {what}"


def _saved(draft: Draft, now: datetime) -> str:
    at = draft_places.saved_at(draft, now)
    return f"Saved {when_words(at, now)}." if at else ""
