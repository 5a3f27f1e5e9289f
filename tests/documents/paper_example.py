"""An invented paper that holds every kind of block, as full as a real one."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from yps_desktop.documents.answers import (
    Corrected,
    Correction,
    DoesNotApply,
    NotAskedThen,
    NotKnown,
    NotRecorded,
    Quotation,
    Several,
    Small,
    Strong,
)
from yps_desktop.documents.content import (
    AwaitedBox,
    BlankKey,
    Block,
    GapList,
    Heading,
    InkBox,
    InkLines,
    KeyFact,
    Line,
    Lines,
    NewPage,
    Notice,
    Paper,
    Paragraphs,
    Point,
    PointList,
    Row,
    Rows,
    Section,
    SheetHead,
    SignedBox,
    Stamp,
)
from yps_desktop.documents.tables import (
    ChronologyDays,
    Day,
    Event,
    Listed,
    PeopleTable,
    PersonLine,
    SheetIndex,
)

HASH = bytes(range(7, 39))
QR_TEXT = f"YPS1:418:{int.from_bytes(HASH):X}"

STAMP = Stamp(
    school="Practice Vale School",
    document="Case 2026-014 · whole record",
    printed_when=datetime(2026, 11, 20, 16, 42, tzinfo=ZoneInfo("Europe/London")),
    printed_by="Marian Specimen (DSL)",
    anchor_seq=418,
    anchor_code="7K3M 2XQD 9RTA 4HPE 6BVN 3YCJ 8FGS 5KZW",
    anchor_qr_text=QR_TEXT,
    copy_number=3,
)

FIVE_LINES = Lines(
    (
        Line(
            "What",
            "A friend told a tutor that a picture of Zoë Exampleton (15), sent to Tobiasz Próbny (15), "
            "had gone round Year 10.",
        ),
        Line(
            "Why it matters",
            "Two younger pupils had asked her for more, and said they would tell her family if she refused. "
            "Point 2 of the five (pressure): yes.",
        ),
        Line("Decided", "Referred to police and social care 1 hour 40 minutes after the DSL knew."),
        Line(
            "Since",
            "Looked at once, by the DSL, to report it for removal; removed the same evening. "
            "Police hold one telephone. Her mother was told at about 17:00.",
        ),
        Line(
            "Next",
            "Police to say by Tue 24 November whether anybody may be asked to delete. "
            "Safety plan reviewed on Fri 27 November.",
        ),
    )
)

NONE = DoesNotApply()
PEOPLE = PeopleTable(
    (
        PersonLine("Zoë Exampleton", "in it; made it; was pressured", "15", "15", "15", "EHC plan"),
        PersonLine("Tobiasz Próbny", "was sent it; passed it on", "15", "15", "15", NONE),
        PersonLine("Idris Placeholder", "reported it", NONE, NONE, "14", NONE),
        PersonLine(
            "Two, not yet named",
            "asked for more; threatened",
            NONE,
            "13–14",
            NotKnown(),
            Strong("possibly under 13"),
        ),
        PersonLine("About 6 in Year 10", "received it", NONE, "14–15", NotRecorded(), "2 named so far"),
    ),
    note="A range is an age as told, not from a date of birth.",
)

SIGNED = SignedBox(
    "Signed",
    "Marian Specimen",
    "Designated Safeguarding Lead",
    "Mon 9 Nov 2026, 15:58",
    "362",
    "4F2A 91C7 0B3D E655",
)
COUNTERSIGNED = replace(
    SIGNED, act="Countersigned", name="Howard Sampleford", office="Headteacher", entry="365"
)

CORRECTED = Corrected(
    "Tobiasz Próbny, Idris Placeholder",
    (
        Correction(
            "Tobiasz Próbny; a group of about 6 in Year 10",
            "Idris Placeholder reported it and was never sent it.",
            "Marian Specimen, Tue 10 Nov 2026, 08:31; entry 371 corrects 362.",
        ),
    ),
)

REVIEW = Section(
    SheetHead(
        "5",
        "Initial review",
        "entry 362",
        "questions of 2025.2",
        (
            "Signed by ",
            Strong("Marian Specimen (DSL)"),
            ", Mon 9 November 2026, 15:58. Happened at 15:20; recorded 38 minutes later.",
        ),
        key="review",
    ),
    (
        Rows(
            (
                Row(
                    "Who was in the room, and in what capacity",
                    "Marian Specimen (DSL), Howard Sampleford (headteacher), Nadia Mockingham (head of year)",
                    "R1",
                ),
                Row("An adult is involved", "No", "R3.1"),
                Row(
                    "Coercion, blackmail or grooming, or doubt about capacity to consent",
                    Quotation(
                        "They said they’d show my nan if I didn’t send another one.",
                        by="Told by Zoë Exampleton to Nadia Mockingham.",
                        lead=Strong("Yes."),
                    ),
                    "R3.2",
                ),
                Row(
                    "Acts unusual for the developmental stage, or violent",
                    NotKnown("asked of both; neither could say"),
                    "R3.3",
                ),
                Row("To whom it has been sent", CORRECTED, "R2.3"),
                Row("On which services it stood", NotRecorded("asked for when the case is closed"), "R2.5"),
                Row("The imagery was sold", DoesNotApply("nothing was demanded in money"), "I7"),
                Row("A livestream was recorded", NotAskedThen("the question came with 2026.1"), "I2"),
                Row("Steps taken", Several(("Told her tutor", "Blocked both accounts")), "R2.6"),
            )
        ),
        SIGNED,
        AwaitedBox("Awaiting headteacher", "Thu 19 Nov 2026, 15:12", "Against the advice, with a reason."),
        InkBox(
            "Howard Sampleford",
            "Headteacher",
            "Tue 10 Nov 2026",
            "380",
            "Paper kept in the safe, folder 2026. It carries the anchor 365–7K3M.",
        ),
        InkLines("In the room"),
    ),
)

LONG_ACCOUNT = " ".join(
    f"Sentence {number} of a long account, in the words used, as far as they were remembered."
    for number in range(1, 160)
)


def example_paper(**changes: object) -> Paper:
    """Give the whole example, with fields of the Paper changed where wanted."""
    paper = Paper(
        kind="child protection record, nudes and semi-nudes shared by young people",
        title="Case 2026-014",
        subtitle="",
        key_facts=(
            KeyFact("Standing", "Open · referred", "to police and social care"),
            KeyFact("Who leads", "Marian Specimen", "the DSL, since 9 Nov"),
            KeyFact("School knew", "Mon 9 Nov 2026", "13:20; the DSL at 14:05"),
            KeyFact("Recorded", "31 sheets", "and 4 corrections"),
        ),
        blocks=_BLOCKS,
        stamp=STAMP,
        practice=True,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def paper_of(*blocks: Block) -> Paper:
    """Give a short paper with these blocks only."""
    return example_paper(blocks=blocks, key_facts=())


def rows_of(answer: object, question: str = "What was said") -> Paper:
    """Give a short paper whose one row holds this answer."""
    return paper_of(Section(Heading("A sheet"), (Rows((Row(question, answer, "D2"),)),)))  # type: ignore[arg-type]


_FIRST_PAGE: tuple[Block, ...] = (
    Section(Heading("In five lines"), (FIVE_LINES,)),
    Section(Heading("People", "ages on three days"), (PEOPLE,)),
    Section(
        Heading("Decision and who signed"),
        (
            Paragraphs(
                (
                    (
                        Strong("Refer to police and to children’s social care."),
                        " She was pressured and threatened, by pupils whose ages are not yet known.",
                    ),
                )
            ),
            SIGNED,
            COUNTERSIGNED,
        ),
    ),
    Section(
        Heading("Not recorded yet: 3"),
        (
            GapList(
                (
                    "Police outcome for each young person",
                    "When Tobiasz Próbny’s parents were told",
                    "On which services it stood",
                )
            ),
            Paragraphs(
                (
                    "Page 2 answers the eight questions inspectors ask. "
                    "Page 3 lists every sheet with its day and signature.",
                ),
                "small",
            ),
        ),
    ),
)

_SECOND: tuple[Block, ...] = (
    NewPage(),
    Section(
        Heading("Six points, as the guidance asks", "UKCCIS 2016, section 2"),
        (
            PointList(
                (
                    Point(
                        "Not copied, printed or shared",
                        "Kept. Nothing was copied, printed, forwarded or saved.",
                        "V8",
                    ),
                    Point("Discussed with the headteacher", "Yes, 16:10. “Look once.”", "V4"),
                    Point("Viewer of the same sex as the young person", NotKnown(), "V7"),
                )
            ),
        ),
    ),
    Section(
        Heading("Every sheet"),
        (
            SheetIndex(
                (
                    Listed(
                        "5",
                        "Initial review",
                        "Mon 9 Nov, 15:20",
                        "Marian Specimen",
                        Strong("awaiting headteacher"),
                        "362",
                        "review",
                    ),
                    Listed("8", "Conversation", NotKnown(), "Nadia Mockingham", "signed", "359", "talk"),
                )
            ),
            BlankKey(),
        ),
    ),
    Notice(
        "Masked copy",
        "For Zoë Exampleton’s new school. Other people stand as a letter in square brackets; the same letter "
        "is the same person in every copy of this case.",
    ),
    NewPage(),
    REVIEW,
    Section(
        SheetHead("8", "Conversation", "entry 359", "questions of 2025.2", "Signed by nobody", "talk"),
        (
            Rows(
                (
                    Row("Who led, and why them", "Nadia Mockingham", "T1"),
                    Row("What was learned", Quotation(LONG_ACCOUNT), "T1"),
                    Row("Her views and wishes", ("“I want it to stop.” ", Small("told twice")), "T1"),
                )
            ),
            SIGNED,
        ),
    ),
    Section(
        Heading("In order of time"),
        (
            ChronologyDays(
                tuple(
                    Day(
                        f"Monday {day} November 2026",
                        tuple(
                            Event(
                                f"{hour}:20",
                                f"{hour}:58",
                                "38 min",
                                (Strong("Referred"), " to Specimenshire Police (101, ref. SP-PRACTICE-77)"),
                                "M. Specimen",
                                "362 363",
                            )
                            for hour in range(9, 18)
                        ),
                    )
                    for day in (9, 16, 23)
                )
            ),
        ),
    ),
)
_BLOCKS = _FIRST_PAGE + _SECOND
