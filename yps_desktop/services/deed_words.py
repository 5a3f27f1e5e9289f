"""What was done, in plain words: opened, printed, backed up, a key given. Never what stands in a case."""

from collections.abc import Callable, Mapping
from datetime import date

from yps_desktop.guidance.handing_out import pages_words
from yps_desktop.guidance.school_words import changed_words
from yps_desktop.guidance.spell import count
from yps_desktop.record.acts import BackupMade, HandedOut, NotPrinted, RecordRestored
from yps_desktop.record.days import spell_day
from yps_desktop.record.destruction_acts import CaseDestroyed, CopiesGone
from yps_desktop.record.entry import Entry
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.inspection_acts import InspectionBegun, InspectionEnded, InspectionPage
from yps_desktop.record.key_acts import KeyGiven, KeyTaken, Recovered, RightsChanged
from yps_desktop.record.list_acts import ListTakenIn
from yps_desktop.record.number_acts import GovernorsPageKept, NumbersShown
from yps_desktop.record.periods import Period, spell_year
from yps_desktop.record.receive_acts import CaseReceived, ReceiptMade
from yps_desktop.record.school_acts import SchoolDetailsChanged
from yps_desktop.record.shut_out_acts import LetIn, ShutOut
from yps_desktop.record.training_acts import TrainingTookPlace
from yps_desktop.services.papers import TITLES

Holders = Mapping[str, KeyHolder]

SHEET = "The recovery sheet"
UNKNOWN = "Something that a newer version of the program wrote down"

_COPIES = {"printed": "", "signed": ", signed copy", "locked": ", copy with a password"}
_SHOWN = {"case": "Showed the case", "sheet": "Showed a signed sheet", "eight": "Showed what is recorded"}
_PLAIN = {
    "vault": "Made the record",
    "password": "Changed their own password",
    "sheet_made": "Made a recovery sheet",
    "sheet_kept": "Said where the recovery sheet is kept",
    "keys_seen": "Read a change of keys that was made with the recovery sheet",
    "school": "Changed the settings of the school",
    "number": "Changed a number to ring",
    "case": "Began the case",
    "withdrawn": "Took out somebody named by mistake",
    "joined": "Joined it with another case",
    "parted": "Parted it from another case",
    "person_joined": "Said who is one person",
    "person_parted": "Said who is not one person",
    "edition": "Moved it to newer guidance",
    "masked": "Confirmed what is masked in a copy of the case",
    "proposal_taken": "Took on what another school proposed",
    "proposal_set_aside": "Set aside what another school proposed",
    "looked": "Opened the case",
    "transfer_planned": "Planned that the record goes to another school",
    "transfer_made": "Made what goes to another school",
    "transfer_sent": "Sent the record to another school",
    "transfer_chased": "Asked another school for its receipt",
    "transfer_answered": "Wrote down what another school answered",
    "transfer_called_off": "Called off that the record goes to another school",
    "held": "Held the case beyond its day",
    "hold_lifted": "Lifted the hold on the case",
    "data_requested": "Wrote down a request for somebody’s own data",
    "request_extended": "Extended the time to answer a request for somebody’s own data",
    "request_second_look": "Looked again for whoever asked for their own data",
    "request_left_out": "Decided what is left out of the answer to a request for somebody’s own data",
    "request_answered": "Answered a request for somebody’s own data",
    "request_called_off": "Called off a request for somebody’s own data",
    "training_taken_back": "Took back that training of staff took place",
    "nothing_held": "Answered a request for somebody’s own data: nothing is held",
}

DESTROYED = "Something in a case that was destroyed"
_GONE = {
    "paper": "Printed or saved a paper",
    "not_printed": "Said what did not come out of the printer",
    "inspection_page": "Showed a page to somebody from outside",
}
"""What was done in a case whose words were destroyed: its head says the kind, and no more."""


def who_did(entry: Entry, holders: Holders) -> str:
    """Name who signed an entry; the recovery sheet is nobody."""
    holder = holders.get(entry.header.author)
    return holder.name if holder is not None else SHEET


def deed_words(entry: Entry, holders: Holders) -> str:
    """Say in a line what an entry did."""
    if plain := _PLAIN.get(entry.header.kind):
        return plain
    if entry.body is None:
        return _GONE.get(entry.header.kind, DESTROYED)
    write = _WRITTEN.get(entry.header.kind)
    return write(entry, holders) if write is not None else UNKNOWN


def known_kinds() -> frozenset[str]:
    """Give every kind of entry that has words here."""
    return frozenset(_PLAIN) | frozenset(_WRITTEN)


def _paper(entry: Entry, _: Holders) -> str:
    act = HandedOut.from_body(entry.read_body())
    masked = ", masked copy" if act.masked else ""
    which = f"{masked}{_COPIES.get(act.copy, '')}"
    if not act.pages:
        return f"Saved the {_title(act)} as a file{which}"
    done = f"Printed the {_title(act)}" if act.way == "printed" else f"Saved the {_title(act)} as a PDF file"
    return f"{done}{which}, {pages_words(act)}"


def _not_printed(entry: Entry, _: Holders) -> str:
    act = NotPrinted.from_body(entry.read_body())
    if not act.pages:
        return f"Said that the {_title(act)} did not come out of the printer"
    return f"Said that only {count(act.pages, 'page')} of the {_title(act)} came out of the printer"


def _title(act: HandedOut | NotPrinted) -> str:
    return next((words for document, words in TITLES.items() if document == act.document), act.document)


def _school_details(entry: Entry, _: Holders) -> str:
    return changed_words(SchoolDetailsChanged.from_body(entry.read_body()))


def _list(entry: Entry, _: Holders) -> str:
    act = ListTakenIn.from_body(entry.read_body())
    whom = "pupils" if act.list == "pupils" else "staff"
    return f"Took in a list of {whom}: {act.new} new, {act.changed} changed, {act.left} left"


def _numbers_shown(entry: Entry, _: Holders) -> str:
    act = NumbersShown.from_body(entry.read_body())
    periods = [period for one in act.periods if (period := Period.from_text(one)) is not None]
    days = [f"{spell_day(one.first)} to {spell_day(one.last)}" for one in periods]
    return f"Asked for exact numbers of cases, none hidden: {' and '.join(days)}"


def _governors_page(entry: Entry, _: Holders) -> str:
    act = GovernorsPageKept.from_body(entry.read_body())
    year = Period.from_text(act.year)
    of = f"the page for governors{f' of {spell_year(year)}' if year is not None else ''}"
    if act.instead_of:
        return f"Made {of} anew, in place of what was handed out before"
    return f"Handed out {of} for the first time: what it tells is kept"


def _training(entry: Entry, _: Holders) -> str:
    act = TrainingTookPlace.from_body(entry.read_body())
    done = "Corrected what is recorded of training" if act.reason else "Wrote down training"
    return f"{done} of staff on {_day(act.day)}, {count(act.number, 'person', 'people')}"


def _backup(entry: Entry, _: Holders) -> str:
    act = BackupMade.from_body(entry.read_body())
    where = "to another drive" if act.device == "other" else "to the record’s own drive"
    return f"Made a backup {where}{', kept away from here' if act.away else ''}"


def _copies_gone(entry: Entry, _: Holders) -> str:
    if CopiesGone.from_body(entry.read_body()).how == "told":
        return "Said that a copy that held a destroyed case is deleted"
    return "Replaced the backups that held a destroyed case at one place"


def _restored(entry: Entry, _: Holders) -> str:
    act = RecordRestored.from_body(entry.read_body())
    return f"Brought the record back from a backup of {_day(act.made)}"


def _destroyed(entry: Entry, _: Holders) -> str:
    act = CaseDestroyed.from_body(entry.read_body())
    numbers = [one.number for one in act.cases]
    cases = "case" if len(numbers) == 1 else "cases"
    return f"Destroyed {cases} {' and '.join(numbers)}, {count(act.entries, 'entry', 'entries')}"


def _day(utc: str) -> str:
    try:
        return spell_day(date.fromisoformat(utc[:10]))
    except ValueError:
        return "an unknown day"


def _key(entry: Entry, _: Holders) -> str:
    return f"Gave {KeyGiven.from_body(entry.read_body()).holder.name} a key"


def _key_taken(entry: Entry, holders: Holders) -> str:
    return f"Took the key of {_name(holders, KeyTaken.from_body(entry.read_body()).person)}"


def _rights(entry: Entry, _: Holders) -> str:
    return f"Changed what {RightsChanged.from_body(entry.read_body()).holder.name} may do, or is called"


def _recovered(entry: Entry, _: Holders) -> str:
    people = " and ".join(one.name for one in Recovered.from_body(entry.read_body()).holders)
    return f"Opened the record with the recovery sheet for {people}, and ended every key before"


def _received(entry: Entry, _: Holders) -> str:
    if entry.body is None:
        return "Took in what another school sent"
    act = CaseReceived.from_body(entry.read_body())
    whole = "a masked copy" if act.is_masked else "the record"
    return f"Took in {whole} that another school sent, {count(act.entries, 'entry', 'entries')}"


def _receipt_made(entry: Entry, _: Holders) -> str:
    act = ReceiptMade.from_body(entry.read_body())
    said = "taken in" if act.outcome == "taken_in" else "not taken in"
    return f"Made a receipt for a package from another school that was {said}"


def _shut_out(entry: Entry, holders: Holders) -> str:
    return f"Shut {_name(holders, ShutOut.from_body(entry.read_body()).person)} out of the case"


def _let_in(entry: Entry, holders: Holders) -> str:
    return f"Let {_name(holders, LetIn.from_body(entry.read_body()).person)} into the case again"


def _inspection(entry: Entry, _: Holders) -> str:
    act = InspectionBegun.from_body(entry.read_body())
    return f"Began to show cases to {act.who}, {act.organisation}"


def _inspection_page(entry: Entry, _: Holders) -> str:
    act = InspectionPage.from_body(entry.read_body())
    return f"{_SHOWN.get(act.page, 'Showed a page')} to {act.who}, {act.organisation}"


def _inspection_ended(entry: Entry, _: Holders) -> str:
    act = InspectionEnded.from_body(entry.read_body())
    if act.how == "stopped":
        return (
            "Noticed that what was shown to somebody from outside had ended when the program stopped, "
            f"{count(act.pages, 'page')}"
        )
    return f"Ended what was shown to somebody from outside, {count(act.pages, 'page')}"


def _name(holders: Holders, person: str) -> str:
    holder = holders.get(person)
    return holder.name if holder is not None else "somebody"


_WRITTEN: Mapping[str, Callable[[Entry, Holders], str]] = {
    "paper": _paper,
    "not_printed": _not_printed,
    "school_details": _school_details,
    "list": _list,
    "numbers_shown": _numbers_shown,
    "governors_page": _governors_page,
    "training": _training,
    "backup": _backup,
    "copies_gone": _copies_gone,
    "restored": _restored,
    "destroyed": _destroyed,
    "key": _key,
    "key_taken": _key_taken,
    "rights": _rights,
    "recovered": _recovered,
    "received": _received,
    "receipt_made": _receipt_made,
    "shut_out": _shut_out,
    "let_in": _let_in,
    "inspection": _inspection,
    "inspection_page": _inspection_page,
    "inspection_ended": _inspection_ended,
}
