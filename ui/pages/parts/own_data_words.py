"""What is asked about a request for somebody's own data, and in which words (L3)."""

from collections.abc import Sequence
from dataclasses import replace

from yps_desktop.guidance.request_words import LEFT_OUT, MEANINGS, WHO_ASKS
from yps_desktop.guidance.words import FieldWords, GroupWords, OptionWords, SheetWords
from yps_desktop.record.fields import Field, Kind, When
from yps_desktop.record.rules.own_data import SOURCE

_ICO = "ICO, guidance on the right of access"
_SOMEBODY_ELSE = When("asker", ("parent", "authorised"))

UNDERSTANDS = {
    "yes": "Yes",
    "no": "No, they are too young to understand it",
    "not_known": "Not known",
    "adult": "They are an adult",
}

ASK_FIELDS = (
    Field("came", Kind.DAY, "L3", needed=True),
    Field("asker", Kind.CHOICE, "L3", options=tuple(WHO_ASKS), needed=True),
    Field("name", Kind.TEXT, "L3", needed=True, when=(_SOMEBODY_ELSE,)),
    Field("capacity", Kind.TEXT, "L3", when=(_SOMEBODY_ELSE,)),
    Field("checked", Kind.LONG_TEXT, "L3", needed=True),
    Field("understands", Kind.CHOICE, "L3", options=tuple(UNDERSTANDS), needed=True),
    Field("says", Kind.LONG_TEXT, "L3", when=(_SOMEBODY_ELSE,)),
)
ASK_WORDS = SheetWords(
    kind="data_requested",
    title="A request for their own data",
    short="Own data",
    task="A request for their own data",
    sign="Write it down",
    intro="Somebody asks what is recorded about them. It need not be in writing, nor name a law.",
    groups=(
        GroupWords("Who asks", ("came", "asker", "name", "capacity", "checked")),
        GroupWords("The child’s say", ("understands", "says")),
    ),
    fields={
        one.id: one
        for one in (
            FieldWords(
                "came",
                "On which day did it come?",
                "Came",
                "The day it came",
                "Enter the day it came",
                "To whoever at the school it came first. The month runs from that day.",
                source=SOURCE,
            ),
            FieldWords(
                "asker",
                "Who asks?",
                "Who asks",
                "Who asks",
                "Select who asks",
                source=_ICO,
                options=tuple(OptionWords(id, words) for id, words in WHO_ASKS.items()),
            ),
            FieldWords(
                "name", "What is their name?", "Name", "The name", "Enter the name of who asks", source=_ICO
            ),
            FieldWords(
                "capacity",
                "What are they to the person?",
                "As",
                "What they are",
                "",
                "Such as: her mother, or her solicitor.",
                source=_ICO,
            ),
            FieldWords(
                "checked",
                "How do you know who asks, and that they may?",
                "Checked",
                "How it was checked",
                "Enter how you know who asks, and that they may",
                "Such as: known here for years, or a passport seen. For somebody else: their authority in "
                "writing, or who has parental responsibility.",
                source=_ICO,
            ),
            FieldWords(
                "understands",
                "Is the child old enough to understand it?",
                "Understands",
                "Whether the child understands it",
                "Select whether the child understands it",
                "The right is the child’s own. From about 12 most do; it is for each child to be judged.",
                source=_ICO,
                options=tuple(OptionWords(id, words) for id, words in UNDERSTANDS.items()),
            ),
            FieldWords(
                "says",
                "What does the child say of it?",
                "The child says",
                "What the child says",
                "",
                "A child who understands it is asked first. Leave this empty if nobody asked them.",
                source=_ICO,
            ),
        )
    },
)

_WHOSE = FieldWords(
    "whose",
    "Whose data is it?",
    "Whose",
    "Whose data it is",
    "Select whose data it is",
    "Somebody in this case. It is looked for in every other case too.",
    source=_ICO,
)


def ask_fields(people: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    """Give the questions where whose data it is is asked too, of people by id and name."""
    return (
        Field("whose", Kind.CHOICE, "L3", options=tuple(id for id, _ in people), needed=True),
        *ASK_FIELDS,
    )


def ask_words(people: Sequence[tuple[str, str]]) -> SheetWords:
    """Give the words of those."""
    whose = replace(_WHOSE, options=tuple(OptionWords(id, name) for id, name in people))
    groups = (GroupWords("", ("whose",)), *ASK_WORDS.groups)
    return replace(ASK_WORDS, groups=groups, fields={**ASK_WORDS.fields, "whose": whose})


LONGER_FIELDS = (
    Field("reason", Kind.LONG_TEXT, "L3", needed=True),
    Field("told", Kind.DAY, "L3", needed=True),
)
LONGER_WORDS = SheetWords(
    kind="request_extended",
    title="It takes longer",
    short="It takes longer",
    task="It takes longer",
    sign="Write it down",
    intro="Only where it is complex, or they asked for several things. Then there are three months in all.",
    groups=(GroupWords("", ("reason", "told")),),
    fields={
        "reason": FieldWords(
            "reason",
            "Why does it take longer?",
            "Reason",
            "The reason",
            "Enter why it takes longer",
            "They are told this within the first month.",
            source=SOURCE,
        ),
        "told": FieldWords(
            "told",
            "On which day were they told?",
            "Told",
            "The day they were told",
            "Enter the day they were told",
            source=SOURCE,
        ),
    },
)

OUT_FIELDS = (
    Field("why", Kind.CHOICES, "L3", options=tuple(LEFT_OUT)),
    *(
        Field(f"reason_{id}", Kind.LONG_TEXT, "L3", needed=True, when=(When("why", (id,)),))
        for id in LEFT_OUT
    ),
)
OUT_WORDS = SheetWords(
    kind="request_left_out",
    title="What is left out besides",
    short="Left out",
    task="What is left out besides",
    sign="Write it down",
    intro=(
        "Masking takes out who others are. Tick what else the law lets the school leave out, where it has "
        "decided to. Whole answers are left out while a copy is masked."
    ),
    groups=(GroupWords("", ("why", *(f"reason_{id}" for id in LEFT_OUT))),),
    fields={
        "why": FieldWords(
            "why",
            "Why is something left out?",
            "Left out",
            "Why something is left out",
            "",
            "Tick nothing if nothing is. The letter names each in general words, without your reason.",
            source="Data Protection Act 2018",
            options=tuple(OptionWords(id, words, MEANINGS[id]) for id, words in LEFT_OUT.items()),
        ),
        **{
            f"reason_{id}": FieldWords(
                f"reason_{id}",
                f"What is left out, and why? ({words})",
                words,
                "The reason",
                "Enter what is left out, and why",
                "This stays in the record here.",
                source="Data Protection Act 2018",
            )
            for id, words in LEFT_OUT.items()
        },
    },
)

_DAY = FieldWords(
    "day",
    "On which day did the answer go?",
    "Answered",
    "The day of the answer",
    "Enter the day of the answer",
)
_WAY = FieldWords(
    "way",
    "How did it go to them?",
    "How",
    "How it went",
    "Enter how the answer went to them",
    "Such as: given to her in my office, or sent locked, with the password told by telephone.",
)
ANSWER_FIELDS = (Field("day", Kind.DAY, "L3", needed=True), Field("way", Kind.TEXT, "L3", needed=True))
ANSWER_WORDS = SheetWords(
    kind="request_answered",
    title="It was answered",
    short="Answered",
    task="It was answered",
    sign="Write it down",
    intro="What was saved or printed for it is kept with the answer.",
    groups=(GroupWords("", ("day", "way")),),
    fields={"day": _DAY, "way": _WAY},
)

REFUSE_FIELDS = (*ANSWER_FIELDS, Field("reason", Kind.LONG_TEXT, "L3", needed=True))
REFUSE_WORDS = SheetWords(
    kind="request_refused",
    title="Refuse it",
    short="Refused",
    task="Refuse it",
    sign="Write it down",
    intro=(
        "Only where it is plainly without ground or asks too much, such as the same again. They are told why "
        "and that they may complain to the Information Commissioner’s Office."
    ),
    groups=(GroupWords("", ("reason", "day", "way")),),
    fields={
        "day": replace(_DAY, label="On which day were they told?", missing="Enter the day they were told"),
        "way": replace(_WAY, label="How were they told?", missing="Enter how they were told"),
        "reason": FieldWords(
            "reason",
            "Why is it refused?",
            "Reason",
            "The reason",
            "Enter why it was refused",
            "Ask whoever advises the school on data protection first.",
            source=_ICO,
        ),
    },
)

OFF_FIELDS = (Field("reason", Kind.LONG_TEXT, "L3", needed=True),)
OFF_WORDS = SheetWords(
    kind="request_called_off",
    title="It needs no answer any more",
    short="Called off",
    task="It needs no answer any more",
    sign="Write it down",
    groups=(GroupWords("", ("reason",)),),
    fields={
        "reason": FieldWords(
            "reason",
            "Why does it need no answer any more?",
            "Reason",
            "The reason",
            "Enter why it needs no answer any more",
            "Such as: she took it back, or it was written down twice.",
        )
    },
)
