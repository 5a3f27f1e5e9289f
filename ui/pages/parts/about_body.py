"""What the program is, where the record lies and what it is made of: shown signed in and before the door."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts import about_words as words
from ui.pages.parts.link_row import LinkRow
from ui.theme import Style
from ui.widgets.banner import CareBanner
from ui.widgets.card import Card
from ui.widgets.copy_link import CopyLink
from ui.widgets.labels import Body, Bold, Caption, Code, Label, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from ui.widgets.summary_rows import Answered, SummaryRows
from yps_desktop.services.about_facts import Facts
from yps_desktop.services.made_of import GPL, LGPL, NOTICES, OURS, WITHIN_QT, MadeOf, Part

_QT = Path(PySide6.__file__).parents[1]


class AboutBody(PageBody):
    """Reads only. `backups` are the folders backups go to, None where nobody has signed in yet."""

    opened = Signal(str)
    """Somebody wants to read a licence: the id of its text, or the name of a part that has several."""

    def __init__(
        self, facts: Facts, backups: Sequence[Path] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.left_by = ""
        """The words of the link that was pressed last."""
        self._links: dict[str, LinkButton] = {}
        self.main.add(PageTitle(words.TITLE))
        self.main.add_space(14)
        self.main.add(_asked(facts))
        self._tell_where(facts, backups)
        self._tell("New versions", words.NEW_VERSION)
        self._tell_what_it_goes_by(facts)
        self._tell("The licence of this program", (words.LICENCE, words.OWN))
        self._lead("Read the MIT licence", OURS)
        self._tell_of_qt(facts)
        self._tell_of_parts(facts.made_of)

    def begin_at(self, link: str) -> None:
        """Begin at a link, by its words, or where none is called so at the top."""
        if link in self._links:
            self._links[link].setFocus()
        else:
            self.read_from_top(words.TITLE)

    def _tell(self, title: str, sentences: Iterable[str]) -> None:
        self.main.add_space(24)
        self.main.add(SectionTitle(title))
        for sentence in sentences:
            self.main.add_space(6)
            self.main.add(Body(sentence))

    def _tell_where(self, facts: Facts, backups: Sequence[Path] | None) -> None:
        self._tell("Where things lie", (words.IN_FOLDER if facts.files else words.NO_RECORD,))
        held = [Answered(name, name, what, can_change=False) for name, what in facts.files]
        self.main.add(SummaryRows(held))
        self._list(words.KEPT_HERE, facts.settings)
        if backups is None:
            self._list(words.BACKUPS_LATER, ())
        else:
            self._list(words.BACKUPS if backups else words.NO_BACKUPS, backups)
        self._list(words.PROGRAM, (facts.program,))

    def _list(self, sentence: str, places: Iterable[Path]) -> None:
        self.main.add_space(12)
        self.main.add(Body(sentence))
        for place in places:
            self.main.add_space(4)
            self.main.add(Code(str(place)))

    def _tell_what_it_goes_by(self, facts: Facts) -> None:
        self._tell("What it goes by", (words.format_words(facts),))
        for edition in facts.editions:
            self.main.add_space(8)
            self.main.add(Bold(f"Guidance, edition {edition.id}: {edition.title}"))
            self.main.add(Caption(words.edition_words(edition)))

    def _tell_of_qt(self, facts: Facts) -> None:
        self._tell("Qt and PySide6, which draw the windows", facts.qt)
        self._list(words.qt_words(facts), (_QT,))
        self.main.add_space(6)
        self._lead("Read the LGPL, version 3", LGPL)
        self._lead("Read the GPL, version 3", GPL)
        self._lead("Read the licences of what is within Qt", WITHIN_QT)
        if facts.qt:
            self.main.add_space(6)
            self.main.add(
                CopyLink("Copy this notice", "\n\n".join((*facts.qt, words.qt_words(facts), str(_QT))))
            )

    def _tell_of_parts(self, made_of: MadeOf) -> None:
        self._tell("Everything else it is made of", (words.PARTS,))
        for number, lack in enumerate(made_of.lacks):
            self.main.add_space(8)
            self.main.add(Body(lack) if number else CareBanner("Not all of it can be shown", lack))
        self.main.add_space(4)
        for part in (*made_of.parts, *made_of.fonts):
            self.main.add(self._row(part))
        self._lead("Read the notices on these parts", NOTICES)

    def _row(self, part: Part) -> QWidget:
        row = LinkRow(words.part_words(part), words.part_note(part))
        leads = part.texts[0] if len(part.texts) == 1 else part.name
        self._leads_on(row.link, leads)
        return row

    def _lead(self, said: str, text: str) -> None:
        link = LinkButton(said)
        self._leads_on(link, text)
        self.main.add_space(6)
        self.main.add(link)

    def _leads_on(self, link: LinkButton, text: str) -> None:
        self._links[link.words()] = link
        link.clicked.connect(lambda: self._go_on(link.words(), text))

    def _go_on(self, link: str, text: str) -> None:
        self.left_by = link
        self.opened.emit(text)


def _asked(facts: Facts) -> Card:
    """Put on one card what somebody is asked for first of all: which version, and where the record lies."""
    card = Card(words.ASKED)
    card.add(Label(words.version_words(facts.about), style=Style.SECTION))
    card.add(Body(words.built_words(facts.about)))
    if commit := words.commit_words(facts.about):
        card.add(Caption("Commit"))
        card.add(Code(commit))
    card.add(Caption("The record lies in"))
    card.add(Code(str(facts.folder)))
    card.add(CopyLink("Copy version and folder", words.to_copy(facts)))
    return card
