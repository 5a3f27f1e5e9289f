"""Second step of a record's way to another school: who stands in it by name, and what was found (N2, N6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ui.pages.parts.instead import put_instead
from ui.pages.parts.transfer_act_page import TransferActPage
from ui.pages.parts.transfer_copies import TransferCopies
from ui.pages.parts.transfer_goes_words import GOES_FIELDS, GOES_WORDS
from ui.pages.transfer_said import typed
from ui.places import TRANSFER_GOES, Place
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner, DoneBanner
from ui.widgets.labels import Caption
from ui.widgets.page_body import Column
from yps_desktop.guidance.words import SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fields import Answer, Field
from yps_desktop.services import packages, transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.packages import Gathered
from yps_desktop.services.transfer_making import going, sendings
from yps_desktop.services.transfers import Goes, Overview

CLEAN = ("Nobody who is masked was found in it", "Everything that goes was looked through once more.")
FOUND, LOOKING = "It cannot go as it is", "Looking through what goes once more."
Others = Literal["masked", "named"]
_OF_COPIES = ("no_copy", "outdated", "letter")


@dataclass(frozen=True, slots=True)
class _Checked:
    """What looking through all that goes once more came to: a sentence where it cannot go."""

    sentence: str = ""


class TransferGoesPage(TransferActPage):
    """Asks whether others are masked; the masked copies stand above once they are wanted."""

    kind = "transfer_goes"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return GOES_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        return GOES_FIELDS

    def first_answers(self) -> Mapping[str, Answer]:
        """Begin with what is decided."""
        plan = self._overview.plan
        told = {"others": plan.others, "named_reason": plan.named_reason}
        return {id: said for id, said in told.items() if said}

    def add_head(self, case: Case) -> None:  # noqa: ARG002
        """Show the masked copies that go, and what looking through them found."""
        seen, main = self._overview, self.body.main
        if seen.plan.others != "masked":
            return
        copies = TransferCopies(seen, self.may)
        copies.go.connect(self.go)
        main.add_space(current_theme().space.between_cards)
        main.add(copies)
        if any(one.code in _OF_COPIES for one in seen.lacks):
            return
        self._checked = Column(0)
        main.add_space(current_theme().space.between_cards)
        self._checked.add(Caption(LOOKING))
        main.add(self._checked)
        ids = [one.case.id for one in going(seen.along)]
        self.session.ask(
            self,
            lambda desk: packages.gather(desk, ids, seen.plan.school, seen.plan.ring),
            lambda told: self.session.work(self, lambda: _look_through(told, seen), self._say_checked),
        )

    def blamed(self) -> str:
        """Say what is wrong at the reason."""
        return "named_reason"

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Decide it."""
        others: Others = "named" if answers["others"] == "named" else "masked"
        reason = typed(answers, "named_reason") if others == "named" else ""
        plan = replace(self._overview.plan, others=others, named_reason=reason)
        transfers.plan(desk, goes_in(self._overview), plan)

    def afterwards(self, answers: dict[str, Answer]) -> tuple[Place, str]:
        """Show the masked copies that are wanted now; else go back to the steps."""
        place, said = super().afterwards(answers)
        wants = answers["others"] == "masked" and self._overview.plan.others != "masked"
        return (replace(place, page=TRANSFER_GOES), said) if wants else (place, said)

    @property
    def _overview(self) -> Overview:
        assert self.seen is not None
        return self.seen

    def _say_checked(self, checked: _Checked) -> None:
        banner = CareBanner(FOUND, checked.sentence) if checked.sentence else DoneBanner(*CLEAN)
        put_instead(self._checked, banner)
        say_aloud(self, checked.sentence or CLEAN[0])

    _checked: Column


def goes_in(seen: Overview) -> tuple[Goes, ...]:
    """Give the cases that go along, and for whom, as a plan takes them."""
    return tuple(Goes(one.case.id, one.transfer.pupils) for one in going(seen.along))


def _look_through(told: Gathered, seen: Overview) -> _Checked:
    try:
        packages.put_together(told, sendings(going(seen.along)))
    except YpsError as error:
        return _Checked(error.sentence)
    return _Checked()
