"""Text size, the system's high contrast, fonts and the style sheet."""

import re
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette, QRawFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import TEXT_SIZES, Mode, Style, Theme, apply, current_theme, dark_theme, light_theme, load_fonts
from ui.theme.fonts import FIRST_FONTS, FONTS, LATER_FONTS, SCRIPT_FONTS, load_script_fonts
from ui.theme.high_contrast import high_contrast_theme, system_wants_high_contrast
from ui.theme.style_sheet import style_sheet
from ui.theme.tokens import tokens
from ui.widgets.plain_field import PlainField


@pytest.fixture(autouse=True)
def _put_the_light_theme_back(qapp: QApplication) -> Iterator[None]:
    yield
    apply(qapp, light_theme())


def test_fonts_come_with_the_program() -> None:
    assert load_fonts() == ["Noto Sans", "Noto Sans Mono"]
    assert {*FIRST_FONTS, *LATER_FONTS, *SCRIPT_FONTS} == {file.stem for file in FONTS.glob("*.ttf")}
    assert QFontInfo(light_theme().font(Style.BODY)).family() == "Noto Sans"
    assert QFontInfo(light_theme().font(Style.MONO)).family() == "Noto Sans Mono"


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_words_fields_icons_and_rail_grow_and_distances_do_not(percent: int) -> None:
    plain, grown = light_theme(), light_theme(percent)
    assert grown.font(Style.BODY).pointSizeF() == pytest.approx(11 * percent / 100)
    assert grown.control_height == pytest.approx(38 * percent / 100, abs=4)
    assert grown.grown(grown.size.icon) == pytest.approx(22 * percent / 100, abs=1)
    assert grown.rail_width == 216 + (percent - 100) * 116 // 100
    assert grown.space == plain.space


@pytest.mark.parametrize(("asked", "given"), [(20, 100), (100, 100), (200, 200), (900, 200)])
def test_text_size_stays_between_100_and_200_per_cent(asked: int, given: int) -> None:
    assert light_theme(asked).percent == dark_theme(asked).percent == given


@pytest.mark.parametrize("style", Style)
def test_nothing_is_set_smaller_than_ten_points(style: Style) -> None:
    assert light_theme().font(style).pointSizeF() >= 10


def test_a_theme_put_on_is_the_current_one(qapp: QApplication) -> None:
    apply(qapp, dark_theme(150))
    assert current_theme() == dark_theme(150)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(tokens().dark.paper)
    assert qapp.font().pointSizeF() == pytest.approx(16.5)


def test_high_contrast_of_the_system_wins_over_our_colours_and_style_sheet(qapp: QApplication) -> None:
    system = QPalette(QColor("black"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    theme = high_contrast_theme(system, 200)
    assert theme.mode is Mode.HIGH_CONTRAST
    assert theme.percent == 200
    assert set(theme.colours) <= _colours_of(system)
    apply(qapp, theme)
    assert "#" not in qapp.styleSheet()


@pytest.mark.parametrize(
    ("wish", "wanted"),
    [(Qt.ContrastPreference.HighContrast, True), (Qt.ContrastPreference.NoPreference, False)],
)
def test_the_systems_wish_for_contrast_is_heard(wish: Qt.ContrastPreference, wanted: bool) -> None:
    hints = SimpleNamespace(accessibility=lambda: SimpleNamespace(contrastPreference=lambda: wish))
    assert system_wants_high_contrast(SimpleNamespace(styleHints=lambda: hints)) is wanted


@pytest.mark.parametrize("theme", [light_theme(), dark_theme()], ids=["light", "dark"])
def test_the_style_sheet_holds_no_colour_of_its_own(theme: Theme) -> None:
    colours = set(re.findall(r"#[0-9A-Fa-f]{6}", style_sheet(theme)))
    assert colours
    assert colours <= set(theme.colours)


def test_a_window_already_open_takes_the_new_theme(qapp: QApplication, qtbot: QtBot) -> None:
    field = PlainField("Name")
    qtbot.addWidget(field)
    field.show()
    apply(qapp, light_theme(200))
    assert field.font().pointSizeF() == pytest.approx(22)
    assert field.sizeHint().height() == 72


def _colours_of(palette: QPalette) -> set[str]:
    roles = ("Window", "Base", "WindowText", "Highlight", "HighlightedText")
    return {palette.color(getattr(QPalette.ColorRole, role)).name() for role in roles}


def test_names_in_other_scripts_have_a_font_of_ours_on_screen(qapp: QApplication) -> None:
    load_script_fonts()
    load_script_fonts()
    standing_in = QFont.substitutes("Noto Sans")
    assert len(standing_in) == len(set(standing_in)) == 9
    for letter, family in (
        ("\u0645", "Noto Sans Arabic"),
        ("\u0915", "Noto Sans Devanagari"),
        ("\uae40", "NanumGothicCoding"),
        ("\ud5f6", "NanumGothicCoding"),
    ):
        assert family.casefold() in standing_in
        face = QRawFont.fromFont(QFont(family))
        assert face.supportsCharacter(ord(letter))
        assert not face.pathForGlyph(face.glyphIndexesForString(letter)[0]).isEmpty()
