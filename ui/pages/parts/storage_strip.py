"""The strip that says that the disk refuses, and what that means here."""

from ui.widgets.banner import CareBanner
from ui.widgets.page_body import Column

NOTHING_SAVED = "Nothing can be saved just now"


def add_storage_strip(main: Column, warning: str) -> None:
    """Say first thing on a page that its opening could not be written down yet."""
    if warning:
        main.add(CareBanner(NOTHING_SAVED, warning))
        main.add_space(16)
