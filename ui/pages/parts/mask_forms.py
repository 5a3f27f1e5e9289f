"""The two small forms of a masked copy: why a word stays, and why an answer is left out."""

from collections.abc import Mapping, Sequence

from ui.pages.parts.mask_work import AnswerWork
from ui.pages.parts.reason_form import ReasonForm
from ui.widgets.choice import Choice
from ui.widgets.labels import Bold
from ui.widgets.tick_rows import TickRows
from yps_desktop.guidance.spell import count
from yps_desktop.record.masked.places import Place as MaskedPlace
from yps_desktop.record.masked.who import Who

KEEP, KEEP_OUT = "Keep the word", "Leave it replaced"
OUT, OUT_OUT = "Leave it out", "Let it stand"
WHY_KEEP = "Such as: it is the verb; it is the name of a street."
WHY_OUT = "It is printed where the answer stood, with how many words it had. Write no names."
NO_REASON_KEEP = "Enter why it is not a name"
NO_REASON_OUT = "Enter why this answer is left out"
ABOUT = "Whom is it about?"
_SAME = "same"


class KeepForm(ReasonForm):
    """Asks why a word is no name; the same words of this page can be kept with it."""

    def __init__(self, place: MaskedPlace, others: Sequence[MaskedPlace]) -> None:
        question = f"Why is “{place.word}” not a name here?"
        super().__init__(question, WHY_KEEP, KEEP, KEEP_OUT, NO_REASON_KEEP)
        self._others = tuple(others)
        self._same: TickRows | None = None
        if others:
            words = f"The same for the other {count(len(others), 'place')} with “{place.word}” on this page"
            self._same = TickRows([Choice(_SAME, words)], question)
            self.above_buttons.add(self._same)

    def also(self) -> tuple[MaskedPlace, ...]:
        """Give the other places that the reason holds for."""
        return self._others if self._same is not None and self._same.values() else ()


class LeaveOutForm(ReasonForm):
    """Asks why an answer is left out, and whom it is about."""

    def __init__(self, work: AnswerWork, people: Mapping[str, Who]) -> None:
        super().__init__("Why is this answer left out?", WHY_OUT, OUT, OUT_OUT, NO_REASON_OUT)
        masked = [one for id, one in people.items() if id == one.person and not one.by_name]
        meant = {people[id].person for place in work.places for id in place.persons if id in people}
        self._about = TickRows([Choice(one.person, one.name) for one in masked], ABOUT) if masked else None
        if self._about is not None:
            self._about.set_values(meant)
            self.above_buttons.add(Bold(ABOUT))
            self.above_buttons.add_space(6)
            self.above_buttons.add(self._about)

    def about(self) -> tuple[str, ...]:
        """Give the ids of those it is about."""
        return self._about.values() if self._about is not None else ()
