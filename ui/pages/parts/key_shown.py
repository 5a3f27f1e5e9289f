"""Who signed what came: the key to be read out on the telephone, and a yes that it was compared."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.in_portions import InPortions
from ui.theme import current_theme
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.labels import Body, Bold, Caption, Code
from ui.widgets.page_body import Column
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.services.packages import KeyShown

YES, NO = "yes", "no"
AT_ONCE = 8
KEYS_STAND = "Their keys came with it. Whoever signed the package stands for them."
TITLE = "Who signed it"
ASK = "Do they read the same six groups?"
HOW = "Ring them on a number you knew before, and let them read out the groups of their key."
MET = "This key was met before in this record, so it need not be read out again."
THE_SAME, ANOTHER = "Yes, the same six groups", "No, another"
SELECT = "Select whether they read the same six groups"
IT_IS_ANOTHER = "Somebody else may have made this file. Do not take it in"


class KeyCompared(Column):
    """The key that signed the package; `changed` says that it was answered."""

    changed = Signal()

    def __init__(self, key: KeyShown, school: str, *, compared: bool, parent: QWidget | None = None) -> None:
        super().__init__(current_theme().space.between_cards, parent)
        self.rows: RadioRows | None = None
        self.block: QuestionBlock | None = None
        self.add(_card(key, school))
        if key.met:
            return
        self.rows = RadioRows((Choice(YES, THE_SAME), Choice(NO, ANOTHER)))
        self.rows.set_value(YES if compared else None)
        self.rows.changed.connect(self.changed)
        self.block = QuestionBlock(ASK, self.rows, HOW)
        self.add(self.block)

    @property
    def is_the_same(self) -> bool:
        """Say whether it was met before, or compared and is the same."""
        return self.rows is None or self.rows.value() == YES

    def problem(self) -> str:
        """Say why it cannot go on; empty where it can."""
        if self.is_the_same:
            return ""
        return SELECT if self.rows is not None and self.rows.value() is None else IT_IS_ANOTHER


class OtherKeys(Column):
    """Everybody who signed in it besides, each with their key."""

    def __init__(self, keys: tuple[KeyShown, ...], parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        more = "Show {} more".format
        self.add(InPortions(map(_key, keys), len(keys), AT_ONCE, more))


def _key(key: KeyShown) -> Column:
    column = Column(2)
    column.add_space(8)
    column.add(Body(who_words(key)))
    column.add(Code(key.fingerprint))
    return column


def who_words(key: KeyShown) -> str:
    """Write "Wren Mockford, Designated Safeguarding Lead"."""
    return ", ".join(filter(None, (key.name, key.office)))


def _card(key: KeyShown, school: str) -> Card:
    card = Card(TITLE)
    card.add(Bold(who_words(key)))
    card.add(Caption(school))
    card.column.addSpacing(4)
    card.add(Code(key.fingerprint))
    if key.met:
        card.add(Body(MET))
    return card
