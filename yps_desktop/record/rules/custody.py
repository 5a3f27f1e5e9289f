"""Where each device is: a chain of moves that always ends in exactly one place (K1–K4, K8)."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import pairwise
from typing import Any, Literal

from yps_desktop.record.case import Case, Written
from yps_desktop.record.days import in_words
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.people import same_person
from yps_desktop.record.school_days import TermDates
from yps_desktop.record.sheets.custody import HandOver, StillThere
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.times import in_order, moment_of, recorded

Whereabouts = Literal["place", "person_here", "police", "family", "not_recorded"]

_LABELS = {
    "phone": "Phone",
    "tablet": "Tablet",
    "laptop": "Laptop",
    "computer": "Computer",
    "camera": "Camera",
    "memory": "Memory",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a device is: in a place, with a person here, with the police, with the family, or not recorded.

    `words` names the place or the person, as on the label; `key_with` and `seal` belong to a place.
    """

    kind: Whereabouts
    words: str
    person: Named | None = None
    place: str | None = None
    key_with: Named | None = None
    seal: str | None = None

    @property
    def is_here(self) -> bool:
        """Say whether the device is still in the school's hands."""
        return self.kind not in ("police", "family")


@dataclass(frozen=True, slots=True)
class Move:
    """One arrival somewhere: the sheet that says so, when it happened, where to, from whom and why."""

    written: Written
    happened: Moment
    to: Spot
    from_person: Named | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    """Somebody saw that the device is still where it is."""

    written: Written
    happened: Moment
    seen_by: Named | None


@dataclass(frozen=True, slots=True)
class DeviceStanding:
    """One device as the record knows it.

    `moves` and `sightings` are newest first; the first move is where it is now. `device` is the sheet with
    every later fact; `contradictions` are sentences where the chain does not close; `term_dates` are the
    school's.
    """

    id: str
    label: str
    device: Device
    written: Written
    moves: tuple[Move, ...]
    sightings: tuple[Sighting, ...]
    contradictions: tuple[str, ...]
    term_dates: TermDates

    @property
    def now(self) -> Spot:
        """Give the one place it is in now."""
        return self.moves[0].to

    @property
    def is_here(self) -> bool:
        """Say whether it is still in the school's hands."""
        return self.now.is_here

    @property
    def last_seen(self) -> Moment:
        """Give when somebody last said where it is: the last move, or a sighting after it."""
        said = [self.moves[0].happened, *(one.happened for one in self.sightings)]
        return in_order(reversed(said), lambda moment: moment)[-1]

    @property
    def asked_on(self) -> date:
        """Give the school day on which somebody is next asked where it is (K8, ours: each school day)."""
        return self.term_dates.after(self.last_seen.day, 1)


def devices_of(case: Case) -> tuple[DeviceStanding, ...]:
    """Give every device of a case in the order of its label."""
    by_id: dict[str, list[Written]] = {}
    for written in case.of("device"):
        by_id.setdefault(written.about or written.hash, []).append(written)
    counted: dict[str, int] = {}
    found = []
    for id, sheets in by_id.items():
        device = _merged(sheets)
        word = _LABELS.get(device.what or "", "Device")
        counted[word] = counted.get(word, 0) + 1
        found.append(_standing(case, id, f"{word} {counted[word]}", device, sheets))
    return tuple(found)


def device_in(case: Case, id: str) -> DeviceStanding | None:
    """Give one device of a case by id, or None."""
    return next((device for device in devices_of(case) if device.id == id), None)


def unsaid_since(device: DeviceStanding, today: date) -> Moment | None:
    """Give since when nobody has said where a device is, or None where that is known well enough.

    One missed school day, and nobody knows.
    """
    if not device.is_here:
        return None
    if device.now.kind == "not_recorded":
        return device.last_seen
    return device.last_seen if device.asked_on < today else None


def unsaid_sentence(device: DeviceStanding, today: date) -> str:
    """Write "Nobody has said where it is since …", or nothing."""
    since = unsaid_since(device, today)
    return f"Nobody has said where it is since {in_words(since)}." if since else ""


def _merged(sheets: list[Written]) -> Device:
    merged = Device()
    for written in sheets:
        given = {f.name: getattr(written.sheet, f.name) for f in fields(Device)}
        later: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        merged = replace(merged, **later)
    return merged


def _standing(case: Case, id: str, label: str, device: Device, sheets: list[Written]) -> DeviceStanding:
    moves = in_order(_moves(case, id, sheets), lambda move: move.happened)
    sightings = in_order(_sightings(case, id), lambda sighting: sighting.happened)
    return DeviceStanding(
        id=id,
        label=label,
        device=device,
        written=sheets[0],
        moves=tuple(reversed(moves)),
        sightings=tuple(reversed(sightings)),
        contradictions=tuple(_contradictions(moves, sightings)),
        term_dates=case.term_dates,
    )


def _moves(case: Case, id: str, sheets: list[Written]) -> Iterator[Move]:
    """Give the moves in the order of the chain; a device recorded anew in a new place has moved there."""
    placed: set[str | None] = set()
    for written in sorted([*sheets, *case.of("hand_over", id)], key=lambda w: w.entry.header.seq):
        sheet = written.sheet
        if isinstance(sheet, HandOver):
            to = _spot(sheet)
            placed.add(to.place)
            yield Move(written, _when(written, sheet.when), to, sheet.from_person, sheet.why or "")
        elif isinstance(sheet, Device) and (written is sheets[0] or sheet.place not in (*placed, None)):
            placed.add(sheet.place)
            yield _arrival(written, sheet, first=written is sheets[0])


def _arrival(written: Written, device: Device, *, first: bool) -> Move:
    happened = device.received if first else None
    origin = None if isinstance(device.from_whom, NotKnown) else device.from_whom
    return Move(written, _when(written, happened), _locked_up(device), origin if first else None)


def _locked_up(device: Device) -> Spot:
    if not device.place:
        return Spot("not_recorded", "Not recorded")
    return Spot("place", device.place, None, device.place, device.key_with, device.seal)


def _spot(sheet: HandOver) -> Spot:
    person, place = sheet.to_person, sheet.to_place
    name = person.name if person else ""
    match sheet.to_kind:
        case "police":
            return Spot("police", f"Police, {name}" if name else "Police", person)
        case "family":
            return Spot("family", name or "Family", person)
        case "person_here" if person or place:
            return Spot("person_here", name or place or "", person, place, None, sheet.seal)
        case "place" if place:
            return Spot("place", place, None, place, sheet.key_with, sheet.seal)
        case _:
            return Spot("not_recorded", "Not recorded")


def _sightings(case: Case, id: str) -> Iterator[Sighting]:
    for written in case.of("still_there", id):
        if isinstance(written.sheet, StillThere):
            yield Sighting(written, _when(written, written.sheet.when), written.sheet.seen_by)


def _when(written: Written, said: Moment | None) -> Moment:
    return said if said is not None else moment_of(recorded(written.entry))


def _contradictions(moves: list[Move], sightings: list[Sighting]) -> Iterator[str]:
    if moves and isinstance(moves[0].written.sheet, HandOver):
        yield "It was handed on before it was received. One of the two times is wrong."
    for before, move in pairwise(moves):
        yield from _broken_link(before, move)
    for sighting in sightings:
        yield from _seen_elsewhere(moves, sighting)


def _broken_link(before: Move, move: Move) -> Iterator[str]:
    holder, giver = before.to.person, move.from_person
    if holder is None or giver is None or same_person(holder, giver):
        return
    yield (
        f"On {in_words(move.happened)} it came from {giver.name}, "
        f"but by the record it was then with {holder.name}."
    )


def _seen_elsewhere(moves: list[Move], sighting: Sighting) -> Iterator[str]:
    """A sighting while the device was with the police or the family cannot be."""
    both: list[Move | Sighting] = [*moves, sighting]
    order = in_order(both, lambda one: one.happened)
    before = order[: order.index(sighting)]
    last = next((one for one in reversed(before) if isinstance(one, Move)), None)
    if last is not None and not last.to.is_here:
        yield (
            f"It was seen here on {in_words(sighting.happened)}, "
            f"but by the record it had left: {last.to.words}."
        )
