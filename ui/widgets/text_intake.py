"""Decides what may come in by paste or drop: words only, never imagery (I1)."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from yps_desktop.record.typed import normalise

NO_PICTURES = (
    "Only words can be kept here, so nothing was put in; "
    "holding a picture of this kind can be an offence, for a school too."
)
ONLY_WORDS = "Only words can be kept here, so the file was not taken in."

_DATA_IMAGE = re.compile(r"data:\s*image/", re.IGNORECASE)
_LONG_RUN = re.compile(r"[A-Za-z0-9+/_=-]{512,}")
_BROKEN_RUN = re.compile(r"(?:[A-Za-z0-9+/_=-]{40,}\s+)+[A-Za-z0-9+/_=-]+")
_SHORTEST_RUN = 512


@dataclass(frozen=True)
class Intake:
    """What came of an offer: the text to put in, or the sentence that says why not."""

    text: str = ""
    refusal: str = ""


def holds_imagery(text: str) -> bool:
    """Tell whether a text carries a picture: a data: image, or 512 characters of base64 in a row."""
    if _DATA_IMAGE.search(text) or _LONG_RUN.search(text):
        return True
    return any(_base64_length(run.group()) >= _SHORTEST_RUN for run in _BROKEN_RUN.finditer(text))


def take_in(offer: QMimeData) -> Intake:
    """Return the plain words of an offer, or the refusal of a picture or a file."""
    words = normalise(offer.text()) if offer.hasFormat("text/plain") else ""
    if words.strip() and not _names_files_only(offer, words):
        return Intake(refusal=NO_PICTURES) if holds_imagery(words) else Intake(text=words)
    if offer.hasImage() or offer.hasHtml():
        return Intake(refusal=NO_PICTURES)
    if offer.hasUrls():
        return Intake(refusal=NO_PICTURES if _names_a_picture(offer) else ONLY_WORDS)
    return Intake()


def _base64_length(run: str) -> int:
    return len("".join(run.split()))


def _names_files_only(offer: QMimeData, words: str) -> bool:
    files = [url for url in offer.urls() if url.isLocalFile()]
    named = {url.toLocalFile() for url in files} | {url.toString() for url in files}
    return bool(files) and all(line in named for line in words.split("\n") if line.strip())


def _names_a_picture(offer: QMimeData) -> bool:
    endings = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp", ".tif", ".tiff")
    videos = (".mp4", ".mov", ".avi", ".mkv", ".webm", ".3gp", ".m4v")
    return any(url.path().lower().endswith(endings + videos) for url in offer.urls())
