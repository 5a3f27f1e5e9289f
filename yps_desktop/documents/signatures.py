"""The signatures of a sheet as boxes: signed, countersigned, sent back, in ink, or awaited."""

from collections.abc import Iterator

from yps_desktop.documents.answers import unbroken
from yps_desktop.documents.content import AwaitedBox, Block, InkBox, Paragraphs, SignedBox
from yps_desktop.guidance.spell import spell_instant, spell_moment
from yps_desktop.record.case import Case, InkSigned, Response, Written
from yps_desktop.record.clocks import clock_sentences
from yps_desktop.record.entry import Entry, key_groups
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.referral import is_against_advice
from yps_desktop.record.rules.signing import signature_of
from yps_desktop.record.school import School
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.times import recorded
from yps_desktop.record.twice import said_twice, which_hour

ACTS = {
    "agreed": "Countersigned",
    "sent_back": "Sent back",
    "refer_now": "Refer now",
    "witnessed": "Witnessed",
}


def signature_boxes(case: Case, written: Written, school: School) -> tuple[Block, ...]:
    """Give every signature under a sheet in the order of the chain, and what is still awaited."""
    boxes = [(version.entry, _version_box(case, written, version.entry)) for version in written.versions]
    boxes += [(one.entry, _response_box(case, written, one)) for one in written.responses]
    boxes += [(one.entry, _ink_box(case, one)) for one in written.ink]
    ordered = [box for _, box in sorted(boxes, key=lambda pair: pair[0].header.seq)]
    return (*ordered, *still_open(case, written, school))


def newest_boxes(case: Case, written: Written, school: School) -> tuple[Block, ...]:
    """Give the newest signature of the author and of a second person, and what is still awaited."""
    boxes = [_version_box(case, written, written.latest)]
    if written.responses:
        boxes.append(_response_box(case, written, written.responses[-1]))
    elif written.ink:
        boxes.append(_ink_box(case, written.ink[-1]))
    return (*boxes, *still_open(case, written, school))


def needs_boxes(case: Case, written: Written, school: School) -> bool:
    """Say whether a sheet's signatures are shown as boxes, not only in the line at its head."""
    asked = signature_of(case, written, school) != "not_needed"
    return bool(written.sheet.password or written.responses or written.ink or asked)


def still_open(case: Case, written: Written, school: School) -> Iterator[Block]:
    """Say whose signature is awaited and since when, or that the school has no second reader (G5)."""
    match signature_of(case, written, school):
        case "awaiting":
            why = _why_awaited(case, written)
            yield AwaitedBox(f"Awaiting {reader(school)}", when_of(written.latest), why)
        case "no_second_reader":
            yield Paragraphs((f"The {school.headteacher} is the DSL; no second reader.",), "small")


def _why_awaited(case: Case, written: Written) -> str:
    if isinstance(written.sheet, Closing):
        return "The case is being closed."
    return "It goes against the advice." if is_against_advice(case, written) else "It is not referred."


def reader(school: School) -> str:
    """Name who reads second: the headteacher in the school’s word, or whom the school named (G5, G8)."""
    return "second reader" if school.second_reader == "other" else school.headteacher


def proof_of(case: Case, entry: Entry) -> str:
    """Say who signed an entry, when and with which key."""
    return f"{case.author(entry).name}, {when_of(entry)}, {unbroken(f'key {key_of(entry)}')}"


def clock_of(entry: Entry) -> str:
    """Say of an entry what was amiss with the computer's clock when it was signed; else nothing."""
    return clock_sentences(entry.header.clock)


def key_of(entry: Entry) -> str:
    """Give the key that signed an entry, in four groups of four."""
    return key_groups(entry.header.author_key)


def when_of(entry: Entry) -> str:
    """Give when an entry was signed, by the school's wall clock, as a signature shows it."""
    at = recorded(entry)
    return spell_instant(at, paper=True) + which_hour(at)


def _signed(case: Case, entry: Entry, act: str, said: str = "") -> SignedBox:
    author = case.author(entry)
    number = str(entry.header.seq)
    told = " ".join(words for words in (said, clock_of(entry)) if words)
    return SignedBox(act, author.name, author.office, when_of(entry), number, key_of(entry), told)


def _version_box(case: Case, written: Written, entry: Entry) -> Block:
    if entry is written.entry:
        return _signed(case, entry, "Signed")
    return _signed(case, entry, "Correction signed", f"Corrects entry {written.entry.header.seq}.")


def _response_box(case: Case, written: Written, response: Response) -> Block:
    said = [f"“{response.act.comment}”"] if response.act.comment else []
    carried = [v.entry for v in written.versions if v.entry.hash in response.act.of]
    if carried and carried[-1] is not written.latest:
        said.append(f"Given to the text of entry {carried[-1].header.seq}, before it was corrected.")
    return _signed(case, response.entry, ACTS[response.act.answer], " ".join(said))


def _ink_box(case: Case, ink: InkSigned) -> Block:
    moment = Moment.from_json(ink.act.when)
    when = spell_moment(moment, paper=True) + said_twice(moment, ink.entry.header.zone)
    anchor = f" It carries the anchor {ink.act.anchor}." if ink.act.anchor else ""
    clock = clock_of(ink.entry)
    told = f" Recorded by {proof_of(case, ink.entry)}.{' ' if clock else ''}{clock}"
    kept = f"Paper kept: {ink.act.kept.rstrip('.')}.{anchor}{told}"
    return InkBox(ink.act.name, ink.act.capacity, when, str(ink.entry.header.seq), kept)
