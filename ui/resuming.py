"""Leaving the record and coming back to it: how it was left, and where somebody was."""

from contextlib import suppress
from typing import TYPE_CHECKING

from ui.inactivity import HELD_LONG, IDLE, SLEPT
from ui.places import HOME, Place
from yps_desktop.record.errors import YpsError

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from yps_desktop.services.desk import Desk
    from yps_desktop.services.drafts import Whereabouts

SAVED, UNSAVED = "saved", "unsaved"
PUT_BACK, NOT_PUT_BACK = "put_back", "not_put_back"
"""How the record was left: everything safe, or let go of by the person. Whoever was away has it saved."""
REASONS = {
    SAVED: "You locked the record. Nothing was lost.",
    PUT_BACK: "The older backup is in the record’s place. Everybody’s password is the one they had then.",
    NOT_PUT_BACK: "The older backup was not put in the record’s place: something has the record’s folder "
    "open, or the disk refuses. The record is as it was.",
    UNSAVED: "You locked the record. What you typed last was not saved.",
    IDLE: "Nobody pressed a key or moved the mouse for a while, so the record was locked. Drafts are kept.",
    SLEPT: "The computer slept or was locked, so the record was locked too. Drafts are kept.",
    HELD_LONG: "The hour on the telephone is over, so the record was locked. Drafts are kept.",
}


def take_up(desk: "Desk") -> "Whereabouts | None":
    """Read where the person was, once: a place is trusted only where it was left with everything saved."""
    from yps_desktop.services.drafts import Whereabouts
    from yps_desktop.services.opening import keep_whereabouts, whereabouts

    where = whereabouts(desk)
    if where is not None:
        with suppress(YpsError):
            keep_whereabouts(desk, Whereabouts(""))
    return where


def resume(inside: "MainWindow", where: "Whereabouts | None") -> None:
    """Open the window where the person was, or at Home; where nothing can be written, at Home.

    Who has gone somewhere before it is known where they were stays there.
    """
    where = None if inside.session.read_only else where
    place = Place.from_text(where.page) if where is not None else Place()
    if inside.page is None:
        inside.open(place, where.field if where else "", where.cursor if where else 0)
    if place.page != HOME:  # Home has it all
        inside.remind()
    inside.welcome()
