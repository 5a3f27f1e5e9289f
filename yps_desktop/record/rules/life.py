"""Where a case is in its life: open, being closed, closed, or opened by mistake (B4, B6, B7)."""

from typing import Literal

from yps_desktop.record.case import Case, Written
from yps_desktop.record.fields import Named
from yps_desktop.record.rules.signing import is_countersigning_office, signature_of
from yps_desktop.record.school import School
from yps_desktop.record.sheets.life import Closing, Lead, OpenedInError, Reopening
from yps_desktop.record.sheets.sheet import Sheet

Life = Literal["open", "closing", "closed", "opened_in_error"]

_TURNS = ("closing", "opened_in_error", "reopening")


def life_of(case: Case, school: School | None = None) -> Life:
    """Say where a case is in its life; `school` says whether anybody countersigns.

    A closing holds from when it was countersigned, at once where the school has no second reader (G5); one
    that was sent back leaves the case open. A correction of it afterwards opens nothing.
    """
    turn = last_turn(case)
    match turn.sheet if turn is not None else None:
        case OpenedInError():
            return "opened_in_error"
        case Closing() if turn is not None:
            return _of_closing(case, turn, school)
        case _:
            return "open"


def last_turn(case: Case) -> Written | None:
    """Give the newest closing, reopening or word that the case was opened by mistake; None where is none."""
    turns = [one for one in case.written if one.sheet.kind in _TURNS]
    return turns[-1] if turns else None


def is_over(case: Case, school: School | None = None) -> bool:
    """Say whether nothing more is written into a case until it is opened again."""
    return life_of(case, school) in ("closed", "opened_in_error")


def leader(case: Case) -> Named | None:
    """Give who leads a case, with their office, or None where nobody with that id is known (B3)."""
    holder = case.holders.get(case.lead)
    if holder is not None:
        return Named(holder.person, holder.name, holder.office)
    handed = (one.sheet.to_person for one in reversed(case.written) if isinstance(one.sheet, Lead))
    return next((person for person in handed if person is not None and person.id == case.lead), None)


def lead_who_left(case: Case) -> str:
    """Give the name of who leads a case though their key was taken, so that nobody sees to it; or nothing."""
    holder = case.holders.get(case.lead)
    return holder.name if holder is not None and not holder.rights else ""


def why_not_sign(case: Case, sheets: list[Sheet], school: School | None = None) -> str:
    """Say in a sentence why these sheets cannot be signed as the case stands; empty where they can (B7)."""
    reopens = any(isinstance(sheet, Reopening) for sheet in sheets)
    over = is_over(case, school)
    if over and not reopens:
        return "This case is closed. Open it again first, with a reason."
    if reopens and not over:
        return "This case is open. It need not be opened again."
    return ""


def _of_closing(case: Case, closing: Written, school: School | None) -> Life:
    if _was_agreed(closing, school):
        return "closed"
    match signature_of(case, closing, school):
        case "awaiting":
            return "closing"
        case "agreed" | "signed_in_ink" | "no_second_reader" | "not_needed":
            return "closed"
        case _:
            return "open"


def _was_agreed(closing: Written, school: School | None) -> bool:
    """Say whether somebody ever agreed to it, also before it was corrected."""
    in_ink = any(is_countersigning_office(one, school) for one in closing.ink)
    return in_ink or any(one.act.answer == "agreed" for one in closing.responses)
