"""Names in every script: shaped, in the right order, and read out of the paper as they were typed."""

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.documents.paper_example import rows_of
from tests.documents.reading import opened, squeezed, text_of
from yps_desktop.documents.answers import Strong, Words
from yps_desktop.documents.press.fonts import Face, covered, font
from yps_desktop.documents.press.house import ANSWER_TYPE
from yps_desktop.documents.press.scripts import is_leftwards, runs, width
from yps_desktop.documents.press.setting import line_width, set_lines
from yps_desktop.documents.press.shaping import lettering, shape
from yps_desktop.documents.press.text import printable
from yps_desktop.documents.produce import printed

NAMES = [
    "Łukasz Żółć",
    "Ștefan Țîrlea",
    "Nguyễn Ánh",
    "Ọlá Ṣadé",
    "Ελένη Παπαδοπούλου",
    "Олександр Їжак",
    "محمد عبد الله الإسلام",
    "سارہ خان گڑیا",
    "রহিমা খাতুন কৃষ্ণ",
    "ગુજરાતી પ્રિયા શાહ",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "क्षत्रिय श्रीमती प्रियंका शर्मा",
    "தமிழ் செல்வி",
    "שרה כהן בן־דוד",
    "王小明",
    "山田花子 ひらがな カタカナ",
    "김민준 뷁",
]
ROOM = 400.0


@pytest.mark.parametrize("name", NAMES)
def test_every_name_reads_out_of_the_paper_as_it_was_typed(name: str) -> None:
    said = squeezed(text_of(printed(rows_of((Strong(name), " and ", name)))))
    for word in name.split():
        assert said.count(squeezed(unicodedata.normalize("NFC", word))) == 2


@pytest.mark.parametrize("name", NAMES)
def test_no_letter_of_a_name_is_printed_as_a_code(name: str) -> None:
    assert "[U+" not in printable(name, Face.PLAIN)
    assert "[U+" not in printable(name, Face.MONO_BOLD)


def test_a_paper_with_every_script_has_every_font_embedded() -> None:
    with opened(printed(rows_of(" ".join(NAMES)))) as pdf:
        fonts = [font for page in pdf.pages for font in page.obj.Resources.Font.values()]
        assert len({str(font.BaseFont) for font in fonts}) >= 11
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_joined_letters_take_another_shape_than_letters_apart() -> None:
    joined = {glyph for piece in shape("محمد", Face.ARABIC, 10) for glyph in piece.drawn}
    apart = {piece.drawn for letter in "محمد" for piece in shape(letter, Face.ARABIC, 10)}
    assert not joined & apart


def test_a_half_letter_of_hindi_is_stacked() -> None:
    assert len(shape("क्ष", Face.DEVANAGARI, 10)) == 1


def test_bold_names_are_bold_in_their_own_script() -> None:
    assert runs("शर्मा", Face.BOLD)[0][0] is Face.DEVANAGARI_BOLD
    assert runs("शर्मा", Face.MONO)[0][0] is Face.DEVANAGARI


def _seen(words: Words) -> list[str]:
    """Give what a line shows, from left to right; leftward words count as one."""
    (line,) = set_lines(words, ANSWER_TYPE, ROOM)
    return [(span.drawn or span.text).strip() for span in sorted(line, key=lambda span: span.x)]


def test_words_from_right_to_left_stand_so_in_a_line_of_english() -> None:
    shown = [text for text in _seen("said by سارہ خان on Monday") if text]
    assert shown == ["said by", "خان", "سارہ", "on Monday"]


def test_what_stands_between_such_words_goes_with_them() -> None:
    shown = [text for text in _seen("אבג (דהו) 12-14 זחט") if text]
    assert shown == ["זחט", "12-14", "(", "דהו", ")", "אבג"]


def test_a_day_and_a_time_between_such_words_are_read_as_they_were_typed() -> None:
    shown = [text for text in _seen("אבג 13:20, 20/11/2026 דהו") if text]
    assert shown == ["דהו", "20/11/2026 ,13:20", "אבג"]


def test_figures_after_a_name_stay_after_it() -> None:
    assert [text for text in _seen("سارہ 12") if text] == ["سارہ", "12"]


def test_a_line_is_read_in_the_order_it_was_typed() -> None:
    (line,) = set_lines("said by سارہ خان on Monday", ANSWER_TYPE, ROOM)
    assert "".join(span.text for span in line).strip() == "said by سارہ خان on Monday"


def test_a_joiner_that_spells_a_word_is_kept_and_any_other_shown() -> None:
    assert printable("نامه\u200cای", Face.PLAIN) == "نامه\u200cای"
    assert printable("a\u200cb", Face.PLAIN) == "a[U+200C]b"


@pytest.mark.parametrize("name", NAMES)
def test_an_overlong_word_in_any_script_keeps_to_its_column(name: str) -> None:
    word = "".join(name.split()) * 12
    lines = set_lines(word, ANSWER_TYPE, 80)
    assert len(lines) > 2
    assert all(line_width(line) <= 80.01 for line in lines)
    assert "".join(span.text for line in lines for span in line).replace(" ", "") == word


def test_a_run_is_as_wide_as_its_pieces() -> None:
    pieces = shape("श्रीमती", Face.DEVANAGARI, 10)
    assert sum(piece.width for piece in pieces) == pytest.approx(width("श्रीमती", Face.DEVANAGARI, 10))


def test_only_arabic_and_hebrew_run_from_right_to_left() -> None:
    leftwards = {face.name for face in Face if is_leftwards(face)}
    assert leftwards == {"ARABIC", "ARABIC_BOLD", "HEBREW", "HEBREW_BOLD"}


HOSTILE = {
    "a word of Arabic that begins where a line is full": "m" * 37 + "محمد",
    "a bracket after each letter": "م(" * 300,
    "another script with each letter": "مaאक" * 300,
    "joiners only": "م" + "\u200d" * 300,
    "letters joined by hand": "م\u200d" * 300,
    "one letter with vowel signs without end": "क" + "ि" * 300,
    "one letter with marks of two scripts": "\u05b0\u064b" * 300,
    "overrides amid Arabic": "\u202eم\u2066" * 100,
    "a family joined by joiners": "👩\u200d👧" * 100,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("room", [290.0, 60.0])
def test_hostile_words_keep_to_their_column_and_lose_no_letter(text: str, room: float) -> None:
    lines = set_lines(text, ANSWER_TYPE, room)
    assert all(line_width(line) <= room + 0.01 for line in lines)
    said = "".join(span.text for line in lines for span in line).replace(" ", "")
    assert said == printable(text, Face.PLAIN)


@pytest.mark.parametrize("name", NAMES)
def test_a_line_narrower_than_a_letter_holds_one_letter(name: str) -> None:
    lines = set_lines(name, ANSWER_TYPE, 1.0)
    said = "".join(span.text for line in lines for span in line)
    assert squeezed(said) == squeezed(printable(name, Face.PLAIN))


def test_a_letter_bears_each_mark_once_and_no_tower_of_them() -> None:
    assert printable("मिि", Face.PLAIN) == "मि[U+093F]"
    tower = "ש" + "".join(map(chr, range(0x591, 0x5A1)))
    assert printable(tower, Face.PLAIN).count("[U+") == 10


@pytest.mark.parametrize("typed", ["345", "م345", "م345ق"])
def test_figures_of_arabic_stand_and_read_from_left_to_right(typed: str) -> None:
    arabic = typed.translate({ord(figure): 0x660 + int(figure) for figure in "345"})
    with lettering():
        one_by_one = [piece.drawn for figure in "٣٤٥" for piece in shape(figure, Face.ARABIC, 10)]
        shown = [piece.drawn for piece in shape(arabic, Face.ARABIC, 10)]
    after = typed[-1] == "ق"
    assert shown[after : after + 3] == one_by_one
    assert "٣٤٥" in text_of(printed(rows_of(arabic)))


def test_nothing_of_a_name_is_kept_once_its_paper_was_made() -> None:
    face = font(Face.DEVANAGARI).face
    before = set(face.charToGlyph)
    printed(rows_of("क्षत्रिय श्रीमती"))
    assert set(face.charToGlyph) <= before
    assert not any(0xE000 <= code <= 0xF8FF for code in face.charWidths)


def test_a_paper_is_the_same_whatever_papers_were_made_before() -> None:
    first = printed(rows_of("محمد"))
    printed(rows_of("سارہ خان श्रीमती"))
    assert printed(rows_of("محمد")) == first


def test_papers_made_at_once_are_each_what_they_are_alone() -> None:
    names = ("محمد عبد الله", "سارہ خان گڑیا")
    alone = [printed(rows_of(name)) for name in names]
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda name: printed(rows_of(name)), names * 4)) == alone * 4


@pytest.mark.parametrize("face", Face)
def test_no_letter_counts_as_printable_that_its_face_leaves_white(face: Face) -> None:
    held = font(face).face
    for code in covered(face):
        glyph = held.charToGlyph[code]
        assert chr(code).isspace() or held.glyphPos[glyph] < held.glyphPos[glyph + 1], hex(code)


def test_every_korean_syllable_is_drawn_also_the_rare_ones() -> None:
    for face in (Face.HANGUL, Face.HANGUL_BOLD):
        assert covered(face).issuperset(range(0xAC00, 0xD7A4))
    assert "\ud5f60" in squeezed(text_of(printed(rows_of("\ud5f60"))))
