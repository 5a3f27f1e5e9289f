"""Entries about a person's request for their own data (L3).

One request over several cases is an entry of the same kind in each of them, with a shared random id; each
stands in its case, so that it is destroyed with it. Where nothing is held, the entry is of no case and names
nobody.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar, Literal, Self

from yps_desktop.record.act import Act

Asker = Literal["self", "parent", "authorised"]
Understands = Literal["yes", "no", "not_known", "adult"]
Outcome = Literal["given", "refused"]
LeftOutWhy = Literal["rights_of_others", "serious_harm", "child_abuse", "crime", "privilege", "other"]


@dataclass(frozen=True, slots=True)
class LeftOutFor:
    """Something left out beyond masking: by which exemption, and the school's reason."""

    why: LeftOutWhy
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestAct(Act):
    """What was said of a request in a case: `request` is the id it shares with the same in other cases."""

    typed: ClassVar[tuple[str, ...]] = ("reason",)
    """The parts that somebody typed."""
    request: str

    def with_words(self, words: Callable[[str], str]) -> Self:
        """Give it with its typed words written anew."""
        return replace(self, **{part: words(getattr(self, part)) for part in self.typed})


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRequested(RequestAct):
    """Somebody asks what is recorded about them: `person` is their id in this case.

    `asker` is who asks: they themselves, a parent or carer for them, or somebody authorised, with `name` and
    `capacity`. `came` is the day (ISO) it came, `checked` how identity and authority were checked.
    `understands` says whether a child is old enough to understand the right, `says` what they say of it.
    """

    kind: ClassVar[str] = "data_requested"
    typed: ClassVar[tuple[str, ...]] = ("name", "capacity", "checked", "says")
    person: str
    asker: Asker
    came: str
    checked: str
    understands: Understands
    name: str = ""
    capacity: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestExtended(RequestAct):
    """The time to answer was extended to three months; whoever asks was told on a day (`told`, ISO)."""

    kind: ClassVar[str] = "request_extended"
    request: str
    reason: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestSecondLook(RequestAct):
    """A second person looked for this person in all that they may see, and asked for what they found."""

    kind: ClassVar[str] = "request_second_look"
    typed: ClassVar[tuple[str, ...]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLeftOut(RequestAct):
    """What is left out beyond masking, decided before anything is handed out; the newest counts."""

    kind: ClassVar[str] = "request_left_out"
    typed: ClassVar[tuple[str, ...]] = ()
    left_out: tuple[LeftOutFor, ...]

    def with_words(self, words: Callable[[str], str]) -> Self:
        """Give it with its reasons written anew."""
        return replace(self, left_out=tuple(replace(one, reason=words(one.reason)) for one in self.left_out))


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestAnswered(RequestAct):
    """A request was answered on a day (ISO), and how the answer went, in words.

    `given` are the hashes of the entries of this case that say what was handed out; a refusal has its
    `reason`.
    """

    kind: ClassVar[str] = "request_answered"
    typed: ClassVar[tuple[str, ...]] = ("way", "reason")
    outcome: Outcome
    day: str
    way: str
    given: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestCalledOff(RequestAct):
    """A request needs no answer any more, such as taken back, and why."""

    kind: ClassVar[str] = "request_called_off"
    request: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingHeld(Act):
    """A request was answered: nothing is held. It names nobody who asked.

    `came` and `day` are days (ISO) of the request and the answer; `looked` the id of the second person with
    a key who looked as well, empty where there was none.
    """

    kind: ClassVar[str] = "nothing_held"
    came: str
    day: str
    looked: str = ""


REQUEST_ACTS: tuple[type[RequestAct], ...] = (
    DataRequested,
    RequestExtended,
    RequestSecondLook,
    RequestLeftOut,
    RequestAnswered,
    RequestCalledOff,
)
"""Those of a case."""
