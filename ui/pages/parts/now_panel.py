"""Where a device is now: in a place, with somebody, or nobody has said."""

from datetime import datetime

from ui.pages.parts.days import when_words
from ui.widgets.custody_panel import WhereUnknownPanel
from ui.widgets.labels import Body, Caption, SectionTitle
from ui.widgets.panel import Panel
from yps_desktop.record.rules.custody import DeviceStanding, unsaid_sentence

_TICKED = {"place": "lock", "person_here": "people", "police": "people", "family": "people"}


def now_panel(device: DeviceStanding, now: datetime) -> Panel:
    """Make the panel: green where it is known, amber where nobody has said."""
    unsaid = unsaid_sentence(device, now.date())
    if device.now.kind == "not_recorded" or unsaid:
        before = "" if device.now.kind == "not_recorded" else f"By the record it is in {device.now.words}."
        return WhereUnknownPanel(unsaid or "Nobody has said where it is.", before)
    return _KnownPanel(device, now)


class _KnownPanel(Panel):
    def __init__(self, device: DeviceStanding, now: datetime) -> None:
        super().__init__("green_bg", "green", _TICKED[device.now.kind])
        lead = "Now in" if device.now.kind == "place" else "Now with"
        self.setAccessibleName(f"{lead} {device.now.words}")
        self.add(Caption(lead))
        self.add(SectionTitle(device.now.words))
        details = _details(device, now)
        if details:
            self.add(Body(details))
        self.add(Caption(_last_seen(device, now)))


def _details(device: DeviceStanding, now: datetime) -> str:
    spot, sheet = device.now, device.device
    said = [
        f"Seal {spot.seal}" if spot.seal else "",
        f"Key with {spot.key_with.name}" if spot.key_with else "",
    ]
    if spot.kind != "place" and spot.place:
        said.insert(0, spot.place)
    if sheet.switched_off_when is not None:
        said.append(f"Switched off, {when_words(sheet.switched_off_when, now)}")
    elif sheet.power == "off":
        said.append("Switched off")
    return " ".join(f"{one}." for one in said if one)


def _last_seen(device: DeviceStanding, now: datetime) -> str:
    seen = device.sightings[0] if device.sightings else None
    if seen is None or seen.happened != device.last_seen:
        return f"There since {when_words(device.moves[0].happened, now)}"
    by = f", by {seen.seen_by.name}" if seen.seen_by else ""
    return f"Last seen there {when_words(seen.happened, now)}{by}"
