"""What may stand as an answer on paper: words, a quotation, a correction, or one of the four blanks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that decide: yes, a name, a standing, "awaiting"."""

    text: str


@dataclass(frozen=True, slots=True)
class Small:
    """Words in small print beside others."""

    text: str


@dataclass(frozen=True, slots=True)
class Slanted:
    """Words that an editor put there: "does not apply", what was left out."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """An id, a key or an entry's number, in letters of one width."""

    text: str


Wording = str | Strong | Small | Slanted | Code
Words = Wording | tuple[Wording, ...]
"""Plain text and weighted text. There is no markup: typed text is never read as anything but letters."""


def unbroken(text: str) -> str:
    """Hold a figure or a date together on one line."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said, in their own words; `by` names who said it and to whom; `lead` goes before."""

    said: str
    by: Words = ""
    lead: Words = ""


@dataclass(frozen=True, slots=True)
class NotKnown:
    """An answer: it was asked, and nobody could say; `asked` says of whom."""

    asked: str = ""


@dataclass(frozen=True, slots=True)
class NotRecorded:
    """A hole: nobody has answered yet; `asked_for` says when it is asked for."""

    asked_for: str = ""


@dataclass(frozen=True, slots=True)
class DoesNotApply:
    """The question has no place here; `why` says it."""

    why: str = ""


@dataclass(frozen=True, slots=True)
class NotAskedThen:
    """The edition signed did not ask it; `since` says which edition brought it."""

    since: str = ""


Blank = NotKnown | NotRecorded | DoesNotApply | NotAskedThen


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: what it was corrected to, why, and who, when and which entry corrects which."""

    corrected_to: "Plain"
    reason: Words
    by: Words


@dataclass(frozen=True, slots=True)
class Corrected:
    """An answer with its corrections, oldest first. What was first written stays legible."""

    first_written: "Plain"
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Several:
    """Answers one below the other in the same row."""

    answers: tuple["Plain", ...]


@dataclass(frozen=True, slots=True)
class Open:
    """Room to answer in ink: squares to tick with what each says, small boxes with their words, lines.

    `across` is how many squares stand in a row where their words are short; long words stand alone.
    """

    ticks: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()
    lines: int = 0
    across: int = 2


Plain = Words | Quotation | Blank
Answer = Plain | Corrected | Several | Open
