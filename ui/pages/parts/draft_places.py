"""Where writing goes on."""

from ui.places import CORRECT, QUESTION, Place
from yps_desktop.services.drafts import Draft


def place_of(draft: Draft) -> Place:
    """Give the page on which somebody was writing."""
    return Place(
        CORRECT if draft.corrects else QUESTION,
        case=draft.case or "",
        sheet=draft.sheet,
        about=draft.about or "",
        draft=draft.id,
        entry=draft.corrects,
    )
