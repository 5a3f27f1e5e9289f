"""What one edition of the guidance says: the words of each sheet, question and answer, and their sources."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

OUR_PRACTICE = "Our practice"
"""The source of a question that no document asks for."""
_Day = date
REPORTED = "reported"
"""The status of a question whose source was read second-hand, so that a school should check it."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The school's own words, from its settings; lower case, as inside a sentence."""

    imagery: str = "nudes and semi-nudes"
    headteacher: str = "headteacher"


@dataclass(frozen=True, slots=True)
class OptionWords:
    """One answer of a choice: `label` beside the button, `hint` under it."""

    id: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The words of one question.

    `label` asks it; `short` heads its row on check pages, summaries and paper; `name` begins an error
    sentence ("The day you spoke with the headteacher must include a month"); `missing` is the error where it
    must be answered; `why` says why it is asked; `source` is document and section, several parted by "; ", or
    "Our practice"; `status` is "reported" where the source was read second-hand and a school should check it.
    """

    id: str
    label: str
    short: str
    name: str
    missing: str
    hint: str = ""
    why: str = ""
    source: str = OUR_PRACTICE
    status: str = ""
    options: tuple[OptionWords, ...] = ()

    def option(self, id: str) -> OptionWords | None:
        """Give the words of one answer, or None where this edition does not have it."""
        return next((option for option in self.options if option.id == id), None)


@dataclass(frozen=True, slots=True)
class GroupWords:
    """Questions that stand together under one heading, by id, in their order."""

    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The words of one sheet.

    `title` heads the page; `short` names the sheet in captions, on paper and in the chronology; `task` is its
    line in the task list; `sign` is the signing button; `intro` and `warning` stand under the title.
    """

    kind: str
    title: str
    short: str
    task: str
    sign: str
    intro: str = ""
    warning: str = ""
    groups: tuple[GroupWords, ...] = ()
    fields: Mapping[str, FieldWords] = field(default_factory=dict)

    def field(self, id: str) -> FieldWords | None:
        """Give the words of one question, or None where it was not asked in this edition."""
        return self.fields.get(id)

    @property
    def reported(self) -> frozenset[str]:
        """Give the questions, by id, whose source was read second-hand."""
        return frozenset(id for id, words in self.fields.items() if words.status == REPORTED)

    @property
    def is_reported(self) -> bool:
        """Say whether that is true of all that a document asks for, so that it is said once."""
        asked = [id for id, words in self.fields.items() if words.source != OUR_PRACTICE]
        return bool(asked) and self.reported.issuperset(asked)


@dataclass(frozen=True, slots=True)
class Source:
    """A document the questions come from: `cited` is how it is named beside a question.

    `checked` is the day somebody last checked it, where that is not the day of the whole edition.
    """

    short: str
    cited: str
    title: str
    date: str
    status: str
    checked: _Day | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """Kinds of sheets that stand together where somebody chooses what to record, in their order."""

    title: str
    sheets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WayIn:
    """One of the four ways to start an incident.

    `sheet` opens with `answers` given, the cursor in `field`.
    """

    id: str
    title: str
    text: str
    sheet: str
    field: str
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Start:
    """The page a new incident opens on (D8)."""

    title: str
    intro: str
    lines_title: str
    lines: tuple[str, ...]
    ways_title: str
    ways: tuple[WayIn, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Avoided:
    """Words that label, blame or say more than is known; `instead` goes on from "Think of".

    `shown` are those that stand for all of them where people read of them.
    """

    words: tuple[str, ...]
    instead: str
    source: str = OUR_PRACTICE
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """The words to think about; `quoted` says what to do where they are somebody else's."""

    avoided: tuple[Avoided, ...]
    quoted: str


@dataclass(frozen=True, slots=True)
class WordNote:
    """A sentence about a word that was typed, and where it comes from."""

    sentence: str
    source: str


@dataclass(frozen=True, slots=True)
class BoxWords:
    """One box of the way through an incident; `later` is said of it while it is not taken, if anything."""

    title: str
    lines: tuple[str, ...]
    later: str = ""


@dataclass(frozen=True, slots=True)
class WayWords:
    """The flowchart of where a case stands (E2), box by box; `yes`, `no` and `back` stand at its arrows."""

    title: str
    intro: str
    source: str
    yes: str
    no: str
    back: str
    boxes: Mapping[str, BoxWords]


@dataclass(frozen=True, slots=True)
class AskedWords:
    """One of the eight questions, and what is looked for."""

    title: str
    looked_for: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """The page of the eight questions (O1–O8), for one case and for the register."""

    title: str
    intro: str
    register_intro: str
    source: str
    questions: Mapping[str, AskedWords]


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition, as it stood when a case was opened; `released` editions never change."""

    id: str
    title: str
    checked: date
    released: bool
    terms: Terms
    sources: Mapping[str, Source]
    sheets: Mapping[str, SheetWords]
    shelves: tuple[Shelf, ...]
    start: Start
    wording: Wording
    way: WayWords
    inspection: Inspection

    def sheet(self, kind: str) -> SheetWords | None:
        """Give the words of a sheet, or None where this edition does not have it."""
        return self.sheets.get(kind)

    def cite(self, source: str) -> str:
        """Spell a question's source in full, such as "UKCCIS, …, 2016, section 2"."""
        return "; ".join(self._cite_one(part.strip()) for part in source.split(";"))

    def _cite_one(self, part: str) -> str:
        short, comma, where = part.partition(",")
        document = self.sources.get(short)
        return part if document is None else document.cited + comma + where

    def checked_of(self, source: str) -> date:
        """Give the day somebody last checked a question's source: of several documents, the earliest."""
        named = (self.sources.get(part.strip().split(",")[0]) for part in source.split(";"))
        return min((self.checked_on(one) for one in named if one is not None), default=self.checked)

    def checked_on(self, source: Source) -> date:
        """Give the day somebody last checked one document: its own, or that of the edition."""
        return source.checked or self.checked
