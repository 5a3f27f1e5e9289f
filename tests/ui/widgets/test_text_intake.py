"""I1: what comes in by paste or drop is words, never imagery."""

from time import perf_counter

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from ui.widgets.text_intake import NO_PICTURES, NO_WORDS, ONLY_WORDS, holds_imagery, take_in

PNG = "iVBORw0KGgoAAAANSUhEUg" * 30


def offer(text: str = "", html: str = "", picture: bool = False, files: tuple[str, ...] = ()) -> QMimeData:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    if picture:
        image = QImage(2, 2, QImage.Format.Format_RGB32)
        image.fill(QColor("red"))
        mime.setImageData(image)
    if files:
        mime.setUrls([QUrl.fromLocalFile(name) for name in files])
    return mime


def test_i1_a_paste_from_a_word_processor_gives_its_plain_text() -> None:
    taken = take_in(
        offer("She told me\r\nat break", "<p>She <b>told</b> me</p><img src='data:image/png'>", True)
    )
    assert (taken.text, taken.refusal) == ("She told me\nat break", "")


@pytest.mark.parametrize(
    "refused",
    [
        pytest.param(offer(picture=True), id="a picture"),
        pytest.param(offer(html="<img src='file:///x.png'>"), id="a picture on a page"),
        pytest.param(offer(files=("/home/x/IMG_1.HEIC",)), id="a picture's file"),
        pytest.param(offer(files=("/home/x/clip.mp4",)), id="a film's file"),
        pytest.param(offer("see data:image/png;base64,iVBO"), id="a data: image"),
        pytest.param(offer("see DATA: image/jpeg,x"), id="a data: image in capitals"),
        pytest.param(offer("x " + PNG), id="base64 in one run"),
        pytest.param(offer("see <svg width='9'><path d='M0 0'/></svg>"), id="a drawing's source"),
        pytest.param(offer("{\\rtf1{\\pict\\pngblip 89504e47}}"), id="rich text's source"),
        pytest.param(offer("see\nbegin 644 a.jpg\nM_]C_X``0\nend"), id="uuencoded"),
        pytest.param(offer("89 50 4e 47 " * 64), id="hexadecimal in pairs"),
        pytest.param(
            offer("\n".join(PNG[at : at + 76] for at in range(0, len(PNG), 76))), id="base64 in lines"
        ),
        pytest.param(offer("A" * 512), id="512 characters of base64"),
        pytest.param(
            offer("\n".join("> " + PNG[at : at + 60] for at in range(0, len(PNG), 60))),
            id="base64 in an answer",
        ),
        pytest.param(
            offer("\u200b".join(PNG[at : at + 30] for at in range(0, len(PNG), 30))),
            id="base64 in short lines",
        ),
    ],
)
def test_i1_a_picture_is_refused_in_one_sentence(refused: QMimeData) -> None:
    taken = take_in(refused)
    assert (taken.text, taken.refusal) == ("", NO_PICTURES)


def test_i1_the_refusal_says_first_what_the_program_does_then_the_law() -> None:
    assert NO_PICTURES.count(".") == 1
    assert NO_PICTURES.index("words") < NO_PICTURES.index("offence")
    assert len(NO_PICTURES.split()) <= 25


def test_any_other_file_is_refused_too() -> None:
    assert take_in(offer(files=("/home/x/notes.docx",))).refusal == ONLY_WORDS


def test_a_file_whose_name_comes_along_as_text_is_still_a_file() -> None:
    mime = offer("/home/x/IMG_1.HEIC", files=("/home/x/IMG_1.HEIC",))
    assert take_in(mime).refusal == NO_PICTURES


@pytest.mark.parametrize(
    "words",
    [
        "A" * 511,
        "word " * 40_000,
        "12 14 15 " * 80,
        "We begin 9 am.",
        "https://example.org/a?b=c",
        "Ąę 👩 ß",
    ],
)
def test_ordinary_words_are_taken_whole(words: str) -> None:
    assert take_in(offer(words)).text == words


def test_words_that_come_as_a_page_only_are_taken_without_its_pictures() -> None:
    taken = take_in(offer(html="<p>She <b>told</b> me<img src='file:///x.png'></p>"))
    assert taken.text == "She told me"


@pytest.mark.parametrize("line", ["_" * 80, "-" * 76, "=" * 72])
def test_lines_to_write_on_are_no_picture(line: str) -> None:
    form = "\n".join([line] * 10)
    assert take_in(offer(form)).text == form


def test_an_offer_without_any_words_is_answered_in_a_sentence() -> None:
    mime = QMimeData()
    mime.setData("text/rtf", b"{\\rtf1 told}")
    assert take_in(mime).refusal == NO_WORDS


@pytest.mark.parametrize(
    "long",
    [
        "word " * 200_000,
        ("A" * 500 + "\n!\n") * 2000,
        ("A" * 23 + "!") * 40_000,
        "A" * 511 + "!" * 10**6,
        ("89 " * 255 + "x\n") * 1300,
    ],
)
def test_a_million_characters_are_looked_through_in_one_go(long: str) -> None:
    begun = perf_counter()
    assert not holds_imagery(long)
    assert perf_counter() - begun < 2


def test_nothing_offered_is_nothing_taken() -> None:
    assert take_in(QMimeData()) == take_in(offer())
    assert take_in(QMimeData()).refusal == ""
