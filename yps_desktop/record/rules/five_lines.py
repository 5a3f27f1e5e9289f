"""The five lines a countersigner reads first (G9) and a printed record begins with (Z13)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from yps_desktop.record.ages import Age, ages_of
from yps_desktop.record.case import Case, Written
from yps_desktop.record.entry import Entry
from yps_desktop.record.people import people_of
from yps_desktop.record.rules.advice import Advice
from yps_desktop.record.rules.facts import as_of
from yps_desktop.record.rules.referral import advice, against_when_signed
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.times import recorded


@dataclass(frozen=True, slots=True)
class WhoLine:
    """Somebody with a part in it; `age` is on the day of the disclosure, None where not recorded."""

    id: str
    name: str
    age: Age | None
    roles: tuple[str, ...]
    standing: tuple[str, ...]
    is_group: bool
    how_many: int | None


@dataclass(frozen=True, slots=True)
class Change:
    """Something recorded after the text was signed; `kind` is a sheet's kind, "correction" or an answer.

    `of` is the hash of the sheet it belongs to.
    """

    kind: str
    of: str
    seq: int
    recorded: datetime


@dataclass(frozen=True, slots=True)
class FiveLines:
    """Who; points and advice; decision and reason; what goes against the advice; what changed since.

    `advice` is that of the record when the decision was signed, `advice_now` that of today; where there is no
    decision yet, `course` and `reason` are None and both are today's.
    """

    who: tuple[WhoLine, ...]
    advice: Advice
    advice_now: Advice
    course: str | None
    reason: str | None
    against: tuple[str, ...]
    against_reason: str | None
    changed: tuple[Change, ...]

    @property
    def advice_changed(self) -> bool:
        """Say whether what was recorded since alters the advice or the answer to a point."""
        then, now = self.advice, self.advice_now
        return then.level != now.level or then.points != now.points or then.agencies != now.agencies


def five_lines(case: Case, signed: Written | None = None) -> FiveLines:
    """Put the five lines together for a decision, the newest if none is given (G9, Z13).

    Another sheet that is signed, such as a closing, stands for when: the decision is the newest then, and
    what changed is counted from that sheet.
    """
    written = signed if signed and isinstance(signed.sheet, Decision) else case.newest("decision")
    since = signed or written
    now = advice(case)
    sheet = written.sheet if written else None
    return FiveLines(
        who=tuple(_who(case)),
        advice=now if written is None else advice(as_of(case, written.latest.header.seq)),
        advice_now=now,
        course=getattr(sheet, "course", None),
        reason=getattr(sheet, "reason", None),
        against=() if written is None else against_when_signed(case, written),
        against_reason=getattr(sheet, "against_advice_reason", None),
        changed=() if since is None else changed_since(case, since),
    )


def changed_since(case: Case, written: Written) -> tuple[Change, ...]:
    """Give what was recorded after a sheet, as it stands, was signed; the oldest first."""
    later = (one for one in _changes(case) if one.seq > written.latest.header.seq)
    return tuple(sorted(later, key=lambda one: one.seq))


def _who(case: Case) -> Iterator[WhoLine]:
    for person in people_of(case):
        if person.roles or (person.is_young and person.sheet is not None):
            yield WhoLine(
                id=person.id,
                name=person.name,
                age=ages_of(person, case).disclosed,
                roles=person.roles,
                standing=person.standing,
                is_group=person.is_group,
                how_many=person.how_many if isinstance(person.how_many, int) else None,
            )


def _changes(case: Case) -> Iterator[Change]:
    for written in case.written:
        yield _change(written.sheet.kind, written, written.entry)
        for version in written.versions[1:]:
            yield _change("correction", written, version.entry)
        for response in written.responses:
            yield _change(response.act.answer, written, response.entry)
        for ink in written.ink:
            yield _change("ink", written, ink.entry)


def _change(kind: str, written: Written, entry: Entry) -> Change:
    return Change(kind, written.hash, entry.header.seq, recorded(entry))
