"""What is known of a device from outside, and each day somebody looked for it."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.parts.days import capital, when_words
from ui.theme import current_theme
from ui.widgets.card import Card
from ui.widgets.facts import Facts
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Body, Caption
from yps_desktop.guidance.spell import NOT_RECORDED, spell
from yps_desktop.guidance.words import Edition
from yps_desktop.record.rules.custody import DeviceStanding, Sighting
from yps_desktop.record.sheets.device import Device

_OUTSIDE = ("whose", "came", "condition", "serial_outside", "off_network")
_ALWAYS = ("whose", "came", "condition")
_LOOKS_SHOWN = 5


def outside_line(device: Device) -> str:
    """Write in one line how it looks, as it was written: "Black handset, Blue case. Never opened here."."""
    said = [device.colour, device.make, device.case, device.marks]
    parts = [part.strip().rstrip(".") for part in said if part]
    if not parts:
        return ""
    return f"{capital(', '.join(parts))}. Never opened here."


def outside_card(device: Device, edition: Edition) -> Card:
    """Make the card of what is seen from outside."""
    card, words = Card("As seen from outside"), edition.sheets["device"]
    pairs = []
    for id in _OUTSIDE:
        asked, value = words.field(id), getattr(device, id)
        if asked is None or (value is None and id not in _ALWAYS):
            continue
        pairs.append((asked.short, spell(Device.field(id), asked, value) if value else NOT_RECORDED))
    card.add(Facts(pairs))
    return card


def asked_card(device: DeviceStanding, now: datetime) -> Card:
    """Make the card of the days on which somebody looked."""
    card = Card("Asked each school day")
    for sighting in device.sightings[:_LOOKS_SHOWN]:
        card.add(_Looked(sighting, now))
    if not device.sightings:
        card.add(
            Body("Nobody has looked for it since it was locked away." if device.is_here else "Not asked.")
        )
    more = len(device.sightings) - _LOOKS_SHOWN
    if more > 0:
        card.add(Caption(f"And {more} earlier. They stand in the chronology."))
    return card


class _Looked(QWidget):
    def __init__(self, sighting: Sighting, now: datetime) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().space.unit)
        mark = IconMark("tick-circle", current_theme().size.icon_inline, "green")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Body(capital(when_words(sighting.happened, now))), 1)
