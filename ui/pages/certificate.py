"""The certificate of a destroyed case, to print and sign: at once, or again at any later time (L2)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import KEEPING, SETTINGS, Crumb, Place
from ui.widgets.labels import Body
from yps_desktop.services import certificates
from yps_desktop.services.papers import Job

WHY = (
    "It says what was destroyed, why, who decided, what stays, and until when a backup may still hold it. It "
    "names no child.",
    "Print it and sign it in ink, both of you. Printed again at a later time, it says where copies lie then.",
)
BOTH = "Whoever destroyed it and the second person sign it in ink. Keep it as long as the record."


class CertificatePage(SchoolPaperPage):
    """`entry` is the hash of the entry that says the case was destroyed."""

    rail_words = "Settings"
    print_words = "Print the certificate"
    copies = ("printed", "signed")
    _number = ""

    def load(self) -> None:
        """Compose the certificate, then build and show it."""
        hash = self.place.entry
        self.session.ask(self, lambda desk: certificates.prepare(desk, hash), self._take, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        keeping = Crumb("Keeping and letting go", Place(KEEPING))
        return (Crumb("Settings", Place(SETTINGS)), keeping, Crumb("Certificate"))

    def heading(self) -> str:
        """Name the paper."""
        return f"Certificate: case {self._number}" if self._number else "Certificate"

    def file_name(self) -> str:
        """Name the file by the number that went."""
        return f"Certificate of destruction {self._number}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what it is for."""
        return [Body(sentence) for sentence in WHY]

    def who_signs(self) -> str:
        """Say who signs it in ink, once it is printed."""
        return BOTH

    def _take(self, job: Job) -> None:
        self._number = job.number
        self.build(job)
