"""Where a case stands, in a few words, the same on Home, case, list and paper (C3, G3, P2)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from yps_desktop.record.case import Case, Response, Written
from yps_desktop.record.rules.contact import contact_clock, told_social_care
from yps_desktop.record.rules.deadlines import reference_awaited_since
from yps_desktop.record.rules.life import Life, life_of
from yps_desktop.record.rules.received import is_theirs_alone
from yps_desktop.record.rules.referral import advice, against, against_when_signed
from yps_desktop.record.rules.signing import answer_of, signature_of
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import REFERRED, Decision
from yps_desktop.record.times import recorded, time_between


@dataclass(frozen=True, slots=True)
class SecondAnswer:
    """An answer of a second person that asks for something: who gave it, when, with what comment.

    `sheet` is the hash of what it was given to, `kind` its kind.
    """

    sheet: str
    kind: str
    who: str
    office: str
    when: datetime
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a case stands.

    `awaiting` are the hashes of the sheets that wait for a countersignature; `refer_now` and `sent_back` the
    answers nothing has followed yet; `referred_to` the agencies of the newest decision and contacts.
    """

    is_open: bool
    awaiting: tuple[str, ...]
    refer_now: SecondAnswer | None
    sent_back: tuple[SecondAnswer, ...]
    police_awaited: bool
    decision_awaited: bool
    against_advice: bool
    no_second_reader: bool
    referred_to: tuple[str, ...]
    clock_ends: datetime | None
    headteacher: str = "headteacher"
    life: Life = "open"

    @property
    def awaiting_headteacher(self) -> bool:
        """Say whether anything waits for a countersignature."""
        return bool(self.awaiting)

    @property
    def lasting_words(self) -> tuple[str, ...]:
        """Write where it stands, the weightiest first, leaving out the clock: true until the next entry."""
        return self._words("")

    def words(self, now: datetime) -> tuple[str, ...]:
        """Write where it stands, the weightiest first; at least one phrase."""
        if self.clock_ends is None:
            return self._words("")
        over = time_between(self.clock_ends, now) > timedelta(0)
        return self._words("24 hours are over" if over else "24 hours running")

    def _words(self, clock: str) -> tuple[str, ...]:
        said = (
            (self.life == "closed", "Closed"),
            (self.life == "opened_in_error", "Opened by mistake"),
            (self.refer_now is not None, "Refer now"),
            (bool(self.sent_back), f"Sent back by the {self.headteacher}"),
            (bool(self.awaiting), f"Awaiting {self.headteacher}"),
            (self.life == "closing", "Being closed"),
            (bool(clock), clock),
            (bool(self.referred_to), f"With {' and '.join(self.referred_to)}"),
            (self.police_awaited, "Awaiting police reference"),
            (self.decision_awaited, "To be decided"),
        )
        return tuple(words for holds, words in said if holds) or ("Open",)


def standing(case: Case, school: School | None = None) -> Standing:
    """Say where a case stands; the school says how its headteacher is called and who reads second."""
    signed = [(written, signature_of(case, written, school)) for written in case.written]
    directed = _open_answers(case, [w for w, how in signed if how == "refer_now"])
    newest = case.newest("decision")
    now_against = () if newest is None else against_now(case, newest)
    life = life_of(case, school)
    is_open = life in ("open", "closing")
    clock = contact_clock(case) if is_open else None
    return Standing(
        is_open=is_open,
        awaiting=tuple(written.hash for written, how in signed if how == "awaiting"),
        refer_now=next(iter(directed), None),
        sent_back=_open_answers(case, [w for w, how in signed if how == "sent_back"]),
        police_awaited=is_open and reference_awaited_since(case) is not None,
        decision_awaited=bool(directed) or (is_open and _to_be_decided(case, newest, now_against)),
        against_advice=bool(now_against or getattr(newest and newest.sheet, "against_advice_reason", None)),
        no_second_reader=any(how == "no_second_reader" for _, how in signed),
        referred_to=_referred_to(case, newest),
        clock_ends=clock[1] if clock else None,
        headteacher=school.headteacher if school else "headteacher",
        life=life,
    )


def against_now(case: Case, decision: Written) -> tuple[str, ...]:
    """Say in what a decision goes against the advice of the record as it stands today."""
    return against(advice(case), decision.sheet) if isinstance(decision.sheet, Decision) else ()


def _to_be_decided(case: Case, newest: Written | None, now_against: tuple[str, ...]) -> bool:
    """None yet, or facts that came later make the newest decision go against the advice (C5).

    What another school alone recorded was theirs to decide.
    """
    if newest is None:
        return not is_theirs_alone(case)
    return bool(now_against) and now_against != against_when_signed(case, newest)


def _open_answers(case: Case, answered: list[Written]) -> tuple[SecondAnswer, ...]:
    """Leave out what was followed: a later decision, or for "refer now" a contact with an agency."""
    found = []
    for written in answered:
        answer, kind = answer_of(written), written.sheet.kind
        if answer is None or _followed(case, kind, answer):
            continue
        who = case.author(answer.entry)
        when = recorded(answer.entry)
        found.append(SecondAnswer(written.hash, kind, who.name, who.office, when, answer.act.comment))
    return tuple(found)


def _followed(case: Case, kind: str, answer: Response) -> bool:
    later = [one for one in case.written if one.latest.header.seq > answer.entry.header.seq]
    if answer.act.answer == "sent_back":
        return any(one.sheet.kind == kind for one in later)
    decisions = [one.sheet for one in later if isinstance(one.sheet, Decision)]
    referred = any(sheet.course in REFERRED for sheet in decisions)
    told = {one.hash for one in told_social_care(case)}
    return referred or any(one.sheet.kind == "police" or one.hash in told for one in later)


def _referred_to(case: Case, newest: Written | None) -> tuple[str, ...]:
    course = getattr(newest.sheet, "course", None) if newest else None
    police = course in ("police", "police_and_social_care") or bool(case.of("police"))
    social_care = course in ("social_care", "police_and_social_care") or bool(told_social_care(case))
    named = (("police", police), ("social care", social_care))
    return tuple(agency for agency, holds in named if holds)
