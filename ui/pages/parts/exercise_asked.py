"""What the staff exercise asks of each case before its other side is shown (E1)."""

from ui.widgets.choice import Choice
from yps_desktop.guidance.exercise import CaseType

HOW_MUCH, FIRST, WHICH = "How much risk do you see?", "Who is told first?", "Which type is it?"
LEVELS = (Choice("little", "Little"), Choice("some", "Some"), Choice("much", "Much"))
FIRST_STEPS = (
    Choice("school", "Nobody outside yet: the school sees to it"),
    Choice("ask", "Police or social care are asked for advice"),
    Choice("now", "Police or social care are told now"),
)
NOT_CHOSEN = "None chosen"
RISKS = tuple(Choice(one.key, f"{one.words} risk") for one in LEVELS)
"""The same levels where no question stands above them."""


def chosen_words(level: str | None, first_step: str | None, type: CaseType | None) -> list[str]:
    """Say what was chosen, each in the words it was offered in; what was not is left out."""
    said = {one.key: one.words for one in (*RISKS, *FIRST_STEPS)}
    chosen = [said[key] for key in (level, first_step) if key]
    return [*chosen, f"Type: {type.name}"] if type is not None else chosen
