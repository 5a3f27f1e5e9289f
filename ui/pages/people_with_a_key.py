"""People with a key: who has one and may do what, who had one, the sheet, and changes nobody has seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.former_keys import FormerKey, taken_over_words
from ui.pages.parts.unseen_change import UnseenChange
from ui.pages.recovery_sheet import sheet_words
from ui.permission import May
from ui.places import (
    GIVE_KEY,
    OWN_PASSWORD,
    RECOVERY_SHEET,
    RENEW_KEY,
    RIGHTS,
    SCHOOL,
    SETTINGS,
    TAKE_KEY,
    Crumb,
    Place,
)
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.card import Card
from ui.widgets.labels import Body, Caption, CardTitle, Hint, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from yps_desktop.record.days import spell_day
from yps_desktop.record.entry import key_groups, key_id
from yps_desktop.record.holders import COUNTERSIGNS, OVERSEES, KeyHolder
from yps_desktop.services.desk import Desk
from yps_desktop.services.key_changes import mark_seen
from yps_desktop.services.key_days import key_days
from yps_desktop.services.keys import Former, Keys, Unseen, who_has_a_key
from yps_desktop.services.left_drafts import left_drafts, take_over
from yps_desktop.services.roles import doing

TITLE = "People with a key"
INTRO = (
    "Each has a password that nobody else knows, and signs with a key of their own. Every change takes two "
    "people, or one and the recovery sheet, and is written into the record."
)
GIVE = "Give somebody a key"
SHEET_TITLE, PRINT_SHEET, NEW_SHEET = (
    "The recovery sheet",
    "Print the recovery sheet",
    "Make a new recovery sheet",
)
ONLY_ONE = "Only one person has a key. If that password is lost, only the recovery sheet opens the record."
ONLY_ONE_LOOKS = (
    "Only {name} looks after the record, so every change here takes the recovery sheet, and none can be made "
    "once it is lost. Give somebody else that right as well."
)
WAITS_FOR_NOBODY = (
    "{name} may countersign, but the school says that nobody does. So nothing waits for {name}: decisions "
    "and closings hold as soon as they are signed."
)
WHO_COUNTERSIGNS = "Change who countersigns"
NOT_YOURS = "Whoever looks after the record can change this. You can change your own password."


@dataclass(frozen=True, slots=True)
class _Read:
    keys: Keys
    since: Mapping[str, date]
    drafts: Mapping[str, int]


class PeopleWithAKeyPage(BodyPage):
    """What may be read by everybody with a key, and changed by whoever looks after the record."""

    rail_words = "Settings"

    def load(self) -> None:
        """Read who has a key."""
        self.session.ask(self, _read, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on what waits for somebody, or on the text."""
        waits = next((one.button for one in self.findChildren(UnseenChange) if one.button is not None), None)
        if waits is not None:
            waits.setFocus()
        elif self.body is not None:
            self.body.read_from_top(TITLE)

    def _show(self, read: _Read) -> None:
        keys, gap = read.keys, current_theme().space
        body = PageBody(self)
        self.give = MainButton(GIVE, "plus")
        self.give.clicked.connect(lambda: self.go.emit(Place(GIVE_KEY)))
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        for unseen in keys.unseen:
            body.main.add_space(gap.between_cards)
            body.main.add(self._unseen(unseen, keys))
        for holder in keys.active:
            body.main.add_space(gap.between_cards)
            body.main.add(self._card(holder, read.since.get(holder.person)))
        self._add_below(body.main, keys)
        self._add_sheet(body.main, keys)
        self._add_former(body.main, keys.former, read.drafts)
        self.show_body(body)
        self.shown.emit()

    def _unseen(self, unseen: Unseen, keys: Keys) -> UnseenChange:
        banner = UnseenChange(unseen, may_see=keys.may_i_oversee and not self.session.read_only)
        banner.seen.connect(self._mark_seen)
        return banner

    def _mark_seen(self, of: str) -> None:
        self.session.write(self, lambda desk: mark_seen(desk, of), lambda _: self._seen())

    def _seen(self) -> None:
        self.said.emit("Written down that you have seen it")
        self.load()

    def _card(self, holder: KeyHolder, since: date | None) -> "PersonCard":
        card = PersonCard(holder, since, self.may, is_me=holder.person == self.session.me.person)
        card.go.connect(self.go)
        return card

    def _add_below(self, main: Column, keys: Keys) -> None:
        main.add_space(current_theme().space.between_cards)
        overseers = [holder for holder in keys.active if holder.may(OVERSEES)]
        if len(overseers) == 1:
            alone = len(keys.active) == 1
            main.add(Body(ONLY_ONE if alone else ONLY_ONE_LOOKS.format(name=overseers[0].name)))
            main.add_space(12)
        reader = next((one for one in keys.active if one.may(COUNTERSIGNS)), None)
        if reader is not None and self.session.school.second_reader == "none":
            self._add_unasked(main, reader)
        if self.may(Place(GIVE_KEY)):
            main.add(ButtonRow(self.give))
        else:
            main.add(Body(NOT_YOURS))

    def _add_unasked(self, main: Column, reader: KeyHolder) -> None:
        """Say that somebody may countersign and is never asked to (G5)."""
        main.add(Body(WAITS_FOR_NOBODY.format(name=reader.name)))
        if self.may(Place(SCHOOL)):
            link = LinkButton(WHO_COUNTERSIGNS)
            link.clicked.connect(lambda: self.go.emit(Place(SCHOOL)))
            main.add(ButtonRow(link))
        main.add_space(12)

    def _add_sheet(self, main: Column, keys: Keys) -> None:
        self._head(main, SHEET_TITLE)
        main.add(Body(sheet_words(keys)))
        if self.may(Place(RECOVERY_SHEET)):
            button = OutlinedButton(PRINT_SHEET if self.session.sheet is not None else NEW_SHEET)
            button.clicked.connect(lambda: self.go.emit(Place(RECOVERY_SHEET)))
            main.add_space(12)
            main.add(ButtonRow(button))

    def _add_former(self, main: Column, former: tuple[Former, ...], drafts: Mapping[str, int]) -> None:
        if former:
            self._head(main, "Who had a key")
        for one in former:
            shown = FormerKey(one, 0 if self.session.read_only else drafts.get(one.holder.person, 0))
            shown.taken_over.connect(self._take_over)
            main.add(shown)
            main.add_space(12)

    def _take_over(self, person: str) -> None:
        self.session.write(self, lambda desk: take_over(desk, person), self._taken_over)

    def _taken_over(self, drafts: int) -> None:
        self.said.emit(taken_over_words(drafts))
        self.load()

    def _head(self, main: Column, title: str) -> None:
        main.add_space(current_theme().space.between_sections)
        main.add(SectionTitle(title))
        main.add_space(8)


class PersonCard(Card):
    """One person with a key, and what can be changed about it; `go` carries a Place."""

    go = Signal(object)

    def __init__(
        self, holder: KeyHolder, since: date | None, may: May, *, is_me: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setAccessibleName(holder.name)
        self.column.setSpacing(current_theme().space.half)
        self.column.addWidget(CardTitle(f"{holder.name} (you)" if is_me else holder.name))
        self.column.addWidget(Body(holder.office))
        self.column.addWidget(Body(f"May {doing(holder.rights)}."))
        key = key_groups(key_id(bytes.fromhex(holder.signing_key)))
        self.column.addWidget(Caption(f"{_since(since)}Key {key}"))
        links = [self._link(words, place, holder) for words, place in _changes(holder.person, is_me=is_me)]
        offered = [link for place, link in links if may(place)]
        if offered:
            self.column.addSpacing(current_theme().space.half)
            self.add(ButtonRow(*offered, gap=22, flow=True))

    def _link(self, words: str, place: Place, holder: KeyHolder) -> tuple[Place, LinkButton]:
        link = LinkButton(words)
        link.setAccessibleName(f"{words}: {holder.name}")
        link.clicked.connect(lambda: self.go.emit(place))
        return place, link


def _changes(person: str, *, is_me: bool) -> list[tuple[str, Place]]:
    mine = [("Change my password", Place(OWN_PASSWORD))]
    theirs = [("New key after a lost password", Place(RENEW_KEY, about=person))]
    return [
        *(mine if is_me else theirs),
        ("Change what they may do" if not is_me else "Change what I may do", Place(RIGHTS, about=person)),
        *([] if is_me else [("Take the key away", Place(TAKE_KEY, about=person))]),
    ]


def _since(day: date | None) -> str:
    return f"Since {spell_day(day)}. " if day is not None else ""


def _read(desk: Desk) -> _Read:
    drafts = {left.person: left.count for left in left_drafts(desk)}
    return _Read(who_has_a_key(desk), key_days(desk), drafts)
