"""Tells a text with a word so long that Qt would look for its end again on every line.

Wrapping at words costs the square of such a word's length: 200,000 letters without a space take more than a
second. Broken anywhere they take as long as any other text.
"""

import re

from PySide6.QtGui import QTextOption

LONGEST = 1_000
"""Letters in a row that may be one word: longer than any link, far shorter than what is felt."""
_BREAKS = "\\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
"""Spaces, and scripts that are broken between any two letters or by a dictionary."""
_UNBROKEN = re.compile(f"[^{_BREAKS}\U00010000-\U0010ffff]{{{LONGEST}}}")


def wrap_mode(text: str) -> QTextOption.WrapMode:
    """Say how a text is to be wrapped: at its words, or anywhere where one of them would go on for ever."""
    modes = QTextOption.WrapMode
    return modes.WrapAnywhere if is_unbroken(text) else modes.WrapAtWordBoundaryOrAnywhere


def is_unbroken(text: str) -> bool:
    """Say whether a text holds a word of 1,000 letters or more."""
    return len(text) >= LONGEST and _UNBROKEN.search(text) is not None
