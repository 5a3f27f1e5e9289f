"""What a paper says, apart from how it looks: plain values that a composer makes and the layout reads."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from yps_desktop.documents.answers import Answer, Words
from yps_desktop.documents.beside import Beside
from yps_desktop.documents.cards import Cards
from yps_desktop.documents.drawn_chart import ChartBeside, DrawnChart
from yps_desktop.documents.flowchart import Flowchart
from yps_desktop.documents.groups import Groups
from yps_desktop.documents.step_by_step import Contents, StepByStep
from yps_desktop.documents.tables import ChronologyDays, GroupedTable, PeopleTable, SheetIndex, Table


@dataclass(frozen=True, slots=True)
class Stamp:
    """What stands at the foot of every page and proves it.

    `document` names case and document ("Case 2026-014 · whole record"); `printed_when` is the school's wall
    clock with its zone; `anchor_code` is eight groups of four; `anchor_qr_text` holds the whole hash in
    capitals and digits, and without it no QR code stands at the foot. `copy` says which of the three copies
    it is, `copy_number` which paper of the case; `whose` is whose masked copy, said on no title. `warning` is
    a sentence that every page bears.
    """

    school: str
    document: str
    printed_when: datetime
    printed_by: str
    anchor_seq: int
    anchor_code: str
    anchor_qr_text: str
    copy_number: int
    copy: str = "printed copy"
    confidential: str = "Confidential"
    whose: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class KeyFact:
    """One of the facts at the head of page 1: a label, the value, a small note."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A bold label and what is said to it."""

    label: str
    words: Words


@dataclass(frozen=True, slots=True)
class Lines:
    """Labelled lines, such as the five lines of a record; `ruled` sets a rule between them."""

    lines: tuple[Line, ...]
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Running text; `size` is "answer", "letter" or "small"."""

    paragraphs: tuple[Words, ...]
    size: str = "answer"


@dataclass(frozen=True, slots=True)
class Row:
    """A question as it was asked, its answer, and the id of where the question comes from."""

    question: str
    answer: Answer
    source: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """Questions and answers of a sheet."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered point: what is asked, what was answered, where it comes from."""

    point: str
    answer: Answer
    source: str = ""


@dataclass(frozen=True, slots=True)
class PointList:
    """Numbered points, such as the six of a viewing."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class GapList:
    """What is not recorded yet, a dashed box before each."""

    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlankKey:
    """How to read the four kinds of blank; stands once a document."""


@dataclass(frozen=True, slots=True)
class SignedBox:
    """A signature made with a key. `act` is "Signed", "Countersigned" or "Agreed"; `key` four groups."""

    act: str
    name: str
    office: str
    when: str
    entry: str
    key: str
    said: Words = ""


@dataclass(frozen=True, slots=True)
class AwaitedBox:
    """A signature that is awaited: what is awaited, since when, and why it is."""

    awaited: str
    since: str = ""
    why: Words = ""


@dataclass(frozen=True, slots=True)
class InkBox:
    """A signature in ink that an entry reports: who signed which paper, when, and where it is kept."""

    name: str
    office: str
    when: str
    entry: str
    kept: Words
    said: Words = ""


@dataclass(frozen=True, slots=True)
class InkLines:
    """Open lines for a signature in ink, with who is to sign."""

    who: str
    fields: tuple[str, ...] = ("Signature", "Name in capitals", "Date", "Time")


@dataclass(frozen=True, slots=True)
class Tick:
    """A square to tick in ink, what it says, and whether a line to write on follows."""

    words: Words
    has_line: bool = False


@dataclass(frozen=True, slots=True)
class Ticks:
    """Squares to tick in ink, of which one is chosen."""

    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class CutLabel:
    """A label to be cut off along a dashed line: it stands alone, so it names no child.

    `over` stands small above the `name`, `order` bold below it, then `lines`; `qr_text` is its own code.
    `beside` says next to it what it is for.
    """

    over: str
    name: str
    order: str
    lines: tuple[str, ...]
    qr_text: str
    beside: Words


@dataclass(frozen=True, slots=True)
class Notice:
    """A boxed statement that governs the paper: a bold heading and a few plain lines."""

    heading: str
    words: Words


@dataclass(frozen=True, slots=True)
class CutOff:
    """What is cut off along a dashed line and then stands alone: it stays together and names no child."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A whole paper bound into another: it begins on a page of its own, with its own head and page 1.

    `key`: the name by which contents find its page; it is then listed beside the pages, too.
    """

    paper: "Paper"
    key: str = ""


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with a small remark at the right."""

    text: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class SheetHead:
    """The head of a sheet: number, name; entry and edition at the right; signed, happened, recorded below."""

    number: str
    name: str
    entry: str
    edition: str
    signed: Words
    key: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    head: Heading | SheetHead
    blocks: tuple["Block", ...]


Signature = SignedBox | AwaitedBox | InkBox | InkLines
Block = (
    Section
    | Lines
    | Paragraphs
    | Rows
    | PointList
    | PeopleTable
    | ChronologyDays
    | Table
    | GroupedTable
    | Ticks
    | CutLabel
    | CutOff
    | Enclosure
    | SheetIndex
    | GapList
    | BlankKey
    | Notice
    | Beside
    | StepByStep
    | Contents
    | Groups
    | Cards
    | Flowchart
    | DrawnChart
    | ChartBeside
    | NewPage
    | Signature
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document: its kind, title, subtitle, at most five key facts, its blocks and its stamp.

    `front` holds page 1 told at several lengths, fullest first: the first that fits is set, and `blocks`
    begin on page 2. `page` is A4 upright, or across for wide tables.
    """

    kind: str
    title: str
    subtitle: str
    key_facts: tuple[KeyFact, ...]
    blocks: tuple[Block, ...]
    stamp: Stamp
    practice: bool = False
    front: tuple[tuple[Block, ...], ...] = ()
    page: Literal["upright", "across"] = "upright"
