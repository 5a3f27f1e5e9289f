"""What is asked before a pupil's record goes to another school: who, where to, when, what was said."""

from collections.abc import Sequence
from dataclasses import replace

from yps_desktop.guidance.words import OUR_PRACTICE, FieldWords, GroupWords, OptionWords, SheetWords
from yps_desktop.record.fields import NO, YES, Field, Kind, only_if

TITLE = "Send the record to another school"
WHO_LEAVES = "Who leaves, and where to"
INTRO = "Whatever you do not know yet can stay empty. You can plan it anew until it is sent."
KNOWN, ALL = "known", "all"
"""Questions of the page that are no part of the plan: whether the school is known, whether all cases go."""
_KCSIE = "KCSIE, part 2"
_IN_TIME = (
    "The file is to reach the new school within 5 days of a move in the year, or within the first 5 days of "
    "a new term."
)
_APART = "The safeguarding file goes apart from the main file, to one person who acknowledges it."
_TALKED = "A child who knows what goes with them, and why, is not taken by surprise there."


def _asked(
    id: str, label: str, short: str, name: str = "", missing: str = "", hint: str = "", why: str = "",
    source: str = OUR_PRACTICE,
) -> FieldWords:  # fmt: skip
    return FieldWords(id, label, short, name or label.rstrip("?"), missing, hint, why, source)


_YES_NO = (OptionWords(YES, "Yes"), OptionWords(NO, "No"))
_WORDS = (
    _asked(
        "pupils",
        "Who leaves?",
        "Leaves",
        missing="Select who leaves",
        hint="Brothers, sisters and friends who go to the same school can go together.",
    ),
    _asked(
        "cases",
        "Which of their cases go?",
        "Cases",
        missing="Select which cases go",
        hint="All of them, unless there is a reason.",
        why="The new school can keep a child safe only from what it knows.",
        source=_KCSIE,
    ),
    _asked(
        "stays_reason",
        "Why does a case stay?",
        "Stays, because",
        "The reason",
        "Enter why a case stays",
        "Without a child’s name. Such as: it was opened by mistake.",
    ),
    replace(
        _asked(KNOWN, "Do you know the new school?", "School known", missing="Select whether you know it"),
        options=(
            OptionWords(YES, "Yes"),
            OptionWords(NO, "Not yet", "The record waits. Say who is told that it does."),
        ),
    ),
    _asked("school", "Which school?", "School", "The school", "Enter which school"),
    _asked(
        "name",
        "Who alone opens it there?",
        "Opened by",
        "The name",
        hint="By name. Best is their designated safeguarding lead.",
        why=_APART,
        source=_KCSIE,
    ),
    _asked("office", "What is their office?", "Office"),
    _asked("number", "On which number do you ring them?", "Their number", hint="From their own website."),
    _asked("address", "What is the school’s address?", "Address", hint="As on an envelope."),
    _asked(
        "told",
        "Who is told that the record waits?",
        "Told",
        "Who is told",
        "Enter who is told that the record waits",
        "Such as: the children missing education officer of the council, rung on 20 November.",
        "A child whose new school nobody knows may be missing from education.",
        _KCSIE,
    ),
    _asked(
        "last_day",
        "What is their last day here?",
        "Last day here",
        hint="Both clocks count from here.",
        why=_IN_TIME,
        source=_KCSIE,
    ),
    _asked("first_day", "What is their first day there?", "First day there"),
    replace(
        _asked(
            "child",
            "Was it talked about with the child?",
            "Talked about with the child",
            why=_TALKED,
        ),
        options=_YES_NO,
    ),
    _asked("child_day", "On which day?", "On"),
    _asked("child_why_not", "Why not?", "Why not"),
    replace(
        _asked(
            "parents",
            "Was it talked about with the parents or carers?",
            "Talked about with parents",
            hint="Their agreement is not needed. They should know.",
        ),
        options=_YES_NO,
    ),
    _asked("parents_day", "On which day?", "On"),
    _asked("parents_why_not", "Why not?", "Why not"),
    _asked(
        "agreed",
        "On which day was it agreed with the new school by telephone?",
        "Agreed",
        hint="Leave this empty if nobody has spoken with them.",
    ),
    _asked(
        "ring",
        "On which number do they ring you?",
        "Your number",
        missing="Enter the number they ring",
        hint="Before they speak with the family.",
    ),
    _asked("back_to", "Where does the receipt go?", "Receipt to", hint="Your school’s address."),
    _asked(
        "reply_days",
        "After how many school days do you ask for the receipt?",
        "Receipt asked for after",
        "The number of school days",
        hint="Empty is what your school has set.",
        why=_APART,
        source=_KCSIE,
    ),
)
_GROUPS = (
    GroupWords("Pupils and cases", ("pupils", "cases", "stays_reason")),
    GroupWords("Where to", (KNOWN, "school", "name", "office", "number", "address", "told")),
    GroupWords("When", ("last_day", "first_day")),
    GroupWords(
        "What was talked about",
        ("child", "child_day", "child_why_not", "parents", "parents_day", "parents_why_not", "agreed"),
    ),
    GroupWords("How they reach you", ("ring", "back_to", "reply_days")),
)


def plan_fields(pupils: Sequence[str], cases: Sequence[str]) -> tuple[Field, ...]:
    """Give the questions; who and which are asked where there are several, by id."""
    who = Field("pupils", Kind.CHOICES, "N8", options=tuple(pupils), needed=True)
    which = Field("cases", Kind.CHOICES, "N1", options=tuple(cases), needed=True)
    here, there = only_if(KNOWN, NO), only_if(KNOWN, YES)
    return (
        *((who,) if len(pupils) > 1 else ()),
        *(
            (which, Field("stays_reason", Kind.LONG_TEXT, "N1", needed=True, by_rule=True))
            if len(cases) > 1
            else ()
        ),
        Field(KNOWN, Kind.CHOICE, "N5", options=(YES, NO), needed=True),
        Field("school", Kind.TEXT, "N1", needed=True, when=there),
        Field("name", Kind.TEXT, "N1", when=there),
        Field("office", Kind.TEXT, "N1", when=there),
        Field("number", Kind.TEXT, "N3", when=there),
        Field("address", Kind.LONG_TEXT, "N1", when=there),
        Field("told", Kind.LONG_TEXT, "N5", needed=True, when=here),
        Field("last_day", Kind.DAY, "N1", future=True),
        Field("first_day", Kind.DAY, "N1", future=True),
        *_talked("child"),
        *_talked("parents"),
        Field("agreed", Kind.DAY, "N1", when=there),
        Field("ring", Kind.TEXT, "N4", needed=True),
        Field("back_to", Kind.LONG_TEXT, "N1", when=there),
        Field("reply_days", Kind.NUMBER, "N1", when=there),
    )


def plan_words(pupils: Sequence[OptionWords], cases: Sequence[OptionWords]) -> SheetWords:
    """Give their words, with the pupils and the cases that can be chosen."""
    options = {"pupils": tuple(pupils), "cases": tuple(cases)}
    asked = (replace(one, options=options.get(one.id, one.options)) for one in _WORDS)
    return SheetWords(
        "transfer_planned",
        WHO_LEAVES,
        "The plan",
        TITLE,
        "Sign the plan",
        INTRO,
        groups=_GROUPS,
        fields={one.id: one for one in asked},
    )


def _talked(with_whom: str) -> tuple[Field, ...]:
    return (
        Field(with_whom, Kind.YES_NO, "N1", options=(YES, NO)),
        Field(f"{with_whom}_day", Kind.DAY, "N1", when=only_if(with_whom, YES)),
        Field(f"{with_whom}_why_not", Kind.LONG_TEXT, "N1", when=only_if(with_whom, NO)),
    )
