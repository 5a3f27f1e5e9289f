"""What the later steps of a record's way to another school ask: sent, asked for, answered, called off."""

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from ui.pages.parts.days import capital
from ui.pages.parts.transfer_state_words import ANSWERS
from ui.pages.parts.transfer_steps import IT_IS_SENT, THE_RECEIPT
from yps_desktop.guidance.transfer_words import HOW
from yps_desktop.guidance.words import OUR_PRACTICE, FieldWords, GroupWords, OptionWords, SheetWords
from yps_desktop.record.fields import Field, Kind, only_if
from yps_desktop.record.transfer_acts import SentHow, TransferMade

_KCSIE = "KCSIE, part 2"
_HINTS = {
    "by_hand": "Into the hand of the person who opens it.",
    "tracked_post": "In two envelopes, the inner one with the name and “To be opened only by”.",
    "secure_email": "Encrypted by the service itself, not an ordinary mail.",
    "secure_transfer": "Such as the council’s own.",
}
_OUT = {
    "taken_in": "It was opened, checked and is in their record.",
    "not_ours": "Ring the family and the council. The record waits.",
}
BY = (
    OptionWords("slip", "The receipt slip came back"),
    OptionWords("telephone", "They said so on the telephone"),
)
_DAY = FieldWords("day", "On which day?", "Day", "The day", "Enter the day")


def _asked(
    id: str, label: str, missing: str = "", hint: str = "", why: str = "", source: str = OUR_PRACTICE
) -> FieldWords:
    return FieldWords(id, label, label.rstrip("?"), label.rstrip("?"), missing, hint, why, source)


_HOW = replace(
    _asked("how", "How did it go?", "Select how it went", "Apart from the main file."),
    why="The safeguarding file goes apart from the main file, securely, to one person who acknowledges it.",
    source=_KCSIE,
    options=tuple(OptionWords(one, capital(words), _HINTS.get(one, "")) for one, words in HOW.items()),
)
_HOW_WORDS = _asked("how_words", "Which way?", "Enter which way it went")
_TO = _asked("to", "Into whose hands, or to whom?", hint="By name, where you know it.")
_WORDS_DAY = _asked(
    "words_day",
    "On which day did you tell them the words by telephone?",
    hint="Leave this empty if nobody was there. You can say it when you ask for the receipt.",
    why="Who holds the file and the words can read everything. So they go two ways.",
)
_PASSWORD_DAY = replace(_WORDS_DAY, label="On which day did you tell them the password by telephone?")
_WORDS_TO = _asked("words_to", "To whom?", hint="Ring the number on the school’s own website.")
_WHOM = _asked("whom", "Whom did you ask?", "Enter whom you asked")
_SAID = _asked("said", "What was said?", hint="Without a child’s name.")
_REASON = _asked("reason", "Why is it called off?", "Enter why it is called off")
_ANSWER = replace(
    _asked("answer", "What do they say?", "Select what they say"),
    options=tuple(OptionWords(one, words, _OUT.get(one, "")) for one, words in ANSWERS.items()),
)
_BY = replace(_asked("by", "How do you know?", "Select how you know"), options=BY)
_WHO = _asked("who", "Who says so?", hint="Name and office, as on the slip.")
_COMPARED = replace(
    _asked(
        "compared",
        "Did you compare the fingerprint on the telephone?",
        "Select whether you compared it",
        "Ring them and let them read theirs out: six groups of four.",
        "Anybody can make a receipt that looks like theirs. Nobody else can sign with their key.",
    ),
    options=(
        OptionWords("yes", "Yes, it is the same"),
        OptionWords("no", "Not yet", "It is recorded so."),
    ),
)


def sent_words(made: TransferMade) -> SheetWords:
    """Give the words of the page on which somebody says that it left."""
    day = _WORDS_DAY if made.way == "package" else _PASSWORD_DAY
    asked = (_DAY, _HOW, _HOW_WORDS, _TO, day, _WORDS_TO)
    told = GroupWords("The telephone", ("words_day", "words_to"))
    groups = (GroupWords("", ("day", "how", "how_words", "to")), *(() if made.way == "paper" else (told,)))
    return _words("transfer_sent", IT_IS_SENT, "Sent", "Sign that it is sent", asked, groups)


def sent_fields(made: TransferMade) -> Sequence[Field]:
    """Give its questions: paper has no words to be told."""
    told = (Field("words_day", Kind.DAY, "N3"), Field("words_to", Kind.TEXT, "N3"))
    return (
        Field("day", Kind.DAY, "N1", needed=True),
        Field("how", Kind.CHOICE, "N1", options=get_args(SentHow), needed=True),
        Field("how_words", Kind.TEXT, "N1", needed=True, when=only_if("how", "otherwise")),
        Field("to", Kind.TEXT, "N1"),
        *(() if made.way == "paper" else told),
    )


CHASE_WORDS_ASKED = (_DAY, _WHOM, _SAID)
CHASE_FIELDS = (
    Field("day", Kind.DAY, "N1", needed=True),
    Field("whom", Kind.TEXT, "N1", needed=True),
    Field("said", Kind.LONG_TEXT, "N1"),
)
OFF_FIELDS = (Field("reason", Kind.LONG_TEXT, "N1", needed=True),)
TOLD = ("by", "answer", "day", "who", "said")
"""What is asked where no receipt file came."""
ANSWER_FIELDS = (
    Field("compared", Kind.CHOICE, "N3", options=("yes", "no"), needed=True, by_rule=True),
    Field("by", Kind.CHOICE, "N1", options=("slip", "telephone"), needed=True, by_rule=True),
    Field("answer", Kind.CHOICE, "N1", options=tuple(ANSWERS), needed=True, by_rule=True),
    Field("day", Kind.DAY, "N1", needed=True, by_rule=True),
    Field("who", Kind.TEXT, "N1", by_rule=True),
    Field("said", Kind.LONG_TEXT, "N1", by_rule=True),
)


def _words(
    kind: str,
    title: str,
    short: str,
    sign: str,
    asked: Sequence[FieldWords],
    groups: Sequence[GroupWords] = (),
    intro: str = "",
) -> SheetWords:
    groups = groups or (GroupWords("", tuple(one.id for one in asked)),)
    fields = {one.id: one for one in asked}
    return SheetWords(kind, title, short, title, sign, intro, groups=tuple(groups), fields=fields)


CHASE_WORDS = _words(
    "transfer_chased",
    "You asked for the receipt",
    "Asked for",
    "Sign that you asked",
    CHASE_WORDS_ASKED,
    intro="The days until it is asked for again count from here.",
)
OFF_WORDS = _words(
    "transfer_called_off",
    "Call it off",
    "Call it off",
    "Sign and call it off",
    (_REASON,),
    intro="What was made and sent stays in the record. It can be planned again at any time.",
)
ANSWER_WORDS = _words(
    "transfer_answered",
    THE_RECEIPT,
    "Receipt",
    "Sign what they answered",
    (_COMPARED, _BY, _ANSWER, _DAY, _WHO, _SAID),
)
