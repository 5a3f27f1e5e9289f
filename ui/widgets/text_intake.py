"""Decides what may come in by paste or drop: words only, never imagery (I1)."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from yps_desktop.record.typed import normalise

NO_PICTURES = (
    "Only words can be kept here, so nothing was put in; "
    "holding a picture of this kind can be an offence, for a school too."
)
ONLY_WORDS = "Only words can be kept here, so the file was not taken in."
NO_WORDS = "Only words can be kept here, and there were none in what was put in."

_SPELLED_OUT = re.compile(
    r"data:\s*image/"
    r"|<svg[\s>]"
    r"|\\pict\b"  # rich text, as its source
    r"|^begin(?:-base64)? [0-7]{3} \S"  # uuencoded, as old mail programs send it
    r"|%!PS-Adobe",
    re.IGNORECASE | re.MULTILINE,
)
"""How a picture is spelled in plain text, besides one long run."""
_PAIRS = re.compile(r"(?:\b[0-9a-f]{2}[\s,:]++)++", re.IGNORECASE)
"""Bytes written out in pairs, as a dump shows them."""
_LETTER = "[A-Za-z0-9+/_=-]"
_BREAK = "[\\s>|\u200b-\u200d\u2060\ufeff]"
"""What breaks a long run into lines, in an e-mail's answer too."""
_RUN = re.compile(f"(?:{_LETTER}{{24,}}+{_BREAK}*+)++{_LETTER}*+")
_SHORTEST_RUN = 512


@dataclass(frozen=True)
class Intake:
    """What came of an offer: the text to put in, or the sentence that says why not."""

    text: str = ""
    refusal: str = ""


def holds_imagery(text: str) -> bool:
    """Tell whether a text carries a picture: spelled out, or 512 characters of base64 in a row.

    Lines of dashes or underscores are none.
    """
    if _SPELLED_OUT.search(text):
        return True
    if any(2 * len(run.group().split()) >= _SHORTEST_RUN for run in _PAIRS.finditer(text)):
        return True
    runs = (re.sub(_BREAK, "", run.group()) for run in _RUN.finditer(text))
    return any(len(run) >= _SHORTEST_RUN and _is_mostly_letters(run) for run in runs)


def take_in(offer: QMimeData) -> Intake:
    """Return the plain words of an offer, or the refusal of a picture or a file."""
    words = normalise(_words_of(offer))
    if words.strip() and not _names_files_only(offer, words):
        return Intake(refusal=NO_PICTURES) if holds_imagery(words) else Intake(text=words)
    if offer.hasImage() or offer.hasHtml():
        return Intake(refusal=NO_PICTURES)
    if offer.hasUrls():
        return Intake(refusal=NO_PICTURES if _names_a_picture(offer) else ONLY_WORDS)
    return Intake(text=words) if words or not offer.formats() else Intake(refusal=NO_WORDS)


def _words_of(offer: QMimeData) -> str:
    """Give the plain text, or where only a page's source is offered the words on it, no picture loaded."""
    if offer.hasFormat("text/plain"):
        return offer.text()
    return QTextDocumentFragment.fromHtml(offer.html()).toPlainText() if offer.hasHtml() else ""


def _is_mostly_letters(run: str) -> bool:
    return 2 * sum(letter.isalnum() for letter in run) > len(run)


def _names_files_only(offer: QMimeData, words: str) -> bool:
    files = [url for url in offer.urls() if url.isLocalFile()]
    named = {url.toLocalFile() for url in files} | {url.toString() for url in files}
    return bool(files) and all(line in named for line in words.split("\n") if line.strip())


def _names_a_picture(offer: QMimeData) -> bool:
    endings = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp", ".tif", ".tiff")
    videos = (".mp4", ".mov", ".avi", ".mkv", ".webm", ".3gp", ".m4v")
    return any(url.path().lower().endswith(endings + videos) for url in offer.urls())
