"""Where a record that left stands: awaited, received, not taken in and what now, called off."""

from datetime import date

from ui.pages.parts.days import capital, day_words
from ui.pages.parts.transfer_state_words import answer_words, sent_words, told_words
from ui.widgets.banner import AwaitingBanner, CareBanner, DoneBanner
from ui.widgets.labels import Body, Bold
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column
from yps_desktop.guidance.spell import count
from yps_desktop.record.rules.transfers import Transfer
from yps_desktop.record.transfer_acts import TransferAnswered, TransferCalledOff, TransferSent
from yps_desktop.services.transfers import Overview

AWAITED, RECEIVED, REFUSED, CALLED_OFF = (
    "The receipt is awaited",
    "The other school has the record",
    "They did not take it in",
    "This is called off",
)
ASK_AFTER, ASK_NOW = "Ask for it if it is not here by {day}.", "It was due {day}. Ring them and ask for it."
AGAIN = (
    "When something new comes, such as an answer from the police, make what goes once more and send it. "
    "The letters that stand for other people stay the same."
)
KEPT = "What your school keeps of it now is a setting. While a pupil of yours is in the case, it stays whole."
WHAT_NOW, NOW = (
    "What now?",
    {
        "not_ours": (
            "Ring the family, then the school they name: the pupil may be somewhere else.",
            "If nobody knows where, change the plan to “Not yet” and tell the council.",
            "Or call it off.",
        ),
        "not_agreed": (
            "Ring the school on the number from its own website, and ask who holds the file.",
            "Agree on a day and compare the fingerprint. Then make it again and send it.",
        ),
        "not_readable": (
            "Make it again and send it, with new words told by telephone.",
            "If it does not open there either, send a PDF file or paper: change the way.",
        ),
    },
)
NO_COPY = "Nothing is lost: the record is here as it was."


class TransferBanner(Column):
    """One banner, and below it what to do where it was not taken in."""

    def __init__(self, seen: Overview, today: date) -> None:
        super().__init__(12)
        transfer = seen.transfer
        answered, off = transfer.newest(TransferAnswered), transfer.newest(TransferCalledOff)
        match transfer.state:
            case "sent" | "chased":
                self.add(AwaitingBanner(AWAITED, awaited_words(transfer, seen.receipt_by, today)))
            case "received" if answered is not None:
                self.add(DoneBanner(RECEIVED, answer_words(answered, today)))
                for words in filter(None, (KEPT, since_words(seen.since), AGAIN)):
                    self.add(Body(words))
            case "refused" if answered is not None:
                self._refused(answered, today)
            case "called_off" if off is not None:
                self.add(CareBanner(CALLED_OFF, f"{off.reason} {NO_COPY}"))

    def _refused(self, answered: TransferAnswered, today: date) -> None:
        self.add(CareBanner(REFUSED, f"{answer_words(answered, today)} {NO_COPY}"))
        self.add(Bold(WHAT_NOW))
        self.add(NumberedLines(NOW.get(answered.answer, NOW["not_readable"])))


def since_words(since: int) -> str:
    """Say how many sheets were signed after what went was made; empty where there is none."""
    return f"Signed since it was made: {count(since, 'sheet')}." if since else ""


def awaited_words(transfer: Transfer, by: date | None, today: date) -> str:
    """Say when and how it left, when the words were told, and by which day its receipt is asked for."""
    sent = transfer.newest(TransferSent)
    said = [sent_words(sent, today), told_words(sent, today)] if sent is not None else []
    if by is not None:
        words = ASK_NOW if by < today else ASK_AFTER
        said.append(words.format(day=day_words(by, today)))
    return capital(" ".join(one for one in said if one))
