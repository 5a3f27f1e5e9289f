"""The documents an edition of the guidance comes from: how each stands, and when it was last checked."""

from ui.widgets.labels import Body, Bold, Caption, SectionTitle
from ui.widgets.page_body import Column
from yps_desktop.guidance.words import Edition, Source
from yps_desktop.record.days import spell_day

TITLE = "Where the questions come from"
KEPT = "A case keeps the edition it was begun under until somebody moves it to a newer one."


class Sources(Column):
    """One document after the other, in the edition's order."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(4)
        self.add(SectionTitle(TITLE))
        self.add(Body(f"New cases are asked by guidance edition {edition.id}. {KEPT}"))
        for source in edition.sources.values():
            self.add_space(8)
            self.add(Bold(source.title))
            self.add(Caption(_standing(edition, source)))


def _standing(edition: Edition, source: Source) -> str:
    checked = spell_day(edition.checked_on(source))
    return f"{source.date}. {source.status.rstrip('.')}. Standing checked {checked}."
