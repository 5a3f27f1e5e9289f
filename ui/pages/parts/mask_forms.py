"""The two small forms of a masked copy: why a word stays, and why an answer is left out."""

from collections.abc import Mapping, Sequence

from ui.pages.parts.mask_notes import begins_with, name_of_place
from ui.pages.parts.mask_work import AnswerWork
from ui.pages.parts.reason_form import ReasonForm
from ui.widgets.choice import Choice
from ui.widgets.labels import Bold
from ui.widgets.tick_rows import TickRows
from yps_desktop.record.masked.places import Place as MaskedPlace
from yps_desktop.record.masked.who import Who

KEEP, KEEP_OUT = "Keep the word", "Leave it replaced"
OUT, OUT_OUT = "Leave it out", "Let it stand"
WHY_KEEP = "Such as: it is the verb; it is the name of a street."
WHY_OUT = "It is printed where the answer stood, with how many words it had. Write no names."
NO_REASON_KEEP = "Enter why it is not a name"
NO_REASON_OUT = "Enter why this answer is left out"
ABOUT = "Whom is it about?"
WHICH, NO_WORD = "Which words are not names?", "Select the words that are not names"
_SAME = "same"
_AROUND = 26
"""Letters shown on either side of a word that is chosen from several."""


class KeepForm(ReasonForm):
    """Asks why a word is no name, and of several places which; the same words of this page go with it."""

    def __init__(self, places: Sequence[MaskedPlace], among: Sequence[MaskedPlace]) -> None:
        only = places[0] if len(places) == 1 else None
        question = f"Why is “{only.word}” not a name here?" if only else "Why is it not a name here?"
        super().__init__(question, WHY_KEEP, KEEP, KEEP_OUT, NO_REASON_KEEP)
        self._places = {one.key: one for one in places}
        self._others = [
            one for one in among if only is not None and one.word == only.word and one is not only
        ]
        self._which = self._ask_which(places) if only is None else None
        self._same = self._ask_same(question) if self._others else None

    def chosen(self) -> tuple[MaskedPlace, ...]:
        """Give the places that the reason holds for."""
        if self._which is not None:
            return tuple(self._places[key] for key in self._which.values())
        same = self._same is not None and bool(self._same.values())
        return (*self._places.values(), *(self._others if same else ()))

    def problem(self) -> str:
        """Say that no word is chosen."""
        return "" if self.chosen() else NO_WORD

    def _ask_which(self, places: Sequence[MaskedPlace]) -> TickRows:
        choices = [Choice(one.key, begins_with(name_of_place(one, places)), _around(one)) for one in places]
        which = TickRows(choices, WHICH)
        self.above_question.add(Bold(WHICH))
        self.above_question.add_space(6)
        self.above_question.add(which)
        self.above_question.add_space(8)
        return which

    def _ask_same(self, question: str) -> TickRows:
        word, number = self._others[0].word, len(self._others)
        others = "other place" if number == 1 else f"{number} other places"
        same = TickRows([Choice(_SAME, f"The same for the {others} with “{word}” on this page")], question)
        self.above_buttons.add(same)
        return same


def _same_as(place: MaskedPlace, among: Sequence[MaskedPlace]) -> list[MaskedPlace]:
    return [one for one in among if one.word == place.word and one.key != place.key]


def _around(place: MaskedPlace) -> str:
    before = place.before[-_AROUND:].partition(" ")[2] if len(place.before) > _AROUND else place.before
    after = place.after[:_AROUND].rpartition(" ")[0] if len(place.after) > _AROUND else place.after
    return f"… {before}{place.word}{after} …"


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
