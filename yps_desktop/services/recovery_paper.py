"""The recovery sheet as paper: composed, built and saved from memory, and never kept."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from yps_desktop.documents.content import Paper
from yps_desktop.services.desk import Desk
from yps_desktop.services.paper_file import put_aside
from yps_desktop.services.papers import Built, stamp_of
from yps_desktop.services.recovery_sheet import SheetText

NAME = "Recovery sheet"


@dataclass(frozen=True, slots=True)
class SheetJob:
    """A recovery sheet composed and ready to be built away from the record; never stored."""

    paper: Paper = field(repr=False)


def prepare_sheet(desk: Desk, sheet: SheetText) -> SheetJob:
    """Compose the paper of a sheet that was just made. Short: it runs on *record*."""
    from yps_desktop.documents.recovery_sheet import compose

    stamp = replace(stamp_of(desk, NAME, 1), anchor_qr_text="")  # or a second QR code would stand on it
    return SheetJob(compose(sheet.groups, desk.now(), desk.school, stamp))


def build_sheet(job: SheetJob) -> Built:
    """Build the paper's bytes. Long: it runs on *work*."""
    from yps_desktop.documents import produce
    from yps_desktop.documents.press import pages

    data = produce.printed(job.paper)
    return Built("printed", data, len(pages.page_sizes(data)))


def save_sheet(record: Path, built: Built, target: Path) -> None:
    """Save the paper as a file; `record` is the vault's folder, which takes none. Raises YpsError."""
    with put_aside(target, built.data, record) as put:
        put()
