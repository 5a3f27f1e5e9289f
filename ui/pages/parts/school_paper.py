"""A paper that is printed as it is: of no case, or of one where a page of its own composes it."""

from ui.pages.parts.outgoing import OutgoingPage
from ui.pages.parts.paper_form import Care, FormWords

NO_PRINTER = "No printer is set up on this computer. Save it as a PDF file."
NOTED = "Each copy that leaves is written into the {record}: who, when, which pages."


class SchoolPaperPage(OutgoingPage):
    """Shows one such paper. A page of it composes the paper in `load` and hands it to `build`.

    `care` is what to take care of once the paper is printed or saved, bold words and a sentence, or None.
    """

    print_words = "Print"
    care: Care | None = None

    def heading(self) -> str:
        """Give the page's title."""
        raise NotImplementedError

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
