"""Days of one sheet that cannot stand in this order: said beside the one that is asked about."""

from collections.abc import Iterator, Mapping

from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.advice import Notice, differs
from yps_desktop.record.rules.before import surely_before
from yps_desktop.record.sheets.sheet import Sheet

_ORDER: Mapping[str, tuple[tuple[str, str, str, str], ...]] = {
    "disclosure": (("when", "reached_dsl", "reached_dsl", "It reached the lead before it was told."),),
    "imagery": (
        ("made", "first_shared", "first_shared", "It was shared before it was made."),
        ("made", "last_shared", "last_shared", "It was shared before it was made."),
        ("first_shared", "last_shared", "last_shared", "It was last shared before it was first shared."),
        ("made", "when", "made", "It was made after you were told of it."),
        ("first_shared", "when", "first_shared", "It was shared after you were told of it."),
        ("last_shared", "when", "last_shared", "It was shared after you were told of it."),
    ),
    "review": (
        ("referred_when", "learned_when", "learned_when", "You learned of the referral before it was made."),
    ),
    "viewing": (
        ("authority_when", "when", "authority_when", "The authority to view came after the viewing."),
        ("when", "ended", "ended", "The viewing ended before it began."),
    ),
    "device": (
        (
            "off_network_when",
            "switched_off_when",
            "off_network_when",
            "It was taken off the network after it was switched off.",
        ),
    ),
    "school_system": (
        (
            "unreachable_when",
            "removed_when",
            "removed_when",
            "It was removed before it was put out of reach.",
        ),
    ),
    "deletion": (
        (
            "police_said_when",
            "when",
            "police_said_when",
            "The police said so after somebody was asked to delete it.",
        ),
    ),
    "takedown": (
        (
            "police_said_when",
            "when",
            "police_said_when",
            "The police said so after somebody was asked to delete it.",
        ),
    ),
}
"""By kind of sheet: what comes first, what comes after it, where it is said, and what is said otherwise."""


def order_notices(sheet: Sheet) -> Iterator[Notice]:
    """Say where a day of a sheet lies before another of its days that came first."""
    for first, then, at, sentence in _ORDER.get(sheet.kind, ()):
        one, other = getattr(sheet, first), getattr(sheet, then)
        if isinstance(one, Moment) and isinstance(other, Moment) and surely_before(other, one):
            yield differs(at, f"By these answers: {sentence[0].lower()}{sentence[1:]}")
