"""A flowchart as content: what its boxes say, and which arrows lead from one to another."""

from dataclasses import dataclass

from yps_desktop.charts.flowchart import Flow


@dataclass(frozen=True, slots=True)
class FlowBox:
    """One box: its title and the lines under it; `on` says in words where its arrows lead, by their words."""

    title: str
    lines: tuple[str, ...]
    on: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Flowchart:
    """Boxes by the names the `flow` has for them; `shows` is said in place of boxes and arrows.

    It is read as a list of its boxes in their order.
    """

    flow: Flow
    boxes: dict[str, FlowBox]
    shows: str
