"""A device's papers (Z3): where it has been, a receipt for its next hand-over, and a label to cut off."""

import re
from collections.abc import Iterator

from yps_desktop.documents.answers import Code, NotRecorded, Small, Strong
from yps_desktop.documents.content import (
    Block,
    CutLabel,
    Heading,
    InkLines,
    KeyFact,
    Paper,
    Paragraphs,
    Section,
    Stamp,
)
from yps_desktop.documents.days import as_on_paper, clock, long_day, short_day
from yps_desktop.documents.tables import Cell, Column, Table
from yps_desktop.guidance.spell import spell, spell_moment
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.masking import names_in_words
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.people import young_people
from yps_desktop.record.rules.custody import DeviceStanding, Move
from yps_desktop.record.school import School
from yps_desktop.record.sheets.custody import HandOver
from yps_desktop.record.sheets.device import Device

_COLUMNS = (
    Column("No.", 0),
    Column("When", 7),
    Column("From", 35),
    Column("To", 65),
    Column("Why, and what was seen", 96),
    Column("Seal", 131),
    Column("Entry", 156),
)
_ORDER = "Do not switch on. Do not open."
_BESIDE = (
    Strong("Label"),
    "\nFix it to the sealed bag or envelope. No child is named on it. It tells only what can be seen from "
    "outside.",
)
_LEFT_OUT = "\nWhat could name a child was left out of it."
_RECEIPT = (
    "{label}, {closed}. {searched} Who hands it over, who receives it and when is written below by hand; the "
    "school then records it."
)
_COLLAR = ("Signature", "Name in capitals, number", "Date", "Time")


def compose(
    case: Case, device: DeviceStanding, edition: Edition, school: School, stamp: Stamp, label_code: str
) -> Paper:
    """Compose the papers of one device; `label_code` is what the label's own QR code holds."""
    return Paper(
        kind="custody of a device",
        title=f"{device.label}: where it has been",
        subtitle=f"Case {case.number}",
        key_facts=tuple(_facts(device, edition)),
        blocks=tuple(_blocks(case, device, edition, school, label_code)),
        stamp=stamp,
        practice=school.practice,
    )


def _blocks(
    case: Case, device: DeviceStanding, edition: Edition, school: School, label_code: str
) -> Iterator[Block]:
    moves = tuple(reversed(device.moves))
    rows = tuple(_row(number, move, edition) for number, move in enumerate(moves, start=1))
    yield Section(Heading("Every change of hands"), (Table(_COLUMNS, rows, _looked(device)),))
    if device.contradictions:
        yield Section(
            Heading("What does not agree"), (Paragraphs(tuple(map(as_on_paper, device.contradictions))),)
        )
    if device.is_here:
        yield Section(
            Heading("Receipt for the next hand-over"),
            (
                Paragraphs((_receipt(case, device, edition),)),
                InkLines("handed over by"),
                InkLines("received by", _COLLAR),
            ),
        )
        yield _label(case, device, edition, school, label_code)


def _facts(device: DeviceStanding, edition: Edition) -> Iterator[KeyFact]:
    sheet = device.device
    key = f"key with {device.now.key_with.name}" if device.now.key_with else "in exactly one place"
    yield KeyFact("Now", device.now.words, key)
    yield KeyFact("Whose", _named(sheet.whose), _spelled(edition, "came", sheet.came))
    received = sheet.received
    state = [_spelled(edition, name, getattr(sheet, name)) for name in ("power", "locked")]
    yield KeyFact(
        "Received",
        short_day(received.day) if received else "Not recorded",
        "; ".join(part for part in (_time(received), *state) if part),
    )
    off = sheet.switched_off_when
    by = f"by {sheet.switched_off_by.name}" if sheet.switched_off_by else ""
    yield KeyFact("Switched off", _time(off) or (short_day(off.day) if off else "Not recorded"), by)


def _row(number: int, move: Move, edition: Edition) -> tuple[Cell, ...]:
    when = move.happened
    at = _time(when)
    sheet = move.written.sheet
    return (
        str(number),
        (Strong(short_day(when.day)), f"\n{at}" if at else ""),
        move.from_person.name if move.from_person else NotRecorded(),
        (Strong(move.to.words), *_officer(sheet)),
        _why(move, edition) or NotRecorded(),
        _seal(sheet, edition) or NotRecorded(),
        Code(" ".join(str(version.entry.header.seq) for version in move.written.versions)),
    )


def _officer(sheet: object) -> tuple[Small, ...]:
    if not isinstance(sheet, HandOver):
        return ()
    said = ", ".join(part for part in (sheet.officer_number, sheet.force) if part)
    return (Small(f"\n{said}"),) if said else ()


def _why(move: Move, edition: Edition) -> str:
    sheet = move.written.sheet
    came = _spelled(edition, "came", sheet.came) if isinstance(sheet, Device) else ""
    seen = sheet.condition if isinstance(sheet, HandOver) else None
    receipt = f"Receipt {sheet.receipt}" if isinstance(sheet, HandOver) and sheet.receipt else ""
    return ". ".join(part.rstrip(".") for part in (move.why, came, seen, receipt) if part)


def _seal(sheet: object, edition: Edition) -> str:
    if isinstance(sheet, HandOver):
        field = edition.sheets["hand_over"].field("seal_intact")
        whole = spell(HandOver.field("seal_intact"), field, sheet.seal_intact) if sheet.seal_intact else ""
        return ", ".join(part for part in (sheet.seal, f"whole: {whole.lower()}" if whole else "") if part)
    if isinstance(sheet, Device):
        return sheet.seal or _spelled(edition, "closed", sheet.closed)
    return ""


def _looked(device: DeviceStanding) -> str:
    if not device.sightings:
        return ""
    last = device.sightings[0]
    by = f", by {last.seen_by.name}" if last.seen_by else ""
    return (
        f"Seen where it was {len(device.sightings)} times since; last on {spell_moment(last.happened)}{by}."
    )


def _receipt(case: Case, device: DeviceStanding, edition: Edition) -> str:
    closed = _spelled(edition, "closed", device.device.closed).lower() or "closed as described above"
    seal = f", seal {device.now.seal}" if device.now.seal else ""
    found = case.of("device_search", device.id)
    searched = "A search of it is recorded in this case." if found else "No search of it is recorded."
    return _RECEIPT.format(label=device.label, closed=f"{closed}{seal}", searched=searched)


def _label(case: Case, device: DeviceStanding, edition: Edition, school: School, label_code: str) -> CutLabel:
    sheet = device.device
    closed = sheet.switched_off_when or sheet.received
    looks = (_spelled(edition, "what", sheet.what), sheet.make, sheet.colour)
    child = names_in_words(person.name for person in young_people(case))
    typed = (device.now.seal, *looks)
    seal, *seen = ("" if part is None or _names(child, part) else part for part in typed)
    lines = (
        f"Seal {seal}" if seal else "",
        f"Locked away {long_day(closed.day)}" if closed else "",
        ", ".join(part for part in seen if part),
    )
    left_out = any(part and _names(child, part) for part in typed)
    return CutLabel(
        over=f"{school.name} · Case {case.number}",
        name=device.label,
        order=_ORDER,
        lines=tuple(line for line in lines if line),
        qr_text=label_code,
        beside=(*_BESIDE, _LEFT_OUT) if left_out else _BESIDE,
    )


def _names(child: re.Pattern[str] | None, typed: str) -> bool:
    """Say whether typed words could name a child: what is cut off names none, whatever somebody typed."""
    return child is not None and child.search(typed) is not None


def _spelled(edition: Edition, name: str, value: str | None) -> str:
    if value is None:
        return ""
    return spell(Device.field(name), edition.sheets["device"].field(name), value)


def _named(one: object) -> str:
    if isinstance(one, NotKnown):
        return "Not known"
    return getattr(one, "name", "") or "Not recorded"


def _time(moment: Moment | None) -> str:
    if moment is None or moment.at is None:
        return ""
    return f"about {clock(moment.at)}" if moment.about else clock(moment.at)
