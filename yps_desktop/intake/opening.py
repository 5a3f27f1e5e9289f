"""Opens a list of people: by what its first bytes are, whatever its name says. A file is never changed."""

from pathlib import Path

from yps_desktop.intake.common_transfer_file import read_transfer_file
from yps_desktop.intake.spreadsheet import read_spreadsheet
from yps_desktop.intake.table import IntakeError, Table
from yps_desktop.intake.text_file import read_text

LARGEST = 40 * 1024 * 1024
"""Bytes. A list of 100,000 people is far smaller."""

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def table_in(data: bytes) -> Table:
    """Read a file's bytes. Raises IntakeError."""
    if not data.strip():
        raise IntakeError("There is nothing in this file. Nothing has changed.")
    if data.startswith(_PICTURES) or data[4:8] == b"ftyp":
        raise IntakeError("This file is a picture or a film, not a list. Nothing has been read from it.")
    if data.startswith(b"%PDF"):
        raise IntakeError("This file is a PDF. Ask for the list as CSV or as a spreadsheet.")
    if data.startswith(_OLD_OFFICE):
        raise IntakeError(
            "This spreadsheet is of an old kind or locked with a password. Save it as .xlsx without a "
            "password, or as CSV. Nothing has changed."
        )
    if data.startswith(b"PK"):
        return read_spreadsheet(data)
    return read_transfer_file(data) if _is_xml(data) else read_text(data)


def _is_xml(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"


def bytes_of(path: Path) -> bytes:
    """Read the file at a path, no further than a list can reach. Raises IntakeError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as fault:
        raise IntakeError("This file cannot be opened. Nothing has changed.") from fault
    if len(data) > LARGEST:
        raise IntakeError("This file is far larger than a list of people. Nothing has changed.")
    return data
