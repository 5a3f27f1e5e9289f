"""Steps of a record's way to another school that somebody tells: it is sent, asked for, called off (N1)."""

from collections.abc import Mapping, Sequence
from datetime import date

from ui.pages.parts.days import wall_clock
from ui.pages.parts.transfer_act_page import TransferActPage
from ui.pages.parts.transfer_state_words import made_words
from ui.pages.parts.transfer_step_words import (
    CHASE_FIELDS,
    CHASE_WORDS,
    OFF_FIELDS,
    OFF_WORDS,
    sent_fields,
    sent_words,
)
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.labels import Body, Code
from yps_desktop.guidance.words import SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Answer, Field
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.transfer_acts import SentHow, TransferChased, TransferMade, TransferSent
from yps_desktop.services import transfers
from yps_desktop.services.desk import Desk

NOTHING_MADE = ("Nothing is made yet", "Make what goes first. Then say here that it is sent.")
_NOTHING = TransferMade(transfer="", way="paper", sha256="")


class TransferSentPage(TransferActPage):
    """Asks when, how and to whom it went, and when the words were told."""

    kind = "transfer_sent"

    @property
    def made(self) -> TransferMade:
        """Give what was made last."""
        made = self.seen.transfer.newest(TransferMade) if self.seen is not None else None
        return made or _NOTHING

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return sent_words(self.made)

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        return sent_fields(self.made)

    def first_answers(self) -> Mapping[str, Answer]:
        """Begin with whom the plan names, and today."""
        name = self.seen.plan.name if self.seen is not None else ""
        to = {"to": name, "words_to": name} if name else {}
        return {"day": wall_clock(self.session).date(), **to}

    def add_head(self, case: Case) -> None:  # noqa: ARG002
        """Say what was made, and by which fingerprint it is known."""
        main, space = self.body.main, current_theme().space
        main.add_space(space.between_cards)
        if not self.made.sha256:
            main.add(CareBanner(*NOTHING_MADE))
            return
        main.add(Body(made_words(self.made)))
        if self.made.way != "paper":
            main.add(Code(fingerprint_groups(self.made.sha256)))

    def blamed(self) -> str:
        """Say what is wrong at the day."""
        return "day"

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Say that it left."""
        how: SentHow = str(answers["how"])  # type: ignore[assignment]
        step = TransferSent(
            transfer=self.place.about,
            day=spelled(answers.get("day")),
            how=how,
            how_words=typed(answers, "how_words"),
            to=typed(answers, "to"),
            words_day=spelled(answers.get("words_day")),
            words_to=typed(answers, "words_to") if answers.get("words_day") else "",
        )
        transfers.say_sent(desk, self.place.case, step)


class TransferChasePage(TransferActPage):
    """Asks whom somebody asked for the receipt, when, and what was said."""

    kind = "transfer_chased"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return CHASE_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        return CHASE_FIELDS

    def first_answers(self) -> Mapping[str, Answer]:
        """Begin with today, and with who opens it there."""
        name = self.seen.plan.name if self.seen is not None else ""
        return {"day": wall_clock(self.session).date(), **({"whom": name} if name else {})}

    def blamed(self) -> str:
        """Say what is wrong at the day."""
        return "day"

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Say that the receipt was asked for."""
        step = TransferChased(
            transfer=self.place.about,
            day=spelled(answers.get("day")),
            whom=typed(answers, "whom"),
            said=typed(answers, "said"),
        )
        transfers.say_chased(desk, self.place.case, step)


class TransferOffPage(TransferActPage):
    """Asks why it is called off."""

    kind = "transfer_called_off"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return OFF_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its one question."""
        return OFF_FIELDS

    def blamed(self) -> str:
        """Say what is wrong at the reason."""
        return "reason"

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Call it off."""
        transfers.call_off(desk, self.place.case, self.place.about, typed(answers, "reason"))


def spelled(day: Answer | None) -> str:
    """Spell a day as an act holds it, empty where there is none."""
    return day.isoformat() if isinstance(day, date) else ""


def typed(answers: Mapping[str, Answer], id: str) -> str:
    """Give what was typed, empty where nothing was."""
    return str(answers.get(id) or "").strip()
