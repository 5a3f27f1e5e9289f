"""The way through an incident as a flowchart to be drawn: which boxes stand below each other, which aside."""

from collections.abc import Mapping

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


def leads(way: WayWords) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Give the arrows that say something, by the box they lead from: their words, and the box they reach."""
    flow = flow_of(way)
    onward = flow.column[flow.column.index(flow.leaves) + 1]
    return {
        flow.leaves: ((flow.out, flow.aside), (flow.on, onward)),
        flow.returns: ((flow.back, flow.aside),),
    }
