"""Blank forms for a day without the computer (Z12): which there are, and each as a paper of no case."""

from collections.abc import Mapping
from dataclasses import replace

from yps_desktop.guidance.load import CURRENT
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Job, stamp_of

FORMS: Mapping[str, str] = {
    "disclosure": "What was reported",
    "viewing": "Viewing, or not viewing",
    "device": "A device",
}
"""Kinds of sheets that have to be written down on the day, and what their forms are called."""

_CONFIDENTIAL = "Confidential once filled in"


def form_named(kind: str) -> str:
    """Give the kind of a form; one there is none of is the first."""
    return kind if kind in FORMS else next(iter(FORMS))


def prepare(desk: Desk, kind: str) -> Job:
    """Compose a form in the words of today's guidance. Short: it runs on *record*."""
    from yps_desktop.documents.blank_form import compose

    stamp = replace(stamp_of(desk, f"Blank form · {FORMS[kind].lower()}", 1), confidential=_CONFIDENTIAL)
    paper = compose(kind, desk.edition(), desk.school, stamp)
    return Job("", CURRENT, "", "form", paper, desk.vault.keys)
