"""The questions about shutting somebody out of a case and letting them in again, and their words (G7)."""

from collections.abc import Sequence
from dataclasses import replace

from yps_desktop.guidance.words import FieldWords, GroupWords, OptionWords, SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Field, Kind, When
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.shutting_out import leads, may_be_shut_out, may_lead

OUT_LINES = (
    "They see nothing of this case from then on: no page, list, search, paper or count tells of it.",
    "What they signed stays. The case and its papers say who is shut out, since when and why.",
    "Only somebody else who oversees the record can let them in again.",
    "It is the program that keeps them out, as every key opens the same record. Somebody skilled who has one "
    "could get round it.",
)
IN_LINES = (
    "They can open the case again, and it stands in their lists.",
    "This goes before what the sheets say of them, until somebody shuts them out again.",
    "The chronology keeps both, with the reasons.",
)
YOU = "You shut yourself out"
YOU_WORDS = (
    "The case closes to you as soon as you sign. You cannot open it again by yourself, and your drafts in it "
    "are closed to you too."
)

_IS_YOU = "This is you."
_PERSON = FieldWords(
    id="person",
    label="Who is concerned in this case?",
    short="Shut out",
    name="The person",
    missing="Select who is shut out",
)
_LEAD = FieldWords(
    id="lead",
    label="Who leads this case from then on?",
    short="Leads then",
    name="The person",
    missing="Select who leads this case from then on",
    hint="Your password hands it over, and the chronology says so.",
)
_REASON = FieldWords(
    id="reason",
    label="Why?",
    short="Reason",
    name="The reason",
    missing="Enter the reason",
    hint="In one sentence, such as: the young person is her nephew.",
)
_OUT = SheetWords(
    kind="shut_out",
    title="Shut somebody out of this case",
    short="Shut out",
    task="Shut somebody out of this case",
    sign="Sign and shut them out",
    intro="For somebody with a key who is concerned in it, or close to somebody who is.",
    groups=(GroupWords("", ("person", "lead", "reason")),),
    fields={},
)
IN_WORDS = SheetWords(
    kind="let_in",
    title="Let them in again",
    short="Let in",
    task="Let them in again",
    sign="Sign and let them in",
    groups=(GroupWords("", ("reason",)),),
    fields={"reason": replace(_REASON, hint="Such as: another person of that name was meant.")},
)
REASON = Field("reason", Kind.LONG_TEXT, "G7", needed=True)


def out_fields(case: Case) -> Sequence[Field]:
    """Ask who, why, and who leads then, where whoever leads the case is shut out."""
    among = tuple(one.person for one in may_be_shut_out(case))
    who = Field("person", Kind.CHOICE, "G7", options=among, needed=True)
    to = tuple(one.person for one in may_lead(case, case.lead))
    when = (When("person", (case.lead,)),)
    lead = Field("lead", Kind.CHOICE, "B3", options=to, needed=True, when=when)
    return (who, lead, REASON) if leads(case, case.lead) and to else (who, REASON)


def out_words(case: Case, me: str) -> SheetWords:
    """Give the words of the page; `me` is the id of the person signed in."""
    among, to = may_be_shut_out(case), may_lead(case, case.lead)
    asked = (
        replace(_PERSON, options=tuple(_option(one, _IS_YOU if one.person == me else "") for one in among)),
        replace(_LEAD, options=tuple(_option(one, "") for one in to)),
        _REASON,
    )
    return replace(_OUT, fields={words.id: words for words in asked})


def _option(holder: KeyHolder, hint: str) -> OptionWords:
    return OptionWords(holder.person, f"{holder.name}, {holder.office}", hint)
