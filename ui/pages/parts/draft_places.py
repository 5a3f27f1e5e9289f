"""Where writing goes on."""

from ui.places import CORRECT, INK, QUESTION, WITHDRAW, Place
from yps_desktop.services.drafts import Draft


def place_of(draft: Draft) -> Place:
    """Give the page on which somebody was writing."""
    if draft.sheet == "ink":
        return Place(INK, case=draft.case or "", draft=draft.id, entry=draft.about or "")
    if draft.sheet == "withdrawn":
        return Place(WITHDRAW, case=draft.case or "", draft=draft.id, about=draft.about or "")
    return Place(
        CORRECT if draft.corrects else QUESTION,
        case=draft.case or "",
        sheet=draft.sheet,
        about=draft.about or "",
        draft=draft.id,
        entry=draft.corrects,
    )
