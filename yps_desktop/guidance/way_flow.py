"""The way through an incident as a flowchart to be drawn: which boxes stand below each other, which aside."""

from yps_desktop.charts.flowchart import Flow
from yps_desktop.guidance.words import WayWords
from yps_desktop.record.rules.steps import BOXES

_ASIDE = "referral"


def flow_of(way: WayWords) -> Flow:
    """Give the flowchart of annex G with the words at its arrows."""
    return Flow(
        column=tuple(id for id in BOXES if id != _ASIDE),
        aside=_ASIDE,
        leaves="points",
        returns="risk",
        out=way.yes,
        on=way.no,
        back=way.back,
    )
