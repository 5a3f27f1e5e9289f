"""What can be pasted or dropped: every way a picture travels, with and without words beside it."""

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

LOUD = QColor(255, 0, 255)
"""The colour of every picture here: the program has no such colour, so that a drawn one is seen."""
WORDS = "She told me at break"
_FILE = "/home/x/IMG_0001"
_SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9z' fill='#f0f'/></svg>"
_UUENCODED = "M_]C_X``02D9)1@`!`0$`8`!@``#_VP!#\n"


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing offered: how it is called, how it is made, and the words that may be kept of it, if any."""

    name: str
    make: Callable[[], QMimeData]
    words: str


def offers() -> Iterator[Offer]:
    """Give every carrier of a picture with every kind of words that may come along."""
    for (carrier, put), (words, text) in product(_carriers().items(), _texts().items()):
        yield Offer(f"{carrier} with {words}", _made(put, text), WORDS)


def _made(put: Callable[[QMimeData], None], text: str | None) -> Callable[[], QMimeData]:
    def make() -> QMimeData:
        mime = QMimeData()
        put(mime)
        if text is not None:
            mime.setText(text)
        return mime

    return make


def _texts() -> dict[str, str | None]:
    coded = base64.b64encode(_bytes("PNG") * 8).decode()
    lines = "\n".join(coded[at : at + 76] for at in range(0, len(coded), 76))
    return {
        "no words": None,
        "words": WORDS,
        "its path as words": f"{_FILE}.heic",
        "a data: image in words": f"{WORDS} data:image/png;base64,{coded[:40]}",
        "base64 in words": f"{WORDS}\n{lines}",
        "hexadecimal in words": f"{WORDS} {(_bytes('PNG') * 4).hex()}",
        "uuencoded words": f"{WORDS}\nbegin 644 IMG_0001.jpg\n{_UUENCODED * 20}end",
        "a drawing in words": f"{WORDS} {_SVG}",
        "rich text in words": "{\\rtf1 {\\pict\\pngblip\\picw9\\pich9 " + _bytes("PNG").hex(" ") + "}}",
    }


def _carriers() -> dict[str, Callable[[QMimeData], None]]:
    ways: dict[str, Callable[[QMimeData], None]] = {
        "a picture": lambda mime: mime.setImageData(picture()),
        "a colour": lambda mime: mime.setColorData(LOUD),
        "files of three kinds": lambda mime: mime.setUrls([_url(end) for end in ("png", "mp4", "docx")]),
        "a picture on the web": lambda mime: mime.setUrls([QUrl("https://example.org/a.png")]),
    }
    for kind in ("png", "jpeg", "bmp", "gif", "webp", "tiff", "heic", "svg+xml", "x-qt-image"):
        ways[f"image/{kind}"] = _data(f"image/{kind}", _bytes("PNG"))
    for kind in ("application/x-qt-image", 'application/x-qt-windows-mime;value="PNG"', "application/pdf"):
        ways[kind] = _data(kind, _bytes("PNG"))
    for end in ("png", "jpg", "HEIC", "mov", "pdf"):
        ways[f"a file of {end}"] = lambda mime, end=end: mime.setUrls([_url(end)])  # type: ignore[misc]
    for name, html in _pages().items():
        ways[f"a page with {name}"] = lambda mime, html=html: mime.setHtml(html)  # type: ignore[misc]
    for kind in ("text/rtf", "application/rtf", "text/richtext"):
        ways[kind] = _data(kind, b"{\\rtf1 {\\pict\\pngblip " + _bytes("PNG").hex().encode() + b"}}")
    for kind in ("text/x-moz-url", "x-special/gnome-copied-files", "text/uri-list"):
        ways[kind] = _data(kind, f"file://{_FILE}.jpg".encode())
    return ways


def _pages() -> dict[str, str]:
    coded = base64.b64encode(_bytes("PNG")).decode()
    image = f"data:image/png;base64,{coded}"
    return {
        "a data: image": f"<img src='{image}'>",
        "a data: image and words": f"<p>{WORDS}<img src='{image}'></p>",
        "a file's picture": f"<img src='file://{_FILE}.png'>",
        "a picture of the web": "<img src='https://example.org/a.png'>",
        "a ground": f"<body background='{image}'><table background='{image}'><tr><td>{WORDS}</table>",
        "a drawing": _SVG,
        "an object": f"<object data='{image}'></object><embed src='{image}'>",
        "a word processor's picture": f"<v:shape><v:imagedata src='file://{_FILE}.png'/></v:shape>",
    }


def picture() -> QImage:
    """Make a small picture in the loud colour."""
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(LOUD)
    return image


def _bytes(kind: str) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture().save(buffer, kind)
    return bytes(held.data())


def _url(end: str) -> QUrl:
    return QUrl.fromLocalFile(f"{_FILE}.{end}")


def _data(kind: str, held: bytes) -> Callable[[QMimeData], None]:
    return lambda mime: mime.setData(kind, held)
