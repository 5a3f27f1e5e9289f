"""How a page is laid out that asks for one setting: its title, what it is for, what is asked, buttons."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui.pages.parts.gap_below import GapBelow
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import PageTitle
from ui.widgets.page_body import Column


def lay_out_setting(
    main: Column,
    errors: ErrorSummary,
    title: str,
    told: Iterable[QWidget],
    asked: Iterable[QWidget],
    buttons: ButtonRow,
) -> None:
    """Put the parts of such a page below each other; `told` stands close under the title."""
    between = current_theme().space.between_questions
    main.add(errors)
    main.add(GapBelow(errors, between))
    main.add(PageTitle(title))
    for line in told:
        main.add_space(8)
        main.add(line)
    for part in (*asked, buttons):
        main.add_space(between)
        main.add(part)
