"""An answer in sentences."""

from ui.forms.text_field import TextField
from ui.widgets.plain_area import PlainArea
from ui.widgets.plain_field import PlainField


class LongTextField(TextField):
    """Several lines that grow with what is written."""

    def make_box(self) -> PlainField | PlainArea:
        """Return what the words are typed into."""
        return PlainArea(self.words.label)
