"""One event of the chronology in words, and the tags that stand with it."""

from ui.pages.parts.signatures import ANSWERS
from yps_desktop.guidance.case_events import case_event_words
from yps_desktop.guidance.handing_out import came_out_words, pages_words
from yps_desktop.guidance.lines import clipped, line_in
from yps_desktop.guidance.lines import words_of as sheet_words
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.rules.chronology import Event
from yps_desktop.record.rules.referral import is_against_advice
from yps_desktop.record.rules.signing import awaiting
from yps_desktop.record.school import School
from yps_desktop.services.papers import TITLES


def words_of(event: Event, case: Case, edition: Edition) -> str:
    """Say what happened in a line or two."""
    if event.kind == "paper":
        return _paper(event, case)
    if event.written is None:
        return case_event_words(case, event)
    return _of_sheet(event, case, event.written, edition)


def tags_of(event: Event, case: Case, school: School) -> tuple[str, ...]:
    """Give the tags of an event: against advice, awaiting the headteacher."""
    written = event.written
    if event.kind != "sheet" or written is None:
        return ()
    tags = ["Against advice"] if is_against_advice(case, written) else []
    tags += [f"Awaiting {school.headteacher}"] if awaiting(case, written, school) else []
    return tuple(tags)


def _of_sheet(event: Event, case: Case, written: Written, edition: Edition) -> str:
    words = sheet_words(edition, written)
    match event.kind:
        case "sheet":
            return line_in(case, written, edition)
        case "within":
            asked = words.field(event.field)
            return f"{asked.short if asked else event.field} ({words.short})"
        case "correction":
            reason = next((v.reason for v in written.versions if v.entry is event.entry), "")
            return f"Correction of {words.short}: {clipped(reason)}"
        case "ink":
            ink = next((one.act for one in written.ink if one.entry is event.entry), None)
            who = f" by {ink.name}" if ink else ""
            return f"Signed in ink{who}: {words.short}"
        case _:
            return _response(event, written, words.short)


def _response(event: Event, written: Written, name: str) -> str:
    act = next((one.act for one in written.responses if one.entry is event.entry), None)
    if act is None:
        return name
    comment = f". “{clipped(act.comment)}”" if act.comment else ""
    return f"{ANSWERS[act.answer]}: {name}{comment}"


def _paper(event: Event, case: Case) -> str:
    act = next((act for entry, act in case.papers if entry is event.entry), None)
    if act is None:
        return "A paper"
    saved = "Saved as a file" if act.document == "package" else "Saved as a PDF file"
    way = "Printed" if act.way == "printed" else saved
    title = next((words for kind, words in TITLES.items() if kind == act.document), act.document)
    said = case.came_out(event.entry)
    instead = f". {came_out_words(said)}" if said is not None else ""
    masked = ", masked copy" if act.masked else ""
    return f"{way}: {title}{masked}, {pages_words(act)}{instead}"
