"""The steps of a request for own data that write an entry, from asked to answered or called off (L3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from ui.pages.parts import own_data_words as asked
from ui.pages.parts.act_page import SAVED, ActPage
from ui.pages.parts.what_happens import add_what_happens
from ui.places import OWN_DATA, Place
from ui.widgets.card import Card
from ui.widgets.labels import Body, Caption
from ui.widgets.page_body import Column
from yps_desktop.guidance.words import SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Answer, Field
from yps_desktop.record.people import people_of
from yps_desktop.record.request_acts import Asker, LeftOutFor, LeftOutWhy, Understands
from yps_desktop.services import directory, own_data
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import Somebody
from yps_desktop.services.own_data import Details
from yps_desktop.services.own_data_standing import Standing, standing

WHERE = "It is written into each case"
WHERE_ONE = "It is written into this case"
WHERE_NOTE = "What you may not see is not named here. That is why a second person looks too."
HAPPENS = (
    "It is to be answered within a month, and Home tells you by when.",
    "Each case gets a copy in which other people are masked.",
    "A second person looks too, as nobody sees every case for certain.",
    "One paper goes to whoever asks, with a letter.",
)


@dataclass(frozen=True, slots=True)
class _Begins:
    """Whose data it is, or where that is to be asked whoever is in the case, by id and name."""

    somebody: Somebody | None
    people: tuple[tuple[str, str], ...] = ()


class AskOwnDataPage(ActPage):
    """Asks who wants to know what is recorded about somebody of a case, and since when."""

    kind = "data_requested"
    found: "_Begins"

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.request = ""

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return asked.ASK_WORDS if self.found.somebody else asked.ask_words(self.found.people)

    def fields(self) -> Sequence[Field]:
        """Give its questions; whose data it is only where nobody was named before."""
        return asked.ASK_FIELDS if self.found.somebody else asked.ask_fields(self.found.people)

    def look(self, desk: Desk, case: Case) -> "_Begins":
        """Find every case they are in, or who may ask."""
        if self.place.about:
            return _Begins(directory.who(desk, case.id, self.place.about))
        return _Begins(None, tuple((one.id, one.name) for one in people_of(case) if not one.is_group))

    def add_head(self, case: Case) -> None:  # noqa: ARG002
        """Say whose data it is, and what happens."""
        about = (f"About {self.found.somebody.name}.",) if self.found.somebody else ()
        add_what_happens(self.body.main, about, HAPPENS)

    def add_side(self, side: Column) -> None:
        """Say into which cases it is written."""
        somebody = self.found.somebody
        if somebody is None:
            return
        numbers = list(dict.fromkeys(one.number for one in somebody.cases))
        card = Card(WHERE if len(numbers) > 1 else WHERE_ONE)
        for number in numbers:
            card.add(Body(f"Case {number}"))
        card.add(Caption(WHERE_NOTE))
        side.add(card)

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Write it into each case."""
        somebody = self.found.somebody or directory.who(desk, self.place.case, str(answers["whose"]))
        self.request = own_data.ask(desk, somebody.cases, _details(answers))

    def afterwards(self, answers: dict[str, Answer]) -> tuple[Place, str]:  # noqa: ARG002
        """Go on to the request."""
        return Place(OWN_DATA, case=self.place.case, about=self.request), SAVED


class _StepPage(ActPage):
    """A step of a request that was written down; `found` is how that stands."""

    found: Standing

    def look(self, desk: Desk, case: Case) -> Standing:
        """Read how the request stands."""
        return standing(desk, case.id, self.place.about)

    def add_head(self, case: Case) -> None:  # noqa: ARG002
        """Say whose data it is."""
        self.body.main.add_space(12)
        self.body.main.add(Body(f"About {self.found.name}."))

    def back_to(self) -> Place:
        """Go back to the request."""
        return Place(OWN_DATA, case=self.place.case, about=self.place.about)


class LongerPage(_StepPage):
    """Asks why it takes longer, and when they were told."""

    kind = "request_extended"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return asked.LONGER_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        return asked.LONGER_FIELDS

    def blamed(self) -> str:
        """Say what is wrong beside the day."""
        return "told"

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Extend it."""
        told = cast(date, answers["told"])
        own_data.extend(desk, self.place.case, self.place.about, str(answers["reason"]), told)


class LeftOutPage(_StepPage):
    """Asks what is left out beyond masking, each with its reason."""

    kind = "request_left_out"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return asked.OUT_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        return asked.OUT_FIELDS

    def first_answers(self) -> Mapping[str, Answer]:
        """Begin with what was decided before."""
        left = self.found.request.left_out
        if not left:
            return {}
        return {"why": tuple(one.why for one in left), **{f"reason_{one.why}": one.reason for one in left}}

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Decide it."""
        why = cast("tuple[LeftOutWhy, ...]", answers.get("why") or ())
        left = [LeftOutFor(one, str(answers.get(f"reason_{one}") or "")) for one in why]
        own_data.leave_out(desk, self.place.case, self.place.about, left)


class AnsweredPage(_StepPage):
    """Asks when and how the answer went."""

    kind = "request_answered"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return asked.ANSWER_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        return asked.ANSWER_FIELDS

    def blamed(self) -> str:
        """Say what is wrong beside the day."""
        return "day"

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Write it down."""
        day = cast(date, answers["day"])
        own_data.answer(desk, self.place.case, self.place.about, day, str(answers["way"]))


class RefusedPage(_StepPage):
    """Asks why it is refused, and how they were told."""

    kind = "request_refused"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return asked.REFUSE_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        return asked.REFUSE_FIELDS

    def blamed(self) -> str:
        """Say what is wrong beside the day."""
        return "day"

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Refuse it."""
        day, way, reason = cast(date, answers["day"]), str(answers["way"]), str(answers["reason"])
        own_data.refuse(desk, self.place.case, self.place.about, day, way, reason)


class CalledOffPage(_StepPage):
    """Asks why it needs no answer any more."""

    kind = "request_called_off"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return asked.OFF_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        return asked.OFF_FIELDS

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Call it off."""
        own_data.call_off(desk, self.place.case, self.place.about, str(answers["reason"]))


def _details(answers: Mapping[str, Answer]) -> Details:
    said = {part: str(answers.get(part) or "") for part in ("checked", "name", "capacity", "says")}
    return Details(
        asker=cast(Asker, answers["asker"]),
        came=cast(date, answers["came"]),
        understands=cast(Understands, answers["understands"]),
        **said,
    )
