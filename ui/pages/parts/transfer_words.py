"""What is asked before a record goes to another school, and in which words (Z9, N4)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from yps_desktop.guidance.words import FieldWords, GroupWords, OptionWords, SheetWords
from yps_desktop.record.days import spell_day
from yps_desktop.record.fields import Answer, Field, Kind
from yps_desktop.services.transfer_papers import Contact, Going, Known

TITLE = "For another school"
INTRO = (
    "A letter with a receipt to send back, and the page they read first. Letter and receipt name no child; "
    "the page does."
)
OTHER_WAY = "Where nobody knows the new school, wait with these papers."
BY_HAND = "by_hand"

_SCHOOL = FieldWords(
    "school", "Which school does it go to?", "School", "The school", "Enter which school it goes to"
)
_ADDRESS = FieldWords("address", "What is its address?", "Address", "The address", "", "As on an envelope.")
_NAME = FieldWords(
    "name",
    "Who alone opens it?",
    "Opened by",
    "The name",
    "Enter who alone opens it",
    "By name. Best is their designated safeguarding lead.",
)
_OFFICE = FieldWords("office", "What is their office?", "Office", "The office", "")
_AGREED = FieldWords(
    "agreed",
    "On which day was it agreed by telephone?",
    "Agreed",
    "The day it was agreed",
    "",
    "Leave this empty if nobody has spoken with them. Then the letter does not say so.",
)
_DAYS = FieldWords(
    "reply_days",
    "Within how many school days is the receipt back?",
    "Receipt within",
    "The number of school days",
    "Enter within how many school days the receipt is back",
    "Such as 5. The letter gives the day too.",
)
_PUPILS = FieldWords(
    "pupils",
    "With whom does it go?",
    "Goes with",
    "The pupils",
    "Select with whom it goes",
    "They stand first on the handover page.",
)
_PAPER = FieldWords(
    "paper",
    "Which copy goes?",
    "Copy",
    "The copy",
    "Select which copy goes",
    "What was printed or saved of this case. The letter says how many pages it has.",
)
_NUMBER = FieldWords(
    "number",
    "On which number do they ring you?",
    "Your number",
    "The number",
    "Enter the number they ring",
    "Before they speak with the family.",
)
_BACK = FieldWords(
    "back_to", "Where does the receipt go?", "Your address", "The address", "", "Your school’s address."
)
_HAND = OptionWords(BY_HAND, "Another one", "Letter and receipt leave room for the number of pages.")
_GROUPS = (
    GroupWords("Who opens it", ("school", "address", "name", "office")),
    GroupWords("What was agreed", ("agreed", "reply_days")),
    GroupWords("What goes", ("pupils", "paper")),
    GroupWords("How they reach you", ("number", "back_to")),
)
_WORDS = SheetWords("transfer", TITLE, TITLE, TITLE, "", INTRO, "", _GROUPS)


def transfer_fields(known: Known) -> Sequence[Field]:
    """Give the questions; with whom it goes is asked where there are several."""
    pupils = Field("pupils", Kind.CHOICES, "N1", options=tuple(one.id for one in known.pupils), needed=True)
    copies = (*(copy.entry.hash for copy in known.copies), BY_HAND)
    return (
        Field("school", Kind.TEXT, "N1", needed=True),
        Field("address", Kind.LONG_TEXT, "Z9"),
        Field("name", Kind.TEXT, "Z9", needed=True),
        Field("office", Kind.TEXT, "Z9"),
        Field("agreed", Kind.DAY, "N1"),
        Field("reply_days", Kind.NUMBER, "N1", needed=True),
        *((pupils,) if len(known.pupils) > 1 else ()),
        Field("paper", Kind.CHOICE, "Z9", options=copies, needed=True),
        Field("number", Kind.TEXT, "N4", needed=True),
        Field("back_to", Kind.LONG_TEXT, "Z9"),
    )


def transfer_words(known: Known) -> SheetWords:
    """Give their words, with the pupils and the copies that can be chosen."""
    pupils = tuple(OptionWords(one.id, one.name) for one in known.pupils)
    copies = (*(OptionWords(copy.entry.hash, copy.words) for copy in known.copies), _HAND)
    plain = (_SCHOOL, _ADDRESS, _NAME, _OFFICE, _AGREED, _DAYS, _NUMBER, _BACK)
    asked = (*plain, replace(_PUPILS, options=pupils), replace(_PAPER, options=copies))
    return replace(_WORDS, fields={words.id: words for words in asked})


def going_of(answers: Mapping[str, Any]) -> Going:
    """Read the answers as the papers take them; what is missing is empty there."""
    said = {name: str(answers.get(name) or "") for name in ("school", "name", "number", "office", "address")}
    agreed, days, paper = answers.get("agreed"), answers.get("reply_days"), answers.get("paper")
    return Going(
        **said,
        reply_days=days if isinstance(days, int) else 0,
        back_to=str(answers.get("back_to") or ""),
        agreed=agreed if isinstance(agreed, date) else None,
        pupils=tuple(answers.get("pupils") or ()),
        paper="" if paper == BY_HAND else str(paper or ""),
    )


def fill_words(contact: Contact) -> str:
    """Say what pressing fills in."""
    who = f"{contact.name}, " if contact.name else ""
    return f"Fill in {who}{contact.school}, spoken with on {spell_day(contact.day)}"


def filled(contact: Contact) -> dict[str, Answer]:
    """Give the answers that a contact holds; whether it was agreed on that day it does not say."""
    told = {"school": contact.school, "name": contact.name, "office": contact.office}
    return {id: said for id, said in told.items() if said}
