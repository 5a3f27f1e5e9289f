"""A paper that is printed as it is: of no case, or of one where a page of its own composes it."""

from ui.pages.parts.outgoing import BUILDING, OutgoingPage
from ui.pages.parts.paper_form import Care, FormWords
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import PageBody
from yps_desktop.guidance.spell import count

NO_PRINTER = "No printer is set up on this computer. Save it as a PDF file."
NOTED = "Each copy that leaves is written into the {record}: who, when, which pages."


class SchoolPaperPage(OutgoingPage):
    """Shows one such paper. A page of it composes the paper in `load` and hands it to `build`.

    `care` is what to take care of once the paper is printed or saved, bold words and a sentence, or None.
    """

    print_words = "Print"
    care: Care | None = None
    _how_far: Hint | None = None

    def heading(self) -> str:
        """Give the page's title."""
        raise NotImplementedError

    def show_building(self) -> None:
        """Say that the paper is put together, where composing it takes a while."""
        self._show_meanwhile(Hint(BUILDING))

    def show_how_far(self, read: int) -> None:
        """Say how many cases were read so far, where reading all of them takes a while."""
        said = f"{count(read, 'case')} read so far"
        if self._how_far is not None:
            self._how_far.setText(said)
            return
        self._how_far = Hint(said)
        self._show_meanwhile(self._how_far)
        self.shown.emit()

    def words(self) -> FormWords:
        """Give what stands on the form."""
        noted = NOTED.format(record=self.record)
        return FormWords(
            self.heading(),
            self.print_words,
            paper=self.care,
            file=self.care,
            locked=self.care,
            before=noted,
            no_printer=NO_PRINTER,
        )

    def _show_meanwhile(self, said: Hint) -> None:
        body = PageBody(self)
        body.main.add(PageTitle(self.heading()))
        body.main.add(said)
        self.show_body(body)
