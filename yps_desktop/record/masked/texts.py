"""Every text of a case that somebody typed, and writing a case anew with other texts in it."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol, TypeVar

from yps_desktop.record.acts import CaseJoined, CaseParted, PersonWithdrawn
from yps_desktop.record.case import Case, InkSigned, JoinedCase, Response, Version, Written
from yps_desktop.record.entry import Entry
from yps_desktop.record.fields import Kind, Named, Said
from yps_desktop.record.inspection_acts import InspectionPage
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masking import Mask
from yps_desktop.record.masking_acts import MaskedCopy
from yps_desktop.record.moments import LeftOutDay
from yps_desktop.record.person_acts import PersonJoined, PersonParted
from yps_desktop.record.receive_acts import CaseReceived, ProposalSetAside, ProposalTaken
from yps_desktop.record.retention_acts import CaseHeld, HoldLifted
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.shut_out_acts import LetIn, ShutOut
from yps_desktop.record.transfer_acts import TransferAct

REASON, COMMENT, VISITOR, ORGANISATION = ".reason", ".comment", ".visitor", ".organisation"
SCHOOL = ".school"
INK_NAME, INK_AS, INK_KEPT, UNREAD = ".ink.name", ".ink.as", ".ink.kept", ".unread"
TRANSFER = ".transfer."
"""The texts of an entry that are no answer to a question; a point tells them from the ids of questions."""

_R = TypeVar(
    "_R", CaseJoined | CaseParted, ShutOut | LetIn, CaseHeld | HoldLifted, PersonJoined | PersonParted
)


@dataclass(frozen=True, slots=True)
class Text:
    """A typed text: the entry (hash) it stands in, which field, and the words.

    `field` is a question's id, with what comes after a point where it is one of several parts
    ("who.0.name", "who.0.as", "wishes.1.said"), or one of the names above.
    """

    entry: str
    field: str
    words: str


class Pen(Protocol):
    """What is written in place of each thing that was typed."""

    def words(self, entry: str, field: str, text: str) -> str:
        """Write a text."""

    def unshown(self, text: str) -> str:
        """Write a text that no paper prints and nobody is asked about."""

    def person(self, id: str, entry: str, field: str, name: str, /) -> str:
        """Write the name of a person or group known by id."""

    def born(self, id: str, day: date, /) -> date | LeftOutDay:
        """Write a date of birth."""


def texts_of(case: Case, names: Container[tuple[str, str]] = ()) -> tuple[Text, ...]:
    """Give every text of a case, in the order of its sheets.

    Of the names of people and things those are given whose entry and field are among `names`.
    """
    pen = _Reader(names)
    rewrite(case, pen)
    return tuple(pen.texts)


def rewrite(case: Case, pen: Pen) -> Case:
    """Write the case anew; of the signed bodies nothing stays."""
    return replace(
        case,
        opened=_bare(case.opened),
        last=_bare(case.last),
        holders={id: replace(h, name=pen.person(id, "", "", h.name)) for id, h in case.holders.items()},
        written=tuple(_written(one, pen) for one in case.written),
        withdrawals=tuple((_bare(e), _withdrawn(act, pen)) for e, act in case.withdrawals),
        papers=tuple((_bare(e), act) for e, act in case.papers),
        not_printed=tuple((_bare(e), act) for e, act in case.not_printed),
        looked=tuple(map(_bare, case.looked)),
        mask=Mask.nobody(),
        shown=tuple((_bare(e), _shown(e, act, pen)) for e, act in case.shown),
        joins=tuple((_bare(e), _reasoned(e, act, pen)) for e, act in case.joins),
        joined=tuple(JoinedCase(one.id, one.number, _bare(one.opened)) for one in case.joined),
        moves=tuple((_bare(e), act) for e, act in case.moves),
        shut_outs=tuple((_bare(e), _reasoned(e, act, pen)) for e, act in case.shut_outs),
        holds=tuple((_bare(e), _reasoned(e, act, pen)) for e, act in case.holds),
        same_people=tuple((_bare(e), _reasoned(e, act, pen)) for e, act in case.same_people),
        transfers=tuple(_steps(case, pen)),
        maskings=tuple((_bare(e), _only_letters(act, pen)) for e, act in case.maskings),
        requests=tuple((_bare(e), act.with_words(pen.unshown)) for e, act in case.requests),
        received=tuple((_bare(e), _received(e, act, pen)) for e, act in case.received),
        proposals=tuple((_bare(e), _proposal(e, act, pen)) for e, act in case.proposals),
    )


def _bare(entry: Entry) -> Entry:
    """Take the signed text out of an entry; its seal stays."""
    return replace(entry, body=None, salt=None)


def _written(written: Written, pen: Pen) -> Written:
    about = written.about or written.hash
    return Written(
        written.about,
        tuple(_version(one, about, pen) for one in written.versions),
        tuple(_response(one, pen) for one in written.responses),
        tuple(_ink(one, pen) for one in written.ink),
    )


def _version(version: Version, about: str, pen: Pen) -> Version:
    entry = version.entry.hash
    return Version(
        _bare(version.entry),
        _sheet(version.sheet, about, entry, pen),
        pen.words(entry, REASON, version.reason),
        {id: _unread(held, entry, f"{UNREAD}.{id}", pen) for id, held in version.unread.items()},
    )


def _sheet(sheet: Sheet, about: str, entry: str, pen: Pen) -> Sheet:
    answers: dict[str, Any] = sheet.answers()
    known = {field.id: field.kind for field in sheet.fields()}
    is_somebody = sheet.about in ("person", "group")
    for id, value in answers.items():
        if is_somebody and id == "name":
            answers[id] = pen.person(about, entry, id, value)
        elif is_somebody and id == "born" and isinstance(value, date):
            answers[id] = pen.born(about, value)
        else:
            answers[id] = _answer(known[id], value, entry, id, pen)
    return type(sheet)(**answers)


def _answer(kind: Kind, value: Any, entry: str, field: str, pen: Pen) -> Any:
    if isinstance(value, tuple) and kind in (Kind.PEOPLE, Kind.EACH):
        return tuple(_one(one, entry, f"{field}.{at}", pen) for at, one in enumerate(value))
    if isinstance(value, str) and kind in (Kind.TEXT, Kind.LONG_TEXT):
        return pen.words(entry, field, value)
    return _one(value, entry, field, pen)


def _one(value: Any, entry: str, field: str, pen: Pen) -> Any:
    match value:
        case Named(id, name, capacity):
            told = pen.person(id, entry, f"{field}.name", name)
            return Named(id, told, pen.words(entry, f"{field}.as", capacity))
        case Said(of, name, words):
            told = pen.person(of, entry, f"{field}.name", name)
            return Said(of, told, pen.words(entry, f"{field}.said", words))
        case _:
            return value


def _unread(held: Any, entry: str, field: str, pen: Pen) -> Any:
    """Write an answer that this program does not know: whatever in it is words may be a name."""
    if isinstance(held, Mapping):
        return {
            pen.unshown(key): _unread_part(held, key, value, entry, f"{field}.{key}", pen)
            for key, value in held.items()
        }
    if isinstance(held, list | tuple):
        return [_unread(one, entry, f"{field}.{at}", pen) for at, one in enumerate(held)]
    return pen.words(entry, field, held) if isinstance(held, str) else held


def _unread_part(held: Mapping[str, Any], key: str, value: Any, entry: str, field: str, pen: Pen) -> Any:
    id = held.get("id")
    if key == "name" and isinstance(id, str) and isinstance(value, str):
        return pen.person(id, entry, field, value)
    return value if key == "id" else _unread(value, entry, field, pen)


def _response(response: Response, pen: Pen) -> Response:
    entry, act = response.entry, response.act
    comment = pen.words(entry.hash, COMMENT, act.comment)
    return Response(_bare(entry), replace(act, comment=comment, shown="…"))


def _ink(ink: InkSigned, pen: Pen) -> InkSigned:
    entry, act = ink.entry.hash, ink.act
    parts: dict[str, Any] = {
        "name": pen.words(entry, INK_NAME, act.name),
        "capacity": pen.words(entry, INK_AS, act.capacity),
        "kept": pen.words(entry, INK_KEPT, act.kept),
    }
    return InkSigned(_bare(ink.entry), replace(act, **parts))


def _shown(entry: Entry, act: InspectionPage, pen: Pen) -> InspectionPage:
    who = pen.words(entry.hash, VISITOR, act.who)
    return replace(act, who=who, organisation=pen.words(entry.hash, ORGANISATION, act.organisation))


def _reasoned(entry: Entry, act: _R, pen: Pen) -> _R:
    return replace(act, reason=pen.words(entry.hash, REASON, act.reason))


def _steps(case: Case, pen: Pen) -> Iterator[tuple[Entry, TransferAct]]:
    """Write the steps of transfers; a receipt is a file's text and stands on no paper.

    A plan written again in the same words is no new text: they are written once, where they stood first.
    """
    done: dict[tuple[str, str, str], str] = {}
    for entry, act in case.transfers:

        def write(part: str, said: str, entry: Entry = entry, act: TransferAct = act) -> str:
            where = (act.transfer, part, said)
            if where not in done:
                done[where] = pen.words(entry.hash, f"{TRANSFER}{part}", said)
            return done[where]

        yield _bare(entry), replace(act.with_parts(write), **dict.fromkeys(act.unshown, ""))


def _withdrawn(act: PersonWithdrawn, pen: Pen) -> PersonWithdrawn:
    return replace(act, reason=pen.unshown(act.reason))


def _only_letters(act: MaskedCopy, pen: Pen) -> MaskedCopy:
    """Keep of an earlier masking whose it was, for whom and the letters; its words are names."""
    masking = act.masking
    reader = pen.unshown(masking.reader)
    return MaskedCopy(masking=Masking(masking.whose, reader, masking.letters, covers=masking.covers))


def _received(entry: Entry, act: CaseReceived, pen: Pen) -> CaseReceived:
    """Keep of what another school sent that it came, from where, and whose it is: its words do not go on."""
    school = pen.words(entry.hash, SCHOOL, act.school)
    whose = tuple(replace(one, name=pen.person(one.ours, "", "", one.name)) for one in act.whose)
    name, office = pen.unshown(act.signed_by.name), pen.unshown(act.signed_by.office)
    by = replace(act.signed_by, name=name, office=office)
    masked = replace(act.masked, reader=pen.unshown(act.masked.reader), letters=())
    bare = replace(act, keys=(), proposals=(), more="", parts=0, to=pen.unshown(act.to))
    return replace(bare, school=school, whose=whose, signed_by=by, masked=masked)


def _proposal(
    entry: Entry, act: ProposalTaken | ProposalSetAside, pen: Pen
) -> ProposalTaken | ProposalSetAside:
    if isinstance(act, ProposalTaken):
        return replace(act, what=pen.unshown(act.what))
    return replace(act, what=pen.unshown(act.what), reason=pen.words(entry.hash, REASON, act.reason))


class _Reader:
    """Gathers the texts while a case is gone through."""

    def __init__(self, names: Container[tuple[str, str]]) -> None:
        self.texts: list[Text] = []
        self._names = names

    def words(self, entry: str, field: str, text: str) -> str:
        """Gather a text."""
        if text:
            self.texts.append(Text(entry, field, text))
        return text

    def person(self, _id: str, entry: str, field: str, name: str, /) -> str:
        """Gather a name that is asked for."""
        return self.words(entry, field, name) if (entry, field) in self._names else name

    def unshown(self, text: str) -> str:
        """Leave what nobody is shown."""
        return text

    def born(self, _id: str, day: date, /) -> date:
        """Leave a date."""
        return day
