"""The eight questions over the register on paper: of what `inspection.count` counted (O1–O8)."""

from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.training import in_period, looked_at
from yps_desktop.services import training
from yps_desktop.services.desk import Desk
from yps_desktop.services.inspection import Tally
from yps_desktop.services.papers import TITLES, Document, Job, stamp_of
from yps_desktop.services.week import paper_number

_DOCUMENT: Document = "eight_register"


def prepare(desk: Desk, tally: Tally) -> Job:
    """Compose it as a paper of no case. Runs on *record*."""
    from yps_desktop.documents import eight_register

    today, title = desk.now().date(), TITLES[_DOCUMENT]
    period = looked_at(today)
    told = eight_register.EightTold(
        today=today,
        read=tally.read,
        open_in=tally.open_in,
        training=in_period(training.every(desk), period),
        period=period,
        hidden=len(desk.vault.views.hidden()),
        damaged=tally.damaged,
    )
    stamp = stamp_of(desk, f"{title[:1].upper()}{title[1:]} · {spell_day(today)}", paper_number(desk))
    paper = eight_register.compose(told, desk.edition(), desk.school, stamp)
    return Job("", CURRENT, "", _DOCUMENT, paper, desk.vault.keys)
