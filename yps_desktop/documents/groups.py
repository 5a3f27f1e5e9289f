"""Short groups of letters that somebody will type from paper, as content."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Groups:
    """Short groups of letters to be typed back, numbered from 1, and a QR code of all of them."""

    groups: tuple[str, ...]
    qr_text: str
    under_qr: str = ""
