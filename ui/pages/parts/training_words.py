"""What is asked about training of staff, and in which words (E1)."""

from yps_desktop.guidance.training_words import WHAT
from yps_desktop.guidance.words import FieldWords, GroupWords, OptionWords, SheetWords
from yps_desktop.record.fields import Field, Kind, only_if
from yps_desktop.record.training_acts import TrainingTookPlace

NEW, CORRECT, BACK = "Training took place", "Correct what is recorded", "Take it back"
INTRO = "That staff were trained: when, by whom, in what. What anybody chose or got right is asked nowhere."
CORRECT_INTRO = "What stood there before stays in the record, with your reason."
BACK_INTRO = "It did not take place, or is recorded twice. The entry stays in the record, and counts no more."
_SOURCE = "UKCCIS, section 2"
_NO_PUPIL = "No pupil’s name: this stays when a case goes."

_WHEN = FieldWords("day", "On which day?", "Day", "The day of the training", "Enter the day of the training")
_LED = FieldWords(
    "led", "Who led it?", "Led by", "Who led it", "Enter who led it", "The name, and from where if not here."
)
_WHAT = FieldWords(
    "what",
    "What was it?",
    "What",
    "What it was",
    "Select what it was",
    why="All staff are to know such an incident when they hear of it, and whom to tell.",
    source=f"{_SOURCE}; Our practice",
    options=tuple(
        OptionWords(id, words[:1].upper() + words[1:], hint)
        for (id, words), hint in zip(WHAT.items(), ("", "", "Say what, in your own words."), strict=True)
    ),
)
_WORDS = FieldWords("words", "What else?", "What else", "What else", "Enter what else it was", _NO_PUPIL)
_NUMBER = FieldWords(
    "number", "How many took part?", "People", "How many took part", "Enter how many people took part"
)
_WHO = FieldWords(
    "who",
    "Who took part? (optional)",
    "Who",
    "Who took part",
    "",
    "Groups, such as “all lunchtime staff”, or names of staff where the school wants that.",
)
_TOOK = FieldWords("took", "How long did it take? (optional)", "Took", "How long", "", "Such as 1 hour.")
_WHERE = FieldWords("where", "Where? (optional)", "Where", "Where it was", "")
_REASON = FieldWords("reason", "Why is it corrected?", "Why", "Why", "Enter why", _NO_PUPIL)
_WHY_BACK = FieldWords("reason", "Why is it taken back?", "Why", "Why", "Enter why", _NO_PUPIL)

_FIELDS = (
    Field("day", Kind.DAY, "E1", needed=True),
    Field("led", Kind.TEXT, "E1", needed=True),
    Field("what", Kind.CHOICES, "E1", options=tuple(WHAT), needed=True),
    Field("words", Kind.TEXT, "E1", needed=True, when=only_if("what", "other")),
    Field("number", Kind.NUMBER, "E1", needed=True),
    Field("who", Kind.LONG_TEXT, "E1"),
    Field("took", Kind.TEXT, "E1"),
    Field("where", Kind.TEXT, "E1"),
)
REASON = Field("reason", Kind.TEXT, "G2", needed=True)


def fields_for(correcting: bool) -> tuple[Field, ...]:
    """Give the questions; what corrects something recorded before asks why as well."""
    return (*_FIELDS, REASON) if correcting else _FIELDS


def words_for(correcting: bool) -> SheetWords:
    """Give their words."""
    asked = (_WHEN, _LED, _WHAT, _WORDS, _NUMBER, _WHO, _TOOK, _WHERE, *((_REASON,) if correcting else ()))
    title, intro = (CORRECT, CORRECT_INTRO) if correcting else (NEW, INTRO)
    sign = "Sign the correction" if correcting else "Sign that it took place"
    return _sheet(TrainingTookPlace.kind, title, sign, intro, asked)


def words_for_taking_back() -> SheetWords:
    """Give the words of the page that takes training back."""
    return _sheet("training_taken_back", BACK, "Sign that it is taken back", BACK_INTRO, (_WHY_BACK,))


def _sheet(kind: str, title: str, sign: str, intro: str, asked: tuple[FieldWords, ...]) -> SheetWords:
    fields = {one.id: one for one in asked}
    return SheetWords(kind, title, title, title, sign, intro, "", (GroupWords("", tuple(fields)),), fields)
