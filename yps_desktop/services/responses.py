"""What a second person answers: countersign, send back, direct a referral; and signatures in ink."""

from collections.abc import Iterable
from dataclasses import dataclass

from yps_desktop.guidance.words import Edition
from yps_desktop.record.acts import Agreed, Answered, SignedInInk
from yps_desktop.record.case import Case, Written
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment, check_when
from yps_desktop.record.rules.five_lines import FiveLines, five_lines
from yps_desktop.record.rules.shut_out import with_a_key
from yps_desktop.record.rules.signing import awaiting, why_not_countersign
from yps_desktop.record.rules.signing import countersigners as may_countersign
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.reading import ReadOut, read_out
from yps_desktop.services.writing import Signer, of_act, write

_CORRECTED = "This was corrected while you were reading. Read it again. Nothing has been signed."
_ANSWERED = "This was answered while you were reading, so it waits no more. Nothing has been signed."


@dataclass(frozen=True, slots=True)
class ToRead:
    """What a countersigner reads on one page: five lines, then every sheet that waits, whole (G9).

    `texts` are the sheets in words, in their order; `shown` is that whole text as it will stand in the entry.
    """

    case: Case
    edition: Edition
    lines: FiveLines
    sheets: tuple[Written, ...]
    texts: tuple[ReadOut, ...]

    @property
    def shown(self) -> str:
        """Give the whole text as one."""
        return "\n\n".join(text.text() for text in self.texts)


def countersigners(desk: Desk) -> tuple[KeyHolder, ...]:
    """Give everybody with a key and the right to countersign, other than the person signed in."""
    return tuple(h for h in desk.holders.values() if h.may("countersign") and h.person != desk.me.person)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case with the sheets that wait for a second person, and who may answer them; either may be empty."""

    case: Case
    sheets: tuple[Written, ...]
    readers: tuple[KeyHolder, ...]


def waiting_in(desk: Desk, case_id: str) -> Waiting:
    """Say what waits in a case and who may answer it: nobody their own sheet, nobody concerned (G3, G5)."""
    case = cases.read(desk, case_id)
    sheets = tuple(one for one in case.written if awaiting(case, one, desk.school))
    readers = {holder.person: holder for one in sheets for holder in may_countersign(case, one)}
    return Waiting(case, sheets, tuple(readers.values()))


def why_nobody(waiting: Waiting) -> tuple[str, ...]:
    """Say why none of those who have the right to countersign may answer what waits (G3, G5)."""
    those = [one for one in with_a_key(waiting.case) if one.may("countersign")]
    said = (why_not_countersign(waiting.case, sheet, one) for sheet in waiting.sheets for one in those)
    return tuple(dict.fromkeys(why for why in said if why)) or ("Nobody can countersign what they wrote.",)


def to_read(desk: Desk, case_id: str, reader: str = "") -> ToRead:
    """Put together what waits for a countersignature in a case.

    With `reader`, a person's id, only what that person may answer. Raises YpsError where nothing waits.
    """
    case = cases.read(desk, case_id)
    holder = desk.holders.get(reader)
    sheets = tuple(
        one
        for one in case.written
        if awaiting(case, one, desk.school) and not (holder and why_not_countersign(case, one, holder))
    )
    if not sheets:
        raise YpsError("Nothing in this case waits for a countersignature.")
    texts = _in_words(desk, case, sheets)
    return ToRead(case, desk.edition(case.edition), five_lines(case, sheets[-1]), sheets, texts)


def respond(desk: Desk, reading: ToRead, signer: Signer, answer: Answered, comment: str = "") -> None:
    """Write a second person's answer to what they read, signed with their own key.

    Refused where they wrote any of it themselves, where it changed or was answered since it was shown, or
    where it is sent back without a word why. Nothing is written then.
    """
    if answer == "sent_back" and not comment.strip():
        raise AnswerError("Enter what you want changed.")
    case = cases.read(desk, reading.case.id)
    for sheet in reading.sheets:
        now = case.find(sheet.hash)
        if now is None or now.latest.hash != sheet.latest.hash:
            raise YpsError(_CORRECTED)
        if why_not := why_not_countersign(case, now, signer.holder):
            raise NotAllowedError(f"{why_not} Nothing has been signed.")
        if not awaiting(case, now, desk.school):
            raise YpsError(_ANSWERED)
    if _in_words(desk, case, reading.sheets) != reading.texts:
        raise YpsError(_CORRECTED)
    hashes: dict[str, tuple[str, ...]] = {}
    for sheet in reading.sheets:
        home = sheet.latest.header.case or case.id
        hashes[home] = (*hashes.get(home, ()), sheet.latest.hash)
    acts = {
        home: Agreed(answer=answer, of=of, shown=reading.shown, comment=comment.strip())
        for home, of in hashes.items()
    }
    write(desk, [of_act(act, home, case.edition) for home, act in acts.items()], signer=signer)


def _in_words(desk: Desk, case: Case, sheets: Iterable[Written]) -> tuple[ReadOut, ...]:
    """Put sheets in words as the case stands now, each as it is found there."""
    edition, found = desk.edition(case.edition), (case.find(sheet.hash) or sheet for sheet in sheets)
    return tuple(read_out(case, one, edition) for one in found)


@dataclass(frozen=True, slots=True)
class Ink:
    """A paper signed in ink: who, as what, when, where it is kept, and the anchor code printed on it."""

    name: str
    capacity: str
    when: Moment
    kept: str
    anchor: str = ""


def sign_in_ink(desk: Desk, case_id: str, hash: str, ink: Ink) -> None:
    """Write down that somebody without a key signed the printed sheet (G6). Raises AnswerError."""
    desk.need("write")
    if not ink.name.strip() or not ink.kept.strip():
        raise AnswerError("Enter who signed the paper and where it is kept.")
    problem = check_when(ink.when, desk.now(), future=False)
    if problem:
        raise AnswerError(f"The day it was signed {problem.value}.")
    if ink.anchor.strip() and desk.vault.ledger.find_anchor(ink.anchor) is None:
        raise AnswerError("That code is not from this record. Compare it with the foot of the paper.")
    case = cases.read(desk, case_id)
    written = case.find(hash)
    if written is None:
        raise YpsError("The sheet that was signed is not in this case.")
    act = SignedInInk(
        of=written.latest.hash,
        name=ink.name.strip(),
        capacity=ink.capacity,
        when=ink.when.to_json(),
        kept=ink.kept.strip(),
        anchor=ink.anchor.strip(),
    )
    write(desk, [of_act(act, written.entry.header.case, case.edition)])
