"""Exact numbers on paper (Q), for whoever asked for them: not for governors, and said so on each page."""

from yps_desktop.guidance.load import CURRENT
from yps_desktop.guidance.number_tables import Numbers
from yps_desktop.record.errors import YpsError
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Document, Job, stamp_of
from yps_desktop.services.shutting_out import need_either
from yps_desktop.services.week import paper_number

ONLY_EXACT = "What is hidden leaves as the page for governors of its year. Nothing has changed."
_DOCUMENT: Document = "numbers"


def prepare(desk: Desk, numbers: Numbers) -> Job:
    """Compose exact numbers of one period, or of two side by side, as a paper of no case.

    They were asked for by `figures.begin_exact`. What is protected has one paper, that of `governors`. Raises
    NotAllowedError; YpsError where they are protected.
    """
    from yps_desktop.documents import numbers_paper as paper

    need_either(desk)
    if numbers.protected:
        raise YpsError(ONLY_EXACT)
    stamp = stamp_of(desk, f"Numbers of cases · {' and '.join(numbers.names)}", paper_number(desk))
    composed = paper.compose(numbers, len(desk.vault.views.hidden()), desk.school, stamp)
    return Job("", CURRENT, "", _DOCUMENT, composed, desk.vault.keys)
