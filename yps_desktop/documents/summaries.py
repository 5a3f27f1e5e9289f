"""A sheet in one line, as the first page and the chronology name it; never longer than it may be."""

from collections.abc import Sequence

from yps_desktop.guidance.lines import clipped, words_of
from yps_desktop.guidance.spell import spell
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Written

LONGEST = 160
VIEWING_TITLES = {
    "not_viewed": "Decided not to view",
    "viewed": "Decided to view, then viewed",
    "seen": "Seen without choosing to",
}
"""What each of the three forms records, as it stands afterwards (V11)."""


def summary(written: Written, edition: Edition, longest: int = LONGEST) -> str:
    """Give the answers that lead a sheet, cut off where they are long."""
    words, answers = words_of(edition, written), written.sheet.answers()
    if written.sheet.kind == "viewing":
        return viewing_title(written)
    said = [
        spell(written.sheet.field(id), words.field(id), answers[id], paper=True)
        for id in written.sheet.leads
        if id in answers and id != "name"
    ]
    return clipped("; ".join(said), longest)


def viewing_title(written: Written) -> str:
    """Say what a viewing sheet records."""
    return VIEWING_TITLES.get(str(getattr(written.sheet, "form", None)), "")


def fitting(parts: Sequence[str], longest: int, between: str = " ") -> str:
    """Join as many whole parts as fit, the first at least, and say how many are left out."""
    kept = 1
    while kept < len(parts) and len(between.join(parts[: kept + 1])) <= longest:
        kept += 1
    said, left = clipped(between.join(parts[:kept]), longest), len(parts) - kept
    more = f"{between}{'And' if between == ' ' else 'and'} {left} more" if left else ""
    joined = f"{said}{more}"
    return joined if joined.endswith((".", "…")) else f"{joined}."


def answer(written: Written | None, edition: Edition, id: str) -> str:
    """Spell one answer of a sheet, or nothing where it was not given."""
    if written is None:
        return ""
    value = written.sheet.answers().get(id)
    words = words_of(edition, written).field(id)
    return "" if value is None else spell(written.sheet.field(id), words, value, paper=True)
