"""The style sheet, built from a theme, for what Qt draws itself: fields, lists, scroll bars, menus.

Everything else is painted by the widgets from the same theme, so this stays short and quick to match.
"""

from ui.theme.theme import Mode, Theme

_SHEET = """
QAbstractScrollArea {{ border: none; }}
PlainField, PlainArea, QComboBox {{
    background: {surface}; color: {text}; border: {edge}px solid {control}; border-radius: {field_radius}px;
    selection-background-color: {accent}; selection-color: {on_accent};
}}
PlainField {{ placeholder-text-color: {text2}; padding: 0 8px; min-height: {field}px; }}
PlainArea {{ padding: 2px 4px; }}
PlainField[wrong="true"], PlainArea[wrong="true"] {{ border: {wrong}px solid {red}; }}
PlainField[wrong="true"] {{ padding: 0 7px; min-height: {field_wrong}px; }}
PageTable {{ border: 1px solid {line}; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {control}; padding: 4px; }}
QMenu::item {{ padding: 6px 16px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {control}; padding: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {control}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ margin: 2px 2px 2px 2px; min-height: 40px; }}
QScrollBar::handle:horizontal {{ margin: 2px; min-width: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


_HIGH_CONTRAST = """
PlainField, PlainArea {{ border: {edge}px solid palette(text); }}
PlainField {{ padding: 0 8px; min-height: {field}px; }}
PlainField[wrong="true"], PlainArea[wrong="true"] {{ border: {wrong}px double palette(text); }}
"""


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme; in high contrast only edges, in the system's own colour."""
    sheet = _HIGH_CONTRAST if theme.mode is Mode.HIGH_CONTRAST else _SHEET
    colours = theme.colours
    thicker = theme.border.field_in_error - theme.border.control
    return sheet.format(
        surface=colours.surface,
        text=colours.text,
        text2=colours.text2,
        line=colours.line,
        control=colours.control,
        accent=colours.accent,
        on_accent=colours.on_accent,
        red=colours.red,
        edge=theme.border.control,
        wrong=theme.border.field_in_error,
        field=theme.grown(theme.size.field),
        field_wrong=theme.grown(theme.size.field) - 2 * thicker,
        field_radius=theme.radius.field,
    )
