"""Entries about a pupil's record going to another school (N1–N8): one kind a step, of one transfer.

The same act stands in every case the transfer takes along, with the transfer's random id (hex). Days are ISO
dates, empty where nobody knows. What names a child stands here and in the cases' sheets alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Literal, Self

from yps_desktop.record.act import Act

TransferWay = Literal["package", "pdf", "paper", ""]
"""A package for a school with this program; one locked PDF file; the same on paper; not chosen yet."""
SentHow = Literal["by_hand", "tracked_post", "secure_email", "secure_transfer", "otherwise"]
AnsweredBy = Literal["file", "slip", "telephone"]
"""A receipt file that the other program signed, the slip of the letter, or a word on the telephone."""
Answer = Literal["taken_in", "not_ours", "not_agreed", "not_readable", "sent_twice"]
"""What came of it: the outcomes of a receipt (transfer/receipt.py)."""
YesNo = Literal["yes", "no", ""]


class TransferAct(Act):
    """A step of a transfer. `typed` are its parts that somebody typed, `unshown` what no paper prints."""

    __slots__ = ()
    typed: ClassVar[tuple[str, ...]] = ()
    unshown: ClassVar[tuple[str, ...]] = ()
    transfer: str

    def with_words(self, words: Callable[[str], str]) -> Self:
        """Give it with its typed words written anew, as where somebody was named by mistake (G2)."""
        return self.with_parts(lambda _part, said: words(said))

    def with_parts(self, write: Callable[[str, str], str]) -> Self:
        """Give it with its typed words written anew; `write` is told the part and its words."""
        return replace(self, **{part: write(part, getattr(self, part)) for part in self.typed})

    def typed_words(self) -> Mapping[str, str]:
        """Give what somebody typed, by part; what is empty is left out."""
        held: dict[str, Any] = {part: getattr(self, part) for part in self.typed}
        return {part: words for part, words in held.items() if words}


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferPlanned(TransferAct):
    """A transfer is planned, or its plan changed: the later wins, the earlier stays.

    `pupils` are the ids, in this case, of those it goes with; `cases` the ids of every case it takes along.
    `school` is empty where none is known yet: then `told` says who has the file or is told (N5). `name`,
    `office` and `number` are of whoever opens it there. `ring` is the number they ring here, `back_to` where
    the slip goes. `child` and `parents` say whether it was spoken about with them (N1), else why not.
    `agreed` is the day it was agreed on by telephone. `others` says whether other people are masked or stand
    by name, and then why (N2). `reply_days` are school days until a receipt is asked after, 0 for the
    school's setting. `stays_reason` says why a case of theirs does not go.
    """

    kind: ClassVar[str] = "transfer_planned"
    typed: ClassVar[tuple[str, ...]] = (
        *("school", "told", "name", "office", "number", "address", "ring", "back_to"),
        *("child_why_not", "parents_why_not", "named_reason", "stays_reason"),
    )
    transfer: str
    pupils: tuple[str, ...]
    cases: tuple[str, ...]
    school: str = ""
    told: str = ""
    name: str = ""
    office: str = ""
    number: str = ""
    address: str = ""
    ring: str = ""
    back_to: str = ""
    last_day: str = ""
    first_day: str = ""
    child: YesNo = ""
    child_day: str = ""
    child_why_not: str = ""
    parents: YesNo = ""
    parents_day: str = ""
    parents_why_not: str = ""
    agreed: str = ""
    others: Literal["masked", "named", ""] = ""
    named_reason: str = ""
    stays_reason: str = ""
    way: TransferWay = ""
    reply_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferMade(TransferAct):
    """What goes was made: a package, a locked PDF, or paper. It is written before anything leaves.

    `sha256` is of the file, or of what was printed; `package` the hash that a receipt names, empty for PDF
    and paper; `masked` the hash of the entry that masked this case in it, empty where it goes by name.
    `until` is the number of the record's last entry then, `pages` how many a PDF or paper has.
    """

    kind: ClassVar[str] = "transfer_made"
    transfer: str
    way: Literal["package", "pdf", "paper"]
    sha256: str
    package: str = ""
    masked: str = ""
    until: int = 0
    pages: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferSent(TransferAct):
    """It left: which day, how and to whom; and when and to whom the words were told on the telephone.

    `sha256` says which of what was made. The words themselves stand nowhere in the record.
    """

    kind: ClassVar[str] = "transfer_sent"
    typed: ClassVar[tuple[str, ...]] = ("how_words", "to", "words_to")
    transfer: str
    day: str
    how: SentHow
    how_words: str = ""
    to: str = ""
    words_day: str = ""
    words_to: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferChased(TransferAct):
    """Somebody asked after the receipt: which day, whom, and what was said."""

    kind: ClassVar[str] = "transfer_chased"
    typed: ClassVar[tuple[str, ...]] = ("whom", "said")
    transfer: str
    day: str
    whom: str
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferAnswered(TransferAct):
    """The other school answered: what came of it, how they said so, who, and which day.

    Of a receipt file `receipt` is the whole text, `key` the fingerprint of the key that signed it, and
    `compared` says that it was read out and compared on the telephone. `sha256` names the file it is about,
    `package` the package's hash.
    """

    kind: ClassVar[str] = "transfer_answered"
    typed: ClassVar[tuple[str, ...]] = ("who", "said")
    unshown: ClassVar[tuple[str, ...]] = ("receipt",)
    transfer: str
    answer: Answer
    by: AnsweredBy
    day: str
    who: str = ""
    said: str = ""
    receipt: str = ""
    key: str = ""
    compared: bool = False
    sha256: str = ""
    package: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferCalledOff(TransferAct):
    """The transfer does not take place, or no longer takes this case along, and why."""

    kind: ClassVar[str] = "transfer_called_off"
    typed: ClassVar[tuple[str, ...]] = ("reason",)
    transfer: str
    reason: str


TRANSFER_ACTS: tuple[type[TransferAct], ...] = (
    TransferPlanned,
    TransferMade,
    TransferSent,
    TransferChased,
    TransferAnswered,
    TransferCalledOff,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferLine:
    """What stays of a transfer when its case is destroyed: it names no child.

    `sent` and `answered` are ISO days, `answer` an outcome's code or empty, `receipt` the file's text.
    """

    transfer: str
    school: str
    sent: str
    way: str
    sha256: str
    package: str = ""
    answer: str = ""
    answered: str = ""
    receipt: str = ""
