"""The story the tour plays: one incident, from disclosure to countersigned paper. Everybody is invented."""

from collections.abc import Callable

from ui.tour import handing_out, recording
from ui.tour.hands import Hands
from ui.tour.stage import Stage

Act = Callable[[Stage, Hands], None]

ACTS: tuple[Act, ...] = (
    recording.first_run,
    recording.new_incident,
    recording.disclosure,
    recording.people,
    recording.imagery,
    recording.review,
    recording.decision,
    recording.viewing,
    recording.device,
    recording.police,
    handing_out.interrupted,
    handing_out.countersigned,
    handing_out.corrected,
    handing_out.papers,
    handing_out.at_the_end,
)
