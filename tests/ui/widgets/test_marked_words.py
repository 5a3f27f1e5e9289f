"""What goes and what stands in its place is told by strike, weight and words, never by colour alone."""

from PySide6.QtGui import QFont

from ui.theme import apply, dark_theme, light_theme
from ui.widgets.marked_words import MarkedWords, Piece

PIECES = (
    Piece("👩‍👧 <b>I</b> sent it to "),
    Piece("Rowan", "gone", "Rowan, replaced by"),
    Piece(" "),
    Piece("[Pupil B]", "stands", "[Pupil B],"),
    Piece(" and "),
    Piece("will", "stays"),
)


def made(qtbot) -> MarkedWords:
    label = MarkedWords(PIECES)
    qtbot.addWidget(label)
    return label


def test_each_mark_lies_on_its_word_whatever_letters_stand_before(qtbot):
    label = made(qtbot)
    text = label.text().encode("utf-16-le")
    formats = label._lines(400)._layout.formats()
    words = [text[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le") for one in formats]
    assert words == ["Rowan", "[Pupil B]", "will"]
    gone, stands, stays = (one.format.font() for one in formats)
    assert gone.strikeOut()
    assert stands.weight() == QFont.Weight.Bold
    assert stays.underline()


def test_a_screen_reader_says_what_is_replaced_by_what(qtbot):
    assert made(qtbot).accessibleName() == ("👩‍👧 <b>I</b> sent it to Rowan, replaced by [Pupil B], and will")


def test_it_is_set_anew_in_another_theme_and_wraps(qtbot, qapp):
    label = made(qtbot)
    light = label.heightForWidth(120)
    assert light > label.heightForWidth(500)
    apply(qapp, dark_theme(200))
    try:
        assert label.heightForWidth(120) > light
        formats = label._lines(400)._layout.formats()
        assert formats[0].format.foreground().color() == dark_theme(200).colour("text2")
    finally:
        apply(qapp, light_theme())
