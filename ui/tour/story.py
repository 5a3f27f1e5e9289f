"""What the tour plays: an aggravated and an experimental incident, each to its end. Nobody is real."""

from collections.abc import Callable

from ui.tour import (
    closing,
    every_paper,
    handing_out,
    letting_go,
    library,
    mild,
    own_data,
    people,
    receiving,
    recording,
    reports,
    sending,
    settling,
    training,
)
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
    every_paper.awaited,
    handing_out.interrupted,
    handing_out.countersigned,
    handing_out.corrected,
    handing_out.papers,
    handing_out.at_the_end,
    settling.risk,
    settling.parents,
    settling.police_outcome,
    settling.decided_again,
    settling.phone_goes_home,
    settling.deletion,
    closing.aggravated,
    mild.heard,
    mild.told,
    mild.decided,
    mild.weighed,
    closing.experimental,
    sending.sent_on,
    training.held,
    every_paper.all_others,
    receiving.received,
    receiving.proposed,
    people.found,
    library.read,
    reports.counted,
    own_data.asked,
    letting_go.mistaken,
    letting_go.let_go,
    every_paper.recovery_sheet,
)
