"""How a story is closed: what it was, how it ended, why anything stays open, and the countersignature."""

from collections.abc import Mapping

from ui.tour import invented
from ui.tour.handing_out import save
from ui.tour.hands import Hands
from ui.tour.invented import HAZELS, HEAD, STAYS_OPEN, WRENS
from ui.tour.signing import sign
from ui.tour.stage import Stage

_ENDED = "What was decided, and how did it end?"
_OPEN = "Why does this stay open?"


def aggravated(stage: Stage, hands: Hands) -> None:
    """Close the first incident, and print it once more as it ended."""
    outcomes = {invented.CHILD: invented.HERS, invented.OTHER: invented.HIS}
    _close(stage, hands, invented.CLOSED, invented.FOLLOWED_UP, outcomes)
    stage.picture("case-closed")
    _print(stage, hands, "aggravated")


def experimental(stage: Stage, hands: Hands) -> None:
    """Close the second incident."""
    outcomes = dict.fromkeys((invented.GIRL, invented.BOY), invented.MILD_OUTCOME)
    _close(stage, hands, invented.MILD_CLOSED, invented.MILD_FOLLOWED, outcomes, "mild-")
    _print(stage, hands, "experimental")


def _close(
    stage: Stage, hands: Hands, what: str, how: str, outcomes: Mapping[str, str], prefix: str = ""
) -> None:
    hands.press("Close the case")
    hands.fill("What was it, in short?", what)
    hands.fill("How was it followed up, and how was it resolved?", how)
    for name, outcome in outcomes.items():
        hands.fill(name, outcome, _ENDED)
    hands.fill_first(_OPEN, STAYS_OPEN)
    hands.press("Say the same of all that are still empty")
    stage.picture(f"{prefix}closing")
    sign(stage, hands, "Sign the closing", f"{prefix}closing-check", WRENS)
    hands.press("Countersign")
    hands.wait_for("Read, then answer")
    hands.choose("What do you answer?", "I agree with the decision and the closing")
    hands.fill(f"{HEAD}’s password", HAZELS)
    stage.picture(f"{prefix}closing-countersign")
    hands.press("Agree and countersign")
    hands.wait_for("Chronology")
    hands.wait_for("This case is closed")
    stage.tell(f"Closed, and countersigned by {HEAD}: {what} {how}")


def _print(stage: Stage, hands: Hands, name: str) -> None:
    hands.press("Print record")
    hands.wait(stage.shows_a_page, "the first page")
    save(stage, hands, "Printed", f"closed/{name}.pdf")
    hands.press("Back")
    hands.wait_for("Chronology")
