"""A blank form for a day without the computer, shown before it is printed or saved."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import BLANK_FORM, HELP, Crumb, Place
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.labels import Body, Bold
from yps_desktop.services import blank_forms

WHY = (
    "Keep a few where they are found when the computer cannot be used. What was written by hand is typed in "
    "later, with the day it happened, and the paper is kept.",
)


class BlankFormPage(SchoolPaperPage):
    """One of the forms; a list leads to the others."""

    rail_words = "Help"
    print_words = "Print the form"

    def load(self) -> None:
        """Compose the form, then build and show it."""
        kind = blank_forms.form_named(self.place.sheet)
        self.session.ask(self, lambda desk: blank_forms.prepare(desk, kind), self.build, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Help", Place(HELP)), Crumb("Blank forms"))

    def heading(self) -> str:
        """Give the page's title."""
        return "Blank forms"

    def file_name(self) -> str:
        """Name the file."""
        return f"Blank form {blank_forms.form_named(self.place.sheet)}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what the forms are for, and offer the others."""
        forms = Dropdown([Choice(kind, title) for kind, title in blank_forms.FORMS.items()], "Which form?")
        forms.set_value(blank_forms.form_named(self.place.sheet))
        forms.activated.connect(lambda _: self.go_instead.emit(Place(BLANK_FORM, sheet=forms.value() or "")))
        return [*(Body(sentence) for sentence in WHY), Bold("Which form?"), forms]
