"""How the window looks on this computer: chosen, put on every window at once, and kept for the next start."""

from PySide6.QtWidgets import QApplication

from ui.theme import TEXT_SIZES, apply, theme_for
from ui.widgets.choice import Choice
from ui.widgets.page_body import Column
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.services.preferences import preferences_file, read_preferences, write_preferences

_LOOKS = (
    Choice("system", "As the computer is set"),
    Choice("light", "Light"),
    Choice("dark", "Dark"),
)


class LookChoices(Column):
    """Text size and colours."""

    def __init__(self) -> None:
        super().__init__(12)
        chosen = read_preferences(preferences_file())
        self.sizes = RadioRows([Choice(str(size), f"{size} %") for size in TEXT_SIZES], inline=True)
        self.looks = RadioRows(_LOOKS, inline=True)
        self.sizes.set_value(str(chosen.text_percent))
        self.looks.set_value(chosen.look)
        self.add(QuestionBlock("Text size", self.sizes))
        self.add(QuestionBlock("Colours", self.looks))
        for rows in (self.sizes, self.looks):
            rows.changed.connect(self._dress)

    def _dress(self) -> None:
        size, look = self.sizes.value(), self.looks.value()
        app = QApplication.instance()
        if size is None or look is None or not isinstance(app, QApplication):
            return
        file = preferences_file()
        chosen = read_preferences(file)._replace(text_percent=int(size), look=look)
        write_preferences(file, chosen)
        apply(app, theme_for(app, chosen.look, chosen.text_percent))
