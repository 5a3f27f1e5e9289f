"""What happens once an entry is signed that is no sheet: said before its questions."""

from collections.abc import Sequence

from ui.theme import current_theme
from ui.widgets.labels import Body, SectionTitle
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column


def add_what_happens(main: Column, said: Sequence[str], lines: Sequence[str]) -> None:
    """Add what it is about, then line by line what happens."""
    space = current_theme().space
    main.add_space(space.between_cards)
    for sentence in said:
        main.add(Body(sentence))
    main.add_space(space.between_cards)
    main.add(SectionTitle("What happens"))
    main.add_space(space.unit)
    main.add(NumberedLines(lines))
