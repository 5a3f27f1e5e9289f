"""The head of a page that asks something about a case: what is wrong, what is not kept, caption and title."""

from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.not_kept import NotKept
from ui.theme import current_theme
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import Column


def add_asked_head(
    main: Column, summary: ErrorSummary, top: NotKept, caption: str, title: str, intro: str = ""
) -> None:
    """Put it at the top of a column; `intro` stands close under the title."""
    space = current_theme().space
    main.add(summary)
    main.add(GapBelow(summary, space.between_questions))
    main.add(top)
    main.add(Hint(caption))
    main.add(PageTitle(title))
    if intro:
        main.add_space(space.label_to_hint)
        main.add(Hint(intro))
