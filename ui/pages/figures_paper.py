"""Numbers as they are, on paper: those that were counted on the page before, not counted again (Q)."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked_figures import Ready, other_days
from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import FIGURES, REPORTS, Crumb, Place
from ui.widgets.labels import Body
from yps_desktop.guidance.spell import spell_instant
from yps_desktop.services import numbers_paper

TITLE = "Numbers on paper"
WHY = "As they are, for you and whoever does the same work. Governors have a page of their own."
CARE = ("One child could be known by it", "Keep the paper or the file as the record is kept.")


class FiguresPaperPage(SchoolPaperPage):
    """Its place is that of the numbers but for the page; where those are gone, it leads back to them."""

    rail_words = "Reports"
    print_words = "Print the numbers"
    care = CARE

    def load(self) -> None:
        """Compose, build and show what was counted."""
        asked, shown = self.session.figures, replace(self.place, page=FIGURES)
        ready = asked.ready if asked is not None and asked.place == shown else None
        if ready is None or ready.numbers.protected:
            self.go_instead.emit(shown)
        else:
            self.show_building()
            self._prepare(ready)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        numbers = Crumb("Numbers", other_days(self.place))
        return (Crumb("Reports", Place(REPORTS)), numbers, Crumb("On paper"))

    def heading(self) -> str:
        """Name the paper."""
        return TITLE

    def file_name(self) -> str:
        """Name the file by its first day."""
        return f"Numbers of cases from {self.place.form.partition('/')[0]}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what it is for."""
        return [Body(WHY), *self._when()]

    def _when(self) -> list[QWidget]:
        asked = self.session.figures
        ready = asked.ready if asked is not None else None
        return [Body(f"Counted {spell_instant(ready.at)}.")] if ready is not None else []

    def _prepare(self, ready: Ready) -> None:
        self.session.ask(
            self, lambda desk: numbers_paper.prepare(desk, ready.numbers), self.build, self.cannot_show
        )
