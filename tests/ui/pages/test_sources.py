"""Help names every document the questions come from, how it stands and when it was checked."""

from collections.abc import Callable

from tests.ui.pages.asking import words_on
from ui.pages.help import HelpPage
from ui.pages.page import Page
from ui.places import HELP, Place
from ui.session import Session
from yps_desktop.guidance.load import CURRENT, load_edition
from yps_desktop.guidance.words import Terms
from yps_desktop.record.days import spell_day


def test_help_names_each_source_its_standing_and_the_day_it_was_checked(
    session: Session, show: Callable[[Page], Page]
) -> None:
    said = words_on(show(HelpPage(session, Place(HELP))))
    edition = load_edition(CURRENT, Terms())
    for source in edition.sources.values():
        assert source.title in said
        assert source.status in said
    assert said.count(f"Standing checked {spell_day(edition.checked)}") == len(edition.sources)
