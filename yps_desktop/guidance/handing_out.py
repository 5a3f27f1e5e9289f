"""Which pages of a paper left the program, how often, and what came out of the printer, in words."""

from yps_desktop.guidance.spell import count
from yps_desktop.record.acts import HandedOut, NotPrinted


def pages_words(act: HandedOut) -> str:
    """Say which pages were to leave, and how often: "12 pages", "pages 4 to 6 of 12, 2 copies"."""
    said = count(act.pages, "page") if act.pages else "one file"
    if act.last:
        which = f"page {act.first}" if act.first == act.last else f"pages {act.first} to {act.last}"
        said = f"{which} of {act.pages:,}"
    return said if act.copies == 1 else f"{said}, {count(act.copies, 'copy', 'copies')}"


def came_out_words(said: NotPrinted) -> str:
    """Say what came out of the printer instead: "It did not print"."""
    if not said.pages:
        return "It did not come out of the printer"
    return f"Only {count(said.pages, 'page')} came out of the printer"
